#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/builtins/Descriptors.h"
#include "core/python/vm/TextFrame.h"

namespace interleave::python {

namespace {
/// `sep` or `end` of print(): None and absent mean the usual text. False: TypeError is set.
bool readText(Vm& vm, const Value& value, const char* name, std::string_view& text)
{
    if (value.isEmpty() || value.isNone()) {
        return true;
    }
    const Str* const given = as<Str>(value);
    if (!given) {
        vm.typeError(std::string(name) + " must be None or a string, not " + vm.typeName(value));
        return false;
    }
    text = given->view();
    return true;
}

/// Each piece is a call of the file's write(), as in CPython.
Status printTo(Vm& vm, const Value& file, Args args, std::string_view separator, std::string_view end, Value& result)
{
    Str& write = *vm.intern("write");
    Value function, ignored;
    if (vm.getAttribute(file, write, function) != Status::Ok) {
        return Status::Error;
    }
    const auto put = [&](std::string text) { return vm.callNested(function, {vm.string(std::move(text))}, ignored) == Status::Ok; };
    for (std::size_t i = 0; i < args.positional; ++i) {
        if (i > 0 && !put(std::string(separator))) {
            return Status::Error;
        }
        auto text = vm.str(args[i]);
        if (!text || !put(std::move(*text))) {
            return Status::Error;
        }
    }
    return put(std::string(end)) ? giveNone(result) : Status::Error;
}

/// print() of objects whose text is made by Python code, which may block.
class PrintFrame final : public NativeFrame {
public:
    PrintFrame(Args args, std::string_view separator, std::string_view end) : values_(args.values, args.values + args.positional), separator_(separator), end_(end) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return failed(vm);
        }
        if (how == Resume::Returned && !add(vm, value)) return failed(vm);
        while (next_ < values_.size()) {
            if (next_ > 0) line_ += separator_;
            const Value method = textMethod(vm, values_[next_], false);
            Value text;
            if (!method.isEmpty()) {
                const Status status = vm.call(method, {values_[next_]}, text);
                if (status == Status::Pushed || status == Status::Blocked) return status;
                if (status == Status::Error) return failed(vm);
            } else if (const auto written = vm.str(values_[next_])) {
                text = vm.string(*written);
            } else {
                return failed(vm);
            }
            if (!add(vm, text)) return failed(vm);
        }
        vm.write(Stream::Out, line_ + end_);
        return vm.halted() ? Status::Error : giveNone(result);
    }

private:
    bool add(Vm& vm, const Value& text)
    {
        if (!checkText(vm, text, false)) return false;
        ++next_;
        line_ += as<Str>(text)->view();
        return true;
    }

    /// What came before the failing one has been written already.
    Status failed(Vm& vm)
    {
        if (!vm.halted() && !line_.empty()) vm.write(Stream::Out, line_);
        return Status::Error;
    }

    std::vector<Value> values_;
    std::string separator_, end_, line_;
    std::size_t next_ = 0;
};

Status print(Vm& vm, Args args, Value& result)
{
    Value sep, endText, file, flush;
    if (!args.keywords.empty()
        && !arguments(vm, "print", Args{args.values + args.positional, 0, args.keywords}, {"*sep", "*end", "*file", "*flush"}, 0, sep, endText, file, flush)) {
        return Status::Error;
    }
    std::string_view separator = " ", end = "\n";
    if (!readText(vm, sep, "sep", separator) || !readText(vm, endText, "end", end)) {
        return Status::Error;
    }
    if (!file.isEmpty() && !file.isNone()) {
        return printTo(vm, file, args, separator, end, result);
    }
    for (std::size_t i = 0; i < args.positional; ++i) {
        if (textMethod(vm, args[i], false).isEmpty()) continue;
        vm.pushNative(std::make_unique<PrintFrame>(args, separator, end));
        return Status::Pushed;
    }
    std::string line;
    for (std::size_t i = 0; i < args.positional; ++i) {
        line += i ? separator : "";
        const auto text = vm.str(args[i]);
        if (!text) {
            if (!vm.halted() && !line.empty()) {
                vm.write(Stream::Out, line); // what came before the failing one has been written already
            }
            return Status::Error;
        }
        line += *text;
    }
    line += end;
    vm.write(Stream::Out, line);
    return vm.halted() ? Status::Error : giveNone(result);
}

Status quit(Vm& vm, Args args, Value&)
{
    return checkArity(vm, "exit", args, 0, 1) ? vm.raise(vm.types.systemExit, std::vector<Value>{args.values, args.values + args.positional}) : Status::Error;
}

/// Functions and types of CPython's that a simulation does not have, and what to use instead.
template <std::size_t which>
Status refuse(Vm& vm, Args, Value&)
{
    static constexpr const char* sentences[] = {
        "input(): a simulated program has nobody to ask; give the value in the source, or as a parameter",
        "open(): a simulated program has no files; keep the data in the program",
        "eval(): write the expression into the program itself",
        "exec(): write the statements into the program itself",
        "compile(): write the code into the program itself",
        "__import__(): use an import statement",
        "breakpoint(): stop the playback in the window instead",
        "complex(): complex numbers; use two floats",
        "bytearray(): use bytes, or a list of numbers",
        "memoryview(): use slices of bytes",
        "help(): see the documentation of Python",
    };
    return vm.haltUnsupported(sentences[which]);
}
} // namespace

void installOutputFunctions(Vm& vm)
{
    addFunctions(vm, *vm.builtins, {
        {"print", print}, {"exit", quit}, {"quit", quit}, {"input", refuse<0>}, {"open", refuse<1>}, {"eval", refuse<2>}, {"exec", refuse<3>},
        {"compile", refuse<4>}, {"__import__", refuse<5>}, {"breakpoint", refuse<6>}, {"complex", refuse<7>}, {"bytearray", refuse<8>},
        {"memoryview", refuse<9>}, {"help", refuse<10>}});
}

void installFunctions(Vm& vm)
{
    installOutputFunctions(vm);
    installNumberFunctions(vm);
    installObjectFunctions(vm);
    installIterationFunctions(vm);
    installAsyncFunctions(vm);
    DictObject& names = *vm.builtins;
    names.set(*vm.intern("NotImplemented"), vm.notImplemented());
    names.set(*vm.intern("Ellipsis"), vm.ellipsis());
    names.set(*vm.names.name, Value(vm.intern("builtins")));
    names.set(*vm.intern("__debug__"), Value::boolean(true));
}

} // namespace interleave::python
