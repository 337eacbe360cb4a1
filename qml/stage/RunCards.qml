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

    /// The height that could be had.
    required property real room

    /// Under the pointer, -1: the pointer is elsewhere.
    property real hoveredMoment: -1

    /// Lanes get lower than they would like to be as long as all cards can be seen then. Still lower, and names would no longer fit.
    readonly property real leastSqueeze: 0.58
    readonly property real squeeze: {
        let lanes = 0
        let others = (repeater.count - 1) * column.spacing
        for (let i = 0; i < present; ++i) {
            const card = cardItem(i)
            if (!card)
                continue
            lanes += card.lanesHeight
            others += card.otherHeight
        }
        const share = lanes > 0 ? (room - others) / lanes : 1
        // Where most of the cards have to scroll anyway they keep their full height.
        return share < 0.45 ? 1 : Math.max(leastSqueeze, Math.min(1, share))
    }
    property int present: 0

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
        spacing: 6
        opacity: cards.session.stale ? 0.55 : 1

        Repeater {
            id: repeater

            model: cards.session.runs
            onItemAdded: ++cards.present
            onItemRemoved: --cards.present
            delegate: RunCard {
                x: Theme.cardPadding
                width: column.width - 2 * Theme.cardPadding
                session: cards.session
                viewport: cards.viewport
                zoom: cards.zoom
                squeeze: cards.squeeze
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
