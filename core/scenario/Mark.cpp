#include "core/scenario/Mark.h"

#include <charconv>

namespace interleave {

namespace {

/// Recursive descent over one line. The first error stops it.
class MarkReader {
public:
    explicit MarkReader(std::string_view text) : rest_(text) { }

    std::variant<Mark, MarkError> read()
    {
        skipSpaces();
        if (next() == '[') mark_.values["choices"] = list();
        skipSpaces();
        if (error_.empty() && next() == '{')
            entries();
        else if (error_.empty() && mark_.values.empty())
            fail("expected {…} or [\"…\", \"…\"] behind #@param");
        skipSpaces();
        if (error_.empty() && !rest_.empty() && next() != '#') fail("unexpected text behind the mark: " + std::string(rest_));
        if (!error_.empty()) return MarkError{error_};
        return std::move(mark_);
    }

private:
    char next() const { return rest_.empty() ? '\0' : rest_[0]; }
    void skipSpaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size())); }
    bool accept(char c)
    {
        skipSpaces();
        if (next() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void fail(std::string message)
    {
        if (error_.empty()) error_ = std::move(message);
    }

    void entries()
    {
        accept('{');
        while (error_.empty() && !accept('}')) {
            const std::string key = word();
            if (error_.empty() && key.empty())
                return fail(rest_.empty() ? "the mark ends before its }" : "expected a key, not " + std::string(rest_));
            if (!accept(':')) return fail("expected : behind " + key);
            MarkValue value = this->value();
            if (!error_.empty()) return;
            if (!mark_.values.emplace(key, std::move(value)).second) return fail(key + " is given twice");
            if (!accept(',') && next() != '}')
                return fail(rest_.empty() ? "the mark ends before its }" : "expected , or } instead of " + std::string(rest_));
        }
    }

    /// A key: a word or a string.
    std::string word()
    {
        skipSpaces();
        if (next() == '"' || next() == '\'') return string();
        std::size_t length = 0;
        while (length < rest_.size() && isWordCharacter(rest_[length]))
            ++length;
        std::string result(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return result;
    }

    MarkValue value()
    {
        skipSpaces();
        const char c = next();
        if (c == '"' || c == '\'') return string();
        if (c == '[') return list();
        if (c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9')) return number();
        const std::string given = word();
        if (given == "true" || given == "True") return true;
        if (given == "false" || given == "False") return false;
        fail(given.empty() ? "expected a value" : "expected a value, not " + given + "; words stand in quotes");
        return false;
    }

    MarkValue number()
    {
        if (next() == '+') rest_.remove_prefix(1);
        double result = 0;
        const auto [end, code] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), result);
        if (code != std::errc())
            fail("expected a number, not " + std::string(rest_));
        else
            rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return result;
    }

    /// A number of a list, as it is written.
    std::string numberText()
    {
        const std::string_view before = rest_;
        number();
        if (!error_.empty()) error_ = "a list holds strings or numbers, as in [\"a\", \"b\"]";
        return std::string(before.substr(0, before.size() - rest_.size()));
    }

    std::string string()
    {
        const char quote = next();
        std::string result;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (rest_[i] == quote) {
                rest_.remove_prefix(i + 1);
                return result;
            }
            if (rest_[i] == '\\' && i + 1 < rest_.size()) ++i;
            result.push_back(rest_[i]);
        }
        fail("a string is not closed");
        return {};
    }

    std::vector<std::string> list()
    {
        accept('[');
        std::vector<std::string> result;
        while (error_.empty() && !accept(']')) {
            skipSpaces();
            if (next() == '"' || next() == '\'')
                result.push_back(string());
            else
                result.push_back(numberText());
            if (!accept(',') && next() != ']') fail("expected , or ] in the list");
        }
        return result;
    }

    static bool isWordCharacter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '$';
    }

    std::string_view rest_;
    Mark mark_;
    std::string error_;
};

} // namespace

std::variant<Mark, MarkError> readMark(std::string_view text) { return MarkReader(text).read(); }

} // namespace interleave
