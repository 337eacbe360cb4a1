#include "app/timeline/StateSwatch.h"
#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineExport.h"
#include "app/timeline/TimelineItem.h"
#include "app/timeline/TimelineWords.h"

namespace interleave {

TraceIndex::TraceIndex(std::shared_ptr<const Trace> trace) : trace_(std::move(trace)) {}
QString stateName(SpanState) { return QStringLiteral("state"); }
QString modelName(Model model) { return QString::fromUtf8(modelWord(model).data()); }
QString cardSubtitle(const RunHandle&) { return {}; }
QString laneLabel(const TraceIndex&, LaneId) { return {}; }
QString speedUpText(SimDuration, SimDuration) { return {}; }
const Palette& lightPalette() { static const Palette palette; return palette; }
const Palette& darkPalette() { static const Palette palette; return palette; }
QVariantList TimeAxis::ticks(qint64, qint64, double) const { return {}; }
QString formatTime(qint64 ns, qint64) { return QString::number(ns); }
QString formatDuration(qint64 ns) { return QString::number(ns); }
ImageItem::ImageItem(QQuickItem* parent) : QQuickItem(parent) {}
void ImageItem::refresh() {}
void ImageItem::updatePolish() {}
QSGNode* ImageItem::updatePaintNode(QSGNode*, UpdatePaintNodeData*) { return nullptr; }
void ImageItem::geometryChange(const QRectF& now, const QRectF& before) { QQuickItem::geometryChange(now, before); }
void ImageItem::itemChange(ItemChange change, const ItemChangeData& data) { QQuickItem::itemChange(change, data); }
TimelineItem::TimelineItem(QQuickItem* parent) : ImageItem(parent) {}
void TimelineItem::setRun(const RunHandle&) {}
void TimelineItem::setViewport(TimelineViewport*) {}
void TimelineItem::setTheme(TimelineTheme*) {}
void TimelineItem::setHiddenStates(const QList<int>&) {}
void TimelineItem::setLabelWidth(double) {}
void TimelineItem::setRowOffset(double) {}
void TimelineItem::setMaxRows(int) {}
void TimelineItem::setFontScale(double) {}
double TimelineItem::heightFor(const RunHandle&, int) const { return 100; }
SpanInfo TimelineItem::spanAt(double, double) const { return {}; }
int TimelineItem::laneAt(double) const { return -1; }
void TimelineItem::retranslate() {}
void TimelineItem::render(QImage&) {}
StateSwatch::StateSwatch(QQuickItem* parent) : ImageItem(parent) {}
void StateSwatch::setState(int) {}
void StateSwatch::setTheme(TimelineTheme*) {}
void StateSwatch::render(QImage&) {}
ExportError exportPng(const QString&, const QList<RunHandle>&, const ExportOptions&) { return {}; }
ExportError exportSvg(const QString&, const QList<RunHandle>&, const ExportOptions&) { return {}; }
ExportError exportFigure(const QString&, const QList<RunHandle>&, const ExportOptions&) { return {}; }

} // namespace interleave
