#include "app/timeline/Palette.h"

namespace interleave {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

StateStyle style(unsigned fill, unsigned ink, unsigned text, Cue cue, double height)
{
    return {rgb(fill), rgb(ink), rgb(text), cue, height};
}

Palette makeLight()
{
    Palette p;
    p.dark = false;
    p.states = {
        style(0x2e9e5b, 0x1d7a43, 0xffffff, Cue::Solid, 1),            // Running
        style(0xb4d62e, 0x8aa81a, 0x39470a, Cue::ThinBar, 0.36),       // Runnable
        style(0xfbe4e1, 0xdb5248, 0x8c2a22, Cue::CrossHatch, 1),       // WaitsForGil
        style(0xfdecd2, 0xe58a1f, 0x7a4508, Cue::DiagonalHatch, 0.8),  // WaitsForIo
        style(0xeef2f6, 0x9dabba, 0x5b6875, Cue::DottedOutline, 0.6),  // Sleeping
        style(0xf0e3f8, 0x8a3fc0, 0x5c2485, Cue::VerticalHatch, 0.8),  // WaitsForLock
        style(0x3c78d8, 0x3c78d8, 0x1f4fa3, Cue::Line, 0.14),          // WaitsForTask
        style(0xdce2e9, 0x7d8b9b, 0x5b6875, Cue::Chevrons, 0.55),      // Queued
        style(0xbfa78f, 0x5f4229, 0x4a3726, Cue::Dots, 1),             // Starting
        style(0x654326, 0xd9bd94, 0xffffff, Cue::DenseDots, 1),        // Pickling
        style(0xf8f0de, 0xa8874c, 0x5d4519, Cue::SparseDots, 1),       // HandingOver
    };
    p.holders = {rgb(0x2e9e5b), rgb(0x3c78d8), rgb(0xc7772a), rgb(0x8a3fc0), rgb(0x1aa3a8), rgb(0xd24d8a), rgb(0x7a8b1f), rgb(0x5b6b80)};
    p.window = rgb(0xf6f7f9);
    p.panel = rgb(0xffffff);
    p.card = rgb(0xffffff);
    p.border = rgb(0xe3e7ec);
    p.field = rgb(0xf6f7f9);
    p.grid = rgb(0xeceff2);
    p.track = rgb(0xe3e7ec);
    p.text = rgb(0x17202a);
    p.mutedText = rgb(0x5b6875);
    p.faintText = rgb(0x7b8794);
    p.accent = rgb(0x2457d6);
    p.accentText = rgb(0xffffff);
    p.accentSoft = rgb(0xe8eefc);
    p.chip = rgb(0xf0f3f6);
    p.chipText = rgb(0x3a4653);
    p.codeBackground = rgb(0xfbfcfd);
    p.codeHighlight = rgb(0xfff5d6);
    p.keyword = rgb(0x8a3fc0);
    p.literal = rgb(0xb8531a);
    p.playhead = rgb(0x17202a);
    p.endLine = rgb(0x17202a);
    p.danger = rgb(0xc43a30);
    p.dangerSoft = rgb(0xfbe4e1);
    p.warning = rgb(0xb4690e);
    return p;
}

Palette makeDark()
{
    Palette p;
    p.dark = true;
    p.states = {
        style(0x43bf77, 0x7fe0a6, 0x0f1a14, Cue::Solid, 1),            // Running
        style(0xb9d84a, 0xd4ec7e, 0x10150a, Cue::ThinBar, 0.36),       // Runnable
        style(0x4a2725, 0xe46357, 0xffd9d5, Cue::CrossHatch, 1),       // WaitsForGil
        style(0x46331a, 0xeba03f, 0xffe3bd, Cue::DiagonalHatch, 0.8),  // WaitsForIo
        style(0x262e38, 0x5e6e7f, 0x96a3b1, Cue::DottedOutline, 0.6),  // Sleeping
        style(0x38264a, 0xb57be6, 0xead7fb, Cue::VerticalHatch, 0.8),  // WaitsForLock
        style(0x6ba0f5, 0x6ba0f5, 0xcfe0ff, Cue::Line, 0.14),          // WaitsForTask
        style(0x2c343e, 0x77869a, 0x96a3b1, Cue::Chevrons, 0.55),      // Queued
        style(0x715e4b, 0xd8bfa4, 0xf0e2d2, Cue::Dots, 1),             // Starting
        style(0xa06c38, 0xf8dcb0, 0xfff0da, Cue::DenseDots, 1),        // Pickling
        style(0x2d271d, 0xc09f60, 0xf3e2c2, Cue::SparseDots, 1),       // HandingOver
    };
    p.holders = {rgb(0x43bf77), rgb(0x5b93ee), rgb(0xe08f42), rgb(0xa969dd), rgb(0x37bfc4), rgb(0xe874a8), rgb(0xa5b53c), rgb(0x8e9db1)};
    p.window = rgb(0x14181d);
    p.panel = rgb(0x1b2027);
    p.card = rgb(0x1e242c);
    p.border = rgb(0x2c343e);
    p.field = rgb(0x14181d);
    p.grid = rgb(0x29313a);
    p.track = rgb(0x2c343e);
    p.text = rgb(0xe8edf2);
    p.mutedText = rgb(0x96a3b1);
    p.faintText = rgb(0x7c8997);
    p.accent = rgb(0x7aa2ff);
    p.accentText = rgb(0x0d1524);
    p.accentSoft = rgb(0x24324f);
    p.chip = rgb(0x252c35);
    p.chipText = rgb(0xc3ccd6);
    p.codeBackground = rgb(0x181d23);
    p.codeHighlight = rgb(0x3a3420);
    p.keyword = rgb(0xc792ea);
    p.literal = rgb(0xf2a272);
    p.playhead = rgb(0xf4f7fa);
    p.endLine = rgb(0xe8edf2);
    p.danger = rgb(0xf0796d);
    p.dangerSoft = rgb(0x4a2725);
    p.warning = rgb(0xe5b04c);
    return p;
}

} // namespace

const Palette& lightPalette()
{
    static const Palette palette = makeLight();
    return palette;
}

const Palette& darkPalette()
{
    static const Palette palette = makeDark();
    return palette;
}

} // namespace interleave
