import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// On or off.
T.Switch {
    id: control

    required property string name

    implicitWidth: indicator.implicitWidth
    implicitHeight: Math.round(20 * Theme.unit)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: { toggle(); toggled() }
    Accessible.onToggleAction: { toggle(); toggled() }

    indicator: Rectangle {
        implicitWidth: Math.round(34 * Theme.unit)
        implicitHeight: Math.round(18 * Theme.unit)
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.track
        border.color: control.checked ? Theme.accent : Theme.border

        Rectangle {
            x: control.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 6
            height: width
            radius: width / 2
            color: control.checked ? Theme.accentText : Theme.mutedText
        }
        FocusRing {
            visible: control.visualFocus
            radius: parent.radius + 3
        }
    }
}
