import QtQuick
import Interleave.Window

/// How a run ended, when it did not complete.
Rectangle {
    id: notice

    required property string text

    implicitHeight: words.implicitHeight + 10
    radius: Theme.radius
    color: Theme.dangerSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Label {
        id: words

        x: 10
        y: 5
        width: parent.width - 20
        text: notice.text
        color: Theme.danger
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
