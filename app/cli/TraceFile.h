#pragma once

/// `--trace OUT.json`

#include "core/trace/ChromeTrace.h"

#include <QString>

#include <span>

namespace interleave {

/// Writes the traces into one file, whole or not at all. False, after telling why on standard error, if that could not be done.
bool writeTraceFile(const QString& fileName, std::span<const NamedTrace> traces);

} // namespace interleave
