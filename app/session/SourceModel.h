#pragma once

/// The scenario's source, line by line, with light colouring.

#include "app/session/PythonHighlighter.h"

#include <QAbstractListModel>
#include <QColor>
#include <QQmlEngine>

#include <vector>

namespace interleave {

class SourceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    Q_PROPERTY(QColor keywordColor MEMBER keywordColor_ WRITE setKeywordColor NOTIFY colorsChanged)
    Q_PROPERTY(QColor literalColor MEMBER literalColor_ WRITE setLiteralColor NOTIFY colorsChanged)
    Q_PROPERTY(QColor commentColor MEMBER commentColor_ WRITE setCommentColor NOTIFY colorsChanged)
    /// 1-based line that is executed at the playhead, 0: none.
    Q_PROPERTY(int currentLine READ currentLine NOTIFY currentLineChanged)
    /// Characters of the longest line.
    Q_PROPERTY(int longestLine READ longestLine NOTIFY textChanged)
public:
    enum Role { NumberRole = Qt::UserRole + 1, StyledRole };

    explicit SourceModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setText(const QString& text);
    int currentLine() const { return currentLine_; }
    void setCurrentLine(int line);
    int longestLine() const { return longestLine_; }
    void setKeywordColor(const QColor& color) { setColor(keywordColor_, color); }
    void setLiteralColor(const QColor& color) { setColor(literalColor_, color); }
    void setCommentColor(const QColor& color) { setColor(commentColor_, color); }

signals:
    void textChanged();
    void colorsChanged();
    void currentLineChanged();

private:
    struct Line {
        QString text;
        std::vector<Token> tokens;
    };

    void setColor(QColor& which, const QColor& color);
    QString styled(const Line& line) const;

    std::vector<Line> lines_;
    QColor keywordColor_, literalColor_, commentColor_;
    int currentLine_ = 0;
    int longestLine_ = 0;
};

} // namespace interleave
