#pragma once

/// Activity: something that goes on in simulated time, written as a coroutine: the life of a thread, the wait for the GIL.
///
/// It starts when it is awaited by another activity or handed to a WaitPoint, and is destroyed with its Activity object, wherever it
/// stands. An exception leaves through Engine::runNext and ends the run.

#include <coroutine>
#include <utility>

namespace interleave {

class [[nodiscard]] Activity {
public:
    struct promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    struct promise_type {
        std::coroutine_handle<> awaitedBy = std::noop_coroutine();

        Activity get_return_object() { return Activity(Handle::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        auto final_suspend() const noexcept { return BackToCaller{}; }
        void return_void() const noexcept {}
        void unhandled_exception() const { throw; }
    };

    Activity(Activity&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    Activity& operator=(Activity&& other) noexcept
    {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~Activity()
    {
        if (handle_)
            handle_.destroy();
    }

    Handle handle() const { return handle_; }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) const noexcept
    {
        handle_.promise().awaitedBy = caller;
        return handle_;
    }
    void await_resume() const noexcept {}

private:
    struct BackToCaller {
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(Handle ended) const noexcept { return ended.promise().awaitedBy; }
        void await_resume() const noexcept {}
    };

    explicit Activity(Handle handle) : handle_(handle) {}

    Handle handle_;
};

} // namespace interleave
