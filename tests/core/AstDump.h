#pragma once

/// A syntax tree as one line per statement, for comparison with the trees CPython builds (syntax/record.py writes the same).

#include "core/python/Ast.h"

#include <cstdio>
#include <cstring>

namespace interleave::python {

class AstDump {
public:
    static std::string of(const Module& module)
    {
        AstDump dump;
        for (const Stmt* s : module.body) {
            dump.statement(s);
            dump.out_ += '\n';
        }
        return dump.out_;
    }

private:
    void put(std::string_view text) { out_ += text; }
    void node(std::string_view name, const Location& at)
    {
        char place[64];
        std::snprintf(place, sizeof place, "@%u:%u-%u:%u", at.line, at.column, at.endLine, at.endColumn);
        out_ += name;
        out_ += place;
    }
    void text(std::string_view value)
    {
        out_ += '"';
        for (char c : value) {
            if (c > 0x20 && c < 0x7F && c != '"' && c != '\\') {
                out_ += c;
                continue;
            }
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out_ += escape;
        }
        out_ += '"';
    }
    void number(double value)
    {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        char digits[24];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(bits));
        out_ += digits;
    }
    template <typename List, typename Each> void list(const List& items, Each each)
    {
        out_ += '[';
        bool first = true;
        for (const auto& item : items) {
            if (!first) out_ += ' ';
            first = false;
            each(item);
        }
        out_ += ']';
    }
    void expressions(const Exprs& items)
    {
        list(items, [this](const Expr* e) { expression(e); });
    }
    void body(const Body& items)
    {
        list(items, [this](const Stmt* s) { statement(s); });
    }
    template <typename... Children> void children(const Children*... items)
    {
        out_ += '(';
        bool first = true;
        ((out_ += first ? "" : " ", first = false, expression(items)), ...);
        out_ += ')';
    }
    void constant(const ConstantValue& value)
    {
        if (std::holds_alternative<NoneLiteral>(value))
            put("None");
        else if (std::holds_alternative<EllipsisLiteral>(value))
            put("...");
        else if (const auto* truth = std::get_if<bool>(&value))
            put(*truth ? "True" : "False");
        else if (const auto* integer = std::get_if<IntegerLiteral>(&value))
            put("int" + std::to_string(integer->base) + ":" + integer->digits);
        else if (const auto* real = std::get_if<double>(&value))
            put("float:"), number(*real);
        else if (const auto* imaginary = std::get_if<ImaginaryLiteral>(&value))
            put("imaginary:"), number(imaginary->value);
        else if (const auto* string = std::get_if<std::string>(&value))
            text(*string);
        else
            put("b"), text(std::get<BytesLiteral>(value).bytes);
    }
    void keywords(const std::vector<Keyword>& items)
    {
        list(items, [this](const Keyword& k) {
            node("keyword", k.at);
            put("(" + (k.name.empty() ? std::string("**") : k.name) + " ");
            expression(k.value);
            put(")");
        });
    }
    void parameterList(const std::vector<Parameter>& items)
    {
        list(items, [this](const Parameter& p) { parameter(p); });
    }
    void parameter(const Parameter& p)
    {
        node(p.name, p.at);
        put(":");
        expression(p.annotation);
    }
    void parameters(const Parameters& p)
    {
        put("{");
        parameterList(p.positionalOnly);
        parameterList(p.positional);
        if (p.star) put("*"), parameter(*p.star);
        parameterList(p.keywordOnly);
        if (p.doubleStar) put("**"), parameter(*p.doubleStar);
        expressions(p.defaults);
        expressions(p.keywordDefaults);
        put("}");
    }
    void generators(const std::vector<Comprehension>& items)
    {
        list(items, [this](const Comprehension& c) {
            put(c.isAsync ? "async(" : "for(");
            expression(c.target);
            put(" ");
            expression(c.iterable);
            put(" ");
            expressions(c.conditions);
            put(")");
        });
    }
    void names(const std::vector<Alias>& items)
    {
        list(items, [this](const Alias& a) {
            node(a.name, a.at);
            if (!a.asName.empty()) put(" as " + a.asName);
        });
    }
    void expression(const Expr* e);
    void statement(const Stmt* s);
    void compound(const Stmt* s);

    std::string out_;
};

