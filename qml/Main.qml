import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1440
    height: 900
    visible: true
    title: qsTr("Interleave")
}
