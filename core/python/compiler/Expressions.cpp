#include "core/python/compiler/CodeWriter.h"

#include <algorithm>

namespace interleave::python {

namespace {
constexpr std::uint32_t manyElements = 30000; // stack room of one display; longer ones are built piece by piece
constexpr int maximumNesting = 1500;          // of expressions, so that the compiler's own recursion is bounded
}

void CodeWriter::enterDepth(const Node& node)
{
    if (nesting_ > maximumNesting) {
        refuse(node.at, "an expression nested this deeply");
    }
}

void CodeWriter::expression(const Expr& e)
{
    ++nesting_;
    enterDepth(e);
    const CodeLocation outer = emitter_.location();
    at(e);
    switch (e.kind) {
    case ExprKind::Constant: constant(static_cast<const Constant&>(e)); break;
    case ExprKind::Name: load(static_cast<const Name&>(e).id); break;
    case ExprKind::Attribute:
        expression(*static_cast<const Attribute&>(e).object);
        at(e);
        emit(Opcode::LoadAttr, emitter_.name(mangled(static_cast<const Attribute&>(e).name)));
        break;
    case ExprKind::Subscript:
        expression(*static_cast<const Subscript&>(e).object);
        expression(*static_cast<const Subscript&>(e).index);
        at(e);
        emit(Opcode::LoadItem);
        break;
    case ExprKind::Slice: subscriptIndex(e); break;
    case ExprKind::Starred: refuse(e.at, "a starred expression here");
    case ExprKind::Call: call(static_cast<const Call&>(e)); break;
    case ExprKind::BinaryOp: {
        const auto& b = static_cast<const BinaryOp&>(e);
        expression(*b.left);
        expression(*b.right);
        at(e);
        emit(Opcode::Binary, static_cast<std::uint32_t>(b.op));
        break;
    }
    case ExprKind::UnaryOp: {
        const auto& u = static_cast<const UnaryOp&>(e);
        expression(*u.operand);
        at(e);
        if (u.op == UnaryOperator::Not) emit(Opcode::ToBool);
        emit(u.op == UnaryOperator::Not ? Opcode::Not : u.op == UnaryOperator::Plus ? Opcode::Positive : u.op == UnaryOperator::Minus ? Opcode::Negative : Opcode::Invert);
        break;
    }
    case ExprKind::BoolOp: boolOp(static_cast<const BoolOp&>(e)); break;
    case ExprKind::Compare: compare(static_cast<const Compare&>(e)); break;
    case ExprKind::Conditional: {
        const auto& c = static_cast<const Conditional&>(e);
        const Label otherwise = emitter_.newLabel(), end = emitter_.newLabel();
        jumpIf(*c.test, false, otherwise);
        expression(*c.then);
        emitter_.jump(Opcode::Jump, end);
        emitter_.bind(otherwise);
        expression(*c.otherwise);
        emitter_.bind(end);
        break;
    }
    case ExprKind::Named:
        expression(*static_cast<const Named&>(e).value);
        emit(Opcode::Copy, 1);
        storeName(static_cast<const Named&>(e).target->id);
        break;
    case ExprKind::Lambda: lambda(static_cast<const Lambda&>(e)); break;
    case ExprKind::Tuple: sequence(static_cast<const Tuple&>(e).elements, Opcode::BuildTuple, Opcode::ListAppend, Opcode::ListExtend); break;
    case ExprKind::List: sequence(static_cast<const List&>(e).elements, Opcode::BuildList, Opcode::ListAppend, Opcode::ListExtend); break;
    case ExprKind::Set: sequence(static_cast<const Set&>(e).elements, Opcode::BuildSet, Opcode::SetAdd, Opcode::SetUpdate); break;
    case ExprKind::Dict: dict(static_cast<const Dict&>(e)); break;
    case ExprKind::ListComp: case ExprKind::SetComp: case ExprKind::DictComp: case ExprKind::Generator:
        comprehension(static_cast<const ComprehensionExpr&>(e));
        break;
    case ExprKind::Await:
        expression(*static_cast<const Await&>(e).value);
        at(e);
        await();
        break;
    case ExprKind::Yield:
        if (const Expr* value = static_cast<const Yield&>(e).value) expression(*value);
        else emit(Opcode::LoadNone);
        at(e);
        if (asyncFunction_) emit(Opcode::AsyncGeneratorWrap);
        emit(Opcode::Yield);
        break;
    case ExprKind::YieldFrom:
        expression(*static_cast<const YieldFrom&>(e).value);
        at(e);
        emit(Opcode::GetYieldFromIterator);
        emit(Opcode::LoadNone);
        yieldFromTop();
        break;
    case ExprKind::JoinedString: joinedString(static_cast<const JoinedString&>(e)); break;
    case ExprKind::FormattedValue: formatted(static_cast<const FormattedValue&>(e)); break;
    }
    emitter_.restoreLocation(outer);
    --nesting_;
}

void CodeWriter::await()
{
    emit(Opcode::GetAwaitable);
    emit(Opcode::LoadNone);
    yieldFromTop();
}

/// [iterator, value to send] -> [result]. The three instructions stand in this order: throwing into a suspended frame relies on it.
void CodeWriter::yieldFromTop()
{
    const Label again = emitter_.newLabel(), end = emitter_.newLabel();
    emitter_.bind(again);
    emitter_.jump(Opcode::Send, end);
    emit(Opcode::Yield);
    emitter_.jump(Opcode::Jump, again);
    emitter_.bind(end);
}

void CodeWriter::constant(const Constant& e)
{
    if (std::holds_alternative<NoneLiteral>(e.value)) {
        emit(Opcode::LoadNone);
    } else if (std::holds_alternative<ImaginaryLiteral>(e.value)) {
        refuse(e.at, "a complex number");
    } else {
        CodeConstant c = std::visit([](const auto& v) -> CodeConstant {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, ImaginaryLiteral>) return NoneLiteral{};
            else return v;
        }, e.value);
        emit(Opcode::LoadConst, emitter_.constant(std::move(c)));
    }
}

