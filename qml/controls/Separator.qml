import QtQuick
import QtQuick.Layouts
import Interleave.Window

/// A hairline between two sections.
Rectangle {
    implicitHeight: 1
    Layout.fillWidth: true
    color: Theme.border
}
