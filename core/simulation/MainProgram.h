#pragma once

/// The main thread of a program: its module, then what the interpreter does at exit.

#include "core/library/machine/PythonThread.h"

namespace interleave {

/// How the program's main module ended.
struct MainResult {
    bool finished = false;       ///< the module ran to its end or raised
    python::Value exception;     ///< uncaught, Empty if none
    int exitStatus = 0;
    std::string report;          ///< the traceback that was written
    std::string type, message;
    std::uint32_t line = 0;
};

void startMainThread(python::Vm& vm, Process& process, std::shared_ptr<const python::Code> code, MainResult& result);

} // namespace interleave
