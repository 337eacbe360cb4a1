import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The right side: the sets of the selected model, the selected span, where the time goes, the output.
Flickable {
    id: panel

    required property Session session

    contentHeight: Math.max(height, column.implicitHeight)
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ThinScrollBar {}

    ColumnLayout {
        id: column

        width: panel.width
        height: panel.contentHeight
        spacing: 0

        SetsPane {
            Layout.fillWidth: true
            session: panel.session
        }
        Separator {}
        InspectorPane {
            Layout.fillWidth: true
            inspector: panel.session.inspector
            playback: panel.session.playback
        }
        Separator {}
        TimeShares {
            Layout.fillWidth: true
            runs: panel.session.runs
        }
        Separator {}
        OutputPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.round(130 * Theme.unit)
            session: panel.session
        }
    }
}
