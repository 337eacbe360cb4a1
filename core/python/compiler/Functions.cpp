#include "core/python/compiler/CodeWriter.h"

namespace interleave::python {

namespace {

enum MakeFlags : std::uint32_t { withDefaults = 1, withKeywordDefaults = 2, withAnnotations = 4, withClosure = 8 };

const std::string* docstringOf(const Body& body)
{
    if (body.empty() || body.front()->kind != StmtKind::Expression) return nullptr;
    const Expr* value = static_cast<const ExpressionStmt*>(body.front())->value;
    return value->kind == ExprKind::Constant ? std::get_if<std::string>(&static_cast<const Constant*>(value)->value) : nullptr;
}

} // namespace

CodeWriter::CodeWriter(const Module& module, const Scopes& scopes, Scope& scope, std::string qualifiedName, bool hidden)
    : module_(module), scopes_(scopes), scope_(scope), hidden_(hidden)
{
    code_->source = module.source;
    code_->qualifiedName = std::move(qualifiedName);
    code_->hidden = hidden;
}

void CodeWriter::refuse(const Location& where, std::string what)
{
    throw Refusal{{where, std::move(what)}};
}

std::shared_ptr<const Code> CodeWriter::writeModule()
{
    code_->name = "<module>";
    code_->qualifiedName = "<module>";
    code_->optimized = false;
    code_->firstLine = 1;
    if (const std::string* doc = docstringOf(module_.body)) {
        code_->docstring = *doc;
        code_->hasDocstring = true;
    }
    declareSlots(nullptr);
    body(module_.body);
    emit(Opcode::LoadNone);
    emit(Opcode::Return);
    return finish();
}

std::shared_ptr<const Code> CodeWriter::finish()
{
    emitter_.finish(*code_);
    return code_;
}

void CodeWriter::declareSlots(const Parameters* p)
{
    const auto add = [&](const std::string& name) {
        if (localSlots_.try_emplace(name, static_cast<std::uint32_t>(code_->locals.size())).second) {
            code_->locals.push_back(name);
        }
    };
    if (p) {
        code_->positionalOnly = static_cast<std::uint32_t>(p->positionalOnly.size());
        code_->positional = code_->positionalOnly + static_cast<std::uint32_t>(p->positional.size());
        code_->keywordOnly = static_cast<std::uint32_t>(p->keywordOnly.size());
        code_->star = p->star.has_value();
        code_->doubleStar = p->doubleStar.has_value();
        for (const Parameter& x : p->positionalOnly) add(mangled(x.name));
        for (const Parameter& x : p->positional) add(mangled(x.name));
        for (const Parameter& x : p->keywordOnly) add(mangled(x.name));
        if (p->star) add(mangled(p->star->name));
        if (p->doubleStar) add(mangled(p->doubleStar->name));
    } else if (scope_.kind == ScopeKind::Comprehension) {
        code_->positional = code_->positionalOnly = 1;
        add(".0");
    }
    const std::size_t parameters = code_->locals.size();
    if (scope_.isFunctionLike()) {
        for (const std::string& name : scope_.order) {
            if (!scope_.cells.contains(name)) add(name);
        }
    }
    for (const std::string& name : scope_.cells) {
        cellSlots_[name] = static_cast<std::uint32_t>(code_->cells.size());
        code_->cells.push_back(name);
        const auto local = localSlots_.find(name);
        code_->cellOfLocal.push_back(local != localSlots_.end() && local->second < parameters ? static_cast<std::int32_t>(local->second) : -1);
    }
    for (const std::string& name : scope_.free) {
        if (cellSlots_.try_emplace(name, static_cast<std::uint32_t>(code_->cells.size() + code_->freeNames.size())).second) {
            code_->freeNames.push_back(name);
        }
    }
    for (auto& [name, slot] : cellSlots_) slot += static_cast<std::uint32_t>(code_->locals.size());
}

std::shared_ptr<const Code> CodeWriter::child(const Node* node, const std::string& name, const Writer& write, const Parameters* parameters)
{
    Scope& scope = *scopes_.byNode.at(node);
    std::string qualified = name;
    if (scope_.kind == ScopeKind::Class) {
        qualified = code_->qualifiedName + "." + name;
    } else if (scope_.isFunctionLike()) {
        qualified = code_->qualifiedName + ".<locals>." + name;
    }
    if (scope_.globals.contains(name)) {
        qualified = name;
    }
    CodeWriter writer(module_, scopes_, scope, qualified, hidden_);
    writer.nesting_ = nesting_ + 1;
    writer.enterDepth(*node);
    writer.code_->name = name;
    writer.code_->firstLine = node->at.line;
    writer.code_->generator = scope.isGenerator;
    writer.code_->coroutine = scope.isCoroutine;
    writer.asyncFunction_ = scope.isCoroutine;
    writer.declareSlots(parameters);
    writer.at(*node);
    if (scope.isGenerator || scope.isCoroutine) {
        writer.emit(Opcode::ReturnGenerator);
        writer.emit(Opcode::Pop);
    }
    write(writer);
    return writer.finish();
}

void CodeWriter::makeClosure(std::shared_ptr<const Code> code, std::uint32_t flags)
{
    if (!code->freeNames.empty()) {
        for (const std::string& name : code->freeNames) emit(Opcode::LoadClosure, cellIndex(name));
        emit(Opcode::BuildTuple, static_cast<std::uint32_t>(code->freeNames.size()));
        flags |= withClosure;
    }
    emit(Opcode::LoadConst, emitter_.constant(std::move(code)));
    emit(Opcode::MakeFunction, flags);
}

void CodeWriter::makeFunction(const Node* node, const std::string& name, const Parameters& p, const Expr* returns, const Writer& write)
{
    std::uint32_t flags = 0;
    if (!p.defaults.empty()) {
        for (const Expr* e : p.defaults) expression(*e);
        emit(Opcode::BuildTuple, static_cast<std::uint32_t>(p.defaults.size()));
        flags |= withDefaults;
    }
    bool any = false;
    for (const Expr* e : p.keywordDefaults) any |= e != nullptr;
    if (any) {
        emit(Opcode::BuildDict, 0);
        for (std::size_t i = 0; i < p.keywordOnly.size(); ++i) {
            if (!p.keywordDefaults[i]) continue;
            emit(Opcode::LoadConst, emitter_.constant(mangled(p.keywordOnly[i].name)));
            expression(*p.keywordDefaults[i]);
            emit(Opcode::DictAdd, 1);
        }
        flags |= withKeywordDefaults;
    }
    if (annotations(p, returns)) flags |= withAnnotations;
    makeClosure(child(node, name, write, &p), flags);
}

/// Pushes the dictionary of a function's annotations, evaluated in order, if it has any.
bool CodeWriter::annotations(const Parameters& p, const Expr* returns)
{
    std::vector<std::pair<std::string, const Expr*>> all;
    const auto add = [&](const Parameter& parameter) {
        if (parameter.annotation) all.emplace_back(mangled(parameter.name), parameter.annotation);
    };
    for (const Parameter& x : p.positionalOnly) add(x);
    for (const Parameter& x : p.positional) add(x);
    if (p.star) add(*p.star);
    for (const Parameter& x : p.keywordOnly) add(x);
    if (p.doubleStar) add(*p.doubleStar);
    if (returns) all.emplace_back("return", returns);
    if (all.empty()) return false;
    emit(Opcode::BuildDict, 0);
    for (const auto& [name, value] : all) {
        emit(Opcode::LoadConst, emitter_.constant(name));
        annotation(*value);
        emit(Opcode::DictAdd, 1);
    }
    return true;
}

/// The value of an annotation; its text under `from __future__ import annotations`.
void CodeWriter::annotation(const Expr& e)
{
    if (scopes_.postponedAnnotations) emit(Opcode::LoadConst, emitter_.constant(sourceText(e.at)));
    else if (e.kind == ExprKind::Starred) expression(*static_cast<const Starred&>(e).value);
    else expression(e);
}

std::string CodeWriter::sourceText(const Location& at) const
{
    std::string text;
    for (std::uint32_t line = at.line; line <= at.endLine; ++line) {
        const std::string_view whole = module_.source->line(line);
        const std::size_t begin = line == at.line ? at.column : 0;
        const std::size_t end = line == at.endLine ? at.endColumn : whole.size();
        text += whole.substr(std::min(begin, whole.size()), end - std::min(begin, end));
    }
    return text;
}

void CodeWriter::decorate(const Exprs& decorators)
{
    for (const Expr* d : decorators) {
        expression(*d);
        emit(Opcode::PushNull);
    }
}

void CodeWriter::functionDef(const FunctionDef& f)
{
    decorate(f.decorators);
    at(f);
    makeFunction(&f, f.name, f.parameters, f.returns, [&](CodeWriter& w) {
        if (const std::string* doc = docstringOf(f.body)) {
            w.code_->docstring = *doc;
            w.code_->hasDocstring = true;
        }
        w.body(f.body);
        w.emit(Opcode::LoadNone);
        w.emit(Opcode::Return);
    });
    for (std::size_t i = f.decorators.size(); i-- > 0;) {
        at(*f.decorators[i]);
        emit(Opcode::Call, 1);
    }
    at(f);
    storeName(f.name);
}

void CodeWriter::lambda(const Lambda& e)
{
    makeFunction(&e, "<lambda>", e.parameters, nullptr, [&](CodeWriter& w) {
        w.expression(*e.body);
        w.at(*e.body);
        if (w.scope_.isGenerator) {
            w.emit(Opcode::Pop);
            w.emit(Opcode::LoadNone);
        }
        w.emit(Opcode::Return);
    });
}

void CodeWriter::classDef(const ClassDef& c)
{
    decorate(c.decorators);
    at(c);
    emit(Opcode::LoadBuildClass);
    emit(Opcode::PushNull);
    bool annotated = false;
    for (const Stmt* s : c.body) annotated |= s->kind == StmtKind::AnnAssign;
    auto code = child(&c, c.name, [&](CodeWriter& w) {
        w.code_->optimized = false;
        w.code_->isClassBody = true;
        w.emit(Opcode::LoadName, w.emitter_.name("__name__"));
        w.emit(Opcode::StoreName, w.emitter_.name("__module__"));
        w.emit(Opcode::LoadConst, w.emitter_.constant(w.code_->qualifiedName));
        w.emit(Opcode::StoreName, w.emitter_.name("__qualname__"));
        if (const std::string* doc = docstringOf(c.body)) {
            w.emit(Opcode::LoadConst, w.emitter_.constant(*doc));
            w.emit(Opcode::StoreName, w.emitter_.name("__doc__"));
        }
        if (annotated) {
            w.emit(Opcode::SetupAnnotations);
        }
        w.body(c.body);
        if (w.scope_.needsClassCell) {
            w.emit(Opcode::LoadClosure, w.cellIndex("__class__"));
            w.emit(Opcode::Copy, 1);
            w.emit(Opcode::StoreName, w.emitter_.name("__classcell__"));
        } else {
            w.emit(Opcode::LoadNone);
        }
        w.emit(Opcode::Return);
    }, nullptr);
    makeClosure(std::move(code), 0);
    emit(Opcode::LoadConst, emitter_.constant(c.name));
    callArguments(c.bases, c.keywords, 2);
    for (std::size_t i = c.decorators.size(); i-- > 0;) {
        at(*c.decorators[i]);
        emit(Opcode::Call, 1);
    }
    at(c);
    storeName(c.name);
}

void CodeWriter::comprehension(const ComprehensionExpr& e)
{
    const bool generator = e.kind == ExprKind::Generator;
    const char* name = e.kind == ExprKind::ListComp ? "<listcomp>" : e.kind == ExprKind::SetComp ? "<setcomp>" : e.kind == ExprKind::DictComp ? "<dictcomp>" : "<genexpr>";
    if (scopes_.byNode.at(&e)->isCoroutine && !generator && !asyncFunction_) {
        refuse(e.at, "an asynchronous comprehension outside an asynchronous function");
    }
    auto code = child(&e, name, [&](CodeWriter& w) {
        if (!generator) {
            w.emit(e.kind == ExprKind::ListComp ? Opcode::BuildList : e.kind == ExprKind::SetComp ? Opcode::BuildSet : Opcode::BuildDict, 0);
        }
        w.comprehensionLoops(e, 0, 1);
        if (generator) w.emit(Opcode::LoadNone);
        w.emit(Opcode::Return);
    }, nullptr);
    const bool isCoroutine = scopes_.byNode.at(&e)->isCoroutine && !generator;
    makeClosure(std::move(code), 0);
    emit(Opcode::PushNull);
    expression(*e.generators.front().iterable);
    at(e);
    emit(e.generators.front().isAsync ? Opcode::GetAsyncIterator : Opcode::GetIterator);
    emit(Opcode::Call, 1);
    if (isCoroutine) {
        await();
    }
}

/// `containerDepth`: how deep below the top the container lies, counted from the element.
void CodeWriter::comprehensionLoops(const ComprehensionExpr& e, std::size_t index, std::uint32_t containerDepth)
{
    if (index == e.generators.size()) {
        expression(*e.element);
        switch (e.kind) {
        case ExprKind::ListComp: emit(Opcode::ListAppend, containerDepth); break;
        case ExprKind::SetComp: emit(Opcode::SetAdd, containerDepth); break;
        case ExprKind::DictComp: expression(*e.value); emit(Opcode::DictAdd, containerDepth); break;
        default:
            if (asyncFunction_) emit(Opcode::AsyncGeneratorWrap);
            emit(Opcode::Yield);
            emit(Opcode::Pop);
        }
        return;
    }
    const Comprehension& c = e.generators[index];
    const Label start = emitter_.newLabel(), end = emitter_.newLabel();
    if (index == 0) {
        emit(Opcode::LoadFast, localIndex(".0"));
    } else {
        expression(*c.iterable);
        at(*c.iterable);
        emit(c.isAsync ? Opcode::GetAsyncIterator : Opcode::GetIterator);
    }
    emitter_.bind(start);
    if (c.isAsync) {
        emitter_.protect(end);
        emit(Opcode::GetAsyncNext);
        emit(Opcode::GetAwaitable);
        emit(Opcode::LoadNone);
        yieldFromTop();
        emitter_.unprotect();
    } else {
        emitter_.jump(Opcode::ForIter, end);
    }
    store(*c.target);
    for (const Expr* condition : c.conditions) jumpIf(*condition, false, start);
    comprehensionLoops(e, index + 1, containerDepth + 1);
    emitter_.jump(Opcode::Jump, start);
    emitter_.bind(end);
    if (c.isAsync) emit(Opcode::EndAsyncFor);
}

std::variant<std::shared_ptr<const Code>, NotSupported> compile(const Module& module, bool hidden)
{
    try {
        const Scopes scopes = analyseScopes(module);
        CodeWriter writer(module, scopes, *scopes.module, "<module>", hidden);
        return writer.writeModule();
    } catch (const Refusal& refusal) {
        return refusal.reason;
    }
}

} // namespace interleave::python
