#include "app/i18n/Language.h"

#include <QCoreApplication>
#include <QLocale>

namespace interleave {

namespace {

const QString english = QStringLiteral("en");
const QString chinese = QStringLiteral("zh_CN");

} // namespace

bool showsChinese() { return QLocale().language() == QLocale::Chinese; }

Language::Language(QObject* parent)
    : QObject(parent)
{
    // Numbers are written the same way in both languages, and as Python writes them.
    QLocale::setDefault(QLocale(english));
}

Language::~Language() { QCoreApplication::removeTranslator(&translator_); }

void Language::setCode(const QString& code)
{
    const QString wanted = code == chinese ? chinese : english;
    if (wanted == code_)
        return;
    code_ = wanted;
    QLocale::setDefault(QLocale(code_));
    QCoreApplication::removeTranslator(&translator_);
    if (code_ == chinese && translator_.load(QStringLiteral(":/i18n/interleave_zh_CN.qm")))
        QCoreApplication::installTranslator(&translator_);
    if (QQmlEngine* engine = engine_ ? engine_.data() : qmlEngine(this))
        engine->retranslate();
    emit codeChanged();
}

void Language::toggle() { setCode(code_ == chinese ? english : chinese); }

QString Language::systemCode() { return QLocale::system().language() == QLocale::Chinese ? chinese : english; }

std::unique_ptr<Language> installSystemLanguage()
{
    auto language = std::make_unique<Language>();
    language->setCode(Language::systemCode());
    return language;
}

} // namespace interleave
