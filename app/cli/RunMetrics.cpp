#include "app/cli/RunMetrics.h"

namespace interleave {

static ChildStart childStart(StartMethod method)
{
    switch (method) {
    case StartMethod::Spawn: return ChildStart::Spawn;
    case StartMethod::ForkServer: return ChildStart::ForkServer;
    case StartMethod::Fork: break;
    }
    return ChildStart::Fork;
}

Metrics metricsOf(const Run& run)
{
    MetricsSettings settings;
    settings.cores = run.settings.cores;
    settings.memory.childStart = childStart(run.settings.startMethod);
    settings.memory.greenThreads = run.settings.model == Model::Coroutines;
    return metricsOf(*run.trace, settings);
}

std::string_view stateWord(SpanState state)
{
    static constexpr std::array<std::string_view, spanStateCount> words{"running", "runnable", "waits_for_gil", "waits_for_io", "sleeping",
        "waits_for_lock", "waits_for_task", "queued", "starting", "pickling", "handing_over"};
    return words[static_cast<std::size_t>(state)];
}

} // namespace interleave
