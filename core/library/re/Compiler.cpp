#include "core/library/re/Pattern.h"

namespace interleave::library::re {

namespace {

using Op = Instruction::Op;
constexpr std::size_t maximumProgram = 200'000;

/// How many characters a node matches, if that is always the same number.
std::optional<std::uint32_t> widthOf(const Node& node)
{
    const auto sum = [&]() -> std::optional<std::uint32_t> {
        std::uint32_t total = 0;
        for (const auto& child : node.children) {
            const auto width = widthOf(*child);
            if (!width) return {};
            total += *width;
        }
        return total;
    };
    switch (node.kind) {
    case Node::Kind::Test: return 1;
    case Node::Kind::Sequence: case Node::Kind::Group: case Node::Kind::Atomic: return sum();
    case Node::Kind::Alternatives: {
        const auto first = widthOf(*node.children.front());
        for (const auto& child : node.children) {
            if (widthOf(*child) != first) return {};
        }
        return first;
    }
    case Node::Kind::Repeat: {
        const auto width = widthOf(*node.children.front());
        if (node.minimum != node.maximum || !width) return width == 0u ? width : std::nullopt;
        return *width * node.minimum;
    }
    case Node::Kind::Assertion: case Node::Kind::Look: return 0;
    case Node::Kind::Conditional: {
        const auto first = widthOf(*node.children.front());
        const auto second = node.children.size() > 1 ? widthOf(*node.children.back()) : std::optional<std::uint32_t>(0);
        return first == second ? first : std::nullopt;
    }
    case Node::Kind::BackReference: return {};
    }
    return {};
}

/// What a node matches without groups that capture nothing around it.
const Node& bare(const Node& node)
{
    const bool wraps = (node.kind == Node::Kind::Group && node.group == 0) || node.kind == Node::Kind::Sequence;
    return wraps && node.children.size() == 1 ? bare(*node.children.front()) : node;
}

class Writer {
public:
    explicit Writer(Program& program) : program_(program) {}
    std::optional<PatternError> error;

    std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }
    Instruction& emit(Op op, std::uint32_t a = 0, std::uint32_t b = 0)
    {
        if (program_.code.size() > maximumProgram && !error) error = PatternError{"the pattern is too large", {}};
        Instruction& instruction = program_.code.emplace_back();
        instruction.op = op;
        instruction.a = a;
        instruction.b = b;
        return instruction;
    }

    void write(const Node& node)
    {
        switch (node.kind) {
        case Node::Kind::Test: emit(Op::Test, testOf(node)); break;
        case Node::Kind::Sequence: writeAll(node); break;
        case Node::Kind::Alternatives: alternatives(node); break;
        case Node::Kind::Group: group(node); break;
        case Node::Kind::Repeat: repeat(node); break;
        case Node::Kind::Assertion: {
            Instruction& instruction = emit(Op::Assert);
            instruction.place = node.place;
            instruction.ascii = node.ascii;
            break;
        }
        case Node::Kind::BackReference: {
            Instruction& instruction = emit(Op::BackReference, node.group);
            instruction.ignoreCase = node.ignoreCase;
            instruction.ascii = node.ascii;
            break;
        }
        case Node::Kind::Look: look(node); break;
        case Node::Kind::Atomic: apart(*node.children.front()); break;
        case Node::Kind::Conditional: conditional(node); break;
        }
    }

private:
    void writeAll(const Node& node)
    {
        for (const auto& child : node.children) write(*child);
    }

    std::uint32_t testOf(const Node& node)
    {
        program_.tests.push_back(node.test);
        return static_cast<std::uint32_t>(program_.tests.size() - 1);
    }

    void group(const Node& node)
    {
        if (node.group) emit(Op::Save, 2 * node.group);
        writeAll(node);
        if (node.group) emit(Op::Save, 2 * node.group + 1);
    }

    void alternatives(const Node& node)
    {
        std::vector<std::uint32_t> jumps;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool last = i + 1 == node.children.size();
            const std::uint32_t split = here();
            if (!last) emit(Op::Split, split + 1);
            write(*node.children[i]);
            if (last) break;
            jumps.push_back(here());
            emit(Op::Jump);
            program_.code[split].b = here();
        }
        for (const std::uint32_t jump : jumps) program_.code[jump].a = here();
    }

    void repeat(const Node& node)
    {
        if (node.maximum == 0) return;
        const Node& body = bare(*node.children.front());
        if (body.kind == Node::Kind::Test) {
            Instruction& instruction = emit(Op::TestRepeat, testOf(body));
            instruction.minimum = node.minimum;
            instruction.maximum = node.maximum;
            instruction.greed = node.greed;
            return;
        }
        const std::uint32_t begin = here();
        if (node.greed == Greed::Possessive) emit(Op::Atomic);
        loop(node, body, node.greed == Greed::Possessive ? Greed::Greedy : node.greed);
        if (node.greed == Greed::Possessive) {
            emit(Op::SubMatch);
            program_.code[begin].a = here();
        }
    }

    void loop(const Node& node, const Node& body, Greed greed)
    {
        if (node.minimum == 0 && node.maximum == 1) {
            const std::uint32_t split = here();
            emit(Op::Split);
            write(body);
            const std::uint32_t first = split + 1;
            program_.code[split].a = greed == Greed::Lazy ? here() : first;
            program_.code[split].b = greed == Greed::Lazy ? first : here();
            return;
        }
        const std::uint32_t counter = program_.counters++;
        emit(Op::LoopBegin, counter);
        const std::uint32_t top = here();
        Instruction& test = emit(Op::Loop, counter);
        test.minimum = node.minimum;
        test.maximum = node.maximum;
        test.greed = greed;
        emit(Op::LoopEnter, counter);
        write(body);
        emit(Op::Jump, top);
        program_.code[top].b = here();
    }

    void look(const Node& node)
    {
        const auto width = node.behind ? widthOf(*node.children.front()) : std::optional<std::uint32_t>(0);
        if (!width) {
            if (!error) error = PatternError{"look-behind requires fixed-width pattern", {}};
            return;
        }
        const std::uint32_t begin = here();
        Instruction& instruction = emit(Op::Look, 0, *width);
        instruction.behind = node.behind;
        instruction.negated = node.negated;
        write(*node.children.front());
        emit(Op::SubMatch);
        program_.code[begin].a = here();
    }

    void apart(const Node& body)
    {
        const std::uint32_t begin = here();
        emit(Op::Atomic);
        write(body);
        emit(Op::SubMatch);
        program_.code[begin].a = here();
    }

    void conditional(const Node& node)
    {
        const std::uint32_t test = here();
        emit(Op::IfGroup, node.group);
        write(*node.children.front());
        if (node.children.size() > 1) {
            const std::uint32_t jump = here();
            emit(Op::Jump);
            program_.code[test].b = here();
            write(*node.children.back());
            program_.code[jump].a = here();
        } else {
            program_.code[test].b = here();
        }
    }

    Program& program_;
};

} // namespace

std::variant<Program, PatternError> compilePattern(ParsedPattern pattern)
{
    Program program;
    program.sets = std::move(pattern.sets);
    program.groups = pattern.groups;
    program.names = std::move(pattern.names);
    program.flags = pattern.flags;
    Writer writer(program);
    writer.write(*pattern.root);
    writer.emit(Op::Match);
    if (writer.error) return *writer.error;
    return program;
}

} // namespace interleave::library::re
