#include "app/cli/CommandLine.h"
#include "app/window/WindowProgram.h"

#include <string_view>

/// Without arguments the window, otherwise the command line.
int main(int argc, char** argv)
{
    if (argc == 1 || std::string_view(argv[1]) == "window")
        return interleave::runWindow(argc, argv);
    return interleave::runCommandLine(argc, argv);
}
