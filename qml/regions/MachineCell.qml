import QtQuick
import QtQuick.Layouts
import Interleave.Window

/// The words above one setting of the computer, with a sentence for whoever rests the pointer on it.
ColumnLayout {
    id: cell

    required property string label
    required property string hint
    property string valueText: ""

    default property alias control: holder.data

    // Both columns are equally wide, whatever stands in them.
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.alignment: Qt.AlignTop
    spacing: 0

    HoverHandler { id: hover }
    HoverTip {
        parent: cell
        text: cell.hint
        shown: hover.hovered
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 4

        Label {
            Layout.fillWidth: true
            text: cell.label
        }
        Label {
            visible: text !== ""
            text: cell.valueText
            font.weight: Font.DemiBold
        }
    }
    ColumnLayout {
        id: holder

        Layout.fillWidth: true
    }
}
