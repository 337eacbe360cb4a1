import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// A scroll bar that takes no room of the content's.
T.ScrollBar {
    id: control

    implicitWidth: 8
    implicitHeight: 8
    padding: 1
    minimumSize: 0.08
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.faintText
        opacity: control.pressed ? 0.9 : control.hovered || control.active ? 0.6 : 0.3
    }
}
