import QtQuick
import Interleave.Window

/// Plain text in the window's size and colour.
Text {
    color: Theme.text
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
