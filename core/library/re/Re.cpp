#include "core/library/Modules.h"
#include "core/library/re/Matcher.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/vm/Protocols.h"

/// `_re`: compiled patterns. What the program sees, re.Pattern and re.Match, is Python, in re/__init__.py.

namespace interleave::library {

using namespace python;

namespace {

constexpr std::uint64_t maximumSteps = 200'000'000; // of one call: some seconds; backtracking may be exponential

std::u32string charactersOf(std::string_view utf8)
{
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) characters += nextCodePoint(utf8, at);
    return characters;
}

std::u32string charactersOfBytes(std::string_view bytes)
{
    std::u32string characters;
    for (const char c : bytes) characters += static_cast<unsigned char>(c);
    return characters;
}

std::optional<std::u32string> charactersOf(const Value& value)
{
    if (const Str* text = as<Str>(value)) return charactersOf(text->view());
    if (const Bytes* bytes = as<Bytes>(value)) return charactersOfBytes(bytes->data());
    return {};
}

class CodeObject final : public NativeObject {
public:
    CodeObject(Type* type, re::Program program) : NativeObject(type), program(std::move(program)) {}
    void clear() override
    {
        lastText = Value();
        NativeObject::clear();
    }
    const std::u32string& characters(const Value& text)
    {
        if (!text.is(lastText)) {
            lastCharacters = charactersOf(text).value_or(std::u32string());
            lastText = text;
        }
        return lastCharacters;
    }
    const re::Program program;
    Value lastText;                ///< programs search the same text again and again
    std::u32string lastCharacters;
};

struct Expressions {
    explicit Expressions(Vm& vm);
    Type* code = nullptr;
};

/// Spans of all groups, flat, and the number of the group that ended last.
Value spansOf(Vm& vm, const re::Matcher& matcher)
{
    std::vector<Value> items;
    for (const std::size_t slot : matcher.slots()) items.push_back(Value::integer(slot == re::Matcher::none ? -1 : static_cast<std::int64_t>(slot)));
    // A group that began but did not end counts as absent.
    for (std::size_t i = 2; i + 1 < items.size(); i += 2) {
        if (items[i + 1].asInt() < 0) items[i] = items[i + 1];
    }
    items.push_back(Value::integer(matcher.lastGroup()));
    return vm.tuple(std::move(items));
}

Status tooManySteps(Vm& vm) { return vm.haltLimit(LimitKind::Operations, "a regular expression needs too many steps"); }

struct Request {
    CodeObject* code = nullptr;
    const std::u32string* characters = nullptr;
    std::size_t begin = 0, end = 0;
};

/// self, text, pos, endpos and one more.
std::optional<Request> requestOf(Vm& vm, const char* name, Args args)
{
    if (!checkMethodArity(vm, name, args, 4, 4)) return {};
    Request request;
    request.code = dynamic_cast<CodeObject*>(args[0].asObject());
    const auto begin = vm.index(args[2]), end = vm.index(args[3]);
    if (!request.code || !begin || !end) return {};
    request.characters = &request.code->characters(args[1]);
    const auto size = static_cast<std::int64_t>(request.characters->size());
    request.begin = static_cast<std::size_t>(std::clamp<std::int64_t>(*begin, 0, size));
    request.end = static_cast<std::size_t>(std::clamp<std::int64_t>(*end, 0, size));
    return request;
}

/// code.run(text, pos, endpos, kind): spans or None. Kinds: 0 match, 1 search, 2 fullmatch.
Status run(Vm& vm, Args args, Value& result)
{
    const auto request = requestOf(vm, "run", args);
    const auto kind = request ? vm.index(args[4]) : std::nullopt;
    if (!kind) return Status::Error;
    if (request->begin > request->end) return giveNone(result);
    std::uint64_t steps = maximumSteps;
    re::Matcher matcher(request->code->program, *request->characters, request->end, steps);
    switch (matcher.run(request->begin, static_cast<re::Matcher::Kind>(*kind), false)) {
    case re::Matcher::Outcome::Matched: return give(result, spansOf(vm, matcher));
    case re::Matcher::Outcome::NoMatch: return giveNone(result);
    case re::Matcher::Outcome::TooManySteps: break;
    }
    return tooManySteps(vm);
}

/// code.all(text, pos, endpos, limit): the spans of all matches one after another; limit 0: no limit.
Status all(Vm& vm, Args args, Value& result)
{
    const auto request = requestOf(vm, "all", args);
    const auto limit = request ? vm.index(args[4]) : std::nullopt;
    if (!limit) return Status::Error;
    std::vector<Value> found;
    std::uint64_t steps = maximumSteps;
    re::Matcher matcher(request->code->program, *request->characters, request->end, steps);
    bool empty = false;
    for (std::size_t at = request->begin; at <= request->end && (*limit <= 0 || found.size() < static_cast<std::size_t>(*limit));) {
        const auto outcome = matcher.run(at, re::Matcher::Kind::Search, empty);
        if (outcome == re::Matcher::Outcome::TooManySteps) return tooManySteps(vm);
        if (outcome == re::Matcher::Outcome::NoMatch) break;
        if (!allow(vm, matcher.slots().size() * sizeof(Value))) return Status::Error;
        found.push_back(spansOf(vm, matcher));
        at = matcher.slots()[1];
        empty = matcher.slots()[0] == matcher.slots()[1];
    }
    return give(result, vm.list(std::move(found)));
}

Expressions::Expressions(Vm& vm)
{
    code = makeType(vm, "Code", Kind::Native);
    code->module = "_re";
    addMethods(vm, *code, {{"run", run}, {"all", all}});
}

/// compile(pattern, flags): (code, groups, names, flags), or (None, message, position).
Status compile(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "compile", args, 2, 2)) return Status::Error;
    const auto text = charactersOf(args[0]);
    const auto flags = vm.index(args[1]);
    if (!flags) return Status::Error;
    if (!text) return vm.typeError("first argument must be string or compiled pattern");
    const auto failed = [&](const re::PatternError& error) {
        return give(result, vm.tuple({Value::none(), vm.string(error.message), error.position ? Value::integer(static_cast<std::int64_t>(*error.position)) : Value::none()}));
    };
    auto parsed = re::parsePattern(*text, static_cast<std::uint32_t>(*flags), as<Bytes>(args[0]) != nullptr);
    if (const auto* error = std::get_if<re::PatternError>(&parsed)) return failed(*error);
    auto compiled = re::compilePattern(std::move(std::get<re::ParsedPattern>(parsed)));
    if (const auto* error = std::get_if<re::PatternError>(&compiled)) return failed(*error);
    auto& program = std::get<re::Program>(compiled);
    DictObject* names = vm.newDict();
    const Value hold(names);
    for (const auto& [name, group] : program.names) names->set(*vm.intern(name), Value::integer(group));
    const Value groups = Value::integer(program.groups), finalFlags = Value::integer(program.flags);
    const Value code(vm.heap.make<CodeObject>(vm.extension<Expressions>().code, std::move(program)));
    return give(result, vm.tuple({code, groups, hold, finalFlags}));
}

} // namespace

void installRe(Vm& vm, ModuleObject& module)
{
    vm.extension<Expressions>();
    addFunctions(vm, *module.dict, {{"compile", compile}});
}

} // namespace interleave::library
