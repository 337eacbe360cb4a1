#include "core/library/machine/Fork.h"

#include "core/library/collections/Deque.h"
#include "core/library/contextvars/Contextvars.h"
#include "core/python/builtins/Iterators.h"
#include "core/python/vm/WeakReference.h"

/// The first half of copying: objects of the right layout and type, to be filled later.

namespace interleave::library {

namespace {

Type* newType(Vm& vm, Forking& forking, Type& from)
{
    auto* made = vm.heap.make<Type>(forking.copyType(from.type()), from.name, from.layout, std::vector<Type*>());
    retain(made); // types live until the heap ends
    made->user = true;
    made->module = from.module;
    made->exception = from.exception;
    made->instantiable = from.instantiable;
    made->abstract = from.abstract;
    made->instanceDict = from.instanceDict;
    made->hasDel = from.hasDel;
    made->construct = from.construct;
    return made;
}

template <typename T>
Object* iteratorOver(Vm& vm, const T& from, decltype(T::position) position, auto container)
{
    auto* made = vm.heap.make<T>(from.type(), container);
    made->position = position;
    return made;
}

} // namespace

Value Forking::shell(Object& object)
{
    // Immutable values of the program's own classes are made with their content.
    const auto type = [&] { return copyType(object.type()); };
    switch (object.kind()) {
    case Kind::Str: return Value(vm_.heap.make<Str>(type(), static_cast<Str&>(object).text()));
    case Kind::Bytes: return Value(vm_.heap.make<Bytes>(type(), static_cast<Bytes&>(object).data()));
    case Kind::BigInt: return Value(vm_.heap.make<BigInt>(type(), static_cast<BigInt&>(object).number()));
    case Kind::Float: return Value(vm_.heap.make<FloatObject>(type(), static_cast<FloatObject&>(object).value));
    case Kind::List: return Value(vm_.heap.make<ListObject>(type()));
    case Kind::Tuple: return Value(vm_.heap.make<TupleObject>(type()));
    case Kind::Dict: return Value(vm_.heap.make<DictObject>(type()));
    case Kind::Set: case Kind::FrozenSet: return Value(vm_.heap.make<SetObject>(object.kind(), type()));
    case Kind::Slice: {
        auto& slice = static_cast<SliceObject&>(object);
        return Value(vm_.heap.make<SliceObject>(object.type(), copy(slice.start), copy(slice.stop), copy(slice.step)));
    }
    case Kind::Cell: return Value(vm_.heap.make<Cell>(object.type()));
    case Kind::Function: {
        auto& function = static_cast<Function&>(object);
        return Value(vm_.heap.make<Function>(object.type(), function.code, copy(function.globals)));
    }
    case Kind::BoundMethod: return Value(vm_.heap.make<BoundMethod>(object.type(), Value(), Value()));
    case Kind::Property: return Value(vm_.heap.make<Property>(type(), Value(), Value(), Value()));
    case Kind::StaticMethod: case Kind::ClassMethod: return Value(vm_.heap.make<MethodWrapper>(object.kind(), type(), Value()));
    case Kind::Super: return Value(vm_.heap.make<SuperObject>(object.type(), copyType(static_cast<SuperObject&>(object).start), Value()));
    case Kind::Generator: {
        auto& generator = static_cast<Generator&>(object);
        auto* made = vm_.heap.make<Generator>(object.type(), generator.flavour, nullptr);
        made->state = Generator::State::Closed;
        return Value(made);
    }
    case Kind::View: {
        auto& view = static_cast<DictView&>(object);
        return Value(vm_.heap.make<DictView>(object.type(), copy(view.dict), view.what));
    }
    case Kind::Iterator: {
        Object* made = shellOfIterator(static_cast<Iterator&>(object));
        return made ? Value(made) : Value(&object);
    }
    case Kind::Type: return static_cast<Type&>(object).user ? Value(newType(vm_, *this, static_cast<Type&>(object))) : Value(&object);
    case Kind::Plain: return Value(vm_.heap.make<Instance>(Kind::Plain, type()));
    case Kind::Module: return Value(vm_.heap.make<ModuleObject>(object.type(), static_cast<ModuleObject&>(object).name));
    case Kind::Exception: return Value(vm_.heap.make<Exception>(type()));
    case Kind::Native: return shellOfNative(static_cast<NativeObject&>(object));
    default: return Value(&object); // code, built-in functions, singletons; steps of async generators belong to a loop of the parent
    }
}

Object* Forking::shellOfIterator(Iterator& object)
{
    if (auto* list = dynamic_cast<ListIterator*>(&object)) return iteratorOver(vm_, *list, list->position, copy(list->list));
    if (auto* tuple = dynamic_cast<TupleIterator*>(&object)) return iteratorOver(vm_, *tuple, tuple->position, copy(tuple->tuple));
    if (auto* bytes = dynamic_cast<BytesIterator*>(&object)) return iteratorOver(vm_, *bytes, bytes->position, bytes->bytes);
    if (auto* range = dynamic_cast<RangeIterator*>(&object)) return vm_.heap.make<RangeIterator>(range->type(), range->at, range->step, range->left);
    if (auto* text = dynamic_cast<StrIterator*>(&object)) {
        auto* made = vm_.heap.make<StrIterator>(text->type(), text->text);
        made->offset = text->offset;
        made->position = text->position;
        return made;
    }
    if (auto* dict = dynamic_cast<DictIterator*>(&object); dict && dict->dict) {
        auto* made = vm_.heap.make<DictIterator>(dict->type(), copy(dict->dict), dict->what, dict->backwards);
        made->size = dict->size;
        made->position = dict->position;
        made->left = dict->left;
        return made;
    }
    if (auto* set = dynamic_cast<SetIterator*>(&object); set && set->set) {
        auto* made = vm_.heap.make<SetIterator>(set->type(), copy(set->set));
        made->size = set->size;
        made->position = set->position;
        made->left = set->left;
        return made;
    }
    if (auto* reversed = dynamic_cast<ReversedIterator*>(&object)) return vm_.heap.make<ReversedIterator>(reversed->type(), copy(reversed->sequence), reversed->left);
    return nullptr;
}

Value Forking::shellOfNative(NativeObject& object)
{
    if (auto* forkable = dynamic_cast<Forkable*>(&object)) {
        NativeObject* made = forkable->forked(*this);
        made->setType(copyType(object.type()));
        return Value(made);
    }
    if (auto* reference = dynamic_cast<WeakReference*>(&object)) {
        const Value target = reference->target();
        if (!target.isObject()) return Value(&object);
        const Value made = copy(target);
        kept_.push_back(made);
        return Value(vm_.heap.make<WeakReference>(vm_, copyType(object.type()), made.asObject(), Value()));
    }
    if (dynamic_cast<Deque*>(&object)) return Value(vm_.heap.make<Deque>(copyType(object.type())));
    if (dynamic_cast<ContextObject*>(&object)) return Value(vm_.heap.make<ContextObject>(object.type()));
    return Value(&object);
}

void Forking::fillNative(NativeObject& from, NativeObject& to)
{
    to.dict = copy(from.dict);
    if (auto* deque = dynamic_cast<Deque*>(&from)) {
        for (const Value& item : deque->items()) static_cast<Deque&>(to).append(vm_, copy(item));
        static_cast<Deque&>(to).limit = deque->limit;
    } else if (auto* reference = dynamic_cast<WeakReference*>(&from)) {
        static_cast<WeakReference&>(to).callback = copy(reference->callback);
    } else if (auto* context = dynamic_cast<ContextObject*>(&from); context && context->values) {
        auto values = std::make_shared<ContextValues>();
        for (const auto& [variable, value] : *context->values) values->emplace_back(variable, copy(value));
        static_cast<ContextObject&>(to).values = std::move(values);
    }
}

} // namespace interleave::library
