#include "core/python/compiler/CodeWriter.h"

#include <algorithm>

namespace interleave::python {

// Subjects and parts of subjects live in slots of their own, so that a pattern that fails leaves nothing on the stack. Names are bound when the whole
// pattern has matched, before the guard, as CPython does it.

/// A slot that no name of the program has.
std::uint32_t CodeWriter::scratch()
{
    const std::size_t named = code_->locals.size() + code_->cells.size() + code_->freeNames.size();
    const std::uint32_t used = scratchUsed_++;
    code_->scratch = std::max(code_->scratch, scratchUsed_);
    return static_cast<std::uint32_t>(named) + used;
}

void CodeWriter::match(const Match& s)
{
    const std::uint32_t outer = scratchUsed_;
    const auto outerCaptures = std::move(captures_);
    const std::uint32_t subject = scratch();
    const Label end = emitter_.newLabel();
    expression(*s.subject);
    emit(Opcode::StoreFast, subject);
    for (const MatchCase& one : s.cases) {
        const Label next = emitter_.newLabel();
        const std::uint32_t used = scratchUsed_;
        captures_.clear();
        emitter_.setLocation(one.pattern->at);
        pattern(*one.pattern, subject, next);
        const auto bound = captures_;
        for (const auto& [name, slot] : bound) {
            emit(Opcode::LoadFast, slot);
            storeName(name);
        }
        if (one.guard) jumpIf(*one.guard, false, next);
        body(one.body);
        emitter_.jump(Opcode::Jump, end);
        emitter_.bind(next);
        scratchUsed_ = used;
    }
    emitter_.bind(end);
    emit(Opcode::LoadNone); // the subject is not kept alive
    emit(Opcode::StoreFast, subject);
    scratchUsed_ = outer;
    captures_ = outerCaptures;
}

void CodeWriter::capture(const Name* name, std::uint32_t slot)
{
    if (!name) return;
    std::uint32_t target = 0;
    bool known = false;
    for (const auto& [other, its] : captures_) {
        if (other == name->id) target = its, known = true;
    }
    if (!known) {
        target = scratch();
        captures_.emplace_back(name->id, target);
    }
    emit(Opcode::LoadFast, slot);
    emit(Opcode::StoreFast, target);
}

void CodeWriter::pattern(const Pattern& p, std::uint32_t subject, Label fail)
{
    emitter_.setLocation(p.at);
    switch (p.kind) {
    case PatternKind::Value:
        emit(Opcode::LoadFast, subject);
        expression(*p.value);
        emit(Opcode::Compare, static_cast<std::uint32_t>(CompareOperator::Eq));
        emit(Opcode::ToBool);
        emitter_.jump(Opcode::JumpIfFalse, fail);
        break;
    case PatternKind::Singleton:
        emit(Opcode::LoadFast, subject);
        expression(*p.value);
        emit(Opcode::Is, 0);
        emitter_.jump(Opcode::JumpIfFalse, fail);
        break;
    case PatternKind::Capture: case PatternKind::Star:
        if (!p.patterns.empty()) pattern(*p.patterns.front(), subject, fail);
        capture(p.name, subject);
        break;
    case PatternKind::Sequence: sequencePattern(p, subject, fail); break;
    case PatternKind::Mapping: mappingPattern(p, subject, fail); break;
    case PatternKind::Class: classPattern(p, subject, fail); break;
    case PatternKind::Or: {
        const Label matched = emitter_.newLabel();
        for (const Pattern* alternative : p.patterns) {
            const bool last = alternative == p.patterns.back();
            const Label next = last ? fail : emitter_.newLabel();
            pattern(*alternative, subject, next);
            if (last) break;
            emitter_.jump(Opcode::Jump, matched);
            emitter_.bind(next);
        }
        emitter_.bind(matched);
        break;
    }
    }
}

/// [sequence of as many values as slots] -> []: into the slots, which are then matched one by one.
void CodeWriter::parts(const Pattern& p, const std::vector<std::uint32_t>& slots, Label fail)
{
    for (const std::uint32_t slot : slots) emit(Opcode::StoreFast, slot);
    for (std::size_t i = 0; i < slots.size(); ++i) pattern(*p.patterns[i], slots[i], fail);
}

void CodeWriter::sequencePattern(const Pattern& p, std::uint32_t subject, Label fail)
{
    const auto count = static_cast<std::uint32_t>(p.patterns.size());
    std::uint32_t star = count;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (p.patterns[i]->kind != PatternKind::Star) continue;
        if (star < count) refuse(p.patterns[i]->at, "more than one starred part in a sequence pattern");
        star = i;
    }
    emit(Opcode::LoadFast, subject);
    emit(Opcode::MatchSequence);
    emitter_.jump(Opcode::JumpIfFalse, fail);
    emit(Opcode::LoadFast, subject);
    emit(Opcode::GetLength);
    emit(Opcode::LoadSmallInt, star < count ? count - 1 : count);
    emit(Opcode::Compare, static_cast<std::uint32_t>(star < count ? CompareOperator::GtE : CompareOperator::Eq));
    emitter_.jump(Opcode::JumpIfFalse, fail);
    if (count == 0) return;
    std::vector<std::uint32_t> slots;
    for (std::uint32_t i = 0; i < count; ++i) slots.push_back(scratch());
    emit(Opcode::LoadFast, subject);
    if (star == count) emit(Opcode::Unpack, count);
    else emit(Opcode::UnpackStar, star | (count - star - 1) << 12);
    parts(p, slots, fail);
}

