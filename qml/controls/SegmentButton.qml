import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// One of several words next to each other.
T.AbstractButton {
    id: control

    required property bool chosen
    required property string group

    implicitWidth: Math.max(Math.round(48 * Theme.unit), implicitContentWidth + 20)
    implicitHeight: Math.round(27 * Theme.unit)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: group + ": " + text
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    background: Rectangle {
        radius: Theme.radius
        color: control.chosen ? Theme.accentSoft : control.hovered ? Theme.field : "transparent"
        border.color: control.chosen ? Theme.accent : Theme.border

        FocusRing { visible: control.visualFocus }
    }
    contentItem: Label {
        horizontalAlignment: Text.AlignHCenter
        text: control.text
        color: control.chosen ? Theme.accent : Theme.text
        font.weight: control.chosen ? Font.DemiBold : Font.Normal
    }
}
