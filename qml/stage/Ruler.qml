pragma ComponentBehavior: Bound

import QtQuick
import Interleave
import Interleave.Window

/// The time axis. Pressing and dragging on it moves the playhead.
Item {
    id: ruler

    required property TimelineViewport viewport
    required property Playback playback
    required property real spanLeft
    required property real spanWidth

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Time axis: drag to move the playhead")

    function scrub(x: real) {
        playback.position = Math.max(0, viewport.timeAt(Math.max(0, Math.min(spanWidth, x - spanLeft)), spanWidth))
    }

    Repeater {
        model: TimeAxis.ticks(ruler.viewport.begin, ruler.viewport.end, ruler.spanWidth)
        delegate: Item {
            id: mark

            required property timeTick modelData

            x: ruler.spanLeft + ruler.viewport.xAt(modelData.at, ruler.spanWidth)
            height: ruler.height

            Label {
                id: words

                x: Math.max(-mark.x, Math.min(-implicitWidth / 2, ruler.width - mark.x - implicitWidth - 2))
                y: 2
                visible: mark.modelData.major
                text: mark.modelData.label
                color: Theme.mutedText
                font.pixelSize: Theme.tiny
            }
            Rectangle {
                y: mark.height - height - 1
                width: 1
                height: mark.modelData.major ? 6 : 3
                color: mark.modelData.major ? Theme.mutedText : Theme.faintText
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        preventStealing: true
        onPressed: mouse => ruler.scrub(mouse.x)
        onPositionChanged: mouse => { if (pressed) ruler.scrub(mouse.x) }
    }
    FocusRing {
        visible: ruler.activeFocus
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        anchors.margins: 0
    }
}
