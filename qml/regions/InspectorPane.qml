import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The selected span: what it is and why it waits.
ColumnLayout {
    id: pane

    required property Inspector inspector
    required property Playback playback

    readonly property spanInfo span: inspector.span

    spacing: 5

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 18
        Layout.topMargin: 14

        Label {
            Layout.fillWidth: true
            text: pane.span.valid ? pane.span.title : qsTr("Nothing selected")
            font.weight: Font.DemiBold
        }
        Label {
            visible: pane.span.valid
            text: pane.inspector.modelName
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 18
        visible: pane.span.valid
        spacing: 8

        StateSwatch {
            implicitWidth: Math.round(14 * Theme.unit)
            implicitHeight: Math.round(11 * Theme.unit)
            state: pane.span.state
            hue: pane.span.hue
            theme: Theme
        }
        Label {
            Layout.fillWidth: true
            text: pane.span.stateName
        }
        Label {
            text: pane.span.durationText
            font.weight: Font.DemiBold
        }
    }
    Label {
        objectName: "explanation"
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 18
        Layout.preferredHeight: Math.max(implicitHeight, Math.round(54 * Theme.unit))
        text: pane.span.valid ? pane.inspector.explanation : qsTr("Click a piece of a lane to see what it does and why it waits.")
        color: pane.span.valid ? Theme.text : Theme.mutedText
        font.pixelSize: Theme.small
        lineHeight: 1.25
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        verticalAlignment: Text.AlignTop
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 18
        Layout.rightMargin: 18
        Layout.bottomMargin: 12
        Layout.minimumHeight: Math.round(18 * Theme.unit)

        Label {
            Layout.fillWidth: true
            text: pane.span.rangeText
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
        TextLink {
            visible: pane.inspector.hasCause
            text: qsTr("Cause ]")
            hint: qsTr("Select what it waits for (])")
            onClicked: pane.inspector.jumpToCause()
        }
    }
}
