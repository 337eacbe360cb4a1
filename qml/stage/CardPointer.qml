import QtQuick
import Interleave

/// What the pointer does on a card: hover, choose, pan with Shift or the middle button, zoom with Ctrl and the wheel.
MouseArea {
    id: pointer

    required property TimelineItem timeline
    required property TimelineViewport viewport

    readonly property real spanWidth: Math.max(1, width - timeline.labelWidth)
    property real panFrom: 0
    property bool panning: false

    signal hovered(info: spanInfo, moment: real, at: point)
    signal unhovered()
    signal chosen(info: spanInfo, moment: real)
    signal zoomedTo(begin: real, end: real)

    function momentAt(x: real): real {
        return 1 * viewport.timeAt(x - timeline.labelWidth, spanWidth)
    }

    function panBy(pixels: real) {
        viewport.pan(Math.round(-pixels / spanWidth * viewport.length))
    }

    hoverEnabled: true
    acceptedButtons: Qt.LeftButton | Qt.MiddleButton
    cursorShape: panning ? Qt.ClosedHandCursor : Qt.ArrowCursor

    onPressed: mouse => {
        panning = mouse.button === Qt.MiddleButton || (mouse.modifiers & Qt.ShiftModifier) !== 0
        preventStealing = panning
        panFrom = mouse.x
    }
    onReleased: panning = false
    onCanceled: panning = false
    onPositionChanged: mouse => {
        if (panning) {
            panBy(mouse.x - panFrom)
            panFrom = mouse.x
        } else if (mouse.x >= timeline.labelWidth) {
            hovered(timeline.spanAt(mouse.x, mouse.y), momentAt(mouse.x), Qt.point(mouse.x, mouse.y))
        } else {
            unhovered()
        }
    }
    onExited: unhovered()
    onClicked: mouse => {
        if (mouse.button === Qt.LeftButton && !(mouse.modifiers & Qt.ShiftModifier))
            chosen(timeline.spanAt(mouse.x, mouse.y), momentAt(mouse.x))
    }
    onDoubleClicked: mouse => {
        const info = timeline.spanAt(mouse.x, mouse.y)
        if (info.valid)
            zoomedTo(info.begin - info.duration * 0.5, info.end + info.duration * 0.5)
    }
    onWheel: wheel => {
        const steps = wheel.angleDelta.y / 120
        const sideways = wheel.angleDelta.x !== 0 || (wheel.modifiers & Qt.ShiftModifier) !== 0
        if (wheel.modifiers & Qt.ControlModifier)
            viewport.zoomAt(momentAt(wheel.x), Math.pow(0.8, steps))
        else if (sideways)
            panBy((wheel.angleDelta.x !== 0 ? wheel.angleDelta.x : wheel.angleDelta.y) / 120 * 60)
        else
            wheel.accepted = false
    }
}
