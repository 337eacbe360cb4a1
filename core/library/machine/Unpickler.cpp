#include "core/library/machine/Pickler.h"

#include "core/library/machine/Processes.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <bit>

namespace interleave::library {

namespace op = pickleop;

namespace {

Status unpicklingError(Vm& vm, const std::string& message)
{
    const Value type = vm.library().loadFrom("_pickle", "UnpicklingError");
    return as<Type>(type) ? vm.raise(as<Type>(type), message) : Status::Error;
}

/// How many values an operation takes or looks at.
std::size_t operandsOf(char operation)
{
    switch (operation) {
    case op::stop: case op::memoize: case op::pop: case op::tuple1: return 1;
    case op::tuple2: case op::append: case op::global: case op::reduce: case op::newObject: case op::build: return 2;
    case op::tuple3: case op::setItem: case op::newObjectEx: return 3;
    default: return 0;
    }
}

bool needsMark(char operation)
{
    return operation == op::popMark || operation == op::tuple || operation == op::appends || operation == op::setItems || operation == op::addItems || operation == op::frozenSet;
}

} // namespace

Status Unpickler::resume(Vm& vm, Resume how, Value value, Value& result)
{
    if (how == Resume::Raised) {
        vm.rethrow(std::move(value));
        return Status::Error;
    }
    if (how == Resume::Returned) {
        if (const Status status = delivered(std::move(value)); status != Status::Ok) return status;
    }
    for (;;) {
        while (!calls_.empty()) {
            auto next = std::move(calls_.front());
            calls_.erase(calls_.begin());
            if (const Status status = call(next.first, std::move(next.second), After::Ignore); status != Status::Ok) return status;
        }
        if (ended_) break;
        if (const Status status = step(); status != Status::Ok) return status;
        if (short_) return truncated();
    }
    result = tellEnd_ ? vm.tuple({pop(), Value::integer(static_cast<std::int64_t>(at_))}) : pop();
    return Status::Ok;
}

Status Unpickler::truncated()
{
    return atOperation_ ? vm_.raise(vm_.types.eofError, "Ran out of input") : unpicklingError(vm_, "pickle data was truncated");
}

Status Unpickler::delivered(Value value)
{
    if (after_ == After::Push) stack_.push_back(std::move(value));
    return Status::Ok;
}

Status Unpickler::call(const Value& callable, std::vector<Value> args, After after)
{
    after_ = after;
    Value result;
    const Status status = vm_.call(callable, Args{args.data(), args.size(), {}}, result);
    return status == Status::Ok ? delivered(std::move(result)) : status;
}

bool Unpickler::take(std::size_t count, std::string_view& bytes)
{
    const std::string& data = data_->data();
    if (data.size() - at_ < count) {
        short_ = true;
        return false;
    }
    bytes = std::string_view(data).substr(at_, count);
    at_ += count;
    return true;
}

std::uint64_t Unpickler::number(std::size_t width)
{
    std::string_view bytes;
    if (!take(width, bytes)) return 0;
    std::uint64_t sum = 0;
    for (std::size_t i = width; i-- > 0;) sum = sum << 8 | static_cast<unsigned char>(bytes[i]);
    return sum;
}

Value Unpickler::pop()
{
    if (stack_.empty()) return {};
    Value value = std::move(stack_.back());
    stack_.pop_back();
    return value;
}

std::vector<Value> Unpickler::popToMark()
{
    const std::size_t from = marks_.empty() ? stack_.size() : marks_.back();
    if (!marks_.empty()) marks_.pop_back();
    std::vector<Value> items(stack_.begin() + static_cast<std::ptrdiff_t>(from), stack_.end());
    stack_.resize(from);
    return items;
}

void Unpickler::pushLong(std::string_view bytes)
{
    BigInteger number = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) number = (number << 8) + static_cast<unsigned char>(bytes[i]);
    if (!bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80)) number -= BigInteger(1) << (8 * bytes.size());
    stack_.push_back(vm_.integer(number));
}

