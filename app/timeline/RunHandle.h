#pragma once

/// RunHandle: a finished run as QML passes it around, together with what its pictures need to be quick.
///
/// Copying shares. Immutable and safe to hand between threads. Constructing one from a run builds the run's TraceIndex
/// (about 50 ns per span), so do that on the thread that simulated.

#include "app/timeline/TraceIndex.h"
#include "core/simulation/Simulation.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace interleave {

class RunHandle {
    Q_GADGET
    QML_VALUE_TYPE(runHandle)
    Q_PROPERTY(bool valid READ valid CONSTANT)
    Q_PROPERTY(qint64 makespan READ makespan CONSTANT)
    Q_PROPERTY(int model READ model CONSTANT)

public:
    RunHandle() = default;
    explicit RunHandle(std::shared_ptr<const Run> finished);

    bool valid() const { return run != nullptr; }
    /// Nanoseconds from 0 to the last thing that happened; 0 when not valid.
    qint64 makespan() const;
    /// The Model as a number; -1 when not valid.
    int model() const;

    bool operator==(const RunHandle& other) const { return run == other.run; }

    std::shared_ptr<const Run> run;          ///< nullptr: no run
    std::shared_ptr<const TraceIndex> index; ///< never nullptr when run is set
};

} // namespace interleave
