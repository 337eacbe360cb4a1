import QtQuick
import QtQuick.Layouts
import Interleave.Window

/// A whole number from `from` to `to`.
MachineCell {
    id: cell

    required property int value
    required property int from
    required property int to

    signal moved(value: int)

    valueText: value

    ValueSlider {
        objectName: "control"
        Layout.fillWidth: true
        name: cell.label
        from: cell.from
        to: cell.to
        stepSize: 1
        snapMode: ValueSlider.SnapAlways
        value: cell.value
        onMoved: cell.moved(value)
        Accessible.description: cell.hint
    }
}
