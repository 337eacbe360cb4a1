#pragma once

/// The selected span: what it is, how long it lasts and why.
///
/// The selection is a place (model, lane, moment), so that it survives a new simulation and tells what is there now.

#include "app/session/SpanExplanation.h"
#include "app/timeline/SpanInfo.h"

#include <QObject>
#include <QQmlEngine>

namespace interleave {

class Inspector : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a Session")
    Q_PROPERTY(interleave::SpanInfo span READ span NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString modelName READ modelName NOTIFY changed)
    Q_PROPERTY(bool hasCause READ hasCause NOTIFY changed)
    /// Row of the selected span's model, -1: nothing is selected.
    Q_PROPERTY(int row READ row NOTIFY changed)
public:
    explicit Inspector(QObject* parent = nullptr);

    void setRuns(const QList<RunHandle>& runs);

    const SpanInfo& span() const { return span_; }
    QString explanation() const { return explanation_; }
    QString modelName() const;
    bool hasCause() const { return cause_.has_value(); }
    int row() const { return span_.valid ? row_ : -1; }

    /// Selects what `lane` of row `row` does at `at` (ns); clears the selection when that is nothing.
    Q_INVOKABLE void select(int row, int lane, qint64 at);
    Q_INVOKABLE void clear();
    /// Selects what made this span wait. Emits `jumped`.
    Q_INVOKABLE void jumpToCause();
    /// Words again, in the language installed now.
    void retranslate() { describe(); }

signals:
    void changed();
    /// The playhead should go there.
    void jumped(qint64 at);

private:
    void describe();
    const Span* selectedSpan() const;

    QList<RunHandle> runs_;
    int row_ = -1;
    LaneMoment place_;
    SpanInfo span_;
    QString explanation_;
    std::optional<LaneMoment> cause_;
};

} // namespace interleave
