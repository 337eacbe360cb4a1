#pragma once

/// The program with its window: what `interleave` does without arguments, and `interleave window [options]`.

namespace interleave {

/// Shows the window until it is closed. Returns the process's exit status. Call once, on the main thread.
int runWindow(int argc, char** argv);

} // namespace interleave
