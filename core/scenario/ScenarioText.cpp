#include "core/scenario/ScenarioText.h"

#include "core/python/Lexer.h"
#include "core/python/StringLiteral.h"
#include "core/scenario/SettingsReader.h"

#include <algorithm>
#include <charconv>

namespace interleave {

namespace {

using python::Token;
using python::TokenKind;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
    const std::size_t end = text.find_last_not_of(" \t\r");
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (;;) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

/// The literal of a string token; empty for bytes, f-strings and what does not decode.
std::optional<std::string> stringValue(const Token& token)
{
    const python::StringParts parts = python::splitString(token.text);
    if (parts.bytes || parts.formatted) return std::nullopt;
    if (parts.raw) return std::string(parts.body);
    python::Decoding decoded = python::decodeEscapes(parts.body);
    if (auto* text = std::get_if<std::string>(&decoded)) return std::move(*text);
    return std::nullopt;
}

std::optional<ParameterValue> numberValue(const Token& token, bool negative)
{
    std::string text(token.text);
    text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
    if (negative) text.insert(0, "-");
    const char* end = text.data() + text.size();
    std::int64_t integer = 0;
    if (const auto [ptr, code] = std::from_chars(text.data(), end, integer); code == std::errc() && ptr == end) return integer;
    double real = 0;
    if (const auto [ptr, code] = std::from_chars(text.data(), end, real); code == std::errc() && ptr == end) return real;
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(const std::string& source)
        : source_(source), bom_(source.starts_with("\xEF\xBB\xBF") ? 3 : 0), lexed_(python::tokenize(withoutReturns())),
          lines_(linesOf(std::string_view(source).substr(bom_)))
    {
    }

    std::variant<ScenarioText, ScenarioError> read()
    {
        readDocstring();
        for (std::uint32_t line = 1; line <= lines_.size() && !error_; ++line)
            readComment(line);
        if (error_) return *error_;
        if (result_.titleZh.empty()) result_.titleZh = result_.title;
        if (result_.descriptionZh.empty()) result_.descriptionZh = result_.description;
        return std::move(result_);
    }

private:
    /// For the lexer; spaces in place of returns keep the columns.
    std::string withoutReturns() const
    {
        std::string text = source_.substr(bom_);
        std::replace(text.begin(), text.end(), '\r', ' ');
        return text;
    }

    void readDocstring()
    {
        if (lexed_.tokens.empty() || lexed_.tokens[0].kind != TokenKind::String) return;
        const auto text = stringValue(lexed_.tokens[0]);
        if (!text) return;
        bool inParagraph = false;
        for (std::string_view line : linesOf(*text)) {
            line = trimmed(line);
            if (result_.title.empty()) {
                result_.title = line;
                continue;
            }
            if (!line.empty()) {
                if (!result_.description.empty()) result_.description += inParagraph ? " " : "\n\n";
                result_.description += line;
            }
            inParagraph = !line.empty();
        }
    }

    bool isInString(std::uint32_t line, std::uint32_t column) const
    {
        return std::any_of(lexed_.tokens.begin(), lexed_.tokens.end(), [&](const Token& t) {
            if (t.kind != TokenKind::String) return false;
            const bool behindBegin = line > t.at.line || (line == t.at.line && column >= t.at.column);
            const bool beforeEnd = line < t.at.endLine || (line == t.at.endLine && column < t.at.endColumn);
            return behindBegin && beforeEnd;
        });
    }

    /// Where `#@` begins, or `# @` as some forms write it, outside of strings.
    std::size_t markOn(std::uint32_t line) const
    {
        const std::string_view text = lines_[line - 1];
        for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
            const std::string_view behind = text.substr(at + 1);
            const bool isMark = behind.starts_with('@') || behind.starts_with(" @");
            if (isMark && !isInString(line, static_cast<std::uint32_t>(at))) return at;
        }
        return std::string_view::npos;
    }

    /// Marks of other programs are none of ours, but a slip of the pen is.
    void unknownMark(std::uint32_t line, std::string_view word)
    {
        for (const std::string_view known : {"param", "settings"}) {
            if (!word.starts_with(known.substr(0, 5))) continue;
            return fail(line, "there is no mark #@" + std::string(word) + "; did you mean #@" + std::string(known) + "?");
        }
    }

