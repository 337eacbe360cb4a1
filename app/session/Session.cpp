#include "app/session/Session.h"

#include "app/session/OutcomeSentence.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr qint64 largestFile = 4 << 20;

SimTime simTime(qint64 at) { return SimTime{SimDuration{at}}; }

/// The line that executes at `at`: of the first thread that runs Python, else of the first task that waits at a line.
int executedLine(const Trace& trace, SimTime at)
{
    int waiting = 0;
    for (const Lane& lane : trace.lanes()) {
        const Span* span = trace.spanAt(lane.info.id, at);
        if (!span || span->line == 0)
            continue;
        if (span->state == SpanState::Running)
            return static_cast<int>(span->line);
        if (waiting == 0)
            waiting = static_cast<int>(span->line);
    }
    return waiting;
}

/// Line of the first run that did not complete.
int firstOutcomeLine(const ModelRuns& runs)
{
    const auto found = std::find_if(runs.begin(), runs.end(), [](const RunHandle& run) { return run.run->outcome.line != 0; });
    return found == runs.end() ? 0 : static_cast<int>(found->run->outcome.line);
}

} // namespace

Session::Session(QObject* parent)
    : Session(simulateRequest, 200ms, parent)
{
}

Session::Session(SimulateFunction function, std::chrono::milliseconds progressDelay, QObject* parent)
    : QObject(parent)
    , simulator_(std::move(function))
{
    progressTimer_.setSingleShot(true);
    progressTimer_.setInterval(progressDelay);
    connectParts();
    QCoreApplication::instance()->installEventFilter(this);
}

Session::~Session() = default;

void Session::connectParts()
{
    connect(&parameters_, &ParameterModel::edited, this, &Session::simulate);
    connect(&machine_, &ComputerSettings::edited, this, &Session::simulate);
    connect(&simulator_, &Simulator::finished, this, &Session::takeRuns);
    connect(&simulator_, &Simulator::progressChanged, this, &Session::progressChanged);
    connect(&simulator_, &Simulator::busyChanged, this, [this] {
        if (simulator_.busy())
            progressTimer_.start();
        else
            showProgress(false);
        emit busyChanged();
    });
    connect(&progressTimer_, &QTimer::timeout, this, [this] { showProgress(true); });
    connect(&playback_, &Playback::positionChanged, this, &Session::showMoment);
    connect(&inspector_, &Inspector::jumped, &playback_, &Playback::scrub);
    // Children of QML-visible properties must not be taken by the JavaScript garbage collector.
    for (QObject* part : std::initializer_list<QObject*>{
             &scenarios_, &parameters_, &machine_, &runs_, &legend_, &pending_, &done_, &output_, &source_, &loop_, &inspector_, &playback_})
        QQmlEngine::setObjectOwnership(part, QQmlEngine::CppOwnership);
}

QString Session::scenarioId() const { return scenario_ ? QString::fromStdString(scenario_->id()) : QString(); }
QString Session::title() const { return scenario_ ? scenarioTitle(*scenario_) : shownName_; }
QString Session::description() const { return scenario_ ? scenarioDescription(*scenario_) : QString(); }
double Session::progress() const { return simulator_.finishedModels() / static_cast<double>(comparedModels.size()); }

void Session::setSelectedModel(int row)
{
    if (row == selectedModel_ || row < 0 || row >= static_cast<int>(comparedModels.size()))
        return;
    selectedModel_ = row;
    emit selectedModelChanged();
    showRun();
}

bool Session::choose(const QString& id)
{
    const ScenarioPointer scenario = scenarios_.find(id);
    if (!scenario)
        return false;
    setScenario(scenario);
    return true;
}

void Session::openFile(const QUrl& file)
{
    const QString path = file.toLocalFile();
    const QString name = QFileInfo(path).fileName();
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        fail(tr("Cannot read %1: %2.").arg(path.isEmpty() ? file.toDisplayString() : path, source.errorString()), 0);
        return;
    }
    if (source.size() > largestFile) {
        fail(tr("%1 is larger than 4 MB: that is no scenario.").arg(name), 0);
        return;
    }
    load(file.toString(), name, QString::fromUtf8(source.readAll()));
}

