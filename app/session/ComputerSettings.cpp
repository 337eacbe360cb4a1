#include "app/session/ComputerSettings.h"

#include "app/timeline/TimeAxis.h"

#include <algorithm>
#include <array>

namespace interleave {

namespace {

/// CPython's own is the fourth.
constexpr std::array<SimDuration, 8> switchIntervals{500us, 1ms, 2ms, 5ms, 10ms, 20ms, 50ms, 100ms};

constexpr int lastOf(ComputerSettings::Gil) { return static_cast<int>(ComputerSettings::Gil::None); }
constexpr int lastOf(ComputerSettings::Start) { return static_cast<int>(ComputerSettings::Start::ForkServer); }
constexpr int lastOf(ComputerSettings::CostTable) { return static_cast<int>(ComputerSettings::CostTable::CPython); }

template<typename Enumeration>
Enumeration choice(int number)
{
    return static_cast<Enumeration>(std::clamp(number, 0, lastOf(Enumeration{})));
}

int nearestInterval(SimDuration interval)
{
    const auto distance = [interval](SimDuration other) { return other > interval ? other - interval : interval - other; };
    const auto nearest = std::min_element(
        switchIntervals.begin(), switchIntervals.end(), [&](SimDuration a, SimDuration b) { return distance(a) < distance(b); });
    return static_cast<int>(nearest - switchIntervals.begin());
}

} // namespace

ComputerSettings::Values ComputerSettings::possible(Values values)
{
    values.workers = std::clamp(values.workers, 1, mostWorkers);
    values.cores = std::clamp(values.cores, 1, mostCores);
    values.interval = std::clamp(values.interval, 0, static_cast<int>(switchIntervals.size()) - 1);
    values.seed = std::clamp(values.seed, 0, mostSeed);
    return values;
}

ComputerSettings::ComputerSettings(QObject* parent)
    : QObject(parent)
{
}

template<typename Value>
void ComputerSettings::set(Value Values::*member, Value value)
{
    own_.*member = value;
    own_ = possible(own_);
    Values values = values_;
    values.*member = value;
    take(values);
}

void ComputerSettings::setWorkers(int workers) { set(&Values::workers, workers); }
void ComputerSettings::setCores(int cores) { set(&Values::cores, cores); }
void ComputerSettings::setGil(Gil gil) { set(&Values::gil, gil); }
void ComputerSettings::setInterval(int position) { set(&Values::interval, position); }
void ComputerSettings::setCosts(CostTable costs) { set(&Values::costs, costs); }
void ComputerSettings::setStartMethod(Start method) { set(&Values::start, method); }
void ComputerSettings::setSeed(int seed) { set(&Values::seed, seed); }

void ComputerSettings::setWorkersMatter(bool matter)
{
    if (matter == workersMatter_)
        return;
    workersMatter_ = matter;
    emit workersMatterChanged();
}

QList<QString> ComputerSettings::intervals() const
{
    QStringList texts;
    for (const SimDuration interval : switchIntervals)
        texts += formatDuration(interval.count());
    return texts;
}

QString ComputerSettings::state() const
{
    const std::array<int, 7> numbers{own_.workers, own_.cores, static_cast<int>(own_.gil), own_.interval, static_cast<int>(own_.costs), own_.seed,
        static_cast<int>(own_.start)};
    QStringList words;
    for (const int number : numbers)
        words += QString::number(number);
    return words.join(QLatin1Char(' '));
}

void ComputerSettings::setState(const QString& state)
{
    const QStringList words = state.split(QLatin1Char(' '));
    if (words.size() != 6 && words.size() != 7) // the seventh came later
        return;
    Values values;
    values.workers = words[0].toInt();
    values.cores = words[1].toInt();
    values.gil = choice<Gil>(words[2].toInt());
    values.interval = words[3].toInt();
    values.costs = choice<CostTable>(words[4].toInt());
    values.seed = words[5].toInt();
    values.start = choice<Start>(words.value(6).toInt());
    own_ = possible(values);
    take(suited(own_));
}

void ComputerSettings::reset()
{
    own_ = {};
    take(suited(own_));
}

void ComputerSettings::suit(const ScenarioSettings& scenario)
{
    meant_ = scenario;
    take(suited(own_));
    emit meantChanged();
}

bool ComputerSettings::meant() const { return meant_ != ScenarioSettings{} && values_ == suited(values_); }
bool ComputerSettings::usual() const { return values_ == suited({}); }

ComputerSettings::Values ComputerSettings::suited(Values values) const
{
    if (meant_.costs)
        values.costs = *meant_.costs == ScenarioSettings::CostTable::CPython ? CostTable::CPython : CostTable::Ideal;
    if (meant_.cores)
        values.cores = static_cast<int>(*meant_.cores);
    if (meant_.gilOrder)
        values.gil = *meant_.gilOrder == ScenarioSettings::HandOver::Random ? Gil::AtRandom : Gil::InOrder;
    if (meant_.freeThreaded.value_or(false))
        values.gil = Gil::None;
    if (meant_.switchInterval)
        values.interval = nearestInterval(*meant_.switchInterval);
    return possible(values);
}

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
    settings.startMethod = static_cast<StartMethod>(values_.start);
    settings.seed = static_cast<std::uint64_t>(values_.seed);
    return settings;
}

void ComputerSettings::take(const Values& wanted)
{
    const Values values = possible(wanted);
    if (values == values_)
        return;
    values_ = values;
    emit meantChanged();
    emit edited();
}

} // namespace interleave