    void readComment(std::uint32_t line)
    {
        const std::string_view text = lines_[line - 1];
        const std::size_t at = markOn(line);
        if (at == std::string_view::npos) return;
        const std::string_view comment = text.substr(text.find('@', at) + 1);
        const std::size_t end = std::min(comment.find_first_of(" \t[{"), comment.size());
        const std::string_view word = comment.substr(0, end);
        const std::string_view rest = trimmed(comment.substr(end));
        const bool hasBraces = rest.starts_with('{') || rest.starts_with('[');
        if (text[at + 1] == ' ' && !hasBraces) return; // words, not a mark
        if (word == "param") return readMarkedLine(line, rest);
        if (hasBraces && word != "settings") return unknownMark(line, word);
        const bool alone = trimmed(text.substr(0, at)).empty();
        if (word == "settings") return alone ? readSettingsLine(line, rest) : fail(line, "#@settings must stand on a line of its own");
        if (!alone) return;
        if (word == "title-zh")
            append(result_.titleZh, rest);
        else if (word == "description-zh")
            append(result_.descriptionZh, rest);
        else if (word == "group")
            result_.group = rest;
    }

    /// Chinese is written without spaces between lines.
    static void append(std::string& text, std::string_view more) { text += more; }

    void readMarkedLine(std::uint32_t line, std::string_view text)
    {
        const auto constant = constantOn(line);
        if (!constant)
            return fail(line, "#@param must stand behind NAME = value, with a number, a string, True or False, at the left margin");
        auto mark = readMark(text);
        if (auto* error = std::get_if<MarkError>(&mark)) return fail(line, error->message);
        auto parameter = readParameter(*constant, std::get<Mark>(mark));
        if (auto* error = std::get_if<ScenarioError>(&parameter)) return fail(error->line, error->message);
        for (const Parameter& earlier : result_.parameters)
            if (earlier.name == constant->name)
                return fail(line, constant->name + " is marked twice; the first time in line " + std::to_string(earlier.line));
        result_.parameters.push_back(std::get<Parameter>(std::move(parameter)));
    }

    void readSettingsLine(std::uint32_t line, std::string_view text)
    {
        if (settingsLine_ != 0) return fail(line, "#@settings is given twice; the first time in line " + std::to_string(settingsLine_));
        settingsLine_ = line;
        if (!text.starts_with('{')) return fail(line, "expected {…} behind #@settings");
        auto mark = readMark(text);
        if (auto* error = std::get_if<MarkError>(&mark)) return fail(line, error->message);
        auto settings = readSettings(std::get<Mark>(mark));
        if (auto* error = std::get_if<MarkError>(&settings)) return fail(line, error->message);
        result_.settings = std::get<ScenarioSettings>(settings);
    }

    /// `NAME = literal` or `NAME: type = literal` at the beginning of a line and alone on it.
    std::optional<MarkedConstant> constantOn(std::uint32_t line) const
    {
        const auto& tokens = lexed_.tokens;
        const auto first = std::find_if(tokens.begin(), tokens.end(),
            [&](const Token& t) { return t.at.line == line && t.kind != TokenKind::Dedent && t.kind != TokenKind::Newline; });
        if (tokens.end() - first < 4 || first->kind != TokenKind::Name || first->at.column != 0) return std::nullopt;
        const bool annotated = first[1].text == ":" && first[2].kind == TokenKind::Name && first[3].text == "=";
        const Token* const sign = &first[annotated ? 3 : 1];
        const Token* const end = tokens.data() + tokens.size();
        if (sign->text != "=" || end - sign < 3) return std::nullopt;
        const bool negative = sign[1].text == "-";
        const Token& literal = sign[negative ? 2 : 1];
        if (end - &literal < 2 || (&literal)[1].kind != TokenKind::Newline || literal.at.endLine != line) return std::nullopt;
        auto value = literalValue(literal, negative);
        if (!value) return std::nullopt;
        MarkedConstant constant{std::string(first->text), std::move(*value), line, 0, 0};
        const auto lineBegin = static_cast<std::uint32_t>(lines_[line - 1].data() - source_.data());
        constant.begin = lineBegin + sign[1].at.column;
        constant.end = lineBegin + literal.at.endColumn;
        return constant;
    }

    static std::optional<ParameterValue> literalValue(const Token& token, bool negative)
    {
        if (token.kind == TokenKind::Number) return numberValue(token, negative);
        if (negative) return std::nullopt;
        if (token.kind == TokenKind::Keyword && token.text == "True") return true;
        if (token.kind == TokenKind::Keyword && token.text == "False") return false;
        if (token.kind != TokenKind::String) return std::nullopt;
        auto text = stringValue(token);
        return text ? std::optional<ParameterValue>(std::move(*text)) : std::nullopt;
    }

    void fail(std::uint32_t line, std::string message) { error_ = ScenarioError{line, std::move(message)}; }

    const std::string& source_;
    std::size_t bom_;
    python::TokenizedText lexed_;
    std::vector<std::string_view> lines_;
    ScenarioText result_;
    std::uint32_t settingsLine_ = 0; ///< 0: none yet
    std::optional<ScenarioError> error_;
};

} // namespace

std::variant<ScenarioText, ScenarioError> readScenarioText(const std::string& source) { return Reader(source).read(); }

} // namespace interleave
