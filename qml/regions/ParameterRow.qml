import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// One parameter: a slider, a switch or a choice.
ColumnLayout {
    id: row

    required property ParameterModel parameters
    required property int index
    required property string name
    required property string label
    required property int kind
    required property var value
    required property string valueText
    required property double from
    required property double to
    required property double step
    required property list<string> choices

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Label {
            Layout.fillWidth: true
            text: row.label
        }
        Label {
            visible: row.kind === ParameterModel.Slider
            text: row.valueText
            font.weight: Font.DemiBold
        }
        Toggle {
            visible: row.kind === ParameterModel.Boolean
            name: row.label
            checked: row.kind === ParameterModel.Boolean && row.value === true
            onToggled: row.parameters.setValue(row.index, checked)
        }
        ChoiceBox {
            visible: row.kind === ParameterModel.Choice
            name: row.label
            model: row.choices
            chosen: row.choices.indexOf(row.valueText)
            onActivated: index => row.parameters.setValue(row.index, row.choices[index])
        }
    }
    ValueSlider {
        objectName: "slider:" + row.name
        Layout.fillWidth: true
        visible: row.kind === ParameterModel.Slider
        name: row.label
        from: row.from
        to: row.to
        stepSize: row.step
        snapMode: ValueSlider.SnapAlways
        value: row.kind === ParameterModel.Slider ? row.value : row.from
        onMoved: row.parameters.setValue(row.index, value)
        Accessible.description: row.valueText
    }
}
