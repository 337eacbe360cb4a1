#pragma once

/// Small timelines of one program under the four models, as they stand in docs/models.md.

#include "core/simulation/Simulation.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <map>
#include <utility>

namespace interleave::testing {

class PlacementTimelines {
public:
    void add(Model model, const Run& run)
    {
        const Picture picture = pictureOf(run);
        for (Entry& entry : entries_) {
            if (entry.picture == picture) {
                entry.models += ", " + QByteArray::fromStdString(std::string(wordOf(model)));
                return;
            }
        }
        entries_.append({QByteArray::fromStdString(std::string(wordOf(model))), picture});
    }

    /// Models that do the same share one picture.
    QByteArray text() const
    {
        qsizetype width = 0;
        for (const Entry& entry : entries_) {
            for (const Row& row : entry.picture.rows)
                width = std::max(width, row.name.size());
        }
        QByteArray text;
        for (const Entry& entry : entries_) {
            text += entry.models + ": " + entry.picture.end + '\n';
            for (const Row& row : entry.picture.rows) {
                QByteArray line = "  " + row.name.leftJustified(width) + "  " + row.cells;
                while (line.endsWith(' '))
                    line.chop(1);
                text += line + '\n';
            }
        }
        return text;
    }

private:
    static constexpr SimDuration cell = 25ms;

    struct Row {
        QByteArray name, cells;
        bool operator==(const Row&) const = default;
    };
    struct Picture {
        QByteArray end;
        QList<Row> rows;
        bool operator==(const Picture&) const = default;
    };
    struct Entry {
        QByteArray models;
        Picture picture;
    };

    static std::string_view wordOf(Model model)
    {
        switch (model) {
        case Model::Synchronous: return "synchronous";
        case Model::Threads: return "threads";
        case Model::Coroutines: return "coroutines";
        case Model::Processes: return "processes";
        case Model::AsWritten: break;
        }
        return "as written";
    }

    static char characterOf(SpanState state)
    {
        switch (state) {
        case SpanState::Running: return '#';
        case SpanState::Sleeping: return '.';
        case SpanState::WaitsForLock: return 'l';
        case SpanState::WaitsForGil: return 'g';
        case SpanState::Runnable: return 'c';
        case SpanState::Queued: return 'q';
        default: return '-';
        }
    }

    /// The state that lasted longest in each piece of time.
    static QByteArray cellsOf(const Lane& lane, std::size_t columns)
    {
        std::vector<std::map<char, SimDuration>> shares(columns);
        for (const Span& span : lane.spans) {
            const auto first = static_cast<std::size_t>(span.begin.time_since_epoch() / cell);
            for (std::size_t i = first; i < columns; ++i) {
                const SimTime begin = std::max(span.begin, SimTime(cell * i)), end = std::min(span.end, SimTime(cell * (i + 1)));
                if (end <= begin) break;
                shares[i][characterOf(span.state)] += end - begin;
            }
        }
        QByteArray cells;
        for (const auto& share : shares) {
            const auto longest =
                std::max_element(share.begin(), share.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
            cells += longest == share.end() || longest->second < cell / 4 ? ' ' : longest->first;
        }
        while (cells.endsWith(' '))
            cells.chop(1);
        return cells;
    }

    static QByteArray endOf(const TaskRecord& task)
    {
        switch (task.end) {
        case TaskEnd::Pending: return "never ends";
        case TaskEnd::Failed: return "fails";
        case TaskEnd::Cancelled: return "is cancelled";
        case TaskEnd::Finished: break;
        }
        return {};
    }

    static Row rowOf(const Lane& lane, const QByteArray& name, std::optional<SimTime> end, const QByteArray& how, std::size_t columns)
    {
        QByteArray cells = cellsOf(lane, columns);
        const auto ended = end ? static_cast<std::size_t>(end->time_since_epoch() / cell) : columns;
        if (!how.isEmpty()) cells = cells.leftJustified(static_cast<qsizetype>(ended)) + ' ' + how;
        return {name, cells};
    }

    static Picture pictureOf(const Run& run)
    {
        const Trace& trace = *run.trace;
        const auto columns = static_cast<std::size_t>((trace.makespan() + cell - SimDuration(1)) / cell);
        Picture picture;
        const auto tenths = (trace.makespan() + 50ms) / 100ms;
        picture.end = QByteArray::number(static_cast<double>(tenths) / 10, 'f', 1) + " s";
        if (run.outcome.kind == OutcomeKind::Deadlocked) picture.end += ", deadlock";
        if (run.outcome.kind == OutcomeKind::Raised) picture.end += ", " + QByteArray::fromStdString(run.outcome.exceptionType);
        const auto isRoot = [](const TaskRecord& task) { return task.info.root; };
        if (std::none_of(trace.tasks().begin(), trace.tasks().end(), isRoot)) {
            const auto main = std::find_if(
                trace.lanes().begin(), trace.lanes().end(), [](const Lane& lane) { return lane.info.kind == LaneKind::Thread; });
            picture.rows.append({"main", cellsOfItself(*main, columns)});
        }
        bool hasMain = false;
        for (const TaskRecord& task : trace.tasks()) {
            if (task.info.root && std::exchange(hasMain, true)) continue; // what asyncio.run does afterwards
            const QByteArray name = task.info.root ? QByteArray("main") : QByteArray::fromStdString(task.info.name);
            picture.rows.append(rowOf(trace.lane(task.info.lane), name, task.ended, endOf(task), columns));
        }
        return picture;
    }

    /// What the main thread does for a task stands in the task's row.
    static QByteArray cellsOfItself(const Lane& main, std::size_t columns)
    {
        Lane own = main;
        std::erase_if(own.spans, [](const Span& span) { return span.task != noTask; });
        return cellsOf(own, columns);
    }

    QList<Entry> entries_;
};

} // namespace interleave::testing
