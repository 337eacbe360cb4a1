#pragma once

/// Structure: tuples whose items also have names, like sys.version_info.

#include "core/python/vm/Vm.h"

namespace interleave::library {

/// A type named `module.name` with the given fields, at most 16. Programs cannot make instances of it.
python::Type* makeStructureType(python::Vm& vm, const char* module, const char* name, std::initializer_list<const char*> fields);
python::Value makeStructure(python::Vm& vm, python::Type* type, std::vector<python::Value> items);

} // namespace interleave::library
