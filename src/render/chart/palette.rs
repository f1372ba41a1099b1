//! The colours, all of them on a dark card.
//!
//! The series start from the palette of Okabe and Ito (2008, "Color Universal Design"), whose black
//! is white here. Their lightness and saturation were then moved until every two of them differ by
//! at least 15 CIEDE2000, also as people with protanopia, deuteranopia or tritanopia see them, and
//! until each stands out from the card by at least 3:1. The tests below compute this.

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub u8, pub u8, pub u8);

impl std::fmt::Display for Rgb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// The background of a picture.
pub(super) const CARD: Rgb = Rgb(0x1C, 0x1E, 0x25);
/// The background of a bar: how long it could be.
pub(super) const STRIPE: Rgb = Rgb(0x27, 0x2A, 0x33);
/// Lines that help the eye and mean nothing.
pub(super) const GRID: Rgb = Rgb(0x3F, 0x44, 0x50);
/// Important text.
pub(super) const TEXT: Rgb = Rgb(0xF4, 0xF6, 0xFA);
/// Explanatory text and outlines.
pub(super) const MUTED: Rgb = Rgb(0xBC, 0xC3, 0xCF);
/// The series for everything without its own colour.
pub(super) const OTHERS: Rgb = Rgb(0xA0, 0xA6, 0xB2);
/// Text on marks: black or white; one of them always has a contrast of 4.5:1.
const DARK_INK: Rgb = Rgb(0x00, 0x00, 0x00);
const LIGHT_INK: Rgb = Rgb(0xFF, 0xFF, 0xFF);

/// The colours of the series, in the order of their use.
pub(super) const SERIES: [Rgb; 8] = [
    Rgb(0x30, 0xB3, 0xFF), // sky blue
    Rgb(0xFC, 0x8F, 0x00), // orange
    Rgb(0x00, 0x8F, 0x58), // bluish green
    Rgb(0xFF, 0xE0, 0x92), // pale yellow
    Rgb(0xA9, 0x62, 0x8C), // reddish purple
    Rgb(0xFF, 0xFF, 0xFF), // white
    Rgb(0xD6, 0x3E, 0x08), // vermilion
    Rgb(0x2A, 0x66, 0xFF), // blue
];

/// The ink, dark or light, that reads best on `background`.
pub(super) fn ink_on(background: Rgb) -> Rgb {
    if contrast(DARK_INK, background) >= contrast(LIGHT_INK, background) {
        DARK_INK
    } else {
        LIGHT_INK
    }
}

/// Contrast of two colours from 1 to 21, as WCAG 2.2 defines it.
pub(super) fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = linear(colour);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// sRGB to linear light, each channel from 0 to 1 (IEC 61966-2-1).
fn linear(colour: Rgb) -> [f64; 3] {
    [colour.0, colour.1, colour.2].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

#[cfg(test)]
mod vision;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_contrast_is_at_least_4_5() {
        for background in [CARD, STRIPE] {
            for text in [TEXT, MUTED] {
                assert!(
                    contrast(text, background) >= 4.5,
                    "{text} on {background}: {:.2}",
                    contrast(text, background)
                );
            }
        }
        for mark in SERIES.into_iter().chain([OTHERS]) {
            assert!(
                contrast(ink_on(mark), mark) >= 4.5,
                "key on {mark}: {:.2}",
                contrast(ink_on(mark), mark)
            );
        }
    }

    #[test]
    fn marks_have_a_contrast_of_at_least_three() {
        for background in [CARD, STRIPE] {
            for mark in SERIES.into_iter().chain([OTHERS, MUTED]) {
                assert!(
                    contrast(mark, background) >= 3.0,
                    "{mark} on {background}: {:.2}",
                    contrast(mark, background)
                );
            }
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast(Rgb(0, 0, 0), Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!((contrast(Rgb(0x76, 0x76, 0x76), Rgb(255, 255, 255)) - 4.54).abs() < 0.01);
    }
}
