#include "core/python/runtime/Containers.h"
#include "core/python/vm/Vm.h"

#include <algorithm>

namespace interleave::python {

namespace {
constexpr std::int32_t freeSlot = -1;
constexpr std::int32_t deletedSlot = -2;
constexpr std::size_t smallest = 8;

std::size_t spread(std::size_t hash) { return hash ^ hash >> 32; }

bool sameString(const Value& key, const Str& text)
{
    const Str* other = as<Str>(key);
    return other == &text || (other && !(other->interned() && text.interned()) && other->view() == text.view());
}
} // namespace

std::optional<std::size_t> HashTable::find(Vm& vm, const Value& key, std::size_t hash) const
{
    constexpr int maximumRestarts = 1000;
    for (int restart = 0; restart < maximumRestarts && !index_.empty(); ++restart) {
        const std::size_t mask = index_.size() - 1;
        bool changed = false;
        for (std::size_t slot = spread(hash) & mask; !changed; slot = (slot + 1) & mask) {
            const std::int32_t at = index_[slot];
            if (at == freeSlot) {
                return {};
            }
            if (at < 0 || entries_[static_cast<std::size_t>(at)].hash != hash) {
                continue;
            }
            const Value candidate = entries_[static_cast<std::size_t>(at)].key;
            const std::uint64_t before = version_;
            const bool same = candidate.is(key) || vm.equalKeys(candidate, key);
            if (vm.failed()) {
                return {};
            }
            changed = version_ != before; // by the comparison: start anew, as CPython does
            if (same && !changed) {
                return static_cast<std::size_t>(at);
            }
        }
    }
    return {};
}

std::optional<std::size_t> HashTable::findString(const Str& key) const
{
    if (index_.empty()) {
        return {};
    }
    const std::size_t hash = key.hash();
    const std::size_t mask = index_.size() - 1;
    for (std::size_t slot = spread(hash) & mask;; slot = (slot + 1) & mask) {
        const std::int32_t at = index_[slot];
        if (at == freeSlot) {
            return {};
        }
        if (at >= 0) {
            const Entry& entry = entries_[static_cast<std::size_t>(at)];
            if (entry.hash == hash && sameString(entry.key, key)) {
                return static_cast<std::size_t>(at);
            }
        }
    }
}

bool HashTable::insert(Vm& vm, const Value& key, std::size_t hash, Value value)
{
    if (const auto at = find(vm, key, hash)) {
        entries_[*at].value.swap(value);
        return false;
    }
    if (vm.failed()) {
        return false;
    }
    append(key, hash, std::move(value));
    return true;
}

void HashTable::insertString(Str& key, Value value)
{
    if (const auto at = findString(key)) {
        entries_[*at].value.swap(value);
        return;
    }
    append(Value(&key), key.hash(), std::move(value));
}

void HashTable::append(const Value& key, std::size_t hash, Value value)
{
    if ((std::max(filled_, entries_.size()) + 1) * 3 > index_.size() * 2) {
        rebuild((used_ + 1) * 3);
    }
    const std::size_t mask = index_.size() - 1;
    std::size_t slot = spread(hash) & mask;
    while (index_[slot] >= 0) {
        slot = (slot + 1) & mask;
    }
    filled_ += index_[slot] == freeSlot;
    index_[slot] = static_cast<std::int32_t>(entries_.size());
    entries_.push_back({hash, key, std::move(value)});
    ++used_;
    ++version_;
}

void HashTable::rebuild(std::size_t capacity)
{
    std::size_t size = smallest;
    while (size < capacity) {
        size *= 2;
    }
    if (used_ != entries_.size()) {
        std::erase_if(entries_, [](const Entry& entry) { return entry.key.isEmpty(); });
    }
    index_.assign(size, freeSlot);
    filled_ = entries_.size();
    first_ = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = spread(entries_[i].hash) & (size - 1);
        while (index_[slot] >= 0) {
            slot = (slot + 1) & (size - 1);
        }
        index_[slot] = static_cast<std::int32_t>(i);
    }
}

void HashTable::eraseAt(std::size_t position)
{
    const std::size_t mask = index_.size() - 1;
    std::size_t slot = spread(entries_[position].hash) & mask;
    while (index_[slot] != static_cast<std::int32_t>(position)) {
        slot = (slot + 1) & mask;
    }
    index_[slot] = deletedSlot;
    --used_;
    ++version_;
    // Moved out first: dropping the last reference may run Python code that looks at this table.
    const Value key = std::move(entries_[position].key);
    const Value value = std::move(entries_[position].value);
    while (!entries_.empty() && entries_.back().key.isEmpty()) {
        entries_.pop_back();
    }
    first_ = std::min(first_, entries_.size());
    while (first_ < entries_.size() && entries_[first_].key.isEmpty()) {
        ++first_;
    }
}

void HashTable::clear()
{
    std::vector<Entry> old;
    old.swap(entries_);
    index_.clear();
    used_ = filled_ = first_ = 0;
    ++version_;
}

std::size_t HashTable::next(std::size_t from) const
{
    from = std::max(from, first_);
    while (from < entries_.size() && entries_[from].key.isEmpty()) {
        ++from;
    }
    return from;
}

} // namespace interleave::python
