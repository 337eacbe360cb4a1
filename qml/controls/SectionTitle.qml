import QtQuick
import Interleave.Window

/// The small capitals above a group.
Label {
    color: Theme.mutedText
    font.pixelSize: Theme.tiny
    font.weight: Font.DemiBold
    font.capitalization: Font.AllUppercase
    font.letterSpacing: 0.8
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
