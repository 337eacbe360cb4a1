#include "core/models/Models.h"

namespace interleave {

std::string_view modelWord(Model model)
{
    switch (model) {
    case Model::Synchronous: return "sync";
    case Model::Threads: return "threads";
    case Model::Coroutines: return "coroutines";
    case Model::Processes: return "processes";
    case Model::AsWritten: break;
    }
    return "written";
}

std::optional<Model> modelFromWord(std::string_view word)
{
    for (const Model model : {Model::Synchronous, Model::Threads, Model::Coroutines, Model::Processes, Model::AsWritten}) {
        if (modelWord(model) == word) return model;
    }
    return {};
}

namespace models {

Placement placementOf(Model model)
{
    switch (model) {
    case Model::Synchronous: return synchronous();
    case Model::Threads: return threads();
    case Model::Coroutines: return coroutines();
    case Model::Processes: return processes();
    case Model::AsWritten: break;
    }
    return asWritten();
}

} // namespace models

} // namespace interleave