void Session::openText(const QString& text)
{
    if (text.trimmed().isEmpty())
        fail(tr("The clipboard holds no text."), 0);
    else
        load(QStringLiteral("pasted"), QStringLiteral("pasted.py"), text);
}

void Session::openClipboard() { openText(QGuiApplication::clipboard()->text()); }

void Session::run()
{
    if (!scenario_)
        return;
    playWhenSimulated_ = true;
    const QUrl file(scenarioId());
    if (file.isLocalFile())
        openFile(file);
    else
        simulate();
}

void Session::cancel()
{
    playWhenSimulated_ = false;
    simulator_.cancel();
}

void Session::load(const QString& id, const QString& fileName, const QString& text)
{
    auto result = Scenario::fromSource(id.toStdString(), fileName.toStdString(), text.toStdString());
    if (auto* scenario = std::get_if<Scenario>(&result)) {
        auto shared = std::make_shared<const Scenario>(std::move(*scenario));
        scenarios_.add(shared);
        setScenario(std::move(shared));
        return;
    }
    const ScenarioError& problem = std::get<ScenarioError>(result);
    scenario_.reset();
    shownName_ = fileName;
    source_.setText(text);
    emit scenarioChanged();
    fail(QString::fromStdString(problem.message), static_cast<int>(problem.line));
}

void Session::setScenario(ScenarioPointer scenario)
{
    const bool changed = !scenario_ || scenario_->id() != scenario->id() || scenario_->source() != scenario->source();
    scenario_ = std::move(scenario);
    if (changed) {
        const QString id = scenarioId();
        // A file that was edited, be it that it could not be read in between.
        if (std::exchange(parametersOf_, id) == id && QUrl(id).isLocalFile())
            parameters_.rereadScenario(*scenario_);
        else
            parameters_.setScenario(*scenario_);
        machine_.setWorkersMatter(!scenario_->parameter("WORKERS"));
        machine_.suit(scenario_->settings());
        source_.setText(QString::fromStdString(scenario_->source()));
        playback_.toStart();
        inspector_.clear();
    }
    emit scenarioChanged();
    simulate();
}

void Session::simulate()
{
    if (scenario_)
        simulator_.start({scenario_, parameters_.values(), machine_.settings()});
}

void Session::takeRuns(const ModelRuns& runs)
{
    const bool failed = std::all_of(runs.begin(), runs.end(), [](const RunHandle& run) { return failedToStart(*run.run); });
    if (failed) {
        const Outcome& outcome = runs.front().run->outcome;
        fail(outcomeSentence(outcome, Model::AsWritten), static_cast<int>(outcome.line));
        return;
    }
    setError({}, firstOutcomeLine(runs), false);
    runs_.setRuns(runs);
    legend_.setRuns(runs);
    inspector_.setRuns(runs);
    Playback::Traces traces;
    for (const RunHandle& run : runs)
        traces.push_back(run.run->trace);
    playback_.setTraces(std::move(traces));
    showRun();
    emit simulated();
    if (std::exchange(playWhenSimulated_, false))
        playback_.playFromStart();
}

void Session::fail(const QString& message, int line)
{
    playWhenSimulated_ = false;
    playback_.pause();
    setError(message, line, runs_.count() > 0);
}

void Session::setError(const QString& message, int line, bool stale)
{
    error_ = message;
    errorLine_ = line;
    stale_ = stale;
    emit errorChanged();
}

void Session::showProgress(bool visible)
{
    progressTimer_.stop();
    progressVisible_ = visible;
    emit progressChanged();
}

void Session::showRun()
{
    output_.setRun(runs_.run(selectedModel_));
    showMoment();
}

void Session::showMoment()
{
    const RunHandle run = runs_.run(selectedModel_);
    const SimTime at = simTime(playback_.position());
    pending_.show(run, at);
    done_.show(run, at);
    output_.show(at);
    loop_.show(run, at);
    source_.setCurrentLine(run.valid() && !stale_ ? executedLine(*run.run->trace, at) : 0);
}

bool Session::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Session::retranslate()
{
    scenarios_.retranslate();
    parameters_.retranslate();
    runs_.retranslate();
    legend_.retranslate();
    inspector_.retranslate();
    emit scenarioChanged();
    // Its sentence was made of words of the other language: a failed request tells it again.
    if (!error_.isEmpty())
        simulate();
    showMoment();
}

} // namespace interleave
