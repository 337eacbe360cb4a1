#include "core/library/Modules.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

/// `_frames`: where the program is.

namespace interleave::library {

using namespace python;

namespace {

std::string strippedLine(const Code& code, std::uint32_t line)
{
    std::string_view text = code.source->line(line);
    const std::size_t begin = std::min(text.find_first_not_of(" \t\f"), text.size());
    text.remove_prefix(begin);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

/// stack() -> [(file, line, function, source line, module)], innermost first; the library's own frames are left out
Status stack(Vm& vm, Args args, Value& result)
{
    if (!checkArity(vm, "stack", args, 0, 0)) {
        return Status::Error;
    }
    std::vector<Value> entries;
    for (const FrameBase* base = vm.fiber().top; base; base = base->back) {
        const auto* frame = base->native ? nullptr : static_cast<const Frame*>(base);
        if (!frame || frame->code->code->hidden) {
            continue;
        }
        const Code& code = *frame->code->code;
        const Value* const module = frame->globals ? frame->globals->get(*vm.names.name) : nullptr;
        entries.push_back(vm.tuple({vm.string(code.source->name), Value::integer(frame->line()), vm.string(code.name), vm.string(strippedLine(code, frame->line())),
            module ? *module : vm.string("__main__")}));
    }
    return give(result, vm.list(std::move(entries)));
}

} // namespace

void installFrames(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"stack", stack}});
}

} // namespace interleave::library
