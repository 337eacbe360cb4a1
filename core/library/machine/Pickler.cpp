#include "core/library/machine/Pickler.h"

#include "core/python/builtins/Arity.h"
#include "core/python/modules/Library.h"

#include <bit>

namespace interleave::library {

namespace op = pickleop;

namespace {

constexpr std::size_t frameTarget = 64 * 1024, batchSize = 1000, maximumDepth = 1000;

void appendLittle(std::string& out, std::uint64_t number, std::size_t width)
{
    for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(number >> (8 * i) & 0xff);
}

/// Two's complement, little-endian, as short as possible.
std::string signedBytes(const BigInteger& number)
{
    std::string bytes;
    BigInteger rest = number < 0 ? -number - 1 : number;
    const unsigned char flip = number < 0 ? 0xff : 0;
    while (rest > 0) {
        bytes += static_cast<char>(static_cast<unsigned char>(rest & 0xff) ^ flip);
        rest >>= 8;
    }
    const bool signIsSet = !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0;
    if (bytes.empty() || signIsSet != (number < 0)) bytes += static_cast<char>(flip);
    return bytes;
}

} // namespace

Pickler::Pickler(Vm& vm, Value value, Value reducer) : vm_(vm), reducer_(std::move(reducer))
{
    push(Job::What::Save, std::move(value));
}

Status Pickler::resume(Vm& vm, Resume how, Value value, Value& result)
{
    if (how == Resume::Raised) {
        vm.rethrow(std::move(value));
        return Status::Error;
    }
    if (how == Resume::Returned) {
        const Value object = std::exchange(reducing_, Value());
        if (const Status status = expand(object, value); status != Status::Ok) return status;
    }
    while (!jobs_.empty()) {
        if (const Status status = step(); status != Status::Ok) return status;
    }
    result = Value(vm.heap.make<Bytes>(vm.types.bytes, finished()));
    return Status::Ok;
}

void Pickler::write(std::string_view bytes) { frame_ += bytes; }

void Pickler::endOperation()
{
    if (frame_.size() >= frameTarget) commitFrame();
}

void Pickler::commitFrame()
{
    constexpr std::size_t smallest = 4; // a shorter frame is not worth its header
    if (frame_.size() >= smallest) {
        done_ += op::frame;
        appendLittle(done_, frame_.size(), 8);
    }
    done_ += frame_;
    frame_.clear();
}

std::string Pickler::finished()
{
    frame_ += op::stop;
    commitFrame();
    return std::string{op::proto, 4} + done_;
}

void Pickler::memoize(const Value& value)
{
    memo_.try_emplace(value.asObject(), static_cast<std::uint32_t>(memo_.size()));
    kept_.push_back(value);
    write({&op::memoize, 1});
}

bool Pickler::writeKnown(const Value& value)
{
    const auto known = memo_.find(value.asObject());
    if (known == memo_.end()) return false;
    std::string bytes(1, known->second < 256 ? op::get1 : op::get4);
    appendLittle(bytes, known->second, known->second < 256 ? 1 : 4);
    write(bytes);
    return true;
}

Status Pickler::step()
{
    Job& job = jobs_.back();
    depth_ = job.depth;
    switch (job.what) {
    case Job::What::Save: {
        const Value value = std::move(job.value);
        jobs_.pop_back();
        if (!vm_.charge(1)) return Status::Error;
        return save(value);
    }
    case Job::What::Write:
        write(job.bytes);
        jobs_.pop_back();
        return Status::Ok;
    case Job::What::Memoize: {
        const Value value = std::move(job.value);
        jobs_.pop_back();
        memoize(value);
        return Status::Ok;
    }
    case Job::What::ListItems: batch(job, op::append, op::appends, 1); return Status::Ok;
    case Job::What::DictItems: batch(job, op::setItem, op::setItems, 2); return Status::Ok;
    case Job::What::SetItems: batch(job, '\0', op::addItems, 1); return Status::Ok;
    case Job::What::TupleEnd: case Job::What::FrozenEnd: {
        const Job ended = std::move(job);
        jobs_.pop_back();
        const bool marked = ended.what == Job::What::FrozenEnd || ended.items.size() > 3;
        if (memo_.contains(ended.value.asObject())) { // it contains itself: throw away what was written
            write(marked ? std::string(1, op::popMark) : std::string(ended.items.size(), op::pop));
            writeKnown(ended.value);
            return Status::Ok;
        }
        write(ended.bytes);
        memoize(ended.value);
        return Status::Ok;
    }
    case Job::What::ReduceEnd: {
        const Value object = std::move(job.value);
        jobs_.pop_back();
        if (memo_.contains(object.asObject())) {
            write({&op::pop, 1});
            writeKnown(object);
        } else {
            memoize(object);
        }
        return Status::Ok;
    }
    case Job::What::StateSetter: break;
    }
    return Status::Ok;
}

/// One batch of the items of a container: a single one by itself, many behind a mark.
void Pickler::batch(Job& job, char one, char many, std::size_t width)
{
    const std::size_t left = (job.items.size() - job.at) / width;
    if (left == 0) {
        jobs_.pop_back();
        return;
    }
    const std::size_t count = std::min(left, batchSize);
    const bool single = one != '\0' && left == 1 && (job.at == 0 || job.bytes == "iterator");
    if (!single) write({&op::mark, 1});
    const std::size_t begin = job.at, end = job.at + count * width;
    job.at = end;
    const std::vector<Value> now(job.items.begin() + static_cast<std::ptrdiff_t>(begin), job.items.begin() + static_cast<std::ptrdiff_t>(end));
    push(Job::What::Write, {}, std::string(1, single ? one : many));
    for (std::size_t i = now.size(); i-- > 0;) push(Job::What::Save, now[i]);
}

Status Pickler::save(const Value& value)
{
    switch (value.tag()) {
    case Tag::Empty: case Tag::None: write({&op::none, 1}); break;
    case Tag::Bool: write({value.asBool() ? &op::newTrue : &op::newFalse, 1}); break;
    case Tag::Int: saveNumber(value.asInt()); break;
    case Tag::Float: {
        std::string bytes(1, op::real);
        const auto word = std::bit_cast<std::uint64_t>(value.asFloat());
        for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(word >> shift & 0xff);
        write(bytes);
        break;
    }
    case Tag::Object: {
        if (depth_ + vm_.fiber().depth > maximumDepth) return vm_.raise(vm_.types.recursionError, "maximum recursion depth exceeded while pickling an object");
        const Status status = saveObject(value);
        if (status != Status::Ok) return status;
        break;
    }
    }
    endOperation();
    return Status::Ok;
}

void Pickler::saveNumber(std::int64_t number)
{
    std::string bytes;
    if (number >= 0 && number < 0x100) {
        bytes = op::int1;
        appendLittle(bytes, static_cast<std::uint64_t>(number), 1);
    } else if (number >= 0 && number < 0x10000) {
        bytes = op::int2;
        appendLittle(bytes, static_cast<std::uint64_t>(number), 2);
    } else if (number >= -0x80000000LL && number <= 0x7fffffffLL) {
        bytes = op::int4;
        appendLittle(bytes, static_cast<std::uint64_t>(number), 4);
    } else {
        saveBigNumber(BigInteger(number));
        return;
    }
    write(bytes);
}

void Pickler::saveBigNumber(const BigInteger& number)
{
    const std::string digits = signedBytes(number);
    std::string bytes(1, digits.size() < 256 ? op::long1 : op::long4);
    appendLittle(bytes, digits.size(), digits.size() < 256 ? 1 : 4);
    write(bytes + digits);
}

void Pickler::saveData(const Value& value, const std::string& data, char op1, char op4, char op8)
{
    const std::size_t size = data.size();
    const std::size_t width = size < 256 ? 1 : size <= 0xffffffff ? 4 : 8;
    std::string head(1, width == 1 ? op1 : width == 4 ? op4 : op8);
    appendLittle(head, size, width);
    if (size < frameTarget) {
        write(head + data);
    } else { // large data goes beside the frames
        if (!frame_.empty()) commitFrame();
        done_ += head + data;
    }
    memoize(value);
}

Status Pickler::saveObject(const Value& value)
{
    Object* object = value.asObject();
    const Type* type = object->type();
    if (writeKnown(value)) return Status::Ok;
    if (type == vm_.types.str) saveData(value, as<Str>(value)->text(), op::text1, op::text4, op::text8);
    else if (type == vm_.types.bytes) saveData(value, as<Bytes>(value)->data(), op::bytes1, op::bytes4, op::bytes8);
    else if (type == vm_.types.integer) saveBigNumber(as<BigInt>(value)->number());
    else if (type == vm_.types.tuple) saveTuple(value);
    else if (type == vm_.types.list) {
        write({&op::emptyList, 1});
        memoize(value);
        push(Job::What::ListItems, {}, {}, as<ListObject>(value)->items);
    } else if (type == vm_.types.dict) saveDict(value);
    else if (type == vm_.types.set || type == vm_.types.frozenSet) saveSet(value);
    else if (const auto* function = as<Function>(value)) return saveGlobal(value, function->qualifiedName->text());
    else if (const auto* native = as<NativeFunction>(value); native && native->owner) {
        return expand(value, vm_.tuple({*vm_.builtins->get(*vm_.intern("getattr")), vm_.tuple({Value(native->owner), vm_.string(native->name)})}));
    } else if (as<Type>(value) && isSingletonType(value)) return saveSingletonType(value);
    else if (const auto* known = as<Type>(value)) return saveGlobal(value, known->qualifiedName ? known->qualifiedName->text() : known->name);
    else {
        reducing_ = value;
        Value reduced;
        const Status status = vm_.call(reducer_, {value}, reduced);
        if (status != Status::Ok) return status;
        return expand(std::exchange(reducing_, Value()), reduced);
    }
    return Status::Ok;
}

bool Pickler::isSingletonType(const Value& value) const
{
    const Object* type = value.asObject();
    return type == vm_.types.none || type == vm_.types.ellipsis || type == vm_.types.notImplemented;
}

/// type(None) has no name in builtins: it is made again by type().
Status Pickler::saveSingletonType(const Value& value)
{
    const Object* type = value.asObject();
    const Value single = type == vm_.types.none ? Value::none() : type == vm_.types.ellipsis ? vm_.ellipsis() : vm_.notImplemented();
    return expand(value, vm_.tuple({Value(vm_.types.type), vm_.tuple({single})}));
}

void Pickler::saveTuple(const Value& value)
{
    const auto& items = as<TupleObject>(value)->items;
    if (items.empty()) {
        write({&op::emptyTuple, 1});
        return;
    }
    constexpr char small[] = {op::tuple1, op::tuple2, op::tuple3};
    const bool many = items.size() > 3;
    if (many) write({&op::mark, 1});
    push(Job::What::TupleEnd, value, std::string(1, many ? op::tuple : small[items.size() - 1]), items);
    for (std::size_t i = items.size(); i-- > 0;) push(Job::What::Save, items[i]);
}

void Pickler::saveDict(const Value& value)
{
    write({&op::emptyDict, 1});
    memoize(value);
    std::vector<Value> items;
    const auto& table = as<DictObject>(value)->table;
    for (std::size_t i = table.next(0); i < table.entries().size(); i = table.next(i + 1)) {
        items.push_back(table.entries()[i].key);
        items.push_back(table.entries()[i].value);
    }
    push(Job::What::DictItems, {}, {}, std::move(items));
}

void Pickler::saveSet(const Value& value)
{
    std::vector<Value> items;
    const auto& table = asSet(value)->table;
    for (std::size_t i = table.next(0); i < table.entries().size(); i = table.next(i + 1)) items.push_back(table.entries()[i].key);
    if (value.asObject()->kind() == Kind::Set) {
        write({&op::emptySet, 1});
        memoize(value);
        push(Job::What::SetItems, {}, {}, std::move(items));
        return;
    }
    write({&op::mark, 1});
    push(Job::What::FrozenEnd, value, std::string(1, op::frozenSet));
    for (std::size_t i = items.size(); i-- > 0;) push(Job::What::Save, items[i]);
}

/// Where `value` can be found by its name: what `__module__` says, for built-in functions the loaded module that has it.
std::string Pickler::moduleOf(const Value& value, const std::string& name)
{
    Value given;
    const bool says = vm_.getAttribute(value, *vm_.intern("__module__"), given) == Status::Ok && as<Str>(given);
    if (!says) vm_.takeException();
    if (says && !as<NativeFunction>(value)) return as<Str>(given)->text();
    const Str& key = *vm_.intern(name);
    if (vm_.builtins->get(key)) return "builtins";
    for (const bool hidden : {false, true}) {
        for (const auto& entry : vm_.library().modules().table.entries()) {
            const auto* module = as<ModuleObject>(entry.value);
            const Value* found = module && module->dict && module->name.starts_with("_") == hidden ? module->dict->get(key) : nullptr;
            if (found && found->is(value)) return module->name;
        }
    }
    return says ? as<Str>(given)->text() : "__main__";
}

Status Pickler::saveGlobal(const Value& value, std::string name)
{
    const std::string module = moduleOf(value, name);
    if (name.find("<locals>") != std::string::npos) return vm_.raise(vm_.types.attributeError, "Can't pickle local object '" + name + "'");
    const auto refuse = [&](const std::string& why) {
        const Value type = vm_.library().loadFrom("_pickle", "PicklingError");
        return as<Type>(type) ? vm_.raise(as<Type>(type), "Can't pickle " + vm_.repr(value).value_or("?") + ": " + why) : Status::Error;
    };
    Value at = vm_.library().load(module);
    if (at.isEmpty()) {
        if (vm_.halted()) return Status::Error;
        vm_.takeException();
        return refuse("import of module '" + module + "' failed");
    }
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t dot = std::min(name.find('.', from), name.size());
        Value next;
        if (vm_.getAttribute(at, *vm_.intern(name.substr(from, dot - from)), next) != Status::Ok) {
            vm_.takeException();
            return refuse("attribute lookup " + name + " on " + module + " failed");
        }
        at = next;
        from = dot + 1;
    }
    if (!at.is(value)) return refuse("it's not the same object as " + module + "." + name);
    push(Job::What::Memoize, value);
    push(Job::What::Write, {}, std::string(1, op::global));
    push(Job::What::Save, Value(vm_.intern(name)));
    push(Job::What::Save, Value(vm_.intern(module)));
    return Status::Ok;
}

