import QtQuick
import Interleave
import Interleave.Window

/// Why there are no runs of what is set.
Item {
    id: banner

    required property Session session

    implicitHeight: visible ? notice.implicitHeight + 8 : 0
    visible: session.error !== ""

    OutcomeNotice {
        id: notice

        objectName: "errorNotice"
        width: parent.width
        text: banner.session.error + (banner.session.stale ? "\n" + qsTr("The picture below is the last good one.") : "")
    }
}
