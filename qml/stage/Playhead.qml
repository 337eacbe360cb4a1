import QtQuick
import Interleave
import Interleave.Window

/// The line at the present moment, over all cards.
Item {
    id: playhead

    required property TimelineViewport viewport
    required property real position
    required property real spanLeft
    required property real spanWidth
    required property real headY

    readonly property bool inside: position >= viewport.begin && position <= viewport.end

    // Rounded to device pixels, so that the line does not change its width while it moves.
    x: Math.round((spanLeft + (position - viewport.begin) / viewport.length * spanWidth) * Screen.devicePixelRatio) / Screen.devicePixelRatio

    Rectangle {
        x: -0.75
        y: playhead.headY + 4
        width: 1.5
        height: playhead.height - y
        color: Theme.playhead
    }
    Icon {
        x: -width / 2
        y: playhead.headY
        size: 14
        path: "M3 2h18v11l-9 10-9-10z"
        color: Theme.playhead
    }
}
