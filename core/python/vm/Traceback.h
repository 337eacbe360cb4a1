#pragma once

/// The texts about exceptions that CPython writes. It has two printers, which differ in details: the interpreter's own (Python/pythonrun.c and
/// Python/traceback.c) for what nobody caught, and Lib/traceback.py for what a program, or logging, prints. Version 3.11.2.

#include "core/python/vm/Vm.h"

namespace interleave::python {

enum class TracebackPrinter : std::uint8_t {
    Interpreter, ///< suggests names ("Did you mean"), shows the last 1000 entries, leaves later lines of a message without the margin of a group
    Library,     ///< the module traceback: no suggestions, every entry
};

/// The whole text, with causes, contexts, members of groups and notes. Requires: an exception. Runs `__str__` methods nested.
std::string exceptionText(Vm& vm, const Value& exception, TracebackPrinter printer);
/// What follows "Exception ignored in: …": the traceback and the message alone (Python/errors.c, write_unraisable_exc_file).
std::string unraisableText(Vm& vm, const Value& exception);

/// Raises AttributeError with `name` and `obj` set, so that a similar name can be suggested.
Status raiseAttributeError(Vm& vm, const Value& object, const Str& name, std::string message);

// ---------------------------------------------------------------------------------------------------- parts of the texts

/// One entry of a traceback, complete with its line ends: file line, source line, marks.
std::string entryText(const TracebackEntry& entry, TracebackPrinter printer);
/// The entries of the program's own code, oldest first, each with its line ends; repeated ones are counted.
std::vector<std::string> entryTexts(const Exception& exception, TracebackPrinter printer);

/// The part of an expression that the marks point out as `^` between `~`: an operator, or the brackets of a subscript. In characters.
struct Anchors {
    std::size_t left = 0;
    std::size_t right = 0;
};
/// `segment`: the source text of one expression, on one line.
std::optional<Anchors> anchorsOf(std::string_view segment);

/// `. Did you mean: 'name'?`, or nothing (Python/suggestions.c).
std::string suggestionFor(Vm& vm, const Exception& exception);

/// The lines that quote the place of a SyntaxError, and its message; nothing if the exception has no usable place (Interpreter only).
struct SyntaxErrorText {
    std::vector<std::string> lines;
    std::optional<std::string> message; ///< absent: None
    std::string messageSuffix;
};
std::optional<SyntaxErrorText> syntaxErrorText(Vm& vm, const Exception& exception, TracebackPrinter printer);

/// str(value) with the exception it may raise dropped: `<note str() failed>`.
std::string safeText(Vm& vm, const Value& value, const char* what);
/// An attribute that the exception or its class has as a plain value. Empty if absent.
Value plainAttribute(Vm& vm, const Exception& exception, std::string_view name);
/// `module.Class`, without the modules that go without saying.
std::string exceptionTypeName(const Type& type);

} // namespace interleave::python
