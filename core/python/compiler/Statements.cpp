#include "core/python/compiler/CodeWriter.h"

namespace interleave::python {

void CodeWriter::body(const Body& statements)
{
    for (const Stmt* s : statements) statement(*s);
}

void CodeWriter::statement(const Stmt& s)
{
    at(s);
    switch (s.kind) {
    case StmtKind::Expression: {
        const Expr& value = *static_cast<const ExpressionStmt&>(s).value;
        if (value.kind == ExprKind::Constant) {
            emit(Opcode::Nop);
        } else {
            expression(value);
            emit(Opcode::Pop);
        }
        break;
    }
    case StmtKind::Assign: assign(static_cast<const Assign&>(s)); break;
    case StmtKind::AugAssign: augAssign(static_cast<const AugAssign&>(s)); break;
    case StmtKind::AnnAssign: annAssign(static_cast<const AnnAssign&>(s)); break;
    case StmtKind::Delete: for (const Expr* t : static_cast<const Delete&>(s).targets) deleteTarget(*t); break;
    case StmtKind::Pass: case StmtKind::Global: case StmtKind::Nonlocal: emit(Opcode::Nop); break;
    case StmtKind::Break: case StmtKind::Continue: leaveLoop(s); break;
    case StmtKind::Return: returnStatement(static_cast<const Return&>(s)); break;
    case StmtKind::Raise: raise(static_cast<const Raise&>(s)); break;
    case StmtKind::Import: import(static_cast<const Import&>(s)); break;
    case StmtKind::ImportFrom: importFrom(static_cast<const ImportFrom&>(s)); break;
    case StmtKind::Assert: assertion(static_cast<const Assert&>(s)); break;
    case StmtKind::If: ifStatement(static_cast<const If&>(s)); break;
    case StmtKind::While: whileLoop(static_cast<const While&>(s)); break;
    case StmtKind::For: forLoop(static_cast<const For&>(s)); break;
    case StmtKind::AsyncFor: asyncForLoop(static_cast<const For&>(s)); break;
    case StmtKind::With: case StmtKind::AsyncWith: with(static_cast<const With&>(s), 0); break;
    case StmtKind::Try: case StmtKind::TryStar: tryStatement(static_cast<const Try&>(s)); break;
    case StmtKind::FunctionDef: case StmtKind::AsyncFunctionDef: functionDef(static_cast<const FunctionDef&>(s)); break;
    case StmtKind::ClassDef: classDef(static_cast<const ClassDef&>(s)); break;
    case StmtKind::Match: match(static_cast<const Match&>(s)); break;
    }
}

void CodeWriter::assign(const Assign& s)
{
    expression(*s.value);
    for (std::size_t i = 0; i < s.targets.size(); ++i) {
        if (i + 1 < s.targets.size()) emit(Opcode::Copy, 1);
        store(*s.targets[i]);
    }
}

void CodeWriter::store(const Expr& target)
{
    const CodeLocation outer = emitter_.location();
    at(target);
    switch (target.kind) {
    case ExprKind::Name: storeName(static_cast<const Name&>(target).id); break;
    case ExprKind::Attribute:
        expression(*static_cast<const Attribute&>(target).object);
        at(target);
        emit(Opcode::StoreAttr, emitter_.name(mangled(static_cast<const Attribute&>(target).name)));
        break;
    case ExprKind::Subscript:
        expression(*static_cast<const Subscript&>(target).object);
        expression(*static_cast<const Subscript&>(target).index);
        at(target);
        emit(Opcode::StoreItem);
        break;
    case ExprKind::Tuple: storeSequence(static_cast<const Tuple&>(target).elements); break;
    case ExprKind::List: storeSequence(static_cast<const List&>(target).elements); break;
    default: refuse(target.at, "an assignment to this");
    }
    emitter_.restoreLocation(outer);
}

void CodeWriter::storeSequence(const Exprs& elements)
{
    std::size_t star = elements.size();
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i]->kind == ExprKind::Starred) star = i;
    }
    if (star == elements.size()) {
        emit(Opcode::Unpack, static_cast<std::uint32_t>(elements.size()));
    } else {
        emit(Opcode::UnpackStar, static_cast<std::uint32_t>(star | (elements.size() - star - 1) << 12));
    }
    for (const Expr* e : elements) {
        store(e->kind == ExprKind::Starred ? *static_cast<const Starred*>(e)->value : *e);
    }
}

