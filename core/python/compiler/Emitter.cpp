#include "core/python/compiler/Emitter.h"

#include <algorithm>
#include <cassert>

namespace interleave::python {

int stackEffect(Opcode op, std::uint32_t arg, bool jumps)
{
    const int n = static_cast<int>(arg);
    switch (op) {
    case Opcode::Nop: case Opcode::Swap: case Opcode::DeleteFast: case Opcode::DeleteCell: case Opcode::DeleteName: case Opcode::DeleteGlobal:
    case Opcode::LoadAttr: case Opcode::Negative: case Opcode::Positive: case Opcode::Invert: case Opcode::Not: case Opcode::ToBool: case Opcode::Jump:
    case Opcode::ListToTuple: case Opcode::GetIterator: case Opcode::GetAwaitable: case Opcode::GetAsyncIterator: case Opcode::GetYieldFromIterator:
    case Opcode::Yield: case Opcode::AsyncGeneratorWrap: case Opcode::KeywordNames: case Opcode::SetupAnnotations:
    case Opcode::CheckExceptionMatch: case Opcode::CheckGroupMatch: case Opcode::MatchSequence: case Opcode::MatchMapping: case Opcode::GetLength:
        return 0;
    case Opcode::Pop: case Opcode::StoreFast: case Opcode::StoreCell: case Opcode::StoreName: case Opcode::StoreGlobal: case Opcode::DeleteAttr:
    case Opcode::LoadItem: case Opcode::Binary: case Opcode::InPlace: case Opcode::Compare: case Opcode::Is: case Opcode::Contains:
    case Opcode::JumpIfFalse: case Opcode::JumpIfTrue: case Opcode::ListAppend: case Opcode::SetAdd: case Opcode::ListExtend:
    case Opcode::SetUpdate: case Opcode::DictUpdate: case Opcode::DictMerge: case Opcode::Return: case Opcode::Reraise: case Opcode::PopExcept:
    case Opcode::ImportStar: case Opcode::ImportName: case Opcode::PrepareReraiseStar:
        return -1;
    case Opcode::Copy: case Opcode::LoadConst: case Opcode::LoadNone: case Opcode::LoadSmallInt: case Opcode::LoadFast: case Opcode::LoadCell:
    case Opcode::LoadClosure: case Opcode::LoadClassCell: case Opcode::LoadName: case Opcode::LoadGlobal: case Opcode::LoadMethod: case Opcode::PushNull:
    case Opcode::ReturnGenerator: case Opcode::PushExceptionInfo: case Opcode::BeforeWith: case Opcode::BeforeAsyncWith: case Opcode::WithExceptStart:
    case Opcode::ImportFrom: case Opcode::LoadBuildClass: case Opcode::LoadAssertionError: case Opcode::GetAsyncNext:
        return 1;
    case Opcode::StoreAttr: case Opcode::DeleteItem: case Opcode::DictAdd: case Opcode::EndAsyncFor: return -2;
    case Opcode::StoreItem: return -3;
    case Opcode::BuildSlice: return arg == 3 ? -2 : -1;
    case Opcode::BuildTuple: case Opcode::BuildList: case Opcode::BuildSet: case Opcode::BuildString: return 1 - n;
    case Opcode::BuildDict: return 1 - 2 * n;
    case Opcode::FormatValue: return arg & 4 ? -1 : 0;
    case Opcode::Unpack: return n - 1;
    case Opcode::UnpackStar: return static_cast<int>((arg & 0xfff) + (arg >> 12));
    case Opcode::ForIter: return jumps ? -1 : 1;
    case Opcode::Send: return jumps ? -1 : 0;
    case Opcode::Call: return -n - 1;
    case Opcode::CallExpanded: return arg & 1 ? -2 : -1;
    case Opcode::MakeFunction: return -static_cast<int>((arg & 1) + (arg >> 1 & 1) + (arg >> 2 & 1) + (arg >> 3 & 1));
    case Opcode::Raise: return -n;
    case Opcode::MatchKeys: case Opcode::MappingRest: return -1;
    case Opcode::MatchClass: return -2;
    }
    return 0;
}

Emitter::Emitter() = default;

void Emitter::emit(Opcode op, std::uint32_t arg)
{
    assert(arg < 1u << 24);
    Pending p;
    p.instruction.op = op;
    p.instruction.arg = arg & 0xffffff;
    p.at = at_;
    p.protection = protections_.empty() ? -1 : protections_.back().id;
    pending_.push_back(p);
    depth_ = static_cast<std::uint32_t>(std::max(0, static_cast<int>(depth_) + stackEffect(op, arg, false)));
    maximumDepth_ = std::max(maximumDepth_, depth_);
}

void Emitter::jump(Opcode op, Label target)
{
    const int after = std::max(0, static_cast<int>(depth_) + stackEffect(op, 0, true));
    if (labelDepths_[target.id] < 0) {
        labelDepths_[target.id] = after;
    }
    emit(op, static_cast<std::uint32_t>(target.id));
    pending_.back().isJump = true;
}

Label Emitter::newLabel()
{
    labels_.push_back(-1);
    labelDepths_.push_back(-1);
    return {labels_.size() - 1};
}

void Emitter::bind(Label label)
{
    labels_[label.id] = static_cast<std::int64_t>(pending_.size());
    if (labelDepths_[label.id] >= 0) {
        depth_ = static_cast<std::uint32_t>(labelDepths_[label.id]);
    } else {
        labelDepths_[label.id] = depth_;
    }
    maximumDepth_ = std::max(maximumDepth_, depth_);
}

void Emitter::protect(Label handler)
{
    const Protection p{handler, depth_, static_cast<std::int32_t>(allProtections_.size())};
    protections_.push_back(p);
    allProtections_.push_back(p);
    labelDepths_[handler.id] = depth_ + 1;
    maximumDepth_ = std::max(maximumDepth_, depth_ + 2);
}

void Emitter::unprotect()
{
    protections_.pop_back();
}

std::uint32_t Emitter::constant(CodeConstant value)
{
    constants_.push_back(std::move(value));
    return static_cast<std::uint32_t>(constants_.size()) - 1;
}

std::uint32_t Emitter::name(const std::string& name)
{
    const auto [at, added] = nameIndex_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (added) {
        names_.push_back(name);
    }
    return at->second;
}

void Emitter::finish(Code& code)
{
    code.names = std::move(names_);
    code.constants = std::move(constants_);
    code.stackSize = maximumDepth_ + 4;
    std::int32_t current = -1;
    for (std::size_t i = 0; i < pending_.size(); ++i) {
        Pending& p = pending_[i];
        if (p.isJump) {
            p.instruction.arg = static_cast<std::uint32_t>(labels_[p.instruction.arg]) & 0xffffff;
        }
        code.instructions.push_back(p.instruction);
        code.locations.push_back(p.at);
        const auto index = static_cast<std::uint32_t>(i);
        if (p.protection >= 0 && p.protection == current) {
            code.exceptions.back().end = index + 1;
        } else if (p.protection >= 0) {
            const Protection& protection = allProtections_[static_cast<std::size_t>(p.protection)];
            code.exceptions.push_back({index, index + 1, static_cast<std::uint32_t>(labels_[protection.handler.id]), protection.depth});
        }
        current = p.protection;
    }
}

} // namespace interleave::python
