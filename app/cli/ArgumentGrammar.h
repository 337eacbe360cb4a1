#pragma once

/// Which commands and options there are, with their help.

#include "app/cli/ArgumentTexts.h"

namespace CLI {
class App;
}

namespace interleave {

/// Fills `app`, which then fills `texts`; both have to live until the arguments are parsed. Texts are in the language installed now.
void addGrammar(CLI::App& app, ArgumentTexts& texts);

} // namespace interleave