void CodeWriter::augAssign(const AugAssign& s)
{
    const auto op = static_cast<std::uint32_t>(s.op);
    if (s.target->kind == ExprKind::Name) {
        expression(*s.target);
        expression(*s.value);
        at(s);
        emit(Opcode::InPlace, op);
        storeName(static_cast<const Name*>(s.target)->id);
    } else if (s.target->kind == ExprKind::Attribute) {
        const auto& target = static_cast<const Attribute&>(*s.target);
        const std::uint32_t name = emitter_.name(mangled(target.name));
        expression(*target.object);
        emit(Opcode::Copy, 1);
        at(target);
        emit(Opcode::LoadAttr, name);
        expression(*s.value);
        at(s);
        emit(Opcode::InPlace, op);
        emit(Opcode::Swap, 2);
        at(target);
        emit(Opcode::StoreAttr, name);
    } else {
        const auto& target = static_cast<const Subscript&>(*s.target);
        expression(*target.object);
        expression(*target.index);
        emit(Opcode::Copy, 2);
        emit(Opcode::Copy, 2);
        at(target);
        emit(Opcode::LoadItem);
        expression(*s.value);
        at(s);
        emit(Opcode::InPlace, op);
        emit(Opcode::Swap, 3);
        emit(Opcode::Swap, 2);
        at(target);
        emit(Opcode::StoreItem);
    }
}

void CodeWriter::annAssign(const AnnAssign& s)
{
    if (s.value) {
        expression(*s.value);
        store(*s.target);
    } else if (s.target->kind != ExprKind::Name) {
        emit(Opcode::Nop);
    }
    if (scope_.isFunctionLike()) {
        return; // not evaluated
    }
    if (s.simple && s.target->kind == ExprKind::Name) {
        annotation(*s.annotation);
        if (scope_.kind == ScopeKind::Module) emit(Opcode::SetupAnnotations);
        emit(Opcode::LoadName, emitter_.name("__annotations__"));
        emit(Opcode::LoadConst, emitter_.constant(mangled(static_cast<const Name*>(s.target)->id)));
        emit(Opcode::StoreItem);
    }
}

void CodeWriter::deleteTarget(const Expr& target)
{
    at(target);
    switch (target.kind) {
    case ExprKind::Name: deleteName(static_cast<const Name&>(target).id); break;
    case ExprKind::Attribute:
        expression(*static_cast<const Attribute&>(target).object);
        emit(Opcode::DeleteAttr, emitter_.name(mangled(static_cast<const Attribute&>(target).name)));
        break;
    case ExprKind::Subscript:
        expression(*static_cast<const Subscript&>(target).object);
        expression(*static_cast<const Subscript&>(target).index);
        emit(Opcode::DeleteItem);
        break;
    case ExprKind::Tuple: for (const Expr* e : static_cast<const Tuple&>(target).elements) deleteTarget(*e); break;
    case ExprKind::List: for (const Expr* e : static_cast<const List&>(target).elements) deleteTarget(*e); break;
    default: refuse(target.at, "a deletion of this");
    }
}

void CodeWriter::raise(const Raise& s)
{
    std::uint32_t count = 0;
    if (s.exception) {
        expression(*s.exception);
        ++count;
    }
    if (s.cause) {
        expression(*s.cause);
        ++count;
    }
    at(s);
    emit(Opcode::Raise, count);
}

void CodeWriter::assertion(const Assert& s)
{
    const Label fine = emitter_.newLabel();
    jumpIf(*s.test, true, fine);
    at(s);
    emit(Opcode::LoadAssertionError);
    if (s.message) {
        emit(Opcode::PushNull);
        expression(*s.message);
        emit(Opcode::Call, 1);
    }
    at(*s.test);
    emit(Opcode::Raise, 1);
    emitter_.bind(fine);
}

void CodeWriter::import(const Import& s)
{
    for (const Alias& alias : s.names) {
        emit(Opcode::LoadSmallInt, 0);
        emit(Opcode::LoadNone);
        emit(Opcode::ImportName, emitter_.name(alias.name));
        if (alias.asName.empty()) {
            // The import gives the topmost package.
            storeName(alias.name.substr(0, alias.name.find('.')));
            continue;
        }
        for (std::size_t dot = alias.name.find('.'); dot != std::string::npos;) {
            const std::size_t next = alias.name.find('.', dot + 1);
            emit(Opcode::ImportFrom, emitter_.name(alias.name.substr(dot + 1, next - dot - 1)));
            emit(Opcode::Swap, 2);
            emit(Opcode::Pop);
            dot = next;
        }
        storeName(alias.asName);
    }
}

