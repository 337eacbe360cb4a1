#include "app/session/Simulator.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace interleave {

Run simulateRequest(const SimulationRequest& request, Model model, const CancelFlag& cancel)
{
    Settings settings = request.settings;
    settings.model = model;
    return simulate(*request.scenario, request.values, settings, nullptr, &cancel);
}

Simulator::Simulator(SimulateFunction function, QObject* parent)
    : QObject(parent)
    , function_(std::move(function))
{
    pool_.setMaxThreadCount(1);
    connect(&watcher_, &QFutureWatcherBase::finished, this, &Simulator::workEnded);
    connect(&watcher_, &QFutureWatcherBase::progressValueChanged, this, &Simulator::progressChanged);
}

Simulator::~Simulator()
{
    watcher_.disconnect(this);
    if (current_)
        current_->cancel = true;
    watcher_.waitForFinished();
}

void Simulator::start(SimulationRequest request)
{
    if (!current_) {
        launch(std::move(request));
        return;
    }
    current_->cancel = true;
    next_ = std::move(request);
}

void Simulator::cancel()
{
    next_.reset();
    if (current_)
        current_->cancel = true;
}

int Simulator::finishedModels() const { return current_ ? watcher_.progressValue() : 0; }

void Simulator::launch(SimulationRequest request)
{
    const bool wasBusy = busy();
    current_ = std::make_shared<Work>();
    current_->request = std::move(request);
    // The worker shares the work, never `this`: it may outlive a window that is being closed.
    auto job = [work = current_, function = function_](QPromise<ModelRuns>& promise) {
        promise.setProgressRange(0, static_cast<int>(comparedModels.size()));
        ModelRuns runs;
        for (const Model model : comparedModels) {
            if (work->cancel)
                break;
            // The handle indexes the trace, which is work for this thread.
            runs.append(RunHandle(std::make_shared<const Run>(function(work->request, model, work->cancel))));
            promise.setProgressValue(static_cast<int>(runs.size()));
        }
        promise.addResult(std::move(runs));
    };
    watcher_.setFuture(QtConcurrent::run(&pool_, std::move(job)));
    if (!wasBusy)
        emit busyChanged();
}

void Simulator::workEnded()
{
    const bool outOfDate = current_->cancel;
    const ModelRuns runs = watcher_.result();
    if (next_) {
        launch(*std::exchange(next_, std::nullopt));
        return;
    }
    current_.reset();
    if (outOfDate)
        emit cancelled();
    else
        emit finished(runs);
    emit busyChanged();
}

} // namespace interleave
