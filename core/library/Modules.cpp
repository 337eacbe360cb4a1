#include "core/library/Modules.h"

#include "core/text/EmbeddedText.h"

#include <algorithm>

namespace interleave {

std::span<const EmbeddedText> embeddedLibrary();

namespace library {

std::span<const python::NativeModule> nativeModules()
{
    static constexpr python::NativeModule modules[] = {
        {"time", installTime},
        {"interleave", installInterleave},
        {"sys", installSys},
        {"_asyncio", installAsyncio},
        {"contextvars", installContextvars},
        {"_thread", installThread},
        {"_machine", installMachine},
        {"_re", installRe},
        {"_json", installJson},
        {"operator", installOperator},
        {"heapq", installHeapq},
        {"itertools", installItertools},
        {"math", installMath},
        {"_hashlib", installHashlib},
        {"_random", installRandom},
        {"_collections", installCollections},
        {"_abc", installAbc},
        {"_generated", installGeneratedCode},
        {"_weakref", installWeakref},
        {"_frames", installFrames},
        {"_types", installTypeMakers},
        {"posix", installPosix},
    };
    return modules;
}

namespace {

bool isNative(std::string_view name)
{
    const auto modules = nativeModules();
    return std::any_of(modules.begin(), modules.end(), [&](const python::NativeModule& module) { return name == module.name; });
}

} // namespace

std::optional<std::string_view> moduleSource(std::string_view name, std::string_view placement)
{
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    const bool placed = placement != "written" && placement != "coroutines";
    const auto find = [](const std::string& file) -> std::optional<std::string_view> {
        for (const EmbeddedText& text : embeddedLibrary()) {
            if (text.name == file) return text.text;
        }
        return {};
    };
    for (const std::string& stem : {path, path + "/__init__"}) {
        if (placed) {
            if (const auto text = find(stem + ".placed.py")) return text;
        }
        if (const auto text = find(stem + ".py")) return text;
    }
    return isNative(name) ? std::nullopt : refusedModuleSource(name);
}

} // namespace library

} // namespace interleave
