#include "core/library/Modules.h"
#include "core/library/hashlib/Digest.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `_hashlib`: the objects behind hashlib.

namespace interleave::library {

using namespace python;

namespace {

class HashObject final : public NativeObject {
public:
    HashObject(Type* type, std::unique_ptr<Digest> digest) : NativeObject(type), digest(std::move(digest)) {}
    std::unique_ptr<Digest> digest;
};

std::string hexadecimal(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

struct HashTypes {
    explicit HashTypes(Vm& vm);
    Type* hash = nullptr;
};

HashObject* self(Vm& vm, const char* name, Args args, std::size_t count)
{
    if (!checkMethodArity(vm, name, args, count, count)) return nullptr;
    if (vm.isInstance(args[0], vm.extension<HashTypes>().hash)) return static_cast<HashObject*>(args[0].asObject());
    wrongSelf(vm, name, args[0]);
    return nullptr;
}

bool feed(Vm& vm, Digest& digest, const Value& data)
{
    const auto* bytes = as<Bytes>(data);
    if (!bytes) {
        vm.typeError(as<Str>(data) ? "Strings must be encoded before hashing" : "object supporting the buffer API required");
        return false;
    }
    digest.update(bytes->data());
    return true;
}

Status update(Vm& vm, Args args, Value& result)
{
    HashObject* hash = self(vm, "update", args, 1);
    return hash && feed(vm, *hash->digest, args[1]) ? giveNone(result) : Status::Error;
}

Status digest(Vm& vm, Args args, Value& result)
{
    HashObject* hash = self(vm, "digest", args, 0);
    return hash ? give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, hash->digest->finish()))) : Status::Error;
}

Status hexDigest(Vm& vm, Args args, Value& result)
{
    HashObject* hash = self(vm, "hexdigest", args, 0);
    return hash ? give(result, vm.string(hexadecimal(hash->digest->finish()))) : Status::Error;
}

Status copy(Vm& vm, Args args, Value& result)
{
    HashObject* hash = self(vm, "copy", args, 0);
    return hash ? give(result, Value(vm.heap.make<HashObject>(hash->type(), hash->digest->copy()))) : Status::Error;
}

Status represent(Vm& vm, Args args, Value& result)
{
    HashObject* hash = self(vm, "__repr__", args, 0);
    return hash ? give(result, vm.string("<" + std::string(hash->digest->name()) + " _hashlib.HASH object @ " + vm.address(hash) + ">")) : Status::Error;
}

const Digest& digestOf(const Value& value) { return *static_cast<HashObject*>(value.asObject())->digest; }

HashTypes::HashTypes(Vm& vm)
{
    hash = makeType(vm, "HASH", Kind::Native);
    hash->module = "_hashlib";
    addMethods(vm, *hash, {{"update", update}, {"digest", digest}, {"hexdigest", hexDigest}, {"copy", copy}, {"__repr__", represent}});
    addAttributes(vm, *hash, {
        {"name", [](Vm& v, const Value& value, Value& result) { return give(result, v.string(std::string(digestOf(value).name()))); }},
        {"digest_size", [](Vm&, const Value& value, Value& result) { return giveInt(result, digestOf(value).size()); }},
        {"block_size", [](Vm&, const Value& value, Value& result) { return giveInt(result, digestOf(value).blockSize()); }},
    });
}

/// new(name, data=b'', *, usedforsecurity=True)
Status makeHash(Vm& vm, Args args, Value& result)
{
    Value name, data, ignored;
    if (!arguments(vm, "new", args, {"name", "string", "*usedforsecurity"}, 1, name, data, ignored)) return Status::Error;
    const auto* text = as<Str>(name);
    if (!text) return vm.typeError("name must be a string");
    auto digest = Digest::make(text->view());
    if (!digest) return vm.valueError("unsupported hash type " + text->text());
    if (!data.isEmpty() && !feed(vm, *digest, data)) return Status::Error;
    return give(result, Value(vm.heap.make<HashObject>(vm.extension<HashTypes>().hash, std::move(digest))));
}

} // namespace

void installHashlib(Vm& vm, ModuleObject& module)
{
    vm.extension<HashTypes>();
    addFunctions(vm, *module.dict, {{"new", makeHash}});
}

} // namespace interleave::library