std::uint32_t CodeWriter::localIndex(const std::string& name) const { return localSlots_.at(name); }
std::uint32_t CodeWriter::cellIndex(const std::string& name) const { return cellSlots_.at(name); }

void CodeWriter::load(const std::string& raw)
{
    const std::string name = mangled(raw);
    switch (scope_.kindOf(name)) {
    case NameKind::Local: emit(Opcode::LoadFast, localIndex(name)); break;
    case NameKind::Cell: emit(Opcode::LoadCell, cellIndex(name)); break;
    case NameKind::Free: emit(scope_.kind == ScopeKind::Class ? Opcode::LoadClassCell : Opcode::LoadCell, cellIndex(name)); break;
    case NameKind::Global: emit(Opcode::LoadGlobal, emitter_.name(name)); break;
    case NameKind::Name: emit(Opcode::LoadName, emitter_.name(name)); break;
    }
}

void CodeWriter::storeName(const std::string& raw)
{
    const std::string name = mangled(raw);
    switch (scope_.kindOf(name)) {
    case NameKind::Local: emit(Opcode::StoreFast, localIndex(name)); break;
    case NameKind::Cell: case NameKind::Free: emit(Opcode::StoreCell, cellIndex(name)); break;
    case NameKind::Global: emit(Opcode::StoreGlobal, emitter_.name(name)); break;
    case NameKind::Name: emit(Opcode::StoreName, emitter_.name(name)); break;
    }
}

void CodeWriter::deleteName(const std::string& raw)
{
    const std::string name = mangled(raw);
    switch (scope_.kindOf(name)) {
    case NameKind::Local: emit(Opcode::DeleteFast, localIndex(name)); break;
    case NameKind::Cell: case NameKind::Free: emit(Opcode::DeleteCell, cellIndex(name)); break;
    case NameKind::Global: emit(Opcode::DeleteGlobal, emitter_.name(name)); break;
    case NameKind::Name: emit(Opcode::DeleteName, emitter_.name(name)); break;
    }
}

void CodeWriter::call(const Call& e)
{
    if (e.function->kind == ExprKind::Attribute) {
        const auto& method = static_cast<const Attribute&>(*e.function);
        expression(*method.object);
        at(method);
        emit(Opcode::LoadMethod, emitter_.name(mangled(method.name)));
    } else {
        expression(*e.function);
        emit(Opcode::PushNull);
        // super() without arguments is super(__class__, self): CPython's type looks into the calling frame, we pass them.
        if (e.function->kind == ExprKind::Name && static_cast<const Name*>(e.function)->id == "super" && e.arguments.empty() && e.keywords.empty()
            && scope_.isFunctionLike() && scope_.kindOf("__class__") == NameKind::Free && !code_->locals.empty() && code_->positional > 0) {
            at(e);
            load("__class__");
            load(code_->locals.front());
            emit(Opcode::Call, 2);
            return;
        }
    }
    at(e);
    callArguments(e.arguments, e.keywords, 0);
}

