#include "core/python/modules/CodeCache.h"

#include "core/python/Parser.h"
#include "core/python/compiler/Compiler.h"

#include <map>
#include <mutex>

namespace interleave::python {

namespace {

std::shared_ptr<const Code> compileSource(std::string_view name, std::string_view text)
{
    auto source = std::make_shared<Source>();
    source->name = "<" + std::string(name) + ">";
    source->text = std::string(text);
    const auto parsed = parse(source);
    const auto* module = std::get_if<std::shared_ptr<const Module>>(&parsed);
    if (!module) {
        return nullptr;
    }
    const auto compiled = compile(**module, true);
    const auto* code = std::get_if<std::shared_ptr<const Code>>(&compiled);
    return code ? *code : nullptr;
}

/// The only state that runs share: immutable code, behind a lock. It cannot be told from the outside that it is there.
struct Cache {
    std::mutex mutex;
    std::map<const char*, std::shared_ptr<const Code>> codes; ///< by the address of the embedded text
};

} // namespace

std::shared_ptr<const Code> cachedLibraryCode(std::string_view name, std::string_view source)
{
    static Cache cache;
    const std::lock_guard lock(cache.mutex);
    auto& code = cache.codes[source.data()];
    if (!code) {
        code = compileSource(name, source);
    }
    return code;
}

} // namespace interleave::python
