import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Which tasks are pending and which are done at the playhead, and how that number grows.
ColumnLayout {
    id: pane

    required property Session session

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 12
        Layout.topMargin: 10
        spacing: 0

        ModelChooser {
            Layout.fillWidth: true
            session: pane.session
        }
    }
    ChipSet {
        objectName: "pendingSet"
        Layout.fillWidth: true
        title: qsTr("Pending")
        chips: pane.session.pending
        runningFill: Theme.runningFill
        runningInk: Theme.runningText
    }
    ChipSet {
        objectName: "doneSet"
        Layout.fillWidth: true
        title: qsTr("Done")
        chips: pane.session.done
        fill: Theme.accentSoft
        ink: Theme.accent
    }
    Rectangle {
        id: chartFrame

        Layout.fillWidth: true
        Layout.margins: 18
        Layout.topMargin: 10
        implicitHeight: Math.round(66 * Theme.unit)
        color: Theme.chip
        clip: true
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("Tasks done over time")

        DoneChart {
            id: chart

            anchors.fill: parent
            length: pane.session.playback.length
            line: Theme.accent
            fill: Qt.alpha(Theme.accent, 0.22)
            run: pane.session.runs.count > pane.session.selectedModel && pane.session.runs.longest >= 0 ? pane.session.runs.run(pane.session.selectedModel) : pane.session.runs.run(-1)
        }
        Rectangle {
            x: Math.round(pane.session.playback.position / Math.max(1, pane.session.playback.length) * (parent.width - 1.5))
            width: 1.5
            height: parent.height
            color: Theme.playhead
        }
        Label {
            x: 6
            y: 4
            text: qsTr("pending")
            color: Theme.mutedText
            font.pixelSize: Theme.tiny
        }
        Label {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 6
            text: qsTr("done")
            color: Theme.mutedText
            font.pixelSize: Theme.tiny
        }
    }
}