void CodeWriter::importFrom(const ImportFrom& s)
{
    if (s.module == "__future__") {
        emit(Opcode::Nop);
        return;
    }
    ConstantTuple names;
    for (const Alias& alias : s.names) names.names.push_back(alias.name);
    emit(Opcode::LoadSmallInt, static_cast<std::uint32_t>(s.level));
    emit(Opcode::LoadConst, emitter_.constant(names));
    emit(Opcode::ImportName, emitter_.name(s.module));
    for (const Alias& alias : s.names) {
        if (alias.name == "*") {
            emit(Opcode::ImportStar);
            return;
        }
        emit(Opcode::ImportFrom, emitter_.name(alias.name));
        storeName(alias.asName.empty() ? alias.name : alias.asName);
    }
    emit(Opcode::Pop);
}

void CodeWriter::ifStatement(const If& s)
{
    const Label otherwise = emitter_.newLabel(), end = emitter_.newLabel();
    jumpIf(*s.test, false, otherwise);
    body(s.then);
    if (!s.otherwise.empty()) {
        emitter_.jump(Opcode::Jump, end);
    }
    emitter_.bind(otherwise);
    body(s.otherwise);
    emitter_.bind(end);
}

void CodeWriter::whileLoop(const While& s)
{
    const Label start = emitter_.newLabel(), otherwise = emitter_.newLabel(), end = emitter_.newLabel();
    emitter_.bind(start);
    blocks_.push_back({Block::Kind::WhileLoop, start, end, nullptr, {}, emitter_.protections().size()});
    jumpIf(*s.test, false, otherwise);
    body(s.body);
    at(s);
    emitter_.jump(Opcode::Jump, start);
    blocks_.pop_back();
    emitter_.bind(otherwise);
    body(s.otherwise);
    emitter_.bind(end);
}

void CodeWriter::forLoop(const For& s)
{
    const Label start = emitter_.newLabel(), otherwise = emitter_.newLabel(), end = emitter_.newLabel();
    expression(*s.iterable);
    at(s);
    emit(Opcode::GetIterator);
    emitter_.bind(start);
    blocks_.push_back({Block::Kind::ForLoop, start, end, nullptr, {}, emitter_.protections().size()});
    at(s);
    emitter_.jump(Opcode::ForIter, otherwise);
    store(*s.target);
    body(s.body);
    at(s);
    emitter_.jump(Opcode::Jump, start);
    blocks_.pop_back();
    emitter_.bind(otherwise);
    body(s.otherwise);
    emitter_.bind(end);
}

void CodeWriter::asyncForLoop(const For& s)
{
    const Label start = emitter_.newLabel(), stop = emitter_.newLabel(), end = emitter_.newLabel();
    expression(*s.iterable);
    emit(Opcode::GetAsyncIterator);
    emitter_.bind(start);
    blocks_.push_back({Block::Kind::ForLoop, start, end, nullptr, {}, emitter_.protections().size()});
    at(*s.iterable);
    emitter_.protect(stop);
    emit(Opcode::GetAsyncNext);
    emit(Opcode::GetAwaitable);
    emit(Opcode::LoadNone);
    yieldFromTop();
    emitter_.unprotect();
    store(*s.target);
    body(s.body);
    at(s);
    emitter_.jump(Opcode::Jump, start);
    blocks_.pop_back();
    emitter_.bind(stop); // [async iterator, exception]
    at(*s.iterable);
    emit(Opcode::EndAsyncFor);
    body(s.otherwise);
    emitter_.bind(end);
}

void CodeWriter::returnStatement(const Return& s)
{
    // A constant needs no place on the stack while finally blocks run, but a value does.
    if (s.value) {
        expression(*s.value);
    } else {
        emit(Opcode::LoadNone);
    }
    const std::uint32_t depth = emitter_.depth();
    leaveAll(true, 0);
    at(s);
    emit(Opcode::Return);
    emitter_.setDepth(depth - 1);
}

void CodeWriter::leaveLoop(const Stmt& s)
{
    std::size_t loop = blocks_.size();
    while (loop > 0 && blocks_[loop - 1].kind != Block::Kind::WhileLoop && blocks_[loop - 1].kind != Block::Kind::ForLoop) {
        --loop;
    }
    const std::uint32_t depth = emitter_.depth();
    const Block target = blocks_[loop - 1];
    leaveAll(false, loop);
    if (s.kind == StmtKind::Break) {
        if (target.kind == Block::Kind::ForLoop) emit(Opcode::Pop);
        emitter_.jump(Opcode::Jump, target.end);
    } else {
        emitter_.jump(Opcode::Jump, target.start);
    }
    emitter_.setDepth(depth);
}

} // namespace interleave::python
