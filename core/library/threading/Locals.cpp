#include "core/library/threading/Locks.h"
#include "core/library/threading/Threads.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

/// The base of threading.local: an object whose attributes are others in every thread.

namespace interleave::library {

using namespace python;

namespace {

class Local final : public NativeObject, public Forkable {
public:
    Local(Type* type, std::shared_ptr<LiveLocals> others, std::uint64_t number) : NativeObject(type), number(number), others_(std::move(others))
    {
        others_->objects.emplace(number, this);
    }
    ~Local() override
    {
        const auto [first, last] = others_->objects.equal_range(number);
        const auto own = std::find_if(first, last, [this](const auto& entry) { return entry.second == this; });
        if (own != last) others_->objects.erase(own);
        if (others_->states && !others_->objects.contains(number)) others_->states->forgetLocal(number);
    }
    void clear() override { args = kwargs = Value(); }
    NativeObject* forked(Forking& forking) const override
    {
        auto* copy = forking.vm().heap.make<Local>(type(), others_, number);
        copy->args = forking.copy(args);
        copy->kwargs = forking.copy(kwargs);
        return copy;
    }
    std::uint64_t number;
    Value args, kwargs; ///< what `__init__` gets in every thread

private:
    std::shared_ptr<LiveLocals> others_;
};

struct LocalTypes {
    explicit LocalTypes(Vm& vm);
    Type* local = nullptr;
    std::uint64_t made = 0;
};

Local* selfOf(Vm& vm, Args args)
{
    if (args.positional > 0 && vm.isInstance(args[0], vm.extension<LocalTypes>().local)) return static_cast<Local*>(args[0].asObject());
    vm.typeError("a thread-local object is needed");
    return nullptr;
}

/// Puts the running thread's attributes in place. False: it has none yet.
bool select(Vm& vm, Local& local)
{
    auto& locals = vm.extension<ThreadStates>().of(vm, vm.thread()).locals;
    const auto found = locals.find(local.number);
    if (found == locals.end()) return false;
    local.dict = found->second;
    return true;
}

void begin(Vm& vm, Local& local)
{
    const Ref<DictObject> attributes(vm.newDict());
    vm.extension<ThreadStates>().of(vm, vm.thread()).locals[local.number] = attributes;
    local.dict = attributes;
}

Status make(Vm& vm, Args args, Value& result)
{
    auto& types = vm.extension<LocalTypes>();
    Type* const type = requestedType(result, types.local);
    const Value* const init = type->find(*vm.names.init);
    if (args.total() > 0 && !(init && as<Function>(*init))) return vm.typeError("Initialization arguments are not supported");
    const Ref<Local> local(vm.heap.make<Local>(type, vm.extension<ThreadStates>().locals, ++types.made));
    local->args = vm.tuple(std::vector<Value>(args.values, args.values + args.positional));
    DictObject* const named = vm.newDict();
    local->kwargs = Value(named);
    for (std::size_t i = 0; i < args.keywords.size(); ++i) {
        named->set(*args.keywords[i], args[args.positional + i]);
    }
    begin(vm, *local);
    return give(result, local.value());
}

/// _local_begin(local): None, or what to call `__init__` with because the thread sees the object for the first time
Status beginLocal(Vm& vm, Args args, Value& result)
{
    Local* const local = selfOf(vm, args);
    if (!local) return Status::Error;
    if (select(vm, *local)) return giveNone(result);
    begin(vm, *local);
    return give(result, vm.tuple({local->args, local->kwargs}));
}

/// _local_forget(local): the thread's attributes are gone
Status forgetLocal(Vm& vm, Args args, Value& result)
{
    Local* const local = selfOf(vm, args);
    if (!local) return Status::Error;
    vm.extension<ThreadStates>().of(vm, vm.thread()).locals.erase(local->number);
    return giveNone(result);
}

/// CPython names the type with its module.
Status named(Vm& vm, const Local& local, Status status, const Str& name)
{
    const Type& type = *local.type();
    if (status != Status::Error || type.module != "_thread" || !vm.pendingIs(vm.types.attributeError)) return status;
    const Value error = vm.takeException();
    const Value text = vm.string("'_thread._local' object has no attribute '" + name.text() + "'");
    static_cast<Exception*>(error.asObject())->args = Ref<TupleObject>(as<TupleObject>(vm.tuple({text})));
    vm.rethrow(error);
    return Status::Error;
}

/// _local_get(local, name), _local_set(local, name, value), _local_delete(local, name)
Status getLocal(Vm& vm, Args args, Value& result)
{
    Local* const local = selfOf(vm, args);
    Str* const name = local && args.positional == 2 ? as<Str>(args[1]) : nullptr;
    if (!name) return vm.failed() ? Status::Error : vm.typeError("attribute name must be string");
    select(vm, *local);
    const Value self = args[0];
    const Ref<Str> wanted(vm.intern(name->view()));
    return named(vm, *local, vm.getAttributeDirectly(self, *wanted, result), *wanted);
}

Status setLocal(Vm& vm, Args args, Value& result)
{
    Local* const local = selfOf(vm, args);
    Str* const name = local && args.positional >= 2 ? as<Str>(args[1]) : nullptr;
    if (!name) return vm.failed() ? Status::Error : vm.typeError("attribute name must be string");
    const Ref<Str> wanted(vm.intern(name->view()));
    if (wanted->view() == "__dict__") {
        return vm.raise(vm.types.attributeError, "'" + local->type()->name + "' object attribute '__dict__' is read-only");
    }
    select(vm, *local);
    result = Value::none();
    const Value self = args[0];
    const Value value = args.positional == 3 ? args[2] : Value();
    return named(vm, *local, vm.setAttributeDirectly(self, *wanted, value), *wanted);
}

/// _locals_apart(begin): a thread begins, or ends, that runs inline on this one and has locals of its own
Status locals(Vm& vm, Args args, Value& result)
{
    auto& state = vm.extension<ThreadStates>().of(vm, vm.thread());
    if (args.positional == 1 && args[0].isBool() && args[0].asBool()) {
        state.outerLocals.push_back(std::exchange(state.locals, {}));
    } else if (!state.outerLocals.empty()) {
        state.locals = std::move(state.outerLocals.back());
        state.outerLocals.pop_back();
    }
    return giveNone(result);
}

LocalTypes::LocalTypes(Vm& vm) : local(makeType(vm, "_LocalBase", Kind::Native))
{
    local->module = "_thread";
    local->construct = make;
}

} // namespace

void installLocals(Vm& vm, ModuleObject& module)
{
    module.dict->set(*vm.intern("_LocalBase"), Value(vm.extension<LocalTypes>().local));
    addFunctions(vm, *module.dict, {{"_local_begin", beginLocal}, {"_local_forget", forgetLocal}, {"_local_get", getLocal}, {"_local_set", setLocal}, {"_local_delete", setLocal}, {"_locals_apart", locals}});
}

} // namespace interleave::library
