#include "core/library/machine/SharedObjects.h"

#include "core/library/machine/Fork.h"
#include "core/library/machine/Processes.h"
#include "core/library/threading/Locks.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>
#include <cstring>

/// What processes share: semaphores, and memory of numbers.

namespace interleave::library {

namespace {

constexpr std::int64_t recursiveMutex = 0;

/// What one process knows of a semaphore (Modules/_multiprocessing/semaphore.c): how often its own threads have it.
class SemLock final : public NativeObject, public Forkable {
public:
    SemLock(Type* type, std::shared_ptr<Semaphore> semaphore, std::int64_t kind) : NativeObject(type), semaphore(std::move(semaphore)), lockKind(kind) {}
    NativeObject* forked(Forking& forking) const override
    {
        auto* made = forking.vm().heap.make<SemLock>(type(), semaphore, lockKind);
        made->count = count;
        made->owner = owner;
        return made;
    }
    std::shared_ptr<Semaphore> semaphore;
    std::int64_t lockKind;
    std::int64_t count = 0;
    std::int64_t owner = 0; ///< ident of the thread that acquired it last
    bool isMine(Vm& vm) const { return count > 0 && owner == identOf(vm, vm.thread()); }
    void taken(Vm& vm)
    {
        --semaphore->value;
        ++count;
        owner = identOf(vm, vm.thread());
        semaphore->holder = semaphore->maximum == 1 ? &vm.thread() : nullptr;
        semaphore->since = vm.now();
    }
};

struct AwaitedSemaphores {
    explicit AwaitedSemaphores(Vm&) {}
    std::unordered_map<const Thread*, std::shared_ptr<Semaphore>> of;
};

class AcquireSemaphore final : public NativeFrame {
public:
    AcquireSemaphore(SemLock& lock, std::optional<SimTime> deadline) : lock_(&lock), deadline_(deadline) {}
    Status resume(Vm& vm, Resume, Value, Value& result) override
    {
        auto& semaphore = *lock_->semaphore;
        std::erase(semaphore.waiting, &vm.thread());
        vm.extension<AwaitedSemaphores>().of.erase(&vm.thread());
        if (semaphore.value > 0) {
            lock_->taken(vm);
            return giveBool(result, true);
        }
        if (deadline_ && *deadline_ <= vm.now()) return giveBool(result, false);
        semaphore.waiting.push_back(&vm.thread());
        vm.extension<AwaitedSemaphores>().of[&vm.thread()] = lock_->semaphore;
        return vm.block(Wait{SpanState::WaitsForLock, index(semaphore.resource), deadline_});
    }

private:
    Ref<SemLock> lock_;
    std::optional<SimTime> deadline_;
};

/// Memory of numbers of one C type; all copies are the same memory.
class SharedArray final : public NativeObject, public Forkable {
public:
    SharedArray(Type* type, char code, std::shared_ptr<std::string> bytes, std::int64_t handle) : NativeObject(type), code(code), bytes(std::move(bytes)), handle(handle) {}
    NativeObject* forked(Forking& forking) const override { return forking.vm().heap.make<SharedArray>(type(), code, bytes, handle); }
    char code;
    std::shared_ptr<std::string> bytes;
    std::int64_t handle;
};

struct SharedTypes {
    explicit SharedTypes(Vm& vm);
    Type *semaphore = nullptr, *array = nullptr;
    std::unordered_map<std::int64_t, std::shared_ptr<Semaphore>> semaphores; ///< by handle, for processes that do not inherit them
    std::unordered_map<std::int64_t, std::shared_ptr<std::string>> arrays;
};

SemLock* semLock(Vm& vm, Args args)
{
    Type* type = vm.extension<SharedTypes>().semaphore;
    if (args.positional > 0 && vm.isInstance(args[0], type)) return static_cast<SemLock*>(args[0].asObject());
    vm.typeError("a SemLock is needed");
    return nullptr;
}

SharedArray* sharedArray(Vm& vm, Args args)
{
    if (args.positional > 0 && vm.isInstance(args[0], vm.extension<SharedTypes>().array)) return static_cast<SharedArray*>(args[0].asObject());
    vm.typeError("a SharedArray is needed");
    return nullptr;
}

/// SemLock(kind, value, maximum, name)
Status makeSemLock(Vm& vm, Args args, Value& result)
{
    auto& types = vm.extension<SharedTypes>();
    auto semaphore = std::make_shared<Semaphore>();
    semaphore->value = args[1].asInt();
    semaphore->maximum = args[2].asInt();
    semaphore->name = as<Str>(args[3])->text();
    semaphore->resource = addResource(vm, semaphore->name);
    semaphore->handle = static_cast<std::int64_t>(types.semaphores.size()) + 1;
    types.semaphores[semaphore->handle] = semaphore;
    return give(result, Value(vm.heap.make<SemLock>(types.semaphore, semaphore, args[0].asInt())));
}

/// sem_lock(handle, kind): the same semaphore in another process
Status rebuildSemLock(Vm& vm, Args args, Value& result)
{
    auto& types = vm.extension<SharedTypes>();
    return give(result, Value(vm.heap.make<SemLock>(types.semaphore, types.semaphores.at(args[0].asInt()), args[1].asInt())));
}

Status acquire(Vm& vm, Args args, Value& result)
{
    Value me, block, timeout;
    if (!arguments(vm, "acquire", args, {"self", "block", "timeout"}, 1, me, block, timeout)) return Status::Error;
    SemLock* lock = semLock(vm, args);
    const auto blocking = block.isEmpty() ? std::optional(true) : vm.truth(block);
    if (!lock || !blocking) return Status::Error;
    if (lock->lockKind == recursiveMutex && lock->isMine(vm)) {
        ++lock->count;
        return giveBool(result, true);
    }
    std::optional<SimTime> deadline;
    if (!timeout.isEmpty() && !timeout.isNone()) {
        const auto seconds = vm.number(timeout);
        if (!seconds) return Status::Error;
        deadline = vm.now() + durationFromSeconds(std::max(0.0, *seconds)).value_or(SimDuration::zero());
    }
    if (lock->semaphore->value > 0) {
        lock->taken(vm);
        return giveBool(result, true);
    }
    if (!*blocking || (deadline && *deadline <= vm.now())) return giveBool(result, false);
    vm.pushNative(std::make_unique<AcquireSemaphore>(*lock, deadline));
    return Status::Pushed;
}

/// Wakes the longest waiter of those that still live.
void wakeOne(Vm& vm, Semaphore& semaphore)
{
    while (!semaphore.waiting.empty()) {
        Thread* first = semaphore.waiting.front();
        semaphore.waiting.pop_front();
        if (first->finished() || vm.extension<Memories>().of(first->process()).end) continue;
        vm.machine().wake(*first, &vm.thread());
        return;
    }
}

Status release(Vm& vm, Args args, Value& result)
{
    SemLock* lock = semLock(vm, args);
    if (!lock) return Status::Error;
    if (lock->lockKind == recursiveMutex) {
        if (!lock->isMine(vm)) return vm.raise(vm.types.assertionError, "attempt to release recursive lock not owned by thread");
        if (lock->count > 1) {
            --lock->count;
            return giveNone(result);
        }
    } else if (lock->semaphore->value >= lock->semaphore->maximum) {
        return vm.valueError("semaphore or lock released too many times");
    }
    ++lock->semaphore->value;
    --lock->count;
    lock->semaphore->holder = nullptr;
    wakeOne(vm, *lock->semaphore);
    return giveNone(result);
}

Status leaveSemLock(Vm& vm, Args args, Value& result) { return release(vm, Args{args.values, 1, {}}, result); }

template <typename Read>
Status ask(Vm& vm, Args args, Value& result, Read read)
{
    SemLock* lock = semLock(vm, args);
    return lock ? give(result, read(*lock)) : Status::Error;
}

Status countOf(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [](const SemLock& l) { return Value::integer(l.count); }); }
Status isMine(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [&](const SemLock& l) { return Value::boolean(l.isMine(vm)); }); }
Status valueOf(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [](const SemLock& l) { return Value::integer(l.semaphore->value); }); }
Status isZero(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [](const SemLock& l) { return Value::boolean(l.semaphore->value == 0); }); }
Status handleOf(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [](const SemLock& l) { return Value::integer(l.semaphore->handle); }); }
Status maximumOf(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [](const SemLock& l) { return Value::integer(l.semaphore->maximum); }); }
Status kindOf(Vm& vm, Args args, Value& result) { return ask(vm, args, result, [](const SemLock& l) { return Value::integer(l.lockKind); }); }
Status afterFork(Vm& vm, Args args, Value& result)
{
    return ask(vm, args, result, [](SemLock& l) {
        l.count = 0;
        return Value::none();
    });
}

