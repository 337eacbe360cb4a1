#include "app/cli/NearestName.h"

#include <algorithm>
#include <vector>

namespace interleave {

int editDistance(QStringView a, QStringView b)
{
    // Three rows of the table of optimal string alignment; row i is for the first i letters of a.
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(columns), last(columns), row(columns);
    for (std::size_t j = 0; j < columns; ++j)
        last[j] = static_cast<int>(j);
    const auto same = [&](qsizetype i, qsizetype j) { return a[i].toLower() == b[j].toLower(); };
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same(i - 1, j - 1) ? 0 : 1)});
            if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1)) row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

static QString onlyNameBeginningWith(const QString& typed, const QStringList& known)
{
    QString found;
    for (const QString& name : known) {
        if (!name.startsWith(typed, Qt::CaseInsensitive)) continue;
        if (!found.isEmpty()) return {};
        found = name;
    }
    return found;
}

QString nearestName(const QString& typed, const QStringList& known)
{
    // A word of thousands of letters is no misspelling, and comparing it would take long.
    if (typed.isEmpty() || typed.size() > 100) return {};
    QString nearest;
    int least = std::max(1, static_cast<int>(typed.size()) / 3) + 1;
    for (const QString& name : known) {
        const int distance = editDistance(typed, name);
        if (distance < least) {
            least = distance;
            nearest = name;
        }
    }
    return nearest.isEmpty() ? onlyNameBeginningWith(typed, known) : nearest;
}

} // namespace interleave
