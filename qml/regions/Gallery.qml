import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The scenarios in groups, with a search field, and the ways to bring one's own.
ColumnLayout {
    id: gallery

    required property Session session

    signal openRequested()

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }

    spacing: 0

    SearchField {
        id: search

        objectName: "searchField"
        Layout.fillWidth: true
        Layout.margins: 16
        Layout.bottomMargin: 6
        hint: qsTr("Search scenarios")
        onTextChanged: gallery.session.scenarios.search = text
        Keys.onEscapePressed: {
            clear()
            list.forceActiveFocus()
        }
        Keys.onDownPressed: list.forceActiveFocus()
        onAccepted: list.chooseFirst()
    }
    ScenarioList {
        id: list

        objectName: "scenarioList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        session: gallery.session
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 12
        spacing: 8

        PushButton {
            Layout.fillWidth: true
            text: qsTr("Open…")
            hint: qsTr("A Python file (Ctrl+O), or drop it here")
            onClicked: gallery.openRequested()
        }
        PushButton {
            Layout.fillWidth: true
            text: qsTr("Paste")
            hint: qsTr("Take the program in the clipboard")
            onClicked: gallery.session.openClipboard()
        }
    }
}
