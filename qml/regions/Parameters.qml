pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Interleave
import Interleave.Window

/// What can be turned, on the scenario and on the computer: every change simulates anew at once.
Flickable {
    id: pane

    required property Session session

    implicitHeight: column.implicitHeight
    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ThinScrollBar {}

    Column {
        id: column

        width: pane.width
        padding: 20
        topPadding: 12
        bottomPadding: 12
        spacing: Math.round(6 * Theme.unit)

        Item {
            visible: rows.count > 0
            width: column.width - 40
            height: title.implicitHeight

            SectionTitle {
                id: title

                text: qsTr("Parameters")
            }
            TextLink {
                anchors.right: parent.right
                anchors.verticalCenter: title.verticalCenter
                text: qsTr("Reset")
                hint: qsTr("Back to what the file says")
                onClicked: pane.session.parameters.reset()
            }
        }
        Repeater {
            id: rows

            model: pane.session.parameters
            delegate: ParameterRow {
                width: column.width - 40
                parameters: pane.session.parameters
            }
        }
        MachineGroup {
            width: column.width - 40
            machine: pane.session.machine
        }
    }
}
