#pragma once

/// TimelineItem: the lanes of one run in a card: labels on the left, spans on the right, the end of the run as a dashed line.
///
/// Draws nothing without a run, a viewport and a theme. The playhead is drawn by QML over all cards.

#include "app/timeline/ImageItem.h"
#include "app/timeline/RunHandle.h"
#include "app/timeline/SpanGeometry.h"
#include "app/timeline/SpanInfo.h"
#include "app/timeline/TimelineTheme.h"
#include "app/timeline/TimelineViewport.h"

#include <QPointer>

namespace interleave {

class TimelineItem : public interleave::ImageItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(interleave::RunHandle run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(interleave::TimelineViewport* viewport READ viewport WRITE setViewport NOTIFY viewportChanged)
    Q_PROPERTY(interleave::TimelineTheme* theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QList<int> hiddenStates READ hiddenStates WRITE setHiddenStates NOTIFY hiddenStatesChanged)
    Q_PROPERTY(double labelWidth READ labelWidth WRITE setLabelWidth NOTIFY labelWidthChanged)
    Q_PROPERTY(double rowOffset READ rowOffset WRITE setRowOffset NOTIFY rowOffsetChanged)
    Q_PROPERTY(double maxRows READ maxRows WRITE setMaxRows NOTIFY maxRowsChanged)
    Q_PROPERTY(double fontScale READ fontScale WRITE setFontScale NOTIFY fontScaleChanged)
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY contentHeightChanged)
    Q_PROPERTY(int rectCount READ rectCount NOTIFY rendered)
    Q_PROPERTY(double renderMilliseconds READ renderMilliseconds NOTIFY rendered)

public:
    explicit TimelineItem(QQuickItem* parent = nullptr);

    const RunHandle& run() const { return run_; }
    void setRun(const RunHandle& run);
    TimelineViewport* viewport() const { return viewport_; }
    void setViewport(TimelineViewport* viewport);
    TimelineTheme* theme() const { return theme_; }
    void setTheme(TimelineTheme* theme);
    /// SpanStates (as numbers) that are not drawn.
    QList<int> hiddenStates() const { return hiddenStates_; }
    void setHiddenStates(const QList<int>& states);
    /// Width of the column on the left that holds the lanes' names; the spans have the rest.
    double labelWidth() const { return labelWidth_; }
    void setLabelWidth(double width);
    /// How far the rows are scrolled up; 0 shows the first row.
    double rowOffset() const { return rowOffset_; }
    void setRowOffset(double offset);
    /// Rows become thinner when there are more than this; implicitHeight never exceeds so many full rows. Not only whole ones.
    double maxRows() const { return maxRows_; }
    void setMaxRows(double rows);
    double fontScale() const { return fontScale_; }
    void setFontScale(double scale);
    /// Height of all rows; what exceeds the item's own height can be scrolled to with rowOffset.
    double contentHeight() const { return layout_.height; }
    int rectCount() const { return static_cast<int>(geometry_.rects.size()); }
    double renderMilliseconds() const { return renderMilliseconds_; }

    /// Height that a card for `run` wants, at most that of `maxRows` full rows.
    Q_INVOKABLE double heightFor(const interleave::RunHandle& run, double maxRows) const;
    /// What is drawn at a point of this item; not valid where nothing is.
    Q_INVOKABLE interleave::SpanInfo spanAt(double x, double y) const;
    /// The lane at height `y` as a number, -1 if none.
    Q_INVOKABLE int laneAt(double y) const;
    /// Where a lane's row is in this item; empty when the lane is not shown.
    Q_INVOKABLE QRectF rowRect(int lane) const;
    /// Words are drawn in the language installed now: call after it changed.
    Q_INVOKABLE void retranslate();

    const SpanGeometry& geometry() const { return geometry_; }

signals:
    void runChanged();
    void viewportChanged();
    void themeChanged();
    void hiddenStatesChanged();
    void labelWidthChanged();
    void rowOffsetChanged();
    void maxRowsChanged();
    void fontScaleChanged();
    void contentHeightChanged();
    void rendered();

protected:
    void render(QImage& image) override;

private:
    void layOut();

    RunHandle run_;
    QPointer<TimelineViewport> viewport_;
    QPointer<TimelineTheme> theme_;
    QList<int> hiddenStates_;
    double labelWidth_ = 110;
    double rowOffset_ = 0;
    double maxRows_ = 12;
    double fontScale_ = 1;
    double renderMilliseconds_ = 0;
    RowLayout layout_;
    SpanGeometry geometry_;
};

} // namespace interleave
