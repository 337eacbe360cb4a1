#pragma once

/// The syntax tree of a program: Python 3.11's grammar, complete, so that what Interleave does not run yet can be named
/// and located.
///
/// All nodes are owned by one Module, flatly; they refer to each other by raw pointers that live as long as it.
/// Immutable after parsing, safe to share between threads. A missing optional part is nullptr.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interleave::python {

/// 1-based line, 0-based column in bytes of UTF-8 (as CPython's ast), and the end just behind the last character.
struct Location {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t endLine = 0;
    std::uint32_t endColumn = 0;
};

enum class ExprKind : std::uint8_t {
    Constant, Name, Attribute, Subscript, Slice, Starred, Call, BinaryOp, UnaryOp, BoolOp, Compare, Conditional, Named,
    Lambda, Tuple, List, Set, Dict, ListComp, SetComp, DictComp, Generator, Await, Yield, YieldFrom, JoinedString, FormattedValue,
};

enum class StmtKind : std::uint8_t {
    Expression, Assign, AugAssign, AnnAssign, Delete, Pass, Break, Continue, Return, Raise, Global, Nonlocal, Import, ImportFrom,
    Assert, If, While, For, AsyncFor, With, AsyncWith, Try, TryStar, FunctionDef, AsyncFunctionDef, ClassDef, Match,
};

struct Node {
    Location at;
    virtual ~Node() = default;
};

struct Expr : Node {
    ExprKind kind;
    explicit Expr(ExprKind k) : kind(k) {}
};

struct Stmt : Node {
    StmtKind kind;
    explicit Stmt(StmtKind k) : kind(k) {}
};

using Exprs = std::vector<Expr*>;
using Body = std::vector<Stmt*>;

// ------------------------------------------------------------------------------------------------ expressions

/// An integer literal: its digits without underscores and prefix, and their base (2, 8, 10, 16).
struct IntegerLiteral { std::string digits; int base = 10; };
/// `3j`: parsed so that it can be refused.
struct ImaginaryLiteral { double value = 0; };
struct BytesLiteral { std::string bytes; };
struct NoneLiteral {};
struct EllipsisLiteral {};
/// Strings are UTF-8 (escapes resolved, adjacent literals joined; lone surrogates as three bytes).
using ConstantValue = std::variant<NoneLiteral, EllipsisLiteral, bool, IntegerLiteral, double, ImaginaryLiteral, std::string, BytesLiteral>;

struct Constant : Expr { Constant() : Expr(ExprKind::Constant) {} ConstantValue value; };
struct Name : Expr { Name() : Expr(ExprKind::Name) {} std::string id; };
struct Attribute : Expr { Attribute() : Expr(ExprKind::Attribute) {} Expr* object = nullptr; std::string name; };
struct Subscript : Expr { Subscript() : Expr(ExprKind::Subscript) {} Expr* object = nullptr; Expr* index = nullptr; };
struct Slice : Expr { Slice() : Expr(ExprKind::Slice) {} Expr* lower = nullptr; Expr* upper = nullptr; Expr* step = nullptr; };
struct Starred : Expr { Starred() : Expr(ExprKind::Starred) {} Expr* value = nullptr; };

/// `name=value`, or `**value` with an empty name.
struct Keyword { std::string name; Expr* value = nullptr; Location at; };
struct Call : Expr {
    Call() : Expr(ExprKind::Call) {}
    Expr* function = nullptr;
    Exprs arguments; ///< positional, Starred among them
    std::vector<Keyword> keywords;
};

enum class BinaryOperator : std::uint8_t { Add, Sub, Mult, MatMult, Div, FloorDiv, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd };
enum class UnaryOperator : std::uint8_t { Not, Plus, Minus, Invert };
enum class CompareOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

