#include "core/python/vm/ThreadBook.h"

namespace interleave::python {

bool ThreadBook::runsProgram(const Thread& thread) const
{
    const auto found = threads.find(&thread);
    if (found == threads.end()) return false;
    for (const FrameBase* frame = found->second.fiber->top; frame; frame = frame->back) {
        if (!frame->native && !static_cast<const Frame*>(frame)->code->code->hidden) return true;
    }
    return false;
}

SimDuration ThreadBook::computedBy(const Thread& thread) const
{
    const auto found = threads.find(&thread);
    return found == threads.end() ? SimDuration{} : found->second.computed;
}

SimDuration ThreadBook::computedBy(const Process& process) const
{
    SimDuration sum{};
    for (const auto& [thread, entry] : threads) {
        if (&thread->process() == &process) sum += entry.computed;
    }
    return sum;
}

} // namespace interleave::python
