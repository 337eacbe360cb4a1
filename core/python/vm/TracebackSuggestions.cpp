#include "core/python/modules/Library.h"
#include "core/python/vm/Traceback.h"

#include <algorithm>
#include <limits>

namespace interleave::python {

namespace {

constexpr std::size_t mostCandidates = 750;
constexpr std::size_t longestName = 40;
constexpr std::size_t moveCost = 2;
constexpr std::size_t caseCost = 1;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t substitutionCost(char a, char b)
{
    if (a == b) {
        return 0;
    }
    return lower(a) == lower(b) ? caseCost : moveCost;
}

void trimCommonEnds(std::string_view& a, std::string_view& b)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

/// How many insertions, removals and replacements of bytes lead from one name to the other, weighted. Anything above `most` if it is more than that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most)
{
    trimCommonEnds(a, b);
    if (a.empty() || b.empty()) {
        return (a.size() + b.size()) * moveCost;
    }
    if (a.size() > longestName || b.size() > longestName) {
        return most + 1;
    }
    if (b.size() < a.size()) {
        std::swap(a, b);
    }
    if ((b.size() - a.size()) * moveCost > most) {
        return most + 1;
    }
    std::vector<std::size_t> row(a.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = (i + 1) * moveCost;
    }
    std::size_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::size_t diagonal = j * moveCost;
        result = diagonal;
        std::size_t least = std::numeric_limits<std::size_t>::max();
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t replaced = diagonal + substitutionCost(b[j], a[i]);
            diagonal = row[i];
            result = std::min(std::min(result, diagonal) + moveCost, replaced);
            row[i] = result;
            least = std::min(least, result);
        }
        if (least > most) {
            return most + 1;
        }
    }
    return result;
}

/// The candidate most like the name, if no more than a third of the characters differ; the first of equals.
std::optional<std::string> closest(const std::vector<std::string>& candidates, std::string_view name)
{
    if (candidates.size() >= mostCandidates) {
        return std::nullopt;
    }
    std::optional<std::string> best;
    std::size_t bound = std::numeric_limits<std::size_t>::max(); // what must be stayed below
    for (const std::string& candidate : candidates) {
        if (candidate == name || bound == 0) {
            continue;
        }
        const std::size_t most = std::min((name.size() + candidate.size() + 3) * moveCost / 6, bound - 1);
        if (const std::size_t cost = distance(name, candidate, most); cost <= most) {
            best = candidate;
            bound = cost;
        }
    }
    return best;
}

std::vector<std::string> keysOf(const DictObject* dict)
{
    std::vector<std::string> keys;
    for (std::size_t i = dict ? dict->table.next(0) : 0; dict && i < dict->table.entries().size(); i = dict->table.next(i + 1)) {
        if (const Str* key = as<Str>(dict->table.entries()[i].key)) {
            keys.push_back(key->text());
        }
    }
    return keys;
}

/// dir(object); nothing if that fails.
std::vector<std::string> directoryOf(Vm& vm, const Value& object)
{
    std::vector<std::string> result;
    const Value* const dir = vm.builtins->get(*vm.intern("dir"));
    Value list;
    if (!dir || vm.callNested(*dir, {object}, list) != Status::Ok) {
        vm.takeException();
        return result;
    }
    if (const auto* names = as<ListObject>(list)) {
        for (const Value& name : names->items) {
            if (const Str* text = as<Str>(name)) result.push_back(text->text());
        }
    }
    return result;
}

/// The globals of the program: what it raises itself comes from its main module.
const DictObject* programGlobals(Vm& vm)
{
    const Value* const main = vm.library().modules().get(*vm.names.main);
    const auto* module = main ? as<ModuleObject>(*main) : nullptr;
    return module ? module->dict.get() : nullptr;
}

std::optional<std::string> similarName(Vm& vm, const Exception& exception, std::string_view name)
{
    if (exception.traceback.empty()) {
        return std::nullopt;
    }
    const Code& code = *exception.traceback.front().code->code;
    if (auto local = closest(code.optimized ? code.locals : std::vector<std::string>(), name)) {
        return local;
    }
    if (auto global = closest(keysOf(programGlobals(vm)), name)) {
        return global;
    }
    return closest(keysOf(vm.builtins.get()), name);
}

} // namespace

std::string suggestionFor(Vm& vm, const Exception& exception)
{
    const bool attribute = exception.type() == vm.types.attributeError;
    if (!attribute && exception.type() != vm.types.nameError) {
        return {};
    }
    const Value held = plainAttribute(vm, exception, "name");
    const Str* const name = as<Str>(held);
    if (!name) {
        return {};
    }
    std::optional<std::string> found;
    if (attribute) {
        const Value* const object = exception.dict ? exception.dict->get(*vm.intern("obj")) : nullptr;
        found = object ? closest(directoryOf(vm, Value(*object)), name->view()) : std::nullopt;
    } else {
        found = similarName(vm, exception, name->view());
    }
    return found ? ". Did you mean: '" + *found + "'?" : std::string();
}

} // namespace interleave::python
