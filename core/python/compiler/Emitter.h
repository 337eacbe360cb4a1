#pragma once

/// Emitter: collects the instructions of one code object; labels, value stack depth, exception ranges.

#include "core/python/compiler/Code.h"

#include <unordered_map>

namespace interleave::python {

/// A place to jump to.
struct Label { std::size_t id = 0; };

class Emitter {
public:
    Emitter();

    void setLocation(const Location& at) { at_ = {at.line, at.endLine, at.column, at.endColumn}; }
    CodeLocation location() const { return at_; }
    void restoreLocation(CodeLocation at) { at_ = at; }

    void emit(Opcode op, std::uint32_t arg = 0);
    void jump(Opcode op, Label target);
    Label newLabel();
    void bind(Label label);

    /// Values on the stack now; unknown code behind a jump keeps the last known depth.
    std::uint32_t depth() const { return depth_; }
    void setDepth(std::uint32_t depth) { depth_ = depth; }

    /// Instructions from now on are protected: an exception continues at `handler` with the stack cut to the present depth and the exception on it.
    void protect(Label handler);
    void unprotect();
    /// The protections in force, to be taken off while an exit is emitted in line, and put back.
    struct Protection { Label handler; std::uint32_t depth = 0; std::int32_t id = -1; };
    std::vector<Protection>& protections() { return protections_; }

    std::uint32_t constant(CodeConstant value);
    std::uint32_t name(const std::string& name);

    /// Resolves labels and writes everything into `code`.
    void finish(Code& code);

private:
    struct Pending { Instruction instruction; CodeLocation at; std::int32_t protection = -1; bool isJump = false; };

    std::vector<Pending> pending_;
    std::vector<std::int64_t> labels_;      ///< instruction index, -1: not bound
    std::vector<std::int64_t> labelDepths_; ///< -1: unknown
    std::vector<Protection> protections_;
    std::vector<Protection> allProtections_;
    std::unordered_map<std::string, std::uint32_t> nameIndex_;
    std::vector<std::string> names_;
    std::vector<CodeConstant> constants_;
    CodeLocation at_;
    std::uint32_t depth_ = 0;
    std::uint32_t maximumDepth_ = 0;
};

/// Change of the stack's depth by an instruction; `jumps`: along its jump.
int stackEffect(Opcode op, std::uint32_t arg, bool jumps);

} // namespace interleave::python
