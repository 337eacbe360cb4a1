#include "core/library/re/Parser.h"

#include "core/python/Utf8.h"

#include <algorithm>

namespace interleave::library::re {

namespace {

std::unique_ptr<Node> make(Node::Kind kind)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    return node;
}

bool isIdentifier(const std::string& name)
{
    for (std::size_t at = 0; at < name.size();) {
        const auto decoded = python::utf8::decode(name, at);
        const char32_t c = decoded.codePoint;
        const bool fine = c < 0x80 ? isLetter(c) || c == U'_' || (at > 0 && isDigit(c)) : python::utf8::isNameCharacter(c);
        if (!fine) return false;
        at += decoded.length;
    }
    return !name.empty();
}

std::uint32_t flagOf(char32_t letter)
{
    switch (letter) {
    case U'i': return IgnoreCase;
    case U'L': return Locale;
    case U'm': return Multiline;
    case U's': return DotAll;
    case U'x': return Verbose;
    case U'a': return Ascii;
    case U'u': return Unicode;
    default: return 0;
    }
}

} // namespace

ParsedPattern Parser::parse()
{
    // Flags for all of the pattern may stand at its begin.
    while (reader_.accept(U'(')) {
        const std::size_t begin = reader_.position() - 1;
        bool global = false;
        const std::uint32_t before = flags_;
        if (reader_.accept(U'?') && flagOf(reader_.peek())) {
            const std::uint32_t flags = readFlags(global);
            if (global) flags_ |= flags;
        }
        if (!global) {
            flags_ = before;
            reader_.seek(begin);
            break;
        }
    }
    const std::uint32_t flags = flags_;
    ParsedPattern parsed;
    parsed.root = alternatives();
    if (!reader_.atEnd()) fail("unbalanced parenthesis", reader_.position());
    if (checkedLater_ > groups_) fail("invalid group reference " + std::to_string(checkedLater_), checkedAt_);
    parsed.sets = std::move(sets_);
    parsed.groups = groups_;
    parsed.names = std::move(names_);
    parsed.flags = bytes_ || (flags & Ascii) ? flags : flags | Unicode;
    return parsed;
}

void Parser::close(std::size_t begin)
{
    if (!reader_.accept(U')')) fail("missing ), unterminated subpattern", begin);
}

std::string Parser::name(char32_t terminator)
{
    static constexpr const char* missing = "missing group name";
    const std::size_t begin = reader_.position(), end = reader_.find(terminator);
    if (end == std::u32string::npos) {
        if (begin == reader_.size()) fail(missing, begin);
        fail(terminator == U'>' ? "missing >, unterminated name" : "missing ), unterminated name", begin);
    }
    if (end == begin) fail(missing, begin);
    reader_.seek(end + 1);
    return toUtf8(reader_.between(begin, end));
}

void Parser::checkName(const std::string& name, std::size_t at) const
{
    if (!isIdentifier(name)) fail("bad character in group name '" + name + "'", at);
}

std::uint32_t Parser::groupNamed(const std::string& name, std::size_t at) const
{
    const auto found = std::find_if(names_.begin(), names_.end(), [&](const auto& entry) { return entry.first == name; });
    if (found == names_.end()) fail("unknown group name '" + name + "'", at);
    return found->second;
}

std::unique_ptr<Node> Parser::capturing(std::size_t begin, const std::string& name, std::size_t nameAt)
{
    auto node = make(Node::Kind::Group);
    node->group = ++groups_;
    if (!name.empty()) {
        const auto known = std::find_if(names_.begin(), names_.end(), [&](const auto& entry) { return entry.first == name; });
        if (known != names_.end()) {
            fail("redefinition of group name '" + name + "' as group " + std::to_string(groups_) + "; was group " + std::to_string(known->second), nameAt);
        }
        names_.emplace_back(name, groups_);
    }
    open_.push_back(node->group);
    const std::uint32_t flags = flags_;
    node->children.push_back(alternatives());
    flags_ = flags;
    close(begin);
    open_.pop_back();
    return node;
}

std::unique_ptr<Node> Parser::namedGroup(std::size_t begin)
{
    const std::size_t at = reader_.position();
    const std::string name = this->name(U'>');
    checkName(name, at);
    return capturing(begin, name, at);
}

std::unique_ptr<Node> Parser::namedReference()
{
    const std::size_t at = reader_.position();
    const std::string name = this->name(U')');
    checkName(name, at);
    return reference(groupNamed(name, at), at, at);
}

std::unique_ptr<Node> Parser::looking(std::size_t begin, bool behind, bool negated)
{
    auto node = make(Node::Kind::Look);
    node->behind = behind;
    node->negated = negated;
    node->children.push_back(alternatives());
    close(begin);
    return node;
}

