#pragma once

/// ImageItem: an item that draws itself into a QImage with the device's pixels and shows it with an image node, which works
/// on the software and on the OpenGL backend alike.

#include <QImage>
#include <QQuickItem>

namespace interleave {

class ImageItem : public QQuickItem {
    Q_OBJECT

public:
    explicit ImageItem(QQuickItem* parent = nullptr);

    /// What is shown now, with its device pixel ratio set. Null before the first frame and without a size.
    const QImage& image() const { return image_; }
    /// Draws now instead of with the next frame (for tests and grabs without a window).
    void renderNow();

protected:
    /// Fills `image`, which is transparent, as large as the item, and has its device pixel ratio set. On the GUI thread.
    virtual void render(QImage& image) = 0;
    /// Draw again with the next frame.
    void refresh();

    double pixelRatio() const;
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    QImage image_;
    bool uploaded_ = false;
};

} // namespace interleave