/// Stack: callable, self or null, `already` arguments.
void CodeWriter::callArguments(const Exprs& arguments, const std::vector<Keyword>& keywords, std::uint32_t already)
{
    const CodeLocation whole = emitter_.location();
    bool expanded = arguments.size() + keywords.size() > 200;
    for (const Expr* a : arguments) expanded |= a->kind == ExprKind::Starred;
    for (const Keyword& k : keywords) expanded |= k.name.empty();
    if (!expanded) {
        ConstantTuple names;
        for (const Expr* a : arguments) expression(*a);
        for (const Keyword& k : keywords) {
            expression(*k.value);
            names.names.push_back(mangled(k.name));
        }
        emitter_.restoreLocation(whole);
        if (!names.names.empty()) {
            emit(Opcode::KeywordNames, emitter_.constant(std::move(names)));
        }
        emit(Opcode::Call, already + static_cast<std::uint32_t>(arguments.size() + keywords.size()));
        return;
    }
    emit(Opcode::BuildList, already);
    for (const Expr* a : arguments) {
        const bool starred = a->kind == ExprKind::Starred;
        expression(starred ? *static_cast<const Starred*>(a)->value : *a);
        emit(starred ? Opcode::ListExtend : Opcode::ListAppend, starred && arguments.size() == 1 ? 1 | starArgument : 1);
    }
    emit(Opcode::ListToTuple);
    if (!keywords.empty()) {
        emit(Opcode::BuildDict, 0);
        for (const Keyword& k : keywords) {
            if (k.name.empty()) {
                expression(*k.value);
            } else {
                emit(Opcode::LoadConst, emitter_.constant(mangled(k.name)));
                expression(*k.value);
                emit(Opcode::BuildDict, 1);
            }
            emit(Opcode::DictMerge, 1);
        }
    }
    emitter_.restoreLocation(whole);
    emit(Opcode::CallExpanded, keywords.empty() ? 0 : 1);
    // CallExpanded pops the null as well.
    emitter_.setDepth(emitter_.depth() - 1);
}

namespace {
bool isConstant(const Expr& e)
{
    if (e.kind == ExprKind::UnaryOp) return isConstant(*static_cast<const UnaryOp&>(e).operand);
    if (e.kind != ExprKind::Tuple) return e.kind == ExprKind::Constant;
    for (const Expr* part : static_cast<const Tuple&>(e).elements) {
        if (!isConstant(*part)) return false;
    }
    return true;
}
} // namespace

void CodeWriter::sequence(const Exprs& elements, Opcode build, Opcode add, Opcode extend)
{
    // A set of three or more constants is a constant of its own, made anew when constants are merged, that an empty set is updated from
    // (Python/compile.c, starunpack_helper and merge_consts_recursive): that decides about its order.
    const bool constantSet = build == Opcode::BuildSet && elements.size() >= 3 && elements.size() <= manyElements
        && std::all_of(elements.begin(), elements.end(), [](const Expr* e) { return isConstant(*e); });
    if (constantSet) {
        emit(Opcode::BuildSet, 0);
        for (const Expr* e : elements) expression(*e);
        emit(Opcode::BuildSet, static_cast<std::uint32_t>(elements.size()));
        for (const auto& [again, into] : {std::pair{Opcode::BuildList, Opcode::ListExtend}, {Opcode::BuildSet, Opcode::SetUpdate}}) {
            emit(again, 0);
            emit(Opcode::Swap, 2);
            emit(into, 1);
        }
        emit(Opcode::SetUpdate, 1);
        return;
    }
    bool starred = elements.size() > manyElements;
    for (const Expr* e : elements) starred |= e->kind == ExprKind::Starred;
    if (!starred) {
        for (const Expr* e : elements) expression(*e);
        emit(build, static_cast<std::uint32_t>(elements.size()));
        return;
    }
    emit(build == Opcode::BuildSet ? Opcode::BuildSet : Opcode::BuildList, 0);
    for (const Expr* e : elements) {
        const bool star = e->kind == ExprKind::Starred;
        expression(star ? *static_cast<const Starred*>(e)->value : *e);
        emit(star ? extend : add, 1);
    }
    if (build == Opcode::BuildTuple) {
        emit(Opcode::ListToTuple);
    }
}

void CodeWriter::dict(const Dict& e)
{
    emit(Opcode::BuildDict, 0);
    for (std::size_t i = 0; i < e.keys.size(); ++i) {
        if (e.keys[i]) {
            expression(*e.keys[i]);
            expression(*e.values[i]);
            emit(Opcode::DictAdd, 1);
        } else {
            expression(*e.values[i]);
            emit(Opcode::DictUpdate, 1);
        }
    }
}

