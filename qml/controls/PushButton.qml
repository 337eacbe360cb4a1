import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Interleave.Window

/// A button with words, with an icon in front if it has a path.
T.Button {
    id: control

    property bool primary: false
    property string iconPath: ""
    property string hint: ""

    readonly property color ink: primary ? Theme.accentText : Theme.text

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Math.round(44 * Theme.unit))
    implicitHeight: Math.round(30 * Theme.unit)
    leftPadding: Math.round(12 * Theme.unit)
    rightPadding: leftPadding
    font.pixelSize: Theme.body
    font.weight: primary ? Font.DemiBold : Font.Medium
    opacity: enabled ? 1 : 0.5
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.radius
        color: control.primary ? (control.down ? Qt.darker(Theme.accent, 1.15) : control.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent)
                               : (control.down || control.hovered ? Theme.field : Theme.panel)
        border.width: control.primary ? 0 : 1
        border.color: Theme.border

        FocusRing { visible: control.visualFocus }
    }
    contentItem: RowLayout {
        spacing: control.iconPath !== "" ? 6 : 0

        Item { Layout.fillWidth: true }
        Icon {
            visible: control.iconPath !== ""
            size: Math.round(14 * Theme.unit)
            path: control.iconPath
            color: control.ink
        }
        Label {
            text: control.text
            color: control.ink
            font: control.font
            elide: Text.ElideNone
        }
        Item { Layout.fillWidth: true }
    }
    HoverTip { text: control.hint; shown: control.hovered && control.hint !== "" }
}
