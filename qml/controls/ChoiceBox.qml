pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Interleave.Window

/// One of several words: a button that opens the list.
ComboBox {
    id: control

    required property string name
    /// Position of the word that holds; the box itself forgets it when its words change.
    required property int chosen

    currentIndex: chosen
    onChosenChanged: currentIndex = chosen
    onModelChanged: currentIndex = chosen

    implicitHeight: Math.round(28 * Theme.unit)
    implicitWidth: Math.round(130 * Theme.unit)
    font.pixelSize: Theme.body
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.ComboBox
    Accessible.name: name

    background: Rectangle {
        radius: Theme.radius
        color: control.hovered ? Theme.track : Theme.field
        opacity: control.enabled ? 1 : 0.5
        border.color: Theme.border

        FocusRing { visible: control.visualFocus }
    }
    indicator: Icon {
        x: control.width - width - 8
        anchors.verticalCenter: parent.verticalCenter
        size: Math.round(12 * Theme.unit)
        path: "M4 8h16l-8 9z"
        color: Theme.mutedText
    }
    contentItem: Label {
        leftPadding: 10
        rightPadding: 24
        text: control.displayText
        font: control.font
        opacity: control.enabled ? 1 : 0.5
    }
    delegate: ItemDelegate {
        id: entry

        required property int index
        required property string modelData

        width: ListView.view.width
        implicitHeight: Math.round(28 * Theme.unit)
        highlighted: control.highlightedIndex === index
        text: modelData
        contentItem: Label { text: entry.text }
        background: Rectangle { color: entry.highlighted ? Theme.accentSoft : "transparent" }
    }
    popup: Popup {
        y: control.height + 2
        width: control.width
        implicitHeight: Math.min(contentItem.implicitHeight + 8, 320)
        padding: 4
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            ScrollBar.vertical: ThinScrollBar {}
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.panel
            border.color: Theme.border
        }
    }
}
