import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// The words that appear below a control when the pointer rests on it.
T.ToolTip {
    id: tip

    required property bool shown

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: Math.min(contentItem.implicitWidth, Math.round(280 * Theme.unit)) + 16
    implicitHeight: contentItem.implicitHeight + 10
    padding: 5
    leftPadding: 8
    rightPadding: 8
    margins: 6
    delay: 600
    visible: shown
    closePolicy: T.Popup.NoAutoClose

    background: Rectangle {
        radius: 4
        color: Theme.text
    }
    contentItem: Label {
        // Sentences break into lines.
        width: Math.min(implicitWidth, Math.round(280 * Theme.unit))
        text: tip.text
        color: Theme.panel
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
