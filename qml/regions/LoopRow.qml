pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Interleave.Window

/// One of the event loop's queues.
RowLayout {
    id: row

    required property string name
    required property list<string> words
    property string detail: ""
    property bool accented: false

    Layout.fillWidth: true
    Layout.preferredHeight: Math.round(22 * Theme.unit)
    spacing: 6

    Label {
        Layout.preferredWidth: Math.round(54 * Theme.unit)
        text: row.name
        color: Theme.mutedText
        font.pixelSize: Theme.small
    }
    Item {
        id: box

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Repeater {
                model: row.words
                delegate: Chip {
                    required property string modelData

                    // What does not fit is left out whole.
                    opacity: x + width <= box.width ? 1 : 0
                    implicitWidth: Math.max(Math.round(24 * Theme.unit), implicitContentWidth)
                    implicitHeight: Math.round(20 * Theme.unit)
                    label: modelData
                    fill: row.accented ? Theme.runningFill : Theme.chip
                    ink: row.accented ? Theme.runningText : Theme.chipText
                }
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: row.words.length === 0 ? "–" : row.detail
                color: Theme.mutedText
                font.family: Theme.mono
                font.pixelSize: Theme.small
            }
        }
    }
}
