#include "app/cli/Interruption.h"

#include <array>
#include <csignal>

namespace interleave {

namespace {

// A handler can reach nothing else. Both are free of locks, hence safe in it.
CancelFlag isAsked{false};
CancelFlag isInsisted{false};
static_assert(CancelFlag::is_always_lock_free);

constexpr std::array signals{SIGINT, SIGTERM};

extern "C" void noteSignal(int number)
{
    if (!isAsked.exchange(true)) return;
    isInsisted = true;
    std::signal(number, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    isAsked = isInsisted = false;
    for (const int number : signals) {
        if (std::signal(number, noteSignal) == SIG_IGN) std::signal(number, SIG_IGN);
    }
}

Interruption::~Interruption()
{
    for (const int number : signals) {
        if (std::signal(number, SIG_DFL) == SIG_IGN) std::signal(number, SIG_IGN);
    }
}

const CancelFlag& Interruption::asked() const { return isAsked; }
const CancelFlag& Interruption::insisted() const { return isInsisted; }

} // namespace interleave
