#include "core/simulation/Teardown.h"

#include "core/python/vm/Traceback.h"

#include <deque>
#include <unordered_set>

namespace interleave {

using namespace python;

namespace {

constexpr std::size_t mostObjects = 200'000; // more are left alone: this is about small programs

class Finalizer {
public:
    explicit Finalizer(Vm& vm) : vm_(vm) {}

    void visit(const DictObject& globals)
    {
        addAll(globals.table.entries());
        while (!waiting_.empty() && !vm_.halted()) {
            const Value next = waiting_.front();
            waiting_.pop_front();
            finalize(next);
            follow(next);
        }
    }

private:
    template <typename Entries>
    void addAll(const Entries& entries)
    {
        for (const auto& entry : entries) {
            add(entry.key);
            add(entry.value);
        }
    }

    void add(const Value& value)
    {
        if (value.isObject() && known_.size() < mostObjects && known_.insert(value.asObject()).second) waiting_.push_back(value);
    }

    void finalize(const Value& value)
    {
        Object* const object = value.asObject();
        Value method, result;
        if (object->type()->hasDel && object->watched() && !object->finalized()) {
            object->setFinalized();
            method = vm_.special(value, *vm_.names.del);
            if (!method.isEmpty()) report(vm_.callNested(method, {value}, result), method);
        }
        const auto* generator = as<Generator>(value);
        if (generator && generator->flavour == Generator::Flavour::Generator && generator->state == Generator::State::Suspended) {
            method = vm_.special(value, *vm_.names.close);
            if (!method.isEmpty()) report(vm_.callNested(method, {value}, result), value);
        }
    }

    void report(Status status, const Value& where)
    {
        if (status == Status::Ok || vm_.halted()) return;
        const Value error = vm_.takeException();
        vm_.write(Stream::Err, "Exception ignored in: " + vm_.repr(where).value_or("?") + "\n" + unraisableText(vm_, error));
    }

    void follow(const Value& value)
    {
        switch (value.asObject()->kind()) {
        case Kind::List: for (const Value& item : as<ListObject>(value)->items) add(item); break;
        case Kind::Tuple: for (const Value& item : as<TupleObject>(value)->items) add(item); break;
        case Kind::Dict: addAll(as<DictObject>(value)->table.entries()); break;
        case Kind::Set: case Kind::FrozenSet: addAll(asSet(value)->table.entries()); break;
        case Kind::Plain:
            if (const auto& dict = static_cast<Instance*>(value.asObject())->dict) addAll(dict->table.entries());
            break;
        default: break;
        }
    }

    Vm& vm_;
    std::deque<Value> waiting_;
    std::unordered_set<const Object*> known_;
};

} // namespace

void tearDown(Vm& vm, DictObject& globals)
{
    {
        Finalizer finalizer(vm);
        finalizer.visit(globals);
    }
    // One by one, so that what still looks at the variables finds None.
    for (std::size_t i = 0; i < globals.table.entries().size() && !vm.halted(); ++i) {
        if (globals.table.entries()[i].key.isEmpty()) continue;
        const auto* name = as<Str>(globals.table.entries()[i].key);
        if (name && name->view().starts_with("__")) continue;
        const Value dropped = std::exchange(globals.table.entries()[i].value, Value::none());
    }
}

} // namespace interleave
