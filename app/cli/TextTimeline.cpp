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
constexpr std::size_t mostRowsOfSeveral = 50; ///< of each run
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

/// One run's rows.
struct Part {
    const Run* run = nullptr;
    TimelineRows rows;
    QStringList names;
};

class Chart {
public:
    Chart(const ConsoleStyle& style, Glyphs glyphs) : style_(style), glyphs_(glyphs) {}

    void add(const Run& run, std::size_t mostRows);
    /// Only the one run that was added.
    QString text();
    /// Each run below the name of its model.
    QString texts();

private:
    QString elided(const TimelineRowName& row) const;
    QString coloured(const QString& text, const char* code) const;
    QString margin() const { return QString(nameColumns_ + gap, QLatin1Char(' ')); }
    void measure();
    void axis();
    void rows(const Part& part);
    QString glyphs(const std::vector<RowCell>& cells);
    void legend();
    QStringList legendEntries() const;
    void addLine(QString line);

    ConsoleStyle style_;
    Glyphs glyphs_;
    std::vector<Part> parts_;
    int nameColumns_ = 0;
    int columns_ = 0;
    qint64 end_ = 1;
    std::array<bool, spanStateCount> used_{};
    bool stepsUsed_ = false;
    QString text_;
};

void Chart::add(const Run& run, std::size_t mostRows)
{
    Part part{&run, timelineRows(*run.trace, mostRows), {}};
    for (const TimelineRowName& row : part.rows.shown)
        part.names += elided(row);
    parts_.push_back(std::move(part));
}

void Chart::measure()
{
    for (const Part& part : parts_) {
        end_ = std::max<qint64>(end_, part.run->trace->makespan().count());
        for (const QString& name : part.names)
            nameColumns_ = std::max(nameColumns_, displayWidth(name));
    }
    columns_ = std::max(10, style_.columns - nameColumns_ - gap - 1);
}

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

void Chart::addLine(QString line)
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
    addLine(labels);
    addLine(marks);
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

void Chart::rows(const Part& part)
{
    for (std::size_t i = 0; i < part.rows.shown.size(); ++i) {
        const Lane& lane = part.run->trace->lane(part.rows.shown[i].lane);
        addLine(padded(part.names[static_cast<qsizetype>(i)], nameColumns_ + gap) + glyphs(rowCells(lane, SimTime(SimDuration(end_)), columns_)));
    }
    if (part.rows.left > 0) addLine(CommandLine::tr("and %L1 rows more").arg(part.rows.left));
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
            addLine(line);
            line.clear();
        }
        line += line.isEmpty() ? entry : QStringLiteral("   ") + entry;
    }
    if (!line.isEmpty()) addLine(line);
}

QString Chart::text()
{
    measure();
    axis();
    rows(parts_.front());
    addLine({});
    legend();
    addLine(CommandLine::tr("simulated time: %1").arg(secondsText(parts_.front().run->trace->makespan())));
    return text_;
}

QString Chart::texts()
{
    measure();
    axis();
    for (const Part& part : parts_) {
        addLine(coloured(modelName(part.run->settings.model), "1"));
        rows(part);
    }
    addLine({});
    legend();
    return text_;
}

} // namespace

QChar glyphOf(SpanState state, Glyphs glyphs) { return glyphs == Glyphs::Ascii ? QLatin1Char(lookOf(state).ascii) : QChar(lookOf(state).block); }

QChar glyphOfStep(Glyphs glyphs) { return glyphs == Glyphs::Ascii ? QLatin1Char('|') : QChar(u'│'); }

QString textTimeline(const Run& run, const ConsoleStyle& style, Glyphs glyphs)
{
    Chart chart(style, glyphs);
    chart.add(run, mostRows);
    return chart.text();
}

QString textTimelines(const std::vector<std::shared_ptr<const Run>>& runs, const ConsoleStyle& style, Glyphs glyphs)
{
    Chart chart(style, glyphs);
    for (const auto& run : runs)
        chart.add(*run, mostRowsOfSeveral);
    return chart.texts();
}

} // namespace interleave
