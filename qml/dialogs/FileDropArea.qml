import QtQuick
import Interleave
import Interleave.Window

/// Takes Python files and text that are dropped on the window.
DropArea {
    id: area

    required property Session session

    onDropped: drop => {
        if (drop.hasUrls)
            session.openFile(drop.urls[0])
        else if (drop.hasText)
            session.openText(drop.text)
        drop.accept(Qt.CopyAction)
    }

    Rectangle {
        anchors.fill: parent
        visible: area.containsDrag
        color: Qt.alpha(Theme.accent, 0.12)
        border.width: 3
        border.color: Theme.accent

        Label {
            anchors.centerIn: parent
            text: qsTr("Drop to open")
            font.pixelSize: Theme.title
        }
    }
}
