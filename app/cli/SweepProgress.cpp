#include "app/cli/SweepProgress.h"

#include "app/cli/CommandLine.h"
#include "app/cli/Console.h"
#include "app/cli/TextTable.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

namespace interleave {

static constexpr int barColumns = 20;
static constexpr qint64 leastMilliseconds = 100;

static QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(std::min(seconds, 1e9)));
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (whole >= 3600) return QStringLiteral("%1:%2:%3").arg(QString::number(whole / 3600), two(whole / 60 % 60), two(whole % 60));
    return QStringLiteral("%1:%2").arg(QString::number(whole / 60), two(whole % 60));
}

QString progressText(std::size_t done, std::size_t doneBefore, std::size_t total, double seconds, int columns)
{
    const double share = total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total);
    QStringList parts{CommandLine::tr("%L1 of %L2 rows").arg(done).arg(total), padded(bar(share * barColumns), barColumns),
        QStringLiteral("%1 %").arg(static_cast<int>(share * 100), 3)};
    if (done > doneBefore) {
        const double left = seconds / static_cast<double>(done - doneBefore) * static_cast<double>(total - done);
        parts += CommandLine::tr("%1 left", "time").arg(durationText(left));
    }
    while (parts.size() > 1 && displayWidth(parts.join(QStringLiteral("  "))) > columns)
        parts.removeAt(parts.size() == 4 ? 1 : parts.size() - 1);
    return parts.join(QStringLiteral("  "));
}

static int columnsOfError()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

SweepProgress::SweepProgress(std::size_t doneBefore, std::size_t total, bool mayShow)
    : doneBefore_(doneBefore), total_(total), isShown_(mayShow && isatty(STDERR_FILENO) != 0)
{
    since_.start();
}

void SweepProgress::show(std::size_t done)
{
    const qint64 now = since_.elapsed();
    if (!isShown_ || now - lastShown_ < leastMilliseconds) return;
    lastShown_ = now;
    writeError(QStringLiteral("\r\x1b[K") + progressText(done, doneBefore_, total_, static_cast<double>(now) / 1000, columnsOfError() - 1));
}

void SweepProgress::finish()
{
    if (isShown_) writeError(QStringLiteral("\r\x1b[K"));
}

} // namespace interleave