std::unique_ptr<Node> Parser::atomic(std::size_t begin)
{
    auto node = make(Node::Kind::Atomic);
    node->children.push_back(alternatives());
    close(begin);
    return node;
}

std::unique_ptr<Node> Parser::conditional(std::size_t begin)
{
    const std::size_t at = reader_.position();
    const std::string condition = name(U')');
    auto node = make(Node::Kind::Conditional);
    if (isIdentifier(condition)) {
        node->group = groupNamed(condition, at);
    } else {
        const bool digits = std::all_of(condition.begin(), condition.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || condition.size() > 6) fail("bad character in group name '" + condition + "'", at);
        node->group = static_cast<std::uint32_t>(std::stoul(condition));
        if (node->group == 0) fail("bad group number", at);
        if (node->group > checkedLater_) {
            checkedLater_ = node->group;
            checkedAt_ = at;
        }
    }
    node->children.push_back(sequence());
    if (reader_.accept(U'|')) {
        node->children.push_back(sequence());
        if (reader_.peek() == U'|') fail("conditional backref with more than two branches", reader_.position());
    }
    close(begin);
    return node;
}

/// The flags of `(?i)` or `(?i-s:`; behind the closing parenthesis or the colon. `global`: they are for all of the pattern.
std::uint32_t Parser::readFlags(bool& global)
{
    std::uint32_t on = 0, off = 0;
    bool removing = false;
    for (;;) {
        if (reader_.atEnd()) fail("missing -, : or )", reader_.position());
        const std::size_t at = reader_.position();
        const char32_t c = reader_.get();
        if (c == U')' && !removing) {
            global = true;
            return on;
        }
        if (c == U':') return flags_ = (flags_ | on) & ~off;
        if (c == U'-' && !removing) {
            removing = true;
            if (reader_.atEnd()) fail("missing flag", reader_.position());
            if (!flagOf(reader_.peek())) fail(isLetter(reader_.peek()) ? "unknown flag" : "missing flag", reader_.position());
            continue;
        }
        const std::uint32_t flag = flagOf(c);
        if (!flag) fail(isLetter(c) ? "unknown flag" : removing ? "missing :" : "missing -, : or )", at);
        if (!bytes_ && flag == Locale) fail("bad inline flags: cannot use 'L' flag with a str pattern", reader_.position());
        if (bytes_ && flag == Unicode) fail("bad inline flags: cannot use 'u' flag with a bytes pattern", reader_.position());
        if (removing && (flag & (Ascii | Locale | Unicode))) fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", reader_.position());
        (removing ? off : on) |= flag;
    }
}

std::unique_ptr<Node> Parser::flagged(std::size_t begin)
{
    const std::uint32_t flags = flags_;
    bool global = false;
    static_cast<void>(readFlags(global));
    if (global) fail("global flags not at the start of the expression", begin);
    auto node = make(Node::Kind::Group);
    node->children.push_back(alternatives());
    flags_ = flags;
    close(begin);
    return node;
}

std::unique_ptr<Node> Parser::group(std::size_t begin)
{
    if (!reader_.accept(U'?')) return capturing(begin, {}, begin);
    if (reader_.atEnd()) fail("unexpected end of pattern", reader_.position());
    const std::size_t at = reader_.position();
    const char32_t c = reader_.get();
    const auto unknown = [&](std::size_t end) { fail("unknown extension " + toUtf8(reader_.between(at - 1, end)), at - 1); };
    switch (c) {
    case U'P':
        if (reader_.accept(U'<')) return namedGroup(begin);
        if (reader_.accept(U'=')) return namedReference();
        if (reader_.atEnd()) fail("unexpected end of pattern", reader_.position());
        unknown(at + 2);
        break;
    case U':': {
        auto node = make(Node::Kind::Group);
        const std::uint32_t flags = flags_;
        node->children.push_back(alternatives());
        flags_ = flags;
        close(begin);
        return node;
    }
    case U'#': {
        const std::size_t end = reader_.find(U')');
        if (end == std::u32string::npos) fail("missing ), unterminated comment", begin);
        reader_.seek(end + 1);
        return nullptr;
    }
    case U'=': return looking(begin, false, false);
    case U'!': return looking(begin, false, true);
    case U'<':
        if (reader_.accept(U'=')) return looking(begin, true, false);
        if (reader_.accept(U'!')) return looking(begin, true, true);
        if (reader_.atEnd()) fail("unexpected end of pattern", reader_.position());
        unknown(at + 2);
        break;
    case U'>': return atomic(begin);
    case U'(': return conditional(begin);
    default: break;
    }
    if (!flagOf(c) && c != U'-') unknown(at + 1);
    reader_.seek(at);
    return flagged(begin);
}

} // namespace interleave::library::re
