import QtQuick
import QtTest
import Interleave
import Interleave.Window

Item {
    id: root

    width: 1440
    height: 900

    Session { id: session }
    Language { id: language }
    Preferences { id: preferences; theme: "light" }
    SignalSpy { id: simulated; target: session; signalName: "simulated" }

    WindowContent {
        id: content

        anchors.fill: parent
        session: session
        language: language
        preferences: preferences
    }
    WindowKeys {
        content: content
        session: session
        focusItem: root.Window.activeFocusItem
    }

    TestCase {
        id: test

        name: "Window"
        when: windowShown

        function init() {
            language.code = "en"
            preferences.theme = "light"
            session.legend.showAll()
            session.playback.pause()
            session.playback.speed = 1
            session.selectedModel = 2
            content.exportPopup.close()
            verify(session.choose("half-cpu-half-io"))
            session.parameters.reset()
            session.machine.reset()
            tryCompare(session, "busy", false)
            session.playback.toStart()
            content.stage.viewport.showAll()
        }

        function control(name) {
            const found = findChild(content, name)
            verify(found, name)
            return found
        }

        function click(name) {
            mouseClick(control(name))
        }

        /// Pixels of an item that have exactly this colour; every third row and column is enough. The whole window is
        /// grabbed, since grabImage() takes an item's position for one in the window.
        function pixelsOf(item, color) {
            const image = grabImage(root)
            const corner = item.mapToItem(root, 0, 0)
            const right = Math.min(image.width, corner.x + item.width)
            const bottom = Math.min(image.height, corner.y + item.height)
            let count = 0
            for (let y = Math.ceil(corner.y); y < bottom; y += 3)
                for (let x = Math.ceil(corner.x); x < right; x += 3)
                    if (Qt.colorEqual(image.pixel(x, y), color))
                        ++count
            return count
        }

        function test_theBackendIsTheOneThatIsMeant() {
            compare(root.GraphicsInfo.api === GraphicsInfo.Software, softwareExpected)
        }

        function test_groupsKeepTheirTitlesWhenAProgramIsPasted() {
            session.openText("print(1)\n")
            tryCompare(session, "busy", false)
            const list = control("scenarioList")
            list.positionViewAtBeginning()
            waitForItemPolished(list)
            compare(list.itemAtIndex(0).heading, "First steps")
            compare(list.itemAtIndex(1).heading, "")
            list.positionViewAtEnd()
            compare(list.itemAtIndex(list.count - 1).heading, "Opened files")
        }

        function test_aWrongProgramKeepsThePictureAndMarksItsLine() {
            const before = session.runs.longest
            session.openText("x = 1\ndef f(:\n")
            tryCompare(session, "busy", false)
            compare(session.errorLine, 2)
            compare(session.stale, true)
            compare(session.runs.longest, before)
            verify(control("errorNotice").visible)
            verify(control("errorNotice").text.indexOf("SyntaxError") >= 0)
        }

        function test_runPlaysFromTheStart() {
            session.playback.position = 500000000
            click("runButton")
            tryCompare(session.playback, "playing", true)
            verify(session.playback.position < 500000000)
            tryVerify(() => session.playback.position > 0)
        }

        function test_draggedSliderSimulatesAgainAndKeepsThePlayhead() {
            session.playback.position = 250000000
            const slider = control("slider:TASKS")
            const before = session.runs.longest
            simulated.clear()
            const y = slider.height / 2
            mousePress(slider, slider.handle.x + slider.handle.width / 2, y)
            for (let step = 1; step <= 6; ++step)
                mouseMove(slider, slider.handle.x + slider.handle.width / 2 + 4, y)
            mouseRelease(slider, slider.handle.x + slider.handle.width / 2, y)
            tryCompare(session, "busy", false)
            verify(slider.value > 8)
            verify(simulated.count > 0)
            verify(session.runs.longest > before)
            compare(session.playback.position, 250000000)
            compare(session.playback.playing, false)
        }

        function test_keyboardMovesAFocusedSliderAndNotThePlayhead() {
            const slider = control("slider:TASKS")
            slider.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            tryCompare(session, "busy", false)
            compare(slider.value, 9)
            compare(session.playback.position, 0)
            content.forceActiveFocus()
        }

        function test_theComputerIsSetWithItsControls() {
            const cores = findChild(control("machine:cores"), "control")
            cores.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Left)
            compare(session.machine.cores, 3)
            const gil = findChild(control("machine:gil"), "control")
            compare(control("machine:seed").visible, false)
            gil.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(session.machine.gil, ComputerSettings.AtRandom)
            compare(control("machine:seed").visible, true)
            keyClick(Qt.Key_Down)
            compare(session.machine.gil, ComputerSettings.None)
            compare(control("machine:interval").enabled, false)
            tryCompare(session, "busy", false)
            verify(session.runs.count === 4)
            content.forceActiveFocus()
        }

        function test_choicesOfTheComputerSurviveALanguage() {
            session.machine.gil = ComputerSettings.None
            const gil = findChild(control("machine:gil"), "control")
            const english = gil.displayText
            click("languageButton")
            compare(gil.currentIndex, ComputerSettings.None)
            verify(gil.displayText !== english)
            click("languageButton")
            compare(gil.displayText, english)
        }

        function test_lanesGetLowerUntilAllCardsAreSeen() {
            const last = content.stage.cardItem(3)
            const bottom = () => last.mapToItem(content.stage, 0, last.height).y
            tryVerify(() => bottom() <= content.stage.height)
            compare(last.squeeze, 1)
            root.height = 720
            tryVerify(() => last.squeeze < 1)
            tryVerify(() => bottom() <= content.stage.height)
            root.height = 900
            tryCompare(last, "squeeze", 1)
        }

        function test_scrubbingTheRulerMovesThePlayhead() {
            const ruler = control("ruler")
            const x = ruler.spanLeft + ruler.spanWidth / 2
            mousePress(ruler, ruler.spanLeft + 10, 5)
            mouseMove(ruler, x, 5)
            mouseRelease(ruler, x, 5)
            const middle = content.stage.viewport.length / 2
            verify(Math.abs(session.playback.position - middle) < content.stage.viewport.length / ruler.spanWidth * 2)
        }

        function test_stepsForthAndBack() {
            click("stepForwardButton")
            const first = session.playback.position
            verify(first > 0)
            click("stepForwardButton")
            verify(session.playback.position > first)
            click("stepBackButton")
            compare(session.playback.position, first)
            keyClick(",")
            compare(session.playback.position, 0)
            keyClick(".")
            compare(session.playback.position, first)
            keyClick(Qt.Key_End)
            compare(session.playback.position, session.playback.length)
            keyClick(Qt.Key_Home)
            compare(session.playback.position, 0)
        }

        function test_spacePlaysAndPauses() {
            keyClick(Qt.Key_Space)
            compare(session.playback.playing, true)
            keyClick(Qt.Key_Space)
            compare(session.playback.playing, false)
        }

        function test_setsFollowThePlayhead() {
            compare(session.done.total, 0)
            const all = session.pending.total
            session.playback.toEnd()
            compare(session.pending.total, 0)
            verify(session.done.total >= all)
        }

        function test_languageIsSwitchedAtRunTime() {
            const run = control("runButton")
            compare(run.text, "Run")
            const model = session.runs.modelName(0)
            const title = session.title
            click("languageButton")
            verify(run.text !== "Run")
            verify(session.runs.modelName(0) !== model)
            verify(session.title !== title)
            click("languageButton")
            compare(run.text, "Run")
            compare(session.title, title)
        }

        function test_themeIsSwitchedAtRunTime() {
            compare(Theme.dark, false)
            const light = Theme.panel.toString()
            click("themeButton")
            compare(Theme.dark, true)
            verify(Theme.panel.toString() !== light)
            tryVerify(() => pixelsOf(control("transport"), Theme.panel) > 100)
        }

        function test_lanesAreDrawnInTheStatesColours_data() {
            return [{ tag: "light" }, { tag: "dark" }]
        }

        function test_lanesAreDrawnInTheStatesColours(data) {
            preferences.theme = data.tag
            for (let row = 0; row < 4; ++row) {
                const item = content.stage.cardItem(row)
                verify(item, "card " + row)
                if (item.mapToItem(content.stage, 0, item.height).y < content.stage.height)
                    tryVerify(() => pixelsOf(item, Theme.stateColor(0)) > 40, 5000, "running spans of card " + row)
            }
        }

        function test_legendHidesAState() {
            const card = content.stage.cardItem(0)
            tryVerify(() => pixelsOf(card, Theme.stateColor(0)) > 40)
            click("legend:0")
            compare(session.legend.hidden, [0])
            tryVerify(() => pixelsOf(card, Theme.stateColor(0)) === 0)
            click("legend:0")
            tryVerify(() => pixelsOf(card, Theme.stateColor(0)) > 40)
        }

        function test_keysZoomAndShowEverything() {
            session.playback.position = session.playback.length / 2
            keyClick("w")
            tryVerify(() => content.stage.viewport.length < content.stage.viewport.total * 0.7)
            verify(content.stage.viewport.begin < session.playback.position)
            verify(content.stage.viewport.end > session.playback.position)
            keyClick("0")
            tryCompare(content.stage.viewport, "everything", true)
        }

        function test_controlWheelZoomsAtThePointer() {
            const timeline = content.stage.cardItem(0).timeline
            const x = timeline.width * 0.75
            const before = content.stage.viewport.timeAt(x - timeline.labelWidth, timeline.width - timeline.labelWidth)
            mouseWheel(timeline, x, 10, 0, 120, Qt.NoButton, Qt.ControlModifier)
            verify(content.stage.viewport.length < content.stage.viewport.total)
            const after = content.stage.viewport.timeAt(x - timeline.labelWidth, timeline.width - timeline.labelWidth)
            verify(Math.abs(after - before) < content.stage.viewport.length / 100)
        }

        function test_aClickSelectsASpan() {
            const timeline = content.stage.cardItem(1).timeline
            tryVerify(() => timeline.rectCount > 0) // it is drawn when a frame is due
            let found = false
            for (let y = 4; y < timeline.height && !found; y += 6) {
                mouseClick(timeline, timeline.labelWidth + 20, y)
                found = session.inspector.span.valid
            }
            verify(found)
            compare(session.inspector.row, 1)
            compare(session.selectedModel, 1)
            verify(control("explanation").text.length > 10)
            keyClick(Qt.Key_Escape)
            compare(session.inspector.row, -1)
        }

        function test_searchFindsScenarios() {
            keyClick("/")
            const field = control("searchField")
            verify(field.activeFocus)
            field.text = "convoy"
            compare(session.scenarios.count, 1)
            field.text = ""
            verify(session.scenarios.count >= 30)
            content.forceActiveFocus()
        }

        function test_export_data() {
            return [{ tag: "png" }, { tag: "svg" }]
        }

        function test_export(data) {
            keyClick("e", Qt.ControlModifier)
            tryCompare(content.exportPopup, "opened", true)
            const exporter = content.exportPopup.exporter
            exporter.format = data.tag
            const file = temporaryFolder + "/interleave-window-test." + data.tag
            content.exportPopup.saveTo(file)
            tryVerify(() => exporter.message !== "")
            compare(exporter.failed, false)
            verify(exporter.message.indexOf("interleave-window-test." + data.tag) >= 0)
            picture.source = ""
            picture.source = file
            tryCompare(picture, "status", Image.Ready)
            verify(picture.sourceSize.width > 400)
            verify(pixelsOf(picture, Theme.stateColor(0)) > 40)
            picture.source = ""
        }

        function test_exportTellsWhatWentWrong() {
            content.exportPopup.open()
            content.exportPopup.saveTo("file:///nowhere/at/all.png")
            const exporter = content.exportPopup.exporter
            tryVerify(() => exporter.message !== "")
            compare(exporter.failed, true)
            verify(exporter.message.indexOf("/nowhere/at/all") >= 0)
        }

        function test_everyControlHasANameAndCanBeReached() {
            control("searchField").forceActiveFocus(Qt.TabFocusReason)
            const first = root.Window.activeFocusItem
            let item = first
            let count = 0
            do {
                verify(item.Accessible.name !== "" || item.Accessible.role === 0, "a name for " + item)
                item = item.nextItemInFocusChain(true)
                ++count
            } while (item !== first && count < 200)
            verify(count > 25)
            content.forceActiveFocus()
        }
    }

    Image {
        id: picture

        cache: false
        z: 100
        visible: source.toString() !== ""
    }
}
