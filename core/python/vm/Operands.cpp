#include "core/python/vm/Interpreter.h"
#include "core/python/vm/Compare.h"
#include "core/python/vm/Operators.h"
#include "core/python/vm/Protocols.h"

namespace interleave::python {

namespace {

struct OperatorNames { Str* Names::*direct; Str* Names::*reflected; Str* Names::*inPlace; };

constexpr OperatorNames binaryNames[] = {
    {&Names::add, &Names::radd, &Names::iadd}, {&Names::sub, &Names::rsub, &Names::isub}, {&Names::mul, &Names::rmul, &Names::imul},
    {&Names::matmul, &Names::rmatmul, &Names::imatmul}, {&Names::truediv, &Names::rtruediv, &Names::itruediv},
    {&Names::floordiv, &Names::rfloordiv, &Names::ifloordiv}, {&Names::mod, &Names::rmod, &Names::imod},
    {&Names::pow, &Names::rpow, &Names::ipow}, {&Names::lshift, &Names::rlshift, &Names::ilshift},
    {&Names::rshift, &Names::rrshift, &Names::irshift}, {&Names::or_, &Names::ror, &Names::ior},
    {&Names::xor_, &Names::rxor, &Names::ixor}, {&Names::and_, &Names::rand, &Names::iand},
};

constexpr OperatorNames compareNames[] = {
    {&Names::eq, &Names::eq, nullptr}, {&Names::ne, &Names::ne, nullptr}, {&Names::lt, &Names::gt, nullptr},
    {&Names::le, &Names::ge, nullptr}, {&Names::gt, &Names::lt, nullptr}, {&Names::ge, &Names::le, nullptr},
};

/// Tries the methods of both operands in CPython's order until one does not return NotImplemented.
class OperatorCall final : public NativeFrame {
public:
    struct Candidate { Value method, self, other; };

    OperatorCall(std::vector<Candidate> candidates, int op, bool comparison, bool inPlace, Value left, Value right)
        : candidates_(std::move(candidates)), op_(op), comparison_(comparison), inPlace_(inPlace), left_(std::move(left)), right_(std::move(right)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how == Resume::Returned && !value.is(vm.notImplemented())) {
            result = std::move(value);
            return Status::Ok;
        }
        while (next_ < candidates_.size()) {
            const Candidate c = candidates_[next_++];
            const Status status = vm.call(c.method, {c.self, c.other}, result);
            if (status != Status::Ok || !result.is(vm.notImplemented())) {
                return status;
            }
        }
        if (!overridesBoth(vm)) return vm.operatorDefault(op_, comparison_, inPlace_, left_, right_, result);
        return comparison_ ? compareByIdentity(vm, static_cast<CompareOperator>(op_), left_, right_, result)
                           : unsupportedOperands(vm, static_cast<BinaryOperator>(op_), left_, right_, inPlace_);
    }

private:
    /// Both operands have methods of their own, so that what their built-in bases would do has been overridden.
    bool overridesBoth(Vm& vm) const
    {
        const OperatorNames& entry = comparison_ ? compareNames[op_] : binaryNames[op_];
        if (overriding(vm, left_, *(vm.names.*entry.direct)).isEmpty()) return false;
        const bool same = !comparison_ && vm.typeOf(left_) == vm.typeOf(right_);
        return same || !overriding(vm, right_, *(vm.names.*entry.reflected)).isEmpty();
    }

    std::vector<Candidate> candidates_;
    int op_;
    bool comparison_, inPlace_;
    Value left_, right_;
    std::size_t next_ = 0;
};

/// The method of a built-in container that takes any iterable on the right (list += x, deque += x, dict |= x), where walking `right` may run
/// Python code: that may block, which only frames can. nullptr: none of these.
const Value* walkingInPlace(const Vm& vm, std::uint32_t op, const Value& left, const Value& right)
{
    const bool adds = op == static_cast<std::uint32_t>(BinaryOperator::Add);
    if (!right.isObject() || (!adds && op != static_cast<std::uint32_t>(BinaryOperator::BitOr)) || vm.iteratesNatively(right)) {
        return nullptr;
    }
    return vm.typeOf(left)->find(adds ? *vm.names.iadd : *vm.names.ior);
}

} // namespace

