#pragma once

/// The present work: one scenario with its values, its runs under the four models, what is selected, what went wrong.
///
/// The owner of that state; QML binds to it and keeps none of its own. Every change of a value simulates anew in the background;
/// the runs shown are always complete ones of the latest request, or the last good ones, then called stale.

#include "app/session/ComputerSettings.h"
#include "app/session/Inspector.h"
#include "app/session/LegendModel.h"
#include "app/session/LoopState.h"
#include "app/session/OutputModel.h"
#include "app/session/ParameterModel.h"
#include "app/session/Playback.h"
#include "app/session/RunModel.h"
#include "app/session/ScenarioModel.h"
#include "app/session/Simulator.h"
#include "app/session/SourceModel.h"
#include "app/session/TaskChipModel.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

namespace interleave {

class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(interleave::ScenarioModel* scenarios READ scenarios CONSTANT)
    Q_PROPERTY(interleave::ParameterModel* parameters READ parameters CONSTANT)
    Q_PROPERTY(interleave::ComputerSettings* machine READ machine CONSTANT)
    Q_PROPERTY(interleave::RunModel* runs READ runs CONSTANT)
    Q_PROPERTY(interleave::LegendModel* legend READ legend CONSTANT)
    Q_PROPERTY(interleave::TaskChipModel* pending READ pending CONSTANT)
    Q_PROPERTY(interleave::TaskChipModel* done READ done CONSTANT)
    Q_PROPERTY(interleave::OutputModel* output READ output CONSTANT)
    Q_PROPERTY(interleave::SourceModel* source READ source CONSTANT)
    Q_PROPERTY(interleave::LoopState* loop READ loop CONSTANT)
    Q_PROPERTY(interleave::Inspector* inspector READ inspector CONSTANT)
    Q_PROPERTY(interleave::Playback* playback READ playback CONSTANT)

    /// Empty: nothing chosen.
    Q_PROPERTY(QString scenarioId READ scenarioId NOTIFY scenarioChanged)
    Q_PROPERTY(QString title READ title NOTIFY scenarioChanged)
    Q_PROPERTY(QString description READ description NOTIFY scenarioChanged)
    /// Row of the model that the sets, the output and the source are about.
    Q_PROPERTY(int selectedModel READ selectedModel WRITE setSelectedModel NOTIFY selectedModelChanged)

    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    /// The simulation takes long enough to say so.
    Q_PROPERTY(bool progressVisible READ progressVisible NOTIFY progressChanged)
    /// 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)

    /// Why there are no runs of what is set; empty when there are.
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    /// 1-based line of the source that the error, or the first run that did not complete, is about; 0: none.
    Q_PROPERTY(int errorLine READ errorLine NOTIFY errorChanged)
    /// The runs shown are not those of what is set.
    Q_PROPERTY(bool stale READ stale NOTIFY errorChanged)
public:
    explicit Session(QObject* parent = nullptr);
    /// With another simulation (tests). `progressDelay` is how long one lasts before progress is shown.
    Session(SimulateFunction function, std::chrono::milliseconds progressDelay, QObject* parent = nullptr);
    ~Session() override;

    ScenarioModel* scenarios() { return &scenarios_; }
    ParameterModel* parameters() { return &parameters_; }
    ComputerSettings* machine() { return &machine_; }
    RunModel* runs() { return &runs_; }
    LegendModel* legend() { return &legend_; }
    TaskChipModel* pending() { return &pending_; }
    TaskChipModel* done() { return &done_; }
    OutputModel* output() { return &output_; }
    SourceModel* source() { return &source_; }
    LoopState* loop() { return &loop_; }
    Inspector* inspector() { return &inspector_; }
    Playback* playback() { return &playback_; }

    QString scenarioId() const;
    QString title() const;
    QString description() const;
    int selectedModel() const { return selectedModel_; }
    void setSelectedModel(int row);
    bool busy() const { return simulator_.busy(); }
    bool progressVisible() const { return progressVisible_; }
    double progress() const;
    QString error() const { return error_; }
    int errorLine() const { return errorLine_; }
    bool stale() const { return stale_; }

    /// Chooses a built-in scenario or one opened earlier, and simulates it. Unknown ids do nothing; returns whether it is known.
    Q_INVOKABLE bool choose(const QString& id);
    /// Chooses a Python file. What is wrong with it is shown as `error`.
    Q_INVOKABLE void openFile(const QUrl& file);
    /// Chooses a program that was pasted.
    Q_INVOKABLE void openText(const QString& text);
    Q_INVOKABLE void openClipboard();
    /// Simulates and then plays from 0. A file is read again.
    Q_INVOKABLE void run();
    /// Stops the simulation; the last runs stay.
    Q_INVOKABLE void cancel();

signals:
    void scenarioChanged();
    void selectedModelChanged();
    void busyChanged();
    void progressChanged();
    void errorChanged();
    /// New runs are shown.
    void simulated();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void load(const QString& id, const QString& fileName, const QString& text);
    void setScenario(ScenarioPointer scenario);
    void simulate();
    void takeRuns(const ModelRuns& runs);
    void fail(const QString& message, int line);
    void setError(const QString& message, int line, bool stale);
    void showProgress(bool visible);
    void showRun();
    void showMoment();
    void retranslate();

    ScenarioModel scenarios_;
    ParameterModel parameters_;
    ComputerSettings machine_;
    RunModel runs_;
    LegendModel legend_;
    TaskChipModel pending_{TaskChipModel::Kind::Pending};
    TaskChipModel done_{TaskChipModel::Kind::Done};
    OutputModel output_;
    SourceModel source_;
    LoopState loop_;
    Inspector inspector_;
    Playback playback_;
    Simulator simulator_;
    QTimer progressTimer_;

    ScenarioPointer scenario_; ///< null: nothing chosen, or what was chosen is no scenario
    QString parametersOf_;     ///< id of the scenario that `parameters_` belong to
    QString shownName_;        ///< title while there is no scenario
    int selectedModel_ = 2;    ///< coroutines: the one whose sets say most
    bool playWhenSimulated_ = false;
    bool progressVisible_ = false;
    QString error_;
    int errorLine_ = 0;
    bool stale_ = false;
};

} // namespace interleave
