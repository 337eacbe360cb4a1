#pragma once

/// Several values in one text: `1..1000`, `0..1..0.25`, `1,2,5..9`.

#include <QString>
#include <QStringList>

#include <optional>

namespace interleave {

/// No grid that a person means has an axis with more values.
inline constexpr qsizetype mostValues = 1'000'000;

/// Each value as a text. A range holds both ends if the steps lead there; between decimal numbers it is exact: 0.1..0.5..0.2 has 0.3.
/// `usualStep` is what a range takes that names none. Nothing if a part is empty or a range has no numbers, leads downwards, has no step above 0,
/// or if there are more than mostValues. What is no range stands as it is.
std::optional<QStringList> valueTexts(const QString& text, const QString& usualStep);

} // namespace interleave
