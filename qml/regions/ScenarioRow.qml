import QtQuick
import QtQuick.Templates as T
import Interleave
import Interleave.Window

/// One scenario of the gallery.
T.AbstractButton {
    id: row

    required property Session session
    required property bool marked
    required property string scenarioId
    required property string title
    required property string description
    required property string heading

    readonly property real headingHeight: heading === "" ? 0 : Math.round(34 * Theme.unit)
    readonly property bool chosen: session.scenarioId === scenarioId

    function choose() {
        session.choose(scenarioId)
    }

    implicitHeight: headingHeight + Math.round(28 * Theme.unit)
    topPadding: headingHeight
    focusPolicy: Qt.NoFocus
    text: title
    onClicked: choose()
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: description
    Accessible.selected: chosen
    Accessible.onPressAction: row.choose()

    background: Item {
        SectionTitle {
            width: parent.width
            height: row.headingHeight
            visible: row.heading !== ""
            leftPadding: 20
            topPadding: 8
            text: row.heading
        }
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: row.headingHeight
            anchors.leftMargin: 10
            anchors.rightMargin: 10
            radius: Theme.radius
            color: row.chosen ? Theme.accentSoft : row.hovered ? Theme.field : "transparent"
            border.width: row.marked ? 2 : 0
            border.color: Theme.accent

            Rectangle {
                visible: row.chosen
                width: 3
                height: parent.height - 10
                radius: 1.5
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
            }
        }
    }
    contentItem: Label {
        leftPadding: 24
        rightPadding: 16
        text: row.title
        color: row.chosen ? Theme.accent : Theme.text
        font.weight: row.chosen ? Font.DemiBold : Font.Normal
    }
    HoverTip {
        text: row.description
        shown: row.hovered && row.description !== ""
        width: Math.min(implicitWidth, 360)
        contentItem: Label {
            text: row.description
            color: Theme.panel
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