std::size_t sizeOf(char code)
{
    switch (code) {
    case 'c': case 'b': case 'B': case '?': return 1;
    case 'h': case 'H': return 2;
    case 'i': case 'I': case 'f': case 'u': return 4;
    default: return 8;
    }
}

/// SharedArray(code, length)
Status makeArray(Vm& vm, Args args, Value& result)
{
    auto& types = vm.extension<SharedTypes>();
    const char code = as<Str>(args[0])->view()[0];
    const auto size = static_cast<std::size_t>(args[1].asInt()) * sizeOf(code);
    if (!allow(vm, size)) return Status::Error;
    const auto handle = static_cast<std::int64_t>(types.arrays.size()) + 1;
    types.arrays[handle] = std::make_shared<std::string>(size, '\0');
    return give(result, Value(vm.heap.make<SharedArray>(types.array, code, types.arrays[handle], handle)));
}

/// shared_array(handle, code): the same memory in another process
Status rebuildArray(Vm& vm, Args args, Value& result)
{
    auto& types = vm.extension<SharedTypes>();
    return give(result, Value(vm.heap.make<SharedArray>(types.array, as<Str>(args[1])->view()[0], types.arrays.at(args[0].asInt()), args[0].asInt())));
}

/// The bytes of the item at args[1], or nullptr with IndexError set.
char* itemOf(Vm& vm, Args args, SharedArray& array)
{
    const auto at = vm.index(args[1]);
    if (!at) return nullptr;
    const std::size_t size = sizeOf(array.code);
    if (*at >= 0 && static_cast<std::size_t>(*at) < array.bytes->size() / size) return array.bytes->data() + static_cast<std::size_t>(*at) * size;
    vm.raise(vm.types.indexError, "invalid index");
    return nullptr;
}

