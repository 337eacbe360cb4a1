#pragma once

/// Compiled code: immutable, without references to any heap, so that it can be shared between runs and threads.

#include "core/python/Ast.h"
#include "core/python/compiler/Opcode.h"

#include <memory>
#include <string>
#include <vector>

namespace interleave::python {

struct Instruction {
    Opcode op : 8;
    std::uint32_t arg : 24;
};
static_assert(sizeof(Instruction) == 4);

struct Code;

/// `from … import *` and the like keep names here; a tuple is a constant of constants.
struct ConstantTuple { std::vector<std::string> names; };
using CodeConstant = std::variant<NoneLiteral, EllipsisLiteral, bool, IntegerLiteral, double, std::string, BytesLiteral, ConstantTuple, std::shared_ptr<const Code>>;

/// An exception raised by an instruction in [begin, end) continues at `handler` with the value stack cut to `depth` and the exception pushed.
struct ExceptionRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t handler = 0;
    std::uint32_t depth = 0;

};

/// Where an instruction comes from. Columns are 0-based bytes.
struct CodeLocation {
    std::uint32_t line = 0;
    std::uint32_t endLine = 0;
    std::uint32_t column = 0;
    std::uint32_t endColumn = 0;
};

struct Code {
    std::shared_ptr<const Source> source;
    std::string name;
    std::string qualifiedName;
    std::string docstring;
    bool hasDocstring = false;
    std::uint32_t firstLine = 0;

    std::uint32_t positionalOnly = 0; ///< of positional
    std::uint32_t positional = 0;
    std::uint32_t keywordOnly = 0;
    bool star = false;
    bool doubleStar = false;
    bool generator = false;
    bool coroutine = false;   ///< with generator: an async generator
    bool optimized = true;    ///< locals are slots; false for modules and class bodies
    bool isClassBody = false;
    bool hidden = false;      ///< library code: not shown in tracebacks

    /// Slots of a frame: first the locals (parameters first), then own cells, then free cells.
    std::vector<std::string> locals;
    std::vector<std::string> cells;
    std::vector<std::string> freeNames;
    std::uint32_t scratch = 0; ///< further slots, behind these, for values in the middle of a match statement
    std::vector<std::int32_t> cellOfLocal; ///< per cell: the parameter it starts from, or -1
    std::vector<std::string> names;
    std::vector<CodeConstant> constants;
    std::vector<Instruction> instructions;
    std::vector<CodeLocation> locations; ///< one per instruction
    std::vector<ExceptionRange> exceptions; ///< disjoint, ascending
    std::uint32_t stackSize = 0;

    std::uint32_t parameterCount() const { return positional + keywordOnly + star + doubleStar; }
};

} // namespace interleave::python
