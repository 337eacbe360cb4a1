#include "app/cli/TaskSetsText.h"

#include "app/cli/CommandLine.h"
#include "app/cli/TextTable.h"
#include "app/session/OutcomeWords.h"
#include "app/timeline/TimelineWords.h"
#include "core/trace/TaskSets.h"

#include <algorithm>

namespace interleave {

static constexpr qsizetype mostNames = 40;

/// `done (2): Task-2, Task-3`
template <typename Tasks> static QString namesText(const QString& set, const Trace& trace, const Tasks& tasks)
{
    QStringList names;
    qsizetype count = 0;
    for (const TaskId task : tasks) {
        if (++count <= mostNames) names += harmless(QString::fromStdString(trace.task(task).info.name));
    }
    if (count > mostNames) names += CommandLine::tr("and %L1 more").arg(count - mostNames);
    const QString text = CommandLine::tr("%1 (%2)", "a set of tasks and how many it has").arg(set, QString::number(count));
    return names.isEmpty() ? text : CommandLine::tr("%1: %2", "a set of tasks and their names").arg(text, names.join(CommandLine::tr(", ", "between the items of a list")));
}

QString taskSetsText(const Comparison& comparison, SimTime at, const ConsoleStyle& style)
{
    int nameColumns = 0;
    for (const auto& run : comparison.runs)
        nameColumns = std::max(nameColumns, displayWidth(modelName(run->settings.model)) + 4);
    QStringList lines{CommandLine::tr("At %1").arg(secondsText(at.time_since_epoch()))};
    for (const auto& run : comparison.runs) {
        const TaskSets sets(*run->trace);
        const QString name = padded(QStringLiteral("  ") + modelName(run->settings.model), nameColumns);
        lines += wrapped(name + namesText(CommandLine::tr("done"), *run->trace, sets.doneAt(at)), style.columns, nameColumns + 2);
        lines += wrapped(padded({}, nameColumns) + namesText(CommandLine::tr("pending"), *run->trace, sets.pendingAt(at)), style.columns, nameColumns + 2);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

template <typename Tasks> static void writeNames(JsonWriter& json, std::string_view key, const Trace& trace, const Tasks& tasks)
{
    json.key(key).beginArray();
    for (const TaskId task : tasks)
        json.value(trace.task(task).info.name);
    json.endArray();
}

void writeTaskSets(JsonWriter& json, const Trace& trace, SimTime at)
{
    const TaskSets sets(trace);
    json.key("at").beginObject().key("time_s").seconds(at);
    writeNames(json, "done", trace, sets.doneAt(at));
    writeNames(json, "pending", trace, sets.pendingAt(at));
    json.endObject();
}

} // namespace interleave
