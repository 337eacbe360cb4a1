#include "app/timeline/RunHandle.h"

namespace interleave {

RunHandle::RunHandle(std::shared_ptr<const Run> finished)
    : run(std::move(finished)), index(run ? std::make_shared<const TraceIndex>(run->trace) : nullptr)
{
}

qint64 RunHandle::makespan() const
{
    return run ? run->trace->makespan().count() : 0;
}

int RunHandle::model() const
{
    return run ? static_cast<int>(run->settings.model) : -1;
}

} // namespace interleave
