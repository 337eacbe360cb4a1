#include "core/python/vm/Traceback.h"

#include <algorithm>

namespace interleave::python {

namespace {

constexpr bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

/// Where a SyntaxError says that it is. Columns count from 1; what is absent is None in the exception.
struct Place {
    Value filename, text;
    std::optional<std::int64_t> line, column, endLine, endColumn;
};

/// SyntaxError("message", (filename, line, column, text, end line, end column)); attributes set later come first.
Value partOf(Vm& vm, const Exception& exception, std::string_view name, std::size_t position)
{
    if (const Value* own = exception.dict ? exception.dict->get(*vm.intern(name)) : nullptr) {
        return *own;
    }
    const auto* args = exception.args.get();
    const auto* place = args && args->items.size() == 2 ? as<TupleObject>(args->items[1]) : nullptr;
    return place && position < place->items.size() ? place->items[position] : Value::none();
}

std::optional<std::int64_t> numberOf(const Value& value) { return value.isIntLike() ? std::optional(value.asInt()) : std::nullopt; }

Place placeOf(Vm& vm, const Exception& exception)
{
    Place place;
    place.filename = partOf(vm, exception, "filename", 0);
    place.line = numberOf(partOf(vm, exception, "lineno", 1));
    place.column = numberOf(partOf(vm, exception, "offset", 2));
    place.text = partOf(vm, exception, "text", 3);
    place.endLine = numberOf(partOf(vm, exception, "end_lineno", 4));
    place.endColumn = numberOf(partOf(vm, exception, "end_offset", 5));
    return place;
}

std::string fileLine(Vm& vm, const Place& place)
{
    const std::string name = place.filename.isNone() ? "<string>" : vm.str(place.filename).value_or("<string>");
    return "  File \"" + name + "\", line " + std::to_string(*place.line) + "\n";
}

void addCarets(std::vector<std::string>& lines, const std::string& space, std::int64_t count)
{
    lines.push_back("    " + space + std::string(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), '^') + "\n");
}

/// Python/pythonrun.c, print_error_text: columns count bytes, of several lines the one with the column is shown.
void quoteAsInterpreter(std::vector<std::string>& lines, std::string_view text, std::int64_t column, std::int64_t endColumn)
{
    const std::int64_t carets = endColumn > 0 && endColumn > column ? endColumn - column : 1;
    --column;
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
        --column;
    }
    std::int64_t length = static_cast<std::int64_t>(text.size()) - (text.ends_with('\n') ? 1 : 0);
    column = std::min(column, length);
    for (std::size_t end = text.find('\n'); end != std::string_view::npos && static_cast<std::int64_t>(end) < column; end = text.find('\n')) {
        text.remove_prefix(end + 1);
        length -= static_cast<std::int64_t>(end) + 1;
        column -= static_cast<std::int64_t>(end) + 1;
    }
    lines.push_back("    " + std::string(text) + (text.ends_with('\n') ? "" : "\n"));
    if (column >= 0) {
        addCarets(lines, std::string(static_cast<std::size_t>(column), ' '), carets);
    }
}

/// Lib/traceback.py, _format_syntax_error: columns count characters.
void quoteAsLibrary(std::vector<std::string>& lines, std::string_view text, const Place& place)
{
    const std::size_t last = text.find_last_not_of('\n');
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const std::size_t indent = std::min(text.find_first_not_of(" \n\f"), text.size());
    const std::string_view shown = text.substr(indent);
    lines.push_back("    " + std::string(shown) + "\n");
    if (!place.column) {
        return;
    }
    std::int64_t end = place.endColumn.value_or(0) != 0 ? *place.endColumn : *place.column;
    if (end == *place.column || end == -1) {
        end = *place.column + 1;
    }
    const std::int64_t begin = *place.column - 1 - static_cast<std::int64_t>(indent);
    if (begin < 0) {
        return;
    }
    std::string space;
    std::size_t at = 0;
    for (std::int64_t i = 0; i < begin && at < shown.size(); ++i) {
        const char32_t c = nextCodePoint(shown, at);
        space += c == U'\t' ? '\t' : ' ';
    }
    addCarets(lines, space, end - 1 - static_cast<std::int64_t>(indent) - begin);
}

std::optional<SyntaxErrorText> forInterpreter(Vm& vm, const Exception& exception, const Place& place, const Value& message)
{
    const bool offsetUsable = place.column || partOf(vm, exception, "offset", 2).isNone();
    if (!place.line || !offsetUsable) {
        return std::nullopt;
    }
    SyntaxErrorText result;
    result.lines.push_back(fileLine(vm, place));
    if (!message.isNone()) {
        result.message = safeText(vm, message, "exception");
    }
    if (const Str* text = as<Str>(place.text)) {
        const bool plain = exception.type() == vm.types.syntaxError;
        std::int64_t end = plain ? place.endColumn.value_or(-1) : -1;
        if (plain && place.endLine.value_or(*place.line) > *place.line) {
            end = static_cast<std::int64_t>(text->text().size());
        }
        quoteAsInterpreter(result.lines, text->view(), place.column.value_or(-1), end);
    }
    return result;
}

SyntaxErrorText forLibrary(Vm& vm, const Place& place, const Value& message)
{
    SyntaxErrorText result;
    if (place.line) {
        result.lines.push_back(fileLine(vm, place));
    } else if (!place.filename.isNone()) {
        result.messageSuffix = " (" + vm.str(place.filename).value_or("") + ")";
    }
    if (const Str* text = as<Str>(place.text)) {
        quoteAsLibrary(result.lines, text->view(), place);
    }
    const std::string given = message.isNone() ? std::string() : safeText(vm, message, "exception");
    result.message = given.empty() ? "<no detail available>" : given;
    return result;
}

} // namespace

std::optional<SyntaxErrorText> syntaxErrorText(Vm& vm, const Exception& exception, TracebackPrinter printer)
{
    if (!exception.type()->isSubclassOf(vm.types.syntaxError)) {
        return std::nullopt;
    }
    const Place place = placeOf(vm, exception);
    const Value held = plainAttribute(vm, exception, "msg");
    const Value message = held.isEmpty() ? Value::none() : held;
    if (printer == TracebackPrinter::Interpreter) {
        return forInterpreter(vm, exception, place, message);
    }
    return forLibrary(vm, place, message);
}

} // namespace interleave::python