struct BinaryOp : Expr { BinaryOp() : Expr(ExprKind::BinaryOp) {} BinaryOperator op{}; Expr* left = nullptr; Expr* right = nullptr; };
struct UnaryOp : Expr { UnaryOp() : Expr(ExprKind::UnaryOp) {} UnaryOperator op{}; Expr* operand = nullptr; };
/// `a and b and c` is one node with three values.
struct BoolOp : Expr { BoolOp() : Expr(ExprKind::BoolOp) {} bool isOr = false; Exprs values; };
struct Compare : Expr { Compare() : Expr(ExprKind::Compare) {} Expr* left = nullptr; std::vector<CompareOperator> ops; Exprs comparators; };
struct Conditional : Expr { Conditional() : Expr(ExprKind::Conditional) {} Expr* test = nullptr; Expr* then = nullptr; Expr* otherwise = nullptr; };
/// `name := value`
struct Named : Expr { Named() : Expr(ExprKind::Named) {} Name* target = nullptr; Expr* value = nullptr; };

struct Parameter { std::string name; Expr* annotation = nullptr; Location at; };
struct Parameters {
    std::vector<Parameter> positionalOnly;
    std::vector<Parameter> positional;
    std::optional<Parameter> star;       ///< `*args`
    std::vector<Parameter> keywordOnly;
    std::optional<Parameter> doubleStar; ///< `**kwargs`
    Exprs defaults;                      ///< of the last positional ones
    Exprs keywordDefaults;               ///< one per keywordOnly, nullptr where none
};
struct Lambda : Expr { Lambda() : Expr(ExprKind::Lambda) {} Parameters parameters; Expr* body = nullptr; };

struct Tuple : Expr { Tuple() : Expr(ExprKind::Tuple) {} Exprs elements; };
struct List : Expr { List() : Expr(ExprKind::List) {} Exprs elements; };
struct Set : Expr { Set() : Expr(ExprKind::Set) {} Exprs elements; };
/// `**x` has a nullptr key.
struct Dict : Expr { Dict() : Expr(ExprKind::Dict) {} Exprs keys; Exprs values; };

struct Comprehension { Expr* target = nullptr; Expr* iterable = nullptr; Exprs conditions; bool isAsync = false; };
/// ListComp, SetComp, Generator: `element`; DictComp: `element` is the key and `value` the value.
struct ComprehensionExpr : Expr {
    explicit ComprehensionExpr(ExprKind k) : Expr(k) {}
    Expr* element = nullptr;
    Expr* value = nullptr;
    std::vector<Comprehension> generators;
};

struct Await : Expr { Await() : Expr(ExprKind::Await) {} Expr* value = nullptr; };
struct Yield : Expr { Yield() : Expr(ExprKind::Yield) {} Expr* value = nullptr; };
struct YieldFrom : Expr { YieldFrom() : Expr(ExprKind::YieldFrom) {} Expr* value = nullptr; };

/// `{value!conversion:format}` of an f-string; `{x=}` is resolved by the parser into text and conversion 'r'.
struct FormattedValue : Expr {
    FormattedValue() : Expr(ExprKind::FormattedValue) {}
    Expr* value = nullptr;
    char conversion = 0;    ///< 0, 'r', 's' or 'a'
    Expr* format = nullptr; ///< JoinedString or nullptr
};
/// An f-string: Constants (strings) and FormattedValues in turn.
struct JoinedString : Expr { JoinedString() : Expr(ExprKind::JoinedString) {} Exprs parts; };

// ------------------------------------------------------------------------------------------------ statements

struct ExpressionStmt : Stmt { ExpressionStmt() : Stmt(StmtKind::Expression) {} Expr* value = nullptr; };
/// `a = b = value` has two targets.
struct Assign : Stmt { Assign() : Stmt(StmtKind::Assign) {} Exprs targets; Expr* value = nullptr; };
struct AugAssign : Stmt { AugAssign() : Stmt(StmtKind::AugAssign) {} Expr* target = nullptr; BinaryOperator op{}; Expr* value = nullptr; };
struct AnnAssign : Stmt { AnnAssign() : Stmt(StmtKind::AnnAssign) {} Expr* target = nullptr; Expr* annotation = nullptr; Expr* value = nullptr; bool simple = true; };
struct Delete : Stmt { Delete() : Stmt(StmtKind::Delete) {} Exprs targets; };
/// Pass, Break, Continue.
struct SimpleStmt : Stmt { using Stmt::Stmt; };
struct Return : Stmt { Return() : Stmt(StmtKind::Return) {} Expr* value = nullptr; };
struct Raise : Stmt { Raise() : Stmt(StmtKind::Raise) {} Expr* exception = nullptr; Expr* cause = nullptr; };
/// Global, Nonlocal.
struct ScopeStmt : Stmt { using Stmt::Stmt; std::vector<std::string> names; };

