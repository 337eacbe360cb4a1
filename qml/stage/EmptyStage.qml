import QtQuick
import Interleave
import Interleave.Window

/// What stands where the cards will be while there are none.
Item {
    id: empty

    required property Session session

    Label {
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, 420)
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.mutedText
        font.pixelSize: Theme.heading
        text: empty.session.busy || empty.session.error !== "" ? "" : qsTr("Choose a scenario on the left, or drop a Python file here.")
    }
}
