import QtQuick
import Interleave.Window

/// A task in a set.
Rectangle {
    id: chip

    required property string label
    property color fill: Theme.chip
    property color ink: Theme.chipText
    readonly property real implicitContentWidth: word.width + 14

    implicitWidth: Math.max(Math.round(32 * Theme.unit), implicitContentWidth)
    implicitHeight: Math.round(27 * Theme.unit)
    radius: Theme.radius
    color: fill

    Label {
        id: word

        anchors.centerIn: parent
        width: Math.min(implicitWidth, 140)
        text: chip.label
        color: chip.ink
        font.weight: Font.DemiBold
        font.pixelSize: Theme.small
    }
}
