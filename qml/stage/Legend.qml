pragma ComponentBehavior: Bound

import QtQuick
import Interleave
import Interleave.Window

/// The states that occur, with their time in the visible range. Clicking one hides or shows it.
Flow {
    id: legend

    required property LegendModel legend

    spacing: Math.round(2 * Theme.unit)

    Repeater {
        model: legend.legend
        delegate: LegendEntry {
            onClicked: legend.legend.toggle(spanState)
        }
    }
}
