#pragma once

/// CodeWriter: compiles one scope (module, function, class body, comprehension) into one code object. Internal to the compiler.
///
/// Control flow follows CPython 3.11's Python/compile.c: finally bodies are emitted once per way out, exceptions use
/// ranges, comprehensions are functions of their own.

#include "core/python/compiler/Compiler.h"
#include "core/python/compiler/Emitter.h"
#include "core/python/compiler/Scopes.h"

#include <functional>

namespace interleave::python {

class CodeWriter {
public:
    CodeWriter(const Module& module, const Scopes& scopes, Scope& scope, std::string qualifiedName, bool hidden);

    std::shared_ptr<const Code> writeModule();

private:
    /// What has to be undone when `return`, `break` or `continue` leave a construct.
    struct Block {
        enum class Kind : std::uint8_t { WhileLoop, ForLoop, Try, Finally, FinallyEnd, With, AsyncWith, Handler, Value };
        Kind kind{};
        Label start{};                   ///< loops: continue
        Label end{};                     ///< loops: break
        const Body* finally = nullptr;   ///< Finally
        std::string name;                ///< Handler: the `as` name to delete
        std::size_t protections = 0;     ///< protections in force outside the block
    };

    using Writer = std::function<void(CodeWriter&)>;

    // Functions.cpp
    std::shared_ptr<const Code> finish();
    std::shared_ptr<const Code> child(const Node* node, const std::string& name, const Writer& write, const Parameters* parameters);
    void declareSlots(const Parameters* parameters);
    void makeFunction(const Node* node, const std::string& name, const Parameters& parameters, const Expr* returns, const Writer& write);
    bool annotations(const Parameters& parameters, const Expr* returns);
    void annotation(const Expr& e);
    std::string sourceText(const Location& at) const;
    void makeClosure(std::shared_ptr<const Code> code, std::uint32_t flags);
    void functionDef(const FunctionDef& f);
    void classDef(const ClassDef& c);
    void lambda(const Lambda& e);
    void comprehension(const ComprehensionExpr& e);
    void comprehensionLoops(const ComprehensionExpr& e, std::size_t index, std::uint32_t containerDepth);
    void body(const Body& statements);
    void decorate(const Exprs& decorators);

    // Statements.cpp
    void statement(const Stmt& s);
    void assign(const Assign& s);
    void augAssign(const AugAssign& s);
    void annAssign(const AnnAssign& s);
    void deleteTarget(const Expr& target);
    void store(const Expr& target);
    void storeSequence(const Exprs& elements);
    void raise(const Raise& s);
    void assertion(const Assert& s);
    void import(const Import& s);
    void importFrom(const ImportFrom& s);
    void ifStatement(const If& s);
    void whileLoop(const While& s);
    void forLoop(const For& s);
    void asyncForLoop(const For& s);
    void returnStatement(const Return& s);
    void leaveLoop(const Stmt& s);

    // Exceptions.cpp
    void tryStatement(const Try& s);
    void tryExcept(const Try& s);
    void tryStar(const Try& s);
    void tryFinally(const Try& s);
    void handlerBody(const Handler& h, Label end);
    void with(const With& s, std::size_t item);
    void leave(const Block& block, bool keepValue);
    void leaveAll(bool keepValue, std::size_t downTo);
    void reraiseFrom(Label handler);

    // Patterns.cpp
    void match(const Match& s);
    void pattern(const Pattern& p, std::uint32_t subject, Label fail);
    void sequencePattern(const Pattern& p, std::uint32_t subject, Label fail);
    void mappingPattern(const Pattern& p, std::uint32_t subject, Label fail);
    void classPattern(const Pattern& p, std::uint32_t subject, Label fail);
    void parts(const Pattern& p, const std::vector<std::uint32_t>& slots, Label fail);
    void capture(const Name* name, std::uint32_t slot);
    std::uint32_t scratch();

    // Expressions.cpp
    void expression(const Expr& e);
    void constant(const Constant& e);
    void load(const std::string& name);
    void storeName(const std::string& name);
    void deleteName(const std::string& name);
    void call(const Call& e);
    void callArguments(const Exprs& arguments, const std::vector<Keyword>& keywords, std::uint32_t already);
    void sequence(const Exprs& elements, Opcode build, Opcode add, Opcode extend);
    void dict(const Dict& e);
    void compare(const Compare& e);
    void boolOp(const BoolOp& e);
    void jumpIf(const Expr& e, bool when, Label target);
    void subscriptIndex(const Expr& e);
    void joinedString(const JoinedString& e);
    void formatted(const FormattedValue& e);
    void await();
    void yieldFromTop();

    void at(const Node& node) { emitter_.setLocation(node.at); }
    [[noreturn]] void refuse(const Location& where, std::string what);
    std::string mangled(const std::string& name) const { return mangle(scope_.classPrivate, name); }
    std::uint32_t cellIndex(const std::string& name) const;
    std::uint32_t localIndex(const std::string& name) const;
    void enterDepth(const Node& node);
    void emit(Opcode op, std::uint32_t arg = 0) { emitter_.emit(op, arg); }

    const Module& module_;
    const Scopes& scopes_;
    Scope& scope_;
    std::shared_ptr<Code> code_ = std::make_shared<Code>();
    Emitter emitter_;
    std::vector<Block> blocks_;
    std::map<std::string, std::uint32_t> localSlots_, cellSlots_;
    bool hidden_;
    bool asyncFunction_ = false;
    int nesting_ = 0;
    int finallyCopies_ = 0;
    std::uint32_t scratchUsed_ = 0;  ///< slots of the match statement being written
    std::vector<std::pair<std::string, std::uint32_t>> captures_; ///< of the case being written: name and slot
};

/// Thrown inside the compiler only; compile() turns it into its result.
struct Refusal {
    NotSupported reason;
};

} // namespace interleave::python
