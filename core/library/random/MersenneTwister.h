#pragma once

/// MT19937, seeded and read as CPython's `random` does it (Modules/_randommodule.c, 3.11), so that equal seeds give equal numbers.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace interleave::library {

class MersenneTwister {
public:
    static constexpr std::size_t size = 624;

    MersenneTwister() { seed(std::array<std::uint32_t, 1>{}); }

    /// Requires: not empty.
    void seed(std::span<const std::uint32_t> key);
    std::uint32_t next();
    /// In [0, 1), a multiple of 2**-53. Takes two numbers.
    double real();

    std::array<std::uint32_t, size> words{};
    std::size_t position = size; ///< of the next word; `size`: all are used up

private:
    void seed(std::uint32_t number);
    void refill();
};

} // namespace interleave::library
