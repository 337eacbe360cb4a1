pragma Singleton

import QtQuick
import Interleave

/// Colours and sizes of the window. Text sizes follow the desktop's.
TimelineTheme {
    readonly property Text probe: Text {}
    readonly property real base: Math.max(11, probe.fontInfo.pixelSize)
    readonly property real tiny: Math.round(base * 0.92)
    readonly property real small: Math.round(base)
    readonly property real body: Math.round(base * 1.08)
    readonly property real heading: Math.round(base * 1.12)
    readonly property real title: Math.round(base * 1.4)
    /// Factor for distances that hold text.
    readonly property real unit: base / 12
    readonly property real radius: 6

    readonly property string mono: firstInstalled("JetBrains Mono", "monospace")

    // Read with `dark`, since a call alone does not tell that its result has changed.
    readonly property color runningFill: colorOf(dark, 0)
    readonly property color runningText: textColorOf(dark, 0)

    /// Of a card: where the spans begin and how far from its right edge they end.
    readonly property real laneLabelWidth: Math.round(116 * unit)
    readonly property real cardPadding: 12

    function firstInstalled(wanted: string, fallback: string): string {
        for (const family of Qt.fontFamilies()) {
            if (family === wanted)
                return wanted
        }
        return fallback
    }

    function colorOf(darkNow: bool, state: int): color {
        return stateColor(state)
    }

    function textColorOf(darkNow: bool, state: int): color {
        return stateTextColor(state)
    }
}
