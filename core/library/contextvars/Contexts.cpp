#include "core/library/contextvars/Contextvars.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

namespace interleave::library {

void installContextVariables(Contexts& contexts);

namespace {

ContextObject& contextOf(const Value& value) { return *static_cast<ContextObject*>(value.asObject()); }

/// The thread runs in another context until the function has returned.
class ContextRun final : public NativeFrame {
public:
    ContextRun(ContextObject& context, Value callable, std::vector<Value> values, std::size_t positional, std::vector<Ref<Str>> keywords)
        : context_(&context), callable_(std::move(callable)), values_(std::move(values)), positional_(positional), keywords_(std::move(keywords))
    {
    }

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Start) {
            Ref<ContextObject>& current = vm.extension<Contexts>().current(vm.thread());
            before_ = current;
            current = context_;
            context_->entered = true;
            const Status status = vm.call(callable_, Args{values_.data(), positional_, keywords_}, result);
            if (status == Status::Ok || status == Status::Error) leave(vm);
            return status;
        }
        leave(vm);
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        result = std::move(value);
        return Status::Ok;
    }

private:
    void leave(Vm& vm)
    {
        context_->entered = false;
        vm.extension<Contexts>().current(vm.thread()) = before_;
    }

    Ref<ContextObject> context_, before_;
    Value callable_;
    std::vector<Value> values_;
    std::size_t positional_;
    std::vector<Ref<Str>> keywords_;
};

/// The variable that is asked for. Null: TypeError is set.
ContextVarObject* keyOf(Vm& vm, const Value& key)
{
    if (vm.typeOf(key) == vm.extension<Contexts>().variable) return static_cast<ContextVarObject*>(key.asObject());
    if (const auto text = vm.repr(key)) vm.typeError("a ContextVar key was expected, got " + *text);
    return nullptr;
}

Status makeContext(Vm& vm, Args args, Value& result)
{
    if (args.total() > 0) return vm.typeError("Context() does not accept any arguments");
    return give(result, Value(vm.heap.make<ContextObject>(vm.extension<Contexts>().context)));
}

Status copy(Vm& vm, Args args, Value& result)
{
    auto* made = vm.heap.make<ContextObject>(vm.extension<Contexts>().context);
    made->values = contextOf(args[0]).values;
    return give(result, Value(made));
}

Status getItem(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "Context.__getitem__", args, 1, 1)) return Status::Error;
    const auto* key = keyOf(vm, args[1]);
    if (!key) return Status::Error;
    const Value* found = contextOf(args[0]).find(*key);
    return found ? give(result, *found) : vm.raise(vm.types.keyError, std::vector<Value>{args[1]});
}

Status get(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "Context.get", args, 1, 2)) return Status::Error;
    const auto* key = keyOf(vm, args[1]);
    if (!key) return Status::Error;
    const Value* found = contextOf(args[0]).find(*key);
    return give(result, found ? *found : args.positional > 2 ? args[2] : Value::none());
}

Status contains(Vm& vm, Args args, Value& result)
{
    if (!checkMethodArity(vm, "Context.__contains__", args, 1, 1)) return Status::Error;
    const auto* key = keyOf(vm, args[1]);
    return key ? giveBool(result, contextOf(args[0]).find(*key) != nullptr) : Status::Error;
}

Status length(Vm&, Args args, Value& result)
{
    const auto& values = contextOf(args[0]).values;
    return giveInt(result, values ? values->size() : 0);
}

enum class What : std::uint8_t { Keys, Values, Items };

Value listOf(Vm& vm, const Value& context, What what)
{
    std::vector<Value> list;
    if (const auto& values = contextOf(context).values) {
        for (const auto& [key, value] : *values) list.push_back(what == What::Keys ? key.value() : what == What::Values ? value : vm.tuple({key.value(), value}));
    }
    return vm.list(std::move(list));
}

template <What what>
Status iterate(Vm& vm, Args args, Value& result)
{
    return vm.iterate(listOf(vm, args[0], what), result);
}

} // namespace

Status runInContext(Vm& vm, Args args, Value&)
{
    if (args.positional < 2) return vm.typeError("run() missing 1 required positional argument");
    ContextObject& context = contextOf(args[0]);
    if (context.entered) return vm.raise(vm.types.runtimeError, "cannot enter context: " + vm.repr(args[0]).value_or("?") + " is already entered");
    std::vector<Value> values(args.values + 2, args.values + args.total());
    std::vector<Ref<Str>> keywords(args.keywords.begin(), args.keywords.end());
    vm.pushNative(std::make_unique<ContextRun>(context, args[1], std::move(values), args.positional - 2, std::move(keywords)));
    return Status::Pushed;
}

void installContextTypes(Contexts& contexts)
{
    Vm& vm = contexts.vm;
    contexts.context = makeType(vm, "Context", Kind::Native);
    contexts.context->construct = makeContext;
    addMethods(vm, *contexts.context, {{"run", checked<&Contexts::context, runInContext>}, {"copy", checked<&Contexts::context, copy>},
        {"get", checked<&Contexts::context, get>}, {"__getitem__", checked<&Contexts::context, getItem>}, {"__contains__", checked<&Contexts::context, contains>},
        {"__len__", checked<&Contexts::context, length>}, {"__iter__", checked<&Contexts::context, iterate<What::Keys>>},
        {"keys", checked<&Contexts::context, iterate<What::Keys>>}, {"values", checked<&Contexts::context, iterate<What::Values>>},
        {"items", checked<&Contexts::context, iterate<What::Items>>}});
    installContextVariables(contexts);
}

} // namespace interleave::library
