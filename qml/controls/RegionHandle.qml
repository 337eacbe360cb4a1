import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// The hairline between two regions of a SplitView; wider than it looks for the pointer.
Item {
    id: handle

    required property bool upright
    readonly property bool hot: T.SplitHandle.hovered || T.SplitHandle.pressed

    implicitWidth: 1
    implicitHeight: 1
    containmentMask: Item {
        x: handle.upright ? -4 : 0
        y: handle.upright ? 0 : -4
        width: handle.upright ? 9 : handle.width
        height: handle.upright ? handle.height : 9
    }

    Rectangle {
        anchors.centerIn: parent
        width: handle.upright ? (handle.hot ? 3 : 1) : parent.width
        height: handle.upright ? parent.height : (handle.hot ? 3 : 1)
        color: handle.hot ? Theme.accent : Theme.border
    }
}
