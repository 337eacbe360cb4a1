import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The regions and what opens over them.
Item {
    id: content

    required property Session session
    required property Language language
    required property Preferences preferences

    readonly property alias stage: stage
    readonly property alias gallery: gallery
    readonly property alias header: header
    readonly property alias exportPopup: exportPopup
    readonly property alias keysSheet: keysSheet
    readonly property alias openDialog: openDialog

    function openSearch() {
        preferences.galleryOpen = true
        gallery.focusSearch()
    }

    SystemPalette { id: desktop }
    Binding {
        target: Theme
        property: "dark"
        value: content.preferences.theme === "dark" || (content.preferences.theme === "system" && desktop.window.hslLightness < 0.5)
    }
    // Frames drive the playhead; nothing else keeps time.
    FrameAnimation {
        running: content.session.playback.playing
        onTriggered: content.session.playback.advance(frameTime * 1000)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Header {
            id: header

            Layout.fillWidth: true
            session: content.session
            preferences: content.preferences
            language: content.language
            onExportRequested: exportPopup.open()
        }
        SplitView {
            id: columns

            Layout.fillWidth: true
            Layout.fillHeight: true
            orientation: Qt.Horizontal
            handle: RegionHandle { upright: true }

            Rectangle {
                visible: content.preferences.galleryOpen
                SplitView.preferredWidth: content.preferences.galleryWidth
                SplitView.minimumWidth: Math.round(180 * Theme.unit)
                SplitView.maximumWidth: columns.width * 0.4
                color: Theme.panel
                onWidthChanged: if (columns.resizing) content.preferences.galleryWidth = width

                ColumnLayout {
                    anchors.fill: parent
                    spacing: 0

                    Gallery {
                        id: gallery

                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        session: content.session
                        onOpenRequested: openDialog.open()
                    }
                    Separator {}
                    Parameters {
                        objectName: "parameters"
                        Layout.fillWidth: true
                        // All of it, as long as the list above keeps a few rows.
                        Layout.preferredHeight: Math.min(implicitHeight, Math.max(columns.height * 0.5, columns.height - Math.round(240 * Theme.unit)))
                        session: content.session
                    }
                }
            }
            SplitView {
                id: rows

                orientation: Qt.Vertical
                SplitView.fillWidth: true
                SplitView.minimumWidth: 380
                handle: RegionHandle { upright: false }

                Stage {
                    id: stage

                    SplitView.fillHeight: true
                    SplitView.minimumHeight: 180
                    session: content.session
                }
                SourceArea {
                    visible: content.preferences.sourceOpen
                    SplitView.preferredHeight: Math.min(content.preferences.sourceHeight, rows.height * 0.4)
                    SplitView.minimumHeight: 70
                    session: content.session
                    onHeightChanged: if (rows.resizing) content.preferences.sourceHeight = height
                }
            }
            Rectangle {
                visible: content.preferences.sideOpen
                SplitView.preferredWidth: content.preferences.sideWidth
                SplitView.minimumWidth: Math.round(220 * Theme.unit)
                SplitView.maximumWidth: columns.width * 0.4
                color: Theme.panel
                onWidthChanged: if (columns.resizing) content.preferences.sideWidth = width

                SidePanel {
                    anchors.fill: parent
                    session: content.session
                }
            }
        }
        Transport {
            objectName: "transport"
            Layout.fillWidth: true
            playback: content.session.playback
            onKeysRequested: keysSheet.open()
        }
    }
    FileDropArea {
        anchors.fill: parent
        session: content.session
    }
    ExportPopup {
        id: exportPopup

        x: content.width - width - 16
        y: header.height + 6
        session: content.session
        viewport: stage.viewport
    }
    KeysSheet {
        id: keysSheet

        anchors.centerIn: parent
    }
    OpenDialog {
        id: openDialog

        session: content.session
    }
}