struct Alias { std::string name; std::string asName; Location at; };
struct Import : Stmt { Import() : Stmt(StmtKind::Import) {} std::vector<Alias> names; };
/// `from module import names`; `*` is an alias named "*".
struct ImportFrom : Stmt { ImportFrom() : Stmt(StmtKind::ImportFrom) {} std::string module; std::vector<Alias> names; int level = 0; };

struct Assert : Stmt { Assert() : Stmt(StmtKind::Assert) {} Expr* test = nullptr; Expr* message = nullptr; };
/// An elif is an If alone in `otherwise`.
struct If : Stmt { If() : Stmt(StmtKind::If) {} Expr* test = nullptr; Body then; Body otherwise; };
struct While : Stmt { While() : Stmt(StmtKind::While) {} Expr* test = nullptr; Body body; Body otherwise; };
/// For, AsyncFor.
struct For : Stmt { using Stmt::Stmt; Expr* target = nullptr; Expr* iterable = nullptr; Body body; Body otherwise; };
struct WithItem { Expr* context = nullptr; Expr* target = nullptr; };
/// With, AsyncWith.
struct With : Stmt { using Stmt::Stmt; std::vector<WithItem> items; Body body; };
struct Handler { Expr* type = nullptr; std::string name; Body body; Location at; };
/// Try, TryStar.
struct Try : Stmt { using Stmt::Stmt; Body body; std::vector<Handler> handlers; Body otherwise; Body finally; };

/// FunctionDef, AsyncFunctionDef. `at` begins at `def` / `async`, not at a decorator.
struct FunctionDef : Stmt {
    using Stmt::Stmt;
    std::string name;
    Parameters parameters;
    Body body;
    Exprs decorators;
    Expr* returns = nullptr;
};
struct ClassDef : Stmt {
    ClassDef() : Stmt(StmtKind::ClassDef) {}
    std::string name;
    Exprs bases;
    std::vector<Keyword> keywords;
    Body body;
    Exprs decorators;
};
enum class PatternKind : std::uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, Capture, Or };
/// A pattern of a case. Capture: `pattern as name`, a bare name, or with neither the wildcard `_`.
struct Pattern : Node {
    PatternKind kind = PatternKind::Capture;
    Expr* value = nullptr;               ///< Value, Singleton: compared with; Class: the class
    Name* name = nullptr;                ///< what Capture, Star and the rest of a Mapping bind
    std::vector<Pattern*> patterns;      ///< of a Class: positional ones first, then those of `attributes`
    Exprs keys;                          ///< Mapping
    std::vector<std::string> attributes; ///< Class: keyword names
};
struct MatchCase { Pattern* pattern = nullptr; Expr* guard = nullptr; Body body; Location at; };
struct Match : Stmt { Match() : Stmt(StmtKind::Match) {} Expr* subject = nullptr; std::vector<MatchCase> cases; };

// ------------------------------------------------------------------------------------------------ module

/// Source text with what is needed to quote it.
struct Source {
    std::string name; ///< file name as it is to be shown
    std::string text; ///< UTF-8
    /// The text of a 1-based line without its newline; empty behind the end.
    std::string_view line(std::uint32_t number) const;
};

struct Module {
    std::shared_ptr<const Source> source;
    Body body;
    std::vector<std::unique_ptr<Node>> nodes; ///< owns everything
};

} // namespace interleave::python
