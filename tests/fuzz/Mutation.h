#pragma once

/// Changes Python programs so that much of them stays a program.

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave::fuzz {

/// One to four changes of tokens or lines. Same text and seed, same result.
void mutate(std::string& text, std::uint32_t seed);

/// Lines of the one between lines of the other, their indentation unchanged.
std::string crossed(std::string_view first, std::string_view second, std::uint32_t seed);

} // namespace interleave::fuzz
