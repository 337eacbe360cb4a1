#pragma once

/// The simulated computer as the window's user sets it: workers of the pools, cores, the GIL, what things cost.
///
/// Belongs to no scenario: the values stay when another one is chosen, and the window remembers them. A scenario may be meant for another
/// computer (`#@settings`); those values stand as long as it is shown and nobody changes them. Every property notifies `edited`, upon which
/// everything is simulated anew.

#include "core/simulation/Simulation.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace interleave {

class ComputerSettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    Q_PROPERTY(int workers READ workers WRITE setWorkers NOTIFY edited)
    /// The scenario itself does not say how many, with a constant WORKERS.
    Q_PROPERTY(bool workersMatter READ workersMatter NOTIFY workersMatterChanged)
    Q_PROPERTY(int cores READ cores WRITE setCores NOTIFY edited)
    Q_PROPERTY(Gil gil READ gil WRITE setGil NOTIFY edited)
    /// Position in `intervals`.
    Q_PROPERTY(int interval READ interval WRITE setInterval NOTIFY edited)
    Q_PROPERTY(QList<QString> intervals READ intervals CONSTANT)
    Q_PROPERTY(CostTable costs READ costs WRITE setCosts NOTIFY edited)
    Q_PROPERTY(Start startMethod READ startMethod WRITE setStartMethod NOTIFY edited)
    Q_PROPERTY(int seed READ seed WRITE setSeed NOTIFY edited)
    /// The scenario asked for some of this.
    Q_PROPERTY(bool meant READ meant NOTIFY meantChanged)
    /// Nothing is changed, except by the scenario.
    Q_PROPERTY(bool usual READ usual NOTIFY edited)
    /// All of it as one text, for the window's memory; what is no such text changes nothing.
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY edited)
public:
    static constexpr int mostWorkers = 16, mostCores = 16, mostSeed = 99;

    /// Who gets the GIL when several wait, or that there is none.
    enum class Gil { InOrder, AtRandom, None };
    Q_ENUM(Gil)
    enum class CostTable { Ideal, CPython };
    Q_ENUM(CostTable)
    /// How processes begin.
    enum class Start { Fork, Spawn, ForkServer };
    Q_ENUM(Start)

    explicit ComputerSettings(QObject* parent = nullptr);

    int workers() const { return values_.workers; }
    void setWorkers(int workers);
    bool workersMatter() const { return workersMatter_; }
    void setWorkersMatter(bool matter);
    int cores() const { return values_.cores; }
    void setCores(int cores);
    Gil gil() const { return values_.gil; }
    void setGil(Gil gil);
    int interval() const { return values_.interval; }
    void setInterval(int position);
    QList<QString> intervals() const;
    CostTable costs() const { return values_.costs; }
    void setCosts(CostTable costs);
    Start startMethod() const { return values_.start; }
    void setStartMethod(Start method);
    int seed() const { return values_.seed; }
    void setSeed(int seed);
    bool meant() const;
    bool usual() const;
    QString state() const;
    void setState(const QString& state);

    Q_INVOKABLE void reset();
    /// Another scenario is shown: what the one before was meant for goes, what this one is meant for comes.
    void suit(const ScenarioSettings& scenario);

    /// What the simulator needs; the model is left open.
    Settings settings() const;

signals:
    void edited();
    void workersMatterChanged();
    void meantChanged();

private:
    struct Values {
        int workers = 4, cores = 4;
        Gil gil = Gil::InOrder;
        int interval = 3;
        CostTable costs = CostTable::Ideal;
        Start start = Start::Fork;
        int seed = 0;

        bool operator==(const Values&) const = default;
    };

    /// Sets one of them.
    template<typename Value>
    void set(Value Values::*member, Value value);
    void take(const Values& values);
    static Values possible(Values values);
    Values suited(Values values) const;

    Values values_;
    Values own_; ///< without what the scenario is meant for: what is remembered
    ScenarioSettings meant_;
    bool workersMatter_ = true;
};

} // namespace interleave
