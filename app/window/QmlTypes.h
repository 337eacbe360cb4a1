#pragma once

/// Makes base classes known to QML's tools, which otherwise cannot tell that derived types are items.

#include "app/timeline/ImageItem.h"

#include <QQmlEngine>

namespace interleave {

struct ImageItemForQml {
    Q_GADGET
    QML_FOREIGN(interleave::ImageItem)
    QML_ANONYMOUS
};

} // namespace interleave
