import QtQuick
import Interleave
import Interleave.Window

/// One model's run: what it is, how long it takes, its lanes, and how it ended if not well.
Rectangle {
    id: card

    required property Session session
    required property TimelineViewport viewport
    required property ZoomAnimation zoom
    required property int index
    required property runHandle run
    required property string modelName
    required property string subtitle
    required property string makespanText
    required property string speedUp
    required property string outcome

    /// Of 1: how high the lanes are, so that more cards can be seen at once.
    required property real squeeze

    /// What the lanes would like to have, and what the card needs besides.
    readonly property real lanesHeight: Theme.unit > 0 ? timeline.heightFor(run, mostRows) : 0
    readonly property real otherHeight: header.height + (outcome !== "" ? notice.height + 6 : 0) + 5
    readonly property real mostRows: 12
    /// Height of a full row with the gap below, see RowMetrics.
    readonly property real rowPitch: 25 * Theme.unit

    readonly property bool selected: session.selectedModel === index
    readonly property alias timeline: timeline

    /// `at` is where the pointer is, in this card's parent.
    signal hovered(info: spanInfo, moment: real, at: point)
    signal unhovered()

    implicitHeight: otherHeight + timeline.height
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border

    CardHeader {
        id: header

        width: parent.width
        name: card.modelName
        subtitle: card.subtitle
        speedUp: card.speedUp
        makespanText: card.makespanText
        selected: card.selected
        onClicked: card.session.selectedModel = card.index
    }
    TimelineItem {
        id: timeline

        objectName: "timeline"
        anchors.top: header.bottom
        width: parent.width - Theme.cardPadding
        height: implicitHeight
        run: card.run
        viewport: card.viewport
        theme: Theme
        labelWidth: Theme.laneLabelWidth
        maxRows: card.squeeze < 1 ? card.lanesHeight * card.squeeze / card.rowPitch : card.mostRows
        fontScale: Theme.unit
        hiddenStates: card.session.legend.hidden

        SelectionFrame {
            visible: card.session.inspector.row === card.index && height > 0
            timeline: timeline
            viewport: card.viewport
            span: card.session.inspector.span
        }
        CardPointer {
            anchors.fill: parent
            timeline: timeline
            viewport: card.viewport
            onHovered: (info, moment, at) => card.hovered(info, moment, mapToItem(card.parent, at.x, at.y))
            onUnhovered: card.unhovered()
            onChosen: (info, moment) => {
                card.session.selectedModel = card.index
                if (info.valid)
                    card.session.inspector.select(card.index, info.lane, info.foldCount > 1 ? info.begin : moment)
                else
                    card.session.inspector.clear()
            }
            onZoomedTo: (begin, end) => card.zoom.show(begin, end)
        }
    }
    OutcomeNotice {
        id: notice

        anchors.top: timeline.bottom
        anchors.topMargin: 4
        x: 14
        width: parent.width - 28
        visible: card.outcome !== ""
        text: card.outcome
    }
    Connections {
        target: card.session

        function onScenarioChanged() {
            timeline.retranslate()
        }
    }
}
