#pragma once

/// The grammar of the command line, on top of CLI11 (docs/decisions/0001-cli11.md).
///
/// CLI11 splits the arguments and writes the help. What is asked of a value is checked here instead, so that every complaint is
/// one translated sentence that names the option, what was given and what is right.

#include "app/cli/Arguments.h"

#include <memory>
#include <optional>

namespace interleave {

struct ArgumentError {
    QString message;
};

class ArgumentParser {
public:
    ArgumentParser();
    ~ArgumentParser();

    /// Splits the arguments. An answer if nothing is to be run: help, version, or an option without its value. Call once.
    std::optional<TextAnswer> parse(const QStringList& arguments);

    /// The arguments that nothing was made of, in order.
    QStringList unknown() const;
    /// The chosen command, empty if none.
    QString command() const;
    QStringList commandNames() const;
    /// All options that may follow the chosen command, as `--name`.
    QStringList optionNames() const;

    /// The chosen command with its values checked.
    std::variant<Command, ArgumentError> result() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace interleave
