#include "core/library/re/Parser.h"

#include <algorithm>

namespace interleave::library::re {

namespace {

constexpr std::uint32_t maximumDepth = 200;
constexpr std::u32string_view quantifiers = U"*+?{";

std::unique_ptr<Node> make(Node::Kind kind)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    return node;
}

} // namespace

std::unique_ptr<Node> Parser::testOf(CharacterTest test) const
{
    auto node = make(Node::Kind::Test);
    node->test = test;
    node->test.ignoreCase = (flags_ & IgnoreCase) != 0;
    node->test.ascii = ascii();
    return node;
}

std::unique_ptr<Node> Parser::setOf(CharacterSet set)
{
    sets_.push_back(std::move(set));
    return testOf({CharacterTest::Kind::Set, false, false, 0, static_cast<std::uint32_t>(sets_.size() - 1)});
}

std::unique_ptr<Node> Parser::placeOf(Place place) const
{
    auto node = make(Node::Kind::Assertion);
    node->place = place;
    node->ascii = ascii();
    return node;
}

std::unique_ptr<Node> Parser::alternatives()
{
    if (++depth_ > maximumDepth) fail("too many nested groups", reader_.position());
    auto node = make(Node::Kind::Alternatives);
    do {
        node->children.push_back(sequence());
    } while (reader_.accept(U'|'));
    --depth_;
    if (node->children.size() == 1) return std::move(node->children.front());
    return node;
}

void Parser::skipVerbose()
{
    while ((flags_ & Verbose) && !reader_.atEnd()) {
        const char32_t c = reader_.peek();
        if (c == U'#') {
            while (!reader_.atEnd() && reader_.get() != U'\n') {}
        } else if (c == U' ' || (c >= 9 && c <= 13)) {
            reader_.get();
        } else {
            return;
        }
    }
}

std::unique_ptr<Node> Parser::sequence()
{
    auto node = make(Node::Kind::Sequence);
    for (;;) {
        skipVerbose();
        if (reader_.atEnd() || reader_.peek() == U'|' || reader_.peek() == U')') return node;
        const std::size_t begin = reader_.position();
        const char32_t c = reader_.get();
        if (quantifiers.find(c) != std::u32string_view::npos && repeat(*node, c, begin)) continue;
        if (auto item = this->item(c, begin)) node->children.push_back(std::move(item));
    }
}

std::unique_ptr<Node> Parser::item(char32_t c, std::size_t begin)
{
    switch (c) {
    case U'.': return testOf({(flags_ & DotAll) ? CharacterTest::Kind::Any : CharacterTest::Kind::AnyButNewline});
    case U'^': return placeOf((flags_ & Multiline) ? Place::LineBegin : Place::TextBegin);
    case U'$': return placeOf((flags_ & Multiline) ? Place::LineEnd : Place::LastLineEnd);
    case U'[': return set(begin);
    case U'(': return group(begin);
    case U'\\': return escape(begin);
    default: return testOf({CharacterTest::Kind::Exactly, false, false, c});
    }
}

/// False: a brace that is no quantifier, but a character.
bool Parser::bounds(std::size_t begin, std::uint32_t& minimum, std::uint32_t& maximum)
{
    if (reader_.peek() == U'}') return false;
    const std::u32string low = reader_.take(20, isDigit);
    const bool range = reader_.accept(U',');
    const std::u32string high = range ? reader_.take(20, isDigit) : low;
    if (!reader_.accept(U'}')) {
        reader_.seek(begin + 1);
        return false;
    }
    const auto number = [&](const std::u32string& digits, std::uint32_t absent) {
        if (digits.empty()) return absent;
        const unsigned long long value = digits.size() > 10 ? ~0ull : std::stoull(toUtf8(digits));
        if (value >= unlimited) throw Failure{{"the repetition number is too large", {}}};
        return static_cast<std::uint32_t>(value);
    };
    minimum = number(low, 0);
    maximum = number(high, unlimited);
    if (maximum < minimum) fail("min repeat greater than max repeat", begin + 1);
    return true;
}

