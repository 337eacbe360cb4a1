#include "core/python/builtins/Descriptors.h"
#include "core/python/vm/Interpreter.h"

#include <set>

namespace interleave::python {

// except* (PEP 654; Python/ceval.c, exception_group_match, and Objects/exceptions.c, _PyExc_PrepReraiseStar).

namespace {

bool checkStarTypes(Vm& vm, const Value& wanted)
{
    const auto* tuple = as<TupleObject>(wanted);
    const std::vector<Value> types = tuple ? tuple->items : std::vector<Value>{wanted};
    for (const Value& one : types) {
        const Type* type = as<Type>(one);
        if (!type || !type->exception) {
            vm.typeError("catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        if (type->isSubclassOf(vm.types.baseExceptionGroup)) {
            vm.typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
    }
    return true;
}

Value groupOf(Vm& vm, Value members)
{
    Value made;
    if (vm.callNested(Value(vm.types.baseExceptionGroup), {vm.string(""), members}, made) != Status::Ok) return {};
    return made;
}

void collectLeaves(const Value& exception, const Type* group, std::set<const Object*>& leaves)
{
    const auto* e = as<Exception>(exception);
    if (!e->type()->isSubclassOf(group)) {
        leaves.insert(e);
        return;
    }
    for (const Value& member : as<TupleObject>(e->value)->items) collectLeaves(member, group, leaves);
}

/// Parts of one group that were not raised anew have its cause and context, and its members.
bool isPartOf(const Vm& vm, const Exception& part, const Exception& whole)
{
    if (!part.type()->isSubclassOf(vm.types.baseExceptionGroup)) return false;
    if (!part.cause.is(whole.cause) || !part.context.is(whole.context)) return false;
    std::set<const Object*> all, own;
    collectLeaves(Value(const_cast<Exception*>(&whole)), vm.types.baseExceptionGroup, all);
    collectLeaves(Value(const_cast<Exception*>(&part)), vm.types.baseExceptionGroup, own);
    for (const Object* leaf : own) {
        if (!all.contains(leaf)) return false;
    }
    return true;
}

} // namespace

/// [.., rest, type] -> [.., new rest, match or None]
Status Interpreter::matchGroup(Frame& frame)
{
    const Value wanted = frame.pop(), rest = frame.pop();
    if (!checkStarTypes(vm_, wanted)) {
        frame.push(Value(rest));
        return Status::Error;
    }
    const auto give = [&](Value left, Value match) {
        frame.push(std::move(left));
        frame.push(std::move(match));
        return Status::Ok;
    };
    if (rest.isNone()) return give(Value::none(), Value::none());
    const bool isGroup = vm_.isInstance(rest, vm_.types.baseExceptionGroup);
    const auto whole = matchesClass(vm_, vm_.typeOf(rest), wanted, "isinstance");
    if (!whole) return Status::Error;
    if (*whole) {
        const Value match = isGroup ? rest : groupOf(vm_, vm_.tuple({rest}));
        return match.isEmpty() ? Status::Error : give(Value::none(), match);
    }
    if (!isGroup) return give(rest, Value::none());
    Value split, pair;
    if (vm_.getAttribute(rest, *vm_.intern("split"), split) != Status::Ok || vm_.callNested(split, {wanted}, pair) != Status::Ok) return Status::Error;
    const auto* parts = as<TupleObject>(pair);
    if (!parts || parts->items.size() != 2) return vm_.typeError(vm_.typeName(rest) + ".split must return a 2-tuple");
    return give(parts->items[1], parts->items[0]);
}

/// [original, raised and rest] -> [exception or None]
Status Interpreter::reraiseStar(Frame& frame)
{
    const Value list = frame.pop(), original = frame.pop();
    std::vector<Value> raised;
    std::set<const Object*> kept;
    const auto* whole = as<Exception>(original);
    const bool isGroup = whole->type()->isSubclassOf(vm_.types.baseExceptionGroup);
    for (const Value& one : as<ListObject>(list)->items) {
        if (one.isNone()) continue;
        if (isGroup && isPartOf(vm_, *as<Exception>(one), *whole)) collectLeaves(one, vm_.types.baseExceptionGroup, kept);
        else raised.push_back(one);
    }
    Value projection = Value::none();
    if (!kept.empty() && !projectGroup(vm_, original, kept, projection)) return Status::Error;
    Value result = projection;
    if (!isGroup) {
        result = raised.empty() ? Value::none() : raised.front();
    } else if (!raised.empty()) {
        if (!projection.isNone()) raised.push_back(projection);
        result = groupOf(vm_, vm_.list(std::move(raised)));
        if (result.isEmpty()) return Status::Error;
    }
    frame.push(std::move(result));
    return Status::Ok;
}

} // namespace interleave::python
