/// Runs many Python programs one after the other: reads one path a line on standard input, writes what the program prints to
/// PATH.interleave and answers `done`. The last lines of the result are, as in record.py, `UNCAUGHT Type: message` or `DEADLOCK` and always
/// `EXIT status`.

#include "core/simulation/Simulation.h"

#include <fstream>
#include <iostream>
#include <sstream>

using namespace interleave;

namespace {

class Printed final : public OutputSink {
public:
    void write(Stream stream, std::string_view text) override
    {
        if (stream == Stream::Out) text_ += text;
    }
    std::string& text() { return text_; }

private:
    std::string text_;
};

std::string read(const std::string& path)
{
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string ending(const Outcome& outcome)
{
    switch (outcome.kind) {
    case OutcomeKind::Raised:
        if (outcome.exceptionType == "SystemExit") return {};
        return "UNCAUGHT " + outcome.exceptionType + ": " + outcome.message + '\n';
    case OutcomeKind::Deadlocked: return "DEADLOCK\n";
    case OutcomeKind::Completed: return {};
    case OutcomeKind::LimitReached: return "LIMIT " + outcome.report + '\n';
    default: return "UNSUPPORTED " + outcome.message + " " + outcome.report + '\n';
    }
}

std::string resultOf(const std::string& path)
{
    Printed output;
    const Run run = simulate(read(path), path.substr(path.rfind('/') + 1), Settings{}, &output);
    std::string& text = output.text();
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text + ending(run.outcome) + "EXIT " + std::to_string(run.outcome.exitStatus) + '\n';
}

} // namespace

int main()
{
    for (std::string path; std::getline(std::cin, path);) {
        std::ofstream(path + ".interleave", std::ios::binary) << resultOf(path);
        std::cout << "done" << std::endl;
    }
}
