import QtQuick
import Interleave
import Interleave.Window

/// What is under the pointer: task, state, times and the reason.
Rectangle {
    id: tip

    property spanInfo info
    property bool shown: false

    function show(info: spanInfo, at: point) {
        tip.info = info
        shown = info.valid
        x = Math.max(4, Math.min((parent as Flickable).width - width - 4, at.x + 14))
        const below = at.y - (parent as Flickable).contentY + 18
        y = below + height > (parent as Flickable).height ? Math.max(4, below - height - 30) : below
    }

    function hide() {
        shown = false
    }

    visible: shown
    width: column.implicitWidth + 24
    height: column.implicitHeight + 16
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.border
    z: 10

    Column {
        id: column

        x: 12
        y: 8
        spacing: 3

        Label {
            text: tip.info.title
            font.weight: Font.DemiBold
        }
        Row {
            spacing: 6

            StateSwatch {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(14 * Theme.unit)
                height: Math.round(11 * Theme.unit)
                state: tip.info.state
                hue: tip.info.hue
                theme: Theme
            }
            Label { text: tip.info.stateName }
            Label {
                text: tip.info.durationText
                font.weight: Font.DemiBold
            }
        }
        Label {
            text: tip.info.rangeText
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
        Label {
            visible: text !== ""
            text: tip.info.reason
            font.pixelSize: Theme.small
        }
        Label {
            visible: text !== ""
            text: tip.info.foldText
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
    }
}