Status Unpickler::pushText(std::size_t size)
{
    std::string_view bytes;
    if (take(size, bytes)) stack_.push_back(vm_.string(std::string(bytes)));
    return Status::Ok;
}

Status Unpickler::step()
{
    std::string_view bytes;
    if (!vm_.charge(1)) return Status::Error;
    atOperation_ = true;
    if (!take(1, bytes)) return Status::Ok;
    atOperation_ = false;
    const char operation = bytes[0];
    if (stack_.size() < operandsOf(operation) || (marks_.empty() && needsMark(operation))) return unpicklingError(vm_, needsMark(operation) ? "could not find MARK" : "unpickling stack underflow");
    switch (operation) {
    case op::proto: number(1); break;
    case op::frame: number(8); break;
    case op::stop: ended_ = true; break;
    case op::none: stack_.push_back(Value::none()); break;
    case op::newTrue: stack_.push_back(Value::boolean(true)); break;
    case op::newFalse: stack_.push_back(Value::boolean(false)); break;
    case op::int1: stack_.push_back(Value::integer(static_cast<std::int64_t>(number(1)))); break;
    case op::int2: stack_.push_back(Value::integer(static_cast<std::int64_t>(number(2)))); break;
    case op::int4: stack_.push_back(Value::integer(static_cast<std::int32_t>(number(4)))); break;
    case op::long1: case op::long4: {
        const std::size_t size = number(operation == op::long1 ? 1 : 4);
        if (take(size, bytes)) pushLong(bytes);
        break;
    }
    case op::real: {
        if (!take(8, bytes)) break;
        std::uint64_t word = 0;
        for (const char c : bytes) word = word << 8 | static_cast<unsigned char>(c);
        stack_.push_back(Value::real(std::bit_cast<double>(word)));
        break;
    }
    case op::bytes1: case op::bytes4: case op::bytes8: {
        const std::size_t size = number(operation == op::bytes1 ? 1 : operation == op::bytes4 ? 4 : 8);
        if (take(size, bytes)) stack_.emplace_back(vm_.heap.make<Bytes>(vm_.types.bytes, std::string(bytes)));
        break;
    }
    case op::text1: return pushText(number(1));
    case op::text4: return pushText(number(4));
    case op::text8: return pushText(number(8));
    case op::memoize: memo_.push_back(stack_.back()); break;
    case op::get1: case op::get4: {
        const std::size_t at = number(operation == op::get1 ? 1 : 4);
        if (at >= memo_.size()) return unpicklingError(vm_, "Memo value not found at index " + std::to_string(at));
        stack_.push_back(memo_[at]);
        break;
    }
    case op::mark: marks_.push_back(stack_.size()); break;
    case op::pop: pop(); break;
    case op::popMark: popToMark(); break;
    case op::emptyTuple: stack_.push_back(vm_.tuple({})); break;
    case op::tuple1: case op::tuple2: case op::tuple3: {
        const std::size_t size = operation == op::tuple1 ? 1 : operation == op::tuple2 ? 2 : 3;
        std::vector<Value> items(stack_.end() - static_cast<std::ptrdiff_t>(size), stack_.end());
        stack_.resize(stack_.size() - size);
        stack_.push_back(vm_.tuple(std::move(items)));
        break;
    }
    case op::tuple: stack_.push_back(vm_.tuple(popToMark())); break;
    case op::emptyList: stack_.push_back(vm_.list({})); break;
    case op::append: return appendItems({pop()});
    case op::appends: return appendItems(popToMark());
    case op::emptyDict: stack_.emplace_back(vm_.newDict()); break;
    case op::setItem: {
        const Value value = pop(), key = pop();
        return setItems({key, value});
    }
    case op::setItems: return setItems(popToMark());
    case op::emptySet: stack_.emplace_back(vm_.newSet()); break;
    case op::addItems: return addItems(popToMark());
    case op::frozenSet: {
        SetObject* set = vm_.newSet(Kind::FrozenSet);
        const Value hold(set);
        for (const Value& item : popToMark()) {
            if (!vm_.setAdd(*set, item)) return Status::Error;
        }
        stack_.push_back(hold);
        break;
    }
    case op::global: {
        const Value name = pop(), module = pop();
        Value found;
        if (!as<Str>(name) || !as<Str>(module)) return unpicklingError(vm_, "STACK_GLOBAL requires str");
        const Status status = findClass(as<Str>(module)->text(), as<Str>(name)->text(), found);
        if (status != Status::Ok) return status;
        stack_.push_back(found);
        break;
    }
    case op::reduce: {
        const Value arguments = pop(), callable = pop();
        if (!as<TupleObject>(arguments)) return unpicklingError(vm_, "argument list is no tuple");
        return call(callable, as<TupleObject>(arguments)->items, After::Push);
    }
    case op::newObject: {
        const Value arguments = pop(), type = pop();
        return newObject(type, as<TupleObject>(arguments) ? as<TupleObject>(arguments)->items : std::vector<Value>());
    }
    case op::newObjectEx: {
        const Value named = pop(), arguments = pop(), type = pop();
        const Value maker = vm_.library().loadFrom("copyreg", "__newobj_ex__");
        return maker.isEmpty() ? Status::Error : call(maker, {type, arguments, named}, After::Push);
    }
    case op::build: return buildState(pop());
    default:
        return unpicklingError(vm_, std::string("invalid load key, '") + (operation >= 32 && operation < 127 ? std::string(1, operation) : "\\x" + std::string{"0123456789abcdef"[operation >> 4 & 15], "0123456789abcdef"[operation & 15]}) + "'.");
    }
    return Status::Ok;
}

