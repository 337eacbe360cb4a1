import QtQuick
import QtQuick.Layouts
import Interleave.Window

/// One of a few words.
MachineCell {
    id: cell

    required property list<string> choices
    required property int chosen

    signal chose(index: int)

    ChoiceBox {
        objectName: "control"
        Layout.fillWidth: true
        Layout.topMargin: 2
        name: cell.label
        model: cell.choices
        chosen: cell.chosen
        onActivated: index => cell.chose(index)
        Accessible.description: cell.hint
    }
}
