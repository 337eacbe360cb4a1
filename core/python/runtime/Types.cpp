#include "core/python/runtime/Objects.h"

#include <algorithm>

namespace interleave::python {

Type::Type(Type* metaType, std::string name, Kind layout, std::vector<Type*> bases)
    : Object(Kind::Type, metaType), name(std::move(name)), layout(layout), bases(std::move(bases))
{
}

void Type::clear()
{
    qualifiedName = nullptr;
    attributes = nullptr;
    cache_.clear();
}

bool Type::isSubclassOf(const Type* other) const
{
    return this == other || std::find(mro.begin(), mro.end(), other) != mro.end();
}

std::uint64_t Type::hierarchyVersion() const
{
    // Versions only grow, so their sum changes with every one of them.
    std::uint64_t sum = 1;
    for (const Type* type : mro) {
        sum += type->attributes->table.version();
    }
    return sum;
}

const Value* Type::find(const Str& attribute) const
{
    const auto search = [&]() -> const Value* {
        for (const Type* type : mro) {
            if (const Value* found = type->attributes->get(attribute)) {
                return found;
            }
        }
        return nullptr;
    };
    if (!attribute.interned()) {
        return search();
    }
    const std::uint64_t version = hierarchyVersion();
    if (version != cacheVersion_) {
        cache_.assign(cacheLines, {});
        cacheVersion_ = version;
    }
    CacheLine& line = cache_[reinterpret_cast<std::uintptr_t>(&attribute) / 32 % cacheLines];
    if (line.name != &attribute) {
        line = {&attribute, search()};
    }
    return line.value;
}

bool Type::linearize(std::vector<Type*>* blocked)
{
    std::vector<std::vector<Type*>> sequences;
    for (Type* base : bases) {
        sequences.push_back(base->mro);
    }
    sequences.push_back(bases);
    mro = {this};
    cacheVersion_ = 0;
    const auto isTail = [&](Type* candidate) {
        return std::any_of(sequences.begin(), sequences.end(),
            [&](const auto& sequence) { return !sequence.empty() && std::find(sequence.begin() + 1, sequence.end(), candidate) != sequence.end(); });
    };
    for (;;) {
        std::erase_if(sequences, [](const auto& sequence) { return sequence.empty(); });
        if (sequences.empty()) {
            for (Type* base : bases) {
                base->subclasses.push_back(this);
            }
            return true;
        }
        const auto good = std::find_if(sequences.begin(), sequences.end(), [&](const auto& sequence) { return !isTail(sequence.front()); });
        if (good == sequences.end()) {
            for (const auto& sequence : sequences) {
                if (blocked && std::find(blocked->begin(), blocked->end(), sequence.front()) == blocked->end()) {
                    blocked->push_back(sequence.front());
                }
            }
            return false;
        }
        Type* const next = good->front();
        mro.push_back(next);
        for (auto& sequence : sequences) {
            if (sequence.front() == next) {
                sequence.erase(sequence.begin());
            }
        }
    }
}

} // namespace interleave::python
