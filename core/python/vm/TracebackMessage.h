#pragma once

/// The end of an exception's text: the place of a SyntaxError, the message with its suggestion, the notes.

#include "core/python/vm/Traceback.h"

namespace interleave::python {

/// In pieces that each end their lines; the first line of a piece begins a line. Only `__notes__` that are no sequence lack the line end.
std::vector<std::string> messageTexts(Vm& vm, const Exception& exception, TracebackPrinter printer);

} // namespace interleave::python
