pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// One model's bar.
RowLayout {
    id: row

    required property string modelName
    required property list<stateShare> shares
    required property string sharesText
    required property real mostTime

    spacing: 6
    Accessible.role: Accessible.StaticText
    Accessible.name: modelName + ": " + sharesText

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
                model: row.shares
                delegate: StateSwatch {
                    required property stateShare modelData

                    width: Math.max(1, modelData.time / Math.max(1, row.mostTime) * bar.width)
                    height: bar.height
                    state: modelData.state
                    theme: Theme
                }
            }
        }
    }
}
