#pragma once

/// Figure: lays out the whole picture (title, axis, a card per run, legend, caption) and draws it on any canvas.

#include "app/timeline/CardPainter.h"
#include "app/timeline/TimelineExport.h"

#include <QSizeF>

#include <vector>

namespace interleave {

class Figure {
public:
    /// `columnWidth`: logical units per pixel column to which spans are folded. Runs that are not valid are left out.
    Figure(const QList<RunHandle>& runs, const ExportOptions& options, double columnWidth);

    QSizeF size() const { return {width_, height_}; }
    void paint(Canvas& canvas) const;

private:
    struct Card {
        RunHandle run;
        RowLayout rows;
        double top = 0;
        double height = 0;
    };
    struct LegendEntry {
        SpanState state;
        double x;
        double y;
        double width;
    };

    void layOutCards();
    void layOutLegend();
    double labelWidth() const;
    QRectF spansOf(const Card& card) const;

    void paintAxis(Canvas& canvas) const;
    void paintFrame(Canvas& canvas, const Card& card) const;
    void paintHeader(Canvas& canvas, const Card& card) const;
    void paintLegend(Canvas& canvas) const;

    ExportOptions options_;
    const Palette& palette_;
    double columnWidth_;
    double width_ = 0;
    double height_ = 0;
    double labelWidth_ = 0;
    double axisTop_ = 0;
    double captionTop_ = 0;
    qint64 begin_ = 0;
    qint64 end_ = 1;
    std::vector<TimeTick> ticks_;
    std::vector<Card> cards_;
    std::vector<LegendEntry> legend_;
    QStringList caption_;
    SimDuration synchronous_{}; ///< what the others are compared with
    qint64 longest_ = 1;        ///< ns
};

} // namespace interleave
