#pragma once

/// What `_thread` knows of each thread.

#include "core/library/machine/PythonThread.h"

#include <map>

namespace interleave::library {

class ThreadStates;

/// The objects threading.local that exist, by number: more than one has the same after a fork.
struct LiveLocals {
    ThreadStates* states = nullptr;
    std::multimap<std::uint64_t, NativeObject*> objects;
};

class ThreadStates {
public:
    struct State {
        std::int64_t ident = 0;
        std::int64_t nativeId = 0;
        std::map<std::uint64_t, Ref<DictObject>> locals; ///< its attributes of every threading.local, by the local's number
        std::vector<std::map<std::uint64_t, Ref<DictObject>>> outerLocals; ///< of the threads that wait for one that runs inline
        bool main = false;   ///< the first of its process: its identifier is never used again
        bool over = false;
    };

    explicit ThreadStates(Vm&) : locals(std::make_shared<LiveLocals>()) { locals->states = this; }
    ~ThreadStates() { locals->states = nullptr; }
    State& of(const Vm& vm, const Thread& thread);
    /// The thread is over: what it had of its own goes, its identifier is free.
    void end(const Thread& thread);
    /// The living thread of the running process; nullptr if there is none.
    Thread* byIdent(const Vm& vm, std::int64_t ident) const;
    /// A threading.local is gone, and with it what the threads had in it.
    void forgetLocal(std::uint64_t number);
    std::int64_t stackSize = 0;
    std::shared_ptr<LiveLocals> locals;

private:
    std::unordered_map<const Thread*, State> states_;
    std::vector<std::int64_t> free_; ///< identifiers of threads that ended, the last one first to be used again
    std::int64_t stacks_ = 0;
    std::int64_t threads_ = 0;
};

} // namespace interleave::library
