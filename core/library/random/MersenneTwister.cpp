#include "core/library/random/MersenneTwister.h"

#include <algorithm>

namespace interleave::library {

namespace {
constexpr std::size_t middle = 397;
} // namespace

void MersenneTwister::seed(std::uint32_t number)
{
    words[0] = number;
    for (std::uint32_t i = 1; i < size; ++i) {
        words[i] = 1812433253u * (words[i - 1] ^ (words[i - 1] >> 30)) + i;
    }
    position = size;
}

void MersenneTwister::seed(std::span<const std::uint32_t> key)
{
    seed(19650218u);
    std::size_t i = 1;
    const auto advance = [&] {
        if (++i == size) {
            words[0] = words[size - 1];
            i = 1;
        }
    };
    const auto before = [&] { return words[i - 1] ^ (words[i - 1] >> 30); };
    for (std::size_t step = 0, j = 0; step < std::max(size, key.size()); ++step) {
        words[i] = (words[i] ^ (before() * 1664525u)) + key[j] + static_cast<std::uint32_t>(j);
        advance();
        j = (j + 1) % key.size();
    }
    for (std::size_t step = 0; step + 1 < size; ++step) {
        words[i] = (words[i] ^ (before() * 1566083941u)) - static_cast<std::uint32_t>(i);
        advance();
    }
    words[0] = 0x80000000u;
}

void MersenneTwister::refill()
{
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t joined = (words[i] & 0x80000000u) | (words[(i + 1) % size] & 0x7fffffffu);
        words[i] = words[(i + middle) % size] ^ (joined >> 1) ^ ((joined & 1u) ? 0x9908b0dfu : 0u);
    }
    position = 0;
}

std::uint32_t MersenneTwister::next()
{
    if (position >= size) {
        refill();
    }
    std::uint32_t word = words[position++];
    word ^= word >> 11;
    word ^= (word << 7) & 0x9d2c5680u;
    word ^= (word << 15) & 0xefc60000u;
    return word ^ (word >> 18);
}

double MersenneTwister::real()
{
    const std::uint32_t high = next() >> 5, low = next() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

} // namespace interleave::library
