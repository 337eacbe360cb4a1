#include "core/python/compiler/CodeWriter.h"

namespace interleave::python {

namespace {
// Each way out of a try copies its finally body; nested ones multiply. CPython has no limit, but a hostile file must not
// make the compiler run for ever.
constexpr int maximumFinallyCopies = 2000;
} // namespace

void CodeWriter::tryStatement(const Try& s)
{
    if (!s.finally.empty()) tryFinally(s);
    else if (s.kind == StmtKind::TryStar) tryStar(s);
    else tryExcept(s);
}

/// The handler of handlers: [previous, exception] -> the exception goes on with the previous one restored.
void CodeWriter::reraiseFrom(Label handler)
{
    emitter_.bind(handler);
    emit(Opcode::Swap, 2);
    emit(Opcode::PopExcept);
    emit(Opcode::Reraise);
}

void CodeWriter::tryFinally(const Try& s)
{
    const Label handler = emitter_.newLabel(), cleanup = emitter_.newLabel(), end = emitter_.newLabel();
    blocks_.push_back({Block::Kind::Finally, {}, {}, &s.finally, {}, emitter_.protections().size()});
    const std::uint32_t depth = emitter_.depth();
    emitter_.protect(handler);
    emit(Opcode::Nop);
    if (s.handlers.empty()) body(s.body);
    else if (s.kind == StmtKind::TryStar) tryStar(s);
    else tryExcept(s);
    emitter_.unprotect();
    blocks_.pop_back();
    body(s.finally);
    emitter_.jump(Opcode::Jump, end);

    emitter_.bind(handler);
    emitter_.setDepth(depth + 1);
    blocks_.push_back({Block::Kind::FinallyEnd, {}, {}, nullptr, {}, emitter_.protections().size()});
    emit(Opcode::PushExceptionInfo); // [previous, exception]
    emitter_.setDepth(depth + 1);
    emitter_.protect(cleanup);
    emitter_.setDepth(depth + 2);
    body(s.finally);
    emit(Opcode::Reraise);
    emitter_.unprotect();
    blocks_.pop_back();
    emitter_.setDepth(depth + 2);
    reraiseFrom(cleanup);
    emitter_.setDepth(depth);
    emitter_.bind(end);
    emitter_.setDepth(depth);
}

void CodeWriter::tryExcept(const Try& s)
{
    const Label handler = emitter_.newLabel(), cleanup = emitter_.newLabel(), end = emitter_.newLabel();
    const std::uint32_t depth = emitter_.depth();
    blocks_.push_back({Block::Kind::Try, {}, {}, nullptr, {}, emitter_.protections().size()});
    emitter_.protect(handler);
    emit(Opcode::Nop);
    body(s.body);
    emitter_.unprotect();
    blocks_.pop_back();
    body(s.otherwise);
    emitter_.jump(Opcode::Jump, end);

    emitter_.bind(handler);
    emitter_.setDepth(depth + 1);
    emit(Opcode::PushExceptionInfo);
    emitter_.setDepth(depth + 1);
    emitter_.protect(cleanup);
    for (const Handler& h : s.handlers) {
        emitter_.setDepth(depth + 2); // [previous, exception]
        const Label next = emitter_.newLabel();
        emitter_.setLocation(h.at);
        if (h.type) {
            emit(Opcode::Copy, 1);
            expression(*h.type);
            emitter_.setLocation(h.at);
            emit(Opcode::CheckExceptionMatch);     // [.., exception copy, type] -> [.., exception copy, truth]
            emit(Opcode::Swap, 2);
            emit(Opcode::Pop);
            emitter_.jump(Opcode::JumpIfFalse, next);
        }
        handlerBody(h, end);
        emitter_.bind(next);
    }
    emitter_.setDepth(depth + 2);
    emit(Opcode::Reraise);
    emitter_.unprotect();
    emitter_.setDepth(depth + 2);
    reraiseFrom(cleanup);
    emitter_.bind(end);
    emitter_.setDepth(depth);
}

/// [previous, exception] -> []
void CodeWriter::handlerBody(const Handler& h, Label end)
{
    const std::uint32_t depth = emitter_.depth() - 2;
    if (h.name.empty()) {
        emit(Opcode::Pop);
        blocks_.push_back({Block::Kind::Handler, {}, {}, nullptr, {}, emitter_.protections().size() - 1});
        body(h.body);
        blocks_.pop_back();
        emit(Opcode::PopExcept);
        emitter_.jump(Opcode::Jump, end);
        emitter_.setDepth(depth + 2);
        return;
    }
    // as NAME: the name is deleted however the body is left.
    const Label deleting = emitter_.newLabel();
    storeName(h.name);
    blocks_.push_back({Block::Kind::Handler, {}, {}, nullptr, h.name, emitter_.protections().size() - 1});
    emitter_.protect(deleting);
    body(h.body);
    emitter_.unprotect();
    blocks_.pop_back();
    emit(Opcode::PopExcept);
    emit(Opcode::LoadNone);
    storeName(h.name);
    deleteName(h.name);
    emitter_.jump(Opcode::Jump, end);
    emitter_.bind(deleting); // [previous, exception]
    emit(Opcode::LoadNone);
    storeName(h.name);
    deleteName(h.name);
    emit(Opcode::Reraise);
    emitter_.setDepth(depth + 2);
}

/// except*: each clause takes its part of the group; what is left, and what the clauses raised, goes on together.
void CodeWriter::tryStar(const Try& s)
{
    const Label handler = emitter_.newLabel(), cleanup = emitter_.newLabel(), end = emitter_.newLabel();
    const std::uint32_t depth = emitter_.depth();
    blocks_.push_back({Block::Kind::Try, {}, {}, nullptr, {}, emitter_.protections().size()});
    emitter_.protect(handler);
    emit(Opcode::Nop);
    body(s.body);
    emitter_.unprotect();
    blocks_.pop_back();
    body(s.otherwise);
    emitter_.jump(Opcode::Jump, end);

    emitter_.bind(handler);
    emitter_.setDepth(depth + 1);
    emit(Opcode::PushExceptionInfo);
    emitter_.setDepth(depth + 1);
    emitter_.protect(cleanup);
    emitter_.setDepth(depth + 2);           // [previous, original]
    emit(Opcode::Copy, 1);
    emit(Opcode::BuildList, 0);
    emit(Opcode::Swap, 2);                  // [previous, original, raised, rest]
    for (const Handler& h : s.handlers) {
        emitter_.setDepth(depth + 4);
        const Label next = emitter_.newLabel(), failed = emitter_.newLabel(), joined = emitter_.newLabel();
        emitter_.setLocation(h.at);
        expression(*h.type);
        emitter_.setLocation(h.at);
        emit(Opcode::CheckGroupMatch);      // [.., rest, type] -> [.., new rest, match or None]
        emit(Opcode::Copy, 1);
        emit(Opcode::LoadNone);
        emit(Opcode::Is, 0);
        emitter_.jump(Opcode::JumpIfTrue, next);
        emit(Opcode::PushExceptionInfo);    // [.., new rest, previous2, match]
        if (h.name.empty()) emit(Opcode::Pop);
        else storeName(h.name);
        // A break, continue or return in here is a syntax error, so only exceptions leave.
        blocks_.push_back({Block::Kind::Try, {}, {}, nullptr, {}, emitter_.protections().size()});
        emitter_.protect(failed);
        body(h.body);
        emitter_.unprotect();
        blocks_.pop_back();
        if (!h.name.empty()) {
            emit(Opcode::LoadNone);
            storeName(h.name);
            deleteName(h.name);
        }
        emit(Opcode::PopExcept);
        emitter_.jump(Opcode::Jump, joined);
        emitter_.bind(failed);
        emitter_.setDepth(depth + 6);       // [previous, original, raised, rest, previous2, exception]
        if (!h.name.empty()) {
            emit(Opcode::LoadNone);
            storeName(h.name);
            deleteName(h.name);
        }
        emit(Opcode::ListAppend, 3);
        emit(Opcode::PopExcept);
        emitter_.jump(Opcode::Jump, joined);
        emitter_.bind(next);
        emitter_.setDepth(depth + 5);       // [.., new rest, None]
        emit(Opcode::Pop);
        emitter_.bind(joined);
    }
    emitter_.setDepth(depth + 4);
    const Label nothing = emitter_.newLabel();
    emit(Opcode::ListAppend, 1);            // [previous, original, raised + rest]
    emit(Opcode::PrepareReraiseStar);       // [previous, exception or None]
    emit(Opcode::Copy, 1);
    emit(Opcode::LoadNone);
    emit(Opcode::Is, 0);
    emitter_.jump(Opcode::JumpIfTrue, nothing);
    emitter_.unprotect();
    emit(Opcode::Swap, 2);
    emit(Opcode::PopExcept);
    emit(Opcode::Reraise);
    emitter_.bind(nothing);
    emitter_.setDepth(depth + 2);
    emit(Opcode::Pop);
    emit(Opcode::PopExcept);
    emitter_.jump(Opcode::Jump, end);
    emitter_.setDepth(depth + 2);
    reraiseFrom(cleanup);
    emitter_.bind(end);
    emitter_.setDepth(depth);
}

void CodeWriter::with(const With& s, std::size_t index)
{
    if (index == s.items.size()) {
        body(s.body);
        return;
    }
    const bool async = s.kind == StmtKind::AsyncWith;
    const WithItem& item = s.items[index];
    const Label handler = emitter_.newLabel(), cleanup = emitter_.newLabel(), suppressed = emitter_.newLabel(), end = emitter_.newLabel();
    const auto awaitTop = [&] { if (async) await(); };
    const std::uint32_t depth = emitter_.depth();

    expression(*item.context);
    at(s);
    emit(async ? Opcode::BeforeAsyncWith : Opcode::BeforeWith); // [exit, entered]
    awaitTop();
    emitter_.setDepth(depth + 1);
    emitter_.protect(handler);
    emitter_.setDepth(depth + 2);
    blocks_.push_back({async ? Block::Kind::AsyncWith : Block::Kind::With, {}, {}, nullptr, {}, emitter_.protections().size() - 1});
    if (item.target) store(*item.target);
    else emit(Opcode::Pop);
    with(s, index + 1);
    emitter_.unprotect();
    const Block block = blocks_.back();
    blocks_.pop_back();
    at(*item.context);
    emitter_.setDepth(depth + 1);
    leave(block, false);
    emitter_.jump(Opcode::Jump, end);

    emitter_.bind(handler);
    emitter_.setDepth(depth + 2);            // [exit, exception]
    at(*item.context);
    emit(Opcode::PushExceptionInfo);
    emitter_.setDepth(depth + 2);
    emitter_.protect(cleanup);
    emitter_.setDepth(depth + 3);            // [exit, previous, exception]
    emit(Opcode::WithExceptStart);
    awaitTop();
    emit(Opcode::ToBool);
    emitter_.jump(Opcode::JumpIfTrue, suppressed);
    emit(Opcode::Reraise);
    emitter_.bind(suppressed);
    emitter_.setDepth(depth + 3);
    emit(Opcode::Pop);
    emit(Opcode::PopExcept);
    emit(Opcode::Pop);
    emitter_.jump(Opcode::Jump, end);
    emitter_.unprotect();
    emitter_.setDepth(depth + 3);
    reraiseFrom(cleanup);
    emitter_.bind(end);
    emitter_.setDepth(depth);
}

/// Emits what leaving `block` takes. With `keepValue` the value on top stays there.
void CodeWriter::leave(const Block& block, bool keepValue)
{
    const auto below = [&](auto emitPops) {
        if (keepValue) emit(Opcode::Swap, 2);
        emitPops();
    };
    switch (block.kind) {
    case Block::Kind::WhileLoop: case Block::Kind::Try: break;
    case Block::Kind::ForLoop: below([&] { emit(Opcode::Pop); }); break;
    case Block::Kind::Value: below([&] { emit(Opcode::Pop); }); break;
    case Block::Kind::Finally:
        if (++finallyCopies_ > maximumFinallyCopies) {
            refuse({emitter_.location().line, emitter_.location().column}, "so many ways out of nested try statements");
        }
        if (keepValue) blocks_.push_back({Block::Kind::Value, {}, {}, nullptr, {}, emitter_.protections().size()});
        body(*block.finally);
        if (keepValue) blocks_.pop_back();
        break;
    case Block::Kind::FinallyEnd: // [previous, exception]
        below([&] { emit(Opcode::Pop); });
        below([&] { emit(Opcode::PopExcept); });
        break;
    case Block::Kind::With: case Block::Kind::AsyncWith:
        below([&] {
            emit(Opcode::PushNull);
            for (int i = 0; i < 3; ++i) emit(Opcode::LoadNone);
            emit(Opcode::Call, 3);
            if (block.kind == Block::Kind::AsyncWith) await();
            emit(Opcode::Pop);
        });
        break;
    case Block::Kind::Handler:
        below([&] { emit(Opcode::PopExcept); });
        if (!block.name.empty()) {
            emit(Opcode::LoadNone);
            storeName(block.name);
            deleteName(block.name);
        }
        break;
    }
}

/// Leaves all blocks above `downTo`, innermost first; each runs under the protections of what is around it.
void CodeWriter::leaveAll(bool keepValue, std::size_t downTo)
{
    const std::vector<Block> blocks = blocks_;
    const std::vector<Emitter::Protection> protections = emitter_.protections();
    while (blocks_.size() > downTo) {
        const Block block = blocks_.back();
        blocks_.pop_back();
        emitter_.protections().resize(block.protections);
        leave(block, keepValue);
    }
    blocks_ = blocks;
    emitter_.protections() = protections;
}

} // namespace interleave::python
