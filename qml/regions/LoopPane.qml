import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The inside of the event loop at the playhead.
Rectangle {
    id: pane

    required property Session session

    radius: 8
    color: Theme.card
    border.color: Theme.border
    clip: true

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 12
        anchors.topMargin: 8
        anchors.bottomMargin: 8
        spacing: 5

        RowLayout {
            Layout.fillWidth: true

            Label {
                Layout.fillWidth: true
                text: qsTr("Inside the loop")
                font.weight: Font.DemiBold
            }
            Label {
                text: qsTr("at %1").arg(TimeAxis.formatTime(pane.session.playback.position, pane.session.playback.length))
                color: Theme.mutedText
                font.pixelSize: Theme.small
            }
        }
        LoopRow {
            name: qsTr("running")
            words: pane.session.loop.running === "" ? [] : [pane.session.loop.running]
            detail: pane.session.loop.functionName
            accented: true
        }
        LoopRow {
            name: qsTr("ready")
            words: pane.session.loop.ready
        }
        LoopRow {
            name: qsTr("timers")
            words: pane.session.loop.timers
        }
        Item { Layout.fillHeight: true }
    }
}
