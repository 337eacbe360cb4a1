#include "core/python/vm/Traceback.h"

#include <algorithm>

namespace interleave::python {

namespace {

constexpr std::size_t shownRepeats = 3;
constexpr std::size_t shownEntries = 1000; ///< of the interpreter's printer

/// A source line, with its parts counted in characters.
struct QuotedLine {
    std::string_view text;  ///< as it is in the file
    std::string_view shown; ///< without the indentation; the library's printer takes blanks at the end away too
    std::size_t length = 0;
    std::size_t indent = 0;
    std::size_t trailing = 0; ///< characters taken away from the end
};

std::string_view withoutTrailing(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\f\v\r");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

QuotedLine quotedLine(std::string_view text, TracebackPrinter printer)
{
    QuotedLine line;
    line.text = text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
    line.length = codePointCount(line.text);
    line.indent = std::min(line.text.find_first_not_of(" \t\f"), line.text.size());
    line.shown = line.text.substr(line.indent);
    if (printer == TracebackPrinter::Library) {
        line.shown = withoutTrailing(line.shown);
        line.trailing = line.text.size() - line.indent - line.shown.size();
    }
    return line;
}

std::size_t characters(std::string_view text, std::uint32_t bytes) { return codePointCount(text.substr(0, bytes)); }

/// Where the marks of a multi-line expression end, as the interpreter finds it: the last character that is no blank. It looks for it at a
/// character's number among the bytes, which is another place in a line that is not ASCII.
std::size_t endOfLine(const QuotedLine& line)
{
    std::size_t end = line.length;
    while (end > 0 && (line.text[end - 1] == ' ' || line.text[end - 1] == '\t' || line.text[end - 1] == '\f')) {
        --end;
    }
    return end;
}

/// Marks from character `begin` to `end` of the line; `anchors` count from `begin`.
std::string marks(std::size_t begin, std::size_t end, const std::optional<Anchors>& anchors)
{
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        text += !anchors || (i - begin >= anchors->left && i - begin < anchors->right) ? '^' : '~';
    }
    return text;
}

std::string marksLine(const QuotedLine& line, const CodeLocation& at, TracebackPrinter printer)
{
    const bool interpreter = printer == TracebackPrinter::Interpreter;
    const std::size_t begin = characters(line.text, at.column);
    std::size_t end = characters(line.text, at.endColumn);
    const std::size_t shown = codePointCount(line.shown);
    std::optional<Anchors> anchors;
    if (at.line == at.endLine) {
        const std::string_view before = line.text.substr(0, at.column);
        anchors = at.endColumn > at.column ? anchorsOf(line.text.substr(before.size(), at.endColumn - at.column)) : std::nullopt;
    } else {
        end = interpreter ? endOfLine(line) : line.indent + line.trailing + shown;
    }
    // A line that is marked from one end to the other says nothing.
    const bool whole = interpreter ? end - begin == shown : end >= begin + shown;
    if (whole && !anchors) {
        return {};
    }
    // The library's printer counts the blanks at the end of a line as if they were in front of it.
    const std::size_t offset = line.indent + line.trailing;
    return "    " + std::string(begin > offset ? begin - offset : 0, ' ') + marks(begin, end, anchors) + "\n";
}

const CodeLocation& locationOf(const TracebackEntry& entry)
{
    const auto& locations = entry.code->code->locations;
    return locations[std::min<std::size_t>(entry.instruction, locations.size() - 1)];
}

bool sameLine(const TracebackEntry& a, const TracebackEntry& b)
{
    const Code& left = *a.code->code;
    const Code& right = *b.code->code;
    return left.source == right.source && left.name == right.name && locationOf(a).line == locationOf(b).line;
}

void addRepeats(std::vector<std::string>& texts, std::size_t count)
{
    if (count > shownRepeats) {
        const std::size_t more = count - shownRepeats;
        texts.push_back("  [Previous line repeated " + std::to_string(more) + " more time" + (more > 1 ? "s" : "") + "]\n");
    }
}

} // namespace

std::string entryText(const TracebackEntry& entry, TracebackPrinter printer)
{
    const Code& code = *entry.code->code;
    const CodeLocation& at = locationOf(entry);
    std::string text = "  File \"" + code.source->name + "\", line " + std::to_string(at.line) + ", in " + code.name + "\n";
    const QuotedLine line = quotedLine(code.source->line(at.line), printer);
    if (line.shown.empty()) {
        return text;
    }
    return text + "    " + std::string(line.shown) + "\n" + marksLine(line, at, printer);
}

std::vector<std::string> entryTexts(const Exception& exception, TracebackPrinter printer)
{
    std::vector<const TracebackEntry*> entries; // oldest first
    for (auto entry = exception.traceback.rbegin(); entry != exception.traceback.rend(); ++entry) {
        if (!entry->code->code->hidden) {
            entries.push_back(&*entry);
        }
    }
    if (printer == TracebackPrinter::Interpreter && entries.size() > shownEntries) {
        entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(shownEntries));
    }
    std::vector<std::string> texts;
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0 && !sameLine(*entries[i - 1], *entries[i])) {
            addRepeats(texts, count);
            count = 0;
        }
        if (++count <= shownRepeats) {
            texts.push_back(entryText(*entries[i], printer));
        }
    }
    addRepeats(texts, count);
    return texts;
}

} // namespace interleave::python
