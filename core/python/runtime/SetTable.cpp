#include "core/python/runtime/Containers.h"
#include "core/python/vm/Vm.h"

namespace interleave::python {

namespace {
constexpr std::size_t smallest = 8;
constexpr std::size_t linearProbes = 9;
constexpr int perturbShift = 5;

/// Does CPython give this key the same hash in every run?
bool isStable(const Value& key, int depth = 0)
{
    if (key.isIntLike() || (key.isFloat() && key.asFloat() == key.asFloat())) return true;
    if (const auto* big = as<BigInt>(key)) return !big->type()->user;
    const auto* tuple = as<TupleObject>(key);
    if (!tuple || tuple->type()->user || depth > 8) return false;
    for (const Value& item : tuple->items) {
        if (!isStable(item, depth + 1)) return false;
    }
    return true;
}
} // namespace

/// Visits the slots of a hash in CPython's order until `visit(slot)` returns true.
template <typename Visit>
static void probeSlots(std::size_t hash, std::size_t mask, Visit visit)
{
    std::size_t perturb = hash;
    std::size_t i = hash & mask;
    for (;;) {
        const std::size_t last = i + linearProbes <= mask ? i + linearProbes : i;
        for (std::size_t slot = i; slot <= last; ++slot) {
            if (visit(slot)) return;
        }
        perturb >>= perturbShift;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

std::optional<SetTable::Place> SetTable::probe(Vm& vm, const Value& key, std::size_t hash, int restarts) const
{
    Place place;
    std::optional<std::size_t> trace; // the last one on the way is used again
    bool changed = false;
    probeSlots(hash, slots_.size() - 1, [&](std::size_t slot) {
        const Entry& entry = slots_[slot];
        place = {slot, false};
        if (entry.key.isEmpty()) {
            if (!entry.value.isEmpty()) trace = slot;
            else if (trace) place.slot = *trace;
            return entry.value.isEmpty();
        }
        if (entry.hash != hash) return false;
        const Value candidate = entry.key;
        const std::uint64_t before = version_;
        place.found = candidate.is(key) || vm.equalKeys(candidate, key);
        changed = !place.found && version_ != before;
        return place.found || changed || vm.failed();
    });
    if (vm.failed()) return {};
    if (!changed) return place;
    if (slots_.empty() || restarts == 0) return Place{};
    return probe(vm, key, hash, restarts - 1);
}

std::optional<std::size_t> SetTable::find(Vm& vm, const Value& key, std::size_t hash) const
{
    if (!slotted_) return ordered_.find(vm, key, hash);
    if (slots_.empty()) return {};
    const auto place = probe(vm, key, hash);
    return place && place->found ? std::optional(place->slot) : std::nullopt;
}

bool SetTable::insert(Vm& vm, const Value& key, std::size_t hash)
{
    if (slotted_ && !isStable(key)) leaveSlots(vm);
    if (!slotted_) return ordered_.insert(vm, key, hash, Value::none());
    if (slots_.empty()) slots_.resize(smallest);
    const auto place = probe(vm, key, hash);
    if (!place || place->found) return false;
    if (place->slot >= slots_.size() || !slots_[place->slot].key.isEmpty()) return insert(vm, key, hash); // a comparison changed the table
    const bool reused = !slots_[place->slot].value.isEmpty();
    slots_[place->slot] = {hash, key, Value::none()};
    ++used_;
    ++version_;
    if (reused) return true;
    ++fill_;
    if (fill_ * 5 >= (slots_.size() - 1) * 3) resize(used_ > 50000 ? used_ * 2 : used_ * 4);
    return true;
}

bool SetTable::merge(Vm& vm, const SetTable& other)
{
    if (other.empty() || &other == this) return true;
    if (slotted_ && !other.slotted_) leaveSlots(vm);
    if (slotted_) {
        if (slots_.empty()) slots_.resize(smallest);
        if ((fill_ + other.used_) * 5 >= (slots_.size() - 1) * 3) resize((used_ + other.used_) * 2);
        if (fill_ == 0 && slots_.size() == other.slots_.size() && other.fill_ == other.used_) {
            slots_ = other.slots_;
            used_ = fill_ = other.used_;
            ++version_;
            return true;
        }
        if (fill_ == 0) {
            for (const Entry& entry : other.slots_) {
                if (!entry.key.isEmpty()) insertClean(entry.key, entry.hash);
            }
            used_ = fill_ = other.used_;
            ++version_;
            return true;
        }
    }
    for (std::size_t i = other.next(0); i < other.entries().size(); i = other.next(i + 1)) {
        const Entry entry = other.entries()[i];
        insert(vm, entry.key, entry.hash);
        if (vm.failed()) return false;
    }
    return true;
}

void SetTable::expect(std::size_t count)
{
    if (!slotted_) return;
    if (slots_.empty()) slots_.resize(smallest);
    if ((fill_ + count) * 5 >= (slots_.size() - 1) * 3) resize((used_ + count) * 2);
}

void SetTable::insertClean(const Value& key, std::size_t hash)
{
    probeSlots(hash, slots_.size() - 1, [&](std::size_t slot) {
        if (!slots_[slot].key.isEmpty()) return false;
        slots_[slot] = {hash, key, Value::none()};
        return true;
    });
}

void SetTable::resize(std::size_t minimum)
{
    std::size_t size = smallest;
    while (size <= minimum) size *= 2;
    std::vector<Entry> old(size);
    old.swap(slots_);
    for (const Entry& entry : old) {
        if (!entry.key.isEmpty()) insertClean(entry.key, entry.hash);
    }
    fill_ = used_;
    ++version_;
}

void SetTable::leaveSlots(Vm& vm)
{
    std::vector<Entry> old;
    old.swap(slots_);
    slotted_ = false;
    used_ = fill_ = finger_ = 0;
    for (const Entry& entry : old) {
        if (!entry.key.isEmpty()) ordered_.insert(vm, entry.key, entry.hash, Value::none());
    }
    ++version_;
}

void SetTable::eraseAt(std::size_t position)
{
    if (!slotted_) return ordered_.eraseAt(position);
    const Value key = std::move(slots_[position].key); // dropped last: that may run Python code
    slots_[position].hash = static_cast<std::size_t>(-1);
    --used_;
    ++version_;
}

void SetTable::tidy()
{
    if (slotted_ && !slots_.empty() && fill_ - used_ > (slots_.size() - 1) / 4) resize(used_ > 50000 ? used_ * 2 : used_ * 4);
}

void SetTable::clear()
{
    std::vector<Entry> old;
    old.swap(slots_);
    version_ += ordered_.version() + 1;
    ordered_.clear();
    used_ = fill_ = finger_ = 0;
    slotted_ = true;
}

std::size_t SetTable::popPosition()
{
    if (!slotted_) return ordered_.next(0);
    std::size_t slot = finger_ & (slots_.size() - 1);
    while (slots_[slot].key.isEmpty()) slot = slot + 1 == slots_.size() ? 0 : slot + 1;
    finger_ = slot + 1;
    return slot;
}

std::size_t SetTable::next(std::size_t from) const
{
    if (!slotted_) return ordered_.next(from);
    while (from < slots_.size() && slots_[from].key.isEmpty()) ++from;
    return from;
}

} // namespace interleave::python
