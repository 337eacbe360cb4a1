#include "app/cli/Console.h"

#include "app/cli/CommandLine.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace interleave {

static int terminalColumns()
{
    // Shells do not hand COLUMNS on by themselves: who set it means it.
    if (const int columns = qEnvironmentVariableIntValue("COLUMNS"); columns > 0) return columns;
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

ConsoleStyle consoleStyle()
{
    const bool colour = isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return {std::clamp(terminalColumns(), 40, 500), colour};
}

bool showsUnicode()
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QByteArray value = qgetenv(name).toUpper();
        if (!value.isEmpty()) return value.contains("UTF-8") || value.contains("UTF8");
    }
    return false;
}

QString harmless(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        const ushort code = character.unicode();
        const bool control = (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code < 0xa0);
        result += control ? QChar(QChar::ReplacementCharacter) : character;
    }
    return result;
}

void writeOutput(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void writeOutput(const QString& text) { writeOutput(std::string_view(text.toStdString())); }

void writeError(std::string_view text)
{
    if (text.empty()) return;
    std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

void writeError(const QString& text) { writeError(std::string_view(text.toStdString())); }

bool flushOutput()
{
    errno = 0;
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return true;
    // Without errno it was an earlier part that failed.
    const QString what = CommandLine::tr("the output could not be written");
    writeError(QStringLiteral("interleave: %1\n").arg(errno == 0 ? what : what + QStringLiteral(": ") + qt_error_string(errno)));
    return false;
}

} // namespace interleave
