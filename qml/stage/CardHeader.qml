import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Interleave.Window

/// The title line of a card; clicking it makes its model the one that the right side tells about.
T.AbstractButton {
    id: header

    required property string name
    required property string subtitle
    required property string speedUp
    required property string makespanText
    required property bool selected

    implicitHeight: Math.round(28 * Theme.unit)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2").arg(name).arg(makespanText)
    Accessible.description: qsTr("Show its tasks and output")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    background: FocusRing {
        visible: header.visualFocus
        anchors.margins: 2
        radius: 7
    }
    contentItem: RowLayout {
        spacing: 12

        Label {
            Layout.leftMargin: 14
            text: header.name
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            color: header.selected ? Theme.accent : Theme.text
        }
        Label {
            Layout.fillWidth: true
            text: header.subtitle
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
        Rectangle {
            visible: header.speedUp !== ""
            implicitWidth: Math.max(Math.round(58 * Theme.unit), speedUpLabel.implicitWidth + 16)
            implicitHeight: Math.round(20 * Theme.unit)
            radius: height / 2
            color: Theme.accentSoft

            Label {
                id: speedUpLabel
                anchors.centerIn: parent
                text: header.speedUp
                color: Theme.accent
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
        Label {
            Layout.preferredWidth: Math.max(implicitWidth, Math.round(64 * Theme.unit))
            Layout.rightMargin: Theme.cardPadding
            horizontalAlignment: Text.AlignRight
            text: header.makespanText
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
    }
}
