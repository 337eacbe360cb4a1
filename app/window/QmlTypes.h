#pragma once

/// Makes types known to QML's tools that register themselves nowhere.

#include "app/timeline/ImageItem.h"

#include <QQmlEngine>

namespace interleave {

/// Without this the tools cannot tell that the types derived from it are items.
struct ImageItemForQml {
    Q_GADGET
    QML_FOREIGN(interleave::ImageItem)
    QML_ANONYMOUS
};

/// Nanoseconds.
struct IntegerForQml {
    Q_GADGET
    QML_FOREIGN(qlonglong)
    QML_VALUE_TYPE(nanoseconds)
};

} // namespace interleave
