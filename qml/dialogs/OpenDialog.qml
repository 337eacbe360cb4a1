import QtQuick.Dialogs
import Interleave

/// Asks for a Python file.
FileDialog {
    required property Session session

    title: qsTr("Open a Python file")
    nameFilters: [qsTr("Python (*.py)"), qsTr("All files (*)")]
    onAccepted: session.openFile(selectedFile)
}
