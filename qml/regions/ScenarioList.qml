import QtQuick
import QtQuick.Controls.Basic
import Interleave
import Interleave.Window

/// The gallery's list. Up and Down move, Return chooses.
ListView {
    id: list

    required property Session session

    function chooseFirst() {
        currentIndex = 0
        if (currentItem)
            (currentItem as ScenarioRow).choose()
    }

    function showChosen() {
        const row = session.scenarios.rowOf(session.scenarioId)
        if (row >= 0)
            positionViewAtIndex(row, ListView.Contain)
    }

    onHeightChanged: showChosen()
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: session.scenarios
    currentIndex: -1
    keyNavigationEnabled: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Scenarios")
    Keys.onReturnPressed: if (currentItem) (currentItem as ScenarioRow).choose()
    onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0

    delegate: ScenarioRow {
        width: ListView.view.width
        session: (ListView.view as ScenarioList).session
        marked: ListView.isCurrentItem && ListView.view.activeFocus
    }
    ScrollBar.vertical: ThinScrollBar {}

    Connections {
        target: list.session

        function onScenarioChanged() {
            list.showChosen()
        }
    }

    Label {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: list.count === 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.mutedText
        text: qsTr("No scenario has these words.")
    }
}
