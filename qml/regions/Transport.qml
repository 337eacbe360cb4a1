import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Playing: where the playhead is, and how fast it goes.
Rectangle {
    id: transport

    required property Playback playback
    signal keysRequested()

    implicitHeight: Math.round(57 * Theme.unit)
    color: Theme.panel

    Separator { width: parent.width }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 20
        spacing: 4
        enabled: transport.playback.length > 0

        IconButton {
            text: qsTr("To the start (Home)")
            iconPath: "M4 4h3v16H4zM20 4v16L8 12z"
            iconSize: Math.round(17 * Theme.unit)
            onClicked: transport.playback.toStart()
        }
        IconButton {
            objectName: "stepBackButton"
            text: qsTr("Step back (Left)")
            iconPath: "M19 4v16L6 12z"
            iconSize: Math.round(16 * Theme.unit)
            onClicked: transport.playback.stepBack()
        }
        IconButton {
            objectName: "playButton"
            round: true
            implicitWidth: Math.round(35 * Theme.unit)
            text: transport.playback.playing ? qsTr("Pause (Space)") : qsTr("Play (Space)")
            iconPath: transport.playback.playing ? "M6 4h4.5v16H6zM13.5 4H18v16h-4.5z" : "M7 4l13 8-13 8z"
            iconSize: Math.round(18 * Theme.unit)
            onClicked: transport.playback.toggle()
        }
        IconButton {
            objectName: "stepForwardButton"
            text: qsTr("Step forth (Right)")
            iconPath: "M5 4v16l13-8z"
            iconSize: Math.round(16 * Theme.unit)
            onClicked: transport.playback.stepForward()
        }
        IconButton {
            text: qsTr("To the end (End)")
            iconPath: "M17 4h3v16h-3zM4 4v16l12-8z"
            iconSize: Math.round(17 * Theme.unit)
            onClicked: transport.playback.toEnd()
        }
        Label {
            Layout.leftMargin: 16
            Layout.preferredWidth: Math.max(Math.round(72 * Theme.unit), 1.15 * total.implicitWidth)
            text: TimeAxis.formatTime(transport.playback.position, transport.playback.length)
            font.weight: Font.DemiBold
            font.pixelSize: Theme.heading
        }
        ValueSlider {
            objectName: "seekSlider"
            Layout.fillWidth: true
            name: qsTr("Playhead")
            from: 0
            to: Math.max(1, transport.playback.length)
            value: 1 * transport.playback.position
            onMoved: transport.playback.position = Math.round(value)
        }
        Label {
            id: total

            Layout.leftMargin: 12
            text: TimeAxis.formatTime(transport.playback.length, transport.playback.length)
            color: Theme.mutedText
            font.pixelSize: Theme.heading
        }
        SpeedBox {
            Layout.leftMargin: 20
            playback: transport.playback
        }
        TextLink {
            Layout.leftMargin: 16
            text: qsTr("? keys")
            hint: qsTr("All keys (?)")
            onClicked: transport.keysRequested()
        }
    }
}
