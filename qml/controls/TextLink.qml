import QtQuick
import QtQuick.Templates as T
import Interleave.Window

/// A button that looks like a word of text.
T.AbstractButton {
    id: link

    property string hint: ""

    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: FocusRing { visible: link.visualFocus }
    contentItem: Label {
        text: link.text
        color: Theme.accent
        font.pixelSize: Theme.small
        font.underline: link.hovered
    }
    HoverTip { text: link.hint; shown: link.hovered && link.hint !== "" }
}
