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

Status Library::begin(const std::string& name, const BoundCode*& code)
{
    const auto native = std::find_if(vm_.host.modules.begin(), vm_.host.modules.end(), [&](const NativeModule& m) { return name == m.name; });
    const auto source = vm_.host.source ? vm_.host.source(name, vm_.host.placement) : std::nullopt;
    ModuleObject* module = create(name);
    if (native != vm_.host.modules.end()) native->install(vm_, *module);
    code = source ? compileLibrary(name, *source) : nullptr;
    if (source && !code) return vm_.raise(vm_.types.importError, "cannot compile the library module '" + name + "'");
    return Status::Ok;
}

bool Library::exists(const std::string& name)
{
    const auto isNative = [&](const NativeModule& m) { return name == m.name; };
    return modules().get(*vm_.intern(name)) || std::any_of(vm_.host.modules.begin(), vm_.host.modules.end(), isNative)
        || (vm_.host.source && vm_.host.source(name, vm_.host.placement));
}

namespace {

/// a.b.c: each package on the way is run before the next one is made, since it may import that one itself.
class ImportFrame final : public NativeFrame {
public:
    ImportFrame(std::string name, bool from) : name_(std::move(name)), from_(from) {}

    Status resume(Vm& vm, Resume how, Value value, Value& result) override
    {
        if (how == Resume::Raised) {
            vm.library().modules().erase(*vm.intern(part()));
            vm.rethrow(std::move(value));
            return Status::Error;
        }
        if (how != Resume::Start) arrive(vm);
        while (end_ != std::string::npos) {
            end_ = name_.find('.', end_ == 0 ? 0 : end_ + 1);
            if (!vm.library().modules().get(*vm.intern(part()))) {
                const BoundCode* code = nullptr;
                if (const Status status = vm.library().begin(part(), code); status != Status::Ok) return status;
                if (code) {
                    const Value body = vm.makeFunction(*code, module(vm)->dict);
                    return vm.pushFunction(*as<Function>(body), {}, Deliver::Push);
                }
            }
            arrive(vm);
        }
        result = (from_ ? last_ : first_).value();
        return Status::Ok;
    }

private:
    std::string part() const { return name_.substr(0, end_); }
    ModuleObject* module(Vm& vm) const
    {
        const Value* found = vm.library().modules().get(*vm.intern(part()));
        return found ? as<ModuleObject>(*found) : nullptr;
    }

    /// A module is an attribute of its package.
    void arrive(Vm& vm)
    {
        ModuleObject* reached = module(vm);
        if (last_ && reached) last_->dict->set(*vm.intern(part().substr(part().rfind('.') + 1)), Value(reached));
        last_ = reached;
        if (!first_) first_ = reached;
    }

    std::string name_;
    bool from_;
    std::size_t end_ = 0; ///< of the part that was reached last
    Ref<ModuleObject> first_, last_;
};

} // namespace

Status Library::import(const Str& name, bool from, std::int64_t level, Value& result)
{
    if (level > 0) {
        return vm_.raise(vm_.types.importError, "attempted relative import with no known parent package");
    }
    const std::string whole = name.text();
    bool isLoaded = true;
    for (std::size_t end = 0; end != std::string::npos;) {
        end = whole.find('.', end == 0 ? 0 : end + 1);
        const std::string part = whole.substr(0, end);
        if (!exists(part)) return unknown(whole);
        isLoaded = isLoaded && modules().get(*vm_.intern(part));
    }
    if (isLoaded) {
        result = *modules().get(*vm_.intern(from ? whole : whole.substr(0, whole.find('.'))));
        return Status::Ok;
    }
    vm_.pushNative(std::make_unique<ImportFrame>(whole, from));
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
