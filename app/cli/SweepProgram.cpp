#include "app/cli/SweepProgram.h"

#include "app/cli/CommandLine.h"
#include "app/cli/Console.h"
#include "app/cli/Interruption.h"
#include "app/cli/SweepFile.h"
#include "app/cli/SweepProgress.h"

#include <QDir>
#include <QThread>

#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace interleave {

namespace {

using Rows = std::map<std::size_t, QByteArray>;

/// Threads that compute points, one after the other, until none is left or somebody asks them to stop.
class Workshop {
public:
    Workshop(const SweepGrid& grid, const SweepTable& table, const SweepFile& file, const Interruption& interruption)
        : grid_(grid), table_(table), interruption_(interruption)
    {
        for (const std::size_t point : grid.pointsOfShard()) {
            Job job{point, {}};
            for (std::size_t model = 0; model < grid.models().size(); ++model) {
                if (!file.has(table.rowOf(point, model))) job.models.push_back(model);
            }
            if (!job.models.empty()) jobs_.push_back(std::move(job));
        }
    }

    void start(int threads);
    /// Rows that have become ready, waiting for some for a while. Nothing if there will be no more.
    std::optional<Rows> take();

private:
    struct Job {
        std::size_t point = 0;
        std::vector<std::size_t> models; ///< whose rows are missing
    };

    void work();
    Rows rowsOf(const Job& job) const;

    const SweepGrid& grid_;
    const SweepTable& table_;
    const Interruption& interruption_;
    std::vector<Job> jobs_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;
    std::condition_variable changed_;
    Rows ready_;
    int working_ = 0;
    std::vector<std::jthread> threads_; ///< last: joined before anything they use is gone
};

void Workshop::start(int threads)
{
    working_ = static_cast<int>(std::min(static_cast<std::size_t>(threads), jobs_.size()));
    for (int i = 0; i < working_; ++i)
        threads_.emplace_back([this] { work(); });
}

Rows Workshop::rowsOf(const Job& job) const
{
    const SweepPoint point = grid_.point(job.point);
    const auto simulated = [&](Model model) {
        Settings settings = point.settings;
        settings.model = model;
        return simulate(grid_.scenario(), point.values, settings, nullptr, &interruption_.insisted());
    };
    const auto& models = grid_.models();
    const Run synchronous = simulated(Model::Synchronous);
    std::optional<SimDuration> compared;
    if (synchronous.outcome.kind == OutcomeKind::Completed) compared = synchronous.trace->makespan();
    Rows rows;
    for (const std::size_t model : job.models) {
        const bool isKnown = models[model] == Model::Synchronous;
        const Run run = isKnown ? synchronous : simulated(models[model]);
        rows.emplace(table_.rowOf(job.point, model), table_.row(job.point, model, point, run, compared));
    }
    return rows;
}

void Workshop::work()
{
    for (std::size_t i = next_++; i < jobs_.size() && !interruption_.asked(); i = next_++) {
        Rows rows = rowsOf(jobs_[i]);
        if (interruption_.insisted()) break;
        const std::lock_guard lock(mutex_);
        ready_.merge(rows);
        changed_.notify_one();
    }
    const std::lock_guard lock(mutex_);
    --working_;
    changed_.notify_one();
}

std::optional<Rows> Workshop::take()
{
    constexpr std::chrono::milliseconds patience{100};
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [this] { return !ready_.empty() || working_ == 0; });
    if (ready_.empty() && working_ == 0) return {};
    return std::exchange(ready_, {});
}

std::vector<std::size_t> rowsOfShard(const SweepGrid& grid, const SweepTable& table)
{
    std::vector<std::size_t> rows;
    for (const std::size_t point : grid.pointsOfShard()) {
        for (std::size_t model = 0; model < grid.models().size(); ++model)
            rows.push_back(table.rowOf(point, model));
    }
    return rows;
}

void tell(const QString& message) { writeError(message + QLatin1Char('\n')); }

int refused(const SourceError& error)
{
    tell(QStringLiteral("interleave: %1").arg(error.message));
    return 2;
}

void tellResult(const QString& csv, std::size_t there, std::size_t before, std::size_t total, bool isStopped)
{
    const bool isOutput = csv == QLatin1String("-");
    const QString where = QDir::toNativeSeparators(QDir().absoluteFilePath(csv));
    if (isStopped && isOutput) return tell(CommandLine::tr("stopped: %L1 of %L2 rows were written").arg(there).arg(total));
    if (isStopped)
        return tell(CommandLine::tr("stopped: %L1 of %L2 rows are in %3; the same command again goes on with the rest").arg(there).arg(total).arg(where));
    if (isOutput) return;
    tell(before > 0 ? CommandLine::tr("%L1 rows are in %2; %L3 of them were there before").arg(there).arg(where).arg(before)
                    : CommandLine::tr("%L1 rows are in %2").arg(there).arg(where));
}

} // namespace

int runSweep(const SweepCommand& command)
{
    auto scenario = readScenario(command.choice.name);
    if (const auto* error = std::get_if<SourceError>(&scenario)) return refused(*error);
    const auto made = SweepGrid::fromCommand(std::get<std::shared_ptr<const Scenario>>(std::move(scenario)), command);
    if (const auto* error = std::get_if<SourceError>(&made)) return refused(*error);
    const auto& grid = std::get<SweepGrid>(made);
    const SweepTable table(grid);
    const std::vector<std::size_t> expected = rowsOfShard(grid, table);
    SweepFile file(table, command.csv, expected);
    if (const auto error = file.open()) return refused(*error);

    const Interruption interruption;
    const std::size_t before = file.count();
    const bool shareTerminal = command.csv == QLatin1String("-") && isatty(STDOUT_FILENO) != 0;
    SweepProgress progress(before, expected.size(), !shareTerminal);
    bool isWritten = true;
    bool isStopTold = false;
    {
        Workshop workshop(grid, table, file, interruption);
        workshop.start(command.jobs > 0 ? command.jobs : std::max(1, QThread::idealThreadCount()));
        while (auto rows = workshop.take()) {
            isWritten = isWritten && (rows->empty() || file.add(std::move(*rows)));
            if (!interruption.asked()) {
                progress.show(file.count());
            } else if (!std::exchange(isStopTold, true)) {
                progress.finish();
                tell(CommandLine::tr("stopping after the runs in work; Ctrl-C again gives them up"));
            }
        }
    }
    progress.finish();
    isWritten = isWritten && file.finish();
    if (!isWritten) {
        if (!file.errorText().isEmpty()) tell(QStringLiteral("interleave: %1").arg(CommandLine::tr("'%1' cannot be written: %2").arg(command.csv, file.errorText())));
        return 1;
    }
    tellResult(command.csv, file.count(), before, expected.size(), file.count() < expected.size());
    return file.count() < expected.size() ? statusOfInterruption : 0;
}

} // namespace interleave
