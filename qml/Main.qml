import QtQuick
import QtQuick.Controls.Basic
import Interleave
import Interleave.Window

/// The window. Its objects are made outside and handed in.
ApplicationWindow {
    id: window

    required property Session session
    required property Language language
    required property Preferences preferences

    width: preferences.width
    height: preferences.height
    minimumWidth: 900
    minimumHeight: 560
    visible: true
    color: Theme.window
    title: session.title === "" ? "Interleave" : qsTr("%1 – Interleave").arg(session.title)

    onClosing: {
        if (visibility === Window.Windowed) {
            preferences.width = width
            preferences.height = height
        }
        preferences.language = language.code
        preferences.scenario = session.scenarioId
        preferences.machine = session.machine.state
    }

    WindowContent {
        id: content

        anchors.fill: parent
        session: window.session
        language: window.language
        preferences: window.preferences
    }
    WindowKeys {
        content: content
        session: window.session
        focusItem: window.activeFocusItem
    }
}
