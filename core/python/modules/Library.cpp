#include "core/python/modules/Library.h"

#include "core/python/Parser.h"
#include "core/python/compiler/Compiler.h"
#include "core/python/modules/CodeCache.h"

#include <algorithm>

namespace interleave::python {

DictObject& Library::modules()
{
    if (!modules_) {
        modules_ = vm_.newDict();
    }
    return *modules_;
}

ModuleObject* Library::create(std::string_view name)
{
    auto* module = vm_.heap.make<ModuleObject>(vm_.types.module, std::string(name));
    module->dict = vm_.newDict();
    module->dict->set(*vm_.names.name, Value(vm_.intern(name)));
    modules().set(*vm_.intern(name), Value(module));
    return module;
}

const BoundCode* Library::compileLibrary(std::string_view name, std::string_view source)
{
    const auto code = cachedLibraryCode(name, source);
    return code ? vm_.bind(code) : nullptr;
}

Status Library::unknown(const std::string& name)
{
    const std::string top = name.substr(0, name.find('.'));
    Exception* const error = vm_.newException(vm_.types.moduleNotFoundError, {vm_.string("No module named '" + top + "'")});
    error->dict = vm_.newDict();
    error->dict->set(*vm_.intern("name"), vm_.string(top));
    return vm_.raise(Value(error));
}

namespace {

/// Runs a module's code and gives the module.
class ModuleRun final : public NativeFrame {
public:
    ModuleRun(std::vector<Value> modules, std::vector<const BoundCode*> codes, Value given)
        : modules_(std::move(modules)), codes_(std::move(codes)), given_(std::move(given)) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.library().modules().erase(*vm.intern(as<ModuleObject>(modules_[next_ - 1])->name));
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (next_ < modules_.size()) {
            auto* module = as<ModuleObject>(modules_[next_]);
            const Value body = vm.makeFunction(*codes_[next_], module->dict);
            ++next_;
            return vm.pushFunction(*as<Function>(body), {}, Deliver::Push);
        }
        result = given_;
        return Status::Ok;
    }

private:
    std::vector<Value> modules_;
    std::vector<const BoundCode*> codes_;
    Value given_;
    std::size_t next_ = 0;
};

} // namespace

Status Library::import(const Str& name, bool from, std::int64_t level, Value& result)
{
    if (level > 0) {
        return vm_.raise(vm_.types.importError, "attempted relative import with no known parent package");
    }
    // a.b.c: each package on the way is imported and made an attribute of the one before.
    std::vector<Value> runs;
    std::vector<const BoundCode*> codes;
    ModuleObject *first = nullptr, *last = nullptr;
    const std::string whole = name.text();
    for (std::size_t end = 0; end != std::string::npos;) {
        end = whole.find('.', end == 0 ? 0 : end + 1);
        const std::string part = whole.substr(0, end);
        ModuleObject* module = nullptr;
        if (const Value* loaded = modules().get(*vm_.intern(part))) {
            module = as<ModuleObject>(*loaded);
        } else {
            const auto native = std::find_if(vm_.host.modules.begin(), vm_.host.modules.end(), [&](const NativeModule& m) { return part == m.name; });
            const auto source = vm_.host.source ? vm_.host.source(part, vm_.host.placement) : std::nullopt;
            if (native == vm_.host.modules.end() && !source) {
                return unknown(whole);
            }
            module = create(part);
            if (native != vm_.host.modules.end()) native->install(vm_, *module);
            if (source) {
                const BoundCode* code = compileLibrary(part, *source);
                if (!code) return vm_.raise(vm_.types.importError, "cannot compile the library module '" + part + "'");
                runs.emplace_back(module);
                codes.push_back(code);
            }
        }
        if (last) last->dict->set(*vm_.intern(part.substr(part.rfind('.') + 1)), Value(module));
        first = first ? first : module;
        last = module;
    }
    const Value given(from ? last : first);
    if (runs.empty()) {
        result = given;
        return Status::Ok;
    }
    vm_.pushNative(std::make_unique<ModuleRun>(std::move(runs), std::move(codes), given));
    return Status::Pushed;
}

Status Library::importFrom(const Value& module, const Str& name, Value& result)
{
    const auto* object = as<ModuleObject>(module);
    if (object && object->dict) {
        if (const Value* found = object->dict->get(name)) {
            result = *found;
            return Status::Ok;
        }
        if (const Value* inner = modules().get(*vm_.intern(object->name + "." + name.text()))) {
            result = *inner;
            return Status::Ok;
        }
        const std::string full = object->name + "." + name.text();
        if (vm_.host.source && vm_.host.source(full, vm_.host.placement)) {
            return import(*vm_.intern(full), true, 0, result);
        }
        if (object->name != "__main__" && object->name != "interleave") {
            return vm_.haltUnsupported("'" + name.text() + "' of the module '" + object->name + "'");
        }
        return vm_.raise(vm_.types.importError, "cannot import name '" + name.text() + "' from '" + object->name + "' (unknown location)");
    }
    return vm_.getAttribute(module, const_cast<Str&>(name), result);
}

Value Library::load(std::string_view name)
{
    Value result;
    const Value importer(vm_.heap.make<NativeFunction>(vm_.types.builtinFunction, "import", [](Vm& vm, Args args, Value& out) {
        return vm.library().import(*as<Str>(args[0]), true, 0, out);
    }, false));
    if (vm_.callNested(importer, {Value(vm_.intern(name))}, result) != Status::Ok) {
        return {};
    }
    return result;
}

Value Library::loadFrom(std::string_view module, std::string_view name)
{
    const Value loaded = load(module);
    const auto* object = as<ModuleObject>(loaded);
    const Value* found = object ? object->dict->get(*vm_.intern(name)) : nullptr;
    return found ? *found : Value();
}

Value Library::buildClassFunction()
{
    if (buildClass_.isEmpty()) {
        buildClass_ = Value(vm_.heap.make<NativeFunction>(vm_.types.builtinFunction, "__build_class__", buildClass, false));
    }
    return buildClass_;
}

} // namespace interleave::python
