#pragma once

/// Simulates one scenario under the four compared models, away from the window's thread.
///
/// At most one simulation works at a time. A newer request cancels the older one, whose runs are never handed out: the latest
/// wins. Lives on the thread that created it; signals arrive there. Destroying it cancels and waits for the worker.

#include "app/timeline/RunHandle.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace interleave {

/// Everything a simulation depends on.
struct SimulationRequest {
    std::shared_ptr<const Scenario> scenario; ///< never null
    ParameterValues values;
    Settings settings; ///< the model in it does not matter: all are simulated
};

/// One run per compared model, in the order of `comparedModels`.
using ModelRuns = QList<RunHandle>;

/// What one model's simulation is: replaced in tests.
using SimulateFunction = std::function<Run(const SimulationRequest&, Model, const CancelFlag&)>;

/// The real one: calls the simulator core.
Run simulateRequest(const SimulationRequest& request, Model model, const CancelFlag& cancel);

class Simulator : public QObject {
    Q_OBJECT
public:
    explicit Simulator(SimulateFunction function = simulateRequest, QObject* parent = nullptr);
    ~Simulator() override;

    /// Simulates `request` as soon as the worker is free; what it works on now is cancelled.
    void start(SimulationRequest request);
    /// Stops the present work and forgets what waits. Emits `cancelled` when the worker has stopped.
    void cancel();

    bool busy() const { return current_ != nullptr; }
    /// Models finished by the present work, 0 to 4.
    int finishedModels() const;

signals:
    void finished(const interleave::ModelRuns& runs);
    void cancelled();
    void busyChanged();
    void progressChanged();

private:
    struct Work {
        SimulationRequest request;
        CancelFlag cancel{false};
    };

    void launch(SimulationRequest request);
    void workEnded();

    SimulateFunction function_;
    std::shared_ptr<Work> current_;
    std::optional<SimulationRequest> next_;
    QFutureWatcher<ModelRuns> watcher_;
    QThreadPool pool_;
};

} // namespace interleave
