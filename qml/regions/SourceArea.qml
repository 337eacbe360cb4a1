import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Below the cards: the source, and the inside of the event loop if there is one.
RowLayout {
    id: area

    required property Session session

    spacing: Theme.cardPadding

    SourcePane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.cardPadding
        Layout.rightMargin: loopPane.visible ? 0 : Theme.cardPadding
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        session: area.session
    }
    LoopPane {
        id: loopPane

        Layout.preferredWidth: Math.round(270 * Theme.unit)
        Layout.fillHeight: true
        Layout.rightMargin: Theme.cardPadding
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        visible: area.session.loop.available && area.width > 620
        session: area.session
    }
}
