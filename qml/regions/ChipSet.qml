pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// A set of tasks with its name and size. Keeps room for two lines, so that little moves while it fills.
ColumnLayout {
    id: set

    required property string title
    required property TaskChipModel chips
    property color fill: Theme.chip
    property color ink: Theme.chipText
    property color runningFill: fill
    property color runningInk: ink

    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 18
        Layout.topMargin: 6

        Label {
            Layout.fillWidth: true
            text: set.title
            color: Theme.mutedText
        }
        Label {
            text: set.chips.total
            font.weight: Font.DemiBold
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 18
        implicitHeight: Math.min(Math.round(95 * Theme.unit), Math.max(Math.round(60 * Theme.unit), flow.implicitHeight))
        clip: true

        Flow {
            id: flow

            width: parent.width
            spacing: 6

            Repeater {
                model: set.chips
                delegate: Chip {
                    required property bool running

                    fill: running ? set.runningFill : set.fill
                    ink: running ? set.runningInk : set.ink
                }
            }
            Label {
                visible: set.chips.more > 0
                height: Math.round(27 * Theme.unit)
                text: qsTr("and %n more", "", set.chips.more)
                color: Theme.mutedText
                font.pixelSize: Theme.small
            }
        }
    }
}
