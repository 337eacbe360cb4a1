#include "core/python/text/Search.h"

#include <boost/algorithm/searching/knuth_morris_pratt.hpp>

namespace interleave::python::text {

std::size_t find(std::string_view whole, std::string_view part, std::size_t from)
{
    constexpr std::size_t longPart = 256; // where trying every place could take too long
    if (part.size() < longPart || from > whole.size()) {
        return whole.find(part, from);
    }
    const std::string_view rest = whole.substr(from);
    const auto found = boost::algorithm::knuth_morris_pratt_search(rest.begin(), rest.end(), part.begin(), part.end()).first;
    return found == rest.end() ? std::string_view::npos : from + static_cast<std::size_t>(found - rest.begin());
}

} // namespace interleave::python::text
