#include "app/cli/TextTimeline.h"

#include "app/cli/CommandLine.h"
#include "app/cli/TextTable.h"
#include "app/cli/TimelineRows.h"
#include "app/session/OutcomeWords.h"
#include "app/timeline/TimeAxis.h"
#include "app/timeline/TimelineWords.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr int gap = 2;
constexpr std::size_t mostRows = 200;
constexpr int mostNameColumns = 28;

struct Look {
    char16_t block;
    char ascii;
    const char* colour; ///< of ECMA-48's "select graphic rendition"
};

constexpr std::array<Look, spanStateCount> looks{{
    {u'█', '#', "34"},   // running
    {u'▒', 'c', "33"},   // waits for a core
    {u'▓', 'g', "31"},   // waits for the GIL
    {u'╌', 'i', "36"},   // waits for I/O
    {u'░', '.', "36"},   // sleeping
    {u'▄', 'l', "35"},   // waits for a lock
    {u'─', '-', "2"},    // waits for a task
    {u'·', 'q', "2"},    // queued
    {u'▹', '^', "33"},   // starting
    {u'▚', 'p', "32"},   // pickling
    {u'»', '>', "32"},   // handing over
}};

const Look& lookOf(SpanState state) { return looks[static_cast<std::size_t>(state)]; }

class Chart {
public:
    Chart(const Run& run, const ConsoleStyle& style, Glyphs glyphs)
        : trace_(*run.trace), style_(style), glyphs_(glyphs), rows_(timelineRows(trace_, mostRows))
    {
        for (const TimelineRowName& row : rows_.shown)
            names_ += elided(row);
        for (const QString& name : names_)
            nameColumns_ = std::max(nameColumns_, displayWidth(name));
        columns_ = std::max(10, style.columns - nameColumns_ - gap - 1);
        end_ = std::max<qint64>(1, trace_.makespan().count());
    }

    QString text();

private:
    QString elided(const TimelineRowName& row) const;
    QString coloured(const QString& text, const char* code) const;
    QString margin() const { return QString(nameColumns_ + gap, QLatin1Char(' ')); }
    void axis();
    void row(std::size_t number);
    QString glyphs(const std::vector<RowCell>& cells);
    void legend();
    QStringList legendEntries() const;
    void add(QString line);

    const Trace& trace_;
    ConsoleStyle style_;
    Glyphs glyphs_;
    TimelineRows rows_;
    QStringList names_;
    int nameColumns_ = 0;
    int columns_ = 0;
    qint64 end_ = 1;
    std::array<bool, spanStateCount> used_{};
    bool stepsUsed_ = false;
    QString text_;
};

QString Chart::elided(const TimelineRowName& row) const
{
    QString name = QString(row.indent, QLatin1Char(' ')) + harmless(row.name).simplified();
    if (row.indent > 0) name = QString(row.indent, QLatin1Char(' ')) + name.trimmed();
    if (displayWidth(name) <= mostNameColumns) return name;
    while (displayWidth(name) > mostNameColumns - 3)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name + QStringLiteral("...");
}

QString Chart::coloured(const QString& text, const char* code) const
{
    return style_.colour ? QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text) : text;
}

void Chart::add(QString line)
{
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    text_ += line + QLatin1Char('\n');
}

/// Labels above, marks below: each label begins over its mark.
void Chart::axis()
{
    QString labels = margin();
    QString marks = margin() + QString(columns_, glyphs_ == Glyphs::Ascii ? QLatin1Char('-') : QChar(u'─'));
    for (const TimeTick& tick : timeTicks(0, end_, columns_, 12)) {
        const auto column = static_cast<qsizetype>(static_cast<double>(tick.at) / static_cast<double>(end_) * (columns_ - 1) + 0.5) + nameColumns_ + gap;
        if (!tick.major || column >= marks.size()) continue;
        QString label = tick.label;
        label.replace(QChar(0xa0), QLatin1Char(' '));
        if (glyphs_ == Glyphs::Ascii) label.replace(QChar(0xb5), QLatin1Char('u'));
        marks[column] = glyphs_ == Glyphs::Ascii ? QLatin1Char('+') : QChar(column == nameColumns_ + gap ? u'├' : u'┼');
        const qsizetype start = std::min<qsizetype>(column, marks.size() - label.size());
        if (start > labels.size() || labels.size() == nameColumns_ + gap) labels = labels.leftJustified(start) + label;
    }
    add(labels);
    add(marks);
}

QString Chart::glyphs(const std::vector<RowCell>& cells)
{
    QString line;
    for (std::size_t i = 0; i < cells.size();) {
        std::size_t next = i + 1;
        while (next < cells.size() && cells[next] == cells[i])
            ++next;
        const auto count = static_cast<qsizetype>(next - i);
        const RowCell& cell = cells[i];
        if (cell.step) {
            stepsUsed_ = true;
            line += coloured(QString(count, glyphOfStep(glyphs_)), lookOf(SpanState::Running).colour);
        } else if (cell.state) {
            used_[static_cast<std::size_t>(*cell.state)] = true;
            line += coloured(QString(count, glyphOf(*cell.state, glyphs_)), lookOf(*cell.state).colour);
        } else {
            line += QString(count, QLatin1Char(' '));
        }
        i = next;
    }
    return line;
}

void Chart::row(std::size_t number)
{
    const Lane& lane = trace_.lane(rows_.shown[number].lane);
    add(padded(names_[static_cast<qsizetype>(number)], nameColumns_ + gap) + glyphs(rowCells(lane, SimTime(SimDuration(end_)), columns_)));
}

QStringList Chart::legendEntries() const
{
    QStringList entries;
    for (std::size_t i = 0; i < used_.size(); ++i) {
        const auto state = static_cast<SpanState>(i);
        if (used_[i]) entries += glyphOf(state, glyphs_) + QLatin1Char(' ') + stateName(state);
    }
    if (stepsUsed_) entries += glyphOfStep(glyphs_) + QLatin1Char(' ') + CommandLine::tr("a step that took no time");
    return entries;
}

void Chart::legend()
{
    QString line;
    for (const QString& entry : legendEntries()) {
        if (!line.isEmpty() && displayWidth(line) + 3 + displayWidth(entry) > style_.columns) {
            add(line);
            line.clear();
        }
        line += line.isEmpty() ? entry : QStringLiteral("   ") + entry;
    }
    if (!line.isEmpty()) add(line);
    add(CommandLine::tr("simulated time: %1").arg(secondsText(trace_.makespan())));
}

QString Chart::text()
{
    axis();
    for (std::size_t i = 0; i < rows_.shown.size(); ++i)
        row(i);
    if (rows_.left > 0) add(CommandLine::tr("and %L1 rows more").arg(rows_.left));
    add({});
    legend();
    return text_;
}

} // namespace

QChar glyphOf(SpanState state, Glyphs glyphs) { return glyphs == Glyphs::Ascii ? QLatin1Char(lookOf(state).ascii) : QChar(lookOf(state).block); }

QChar glyphOfStep(Glyphs glyphs) { return glyphs == Glyphs::Ascii ? QLatin1Char('|') : QChar(u'│'); }

QString textTimeline(const Run& run, const ConsoleStyle& style, Glyphs glyphs) { return Chart(run, style, glyphs).text(); }

} // namespace interleave
