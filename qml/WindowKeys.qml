import QtQuick
import QtQuick.Templates as T
import Interleave
import Interleave.Window

/// The keys that work anywhere in the window. A control that has the focus keeps the keys it needs.
Item {
    id: keys

    required property WindowContent content
    required property Session session
    required property Item focusItem

    readonly property Playback playback: session.playback
    readonly property Stage stage: content.stage
    readonly property bool buttonFocused: focusItem instanceof T.AbstractButton && (focusItem as T.AbstractButton).visualFocus
    readonly property bool arrowsTaken: focusItem instanceof T.Slider || focusItem instanceof T.ComboBox

    function fitSelection() {
        const span = session.inspector.span
        if (!span.valid)
            return
        // A second time: its surroundings.
        const tight = Math.abs(stage.viewport.length - span.duration * 1.2) < span.duration * 0.1
        const margin = span.duration * (tight ? 2 : 0.1)
        stage.zoom.show(span.begin - margin, span.end + margin)
    }

    Shortcut { sequence: "Space"; enabled: !keys.buttonFocused; onActivated: keys.playback.toggle() }
    Shortcut { sequences: ["Left"]; enabled: !keys.arrowsTaken; onActivated: keys.playback.stepBack() }
    Shortcut { sequences: ["Right"]; enabled: !keys.arrowsTaken; onActivated: keys.playback.stepForward() }
    Shortcut { sequence: ","; onActivated: keys.playback.stepBack() }
    Shortcut { sequence: "."; onActivated: keys.playback.stepForward() }
    Shortcut { sequence: "Home"; enabled: !keys.arrowsTaken; onActivated: keys.playback.toStart() }
    Shortcut { sequence: "End"; enabled: !keys.arrowsTaken; onActivated: keys.playback.toEnd() }

    Shortcut { sequence: "W"; onActivated: keys.stage.zoom.zoomAt(keys.stage.focusMoment, 0.6) }
    Shortcut { sequence: "S"; onActivated: keys.stage.zoom.zoomAt(keys.stage.focusMoment, 1 / 0.6) }
    Shortcut { sequence: "A"; onActivated: keys.stage.zoom.pan(-0.25) }
    Shortcut { sequence: "D"; onActivated: keys.stage.zoom.pan(0.25) }
    Shortcut { sequence: "0"; onActivated: keys.stage.zoom.showAll() }
    Shortcut { sequence: "F"; onActivated: keys.fitSelection() }
    Shortcut { sequence: "]"; onActivated: keys.session.inspector.jumpToCause() }
    Shortcut { sequence: "Escape"; onActivated: keys.session.inspector.clear() }

    Shortcut { sequence: "/"; onActivated: keys.content.openSearch() }
    Shortcut { sequence: "?"; onActivated: keys.content.keysSheet.open() }
    Shortcut { sequence: "Ctrl+E"; enabled: keys.session.runs.count > 0; onActivated: keys.content.exportPopup.open() }
    Shortcut { sequence: "Ctrl+O"; onActivated: keys.content.openDialog.open() }
    Shortcut { sequence: "Ctrl+V"; onActivated: keys.session.openClipboard() }
    Shortcut { sequences: ["F5", "Ctrl+R"]; onActivated: keys.session.run() }
    Shortcut { sequence: "Ctrl+Q"; onActivated: Qt.quit() }
}
