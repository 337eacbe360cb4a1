import QtQuick
import Interleave
import Interleave.Window

/// All runs in small, with the visible interval as a frame that can be dragged.
Item {
    id: strip

    required property Session session
    required property TimelineViewport viewport

    Rectangle {
        anchors.fill: parent
        radius: 4
        color: Theme.card
        border.color: Theme.border
    }
    RunOverview {
        anchors.fill: parent
        anchors.margins: 3
        theme: Theme
        total: strip.viewport.total
        runs: strip.session.runs
    }
    Rectangle {
        readonly property real share: strip.width / strip.viewport.total

        x: strip.viewport.begin * share
        width: Math.max(8, strip.viewport.length * share)
        height: parent.height
        radius: 4
        color: strip.viewport.everything ? "transparent" : Qt.alpha(Theme.accent, 0.1)
        border.width: 1.5
        border.color: Theme.accent
    }
    MouseArea {
        property real grabbed: 0

        anchors.fill: parent
        onPressed: mouse => {
            const at = mouse.x / width * strip.viewport.total
            const inside = at >= strip.viewport.begin && at <= strip.viewport.end
            grabbed = inside ? at - strip.viewport.begin : strip.viewport.length / 2
            strip.viewport.pan(Math.round(at - grabbed - strip.viewport.begin))
        }
        onPositionChanged: mouse => strip.viewport.pan(Math.round(mouse.x / width * strip.viewport.total - grabbed - strip.viewport.begin))
        onDoubleClicked: strip.viewport.showAll()
    }
}
