#pragma once

/// Reads files that lie beside the tests.

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

inline std::string readTestFile(const std::string& name)
{
    std::ifstream file(std::string(INTERLEAVE_TEST_DATA) + "/core/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The parts of a file between lines of twenty `#`.
inline std::vector<std::string> readTestParts(const std::string& name)
{
    const std::string separator = std::string(20, '#') + "\n";
    const std::string text = readTestFile(name);
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        parts.push_back(text.substr(at, end == std::string::npos ? end : end - at));
        if (end == std::string::npos) return parts;
        at = end + separator.size();
    }
}
