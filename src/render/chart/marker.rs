//! What distinguishes series in addition to colour: a shape for points, a pattern for bars.

use super::palette::{CARD, MUTED, Rgb, SERIES};

/// Shapes around the origin, about 30 pixels high and wide, each with room for a letter. One for
/// each colour.
pub(super) const SHAPES: [MarkerShape; SERIES.len()] = [
    MarkerShape {
        name: "circle",
        d: "M15 0A15 15 0 1 1 -15 0A15 15 0 1 1 15 0Z",
        letter: 0.0,
    },
    MarkerShape {
        name: "square",
        d: "M-14 -14H14V14H-14Z",
        letter: 0.0,
    },
    MarkerShape {
        name: "triangle",
        d: "M0 -16L16 14H-16Z",
        letter: 5.5,
    },
    MarkerShape {
        name: "diamond",
        d: "M0 -16L16 0L0 16L-16 0Z",
        letter: 0.0,
    },
    MarkerShape {
        name: "arrow",
        d: "M-15 -13H4L15.5 0L4 13H-15Z",
        letter: 0.0,
    },
    MarkerShape {
        name: "plus",
        d: "M-8.5 -15H8.5V-8.5H15V8.5H8.5V15H-8.5V8.5H-15V-8.5H-8.5Z",
        letter: 0.0,
    },
    MarkerShape {
        name: "upside-down triangle",
        d: "M0 16L16 -14H-16Z",
        letter: -4.5,
    },
    MarkerShape {
        name: "star",
        d: "M0 -16L5 -8.7L13.9 -8L10 0L13.9 8L5 8.7L0 16L-5 8.7L-13.9 8L-10 0L-13.9 -8L-5 -8.7Z",
        letter: 0.0,
    },
];

#[derive(Clone, Copy, Debug)]
pub(super) struct MarkerShape {
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "names the shape for the reader, and in tests")
    )]
    pub name: &'static str,
    /// The path.
    pub d: &'static str,
    /// How far the middle of the letter is below the middle of the shape, in pixels.
    pub letter: f32,
}

/// Side of a pattern's tile, in pixels. Even, so that half of it falls on a pixel.
const TILE: u32 = 10;

/// What is drawn on a tile of each series: strokes in the card's colour. One for each colour; the
/// first is plain.
pub(super) const PATTERNS: [&str; SERIES.len()] = [
    "",
    "M-1 11L11 -1M-6 6L6 -6M4 16L16 4",
    "M2 2.5H4M7 7.5H9",
    "M1 0V10",
    "M0 1H10",
    "M-1 -1L11 11M4 -6L16 6M-6 4L6 16",
    "M0 5H10M5 0V10",
    "M0 3L5 7L10 3",
];

/// The SVG definition of a series' pattern, called `p0` to `p7`.
pub(super) fn pattern(series: usize) -> String {
    let series = series % SERIES.len();
    tile(
        &format!("p{series}"),
        Some(SERIES[series]),
        PATTERNS[series],
        CARD,
    )
}

/// The SVG definition of the pattern `range`: what a score may still gain.
pub(super) fn range_pattern() -> String {
    tile("range", None, PATTERNS[1], MUTED)
}

fn tile(id: &str, ground: Option<Rgb>, strokes: &str, ink: Rgb) -> String {
    let ground = ground
        .map(|colour| format!(r#"<rect width="{TILE}" height="{TILE}" fill="{colour}"/>"#))
        .unwrap_or_default();
    format!(
        r#"<pattern id="{id}" width="{TILE}" height="{TILE}" patternUnits="userSpaceOnUse">{ground}<path d="{strokes}" fill="none" stroke="{ink}" stroke-width="1.5" stroke-opacity=".8"/></pattern>"#
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_series_has_its_own_shape_and_pattern() {
        assert_eq!(
            SHAPES.iter().map(|s| s.d).collect::<HashSet<_>>().len(),
            SERIES.len()
        );
        assert_eq!(
            SHAPES.iter().map(|s| s.name).collect::<HashSet<_>>().len(),
            SERIES.len()
        );
        assert_eq!(PATTERNS.iter().collect::<HashSet<_>>().len(), SERIES.len());
    }
}