Status Pickler::expand(const Value& object, const Value& reduced)
{
    if (const Str* name = as<Str>(reduced)) return saveGlobal(object, name->text());
    const auto* tuple = as<TupleObject>(reduced);
    if (tuple && tuple->items.size() >= 2 && tuple->items.size() <= 7) return expandTuple(object, tuple->items);
    const Value type = vm_.library().loadFrom("_pickle", "PicklingError");
    return as<Type>(type) ? vm_.raise(as<Type>(type), tuple ? "tuple returned by __reduce__ must contain 2 through 6 elements" : "__reduce__ must return a string or tuple") : Status::Error;
}

/// (callable, arguments, state, list items, dict pairs, state setter, how): `how` is ours: "new", "new_ex" for copyreg's __newobj__ and __newobj_ex__.
Status Pickler::expandTuple(const Value& object, const std::vector<Value>& parts)
{
    const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : Value::none(); };
    const auto* arguments = as<TupleObject>(part(1));
    if (!arguments) return vm_.typeError("args from save_reduce() must be a tuple, not " + vm_.typeName(part(1)));
    const Str* how = as<Str>(part(6));
    if (!part(2).isNone()) {
        if (!part(5).isNone()) {
            push(Job::What::Write, {}, std::string{op::tuple2, op::reduce, op::pop});
            push(Job::What::Save, part(2));
            push(Job::What::Save, object);
            push(Job::What::Save, part(5));
        } else {
            push(Job::What::Write, {}, std::string(1, op::build));
            push(Job::What::Save, part(2));
        }
    }
    for (const auto& [at, what] : {std::pair{4, Job::What::DictItems}, std::pair{3, Job::What::ListItems}}) {
        const Value items = part(static_cast<std::size_t>(at));
        if (items.isNone()) continue;
        std::vector<Value> collected, flat;
        if (!vm_.collect(items, collected)) return Status::Error;
        for (const Value& item : collected) {
            const auto* pair = what == Job::What::DictItems ? as<TupleObject>(item) : nullptr;
            if (pair) flat.insert(flat.end(), pair->items.begin(), pair->items.end());
            else flat.push_back(item);
        }
        push(what, {}, "iterator", std::move(flat));
    }
    push(Job::What::ReduceEnd, object);
    if (how && how->view() == "new") {
        push(Job::What::Write, {}, std::string(1, op::newObject));
        push(Job::What::Save, vm_.tuple(std::vector<Value>(arguments->items.begin() + 1, arguments->items.end())));
        push(Job::What::Save, arguments->items[0]);
    } else if (how) {
        push(Job::What::Write, {}, std::string(1, op::newObjectEx));
        for (std::size_t i = arguments->items.size(); i-- > 0;) push(Job::What::Save, arguments->items[i]);
    } else {
        push(Job::What::Write, {}, std::string(1, op::reduce));
        push(Job::What::Save, part(1));
        push(Job::What::Save, part(0));
    }
    return Status::Ok;
}

} // namespace interleave::library
