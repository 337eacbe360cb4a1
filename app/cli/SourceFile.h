#pragma once

/// Reads what is to be run: a file, standard input, or one of the scenarios that come with the program.

#include "core/scenario/Scenario.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <variant>

namespace interleave {

/// A translated sentence without a full stop.
struct SourceError {
    QString message;
};

/// No Python source that a person wrote is longer.
inline constexpr qint64 largestSource = 8 << 20;

/// The bytes of a file, or of standard input for `-`. Refuses folders and what is larger than largestSource.
std::variant<QByteArray, SourceError> readSource(const QString& file);

/// The path as it was given, or `<stdin>`.
QString shownName(const QString& file);
/// What CPython's tracebacks call it: the path behind the current folder, not made simpler, or `<stdin>`.
QString tracebackName(const QString& file);

/// A built-in scenario by its name, else a file or `-`. A name that is neither is answered with the nearest that is.
std::variant<std::shared_ptr<const Scenario>, SourceError> readScenario(const QString& nameOrFile);

/// `NAME=VALUE` texts as values of the scenario's parameters.
std::variant<ParameterValues, SourceError> readValues(const Scenario& scenario, const QStringList& settings);

} // namespace interleave
