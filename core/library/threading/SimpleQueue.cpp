#include "core/library/threading/Locks.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <cmath>
#include <deque>

/// `_queue.SimpleQueue`: puts never wait, and what one puts wakes the one who has waited longest.

namespace interleave::library {

using namespace python;

namespace {

class SimpleQueue final : public NativeObject, public Forkable {
public:
    SimpleQueue(Type* type, Ref<Lock> turn) : NativeObject(type), turn(std::move(turn)) {}
    void clear() override
    {
        items.clear();
        turn = nullptr;
    }
    NativeObject* forked(Forking& forking) const override
    {
        auto* copy = forking.vm().heap.make<SimpleQueue>(type(), forking.copy(turn));
        for (const Value& item : items) copy->items.push_back(forking.copy(item));
        copy->isHeld = isHeld;
        return copy;
    }
    std::deque<Value> items;
    Ref<Lock> turn;         ///< held by whoever waits, or last waited, for an item
    bool isHeld = false;
};

struct QueueTypes {
    explicit QueueTypes(Vm& vm);
    Type* queue = nullptr;
    Type* empty = nullptr; ///< the exception
};

/// Lets the next who waits for its turn look.
void passOn(Vm& vm, SimpleQueue& queue)
{
    if (!std::exchange(queue.isHeld, false)) return;
    queue.turn->release(vm);
}

Status takeFirst(Vm& vm, SimpleQueue& queue, Value& result)
{
    result = std::move(queue.items.front());
    queue.items.pop_front();
    passOn(vm, queue);
    return Status::Ok;
}

Status raiseEmpty(Vm& vm)
{
    return vm.raise(vm.extension<QueueTypes>().empty, std::vector<Value>{});
}

/// get() of an empty queue: waits for the turn, then looks again.
class GetFrame final : public NativeFrame {
public:
    GetFrame(SimpleQueue& queue, std::optional<SimTime> deadline) : queue_(&queue), deadline_(deadline) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Returned) {
            if (!value.isBool() || !value.asBool()) return raiseEmpty(vm);
            queue_->isHeld = true;
        }
        while (queue_->items.empty()) {
            if (queue_->turn->tryTake(vm)) {
                queue_->isHeld = true;
                continue;
            }
            return waitForLock(vm, *queue_->turn, deadline_);
        }
        return takeFirst(vm, *queue_, result);
    }

private:
    Ref<SimpleQueue> queue_;
    std::optional<SimTime> deadline_;
};

SimpleQueue* selfOf(Vm& vm, const char* name, Args args)
{
    if (args.positional > 0 && vm.isInstance(args[0], vm.extension<QueueTypes>().queue)) return static_cast<SimpleQueue*>(args[0].asObject());
    wrongSelf(vm, name, args.positional > 0 ? args[0] : Value::none());
    return nullptr;
}

Args behindSelf(Args args) { return Args{args.values + 1, args.positional - 1, args.keywords}; }

Status put(Vm& vm, Args args, Value& result)
{
    SimpleQueue* const queue = selfOf(vm, "put", args);
    Value item, block, timeout;
    if (!queue || !arguments(vm, "put", behindSelf(args), {"item", "block", "timeout"}, 1, item, block, timeout)) return Status::Error;
    queue->items.push_back(std::move(item));
    passOn(vm, *queue);
    return giveNone(result);
}

Status putNowait(Vm& vm, Args args, Value& result)
{
    SimpleQueue* const queue = selfOf(vm, "put_nowait", args);
    Value item;
    if (!queue || !arguments(vm, "put_nowait", behindSelf(args), {"item"}, 1, item)) return Status::Error;
    queue->items.push_back(std::move(item));
    passOn(vm, *queue);
    return giveNone(result);
}

