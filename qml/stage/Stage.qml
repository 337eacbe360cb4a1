import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The centre: all runs on one time axis under one playhead.
Item {
    id: stage

    required property Session session

    readonly property alias viewport: viewport
    readonly property alias zoom: zoom
    /// The moment under the pointer, or the playhead when it is elsewhere: what keys zoom at.
    readonly property real focusMoment: cards.hoveredMoment >= 0 ? cards.hoveredMoment : session.playback.position

    readonly property real spanLeft: Theme.cardPadding + Theme.laneLabelWidth
    readonly property real spanWidth: Math.max(1, width - spanLeft - 2 * Theme.cardPadding)

    function cardItem(row: int): RunCard {
        return cards.cardItem(row)
    }

    TimelineViewport {
        id: viewport

        total: viewport.withMargin(stage.session.runs.longest)
        onChanged: stage.session.legend.setRange(begin, end)
        Component.onCompleted: stage.session.legend.setRange(begin, end)
    }
    ZoomAnimation {
        id: zoom

        viewport: viewport
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 10
        spacing: 0

        ErrorBanner {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.cardPadding
            Layout.rightMargin: Theme.cardPadding
            session: stage.session
        }
        OverviewStrip {
            id: overview

            Layout.fillWidth: true
            Layout.leftMargin: stage.spanLeft
            Layout.rightMargin: 2 * Theme.cardPadding
            implicitHeight: Math.round(24 * Theme.unit)
            session: stage.session
            viewport: viewport
        }
        Ruler {
            id: ruler

            objectName: "ruler"
            Layout.fillWidth: true
            implicitHeight: Math.round(26 * Theme.unit)
            spanLeft: stage.spanLeft
            spanWidth: stage.spanWidth
            viewport: viewport
            playback: stage.session.playback
        }
        RunCards {
            id: cards

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: contentHeight
            // The legend follows the cards directly; what is left over stays empty below it.
            Layout.maximumHeight: contentHeight > 0 ? contentHeight : 1000000
            session: stage.session
            viewport: viewport
            zoom: zoom
            spanLeft: stage.spanLeft
            spanWidth: stage.spanWidth
            room: stage.height - 10 - y - legend.height - 9
        }
        Legend {
            id: legend

            Layout.fillWidth: true
            Layout.leftMargin: Theme.cardPadding + 4
            Layout.rightMargin: Theme.cardPadding
            Layout.topMargin: 4
            Layout.bottomMargin: 5
            legend: stage.session.legend
        }
        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }
    }
    Playhead {
        id: playhead

        y: ruler.y + 10
        height: cards.y + Math.min(cards.height, cards.contentHeight) - ruler.y
        spanLeft: stage.spanLeft
        spanWidth: stage.spanWidth
        viewport: viewport
        position: 1 * stage.session.playback.position
        visible: inside && stage.session.playback.length > 0
        headY: ruler.height - 15
    }
}