namespace {
Opcode comparison(CompareOperator op, std::uint32_t& arg)
{
    switch (op) {
    case CompareOperator::Is: arg = 0; return Opcode::Is;
    case CompareOperator::IsNot: arg = 1; return Opcode::Is;
    case CompareOperator::In: arg = 0; return Opcode::Contains;
    case CompareOperator::NotIn: arg = 1; return Opcode::Contains;
    default: arg = static_cast<std::uint32_t>(op); return Opcode::Compare;
    }
}
} // namespace

void CodeWriter::compare(const Compare& e)
{
    expression(*e.left);
    std::uint32_t arg = 0;
    const Label cleanup = emitter_.newLabel(), end = emitter_.newLabel();
    for (std::size_t i = 0; i + 1 < e.ops.size(); ++i) {
        expression(*e.comparators[i]);
        at(e);
        emit(Opcode::Swap, 2);
        emit(Opcode::Copy, 2);
        const Opcode op = comparison(e.ops[i], arg);
        emit(op, arg);
        emit(Opcode::Copy, 1);
        emit(Opcode::ToBool);
        // [right, result, truth]
        emitter_.jump(Opcode::JumpIfFalse, cleanup);
        emit(Opcode::Pop);
    }
    expression(*e.comparators.back());
    at(e);
    const Opcode op = comparison(e.ops.back(), arg);
    emit(op, arg);
    if (e.ops.size() > 1) {
        emitter_.jump(Opcode::Jump, end);
        emitter_.bind(cleanup);
        emit(Opcode::Swap, 2);
        emit(Opcode::Pop);
        emitter_.bind(end);
    }
}

void CodeWriter::boolOp(const BoolOp& e)
{
    const Label end = emitter_.newLabel();
    for (std::size_t i = 0; i + 1 < e.values.size(); ++i) {
        expression(*e.values[i]);
        at(e);
        emit(Opcode::Copy, 1);
        emit(Opcode::ToBool);
        // A truth on top of the operand: jump with the operand kept, or drop it.
        emitter_.jump(e.isOr ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, end);
        emit(Opcode::Pop);
    }
    expression(*e.values.back());
    emitter_.bind(end);
}

void CodeWriter::jumpIf(const Expr& e, bool when, Label target)
{
    if (e.kind == ExprKind::UnaryOp && static_cast<const UnaryOp&>(e).op == UnaryOperator::Not) {
        jumpIf(*static_cast<const UnaryOp&>(e).operand, !when, target);
        return;
    }
    if (e.kind == ExprKind::BoolOp) {
        const auto& b = static_cast<const BoolOp&>(e);
        const Label next = emitter_.newLabel();
        for (std::size_t i = 0; i + 1 < b.values.size(); ++i) {
            if (b.isOr == when) jumpIf(*b.values[i], b.isOr, target);
            else jumpIf(*b.values[i], b.isOr, next);
        }
        jumpIf(*b.values.back(), when, target);
        emitter_.bind(next);
        return;
    }
    expression(e);
    at(e);
    const bool isBool = e.kind == ExprKind::Compare && static_cast<const Compare&>(e).ops.size() == 1
        && (static_cast<const Compare&>(e).ops[0] >= CompareOperator::Is);
    if (!isBool) {
        emit(Opcode::ToBool);
    }
    emitter_.jump(when ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, target);
}

void CodeWriter::subscriptIndex(const Expr& e)
{
    const auto& s = static_cast<const Slice&>(e);
    for (const Expr* part : {s.lower, s.upper}) {
        if (part) expression(*part);
        else emit(Opcode::LoadNone);
    }
    if (s.step) expression(*s.step);
    emit(Opcode::BuildSlice, s.step ? 3 : 2);
}

void CodeWriter::joinedString(const JoinedString& e)
{
    for (const Expr* part : e.parts) expression(*part);
    emit(Opcode::BuildString, static_cast<std::uint32_t>(e.parts.size()));
}

void CodeWriter::formatted(const FormattedValue& e)
{
    expression(*e.value);
    if (e.format) expression(*e.format);
    at(e);
    const std::uint32_t conversion = e.conversion == 's' ? 1 : e.conversion == 'r' ? 2 : e.conversion == 'a' ? 3 : 0;
    emit(Opcode::FormatValue, conversion | (e.format ? 4 : 0));
}

} // namespace interleave::python
