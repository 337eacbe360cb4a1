pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Where the tasks' time goes: one bar per model, in the states' colours and patterns.
ColumnLayout {
    id: pane

    required property RunModel runs

    spacing: 8

    Label {
        Layout.leftMargin: 18
        Layout.topMargin: 14
        text: qsTr("Where the time goes")
        font.weight: Font.DemiBold
    }
    Repeater {
        model: pane.runs
        delegate: TimeShareRow {
            Layout.fillWidth: true
            Layout.leftMargin: 18
            Layout.rightMargin: 18
            mostTime: 1 * pane.runs.mostTime
        }
    }
    Item { implicitHeight: 6 }
}
