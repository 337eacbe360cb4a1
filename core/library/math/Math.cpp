#include "core/library/math/Math.h"

#include "core/library/Modules.h"

#include <numbers>

namespace interleave::library {

using namespace python;

void installMath(Vm& vm, ModuleObject& module)
{
    DictObject& names = *module.dict;
    const auto set = [&](std::string_view name, double value) { names.set(*vm.intern(name), Value::real(value)); };
    set("pi", std::numbers::pi);
    set("e", std::numbers::e);
    set("tau", 2.0 * std::numbers::pi);
    set("inf", std::numeric_limits<double>::infinity());
    set("nan", std::numeric_limits<double>::quiet_NaN());
    installMathFloats(vm, names);
    installMathLogarithms(vm, names);
    installMathIntegers(vm, names);
    installMathSums(vm, names);
}

} // namespace interleave::library
