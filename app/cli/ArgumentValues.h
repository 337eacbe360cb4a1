#pragma once

/// Makes values out of what was typed, and remembers the first thing that was wrong.

#include "app/cli/ArgumentParser.h"

namespace interleave {

class ArgumentValues {
public:
    /// A whole number from `least` to `most`; `usual` if nothing was typed.
    std::uint64_t whole(const char* option, const std::string& typed, std::int64_t least, std::int64_t most, std::uint64_t usual);
    /// A positive number of seconds.
    SimDuration seconds(const char* option, const std::string& typed, SimDuration usual);
    /// A number of seconds from 0 on; none if nothing was typed.
    std::optional<SimTime> moment(const char* option, const std::string& typed);
    /// A whole number, or `host`.
    std::uint32_t cores(const std::string& typed, std::uint32_t usual);
    /// Whole numbers from 1 to `most`: `4`, `1..8`, `2..16..2`, `1,2,4`, and for cores `host`. None if nothing was typed.
    std::vector<std::uint32_t> numbers(const char* option, const std::string& typed, std::int64_t most);
    GilOrder gilOrder(const std::string& typed);
    bool freeThreaded(bool without, bool with);
    StartMethod startMethod(const std::string& typed);
    /// A table by its word, and single costs changed in it.
    Costs costs(const std::string& table, const std::vector<std::string>& single);
    /// Each text one word or several with commas. Without repetitions, in the order typed; the four compared models if none was.
    std::vector<Model> models(const QStringList& typed);
    Theme theme(const QString& typed);
    /// Its end says the format.
    QString pictureFile(const QString& typed);
    QString traceFile(const QString& typed);
    QString csvFile(const QString& typed);
    Shard shard(const QString& typed);
    void language(const QString& typed);

    /// Two options that cannot be meant at once.
    void contradiction(const char* one, const char* other);

    std::optional<ArgumentError> firstError() const { return error_; }

private:
    void wrong(const QString& message);
    std::optional<Model> model(const QString& typed);
    void unknownCost(const std::string& name);

    std::optional<ArgumentError> error_;
};

} // namespace interleave
