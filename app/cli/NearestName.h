#pragma once

/// "Did you mean …?"

#include <QString>
#include <QStringList>

namespace interleave {

/// The number of letters to insert, remove, replace or swap with their neighbour to make one word from the other.
/// Upper and lower case count as equal.
int editDistance(QStringView a, QStringView b);

/// The known name that a misspelt one was probably meant to be: the nearest by editDistance, if at most a third of the
/// letters differ, or the only one that begins with what was typed. Empty if there is none.
QString nearestName(const QString& typed, const QStringList& known);

} // namespace interleave
