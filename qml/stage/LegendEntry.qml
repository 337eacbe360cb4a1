import QtQuick
import QtQuick.Templates as T
import Interleave
import Interleave.Window

/// One state of the legend: a filter.
T.AbstractButton {
    id: entry

    required property int spanState
    required property string name
    required property string total
    required property bool shown

    objectName: "legend:" + spanState
    implicitWidth: contentItem.implicitWidth + rightPadding
    rightPadding: Math.round(16 * Theme.unit)
    implicitHeight: Math.round(20 * Theme.unit)
    focusPolicy: Qt.TabFocus
    opacity: shown ? 1 : 0.4
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("%1, %2").arg(name).arg(total)
    Accessible.checkable: true
    Accessible.checked: shown
    Accessible.onPressAction: clicked()
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()

    background: FocusRing { visible: entry.visualFocus }
    contentItem: Row {
        spacing: 7

        StateSwatch {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(14 * Theme.unit)
            height: Math.round(11 * Theme.unit)
            state: entry.spanState
            theme: Theme
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: entry.name
            font.pixelSize: Theme.small
            font.strikeout: !entry.shown
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: entry.total
            color: Theme.mutedText
            font.pixelSize: Theme.small
        }
    }
    HoverTip {
        text: entry.shown ? qsTr("Hide this state") : qsTr("Show this state")
        shown: entry.hovered
    }
}