Status Unpickler::findClass(const std::string& module, const std::string& name, Value& result)
{
    Value at = vm_.library().load(module);
    if (at.isEmpty()) return Status::Error;
    const Value whole = at;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t dot = std::min(name.find('.', from), name.size());
        Value next;
        if (vm_.getAttribute(at, *vm_.intern(name.substr(from, dot - from)), next) != Status::Ok) {
            vm_.takeException();
            return vm_.raise(vm_.types.attributeError, "Can't get attribute '" + name + "' on " + vm_.repr(whole).value_or("?"));
        }
        at = next;
        from = dot + 1;
    }
    result = at;
    return Status::Ok;
}

Status Unpickler::appendItems(std::vector<Value> items)
{
    if (stack_.empty()) return unpicklingError(vm_, "unpickling stack underflow");
    const Value target = stack_.back();
    if (auto* list = as<ListObject>(target)) { // of a subclass too, as CPython's goes by the layout
        list->items.insert(list->items.end(), items.begin(), items.end());
        list->account();
        return Status::Ok;
    }
    Value extend;
    if (vm_.getAttribute(target, *vm_.intern("extend"), extend) != Status::Ok) return Status::Error;
    return call(extend, {vm_.list(std::move(items))}, After::Ignore);
}

Status Unpickler::setItems(std::vector<Value> items)
{
    if (stack_.empty()) return unpicklingError(vm_, "unpickling stack underflow");
    const Value target = stack_.back();
    auto* dict = as<DictObject>(target);
    Value setter;
    if (!dict || target.asObject()->type()->user) {
        if (vm_.getAttribute(target, *vm_.intern("__setitem__"), setter) != Status::Ok) return Status::Error;
    }
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (!setter.isEmpty()) calls_.emplace_back(setter, std::vector<Value>{items[i], items[i + 1]});
        else if (!vm_.dictSet(*dict, items[i], items[i + 1])) return Status::Error;
    }
    return Status::Ok;
}

Status Unpickler::addItems(std::vector<Value> items)
{
    SetObject* set = stack_.empty() ? nullptr : asSet(stack_.back());
    if (!set) return unpicklingError(vm_, "not a set");
    for (const Value& item : items) {
        if (!vm_.setAdd(*set, item)) return Status::Error;
    }
    return Status::Ok;
}

