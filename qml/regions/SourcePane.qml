pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Interleave
import Interleave.Window

/// The scenario's Python, with the line that executes at the playhead and the line that is wrong.
Rectangle {
    id: pane

    required property Session session

    readonly property real numberWidth: Math.round(36 * Theme.unit)
    readonly property real lineHeight: Math.round(18 * Theme.unit)

    radius: 8
    color: Theme.codeBackground
    border.color: Theme.border

    Binding { target: pane.session.source; property: "keywordColor"; value: Theme.keyword }
    Binding { target: pane.session.source; property: "literalColor"; value: Theme.literal }
    Binding { target: pane.session.source; property: "commentColor"; value: Theme.mutedText }

    FontMetrics {
        id: metrics

        font.family: Theme.mono
        font.pixelSize: Theme.small
    }
    ListView {
        id: lines

        objectName: "sourceLines"
        anchors.fill: parent
        anchors.margins: 1
        topMargin: 7
        bottomMargin: contentWidth > width ? 14 : 7
        clip: true
        model: pane.session.source
        contentWidth: Math.max(width, pane.numberWidth + 40 + pane.session.source.longestLine * metrics.averageCharacterWidth)
        flickableDirection: Flickable.AutoFlickIfNeeded
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Source")
        Keys.onUpPressed: flick(0, 400)
        Keys.onDownPressed: flick(0, -400)
        ScrollBar.vertical: ThinScrollBar {}
        ScrollBar.horizontal: ThinScrollBar {}

        delegate: Rectangle {
            id: line

            required property int number
            required property string styledText

            readonly property bool wrong: pane.session.errorLine === number
            readonly property bool current: pane.session.source.currentLine === number

            width: lines.contentWidth
            height: pane.lineHeight
            color: current ? Theme.codeHighlight : wrong ? Theme.dangerSoft : "transparent"

            Label {
                width: pane.numberWidth - 10
                height: parent.height
                horizontalAlignment: Text.AlignRight
                text: line.number
                color: line.wrong ? Theme.danger : Theme.mutedText
                font.family: Theme.mono
                font.pixelSize: Theme.small
            }
            Text {
                x: pane.numberWidth + 4
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: line.styledText
                textFormat: Text.StyledText
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.small
            }
        }
    }
    Connections {
        target: pane.session.source

        function onCurrentLineChanged() {
            if (pane.session.source.currentLine > 0)
                lines.positionViewAtIndex(pane.session.source.currentLine - 1, ListView.Contain)
        }
    }
    Connections {
        target: pane.session

        function onErrorChanged() {
            if (pane.session.errorLine > 0)
                lines.positionViewAtIndex(pane.session.errorLine - 1, ListView.Contain)
        }
    }
}
