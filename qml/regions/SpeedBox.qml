import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// How fast: multiples of the usual pace, or of real time.
RowLayout {
    id: box

    required property Playback playback

    readonly property list<string> speeds: ["0.1×", "0.25×", "0.5×", "1×", "2×", "5×", "10×"]

    function indexOf(speed: real): int {
        for (let i = 0; i < speeds.length; ++i) {
            if (parseFloat(speeds[i]) === speed)
                return i
        }
        return -1
    }

    spacing: 10

    ChoiceBox {
        id: choice

        objectName: "speedBox"
        name: qsTr("Speed")
        implicitWidth: Math.round(112 * Theme.unit)
        model: box.speeds
        chosen: box.indexOf(box.playback.speed)
        displayText: qsTr("Speed %1×").arg(box.playback.speed)
        onActivated: index => box.playback.speed = parseFloat(box.speeds[index])
    }
    Toggle {
        objectName: "realTimeToggle"
        name: qsTr("Real time")
        checked: box.playback.realTime
        onToggled: box.playback.realTime = checked
    }
    Label {
        text: qsTr("Real time")
        color: Theme.mutedText
    }
}
