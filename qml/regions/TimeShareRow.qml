pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// One model's bar.
RowLayout {
    id: row

    required property string modelName
    /// Nanoseconds per state.
    required property list<real> times
    required property string timesText
    required property real mostTime

    spacing: 6
    Accessible.role: Accessible.StaticText
    Accessible.name: modelName + ": " + timesText

    Label {
        Layout.preferredWidth: Math.round(80 * Theme.unit)
        text: row.modelName
        font.pixelSize: Theme.small
    }
    Item {
        id: bar

        Layout.fillWidth: true
        implicitHeight: Math.round(14 * Theme.unit)

        Row {
            Repeater {
                model: row.times.length
                delegate: StateSwatch {
                    required property int index

                    width: row.times[index] / Math.max(1, row.mostTime) * bar.width
                    height: bar.height
                    visible: row.times[index] > 0
                    state: index
                    theme: Theme
                }
            }
        }
    }
}
