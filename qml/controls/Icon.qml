import QtQuick

/// One of the window's pictograms, drawn on a 24 x 24 grid.
Image {
    id: icon

    required property string path
    required property color color
    property real size: 20

    width: size
    height: size
    sourceSize.width: Math.ceil(size)
    sourceSize.height: Math.ceil(size)
    smooth: true
    source: "data:image/svg+xml;utf8," + encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${icon.path}" fill="${icon.color}"/></svg>`)
}