inline void AstDump::expression(const Expr* e)
{
    static constexpr std::string_view names_[] = {"Constant", "Name", "Attribute", "Subscript", "Slice", "Starred", "Call", "BinOp",
        "UnaryOp", "BoolOp", "Compare", "IfExp", "NamedExpr", "Lambda", "Tuple", "List", "Set", "Dict", "ListComp", "SetComp", "DictComp",
        "GeneratorExp", "Await", "Yield", "YieldFrom", "JoinedStr", "FormattedValue"};
    static constexpr std::string_view binary[] = {
        "Add", "Sub", "Mult", "MatMult", "Div", "FloorDiv", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd"};
    static constexpr std::string_view unary[] = {"Not", "UAdd", "USub", "Invert"};
    static constexpr std::string_view compare[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
    if (e == nullptr) return put("-");
    node(names_[static_cast<int>(e->kind)], e->at);
    switch (e->kind) {
    case ExprKind::Constant: put("("), constant(static_cast<const Constant*>(e)->value), put(")"); return;
    case ExprKind::Name: return put("(" + static_cast<const Name*>(e)->id + ")");
    case ExprKind::Attribute: children(static_cast<const Attribute*>(e)->object); return put("." + static_cast<const Attribute*>(e)->name);
    case ExprKind::Subscript: return children(static_cast<const Subscript*>(e)->object, static_cast<const Subscript*>(e)->index);
    case ExprKind::Slice:
        return children(static_cast<const Slice*>(e)->lower, static_cast<const Slice*>(e)->upper, static_cast<const Slice*>(e)->step);
    case ExprKind::Starred: return children(static_cast<const Starred*>(e)->value);
    case ExprKind::Call:
        children(static_cast<const Call*>(e)->function);
        expressions(static_cast<const Call*>(e)->arguments);
        return keywords(static_cast<const Call*>(e)->keywords);
    case ExprKind::BinaryOp:
        put(binary[static_cast<int>(static_cast<const BinaryOp*>(e)->op)]);
        return children(static_cast<const BinaryOp*>(e)->left, static_cast<const BinaryOp*>(e)->right);
    case ExprKind::UnaryOp:
        put(unary[static_cast<int>(static_cast<const UnaryOp*>(e)->op)]);
        return children(static_cast<const UnaryOp*>(e)->operand);
    case ExprKind::BoolOp:
        put(static_cast<const BoolOp*>(e)->isOr ? "Or" : "And");
        return expressions(static_cast<const BoolOp*>(e)->values);
    case ExprKind::Compare:
        children(static_cast<const Compare*>(e)->left);
        list(static_cast<const Compare*>(e)->ops, [this](CompareOperator op) { put(compare[static_cast<int>(op)]); });
        return expressions(static_cast<const Compare*>(e)->comparators);
    case ExprKind::Conditional:
        return children(static_cast<const Conditional*>(e)->test, static_cast<const Conditional*>(e)->then,
            static_cast<const Conditional*>(e)->otherwise);
    case ExprKind::Named:
        return children(static_cast<const Expr*>(static_cast<const Named*>(e)->target), static_cast<const Named*>(e)->value);
    case ExprKind::Lambda: parameters(static_cast<const Lambda*>(e)->parameters); return children(static_cast<const Lambda*>(e)->body);
    case ExprKind::Tuple: return expressions(static_cast<const Tuple*>(e)->elements);
    case ExprKind::List: return expressions(static_cast<const List*>(e)->elements);
    case ExprKind::Set: return expressions(static_cast<const Set*>(e)->elements);
    case ExprKind::Dict: expressions(static_cast<const Dict*>(e)->keys); return expressions(static_cast<const Dict*>(e)->values);
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::Generator:
        children(static_cast<const ComprehensionExpr*>(e)->element);
        return generators(static_cast<const ComprehensionExpr*>(e)->generators);
    case ExprKind::DictComp:
        children(static_cast<const ComprehensionExpr*>(e)->element, static_cast<const ComprehensionExpr*>(e)->value);
        return generators(static_cast<const ComprehensionExpr*>(e)->generators);
    case ExprKind::Await: return children(static_cast<const Await*>(e)->value);
    case ExprKind::Yield: return children(static_cast<const Yield*>(e)->value);
    case ExprKind::YieldFrom: return children(static_cast<const YieldFrom*>(e)->value);
    case ExprKind::JoinedString: return expressions(static_cast<const JoinedString*>(e)->parts);
    case ExprKind::FormattedValue: {
        const auto* value = static_cast<const FormattedValue*>(e);
        if (value->conversion != 0) put(std::string("!") + value->conversion);
        return children(value->value, value->format);
    }
    }
}

inline void AstDump::statement(const Stmt* s)
{
    static constexpr std::string_view names_[] = {"Expr", "Assign", "AugAssign", "AnnAssign", "Delete", "Pass", "Break", "Continue",
        "Return", "Raise", "Global", "Nonlocal", "Import", "ImportFrom", "Assert", "If", "While", "For", "AsyncFor", "With", "AsyncWith",
        "Try", "TryStar", "FunctionDef", "AsyncFunctionDef", "ClassDef", "Match"};
    node(names_[static_cast<int>(s->kind)], s->at);
    switch (s->kind) {
    case StmtKind::Expression: return children(static_cast<const ExpressionStmt*>(s)->value);
    case StmtKind::Assign: expressions(static_cast<const Assign*>(s)->targets); return children(static_cast<const Assign*>(s)->value);
    case StmtKind::AugAssign:
        put(std::to_string(static_cast<int>(static_cast<const AugAssign*>(s)->op)));
        return children(static_cast<const AugAssign*>(s)->target, static_cast<const AugAssign*>(s)->value);
    case StmtKind::AnnAssign: {
        const auto* a = static_cast<const AnnAssign*>(s);
        put(a->simple ? "simple" : "");
        return children(a->target, a->annotation, a->value);
    }
    case StmtKind::Delete: return expressions(static_cast<const Delete*>(s)->targets);
    case StmtKind::Pass:
    case StmtKind::Break:
    case StmtKind::Continue: return;
    case StmtKind::Return: return children(static_cast<const Return*>(s)->value);
    case StmtKind::Raise: return children(static_cast<const Raise*>(s)->exception, static_cast<const Raise*>(s)->cause);
    case StmtKind::Global:
    case StmtKind::Nonlocal: return list(static_cast<const ScopeStmt*>(s)->names, [this](const std::string& name) { put(name); });
    case StmtKind::Import: return names(static_cast<const Import*>(s)->names);
    case StmtKind::ImportFrom:
        put("(" + std::to_string(static_cast<const ImportFrom*>(s)->level) + " " + static_cast<const ImportFrom*>(s)->module + ")");
        return names(static_cast<const ImportFrom*>(s)->names);
    case StmtKind::Assert: return children(static_cast<const Assert*>(s)->test, static_cast<const Assert*>(s)->message);
    default: return compound(s);
    }
}

inline void AstDump::compound(const Stmt* s)
{
    switch (s->kind) {
    case StmtKind::If:
        children(static_cast<const If*>(s)->test), body(static_cast<const If*>(s)->then), body(static_cast<const If*>(s)->otherwise);
        return;
    case StmtKind::While:
        children(static_cast<const While*>(s)->test), body(static_cast<const While*>(s)->body),
            body(static_cast<const While*>(s)->otherwise);
        return;
    case StmtKind::For:
    case StmtKind::AsyncFor: {
        const auto* loop = static_cast<const For*>(s);
        children(loop->target, loop->iterable), body(loop->body), body(loop->otherwise);
        return;
    }
    case StmtKind::With:
    case StmtKind::AsyncWith:
        list(static_cast<const With*>(s)->items, [this](const WithItem& item) { children(item.context, item.target); });
        return body(static_cast<const With*>(s)->body);
    case StmtKind::Try:
    case StmtKind::TryStar: {
        const auto* t = static_cast<const Try*>(s);
        body(t->body);
        list(t->handlers, [this](const Handler& h) {
            node("handler", h.at);
            put(h.name.empty() ? "-" : h.name);
            children(h.type);
            body(h.body);
        });
        body(t->otherwise), body(t->finally);
        return;
    }
    case StmtKind::FunctionDef:
    case StmtKind::AsyncFunctionDef: {
        const auto* f = static_cast<const FunctionDef*>(s);
        put("(" + f->name + ")"), parameters(f->parameters), expression(f->returns), expressions(f->decorators), body(f->body);
        return;
    }
    case StmtKind::ClassDef: {
        const auto* c = static_cast<const ClassDef*>(s);
        put("(" + c->name + ")"), expressions(c->bases), keywords(c->keywords), expressions(c->decorators), body(c->body);
        return;
    }
    default: children(static_cast<const Match*>(s)->subject);
    }
}

} // namespace interleave::python
