import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// A slider with a thin groove and a round handle.
T.Slider {
    id: control

    required property string name

    implicitHeight: Math.round(20 * Theme.unit)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Slider
    Accessible.name: name

    background: Rectangle {
        x: 0
        y: Math.round((control.height - height) / 2)
        width: control.width
        height: 4
        radius: 2
        color: Theme.track

        Rectangle {
            width: control.handle.x + control.handle.width / 2
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: Math.round(control.visualPosition * (control.width - width))
        y: Math.round((control.height - height) / 2)
        width: Math.round(16 * Theme.unit)
        height: width
        radius: width / 2
        color: Theme.panel
        border.width: 2
        border.color: Theme.accent

        Rectangle {
            anchors.centerIn: parent
            width: parent.width + 8
            height: width
            radius: width / 2
            z: -1
            visible: control.visualFocus || control.pressed || control.hovered
            color: Theme.accent
            opacity: control.visualFocus ? 0.35 : 0.18
        }
    }
}
