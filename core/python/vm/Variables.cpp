#include "core/python/vm/Interpreter.h"

namespace interleave::python {

namespace {
Status undefinedName(Vm& vm, const Str& name) { return vm.raise(vm.types.nameError, "name '" + name.text() + "' is not defined"); }
} // namespace

Status Interpreter::loadGlobal(Frame& frame, std::uint32_t name, Value& result)
{
    BoundCode::GlobalCache& cache = frame.code->globalCache[name];
    const HashTable& globals = frame.globals->table;
    const HashTable& builtins = vm_.builtins->table;
    if (cache.globals == frame.globals.get() && cache.globalsVersion == globals.version() && (!cache.builtin || cache.builtinsVersion == builtins.version())) {
        result = (cache.builtin ? builtins : globals).entries()[cache.position].value;
        return Status::Ok;
    }
    const Str& wanted = *frame.code->names[name];
    if (const auto at = globals.findString(wanted)) {
        cache = {globals.version(), 0, frame.globals.get(), *at, false};
        result = globals.entries()[*at].value;
        return Status::Ok;
    }
    if (const auto at = builtins.findString(wanted)) {
        cache = {globals.version(), builtins.version(), frame.globals.get(), *at, true};
        result = builtins.entries()[*at].value;
        return Status::Ok;
    }
    return undefinedName(vm_, wanted);
}

Status Interpreter::loadName(Frame& frame, std::uint32_t name, Value& result)
{
    if (frame.localNames) {
        if (const Value* own = frame.localNames->get(*frame.code->names[name])) {
            result = *own;
            return Status::Ok;
        }
    }
    return loadGlobal(frame, name, result);
}

Status Interpreter::unbound(Frame& frame, std::uint32_t slot)
{
    const Code& code = *frame.code->code;
    const std::string& name = frame.code->locals[slot]->text();
    if (slot >= code.locals.size() + code.cells.size()) {
        return vm_.raise(vm_.types.nameError, "cannot access free variable '" + name + "' where it is not associated with a value in enclosing scope");
    }
    return vm_.raise(vm_.types.unboundLocalError, "cannot access local variable '" + name + "' where it is not associated with a value");
}

} // namespace interleave::python
