#include "core/library/Modules.h"
#include "core/library/sys/Streams.h"
#include "core/library/sys/Structure.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"
#include "core/python/modules/Library.h"

#include <algorithm>
#include <cfloat>

namespace interleave::library {

using namespace python;

void addSysFunctions(Vm& vm, DictObject& names); // SysFunctions.cpp

namespace {

Value number(std::int64_t value) { return Value::integer(value); }

constexpr std::int64_t hexVersion = 0x030b02f0;

void addVersion(Vm& vm, DictObject& names)
{
    Type* const type = makeStructureType(vm, "sys", "version_info", {"major", "minor", "micro", "releaselevel", "serial"});
    const Value info = makeStructure(vm, type, {number(3), number(11), number(2), vm.string("final"), number(0)});
    names.set(*vm.intern("version_info"), info);
    names.set(*vm.intern("version"), vm.string("3.11.2 (Interleave)"));
    names.set(*vm.intern("hexversion"), number(hexVersion));
    names.set(*vm.intern("api_version"), number(1013));
    Type* const implementation = makeType(vm, "SimpleNamespace", Kind::Native);
    implementation->module = "types";
    auto* made = vm.heap.make<NativeObject>(implementation);
    const Value hold(made);
    made->dict = vm.newDict();
    made->dict->set(*vm.intern("name"), vm.string("cpython"));
    made->dict->set(*vm.intern("cache_tag"), vm.string("cpython-311"));
    made->dict->set(*vm.intern("version"), info);
    made->dict->set(*vm.intern("hexversion"), number(hexVersion));
    names.set(*vm.intern("implementation"), hold);
}

void addNumbers(Vm& vm, DictObject& names)
{
    Type* const floats = makeStructureType(vm, "sys", "float_info", {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"});
    names.set(*vm.intern("float_info"), makeStructure(vm, floats, {Value::real(DBL_MAX), number(DBL_MAX_EXP), number(DBL_MAX_10_EXP), Value::real(DBL_MIN), number(DBL_MIN_EXP),
        number(DBL_MIN_10_EXP), number(DBL_DIG), number(DBL_MANT_DIG), Value::real(DBL_EPSILON), number(FLT_RADIX), number(1)}));
    Type* const ints = makeStructureType(vm, "sys", "int_info", {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"});
    names.set(*vm.intern("int_info"), makeStructure(vm, ints, {number(30), number(4), number(4300), number(640)}));
    Type* const hashes = makeStructureType(vm, "sys", "hash_info", {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"});
    names.set(*vm.intern("hash_info"), makeStructure(vm, hashes, {number(64), number((std::int64_t{1} << 61) - 1), number(314159), number(0), number(1000003),
        vm.string("siphash13"), number(64), number(128), number(0)}));
    names.set(*vm.intern("maxsize"), number(std::numeric_limits<std::int64_t>::max()));
    names.set(*vm.intern("maxunicode"), number(0x10ffff));
}

void addFlags(Vm& vm, DictObject& names)
{
    Type* const type = makeStructureType(vm, "sys", "flags", {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding"});
    std::vector<Value> items(16, number(0));
    items[11] = number(1);
    items[13] = Value::boolean(false);
    names.set(*vm.intern("flags"), makeStructure(vm, type, std::move(items)));
}

/// The file's name without its folder: what a program shows of itself when it is started from where it lies.
std::string programName(Vm& vm)
{
    const Value* const main = vm.library().modules().get(*vm.names.main);
    const ModuleObject* const module = main ? as<ModuleObject>(*main) : nullptr;
    const Value* const file = module && module->dict ? module->dict->get(*vm.names.file) : nullptr;
    const Str* const path = file ? as<Str>(*file) : nullptr;
    return path ? path->text().substr(path->text().rfind('/') + 1) : "main.py";
}

void addTexts(Vm& vm, DictObject& names)
{
    const std::pair<const char*, const char*> texts[] = {{"platform", "linux"}, {"byteorder", "little"}, {"executable", "/usr/bin/python3"}, {"prefix", "/usr"},
        {"exec_prefix", "/usr"}, {"base_prefix", "/usr"}, {"platlibdir", "lib"}, {"abiflags", ""}, {"float_repr_style", "short"}, {"base_exec_prefix", "/usr"}, {"copyright", "Copyright (c) Python Software Foundation."}};
    for (const auto& [name, text] : texts) {
        names.set(*vm.intern(name), vm.string(text));
    }
    const Value program = vm.string(programName(vm));
    names.set(*vm.intern("argv"), vm.list({program}));
    names.set(*vm.intern("orig_argv"), vm.list({vm.string("/usr/bin/python3"), program}));
    names.set(*vm.intern("path"), vm.list({vm.string("")}));
    names.set(*vm.intern("warnoptions"), vm.list({}));
    names.set(*vm.intern("dont_write_bytecode"), Value::boolean(true));
    std::vector<Value> builtIn;
    for (const NativeModule& module : vm.host.modules) {
        builtIn.push_back(vm.string(module.name));
    }
    names.set(*vm.intern("builtin_module_names"), vm.tuple(std::move(builtIn)));
}

// ---------------------------------------------------------------------------------------------- replacing the streams

DictObject& namesOf(const Value& module) { return *as<ModuleObject>(module)->dict; }

/// What print() was before sys.stdout was replaced.
struct PlainPrint {
    explicit PlainPrint(Vm& vm) : function(*vm.builtins->get(*vm.intern("print"))) {}
    Value function;
    Value target; ///< the stream that stands in for stdout
};

/// print() while sys.stdout is something else: the file is that, unless one is given.
Status printElsewhere(Vm& vm, Args args, Value& result)
{
    const PlainPrint& plain = vm.extension<PlainPrint>();
    std::vector<Value> values(args.values, args.values + args.total());
    std::vector<Ref<Str>> keywords(args.keywords.begin(), args.keywords.end());
    const auto file = std::find_if(keywords.begin(), keywords.end(), [](const Ref<Str>& name) { return name->view() == "file"; });
    if (file == keywords.end()) {
        keywords.emplace_back(vm.intern("file"));
        values.push_back(plain.target);
    } else if (Value& given = values[args.positional + static_cast<std::size_t>(file - keywords.begin())]; given.isNone()) {
        given = plain.target;
    }
    return vm.call(plain.function, Args{values.data(), args.positional, keywords}, result);
}

template <const char* name>
Status streamOf(Vm& vm, const Value& module, Value& result)
{
    const Value* const found = namesOf(module).get(*vm.intern(name));
    return found ? give(result, *found) : vm.raise(vm.types.attributeError, std::string("module 'sys' has no attribute '") + name + "'");
}

constexpr char outName[] = "stdout";
constexpr char hookName[] = "excepthook";

Status replaceOut(Vm& vm, const Value& module, const Value& value)
{
    PlainPrint& plain = vm.extension<PlainPrint>();
    namesOf(module).set(*vm.intern(outName), value);
    const bool original = value.is(vm.extension<Streams>().out);
    plain.target = original || value.isNone() ? Value() : value;
    Str& print = *vm.intern("print");
    if (original) {
        vm.builtins->set(print, plain.function);
    } else if (value.isNone()) {
        vm.builtins->set(print, Value(vm.heap.make<NativeFunction>(vm.types.builtinFunction, "print", [](Vm&, Args, Value& result) { return giveNone(result); }, false)));
    } else {
        vm.builtins->set(print, Value(vm.heap.make<NativeFunction>(vm.types.builtinFunction, "print", printElsewhere, false)));
    }
    return Status::Ok;
}

Status replaceHook(Vm& vm, const Value& module, const Value& value)
{
    const Value* const known = namesOf(module).get(*vm.intern(hookName));
    if (known && known->is(value)) {
        return Status::Ok;
    }
    return vm.haltUnsupported("replacing sys.excepthook: catch the exception with try and except");
}

void addStreams(Vm& vm, ModuleObject& module)
{
    const Streams& streams = vm.extension<Streams>();
    DictObject& names = *module.dict;
    for (const auto& [name, stream] : {std::pair("stdout", streams.out), std::pair("stderr", streams.err), std::pair("stdin", streams.in)}) {
        names.set(*vm.intern(name), stream);
        names.set(*vm.intern(std::string("__") + name + "__"), stream);
    }
    // Assigning to sys.stdout has to be noticed, so sys is a module of a type of its own.
    Type* const type = makeType(vm, "module", Kind::Module, vm.types.module);
    addAttributes(vm, *type, {{"stdout", streamOf<outName>, replaceOut}, {"excepthook", streamOf<hookName>, replaceHook}});
    module.setType(type);
}

} // namespace

void installSys(Vm& vm, ModuleObject& module)
{
    DictObject& names = *module.dict;
    addVersion(vm, names);
    addNumbers(vm, names);
    addFlags(vm, names);
    addTexts(vm, names);
    names.set(*vm.intern("modules"), Value(&vm.library().modules()));
    addSysFunctions(vm, names);
    addStreams(vm, module);
}

} // namespace interleave::library
