import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Interleave
import Interleave.Window

/// Saves the picture: what of it, as what, and how it went.
T.Popup {
    id: popup

    required property Session session
    required property TimelineViewport viewport

    readonly property alias exporter: exporter

    function saveTo(file: url) {
        const runs = []
        for (let row = 0; row < session.runs.count; ++row)
            runs.push(session.runs.run(row))
        exporter.save(file, runs)
    }

    width: Math.round(330 * Theme.unit)
    implicitHeight: implicitContentHeight + 40
    padding: 20
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: exporter.clearMessage()

    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.border
    }
    contentItem: ColumnLayout {
        spacing: 12

        Label {
            text: qsTr("Export the timelines")
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        FormChoice {
            objectName: "exportFormat"
            label: qsTr("Format")
            choices: ["PNG", "SVG"]
            currentIndex: exporter.format === "svg" ? 1 : 0
            onChosen: index => exporter.format = index === 1 ? "svg" : "png"
        }
        FormChoice {
            label: qsTr("Theme")
            choices: [qsTr("Light"), qsTr("Dark")]
            currentIndex: exporter.dark ? 1 : 0
            onChosen: index => exporter.dark = index === 1
        }
        FormChoice {
            enabled: exporter.format === "png"
            label: qsTr("Scale")
            choices: ["1×", "2×", "4×"]
            currentIndex: exporter.scale / 2
            onChosen: index => exporter.scale = Math.pow(2, index)
        }
        FormChoice {
            label: qsTr("Range")
            choices: [qsTr("Everything"), qsTr("What is visible")]
            currentIndex: exporter.onlyRange ? 1 : 0
            onChosen: index => exporter.onlyRange = index === 1
        }
        Label {
            objectName: "exportMessage"
            Layout.fillWidth: true
            visible: text !== ""
            text: exporter.message
            color: exporter.failed ? Theme.danger : Theme.text
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8

            PushButton {
                text: qsTr("Close")
                onClicked: popup.close()
            }
            PushButton {
                primary: true
                enabled: !exporter.busy
                text: qsTr("Save as…")
                onClicked: {
                    fileDialog.currentFile = exporter.suggestedFile(popup.session.scenarioId)
                    fileDialog.open()
                }
            }
        }
    }

    FigureExport {
        id: exporter

        title: popup.session.title
        dark: Theme.dark
        begin: popup.viewport.begin
        end: popup.viewport.end
    }
    FileDialog {
        id: fileDialog

        fileMode: FileDialog.SaveFile
        acceptLabel: qsTr("Save")
        title: qsTr("Save the picture")
        defaultSuffix: exporter.format
        nameFilters: exporter.format === "svg" ? [qsTr("SVG picture (*.svg)")] : [qsTr("PNG picture (*.png)")]
        onAccepted: popup.saveTo(selectedFile)
    }
}