Status Unpickler::newObject(const Value& type, std::vector<Value> args)
{
    Value maker;
    if (!as<Type>(type)) return unpicklingError(vm_, "NEWOBJ class argument must be a type, not " + vm_.typeName(type));
    if (vm_.getAttribute(type, *vm_.names.new_, maker) != Status::Ok) return Status::Error;
    args.insert(args.begin(), type);
    return call(maker, std::move(args), After::Push);
}

Status Unpickler::buildState(Value state)
{
    const Value object = stack_.back();
    Value setter;
    if (!vm_.special(object, *vm_.intern("__setstate__")).isEmpty()) {
        if (vm_.getAttribute(object, *vm_.intern("__setstate__"), setter) != Status::Ok) return Status::Error;
        return call(setter, {state}, After::Ignore);
    }
    Value slots;
    if (const auto* pair = as<TupleObject>(state); pair && pair->items.size() == 2) {
        slots = pair->items[1];
        state = pair->items[0];
    }
    if (const auto* attributes = as<DictObject>(state)) {
        Ref<DictObject>* own = vm_.attributesOf(object);
        if (!own) return vm_.raise(vm_.types.attributeError, "'" + vm_.typeName(object) + "' object has no attribute '__dict__'");
        if (!*own) *own = vm_.newDict();
        for (const auto& entry : attributes->table.entries()) {
            if (Str* name = as<Str>(entry.key)) (*own)->set(*vm_.intern(name->view()), entry.value);
        }
    } else if (!state.isNone()) {
        return unpicklingError(vm_, "state is not a dictionary");
    }
    if (const auto* values = as<DictObject>(slots)) {
        for (const auto& entry : values->table.entries()) {
            if (Str* name = as<Str>(entry.key); name && vm_.setAttributeDirectly(object, *vm_.intern(name->view()), entry.value) == Status::Error) return Status::Error;
        }
    }
    return Status::Ok;
}

namespace {

/// pickle_dumps(value, reducer) -> bytes
Status dumps(Vm& vm, Args args, Value&)
{
    vm.pushNative(std::make_unique<Pickler>(vm, args[0], args[1]));
    return Status::Pushed;
}

/// pickle_loads(bytes), pickle_load(bytes) -> (value, length of its pickle)
template <bool tellEnd>
Status loads(Vm& vm, Args args, Value&)
{
    Bytes* bytes = as<Bytes>(args[0]);
    if (!bytes) return vm.typeError("a bytes-like object is required, not '" + vm.typeName(args[0]) + "'");
    vm.pushNative(std::make_unique<Unpickler>(vm, Ref<Bytes>(bytes), tellEnd));
    return Status::Pushed;
}

/// value_kind(value) -> "plain" for instances of the program's classes, the name of the built-in layout for instances of classes derived from one,
/// "native" for what only native code can make, "builtin" for values of built-in types
Status valueKind(Vm& vm, Args args, Value& result)
{
    const Type* type = vm.typeOf(args[0]);
    const char* word = "builtin";
    if (type->user) {
        switch (type->layout) {
        case Kind::Plain: word = "plain"; break;
        case Kind::List: word = "list"; break;
        case Kind::Dict: word = "dict"; break;
        case Kind::Tuple: word = "tuple"; break;
        case Kind::Set: case Kind::FrozenSet: word = "set"; break;
        case Kind::Str: word = "str"; break;
        case Kind::Bytes: word = "bytes"; break;
        case Kind::BigInt: word = "int"; break;
        case Kind::Float: word = "float"; break;
        case Kind::Exception: word = "exception"; break;
        default: word = "native";
        }
    }
    return give(result, Value(vm.intern(word)));
}

} // namespace

void installPickle(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"pickle_dumps", dumps}, {"pickle_loads", loads<false>}, {"pickle_load", loads<true>}, {"value_kind", valueKind}});
}

} // namespace interleave::library
