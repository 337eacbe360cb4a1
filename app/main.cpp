#include "app/window/WindowProgram.h"

#include <string_view>

#if __has_include("app/cli/CommandLine.h")
#include "app/cli/CommandLine.h"
#else
static int runCommandLine(int, char**) { return 2; }
#endif

/// Without arguments the window, otherwise the command line.
int main(int argc, char** argv)
{
    if (argc == 1 || std::string_view(argv[1]) == "window")
        return interleave::runWindow(argc, argv);
    using namespace interleave;
    return runCommandLine(argc, argv);
}
