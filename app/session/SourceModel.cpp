#include "app/session/SourceModel.h"

#include <algorithm>

namespace interleave {

namespace {

/// Longer lines are cut for display: nobody reads them, and laying them out takes long.
constexpr qsizetype longest = 2000;

QString escaped(QStringView text)
{
    QString html = text.toString().toHtmlEscaped();
    html.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
    html.replace(QLatin1Char('\t'), QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;"));
    return html;
}

} // namespace

SourceModel::SourceModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int SourceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(lines_.size()); }

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return lines_[static_cast<std::size_t>(index.row())].text;
    case NumberRole: return index.row() + 1;
    case StyledRole: return styled(lines_[static_cast<std::size_t>(index.row())]);
    default: return {};
    }
}

QHash<int, QByteArray> SourceModel::roleNames() const { return {{NumberRole, "number"}, {StyledRole, "styledText"}}; }

void SourceModel::setText(const QString& text)
{
    beginResetModel();
    lines_.clear();
    longestLine_ = 0;
    OpenQuotes open;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString shown = line.endsWith(QLatin1Char('\r')) ? line.chopped(1).left(longest) : line.left(longest);
        lines_.push_back({shown, highlight(shown, open)});
        longestLine_ = std::max(longestLine_, static_cast<int>(shown.size()));
    }
    if (lines_.size() > 1 && lines_.back().text.isEmpty())
        lines_.pop_back(); // the newline at the end of a file begins no line
    endResetModel();
    emit textChanged();
    setCurrentLine(0);
}

void SourceModel::setCurrentLine(int line)
{
    if (line == currentLine_)
        return;
    currentLine_ = line;
    emit currentLineChanged();
}

void SourceModel::setColor(QColor& which, const QColor& color)
{
    if (which == color)
        return;
    which = color;
    emit colorsChanged();
    if (!lines_.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {StyledRole});
}

QString SourceModel::styled(const Line& line) const
{
    const auto colorOf = [this](TokenKind kind) {
        switch (kind) {
        case TokenKind::Keyword: return keywordColor_;
        case TokenKind::Literal: return literalColor_;
        case TokenKind::Comment: break;
        }
        return commentColor_;
    };
    QString html;
    qsizetype at = 0;
    const QStringView text = line.text;
    for (const Token& token : line.tokens) {
        html += escaped(text.mid(at, token.begin - at));
        html += QStringLiteral("<font color=\"%1\">%2</font>")
                    .arg(colorOf(token.kind).name(), escaped(text.mid(token.begin, token.end - token.begin)));
        at = token.end;
    }
    return html + escaped(text.mid(at));
}

} // namespace interleave