void CodeWriter::mappingPattern(const Pattern& p, std::uint32_t subject, Label fail)
{
    emit(Opcode::LoadFast, subject);
    emit(Opcode::MatchMapping);
    emitter_.jump(Opcode::JumpIfFalse, fail);
    const auto count = static_cast<std::uint32_t>(p.keys.size());
    const std::uint32_t keys = scratch(), values = scratch();
    if (count > 0) {
        emit(Opcode::LoadFast, subject);
        emit(Opcode::GetLength);
        emit(Opcode::LoadSmallInt, count);
        emit(Opcode::Compare, static_cast<std::uint32_t>(CompareOperator::GtE));
        emitter_.jump(Opcode::JumpIfFalse, fail);
    }
    for (const Expr* key : p.keys) expression(*key);
    emit(Opcode::BuildTuple, count);
    emit(Opcode::StoreFast, keys);
    if (count > 0) {
        emit(Opcode::LoadFast, subject);
        emit(Opcode::LoadFast, keys);
        emit(Opcode::MatchKeys);
        emit(Opcode::StoreFast, values);
        emit(Opcode::LoadFast, values);
        emit(Opcode::LoadNone);
        emit(Opcode::Is, 0);
        emitter_.jump(Opcode::JumpIfTrue, fail);
        std::vector<std::uint32_t> slots;
        for (std::uint32_t i = 0; i < count; ++i) slots.push_back(scratch());
        emit(Opcode::LoadFast, values);
        emit(Opcode::Unpack, count);
        parts(p, slots, fail);
    }
    if (p.name) {
        emit(Opcode::LoadFast, subject);
        emit(Opcode::LoadFast, keys);
        emit(Opcode::MappingRest);
        emit(Opcode::StoreFast, values);
        capture(p.name, values);
    }
}

void CodeWriter::classPattern(const Pattern& p, std::uint32_t subject, Label fail)
{
    const auto count = static_cast<std::uint32_t>(p.patterns.size());
    const std::uint32_t values = scratch();
    emit(Opcode::LoadFast, subject);
    expression(*p.value);
    emit(Opcode::LoadConst, emitter_.constant(ConstantTuple{p.attributes}));
    emit(Opcode::MatchClass, count - static_cast<std::uint32_t>(p.attributes.size()));
    emit(Opcode::StoreFast, values);
    emit(Opcode::LoadFast, values);
    emit(Opcode::LoadNone);
    emit(Opcode::Is, 0);
    emitter_.jump(Opcode::JumpIfTrue, fail);
    if (count == 0) return;
    std::vector<std::uint32_t> slots;
    for (std::uint32_t i = 0; i < count; ++i) slots.push_back(scratch());
    emit(Opcode::LoadFast, values);
    emit(Opcode::Unpack, count);
    parts(p, slots, fail);
}

} // namespace interleave::python
