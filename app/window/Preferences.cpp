#include "app/window/Preferences.h"

#include "app/i18n/Language.h"

#include <QMetaProperty>

namespace interleave {

namespace {

/// Calls `visit` with each of the class's own properties: their names are the keys.
template<typename Visit>
void forEachProperty(const QMetaObject& meta, Visit visit)
{
    for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i)
        visit(meta.property(i));
}

} // namespace

Preferences::Preferences(bool persistent, QObject* parent)
    : QObject(parent)
    , language_(Language::systemCode())
{
    if (!persistent)
        return;
    settings_ = std::make_unique<QSettings>();
    read();
    connect(this, &Preferences::changed, this, &Preferences::write);
}

void Preferences::read()
{
    forEachProperty(staticMetaObject, [this](const QMetaProperty& property) {
        QVariant value = settings_->value(QLatin1String(property.name()));
        if (value.isValid() && value.convert(property.metaType()))
            property.write(this, value);
    });
}

void Preferences::write()
{
    forEachProperty(staticMetaObject, [this](const QMetaProperty& property) {
        settings_->setValue(QLatin1String(property.name()), property.read(this));
    });
}

} // namespace interleave
