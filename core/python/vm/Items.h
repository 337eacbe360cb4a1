#pragma once

/// Slices of lists.

#include "core/python/vm/Protocols.h"

namespace interleave::python {

/// `list[positions] = items`, or `del list[positions]`. ValueError if an extended slice gets the wrong number of items.
Status replaceSlice(Vm& vm, ListObject& list, SlicePositions positions, std::vector<Value> items, bool deletes);

} // namespace interleave::python