/// Operators with an operand whose class is written in Python. Not taken (false): neither has a Python method for it.
bool Vm::pushOperator(int op, bool comparison, bool inPlace, const Value& left, const Value& right)
{
    const OperatorNames& entry = comparison ? compareNames[op] : binaryNames[op];
    // str has % itself: only a subclass of it is asked for __rmod__.
    const bool formats = !comparison && op == static_cast<int>(BinaryOperator::Mod) && (as<Str>(left) || as<Bytes>(left));
    if (formats && !typeOf(right)->isSubclassOf(typeOf(left)) && overriding(*this, left, *names.mod).isEmpty()) return false;
    std::vector<OperatorCall::Candidate> candidates;
    bool python = false;
    const auto add = [&](const Value& self, const Value& other, Str* name) {
        const Value method = overriding(*this, self, *name); // what built-in types do by themselves comes last: operatorDefault
        python |= as<Function>(method) != nullptr;
        if (!method.isEmpty()) candidates.push_back({method, self, other});
    };
    if (inPlace) {
        add(left, right, names.*entry.inPlace);
    }
    Type *leftType = typeOf(left), *rightType = typeOf(right);
    // An arithmetic method that the subclass only inherits is no reason to ask it first.
    const Value reflectedMethod = overriding(*this, right, *(names.*entry.reflected));
    const Value* const inherited = leftType->find(*(names.*entry.reflected));
    const bool rightFirst = leftType != rightType && rightType->isSubclassOf(leftType) && (comparison || !inherited || !inherited->is(reflectedMethod));
    const auto reflected = [&] {
        if (leftType != rightType || comparison) add(right, left, names.*entry.reflected);
    };
    if (rightFirst) reflected();
    add(left, right, names.*entry.direct);
    if (!rightFirst) reflected();
    if (comparison && op == 1) {
        // __ne__ falls back to the opposite of __eq__: the shared code for != in protocols knows how.
        bool own = false;
        for (const auto& c : candidates) own |= as<Function>(c.method) != nullptr;
        const auto inherits = [&](const Value& operand) {
            return as<Function>(overriding(*this, operand, *names.eq)) && !as<Function>(overriding(*this, operand, *names.ne));
        };
        if (!own || inherits(left) || inherits(right)) return false;
    }
    if (!python) {
        return false;
    }
    pushNative(std::make_unique<OperatorCall>(std::move(candidates), op, comparison, inPlace, left, right));
    return true;
}

Status Interpreter::binary(Frame& frame, std::uint32_t op, bool inPlace)
{
    const Value right = frame.pop(), left = frame.pop();
    if ((vm_.typeOf(left)->user || vm_.typeOf(right)->user) && vm_.pushOperator(static_cast<int>(op), false, inPlace, left, right)) {
        return Status::Pushed;
    }
    if (const Value* const walking = inPlace ? walkingInPlace(vm_, op, left, right) : nullptr) {
        vm_.pushNative(std::make_unique<OperatorCall>(std::vector<OperatorCall::Candidate>{{*walking, left, right}}, op, false, true, left, right));
        return Status::Pushed;
    }
    Value result;
    const Status status = vm_.binary(static_cast<BinaryOperator>(op), left, right, result, inPlace);
    if (status == Status::Ok) frame.push(std::move(result));
    return status;
}

Status Interpreter::compare(Frame& frame, std::uint32_t op)
{
    const Value right = frame.pop(), left = frame.pop();
    if ((vm_.typeOf(left)->user || vm_.typeOf(right)->user) && vm_.pushOperator(static_cast<int>(op), true, false, left, right)) {
        return Status::Pushed;
    }
    Value result;
    const Status status = vm_.compare(static_cast<CompareOperator>(op), left, right, result);
    if (status == Status::Ok) frame.push(std::move(result));
    return status;
}

} // namespace interleave::python
