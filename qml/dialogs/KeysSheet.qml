pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Interleave.Window

/// All keys.
T.Popup {
    id: sheet

    readonly property list<string> keys: ["Space", "← →  , .", "Home  End", "W  S", "A  D", "0", "F", "Ctrl + " + qsTr("wheel"), qsTr("wheel"),
        "Shift + " + qsTr("drag"), "]", "/", "F5  Ctrl+R", "Ctrl+O", "Ctrl+E", "?"]
    readonly property list<string> meanings: [qsTr("play or pause"), qsTr("step back and forth"), qsTr("to the start, to the end"),
        qsTr("zoom in and out at the pointer"), qsTr("move left and right"), qsTr("show everything"), qsTr("fit the selected span"),
        qsTr("zoom at the pointer"), qsTr("scroll"), qsTr("move"), qsTr("to the cause of the selected wait"), qsTr("search scenarios"),
        qsTr("run"), qsTr("open a Python file"), qsTr("export"), qsTr("this sheet")]

    implicitWidth: contentItem.implicitWidth + 56
    implicitHeight: contentItem.implicitHeight + 44
    padding: 22
    leftPadding: 28
    rightPadding: 28
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.border
    }
    contentItem: ColumnLayout {
        spacing: 12

        Label {
            text: qsTr("Keys")
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        GridLayout {
            columns: 4
            columnSpacing: 18
            rowSpacing: 8

            Repeater {
                model: sheet.keys.length
                delegate: Label {
                    required property int index

                    Layout.row: index % 8
                    Layout.column: index < 8 ? 0 : 2
                    text: sheet.keys[index]
                    font.weight: Font.DemiBold
                }
            }
            Repeater {
                model: sheet.meanings.length
                delegate: Label {
                    required property int index

                    Layout.row: index % 8
                    Layout.column: index < 8 ? 1 : 3
                    Layout.rightMargin: index < 8 ? 24 : 0
                    text: sheet.meanings[index]
                    color: Theme.mutedText
                }
            }
        }
    }
}
