import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Shown while a simulation takes long: how far it is, and a way to stop it.
RowLayout {
    id: progress

    required property Session session

    spacing: 8
    visible: session.progressVisible
    Layout.rightMargin: 8

    Label {
        text: qsTr("Simulating")
        color: Theme.mutedText
        font.pixelSize: Theme.small
    }
    Rectangle {
        implicitWidth: 90
        implicitHeight: 4
        radius: 2
        color: Theme.track
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Simulating")

        Rectangle {
            width: parent.width * Math.max(0.08, progress.session.progress)
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    PushButton {
        objectName: "cancelButton"
        text: qsTr("Cancel")
        onClicked: progress.session.cancel()
    }
}
