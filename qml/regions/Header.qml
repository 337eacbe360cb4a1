import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// Name, scenario, and what is done with the whole.
Rectangle {
    id: header

    required property Session session
    required property Preferences preferences
    required property Language language

    readonly property alias exportButton: exportButton

    signal exportRequested()

    function nextTheme(theme: string): string {
        return theme === "system" ? "light" : theme === "light" ? "dark" : "system"
    }

    implicitHeight: Math.round(48 * Theme.unit)
    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 19
        spacing: 8

        Label {
            text: "Interleave"
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            Layout.leftMargin: 20
            Layout.fillWidth: true
            text: header.session.title
            color: Theme.mutedText
            font.pixelSize: Theme.heading
        }
        SimulationProgress { session: header.session }
        IconButton {
            objectName: "foldGallery"
            text: qsTr("Scenarios and parameters")
            iconPath: "M3 4h18v16H3zM10 6v12h9V6z"
            iconSize: Math.round(18 * Theme.unit)
            checkable: true
            checked: header.preferences.galleryOpen
            onToggled: header.preferences.galleryOpen = checked
        }
        IconButton {
            text: qsTr("Source")
            iconPath: "M3 4h18v16H3zM5 6v7h14V6z"
            iconSize: Math.round(18 * Theme.unit)
            checkable: true
            checked: header.preferences.sourceOpen
            onToggled: header.preferences.sourceOpen = checked
        }
        IconButton {
            Layout.rightMargin: 6
            text: qsTr("Tasks, inspector and output")
            iconPath: "M3 4h18v16H3zM5 6v12h9V6z"
            iconSize: Math.round(18 * Theme.unit)
            checkable: true
            checked: header.preferences.sideOpen
            onToggled: header.preferences.sideOpen = checked
        }
        PushButton {
            objectName: "runButton"
            primary: true
            implicitWidth: Math.max(Math.round(86 * Theme.unit), implicitContentWidth + 24)
            text: qsTr("Run")
            hint: qsTr("Simulate and play from the start (F5)")
            iconPath: "M5 3l16 9-16 9z"
            enabled: header.session.scenarioId !== ""
            onClicked: header.session.run()
        }
        PushButton {
            id: exportButton

            objectName: "exportButton"
            text: qsTr("Export…")
            hint: qsTr("Save the timelines as a picture (Ctrl+E)")
            enabled: header.session.runs.count > 0
            onClicked: header.exportRequested()
        }
        PushButton {
            objectName: "languageButton"
            text: "中 / A"
            hint: qsTr("中文 / English")
            leftPadding: 6
            rightPadding: 6
            Accessible.name: qsTr("Language: 中文 or English")
            onClicked: header.language.toggle()
        }
        PushButton {
            objectName: "themeButton"
            text: qsTr("Theme")
            leftPadding: 8
            rightPadding: 8
            hint: header.preferences.theme === "system" ? qsTr("As the desktop") : header.preferences.theme === "light" ? qsTr("Light") : qsTr("Dark")
            onClicked: header.preferences.theme = header.nextTheme(header.preferences.theme)
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