Status get(Vm& vm, Args args, Value& result)
{
    SimpleQueue* const queue = selfOf(vm, "get", args);
    Value block, timeout;
    if (!queue || !arguments(vm, "get", behindSelf(args), {"block", "timeout"}, 0, block, timeout)) return Status::Error;
    const auto blocks = block.isEmpty() ? std::optional(true) : vm.truth(block);
    if (!blocks) return Status::Error;
    std::optional<SimTime> deadline;
    if (*blocks && !timeout.isEmpty() && !timeout.isNone()) {
        const auto seconds = vm.number(timeout);
        if (!seconds) return Status::Error;
        if (std::isnan(*seconds)) return vm.valueError("Invalid value NaN (not a number)");
        if (*seconds < 0) return vm.valueError("'timeout' must be a non-negative number");
        deadline = deadlineAfter(vm, *seconds);
        if (!deadline) return vm.raise(vm.types.overflowError, "timeout value is too large");
    }
    if (!queue->items.empty()) return takeFirst(vm, *queue, result);
    const bool patient = *blocks && (!deadline || *deadline > vm.now());
    if (!patient) {
        // One who only looks leaves the turn held; the next put releases it.
        if (!queue->isHeld && queue->turn->tryTake(vm)) queue->isHeld = true;
        return raiseEmpty(vm);
    }
    if (!queue->turn->label) queue->turn->label = Ref<WaitLabel>(numberedLabel(vm, "Queue"));
    vm.pushNative(std::make_unique<GetFrame>(*queue, deadline));
    return Status::Pushed;
}

Status getNowait(Vm& vm, Args args, Value& result)
{
    SimpleQueue* const queue = selfOf(vm, "get_nowait", args);
    if (!queue) return Status::Error;
    if (!queue->items.empty()) return takeFirst(vm, *queue, result);
    if (!queue->isHeld && queue->turn->tryTake(vm)) queue->isHeld = true;
    return raiseEmpty(vm);
}

Status isEmpty(Vm& vm, Args args, Value& result)
{
    const SimpleQueue* const queue = selfOf(vm, "empty", args);
    return queue ? giveBool(result, queue->items.empty()) : Status::Error;
}

Status size(Vm& vm, Args args, Value& result)
{
    const SimpleQueue* const queue = selfOf(vm, "qsize", args);
    return queue ? giveInt(result, queue->items.size()) : Status::Error;
}

Status make(Vm& vm, Args args, Value& result)
{
    const auto& locks = vm.extension<LockTypes>();
    Type* const type = requestedType(result, vm.extension<QueueTypes>().queue);
    if (!type->user && !checkArity(vm, "SimpleQueue", args, 0, 0)) return Status::Error;
    const Ref<Lock> turn(vm.heap.make<Lock>(locks.lock, false, nullptr));
    turn->signal = true;
    return give(result, Value(vm.heap.make<SimpleQueue>(type, turn)));
}

/// _show_as(queue, label): what a wait for an item is shown as
Status showAs(Vm& vm, Args args, Value& result)
{
    SimpleQueue* const queue = selfOf(vm, "_show_as", args);
    if (!queue || args.positional != 2 || !vm.isInstance(args[1], vm.extension<LockTypes>().label)) return Status::Error;
    queue->turn->label = Ref<WaitLabel>(static_cast<WaitLabel*>(args[1].asObject()));
    return giveNone(result);
}

Status makeEmpty(Vm& vm, Args args, Value& result)
{
    result = Value(requestedType(result, vm.extension<QueueTypes>().empty));
    return vm.types.exception->construct(vm, args, result);
}

QueueTypes::QueueTypes(Vm& vm) : queue(makeType(vm, "SimpleQueue", Kind::Native))
{
    queue->module = "_queue";
    queue->construct = make;
    addMethods(vm, *queue, {{"put", put}, {"put_nowait", putNowait}, {"get", get}, {"get_nowait", getNowait}, {"empty", isEmpty}, {"qsize", size}, {"_show_as", showAs}, {"__reduce_ex__", refuseReduce}});
    queue->instanceDict = false;
    if (const Value* subscript = vm.types.list->attributes->get(*vm.names.class_getitem)) queue->attributes->set(*vm.names.class_getitem, *subscript);
    empty = makeType(vm, "Empty", Kind::Exception, vm.types.exception);
    empty->module = "_queue";
    empty->exception = true;
    empty->construct = makeEmpty;
}

} // namespace

void installSimpleQueue(Vm& vm, ModuleObject& module)
{
    auto& types = vm.extension<QueueTypes>();
    module.dict->set(*vm.intern("_SimpleQueue"), Value(types.queue));
    module.dict->set(*vm.intern("_Empty"), Value(types.empty));
}

} // namespace interleave::library
