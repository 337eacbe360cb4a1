#include "core/python/builtins/Lists.h"
#include "core/python/builtins/Sets.h"

namespace interleave::python {

namespace {
/// Calls `visit(entry)` for each member until it returns false; false if it did or something failed.
template <typename Visit>
bool forEachMember(Vm& vm, const SetObject& set, Visit visit)
{
    const Ref<SetObject> hold(const_cast<SetObject*>(&set));
    for (std::size_t i = set.table.next(0); i < set.table.entries().size(); i = set.table.next(i + 1)) {
        const HashTable::Entry entry = set.table.entries()[i];
        if (!visit(entry) || vm.failed()) {
            return false;
        }
    }
    return true;
}

bool has(Vm& vm, const SetObject& set, const HashTable::Entry& entry) { return set.table.find(vm, entry.key, entry.hash).has_value(); }

bool insert(Vm& vm, SetObject& set, const HashTable::Entry& entry)
{
    set.table.insert(vm, entry.key, entry.hash);
    return !vm.failed();
}

/// Adds the members of `from` that are (or are not) in `other`.
bool addThose(Vm& vm, SetObject& target, const SetObject& from, const SetObject& other, bool wanted)
{
    return forEachMember(vm, from, [&](const HashTable::Entry& entry) {
        const bool found = has(vm, other, entry);
        return !vm.failed() && (found != wanted || insert(vm, target, entry));
    });
}

std::optional<bool> subset(Vm& vm, const SetObject& a, const SetObject& b)
{
    if (a.table.size() > b.table.size()) {
        return false;
    }
    const bool all = forEachMember(vm, a, [&](const HashTable::Entry& entry) { return has(vm, b, entry); });
    return vm.failed() ? std::nullopt : std::optional(all);
}
} // namespace

Ref<SetObject> copySet(Vm& vm, const SetObject& from, Kind kind)
{
    Ref<SetObject> made = vm.newSet(kind);
    made->table.merge(vm, from.table);
    made->account();
    return made;
}

Ref<SetObject> toSet(Vm& vm, const Value& iterable)
{
    if (SetObject* const set = asSet(iterable)) {
        return set;
    }
    Ref<SetObject> made = vm.newSet();
    return addAll(vm, *made, iterable) ? made : nullptr;
}

bool addAll(Vm& vm, SetObject& set, const Value& iterable)
{
    if (const SetObject* other = asSet(iterable)) {
        return set.table.merge(vm, other->table);
    }
    if (const DictObject* dict = as<DictObject>(iterable); dict && dict->type() == vm.types.dict) {
        set.table.expect(dict->table.size());
    }
    std::vector<Value> items;
    if (!collectItems(vm, iterable, items)) {
        return false;
    }
    for (const Value& item : items) {
        if (!vm.setAdd(set, item)) {
            return false;
        }
    }
    return true;
}

std::optional<bool> hasMember(Vm& vm, const SetObject& set, const Value& member)
{
    const SetObject* const inner = asSet(member);
    const Value key = inner && inner->kind() == Kind::Set ? copySet(vm, *inner, Kind::FrozenSet).value() : member;
    const auto hash = vm.hash(key);
    if (!hash) {
        return {};
    }
    const bool found = set.table.find(vm, key, *hash).has_value();
    return vm.failed() ? std::nullopt : std::optional(found);
}

Ref<SetObject> combine(Vm& vm, SetOperation operation, const SetObject& a, const SetObject& b)
{
    bool done = true;
    Ref<SetObject> made;
    switch (operation) {
    case SetOperation::Union:
        made = copySet(vm, a, a.kind());
        done = made->table.merge(vm, b.table);
        break;
    case SetOperation::Intersection: {
        made = vm.newSet(a.kind());
        const bool swapped = b.table.size() > a.table.size();
        done = addThose(vm, *made, swapped ? a : b, swapped ? b : a, true);
        break;
    }
    case SetOperation::Difference:
        if (a.table.size() / 4 > b.table.size()) {
            made = copySet(vm, a, a.kind());
            done = combineInto(vm, operation, *made, b);
            break;
        }
        made = vm.newSet(a.kind());
        done = addThose(vm, *made, a, b, false);
        break;
    case SetOperation::SymmetricDifference:
        made = copySet(vm, b, a.kind());
        done = combineInto(vm, operation, *made, a);
        break;
    }
    return done ? made : nullptr;
}

bool combineInto(Vm& vm, SetOperation operation, SetObject& self, const SetObject& other)
{
    switch (operation) {
    case SetOperation::Union: return self.table.merge(vm, other.table);
    case SetOperation::Intersection: {
        const Ref<SetObject> made = combine(vm, operation, self, other);
        if (made) {
            std::swap(self.table, made->table);
        }
        return made.get() != nullptr;
    }
    case SetOperation::Difference:
    case SetOperation::SymmetricDifference: break;
    }
    if (&self == &other) {
        self.table.clear();
        return true;
    }
    const bool symmetric = operation == SetOperation::SymmetricDifference;
    const bool done = forEachMember(vm, other, [&](const HashTable::Entry& entry) {
        const auto at = self.table.find(vm, entry.key, entry.hash);
        if (at) {
            self.table.eraseAt(*at);
        }
        return !vm.failed() && (at || !symmetric || insert(vm, self, entry));
    });
    if (done && !symmetric) {
        self.table.tidy();
    }
    return done;
}

std::optional<bool> compareSets(Vm& vm, CompareOperator operation, const SetObject& a, const SetObject& b)
{
    const std::size_t left = a.table.size(), right = b.table.size();
    switch (operation) {
    case CompareOperator::Eq: return left == right ? subset(vm, a, b) : false;
    case CompareOperator::NotEq: {
        const auto same = compareSets(vm, CompareOperator::Eq, a, b);
        return same ? std::optional(!*same) : same;
    }
    case CompareOperator::LtE: return subset(vm, a, b);
    case CompareOperator::Lt: return left < right ? subset(vm, a, b) : false;
    case CompareOperator::GtE: return subset(vm, b, a);
    case CompareOperator::Gt: return left > right ? subset(vm, b, a) : false;
    default: return false;
    }
}

std::optional<bool> disjoint(Vm& vm, const SetObject& a, const SetObject& b)
{
    const bool none = forEachMember(vm, a, [&](const HashTable::Entry& entry) { return !has(vm, b, entry); });
    return vm.failed() ? std::nullopt : std::optional(none);
}

} // namespace interleave::python
