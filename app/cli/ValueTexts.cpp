#include "app/cli/ValueTexts.h"

#include <algorithm>
#include <limits>

namespace interleave {

namespace {

/// `digits` / 10^`decimals`
struct Decimal {
    qint64 digits = 0;
    int decimals = 0;
};

constexpr int mostDecimals = 9;
constexpr qint64 mostDigits = 1'000'000'000'000'000;

std::optional<Decimal> decimalFrom(const QString& text)
{
    const QString number = text.trimmed();
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    Decimal result;
    result.decimals = point < 0 ? 0 : static_cast<int>(std::min<qsizetype>(number.size() - point - 1, mostDecimals + 1));
    if (result.decimals > mostDecimals) return {};
    QString digits = number;
    digits.remove(QLatin1Char('.'));
    const bool onlyDigits = !digits.isEmpty() && std::all_of(digits.begin() + (digits.startsWith(QLatin1Char('-')) ? 1 : 0), digits.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    bool fits = false;
    result.digits = digits.toLongLong(&fits);
    return onlyDigits && fits && qAbs(result.digits) < mostDigits ? std::optional(result) : std::nullopt;
}

std::optional<qint64> scaled(const Decimal& number, int decimals)
{
    qint64 digits = number.digits;
    for (int i = number.decimals; i < decimals; ++i) {
        if (qAbs(digits) > mostDigits) return {};
        digits *= 10;
    }
    return digits;
}

QString decimalText(qint64 digits, int decimals)
{
    if (decimals == 0) return QString::number(digits);
    const QString sign = digits < 0 ? QStringLiteral("-") : QString();
    QString text = QString::number(qAbs(digits)).rightJustified(decimals + 1, QLatin1Char('0'));
    text.insert(text.size() - decimals, QLatin1Char('.'));
    return sign + text;
}

std::optional<QStringList> range(const QString& text, const QString& usualStep)
{
    const QStringList parts = text.split(QStringLiteral(".."));
    if (parts.size() > 3) return {};
    const auto from = decimalFrom(parts[0]), to = decimalFrom(parts[1]), step = decimalFrom(parts.size() == 3 ? parts[2] : usualStep);
    if (!from || !to || !step) return {};
    const int decimals = std::max({from->decimals, to->decimals, step->decimals});
    const auto first = scaled(*from, decimals), last = scaled(*to, decimals), by = scaled(*step, decimals);
    if (!first || !last || !by || *by <= 0 || *last < *first || (*last - *first) / *by >= mostValues) return {};
    QStringList values;
    for (qint64 value = *first; value <= *last; value += *by)
        values += decimalText(value, decimals);
    return values;
}

} // namespace

std::optional<QStringList> valueTexts(const QString& text, const QString& usualStep)
{
    QStringList values;
    for (const QString& part : text.split(QLatin1Char(','))) {
        if (part.trimmed().isEmpty()) return {};
        if (!part.contains(QStringLiteral(".."))) {
            values += part;
            continue;
        }
        const auto several = range(part, usualStep);
        if (!several || values.size() + several->size() > mostValues) return {};
        values += *several;
    }
    values.removeDuplicates();
    return values;
}

} // namespace interleave
