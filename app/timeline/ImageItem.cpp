#include "app/timeline/ImageItem.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace interleave {

ImageItem::ImageItem(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void ImageItem::refresh()
{
    polish();
}

double ImageItem::pixelRatio() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1.0;
}

void ImageItem::renderNow()
{
    const double ratio = pixelRatio();
    const QSize pixels(static_cast<int>(std::ceil(width() * ratio)), static_cast<int>(std::ceil(height() * ratio)));
    uploaded_ = false;
    if (pixels.isEmpty()) {
        image_ = QImage();
        return;
    }
    if (image_.size() != pixels || !image_.isDetached()) // still shown: leave it alone
        image_ = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    image_.setDevicePixelRatio(ratio);
    image_.fill(Qt::transparent);
    render(image_);
}

void ImageItem::updatePolish()
{
    renderNow();
    update();
}

QSGNode* ImageItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (image_.isNull()) {
        delete old;
        return nullptr;
    }
    auto* node = static_cast<QSGImageNode*>(old);
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Nearest);
        uploaded_ = false;
    }
    if (!uploaded_)
        node->setTexture(window()->createTextureFromImage(image_, QQuickWindow::TextureHasAlphaChannel));
    uploaded_ = true;
    node->setRect(QRectF(QPointF(), QSizeF(image_.size()) / image_.devicePixelRatio()));
    return node;
}

void ImageItem::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        refresh();
}

void ImageItem::itemChange(ItemChange change, const ItemChangeData& data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        refresh();
}

} // namespace interleave
