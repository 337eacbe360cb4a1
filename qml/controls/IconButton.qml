import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// A button that is a pictogram; `text` is its name.
T.Button {
    id: control

    required property string iconPath
    property bool round: false
    property real iconSize: Math.round(20 * Theme.unit)
    readonly property color ink: round ? Theme.accentText : checkable ? (checked ? Theme.mutedText : Theme.faintText) : Theme.text

    function press() {
        if (checkable) {
            toggle()
            toggled()
        }
        clicked()
    }

    implicitWidth: Math.round(32 * Theme.unit)
    implicitHeight: implicitWidth
    opacity: enabled ? 1 : 0.4
    focusPolicy: Qt.StrongFocus
    padding: 0

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    background: Rectangle {
        radius: control.round ? height / 2 : Theme.radius
        color: control.round ? (control.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent)
                             : (control.down || control.hovered ? Theme.track : "transparent")

        FocusRing {
            visible: control.visualFocus
            radius: parent.radius + 3
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            size: control.iconSize
            path: control.iconPath
            color: control.ink
        }
    }
    HoverTip { text: control.text; shown: control.hovered }
}
