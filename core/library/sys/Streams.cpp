#include "core/library/sys/Streams.h"

#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

namespace interleave::library {

using namespace python;

namespace {

class TextStream final : public NativeObject {
public:
    TextStream(Type* type, Stream stream, const char* name, const char* mode) : NativeObject(type), stream(stream), name(name), mode(mode) {}
    Stream stream;
    const char* name;
    const char* mode;
    Value buffer; ///< the same for bytes
    void clear() override
    {
        Instance::clear();
        buffer = Value();
    }
};

TextStream& streamOf(const Value& self) { return *static_cast<TextStream*>(self.asObject()); }

/// False: TypeError is set. A method may be called with anything for `self`.
bool onStream(Vm& vm, const char* name, Args args, std::size_t others)
{
    if (!checkMethodArity(vm, name, args, others, others)) {
        return false;
    }
    if (args[0].isObject() && dynamic_cast<const TextStream*>(args[0].asObject())) {
        return true;
    }
    wrongSelf(vm, name, args[0]);
    return false;
}

Status write(Vm& vm, Args args, Value& result)
{
    if (!onStream(vm, "TextIOWrapper.write", args, 1)) {
        return Status::Error;
    }
    const Str* const text = as<Str>(args[1]);
    if (!text) {
        return vm.typeError("write() argument must be str, not " + vm.typeName(args[1]));
    }
    vm.write(streamOf(args[0]).stream, text->view());
    return vm.halted() ? Status::Error : giveInt(result, text->length());
}

Status writeBytes(Vm& vm, Args args, Value& result)
{
    if (!onStream(vm, "BufferedWriter.write", args, 1)) {
        return Status::Error;
    }
    const Bytes* const data = as<Bytes>(args[1]);
    if (!data) {
        return vm.typeError("a bytes-like object is required, not '" + vm.typeName(args[1]) + "'");
    }
    vm.write(streamOf(args[0]).stream, data->data());
    return vm.halted() ? Status::Error : giveInt(result, data->data().size());
}

Status writeLines(Vm& vm, Args args, Value& result)
{
    if (!onStream(vm, "TextIOWrapper.writelines", args, 1)) {
        return Status::Error;
    }
    if (needsCollecting(vm, args, 1)) {
        return callForEach(vm, writeLines, args, 1);
    }
    std::vector<Value> lines;
    if (!vm.collect(args[1], lines)) {
        return Status::Error;
    }
    for (Value& line : lines) {
        Value both[] = {args[0], line};
        if (write(vm, Args{both, 2, {}}, result) != Status::Ok) {
            return Status::Error;
        }
    }
    return giveNone(result);
}

Status nothing(Vm&, Args, Value& result) { return giveNone(result); }
template <bool value>
Status always(Vm&, Args, Value& result) { return giveBool(result, value); }
Status self(Vm& vm, Args args, Value& result) { return onStream(vm, "TextIOWrapper.__enter__", args, 0) ? give(result, args[0]) : Status::Error; }

Status number(Vm& vm, Args args, Value& result)
{
    return onStream(vm, "TextIOWrapper.fileno", args, 0) ? giveInt(result, streamOf(args[0]).stream == Stream::Out ? 1 : 2) : Status::Error;
}

Status noInput(Vm& vm, Args, Value&)
{
    return vm.haltUnsupported("sys.stdin: a simulated program has nobody to ask; give the value in the source, or as a parameter");
}

Status nameOf(Vm& vm, const Value& self, Value& result) { return give(result, vm.string(streamOf(self).name)); }
Status modeOf(Vm& vm, const Value& self, Value& result) { return give(result, vm.string(streamOf(self).mode)); }
Status bufferOf(Vm&, const Value& self, Value& result) { return give(result, streamOf(self).buffer); }

Status repr(Vm& vm, Args args, Value& result)
{
    if (!onStream(vm, "TextIOWrapper.__repr__", args, 0)) {
        return Status::Error;
    }
    const TextStream& stream = streamOf(args[0]);
    return give(result, vm.string(std::string("<_io.TextIOWrapper name='") + stream.name + "' mode='" + stream.mode + "' encoding='utf-8'>"));
}

} // namespace

Streams::Streams(Vm& vm)
{
    Type* const text = makeType(vm, "TextIOWrapper", Kind::Native);
    Type* const bytes = makeType(vm, "BufferedWriter", Kind::Native);
    Type* const input = makeType(vm, "TextIOWrapper", Kind::Native);
    for (Type* type : {text, bytes, input}) {
        type->module = "_io";
        addMethods(vm, *type, {{"flush", nothing}, {"close", nothing}, {"isatty", always<false>}, {"seekable", always<false>}, {"__enter__", self}, {"__exit__", nothing}});
        type->attributes->set(*vm.intern("closed"), Value::boolean(false));
        type->attributes->set(*vm.intern("encoding"), vm.string("utf-8"));
        addAttributes(vm, *type, {{"name", nameOf}, {"mode", modeOf}});
    }
    for (Type* type : {text, input}) {
        addMethods(vm, *type, {{"__repr__", repr}, {"reconfigure", nothing}});
        type->attributes->set(*vm.intern("errors"), vm.string("strict"));
        type->attributes->set(*vm.intern("newlines"), Value::none());
        addAttributes(vm, *type, {{"buffer", bufferOf}});
    }
    addMethods(vm, *text, {{"write", write}, {"writelines", writeLines}, {"writable", always<true>}, {"readable", always<false>}, {"fileno", number}});
    addMethods(vm, *bytes, {{"write", writeBytes}, {"writable", always<true>}, {"readable", always<false>}, {"fileno", number}});
    addMethods(vm, *input, {{"read", noInput}, {"readline", noInput}, {"readlines", noInput}, {"__iter__", noInput}, {"__next__", noInput}, {"fileno", noInput},
        {"writable", always<false>}, {"readable", always<true>}});
    const auto make = [&](Type* type, Stream stream, const char* name, const char* mode) {
        auto* made = vm.heap.make<TextStream>(type, stream, name, mode);
        const Value value(made);
        made->buffer = Value(vm.heap.make<TextStream>(bytes, stream, name, "wb"));
        return value;
    };
    out = make(text, Stream::Out, "<stdout>", "w");
    err = make(text, Stream::Err, "<stderr>", "w");
    in = make(input, Stream::Out, "<stdin>", "r");
}

} // namespace interleave::library
