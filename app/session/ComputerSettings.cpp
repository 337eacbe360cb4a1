#include "app/session/ComputerSettings.h"

#include "app/timeline/TimeAxis.h"

#include <algorithm>
#include <array>

namespace interleave {

namespace {

/// CPython's own is the fourth.
constexpr std::array<SimDuration, 8> switchIntervals{500us, 1ms, 2ms, 5ms, 10ms, 20ms, 50ms, 100ms};

constexpr int lastOf(ComputerSettings::Gil) { return static_cast<int>(ComputerSettings::Gil::None); }
constexpr int lastOf(ComputerSettings::CostTable) { return static_cast<int>(ComputerSettings::CostTable::CPython); }

template<typename Enumeration>
Enumeration choice(int number)
{
    return static_cast<Enumeration>(std::clamp(number, 0, lastOf(Enumeration{})));
}

} // namespace

ComputerSettings::ComputerSettings(QObject* parent)
    : QObject(parent)
{
}

void ComputerSettings::setWorkers(int workers)
{
    Values values = values_;
    values.workers = workers;
    take(values);
}

void ComputerSettings::setWorkersMatter(bool matter)
{
    if (matter == workersMatter_)
        return;
    workersMatter_ = matter;
    emit workersMatterChanged();
}

void ComputerSettings::setCores(int cores)
{
    Values values = values_;
    values.cores = cores;
    take(values);
}

void ComputerSettings::setGil(Gil gil)
{
    Values values = values_;
    values.gil = gil;
    take(values);
}

void ComputerSettings::setInterval(int position)
{
    Values values = values_;
    values.interval = position;
    take(values);
}

QList<QString> ComputerSettings::intervals() const
{
    QStringList texts;
    for (const SimDuration interval : switchIntervals)
        texts += formatDuration(interval.count());
    return texts;
}

void ComputerSettings::setCosts(CostTable costs)
{
    Values values = values_;
    values.costs = costs;
    take(values);
}

void ComputerSettings::setSeed(int seed)
{
    Values values = values_;
    values.seed = seed;
    take(values);
}

QString ComputerSettings::state() const
{
    const std::array<int, 6> numbers{
        values_.workers, values_.cores, static_cast<int>(values_.gil), values_.interval, static_cast<int>(values_.costs), values_.seed};
    QStringList words;
    for (const int number : numbers)
        words += QString::number(number);
    return words.join(QLatin1Char(' '));
}

void ComputerSettings::setState(const QString& state)
{
    const QStringList words = state.split(QLatin1Char(' '));
    if (words.size() != 6)
        return;
    Values values;
    values.workers = words[0].toInt();
    values.cores = words[1].toInt();
    values.gil = choice<Gil>(words[2].toInt());
    values.interval = words[3].toInt();
    values.costs = choice<CostTable>(words[4].toInt());
    values.seed = words[5].toInt();
    take(values);
}

void ComputerSettings::reset() { take({}); }

Settings ComputerSettings::settings() const
{
    Settings settings;
    if (workersMatter_)
        settings.workers = static_cast<std::uint32_t>(values_.workers);
    settings.cores = static_cast<std::uint32_t>(values_.cores);
    settings.switchInterval = switchIntervals[static_cast<std::size_t>(values_.interval)];
    settings.gilOrder = values_.gil == Gil::AtRandom ? GilOrder::Random : GilOrder::Fifo;
    settings.freeThreaded = values_.gil == Gil::None;
    settings.costs = values_.costs == CostTable::CPython ? Costs::cpython() : Costs::ideal();
    settings.seed = static_cast<std::uint64_t>(values_.seed);
    return settings;
}

void ComputerSettings::take(const Values& wanted)
{
    Values values = wanted;
    values.workers = std::clamp(values.workers, 1, mostWorkers);
    values.cores = std::clamp(values.cores, 1, mostCores);
    values.interval = std::clamp(values.interval, 0, static_cast<int>(switchIntervals.size()) - 1);
    values.seed = std::clamp(values.seed, 0, mostSeed);
    if (values == values_)
        return;
    values_ = values;
    emit edited();
}

} // namespace interleave
