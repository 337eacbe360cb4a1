/// Every slider of the built-in scenarios can be moved to its ends, every switch and choice to each of its positions.

#include "ScenarioExpectations.h"

using namespace interleave;
using namespace interleave::testing;

namespace {

std::vector<ParameterValue> endsOf(const Parameter& parameter)
{
    if (parameter.type == ParameterType::Boolean) return {true, false};
    std::vector<ParameterValue> values(parameter.choices.begin(), parameter.choices.end());
    if (parameter.type == ParameterType::Choice) return values;
    for (const double end : {parameter.min, parameter.max})
        values.push_back(parameter.integer ? ParameterValue(static_cast<std::int64_t>(end)) : ParameterValue(end));
    return values;
}

/// Some wait for ever, and some cannot be sent to a process; nothing else may happen.
bool isAnEndThatScenariosHave(const Outcome& outcome, Model model)
{
    if (outcome.kind == OutcomeKind::Raised) return model == Model::Processes && outcome.exceptionType == "TypeError";
    return outcome.kind == OutcomeKind::Completed || outcome.kind == OutcomeKind::Deadlocked;
}

} // namespace

class ScenarioLibraryEndsTest : public QObject {
    Q_OBJECT

private slots:
    void parametersCanBeMovedToTheirEnds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Model>("model");
        for (const Scenario& scenario : builtInScenarios()) {
            for (const Model model : everyModel)
                QTest::addRow("%s, %s", scenario.id().c_str(), std::string(modelWord(model)).c_str())
                    << QString::fromStdString(scenario.id()) << model;
        }
    }

    void parametersCanBeMovedToTheirEnds()
    {
        QFETCH(QString, id);
        QFETCH(Model, model);
        const Scenario& scenario = scenarioOf(id);
        for (const Parameter& parameter : scenario.parameters()) {
            for (const ParameterValue& value : endsOf(parameter)) {
                Settings settings;
                settings.model = model;
                const Outcome outcome = simulate(scenario, {{parameter.name, value}}, settings).outcome;
                QVERIFY2(isAnEndThatScenariosHave(outcome, model),
                    (parameter.name + ": " + std::string(outcomeWord(outcome.kind)) + " " + outcome.report).c_str());
            }
        }
    }

    void valuesLieOnTheGridOfTheirSlider()
    {
        for (const Scenario& scenario : builtInScenarios()) {
            for (const Parameter& parameter : scenario.parameters()) {
                if (parameter.type != ParameterType::Slider) continue;
                const auto* whole = std::get_if<std::int64_t>(&parameter.value);
                const double value = whole != nullptr ? static_cast<double>(*whole) : std::get<double>(parameter.value);
                for (const double position : {value, parameter.max}) {
                    const double steps = (position - parameter.min) / parameter.step;
                    QVERIFY2(std::abs(steps - std::round(steps)) < 1e-6, (scenario.id() + ": " + parameter.name).c_str());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ScenarioLibraryEndsTest)
#include "tst_scenariolibrary_ends.moc"
