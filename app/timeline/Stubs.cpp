#include "app/timeline/TimelineExport.h"
namespace interleave {
ExportError exportPng(const QString&, const QList<RunHandle>&, const ExportOptions&) { return {}; }
ExportError exportSvg(const QString&, const QList<RunHandle>&, const ExportOptions&) { return {}; }
ExportError exportFigure(const QString&, const QList<RunHandle>&, const ExportOptions&) { return {}; }
} // namespace interleave
