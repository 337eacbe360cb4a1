#pragma once

/// Standard output and standard error of the process.

#include <QString>

#include <string_view>

namespace interleave {

/// What standard output is able to show.
struct ConsoleStyle {
    int columns = 80;
    bool colour = false;
};

/// Columns of the variable COLUMNS or of the terminal, else 80; colour on a terminal only, and not when NO_COLOR is set.
ConsoleStyle consoleStyle();

/// Whether the locale (LC_ALL, LC_CTYPE, LANG: the first that is set) has more than ASCII. Asks the environment, since Qt changes
/// the locale itself.
bool showsUnicode();

/// Text from a file or a program on its way into a terminal: control characters, which could move the cursor or worse, become visible.
/// Line ends and tabs stay.
QString harmless(const QString& text);

/// Written as UTF-8, kept in the buffer until flushOutput().
void writeOutput(std::string_view text);
void writeOutput(const QString& text);
/// Written at once, after what was written to standard output.
void writeError(std::string_view text);
void writeError(const QString& text);
/// False, after telling why on standard error, if not everything could be written (a full disk).
bool flushOutput();

} // namespace interleave
