#pragma once

/// The inside of an event loop at the playhead: who runs, who is ready, which timers are set.

#include "app/timeline/RunHandle.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace interleave {

class LoopState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    /// The run has an event loop with tasks.
    Q_PROPERTY(bool available READ available NOTIFY changed)
    Q_PROPERTY(QString running READ running NOTIFY changed)
    /// Qualified name of the function that the running task executes.
    Q_PROPERTY(QString functionName READ functionName NOTIFY changed)
    Q_PROPERTY(QList<QString> ready READ ready NOTIFY changed)
    /// `F in 80 ms`, soonest first.
    Q_PROPERTY(QList<QString> timers READ timers NOTIFY changed)
public:
    static constexpr std::size_t most = 12;

    explicit LoopState(QObject* parent = nullptr);

    void show(const RunHandle& run, SimTime at);

    bool available() const { return available_; }
    QString running() const { return running_; }
    QString functionName() const { return functionName_; }
    QStringList ready() const { return ready_; }
    QStringList timers() const { return timers_; }

signals:
    void changed();

private:
    void readTasks(const RunHandle& run, SimTime at);

    bool available_ = false;
    QString running_, functionName_;
    QStringList ready_, timers_;
};

} // namespace interleave
