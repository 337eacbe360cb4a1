import QtQuick
import Interleave.Window

/// Shows which control has the keyboard.
Rectangle {
    anchors.fill: parent
    anchors.margins: -3
    color: "transparent"
    radius: Theme.radius + 3
    border.width: 2
    border.color: Theme.accent
}
