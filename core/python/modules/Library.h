#pragma once

/// Library: the modules of one run, and the parts of the language that are written in Python themselves.

#include "core/python/vm/Vm.h"

namespace interleave::python {

class Library {
public:
    explicit Library(Vm& vm) : vm_(vm) {}

    /// `import name`: Ok, Error or Pushed (a module written in Python runs first). `from`: give the module itself, not its topmost package.
    Status import(const Str& name, bool from, std::int64_t level, Value& result);
    Status importFrom(const Value& module, const Str& name, Value& result);
    /// A library module, loaded at once. Empty with the exception set if it fails.
    Value load(std::string_view name);
    /// An attribute of a library module, loaded at once.
    Value loadFrom(std::string_view module, std::string_view name);
    /// sys.modules of the process that runs now.
    DictObject& modules();
    void useModules(Ref<DictObject> modules) { modules_ = std::move(modules); }

    /// A list of the items of any iterable, as a Python function, so that the iterable's code may block.
    Value collectFunction();
    Value buildClassFunction();

    /// Compiles and binds library source; the code is shared by all runs of the program.
    const BoundCode* compileLibrary(std::string_view name, std::string_view source);

    /// Whether such a module is loaded or can be.
    bool exists(const std::string& name);
    /// Makes the module. What is left to run of it is in `code`, nullptr if nothing is. Requires: exists(name), and it is not loaded.
    Status begin(const std::string& name, const BoundCode*& code);

private:
    ModuleObject* create(std::string_view name);
    Status unknown(const std::string& name);

    Vm& vm_;
    Ref<DictObject> modules_;
    Value buildClass_, collect_;
};

/// __build_class__(body, name, *bases, **keywords)
Status buildClass(Vm& vm, Args args, Value& result);

} // namespace interleave::python
