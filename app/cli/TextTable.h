#pragma once

/// Aligned text for terminals, where a Chinese character takes two columns.

#include <QString>
#include <QStringList>

#include <vector>

namespace interleave {

/// How many columns a terminal uses for the text: two for wide East Asian characters and emoji, none for combining marks.
int displayWidth(QStringView text);

enum class Align { Left, Right };

/// Pads with spaces to `width` columns; longer text stays as it is.
QString padded(const QString& text, int width, Align align = Align::Left);

/// The text in lines of at most `columns` columns, broken at spaces (not at no-break ones) and between Chinese
/// characters, the second and all further lines indented.
/// A word that is longer than a line has a line of its own.
QStringList wrapped(const QString& text, int columns, int indent = 0);

/// A bar of `length` columns (0 <= length), to an eighth of a column. Anything above 0 shows at least an eighth.
QString bar(double length);

/// Rows of cells in columns as wide as their widest cell, two spaces apart, no spaces at the ends of lines.
class TextTable {
public:
    /// One alignment a column. Rows may be shorter than that, not longer.
    explicit TextTable(std::vector<Align> columns);

    void addRow(QStringList cells);
    /// The total width of everything so far, without a last column that is added afterwards.
    int width() const;
    /// One line a row, without line ends.
    QStringList lines() const;

private:
    std::vector<int> columnWidths() const;

    std::vector<Align> columns_;
    std::vector<QStringList> rows_;
};

} // namespace interleave
