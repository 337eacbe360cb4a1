import QtQuick
import QtQuick.Layouts
import Interleave
import Interleave.Window

/// The simulated computer, below the scenario's own parameters and the same for all scenarios.
ColumnLayout {
    id: group

    required property ComputerSettings machine

    spacing: Math.round(6 * Theme.unit)

    RowLayout {
        Layout.fillWidth: true

        SectionTitle {
            Layout.fillWidth: true
            text: qsTr("Computer")
        }
        TextLink {
            visible: !group.machine.usual
            text: qsTr("Reset")
            hint: qsTr("Back to four cores, one GIL and no costs")
            onClicked: group.machine.reset()
        }
    }
    Label {
        Layout.fillWidth: true
        visible: group.machine.meant
        text: qsTr("Set for this scenario.")
        color: Theme.mutedText
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 16
        rowSpacing: Math.round(5 * Theme.unit)

        MachineSlider {
            objectName: "machine:workers"
            visible: group.machine.workersMatter
            label: qsTr("Workers")
            hint: qsTr("How many threads or processes the pools of the models have.")
            from: 1
            to: 16
            value: group.machine.workers
            onMoved: value => group.machine.workers = value
        }
        MachineSlider {
            objectName: "machine:cores"
            label: qsTr("Cores")
            hint: qsTr("How many threads the computer can really execute at the same moment.")
            from: 1
            to: 16
            value: group.machine.cores
            onMoved: value => group.machine.cores = value
        }
        MachineChoice {
            objectName: "machine:gil"
            label: qsTr("GIL")
            hint: qsTr("Who gets the GIL when several threads wait: the longest waiter, or any of them. Or no GIL at all, as in free-threaded Python.")
            choices: [qsTr("In order"), qsTr("At random"), qsTr("None")]
            chosen: group.machine.gil
            onChose: index => group.machine.gil = index
        }
        MachineChoice {
            objectName: "machine:interval"
            enabled: group.machine.gil !== ComputerSettings.None
            label: qsTr("Switch interval")
            hint: qsTr("How long a thread waits for the GIL before the one that has it must let go (sys.setswitchinterval).")
            choices: group.machine.intervals
            chosen: group.machine.interval
            onChose: index => group.machine.interval = index
        }
        MachineChoice {
            objectName: "machine:costs"
            label: qsTr("Costs")
            hint: qsTr("What switching, starting threads and processes and handing data over costs: nothing, or what was measured with CPython 3.11.")
            choices: [qsTr("None"), qsTr("CPython")]
            chosen: group.machine.costs
            onChose: index => group.machine.costs = index
        }
        MachineChoice {
            objectName: "machine:start"
            enabled: group.machine.costs === ComputerSettings.CPython
            label: qsTr("Start method")
            hint: qsTr("fork copies the process, spawn begins a new Python, forkserver forks an empty one. They differ in what a start costs.")
            choices: ["fork", "spawn", "forkserver"]
            chosen: group.machine.startMethod
            onChose: index => group.machine.startMethod = index
        }
        MachineSlider {
            objectName: "machine:seed"
            visible: group.machine.gil === ComputerSettings.AtRandom
            label: qsTr("Seed")
            hint: qsTr("Another number draws another order of the threads that wait for the GIL.")
            from: 0
            to: 99
            value: group.machine.seed
            onMoved: value => group.machine.seed = value
        }
    }
}
