pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Interleave.Window

/// A labelled row of words of which one is chosen.
RowLayout {
    id: row

    required property string label
    required property list<string> choices
    required property int currentIndex

    signal chosen(index: int)

    Layout.fillWidth: true
    opacity: enabled ? 1 : 0.45
    spacing: 4

    Label {
        Layout.fillWidth: true
        text: row.label
        color: Theme.mutedText
    }
    Repeater {
        model: row.choices
        delegate: SegmentButton {
            required property int index
            required property string modelData

            text: modelData
            group: row.label
            chosen: row.currentIndex === index
            onClicked: row.chosen(index)
        }
    }
}
