#include "core/python/builtins/Strings.h"

#include "core/python/text/Codec.h"
#include "core/python/text/IntegerText.h"
#include "core/python/text/Quote.h"

namespace interleave::python {

namespace {

Status encode(Vm& vm, Args args, Value& result)
{
    const Str* self = stringSelf(vm, "str.encode", args);
    Value encoding;
    Value errors;
    if (!self || !arguments(vm, "str.encode", behindSelf(args), {"encoding", "errors"}, 0, encoding, errors)) {
        return Status::Error;
    }
    return encodeText(vm, args[0], encoding, errors, result);
}

/// The encoding and what to do with errors, from arguments that may be absent. False: the exception is set.
struct Codec { text::Encoding encoding = text::Encoding::Utf8; text::ErrorHandler handler = text::ErrorHandler::Strict; };

bool readCodec(Vm& vm, const char* function, const Value& encoding, const Value& errors, bool empty, Codec& codec)
{
    const std::string start = std::string(function) + "() argument ";
    if (!encoding.isEmpty()) {
        const Str* name = stringArgument(vm, (start + "'encoding'").c_str(), encoding);
        const auto known = name ? text::encodingOf(name->view()) : std::nullopt;
        if (name && !known && !empty) {
            static constexpr std::string_view others[] = {"utf", "cp", "iso", "gb", "big5", "shift", "euc", "koi8", "mac", "idna", "punycode", "hz"};
            for (std::string_view other : others) {
                if (name->view().starts_with(other)) {
                    vm.haltUnsupported("encoding '" + name->text() + "'");
                    return false;
                }
            }
            vm.raise(vm.types.lookupError, "unknown encoding: " + name->text());
        }
        if (!known) {
            return name && empty;
        }
        codec.encoding = *known;
    }
    if (!errors.isEmpty()) {
        const Str* name = stringArgument(vm, (start + "'errors'").c_str(), errors);
        const auto known = name ? text::errorHandlerOf(name->view()) : std::nullopt;
        if (name && !known && !empty) {
            vm.raise(vm.types.lookupError, "unknown error handler name '" + name->text() + "'");
        }
        if (!known) {
            return name && empty;
        }
        codec.handler = *known;
    }
    return true;
}

Status raiseCodec(Vm& vm, Type* type, const Codec& codec, const Value& object, const text::CodecError& error)
{
    return vm.raise(type, std::vector<Value>{vm.string(text::encodingName(codec.encoding)), object, Value::integer(static_cast<std::int64_t>(error.start)),
        Value::integer(static_cast<std::int64_t>(error.end)), vm.string(error.reason)});
}

/// `'utf-8' codec can't decode byte 0xff in position 0: invalid start byte`
std::optional<std::string> unicodeErrorText(Vm& vm, const Exception& exception)
{
    const auto& args = exception.args->items; // encoding, object, start, end, reason
    const bool decoding = exception.type()->isSubclassOf(vm.types.unicodeDecodeError);
    const auto start = static_cast<std::size_t>(args[2].asInt());
    const auto end = static_cast<std::size_t>(args[3].asInt());
    const std::string verb = decoding ? "decode byte" : "encode character";
    std::string what = verb + "s in position " + std::to_string(start) + "-" + std::to_string(end - 1);
    if (end == start + 1) {
        const auto* text = as<Str>(args[1]);
        const auto* bytes = as<Bytes>(args[1]);
        std::string shown;
        if (decoding && bytes && start < bytes->data().size()) {
            const std::string hex = text::digits(static_cast<std::int64_t>(static_cast<unsigned char>(bytes->data()[start])), 16);
            shown = "0x" + std::string(hex.size() < 2 ? "0" : "") + hex;
        } else if (text && start < text->length()) {
            shown = "'" + text::escapeNonAscii(text->slice(start, end)) + "'";
        }
        what = verb + " " + shown + " in position " + std::to_string(start);
    }
    const auto encoding = vm.str(args[0]);
    const auto reason = encoding ? vm.str(args[4]) : std::nullopt;
    return reason ? std::optional("'" + *encoding + "' codec can't " + what + ": " + *reason) : std::nullopt;
}

/// str() of a UnicodeEncodeError or UnicodeDecodeError; one that a program made with other arguments prints them.
Status unicodeErrorStr(Vm& vm, Args args, Value& result)
{
    const Exception* self = selfOf<Exception>(vm, "UnicodeError.__str__", args);
    if (!self) {
        return Status::Error;
    }
    const bool ours = self->args->items.size() == 5 && self->args->items[2].isInt() && self->args->items[3].isInt();
    const auto text = ours ? unicodeErrorText(vm, *self) : vm.str(self->args.value());
    return text ? giveText(vm, result, *text) : Status::Error;
}

} // namespace

Status encodeText(Vm& vm, const Value& text, const Value& encoding, const Value& errors, Value& result)
{
    Codec codec;
    const Str& source = *as<Str>(text);
    if (!readCodec(vm, "encode", encoding, errors, false, codec)) {
        return Status::Error;
    }
    auto coded = text::encode(source.view(), codec.encoding, codec.handler);
    if (const auto* error = std::get_if<text::CodecError>(&coded)) {
        return raiseCodec(vm, vm.types.unicodeEncodeError, codec, text, *error);
    }
    return give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, std::get<std::string>(std::move(coded)))));
}

Status decodeBytes(Vm& vm, const Value& bytes, const Value& encoding, const Value& errors, const char* function, Value& result)
{
    Codec codec;
    const std::string& data = as<Bytes>(bytes)->data();
    if (!readCodec(vm, function, encoding, errors, data.empty(), codec)) {
        return Status::Error;
    }
    auto coded = text::decode(data, codec.encoding, codec.handler);
    if (const auto* error = std::get_if<text::CodecError>(&coded)) {
        return raiseCodec(vm, vm.types.unicodeDecodeError, codec, bytes, *error);
    }
    return giveText(vm, result, std::get<std::string>(std::move(coded)));
}

void installStringCodecs(Vm& vm)
{
    addMethods(vm, *vm.types.str, {{"encode", encode}});
    addMethods(vm, *vm.types.unicodeEncodeError, {{"__str__", unicodeErrorStr}});
    addMethods(vm, *vm.types.unicodeDecodeError, {{"__str__", unicodeErrorStr}});
}

} // namespace interleave::python
