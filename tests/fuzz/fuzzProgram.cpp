/// Whatever bytes come: lexer, parser, compiler, virtual machine and machine answer with an outcome, and soon.
///
/// libFuzzer's entry points (`./dev fuzz`). Besides its own mutations of bytes there are some of tokens and lines, which get
/// further into a language. A crash, a sanitizer's report, a broken invariant and more than a few seconds are findings.

#include "core/simulation/Simulation.h"
#include "core/trace/ChromeTrace.h"
#include "tests/fuzz/Mutation.h"

#include <cstdio>
#include <cstdlib>

using namespace interleave;

namespace {

class NoOutput final : public OutputSink {
public:
    void write(Stream, std::string_view) override {}
};

class NoText final : public TextSink {
public:
    bool take(std::string_view) override { return true; }
};

[[noreturn]] void broken(const char* what)
{
    std::fprintf(stderr, "broken invariant: %s\n", what);
    std::abort();
}

void checkInvariants(const Run& run)
{
    const SimTime end{run.trace->makespan()};
    for (const Lane& lane : run.trace->lanes()) {
        SimTime last{};
        for (const Span& span : lane.spans) {
            if (span.begin < last) broken("spans of a lane overlap");
            if (span.end < span.begin || span.end > end) broken("a span ends outside the run");
            last = span.end;
        }
    }
    if (run.outcome.kind == OutcomeKind::Completed && run.outcome.limit != LimitKind::None) broken("a limit was reached, yet the run completed");
    if (run.outcome.kind == OutcomeKind::Deadlocked && run.outcome.exitStatus != 4) broken("a deadlock has status 4");
}

Settings tightSettings(std::size_t size)
{
    Settings settings;
    // The models share most of what they do, so most inputs run as written.
    settings.model = size % 8 < comparedModels.size() ? comparedModels[size % 8] : Model::AsWritten;
    settings.limits.operations = 100'000;
    settings.limits.memoryBytes = 32 << 20;
    settings.limits.outputBytes = 1 << 20;
    settings.limits.tasks = 1000;
    return settings;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    NoOutput output;
    const Run run = simulate(source, "fuzz.py", tightSettings(size), &output);
    checkInvariants(run);
    NoText nowhere;
    writeChromeTrace(*run.trace, "fuzz.py", nowhere);
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned int seed)
{
    if (seed % 4 == 0)
        return LLVMFuzzerMutate(data, size, most);
    std::string text(reinterpret_cast<const char*>(data), size);
    fuzz::mutate(text, seed);
    text.resize(std::min(text.size(), most));
    text.copy(reinterpret_cast<char*>(data), text.size());
    return text.size();
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t firstSize, const std::uint8_t* second, std::size_t secondSize,
    std::uint8_t* out, std::size_t most, unsigned int seed)
{
    std::string text = fuzz::crossed({reinterpret_cast<const char*>(first), firstSize}, {reinterpret_cast<const char*>(second), secondSize}, seed);
    text.resize(std::min(text.size(), most));
    text.copy(reinterpret_cast<char*>(out), text.size());
    return text.size();
}