bool Parser::repeat(Node& sequence, char32_t c, std::size_t begin)
{
    std::uint32_t minimum = c == U'+' ? 1 : 0, maximum = c == U'?' ? 1 : unlimited;
    if (c == U'{' && !bounds(begin, minimum, maximum)) return false;
    if (sequence.children.empty() || sequence.children.back()->kind == Node::Kind::Assertion) fail("nothing to repeat", begin);
    if (sequence.children.back()->kind == Node::Kind::Repeat) fail("multiple repeat", begin);
    auto node = make(Node::Kind::Repeat);
    node->minimum = minimum;
    node->maximum = maximum;
    node->greed = reader_.accept(U'?') ? Greed::Lazy : reader_.accept(U'+') ? Greed::Possessive : Greed::Greedy;
    node->children.push_back(std::move(sequence.children.back()));
    sequence.children.back() = std::move(node);
    return true;
}

std::unique_ptr<Node> Parser::set(std::size_t begin)
{
    CharacterSet set;
    set.negated = reader_.accept(U'^');
    const std::size_t first = reader_.position();
    const auto next = [&]() -> std::pair<Escape, std::size_t> {
        const std::size_t at = reader_.position();
        if (reader_.atEnd()) fail("unterminated character set", begin);
        const char32_t c = reader_.get();
        if (c != U'\\') return {{{}, c}, at};
        if (reader_.accept(U'b')) return {{{}, U'\b'}, at};
        return {readEscape(reader_, at, bytes_), at};
    };
    const auto add = [&](const Escape& item) {
        if (item.category) set.categories.push_back(*item.category);
        else set.ranges.emplace_back(item.character, item.character);
    };
    for (;;) {
        if (reader_.atEnd()) fail("unterminated character set", begin);
        if (reader_.position() != first && reader_.accept(U']')) break;
        const auto [low, at] = next();
        if (!reader_.accept(U'-')) {
            add(low);
            continue;
        }
        if (reader_.atEnd()) fail("unterminated character set", begin);
        if (reader_.accept(U']')) {
            add(low);
            set.ranges.emplace_back(U'-', U'-');
            break;
        }
        const Escape high = next().first;
        if (low.category || high.category || high.character < low.character) fail("bad character range " + toUtf8(reader_.between(at, reader_.position())), at);
        set.ranges.emplace_back(low.character, high.character);
    }
    return setOf(std::move(set));
}

std::unique_ptr<Node> Parser::reference(std::uint32_t number, std::size_t begin, std::size_t digits)
{
    if (number > groups_) fail("invalid group reference " + std::to_string(number), digits);
    if (std::find(open_.begin(), open_.end(), number) != open_.end()) fail("cannot refer to an open group", begin);
    auto node = make(Node::Kind::BackReference);
    node->group = number;
    node->ignoreCase = (flags_ & IgnoreCase) != 0;
    node->ascii = ascii();
    return node;
}

std::unique_ptr<Node> Parser::escape(std::size_t begin)
{
    switch (reader_.peek()) {
    case U'A': reader_.get(); return placeOf(Place::TextBegin);
    case U'Z': reader_.get(); return placeOf(Place::TextEnd);
    case U'b': reader_.get(); return placeOf(Place::WordBoundary);
    case U'B': reader_.get(); return placeOf(Place::NotWordBoundary);
    default: break;
    }
    if (isDigit(reader_.peek()) && reader_.peek() != U'0') {
        const std::u32string digits = reader_.take(2, isDigit);
        const bool octal = digits.size() == 2 && isOctal(digits[0]) && isOctal(digits[1]) && isOctal(reader_.peek());
        if (!octal) return reference(static_cast<std::uint32_t>(std::stoul(toUtf8(digits))), begin, begin + 1);
        reader_.seek(begin + 1);
    }
    const Escape escape = readEscape(reader_, begin, bytes_);
    if (!escape.category) return testOf({CharacterTest::Kind::Exactly, false, false, escape.character});
    CharacterSet set;
    set.categories.push_back(*escape.category);
    return setOf(std::move(set));
}

std::variant<ParsedPattern, PatternError> parsePattern(const std::u32string& text, std::uint32_t flags, bool bytes)
{
    try {
        return Parser(text, flags, bytes).parse();
    } catch (Failure& failure) {
        return std::move(failure.error);
    }
}

} // namespace interleave::library::re
