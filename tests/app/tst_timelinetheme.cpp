#include "app/timeline/RasterPainter.h"
#include "app/timeline/TimelineTheme.h"
#include "tests/app/OffscreenMain.h"

#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <set>

using namespace interleave;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// Machado, Oliveira, Fernandes (2009), severity 1, for linear RGB.
const std::array<std::pair<const char*, Matrix>, 4> eyes{{
    {"full colour vision", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

Vector times(const Matrix& m, const Vector& v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Vector linear(const QColor& color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double luminance(const QColor& color)
{
    const Vector v = linear(color);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// CIE L*a*b* (D65) of linear RGB.
Vector lab(const Vector& rgb)
{
    const Vector xyz = times({{{0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505}, {0.2126, 0.7152, 0.0722}, {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}}}, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double y = f(std::max(0.0, xyz[1]));
    return {116 * y - 16, 500 * (f(std::max(0.0, xyz[0])) - y), 200 * (y - f(std::max(0.0, xyz[2])))};
}

double distance(const Vector& a, const Vector& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// What a state looks like from afar: the mean of a drawn block in linear RGB.
Vector meanColour(const StateStyle& style)
{
    QImage image(240, 22, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::black);
    RasterPainter painter(image);
    painter.block(QRectF(0, 0, 240, 22), style);
    Vector sum{};
    for (int y = 4; y < 18; ++y) {
        for (int x = 4; x < 236; ++x) {
            const Vector pixel = linear(QColor(image.pixel(x, y)));
            for (std::size_t i = 0; i < 3; ++i)
                sum[i] += pixel[i] / (14 * 232);
        }
    }
    return sum;
}

bool dotted(Cue cue)
{
    return cue == Cue::Dots || cue == Cue::SparseDots || cue == Cue::DenseDots;
}

/// Different densities of dots count as the same cue: side by side only their colours tell them apart.
bool shareCue(Cue a, Cue b)
{
    return a == b || (dotted(a) && dotted(b));
}

} // namespace

class TimelineThemeTest : public QObject {
    Q_OBJECT

private slots:
    void statesThatShareACueStayApartForEveryEye_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eye");
        for (const bool dark : {false, true}) {
            for (int eye = 0; eye < static_cast<int>(eyes.size()); ++eye)
                QTest::addRow("%s, %s", dark ? "dark" : "light", eyes[static_cast<std::size_t>(eye)].first) << dark << eye;
        }
    }

    void statesThatShareACueStayApartForEveryEye()
    {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Palette& palette = paletteFor(dark);
        for (std::size_t a = 0; a < spanStateCount; ++a) {
            for (std::size_t b = a + 1; b < spanStateCount; ++b) {
                const Matrix& seen = eyes[static_cast<std::size_t>(eye)].second;
                const double apart = distance(lab(times(seen, meanColour(palette.states[a]))), lab(times(seen, meanColour(palette.states[b]))));
                const bool same = shareCue(palette.states[a].cue, palette.states[b].cue);
                QVERIFY2(apart >= (same ? 15 : 7), qPrintable(QStringLiteral("states %1 and %2: %3").arg(a).arg(b).arg(apart)));
            }
        }
    }

    void noTwoStatesLookTheSame()
    {
        for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
            std::set<Cue> cues;
            for (const StateStyle& style : palette->states)
                cues.insert(style.cue);
            QCOMPARE(cues.size(), spanStateCount);
        }
    }

    void patternsShowAgainstTheirBody()
    {
        for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
            for (const StateStyle& style : palette->states) {
                const bool patterned = style.cue != Cue::Solid && style.cue != Cue::ThinBar && style.cue != Cue::Line;
                QVERIFY(!patterned || contrast(style.fill, style.ink) >= 1.7);
            }
        }
    }

    void textsCanBeRead()
    {
        for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
            for (const QColor& ground : {palette->window, palette->panel, palette->card}) {
                QVERIFY(contrast(palette->text, ground) >= 7);
                QVERIFY(contrast(palette->mutedText, ground) >= 4.5);
                QVERIFY(contrast(palette->faintText, ground) >= 3);
                QVERIFY(contrast(palette->danger, ground) >= 4.5);
            }
            QVERIFY(contrast(palette->accentText, palette->accent) >= 4.5);
            QVERIFY(contrast(palette->accent, palette->accentSoft) >= 4.5);
            QVERIFY(contrast(palette->chipText, palette->chip) >= 4.5);
            QVERIFY(contrast(palette->text, palette->codeHighlight) >= 7);
            QVERIFY(contrast(palette->keyword, palette->codeBackground) >= 4.5);
            QVERIFY(contrast(palette->literal, palette->codeBackground) >= 4.5);
            QVERIFY(contrast(palette->danger, palette->dangerSoft) >= 3);
            // Labels in running spans are bold; a light green with white letters is the design's choice.
            QVERIFY(contrast(palette->style(SpanState::Running).text, palette->style(SpanState::Running).fill) >= 3);
            QVERIFY(contrast(palette->style(SpanState::Sleeping).text, palette->style(SpanState::Sleeping).fill) >= 4.5);
        }
    }

    void theThemeFollowsItsDarkProperty()
    {
        TimelineTheme theme;
        QSignalSpy spy(&theme, &TimelineTheme::changed);
        QVERIFY(!theme.dark());
        const QColor light = theme.card();
        theme.setDark(true);
        theme.setDark(true);
        QCOMPARE(spy.count(), 1);
        QVERIFY(theme.card() != light);
    }

    void everyColourOfTheThemeIsSet()
    {
        TimelineTheme theme;
        for (const bool dark : {false, true}) {
            theme.setDark(dark);
            int colours = 0;
            for (int i = 0; i < theme.metaObject()->propertyCount(); ++i) {
                const QVariant value = theme.metaObject()->property(i).read(&theme);
                if (value.userType() != QMetaType::QColor)
                    continue;
                ++colours;
                QVERIFY2(value.value<QColor>().isValid(), theme.metaObject()->property(i).name());
            }
            QVERIFY(colours >= 20);
        }
    }

    void statesOutsideTheRangeAreHarmless()
    {
        const TimelineTheme theme;
        QCOMPARE(theme.stateName(-1), QString());
        QCOMPARE(theme.stateName(TimelineTheme::stateCount()), QString());
        QCOMPARE(theme.stateColor(99).alpha(), 0);
        QCOMPARE(theme.stateName(0), QStringLiteral("running"));
    }
};

INTERLEAVE_OFFSCREEN_MAIN(TimelineThemeTest)
#include "tst_timelinetheme.moc"
