pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// What the program has printed up to the playhead.
ColumnLayout {
    id: pane

    required property Session session

    spacing: 4

    Label {
        Layout.leftMargin: 18
        Layout.topMargin: 14
        text: qsTr("Output")
        font.weight: Font.DemiBold
    }
    ListView {
        id: lines

        objectName: "outputLines"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: 18
        Layout.rightMargin: 6
        Layout.bottomMargin: 8
        clip: true
        model: pane.session.output
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Output")
        onCountChanged: positionViewAtEnd()
        ScrollBar.vertical: ThinScrollBar {}

        delegate: Label {
            required property string time
            required property string lineText
            required property bool error

            width: lines.width - 10
            text: time + "  " + lineText
            color: error ? Theme.danger : Theme.mutedText
            font.family: Theme.mono
            font.pixelSize: Theme.small
            lineHeight: 1.15
        }

        Label {
            visible: lines.count === 0
            text: qsTr("Nothing printed yet.")
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
    }
}
