#include "core/library/machine/Fork.h"

#include "core/library/contextvars/Contextvars.h"
#include "core/library/threading/Threads.h"

#include <algorithm>

namespace interleave::library {

namespace {

/// Keys that are the same in both processes, so that a table can be taken over as it is.
bool isShared(const Value& key)
{
    if (!key.isObject()) return true;
    const Object& object = *key.asObject();
    const Kind kind = object.kind();
    return (kind == Kind::Str || kind == Kind::Bytes || kind == Kind::BigInt || kind == Kind::Float || kind == Kind::Range) && !object.type()->user;
}

template <typename Entries>
bool hasSharedKeys(const Entries& entries)
{
    return std::all_of(entries.begin(), entries.end(), [](const auto& entry) { return isShared(entry.key); });
}

} // namespace

Value Forking::copy(const Value& value)
{
    if (!value.isObject() || isShared(value)) return value;
    Object& object = *value.asObject();
    if (const auto known = known_.find(&object); known != known_.end()) return known->second;
    Value made = shell(object);
    known_.try_emplace(&object, made);
    if (made.asObject() != &object) unfilled_.emplace_back(&object, made.asObject());
    return made;
}

Type* Forking::copyType(Type* type)
{
    return type->user ? as<Type>(copy(Value(type))) : type;
}

void Forking::finish()
{
    while (!unfilled_.empty()) {
        const auto [from, to] = unfilled_.back();
        unfilled_.pop_back();
        fill(*from, *to);
    }
    for (const auto& [from, to] : sets_) fillSet(*from, *to);
    for (const auto& [from, to] : dicts_) fillDict(*from, *to);
    sets_.clear();
    dicts_.clear();
}

void Forking::copyItems(const std::vector<Value>& from, std::vector<Value>& to)
{
    to.reserve(from.size());
    for (const Value& item : from) to.push_back(copy(item));
}

void Forking::copyAttributes(Object& from, Object& to)
{
    if (!from.type()->user || !from.watched()) return;
    const Ref<DictObject>* own = vm_.attributesOf(Value(&from));
    if (!own || !*own) return;
    const Ref<DictObject> made = copy(*own);
    if (Ref<DictObject>* target = vm_.attributesOf(Value(&to))) *target = made;
}

void Forking::fill(Object& from, Object& to)
{
    switch (from.kind()) {
    case Kind::List: copyItems(static_cast<ListObject&>(from).items, static_cast<ListObject&>(to).items); break;
    case Kind::Tuple: copyItems(static_cast<TupleObject&>(from).items, static_cast<TupleObject&>(to).items); break;
    case Kind::Dict: {
        auto& table = static_cast<DictObject&>(from).table;
        if (!hasSharedKeys(table.entries())) {
            dicts_.emplace_back(&static_cast<DictObject&>(from), &static_cast<DictObject&>(to));
            for (const auto& entry : table.entries()) {
                copy(entry.key);
                copy(entry.value);
            }
            break;
        }
        auto& made = static_cast<DictObject&>(to).table;
        made = table;
        for (auto& entry : made.entries()) entry.value = copy(entry.value);
        break;
    }
    case Kind::Set: case Kind::FrozenSet: {
        auto& table = static_cast<SetObject&>(from).table;
        if (hasSharedKeys(table.entries())) {
            static_cast<SetObject&>(to).table = table;
            break;
        }
        sets_.emplace_back(&static_cast<SetObject&>(from), &static_cast<SetObject&>(to));
        for (const auto& entry : table.entries()) copy(entry.key);
        break;
    }
    case Kind::Cell: static_cast<Cell&>(to).value = copy(static_cast<Cell&>(from).value); break;
    case Kind::Function: fillFunction(static_cast<Function&>(from), static_cast<Function&>(to)); break;
    case Kind::BoundMethod: {
        auto& method = static_cast<BoundMethod&>(to);
        method.function = copy(static_cast<BoundMethod&>(from).function);
        method.self = copy(static_cast<BoundMethod&>(from).self);
        break;
    }
    case Kind::Property: {
        auto& property = static_cast<Property&>(to);
        property.getter = copy(static_cast<Property&>(from).getter);
        property.setter = copy(static_cast<Property&>(from).setter);
        property.deleter = copy(static_cast<Property&>(from).deleter);
        break;
    }
    case Kind::StaticMethod: case Kind::ClassMethod: static_cast<MethodWrapper&>(to).function = copy(static_cast<MethodWrapper&>(from).function); break;
    case Kind::Super: static_cast<SuperObject&>(to).self = copy(static_cast<SuperObject&>(from).self); break;
    case Kind::Generator: fillGenerator(static_cast<Generator&>(from), static_cast<Generator&>(to)); break;
    case Kind::Type: fillType(static_cast<Type&>(from), static_cast<Type&>(to)); break;
    case Kind::Plain: case Kind::Module: static_cast<Instance&>(to).dict = copy(static_cast<Instance&>(from).dict); break;
    case Kind::Exception: fillException(static_cast<Exception&>(from), static_cast<Exception&>(to)); break;
    case Kind::Native: fillNative(static_cast<NativeObject&>(from), static_cast<NativeObject&>(to)); break;
    default: break;
    }
    switch (from.kind()) {
    case Kind::Plain: case Kind::Exception: case Kind::Module: case Kind::Native: case Kind::Function: case Kind::Type: break;
    default: copyAttributes(from, to);
    }
    if (from.type()->hasDel && from.watched()) to.setWatched();
    if (from.finalized()) to.setFinalized();
}

void Forking::fillFunction(Function& from, Function& to)
{
    to.name = from.name;
    to.qualifiedName = from.qualifiedName;
    to.module = from.module;
    to.documentation = from.documentation;
    copyItems(from.defaults, to.defaults);
    to.keywordDefaults = copy(from.keywordDefaults);
    for (const Ref<Cell>& cell : from.closure) to.closure.push_back(copy(cell));
    to.annotations = copy(from.annotations);
    to.dict = copy(from.dict);
}

void Forking::fillType(Type& from, Type& to)
{
    to.qualifiedName = from.qualifiedName;
    to.slots = from.slots;
    for (Type* base : from.bases) to.bases.push_back(copyType(base));
    for (Type* type : from.mro) to.mro.push_back(copyType(type));
    for (Type* type : from.subclasses) to.subclasses.push_back(copyType(type));
    to.attributes = copy(from.attributes);
}

void Forking::fillException(Exception& from, Exception& to)
{
    to.args = copy(from.args);
    to.cause = copy(from.cause);
    to.context = copy(from.context);
    to.suppressContext = from.suppressContext;
    to.traceback = from.traceback;
    to.value = copy(from.value);
    to.dict = copy(from.dict);
}

void Forking::fillGenerator(Generator& from, Generator& to)
{
    to.code = from.code;
    to.name = from.name;
    to.qualifiedName = from.qualifiedName;
    to.awaited = from.awaited;
    to.asyncClosed = from.asyncClosed;
    to.asyncHooked = from.asyncHooked;
    to.asyncFinalizer = copy(from.asyncFinalizer);
    const bool stands = from.state == Generator::State::Created || from.state == Generator::State::Suspended;
    if (!stands || !from.frame) {
        to.state = Generator::State::Closed; // one that runs has its frames on the stack of a thread that does not exist in the child
        return;
    }
    Frame& old = *from.frame;
    Frame* frame = Frame::create(*old.code);
    frame->deliver = old.deliver;
    frame->function = copy(old.function);
    frame->globals = copy(old.globals);
    frame->localNames = copy(old.localNames);
    frame->generator = &to;
    frame->handled = copy(old.handled);
    frame->instance = copy(old.instance);
    frame->keywordNames = old.keywordNames;
    frame->next = old.next;
    frame->depth = old.depth;
    for (std::uint32_t i = 0; i < old.slotCount + old.depth; ++i) frame->slots()[i] = copy(old.slots()[i]);
    to.frame = frame;
    to.state = from.state;
    to.awaited = true; // what the parent has not awaited is the parent's business
}

/// Objects whose hash is their identity have another one in the child; hashes that come from content or from a `__hash__` of the program stay.
std::size_t Forking::hashOf(const Value& key, std::size_t known)
{
    if (!key.isObject()) return known;
    const Value* method = key.asObject()->type()->user ? key.asObject()->type()->find(*vm_.names.hash) : nullptr;
    if (method && as<Function>(*method)) return known;
    const auto hash = vm_.hash(key);
    vm_.takeException();
    return hash.value_or(known);
}

void Forking::fillSet(SetObject& from, SetObject& to)
{
    for (std::size_t i = from.table.next(0); i < from.table.entries().size(); i = from.table.next(i + 1)) {
        const Value key = copy(from.table.entries()[i].key);
        to.table.insert(vm_, key, hashOf(key, from.table.entries()[i].hash));
    }
}

void Forking::fillDict(DictObject& from, DictObject& to)
{
    for (std::size_t i = from.table.next(0); i < from.table.entries().size(); i = from.table.next(i + 1)) {
        const Value key = copy(from.table.entries()[i].key);
        to.table.insert(vm_, key, hashOf(key, from.table.entries()[i].hash), copy(from.table.entries()[i].value));
    }
}

namespace {

/// id() of the program's variables is the same in both.
void shareAddresses(Vm& vm, const DictObject& original, const DictObject& copy)
{
    const auto& from = original.table.entries();
    const auto& to = copy.table.entries();
    for (std::size_t i = 0; i < from.size() && i < to.size(); ++i) {
        const bool both = from[i].value.isObject() && to[i].value.isObject();
        if (both && from[i].value.asObject() != to[i].value.asObject()) vm.shareAddress(from[i].value.asObject(), to[i].value.asObject());
    }
}

} // namespace

void forkInto(Vm& vm, ProcessMemory& child, std::vector<Value>& values)
{
    const ProcessMemory& parent = memoryOf(vm);
    Forking forking(vm, *child.mainThread);
    child.modules = forking.copy(parent.modules);
    child.main = forking.copy(parent.main);
    for (Value& value : values) {
        const Value copied = forking.copy(value);
        if (value.isObject() && copied.asObject() != value.asObject()) vm.shareAddress(value.asObject(), copied.asObject());
        value = copied;
    }
    auto& contexts = vm.extension<Contexts>();
    const Value context = forking.copy(Value(contexts.current(vm.thread()).get()));
    auto& states = vm.extension<ThreadStates>();
    const ThreadStates::State& own = states.of(vm, vm.thread());
    ThreadStates::State& inChild = states.of(vm, *child.mainThread);
    inChild.ident = own.ident; // as pthread_self() says
    for (const auto& [number, attributes] : own.locals) inChild.locals[number] = forking.copy(attributes);
    forking.finish();
    contexts.current(*child.mainThread) = static_cast<ContextObject*>(context.asObject());
    shareAddresses(vm, *parent.main->dict, *child.main->dict);
    child.kept = forking.takeKept();
    child.files = inheritFiles(parent.files);
}

} // namespace interleave::library
