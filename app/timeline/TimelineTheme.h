#pragma once

/// TimelineTheme: the palette and the names of the states, for QML.

#include "app/timeline/Palette.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace interleave {

class TimelineTheme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)
    Q_PROPERTY(QColor window READ window NOTIFY changed)           ///< behind the cards
    Q_PROPERTY(QColor panel READ panel NOTIFY changed)             ///< header, side bars, transport
    Q_PROPERTY(QColor card READ card NOTIFY changed)
    Q_PROPERTY(QColor border READ border NOTIFY changed)
    Q_PROPERTY(QColor field READ field NOTIFY changed)             ///< inside of text fields
    Q_PROPERTY(QColor grid READ grid NOTIFY changed)               ///< vertical lines in cards
    Q_PROPERTY(QColor track READ track NOTIFY changed)             ///< slider grooves
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor mutedText READ mutedText NOTIFY changed)
    Q_PROPERTY(QColor faintText READ faintText NOTIFY changed)     ///< hints, disabled
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor accentText READ accentText NOTIFY changed)   ///< on accent
    Q_PROPERTY(QColor accentSoft READ accentSoft NOTIFY changed)   ///< selection, pills
    Q_PROPERTY(QColor chip READ chip NOTIFY changed)
    Q_PROPERTY(QColor chipText READ chipText NOTIFY changed)
    Q_PROPERTY(QColor codeBackground READ codeBackground NOTIFY changed)
    Q_PROPERTY(QColor codeHighlight READ codeHighlight NOTIFY changed)
    Q_PROPERTY(QColor keyword READ keyword NOTIFY changed)
    Q_PROPERTY(QColor literal READ literal NOTIFY changed)
    Q_PROPERTY(QColor playhead READ playhead NOTIFY changed)
    Q_PROPERTY(QColor danger READ danger NOTIFY changed)
    Q_PROPERTY(QColor dangerSoft READ dangerSoft NOTIFY changed)
    Q_PROPERTY(QColor warning READ warning NOTIFY changed)
    Q_PROPERTY(int stateCount READ stateCount CONSTANT)

public:
    explicit TimelineTheme(QObject* parent = nullptr);

    bool dark() const { return palette_->dark; }
    void setDark(bool dark);
    const Palette& palette() const { return *palette_; }

    QColor window() const { return palette_->window; }
    QColor panel() const { return palette_->panel; }
    QColor card() const { return palette_->card; }
    QColor border() const { return palette_->border; }
    QColor field() const { return palette_->field; }
    QColor grid() const { return palette_->grid; }
    QColor track() const { return palette_->track; }
    QColor text() const { return palette_->text; }
    QColor mutedText() const { return palette_->mutedText; }
    QColor faintText() const { return palette_->faintText; }
    QColor accent() const { return palette_->accent; }
    QColor accentText() const { return palette_->accentText; }
    QColor accentSoft() const { return palette_->accentSoft; }
    QColor chip() const { return palette_->chip; }
    QColor chipText() const { return palette_->chipText; }
    QColor codeBackground() const { return palette_->codeBackground; }
    QColor codeHighlight() const { return palette_->codeHighlight; }
    QColor keyword() const { return palette_->keyword; }
    QColor literal() const { return palette_->literal; }
    QColor playhead() const { return palette_->playhead; }
    QColor danger() const { return palette_->danger; }
    QColor dangerSoft() const { return palette_->dangerSoft; }
    QColor warning() const { return palette_->warning; }
    static int stateCount() { return static_cast<int>(spanStateCount); }

    /// `state` is a SpanState as a number; out of range: an empty name, a transparent colour.
    Q_INVOKABLE QString stateName(int state) const;
    Q_INVOKABLE QColor stateColor(int state) const;
    Q_INVOKABLE QColor stateTextColor(int state) const;

signals:
    void changed();

private:
    const Palette* palette_;
};

} // namespace interleave
