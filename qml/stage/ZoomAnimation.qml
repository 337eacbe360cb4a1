import QtQuick
import Interleave

/// Moves a viewport in about 0.2 s instead of at once. A new movement goes on from where the old one is.
QtObject {
    id: zoom

    required property TimelineViewport viewport
    property real targetBegin: 0
    property real targetEnd: 1
    property real startBegin: 0
    property real startEnd: 1
    property real progress: 1

    readonly property NumberAnimation animation: NumberAnimation {
        target: zoom
        property: "progress"
        from: 0
        to: 1
        duration: 200
        easing.type: Easing.OutCubic
    }

    onProgressChanged: {
        if (progress === 1 && targetBegin <= 0 && targetEnd >= viewport.total)
            viewport.showAll()
        else
            viewport.fit(startBegin + (targetBegin - startBegin) * progress, startEnd + (targetEnd - startEnd) * progress)
    }

    function show(begin: real, end: real) {
        animation.stop()
        startBegin = viewport.begin
        startEnd = viewport.end
        targetBegin = begin
        targetEnd = end
        animation.start()
    }

    function showAll() {
        show(0, viewport.total)
    }

    /// Makes the interval `factor` times as long around `at`.
    function zoomAt(at: real, factor: real) {
        const begin = animation.running ? targetBegin : viewport.begin
        const length = Math.min(viewport.total, Math.max(1000, (animation.running ? targetEnd - targetBegin : viewport.length) * factor))
        const share = (at - viewport.begin) / viewport.length
        const wanted = at - share * length
        const from = Math.max(0, Math.min(viewport.total - length, Number.isFinite(wanted) ? wanted : begin))
        show(from, from + length)
    }

    /// Moves by so many visible widths.
    function pan(share: real) {
        const begin = animation.running ? targetBegin : viewport.begin
        const length = animation.running ? targetEnd - targetBegin : viewport.length
        const from = Math.max(0, Math.min(viewport.total - length, begin + share * length))
        show(from, from + length)
    }
}
