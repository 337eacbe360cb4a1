#include "core/python/vm/Repr.h"

#include "core/python/text/FloatText.h"
#include "core/python/text/IntegerText.h"
#include "core/python/text/Quote.h"
#include "core/python/vm/Protocols.h"

#include <algorithm>

namespace interleave::python {

namespace {

/// Writes the repr of one container and what is in it.
class ContainerRepr {
public:
    ContainerRepr(Vm& vm, const Object* container) : vm_(vm) { vm_.printing.push_back(container); }
    ~ContainerRepr() { vm_.printing.pop_back(); }
    ContainerRepr(const ContainerRepr&) = delete;
    ContainerRepr& operator=(const ContainerRepr&) = delete;

    bool add(const Value& item)
    {
        if (!first_) {
            text += ", ";
        }
        first_ = false;
        return addBare(item);
    }
    bool addPair(const Value& key, const Value& value)
    {
        const Value held = value;
        if (!add(key)) {
            return false;
        }
        text += ": ";
        return addBare(held);
    }
    std::string text;

private:
    bool addBare(const Value& item)
    {
        const Value held = item;
        const auto part = vm_.repr(held);
        if (part) {
            text += *part;
        }
        return part && (text.size() < 65536 || allowsBytes(vm_, text.size()));
    }

    Vm& vm_;
    bool first_ = true;
};

using Text = std::optional<std::string>;

bool isPrinting(const Vm& vm, const Object* object) { return std::find(vm.printing.begin(), vm.printing.end(), object) != vm.printing.end(); }

Text listText(Vm& vm, const ListObject& list)
{
    if (isPrinting(vm, &list)) {
        return "[...]";
    }
    ContainerRepr out(vm, &list);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (!out.add(list.items[i])) {
            return {};
        }
    }
    return "[" + out.text + "]";
}

Text tupleText(Vm& vm, const TupleObject& tuple)
{
    if (isPrinting(vm, &tuple)) {
        return "(...)";
    }
    ContainerRepr out(vm, &tuple);
    for (const Value& item : tuple.items) {
        if (!out.add(item)) {
            return {};
        }
    }
    return "(" + out.text + (tuple.items.size() == 1 ? ",)" : ")");
}

Text dictText(Vm& vm, const DictObject& dict)
{
    if (isPrinting(vm, &dict)) {
        return "{...}";
    }
    ContainerRepr out(vm, &dict);
    for (std::size_t i = dict.table.next(0); i < dict.table.entries().size(); i = dict.table.next(i + 1)) {
        const auto entry = dict.table.entries()[i];
        if (!out.addPair(entry.key, entry.value)) {
            return {};
        }
    }
    return "{" + out.text + "}";
}

Text setText(Vm& vm, const SetObject& set)
{
    const std::string& name = set.type()->name;
    if (isPrinting(vm, &set)) {
        return name + "(...)";
    }
    if (set.table.empty()) {
        return name + "()";
    }
    ContainerRepr out(vm, &set);
    for (std::size_t i = set.table.next(0); i < set.table.entries().size(); i = set.table.next(i + 1)) {
        if (!out.add(set.table.entries()[i].key)) {
            return {};
        }
    }
    const std::string braces = "{" + out.text + "}";
    return set.type() == vm.types.set ? braces : name + "(" + braces + ")";
}

Text viewText(Vm& vm, const DictView& view)
{
    if (isPrinting(vm, &view)) {
        return "...";
    }
    const std::string name = view.type()->name;
    ContainerRepr out(vm, &view);
    for (const Value& item : viewItems(vm, view)) {
        if (!out.add(item)) {
            return {};
        }
    }
    return name + "([" + out.text + "])";
}

Text sliceText(Vm& vm, const SliceObject& slice)
{
    ContainerRepr out(vm, &slice);
    return out.add(slice.start) && out.add(slice.stop) && out.add(slice.step) ? Text("slice(" + out.text + ")") : Text();
}

std::string rangeText(const Range& range)
{
    const std::string text = "range(" + std::to_string(range.start) + ", " + std::to_string(range.stop);
    return text + (range.step == 1 ? ")" : ", " + std::to_string(range.step) + ")");
}

Text objectText(Vm& vm, const Value& value)
{
    const Object* object = value.asObject();
    switch (object->kind()) {
    case Kind::Str: return text::quote(as<Str>(value)->view());
    case Kind::Bytes: return text::quoteBytes(as<Bytes>(value)->data());
    case Kind::BigInt: return integerText(vm, value);
    case Kind::Float: return text::reprFloat(as<FloatObject>(value)->value);
    case Kind::List: return listText(vm, *as<ListObject>(value));
    case Kind::Tuple: return tupleText(vm, *as<TupleObject>(value));
    case Kind::Dict: return dictText(vm, *as<DictObject>(value));
    case Kind::Set:
    case Kind::FrozenSet: return setText(vm, *asSet(value));
    case Kind::View: return viewText(vm, *as<DictView>(value));
    case Kind::Range: return rangeText(*as<Range>(value));
    case Kind::Slice: return sliceText(vm, *as<SliceObject>(value));
    case Kind::Singleton: return as<Singleton>(value)->name;
    default: return describe(vm, value);
    }
}

/// The text that `__repr__` or `__str__` returned. `result` must be a str.
Text methodText(Vm& vm, const Value& method, const Value& self, const char* name)
{
    Value result;
    if (callSpecial(vm, method, self, {}, result) != Status::Ok) {
        return {};
    }
    const auto* text = as<Str>(result);
    if (!text) {
        vm.typeError(std::string(name) + " returned non-string (type " + vm.typeName(result) + ")");
        return {};
    }
    return text->text();
}

} // namespace

Text integerText(Vm& vm, const Value& value)
{
    if (value.isIntLike()) {
        return std::to_string(value.asInt());
    }
    const BigInteger& number = as<BigInt>(value)->number();
    if (text::hasTooManyDigits(number)) {
        vm.valueError("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        return {};
    }
    return text::digits(number, 10);
}

Text Vm::repr(const Value& value)
{
    switch (value.tag()) {
    case Tag::Empty:
    case Tag::None: return "None";
    case Tag::Bool: return value.asBool() ? "True" : "False";
    case Tag::Int: return std::to_string(value.asInt());
    case Tag::Float: return text::reprFloat(value.asFloat());
    case Tag::Object: break;
    }
    const Nesting guard(*this);
    if (!guard.allowed(" while getting the repr of an object")) {
        return {};
    }
    const Value held = value;
    const Value method = overriding(*this, held, *names.repr);
    return method.isEmpty() ? objectText(*this, held) : methodText(*this, method, held, "__repr__");
}

Text Vm::str(const Value& value)
{
    if (const auto* text = as<Str>(value); text && !mayOverride(value)) {
        return text->text();
    }
    if (mayOverride(value)) {
        const Nesting guard(*this);
        if (!guard.allowed(" while getting the str of an object")) {
            return {};
        }
        const Value held = value;
        if (const Value method = overriding(*this, held, *names.str); !method.isEmpty()) {
            return methodText(*this, method, held, "__str__");
        }
        if (const auto* text = as<Str>(held)) {
            return text->text();
        }
    }
    return repr(value);
}

Text Vm::ascii(const Value& value)
{
    const auto text = repr(value);
    return text ? Text(text::escapeNonAscii(*text)) : Text();
}

} // namespace interleave::python
