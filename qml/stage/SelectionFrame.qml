import QtQuick
import Interleave
import Interleave.Window

/// The frame around the selected span.
Item {
    id: selection

    required property TimelineItem timeline
    required property TimelineViewport viewport
    required property spanInfo span

    // Asked again whenever the rows may have moved.
    readonly property rect row: timeline.contentHeight > 0 ? timeline.rowRect(span.lane) : Qt.rect(0, 0, 0, 0)

    x: row.x
    y: row.y
    width: row.width
    height: row.height

    Rectangle {
        readonly property real perNanosecond: selection.width / selection.viewport.length
        readonly property real from: Math.max(-4, (selection.span.begin - selection.viewport.begin) * perNanosecond)
        readonly property real to: Math.min(selection.width + 4, (selection.span.end - selection.viewport.begin) * perNanosecond)

        x: from - 1
        y: -1
        width: Math.max(4, to - from + 2)
        visible: to > 0 && from < selection.width
        height: parent.height + 2
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
        radius: 2
    }
}
