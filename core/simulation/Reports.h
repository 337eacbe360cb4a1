#pragma once

/// Outcomes in data and in the words that go to standard error.

#include "core/machine/Machine.h"
#include "core/python/Parser.h"
#include "core/simulation/MainProgram.h"

namespace interleave {

Outcome syntaxErrorOutcome(const python::SyntaxError& error, const python::Source& source);
/// `what` completes "… is not supported by Interleave". Line and column are 1-based.
Outcome unsupportedOutcome(const python::Source& source, std::uint32_t line, std::uint32_t column, const std::string& what);
Outcome outcomeOf(python::Vm& vm, MachineEnd end, const MainResult& result, const python::Source& source);

} // namespace interleave
