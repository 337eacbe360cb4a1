#pragma once

/// What the built-in scenarios are expected to do: for each a few sets of parameters and rules, each rule in words and as a
/// closed form of the parameters. A row of the test is one rule, one model that it holds for, one set.

#include "core/simulation/Simulation.h"

#include <QTest>

#include <functional>
#include <numeric>

namespace interleave::testing {

inline const Scenario& scenarioOf(const QString& id)
{
    const Scenario* found = builtInScenario(id.toStdString());
    if (found == nullptr) qFatal("no built-in scenario %s", qPrintable(id));
    return *found;
}

/// `TASKS=7 WAIT=0.5 workers=2 cores=2`: parameters of the scenario, and what the models make of the computer.
class Values {
public:
    Values(const Scenario& scenario, const QString& text) : scenario_(&scenario)
    {
        for (const QString& part : text.split(' ', Qt::SkipEmptyParts)) {
            const QString name = part.section('=', 0, 0), value = part.section('=', 1);
            if (name == "workers") {
                settings_.workers = value.toUInt();
            } else if (name == "cores") {
                settings_.cores = value.toUInt();
            } else {
                auto parsed = scenario.parseSetting(part.toStdString());
                if (const auto* error = std::get_if<ScenarioError>(&parsed)) qFatal("%s", error->message.c_str());
                given_.insert(std::get<0>(std::move(parsed)));
            }
        }
    }

    int whole(std::string_view name) const { return static_cast<int>(std::get<std::int64_t>(value(name))); }
    SimDuration seconds(std::string_view name) const { return *durationFromSeconds(std::get<double>(value(name))); }
    bool isTrue(std::string_view name) const { return std::get<bool>(value(name)); }
    std::string word(std::string_view name) const { return std::get<std::string>(value(name)); }

    /// Workers of the pools that a model makes: as chosen, else the scenario's WORKERS, else 4.
    int workers() const
    {
        if (settings_.workers) return static_cast<int>(*settings_.workers);
        return scenario_->parameter("WORKERS") != nullptr ? whole("WORKERS") : 4;
    }
    int cores() const { return static_cast<int>(settings_.cores); }

    const ParameterValues& given() const { return given_; }
    const Settings& settings() const { return settings_; }

private:
    ParameterValue value(std::string_view name) const
    {
        const auto found = given_.find(name);
        return found != given_.end() ? found->second : scenario_->parameter(name)->value;
    }

    const Scenario* scenario_;
    ParameterValues given_;
    Settings settings_;
};

struct Expected {
    OutcomeKind outcome = OutcomeKind::Completed;
    SimDuration makespan{};
    std::optional<std::string> output; ///< none: not the point
    std::string exception;             ///< the type, if it raises
};

inline Expected completes(SimDuration makespan, std::optional<std::string> output = {})
{
    return {OutcomeKind::Completed, makespan, std::move(output), {}};
}
inline Expected deadlocks(SimDuration at, std::optional<std::string> output = {})
{
    return {OutcomeKind::Deadlocked, at, std::move(output), {}};
}
inline Expected raises(std::string exception, SimDuration at = {}) { return {OutcomeKind::Raised, at, {}, std::move(exception)}; }

using Models = std::vector<Model>;
inline const Models everyModel{Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten};

struct Rule {
    Models models;
    const char* words;
    std::function<Expected(const Values&)> form;
};

inline void addRows(const char* id, const std::vector<const char*>& sets, const std::vector<Rule>& rules)
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Model>("model");
    QTest::addColumn<QString>("set");
    QTest::addColumn<Expected>("expected");
    for (const Rule& rule : rules) {
        for (const Model model : rule.models) {
            for (const char* set : sets) {
                const std::string_view word = modelWord(model);
                const QString where = set[0] == '\0' ? QStringLiteral("as it stands") : QStringLiteral("with %1").arg(set);
                const QString row = QStringLiteral("%1: %2, %3").arg(QLatin1String(word.data(), qsizetype(word.size())), rule.words, where);
                QTest::newRow(qPrintable(row)) << QString(id) << model << QString(set) << rule.form(Values(scenarioOf(id), set));
            }
        }
    }
}

/// With ideal costs: nothing takes time but what the scenario writes down.
inline Run runIdeally(const Scenario& scenario, const Values& values, Model model)
{
    Settings settings = values.settings();
    settings.model = model;
    settings.freeThreaded = scenario.settings().freeThreaded.value_or(false);
    return simulate(scenario, values.given(), settings);
}

inline void checkRow()
{
    QFETCH(QString, id);
    QFETCH(Model, model);
    QFETCH(QString, set);
    QFETCH(Expected, expected);
    const Scenario& scenario = scenarioOf(id);
    const Run run = runIdeally(scenario, Values(scenario, set), model);
    const std::string printed = run.trace->text(Stream::Out);
    QVERIFY2(run.outcome.kind == expected.outcome, (std::string(outcomeWord(run.outcome.kind)) + ": " + run.outcome.report).c_str());
    QCOMPARE(run.trace->makespan().count(), expected.makespan.count());
    QCOMPARE(run.outcome.exceptionType, expected.exception);
    if (expected.output) QCOMPARE(QString::fromStdString(printed), QString::fromStdString(*expected.output));
}

// ---- Closed forms that several scenarios share

inline int roundsOf(int tasks, int workers) { return (tasks + workers - 1) / workers; }
inline int sumTo(int n) { return n * (n + 1) / 2; }

/// When each job ends if the next one always goes to the worker that is free first.
inline std::vector<SimDuration> inTurn(const std::vector<SimDuration>& jobs, int workers)
{
    std::vector<SimDuration> freeAt(static_cast<std::size_t>(workers)), ends;
    for (const SimDuration job : jobs) {
        const auto first = std::min_element(freeAt.begin(), freeAt.end());
        *first += job;
        ends.push_back(*first);
    }
    return ends;
}

inline SimDuration lastOf(const std::vector<SimDuration>& ends)
{
    return ends.empty() ? SimDuration{} : *std::max_element(ends.begin(), ends.end());
}

inline SimDuration sumOf(const std::vector<SimDuration>& parts) { return std::accumulate(parts.begin(), parts.end(), SimDuration{}); }

/// STEP, 2 STEP, … n STEP.
inline std::vector<SimDuration> stepsOf(SimDuration step, int n)
{
    std::vector<SimDuration> steps;
    for (int i = 1; i <= n; ++i)
        steps.push_back(i * step);
    return steps;
}

/// As `{x:.1f} s` prints it; the tests keep away from halves.
inline std::string tenths(SimDuration length) { return QString::number(toSeconds(length), 'f', 1).toStdString(); }

} // namespace interleave::testing
