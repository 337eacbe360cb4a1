pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Which model the sets, the output and the source are about.
ComboBox {
    id: control

    required property Session session

    implicitHeight: Math.round(30 * Theme.unit)
    model: session.runs
    textRole: "modelName"
    currentIndex: session.selectedModel
    onActivated: index => session.selectedModel = index
    leftPadding: 0
    rightPadding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("Model: %1").arg(displayText)

    background: Rectangle {
        radius: Theme.radius
        color: control.hovered ? Theme.field : "transparent"

        FocusRing { visible: control.visualFocus }
    }
    indicator: null
    contentItem: RowLayout {
        spacing: 6

        Label {
            Layout.fillWidth: true
            text: control.displayText
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        Label {
            text: qsTr("at %1").arg(TimeAxis.formatTime(control.session.playback.position, control.session.playback.length))
            color: Theme.mutedText
        }
        Icon {
            size: Math.round(11 * Theme.unit)
            path: "M4 8h16l-8 9z"
            color: Theme.mutedText
        }
    }
    delegate: ItemDelegate {
        id: entry

        required property int index
        required property string modelName

        width: ListView.view.width
        implicitHeight: Math.round(28 * Theme.unit)
        highlighted: control.highlightedIndex === index
        text: modelName
        contentItem: Label { text: entry.text }
        background: Rectangle { color: entry.highlighted ? Theme.accentSoft : "transparent" }
    }
    popup: Popup {
        y: control.height + 2
        width: control.width
        implicitHeight: contentItem.implicitHeight + 8
        padding: 4
        contentItem: ListView {
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.panel
            border.color: Theme.border
        }
    }
}