template <typename T>
T load(const char* from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

Value itemValue(Vm& vm, char code, const char* at)
{
    switch (code) {
    case 'c': return Value(vm.heap.make<Bytes>(vm.types.bytes, std::string(1, *at)));
    case '?': return Value::boolean(*at != 0);
    case 'b': return Value::integer(load<std::int8_t>(at));
    case 'B': return Value::integer(load<std::uint8_t>(at));
    case 'h': return Value::integer(load<std::int16_t>(at));
    case 'H': return Value::integer(load<std::uint16_t>(at));
    case 'i': return Value::integer(load<std::int32_t>(at));
    case 'I': return Value::integer(load<std::uint32_t>(at));
    case 'L': case 'Q': return vm.integer(BigInteger(load<std::uint64_t>(at)));
    case 'f': return Value::real(load<float>(at));
    case 'd': return Value::real(load<double>(at));
    case 'u': {
        std::string text;
        appendUtf8(text, load<char32_t>(at));
        return vm.string(text);
    }
    default: return Value::integer(load<std::int64_t>(at));
    }
}

bool storeReal(Vm& vm, char code, char* at, const Value& value)
{
    if (!value.isFloat() && !value.isIntLike() && !as<BigInt>(value) && !as<FloatObject>(value)) {
        vm.typeError("must be real number, not " + vm.typeName(value));
        return false;
    }
    const auto number = vm.number(value);
    if (!number) return false;
    const auto single = static_cast<float>(*number);
    if (code == 'f') std::memcpy(at, &single, sizeof single);
    else std::memcpy(at, &*number, sizeof *number);
    return true;
}

bool storeCharacter(Vm& vm, char code, char* at, const Value& value)
{
    const Bytes* bytes = as<Bytes>(value);
    const Str* text = as<Str>(value);
    if (code == 'c' && bytes && bytes->data().size() == 1) *at = bytes->data()[0];
    else if (code == 'c' && value.isInt() && value.asInt() >= 0 && value.asInt() < 256) *at = static_cast<char>(value.asInt());
    else if (code == 'u' && text && text->length() == 1) {
        std::size_t offset = 0;
        const char32_t character = nextCodePoint(text->view(), offset);
        std::memcpy(at, &character, sizeof character);
    } else {
        vm.typeError(code == 'c' ? "one character bytes, bytearray or integer expected" : "unicode string expected instead of " + vm.typeName(value) + " instance");
        return false;
    }
    return true;
}

/// Integers wrap around, as in C.
bool store(Vm& vm, char code, char* at, const Value& value)
{
    if (code == 'f' || code == 'd') return storeReal(vm, code, at, value);
    if (code == 'c' || code == 'u') return storeCharacter(vm, code, at, value);
    if (code == '?') {
        const auto truth = vm.truth(value);
        if (truth) *at = *truth ? 1 : 0;
        return truth.has_value();
    }
    if (!value.isIntLike() && !as<BigInt>(value)) {
        vm.typeError("'" + vm.typeName(value) + "' object cannot be interpreted as an integer");
        return false;
    }
    const auto number = vm.bigInteger(value);
    if (!number) return false;
    const BigInteger modulus = BigInteger(1) << 64;
    BigInteger rest = *number % modulus;
    if (rest < 0) rest += modulus;
    const auto word = static_cast<std::uint64_t>(rest);
    std::memcpy(at, &word, sizeOf(code)); // little-endian, as on the computers that it imitates
    return true;
}

Status getItem(Vm& vm, Args args, Value& result)
{
    SharedArray* array = sharedArray(vm, args);
    const char* at = array ? itemOf(vm, args, *array) : nullptr;
    return at ? give(result, itemValue(vm, array->code, at)) : Status::Error;
}

Status setItem(Vm& vm, Args args, Value& result)
{
    SharedArray* array = sharedArray(vm, args);
    char* at = array ? itemOf(vm, args, *array) : nullptr;
    return at && store(vm, array->code, at, args[2]) ? giveNone(result) : Status::Error;
}

Status arrayLength(Vm& vm, Args args, Value& result)
{
    SharedArray* array = sharedArray(vm, args);
    return array ? giveInt(result, array->bytes->size() / sizeOf(array->code)) : Status::Error;
}

Status arrayHandle(Vm& vm, Args args, Value& result)
{
    SharedArray* array = sharedArray(vm, args);
    return array ? give(result, Value::integer(array->handle)) : Status::Error;
}

SharedTypes::SharedTypes(Vm& vm)
{
    semaphore = makeType(vm, "SemLock", Kind::Native);
    semaphore->module = "_multiprocessing";
    addMethods(vm, *semaphore, {{"acquire", acquire}, {"release", release}, {"__enter__", acquire}, {"__exit__", leaveSemLock}, {"_count", countOf}, {"_is_mine", isMine},
        {"_get_value", valueOf}, {"_is_zero", isZero}, {"_after_fork", afterFork}, {"handle", handleOf}, {"maxvalue", maximumOf}, {"kind", kindOf}});
    array = makeType(vm, "SharedArray", Kind::Native);
    array->module = "_machine";
    addMethods(vm, *array, {{"get", getItem}, {"set", setItem}, {"length", arrayLength}, {"handle", arrayHandle}});
}

} // namespace

const Semaphore* semaphoreAwaitedBy(Vm& vm, const Thread& thread)
{
    const auto& awaited = vm.extension<AwaitedSemaphores>().of;
    const auto found = awaited.find(&thread);
    return found == awaited.end() ? nullptr : found->second.get();
}

const ProcessMemory* processAwaitedBy(Vm& vm, const Thread& thread)
{
    for (const auto& memory : vm.extension<Memories>().all) {
        if (std::find(memory->joining.begin(), memory->joining.end(), &thread) != memory->joining.end()) return memory.get();
    }
    return nullptr;
}

void installSharedObjects(Vm& vm, ModuleObject& module)
{
    vm.extension<SharedTypes>();
    addFunctions(vm, *module.dict, {{"SemLock", makeSemLock}, {"sem_lock", rebuildSemLock}, {"SharedArray", makeArray}, {"shared_array", rebuildArray}});
}

} // namespace interleave::library
