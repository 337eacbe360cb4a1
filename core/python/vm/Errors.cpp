#include "core/python/vm/Vm.h"

#include <algorithm>

namespace interleave::python {

Exception* Vm::newException(Type* type, std::vector<Value> args)
{
    auto* exception = heap.make<Exception>(type);
    if (type->isSubclassOf(types.stopIteration) || type->isSubclassOf(types.systemExit)) {
        exception->value = args.empty() ? Value::none() : args.front();
    }
    exception->args = static_cast<TupleObject*>(tuple(std::move(args)).asObject());
    return exception;
}

Status Vm::raise(Type* type, std::string message)
{
    return raise(Value(newException(type, {string(std::move(message))})));
}

Status Vm::raise(Type* type, std::vector<Value> args)
{
    return raise(Value(newException(type, std::move(args))));
}

Status Vm::raise(Value exception)
{
    if (Type* type = as<Type>(exception); type && type->exception) {
        Value made;
        if (callNested(exception, {}, made) != Status::Ok) {
            return Status::Error;
        }
        exception = made;
    }
    auto* raised = as<Exception>(exception);
    if (!raised) {
        return raise(types.typeError, "exceptions must derive from BaseException");
    }
    const Value handled = handledException();
    if (!handled.isEmpty() && !handled.is(exception) && raised->context.isEmpty()) {
        // CPython breaks cycles in the chain of contexts: the raised one must not appear in it again.
        auto* link = as<Exception>(handled);
        for (int guard = 0; link && guard < 1000; ++guard) {
            auto* next = as<Exception>(link->context);
            if (next == raised) {
                link->context = Value();
                break;
            }
            link = next;
        }
        raised->context = handled;
    }
    exception_ = std::move(exception);
    return Status::Error;
}

Value Vm::handledException() const
{
    for (FrameBase* f = fiber_ ? fiber_->top : nullptr; f; f = f->back) {
        if (!f->native && !static_cast<Frame*>(f)->handled.isEmpty()) {
            return static_cast<Frame*>(f)->handled;
        }
    }
    return {};
}

namespace {

constexpr int sameLineLimit = 3; // CPython prints three equal entries, then how often they repeat

std::string caretLine(std::string_view source, const CodeLocation& at)
{
    const std::size_t indent = std::min(source.find_first_not_of(" \t\f"), source.size());
    if (at.endLine != at.line || at.endColumn <= at.column || at.column < indent) {
        return {};
    }
    // The whole line needs no marks.
    const std::size_t end = std::min<std::size_t>(at.endColumn, source.size());
    std::string_view stripped = source;
    while (!stripped.empty() && (stripped.back() == ' ' || stripped.back() == '\t' || stripped.back() == '\r')) {
        stripped.remove_suffix(1);
    }
    if (at.column == indent && end >= stripped.size()) {
        return {};
    }
    const std::size_t before = codePointCount(source.substr(indent, at.column - indent));
    const std::size_t length = codePointCount(source.substr(at.column, end - at.column));
    return "    " + std::string(before, ' ') + std::string(length, '^') + "\n";
}

std::string entryText(const TracebackEntry& entry)
{
    const Code& code = *entry.code->code;
    const CodeLocation& at = code.locations[std::min<std::size_t>(entry.instruction, code.locations.size() - 1)];
    std::string text = "  File \"" + code.source->name + "\", line " + std::to_string(at.line) + ", in " + code.name + "\n";
    const std::string_view line = code.source->line(at.line);
    const std::size_t indent = line.find_first_not_of(" \t\f");
    if (indent != std::string_view::npos) {
        std::string_view stripped = line.substr(indent);
        while (!stripped.empty() && (stripped.back() == ' ' || stripped.back() == '\t' || stripped.back() == '\r')) {
            stripped.remove_suffix(1);
        }
        text += "    " + std::string(stripped) + "\n" + caretLine(line, at);
    }
    return text;
}

std::string tracebackText(const Exception& exception)
{
    std::string text;
    std::string last;
    int repeats = 0;
    const auto flush = [&] {
        if (repeats > sameLineLimit) {
            const int more = repeats - sameLineLimit;
            text += "  [Previous line repeated " + std::to_string(more) + " more time" + (more > 1 ? "s" : "") + "]\n";
        }
    };
    for (std::size_t i = exception.traceback.size(); i-- > 0;) {
        const TracebackEntry& entry = exception.traceback[i];
        if (entry.code->code->hidden) {
            continue;
        }
        std::string one = entryText(entry);
        repeats = one == last ? repeats + 1 : (flush(), 1);
        if (repeats <= sameLineLimit) {
            text += one;
        }
        last = std::move(one);
    }
    flush();
    return text.empty() ? text : "Traceback (most recent call last):\n" + text;
}

} // namespace

std::string Vm::formatException(const Value& value)
{
    std::string text;
    std::vector<const Exception*> chain;
    std::vector<const char*> links;
    for (const auto* e = as<Exception>(value); e && chain.size() < 100;) {
        chain.push_back(e);
        const auto* cause = as<Exception>(e->cause);
        const auto* context = e->suppressContext ? nullptr : as<Exception>(e->context);
        const Exception* next = cause ? cause : context;
        if (std::find(chain.begin(), chain.end(), next) != chain.end()) {
            break;
        }
        links.push_back(cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                              : "\nDuring handling of the above exception, another exception occurred:\n\n");
        e = next;
    }
    for (std::size_t i = chain.size(); i-- > 0;) {
        const Exception& e = *chain[i];
        text += tracebackText(e);
        const auto message = str(Value(const_cast<Exception*>(&e)));
        exception_ = Value();
        std::string name = e.type()->qualifiedName ? e.type()->qualifiedName->text() : e.type()->name;
        if (e.type()->module != "builtins" && e.type()->module != "__main__") {
            name = e.type()->module + "." + name;
        } else if (e.type()->module == "__main__") {
            name = "__main__." + name;
        }
        text += !message ? name + ": <exception str() failed>\n" : message->empty() ? name + "\n" : name + ": " + *message + "\n";
        if (i > 0) {
            text += links[i - 1];
        }
    }
    return text;
}

} // namespace interleave::python
