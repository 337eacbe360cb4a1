#include "app/cli/TextTable.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace interleave {

static constexpr int gap = 2;

static bool isWide(char32_t character)
{
    struct Range {
        char32_t first, last;
    };
    // The blocks that are wide throughout, from Unicode's EastAsianWidth.txt (15.0), and the emoji.
    static constexpr std::array<Range, 15> wide{{{0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0x33ff}, {0x3400, 0x4dbf}, {0x4e00, 0x9fff},
        {0xa000, 0xa4cf}, {0xa960, 0xa97c}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}}};
    return std::any_of(wide.begin(), wide.end(), [&](Range range) { return character >= range.first && character <= range.last; });
}

static bool takesNoColumn(char32_t character)
{
    const auto category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
        || category == QChar::Other_Control;
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += takesNoColumn(character) ? 0 : isWide(character) ? 2 : 1;
    return width;
}

QString padded(const QString& text, int width, Align align)
{
    const QString spaces(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
    return align == Align::Left ? text + spaces : spaces + text;
}

/// Pieces between which a line may be broken, each with the spaces behind it.
static QStringList breakablePieces(const QString& text)
{
    QStringList pieces;
    QString piece;
    const auto finish = [&] {
        if (!piece.isEmpty()) pieces += piece;
        piece.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const bool isSpace = character == U' ';
        // Nothing begins a line that closes or ends something.
        const bool breaksBefore = isWide(character) && !QStringLiteral("，。；：！？、）」』”").contains(QString::fromUcs4(&character, 1));
        if (!isSpace && (piece.endsWith(QLatin1Char(' ')) || breaksBefore)) finish();
        piece += QString::fromUcs4(&character, 1);
    }
    finish();
    return pieces;
}

QStringList wrapped(const QString& text, int columns, int indent)
{
    QStringList lines;
    QString line;
    for (const QString& piece : breakablePieces(text)) {
        const QString visible = piece.endsWith(QLatin1Char(' ')) ? piece.left(piece.lastIndexOf(QLatin1Char(' '))) : piece;
        if (!line.trimmed().isEmpty() && displayWidth(line) + displayWidth(visible) > columns) {
            lines += line;
            line = QString(indent, QLatin1Char(' '));
        }
        line += piece;
    }
    lines += line;
    for (QString& each : lines) {
        while (each.endsWith(QLatin1Char(' ')))
            each.chop(1);
        each.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }
    return lines;
}

QString bar(double length)
{
    assert(length >= 0);
    int eighths = static_cast<int>(std::lround(length * 8));
    if (length > 0) eighths = std::max(1, eighths);
    QString result(eighths / 8, QChar(0x2588));                  // full block
    if (eighths % 8 != 0) result += QChar(0x2590 - eighths % 8); // one eighth is U+258F, seven eighths U+2589
    return result;
}

TextTable::TextTable(std::vector<Align> columns) : columns_(std::move(columns)) { }

void TextTable::addRow(QStringList cells)
{
    assert(static_cast<std::size_t>(cells.size()) <= columns_.size());
    rows_.push_back(std::move(cells));
}

std::vector<int> TextTable::columnWidths() const
{
    std::vector<int> widths(columns_.size(), 0);
    for (const QStringList& row : rows_) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            int& width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, displayWidth(row[i]));
        }
    }
    return widths;
}

int TextTable::width() const
{
    int total = 0;
    for (const int width : columnWidths())
        total += width > 0 ? width + gap : 0;
    return std::max(0, total - gap);
}

QStringList TextTable::lines() const
{
    const std::vector<int> widths = columnWidths();
    QStringList result;
    for (const QStringList& row : rows_) {
        QStringList cells;
        for (std::size_t i = 0; i < static_cast<std::size_t>(row.size()); ++i)
            cells += padded(row[static_cast<qsizetype>(i)], widths[i], columns_[i]);
        QString line = cells.join(QString(gap, QLatin1Char(' ')));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        result += line;
    }
    return result;
}

} // namespace interleave
