#pragma once

/// Goes over statements as CPython's compiler does and refuses what stands at the wrong place. Internal to validate().

#include "core/python/ValidateScopes.h"

namespace interleave::python {

class CodeWalk {
public:
    void statement(const Stmt* s);

private:
    enum class Around : std::uint8_t { Module, Class, Function, AsyncFunction, Lambda, Comprehension };
    struct Context {
        Around around = Around::Module;
        int loops = 0;          ///< loops of this function around
        int blocks = 0;         ///< loops, with and try of this function around
        bool generator = false; ///< the function has a yield of its own
    };

    void body(const Body& statements);
    void loop(const Stmt* s, const Body& inner, const Body& otherwise);
    void with(const With& s);
    void match(const Match& s);
    void tryStatement(const Try& s);
    void function(const FunctionDef& f);
    void classDefinition(const ClassDef& c);
    void returned(const Return& s);

    void expression(const Expr* e);
    void children(const Expr* e);
    void call(const Call& c);
    void keywords(const std::vector<Keyword>& list, const Location& at);
    void elements(const Exprs& list);
    void comprehension(const ComprehensionExpr& c);
    void await(const Expr* e);
    void yield(const Expr* e);
    void target(const Expr* e);
    void targets(const Expr* whole, const Exprs& list);
    void parameters(const Parameters& p, const Location& at);
    template <typename Inside> void inside(Context context, Inside walk);
    template <typename Inside> void block(const Location& at, int count, Inside walk);
    bool isFunction() const { return context_.around != Around::Module && context_.around != Around::Class; }
    bool allowsAwait() const { return context_.around == Around::AsyncFunction; }

    Context context_;
};

} // namespace interleave::python
