#pragma once

/// Which runs a sweep has: every combination of the values, under every model.
///
/// Rows are numbered from 1 through the whole grid, whatever part of it is computed: the last axis is the model, before it cores and workers,
/// before them the parameters in the order of the scenario, the last of them the fastest.

#include "app/cli/Arguments.h"
#include "app/cli/SourceFile.h"

namespace interleave {

/// One combination of values.
struct SweepPoint {
    ParameterValues values; ///< of every parameter
    Settings settings;      ///< its model is not used
};

class SweepGrid {
public:
    /// Reads the values and checks every one of them against its parameter.
    static std::variant<SweepGrid, SourceError> fromCommand(std::shared_ptr<const Scenario> scenario, const SweepCommand& command);

    const Scenario& scenario() const { return *scenario_; }
    const std::vector<Model>& models() const { return models_; }
    std::size_t points() const { return points_; }
    SweepPoint point(std::size_t number) const;

    /// Of the whole grid.
    std::size_t rows() const { return points_ * models_.size(); }
    /// Positions of the points that belong to this part, ascending.
    std::vector<std::size_t> pointsOfShard() const;

private:
    struct Axis {
        std::string name;
        std::vector<ParameterValue> values;
    };

    std::shared_ptr<const Scenario> scenario_;
    std::vector<Model> models_;
    std::vector<Axis> axes_; ///< one a parameter
    std::vector<std::optional<std::uint32_t>> workers_;
    std::vector<std::uint32_t> cores_;
    Settings settings_;
    Shard shard_;
    std::size_t points_ = 0;
};

} // namespace interleave
