#include "core/python/vm/TracebackMessage.h"

#include <algorithm>

namespace interleave::python {

namespace {

std::string safeRepr(Vm& vm, const Value& value)
{
    auto text = vm.repr(value);
    vm.takeException();
    return text ? *text : "<__notes__ repr() failed>";
}

std::vector<Value> notesIn(Vm& vm, const Value& notes)
{
    std::vector<Value> items;
    if (!vm.collect(notes, items)) {
        vm.takeException();
    }
    return items;
}

bool isSequence(const Vm& vm, const Value& value)
{
    return as<Str>(value) || as<ListObject>(value) || as<TupleObject>(value)
        || (value.isObject() && value.asObject()->type()->user && !vm.special(value, *vm.names.getitem).isEmpty());
}

void addLines(std::vector<std::string>& lines, std::string_view text)
{
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(std::string(text.substr(begin, end - begin)) + "\n");
        begin = end + 1;
    }
}

std::string messageLine(Vm& vm, const Exception& exception, const std::optional<SyntaxErrorText>& syntax, TracebackPrinter printer)
{
    std::string line = exceptionTypeName(*exception.type());
    if (syntax) {
        return line + (syntax->message && (!syntax->message->empty() || printer == TracebackPrinter::Library) ? ": " + *syntax->message : "")
            + syntax->messageSuffix + "\n";
    }
    const std::string text = safeText(vm, Value(const_cast<Exception*>(&exception)), "exception");
    line += text.empty() ? "" : ": " + text;
    return line + (printer == TracebackPrinter::Interpreter ? suggestionFor(vm, exception) : "") + "\n";
}

} // namespace

std::string exceptionTypeName(const Type& type)
{
    const std::string name = type.qualifiedName ? type.qualifiedName->text() : type.name;
    return type.module == "builtins" || type.module == "__main__" ? name : type.module + "." + name;
}

std::string safeText(Vm& vm, const Value& value, const char* what)
{
    auto text = vm.str(value);
    vm.takeException();
    return text ? *text : std::string("<") + what + " str() failed>";
}

Value plainAttribute(Vm& vm, const Exception& exception, std::string_view name)
{
    const Str& key = *vm.intern(name);
    if (const Value* own = exception.dict ? exception.dict->get(key) : nullptr) {
        return *own;
    }
    const Value* const shared = exception.type()->find(key);
    return shared ? *shared : Value();
}

std::vector<std::string> messageTexts(Vm& vm, const Exception& exception, TracebackPrinter printer)
{
    const Value notes = plainAttribute(vm, exception, "__notes__"); // what __str__ does to it comes too late
    std::vector<std::string> texts;
    const auto syntax = syntaxErrorText(vm, exception, printer);
    if (syntax) {
        texts = syntax->lines;
    }
    texts.push_back(messageLine(vm, exception, syntax, printer));
    if (notes.isEmpty() || (notes.isNone() && printer == TracebackPrinter::Library)) {
        return texts;
    }
    if (!isSequence(vm, notes)) {
        texts.push_back(safeRepr(vm, notes)); // without a line end: so do both printers
        return texts;
    }
    for (const Value& note : notesIn(vm, notes)) {
        addLines(texts, safeText(vm, note, "note"));
    }
    return texts;
}

} // namespace interleave::python
