import QtQuick
import QtQuick.Controls.Basic
import Interleave.Window

/// A field to search with; `/` gets there.
TextField {
    id: field

    required property string hint

    implicitHeight: Math.round(32 * Theme.unit)
    leftPadding: 14
    rightPadding: 28
    font.pixelSize: Theme.body
    color: Theme.text
    placeholderText: hint
    placeholderTextColor: Theme.mutedText
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    Accessible.name: hint

    background: Rectangle {
        radius: Theme.radius
        color: Theme.field
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.border

        Label {
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            visible: field.text === ""
            text: "/"
            color: Theme.mutedText
        }
    }
}
