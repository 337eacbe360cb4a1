pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Interleave
import Interleave.Window

/// The cards, one below the other, with what the pointer is on.
Flickable {
    id: cards

    required property Session session
    required property TimelineViewport viewport
    required property ZoomAnimation zoom
    required property real spanLeft
    required property real spanWidth

    /// Under the pointer, -1: the pointer is elsewhere.
    property real hoveredMoment: -1

    function cardItem(row: int): RunCard {
        return repeater.itemAt(row) as RunCard
    }

    contentHeight: column.height
    clip: true
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ThinScrollBar {}

    Column {
        id: column

        width: cards.width
        spacing: 7
        opacity: cards.session.stale ? 0.55 : 1

        Repeater {
            id: repeater

            model: cards.session.runs
            delegate: RunCard {
                x: Theme.cardPadding
                width: column.width - 2 * Theme.cardPadding
                session: cards.session
                viewport: cards.viewport
                zoom: cards.zoom
                onHovered: (info, moment, at) => {
                    cards.hoveredMoment = moment
                    tip.show(info, at)
                }
                onUnhovered: {
                    cards.hoveredMoment = -1
                    tip.hide()
                }
            }
        }
    }
    SpanTip {
        id: tip

        parent: cards
    }
    EmptyStage {
        parent: cards
        anchors.fill: parent
        visible: repeater.count === 0
        session: cards.session
    }
}
