#include "core/library/asyncio/Asyncio.h"

#include <algorithm>

namespace interleave::library {

namespace {

using Text = std::optional<std::string>;

const char* stateWord(FutureObject::State state)
{
    return state == FutureObject::State::Pending ? "pending" : state == FutureObject::State::Cancelled ? "cancelled" : "finished";
}

/// An attribute that may be absent. Empty then.
Value attribute(Vm& vm, const Value& object, std::string_view name)
{
    Value found;
    if (vm.getAttribute(object, *vm.intern(name), found) != Status::Ok) {
        vm.takeException();
        return {};
    }
    return found;
}

bool isPartial(Vm& vm, const Value& callback) { return vm.typeOf(callback)->name == "partial" && vm.typeOf(callback)->module == "functools"; }

/// Where a Python function is defined, in front of it " at "; partial objects are looked through.
std::string sourceText(Vm& vm, Value callback)
{
    for (int depth = 0; depth < 100 && isPartial(vm, callback); ++depth) callback = attribute(vm, callback, "func");
    if (const Value wrapped = as<Function>(callback) ? attribute(vm, callback, "__wrapped__") : Value(); as<Function>(wrapped)) callback = wrapped;
    const auto* function = as<Function>(callback);
    return function ? " at " + placeText(*function->code->code, function->code->code->firstLine, false) : std::string();
}

Text argumentsText(Vm& vm, const std::vector<Value>& args, const DictObject* keywords)
{
    std::string list;
    for (const Value& arg : args) {
        const Text one = shortRepr(vm, arg);
        if (!one) return {};
        list += (list.empty() ? "" : ", ") + *one;
    }
    if (keywords) {
        for (std::size_t i = keywords->table.next(0); i < keywords->table.entries().size(); i = keywords->table.next(i + 1)) {
            const auto entry = keywords->table.entries()[i];
            const Text one = shortRepr(vm, entry.value);
            if (!one) return {};
            list += (list.empty() ? "" : ", ") + vm.str(entry.key).value_or("?") + "=" + *one;
        }
    }
    return "(" + list + ")";
}

Text callText(Vm& vm, const Value& callback, const std::vector<Value>& args, const DictObject* keywords, const std::string& suffix)
{
    const Text list = argumentsText(vm, args, keywords);
    if (!list) return {};
    if (isPartial(vm, callback)) {
        const Value inner = attribute(vm, callback, "func"), values = attribute(vm, callback, "args"), named = attribute(vm, callback, "keywords");
        const auto* tuple = as<TupleObject>(values);
        return callText(vm, inner, tuple ? tuple->items : std::vector<Value>{}, as<DictObject>(named), *list + suffix);
    }
    Value name = attribute(vm, callback, "__qualname__");
    if (!as<Str>(name) || as<Str>(name)->view().empty()) name = attribute(vm, callback, "__name__");
    Text text = as<Str>(name) && !as<Str>(name)->view().empty() ? Text(as<Str>(name)->text()) : vm.repr(callback);
    if (!text) return {};
    return *text + *list + suffix;
}

Text callbacksText(Vm& vm, const FutureObject& future)
{
    const auto one = [&](const Value& callback) -> Text { return asTask(vm, callback) ? Text("Task.task_wakeup()") : callbackText(vm, callback, {}); };
    const auto list = future.callbacks;
    const Text first = one(list.front().first);
    const Text last = list.size() > 1 ? one(list.back().first) : Text("");
    if (!first || !last) return {};
    std::string text = *first;
    if (list.size() > 2) text += ", <" + std::to_string(list.size() - 2) + " more>";
    if (list.size() > 1) text += ", " + *last;
    return " cb=[" + text + "]";
}

/// What only a task's text has; empty for futures.
Text taskText(Vm& vm, const TaskObject& task)
{
    const Text name = vm.repr(task.name);
    if (!name) return {};
    std::string text = " name=" + *name + " coro=<" + coroutineText(vm, task.coroutine) + ">";
    if (!task.waiter.isEmpty() && !task.done()) {
        const Text waiter = vm.repr(task.waiter);
        if (!waiter) return {};
        text += " wait_for=" + *waiter;
    }
    return text;
}

Text outcomeText(Vm& vm, const FutureObject& future)
{
    if (future.state != FutureObject::State::Finished) return "";
    const Text text = future.exception.isEmpty() ? shortRepr(vm, future.value) : vm.repr(future.exception);
    if (!text) return {};
    return (future.exception.isEmpty() ? " result=" : " exception=") + *text;
}

} // namespace

std::string coroutineText(Vm& vm, const Value& coroutine)
{
    const auto* generator = as<Generator>(coroutine);
    if (!generator) return vm.typeName(coroutine);
    const Code& code = *generator->code->code;
    const bool alive = generator->frame != nullptr && generator->state != Generator::State::Closed;
    const bool begun = alive && generator->state != Generator::State::Created;
    const std::uint32_t line = begun ? generator->frame->line() : code.firstLine;
    return generator->qualifiedName->text() + "() " + (alive ? "running at " : "done, defined at ") + placeText(code, line, begun);
}

std::optional<std::string> callbackText(Vm& vm, const Value& callback, const std::vector<Value>& args)
{
    const Text call = callText(vm, callback, args, nullptr, "");
    if (!call) return {};
    return *call + sourceText(vm, callback);
}

std::optional<std::string> futureText(Vm& vm, FutureObject& future)
{
    if (std::find(vm.printing.begin(), vm.printing.end(), &future) != vm.printing.end()) return "...";
    vm.printing.push_back(&future);
    const auto write = [&]() -> Text {
        auto* task = asTask(vm, Value(&future));
        const bool cancelling = task && task->cancelRequests > 0 && !task->done();
        std::string text = "<" + future.type()->name + " " + (cancelling ? "cancelling" : stateWord(future.state));
        const Text own = task && !task->name.isEmpty() ? taskText(vm, *task) : Text("");
        const Text outcome = own ? outcomeText(vm, future) : Text();
        const Text callbacks = outcome && !future.callbacks.empty() ? callbacksText(vm, future) : Text("");
        if (!own || !outcome || !callbacks) return {};
        return text + *own + *outcome + *callbacks + ">";
    };
    const Text text = write();
    vm.printing.pop_back();
    return text;
}

std::optional<std::string> handleText(Vm& vm, const HandleObject& handle)
{
    std::string text = "<" + handle.type()->name;
    if (handle.cancelled) text += " cancelled";
    if (handle.timer) text += " when=" + vm.repr(handle.whenValue()).value_or("?");
    if (!handle.callback.isEmpty()) {
        const Text call = callbackText(vm, handle.callback, handle.args);
        if (!call) return {};
        text += " " + *call;
    }
    return text + ">";
}

std::string waitText(const FutureObject& future) { return future.place ? future.place->name : "Future-" + std::to_string(future.number); }

} // namespace interleave::library
