//! The embedded fonts: Noto Sans for Latin, Greek and Cyrillic, and Noto Sans CJK for Japanese and
//! Chinese (see `font/README.md`).
//!
//! Each character belongs to one font. The fonts have no kerning, so a text is exactly as wide as
//! its letters. A text is [cleaned](super::names::clean) before it is drawn or measured.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

const REGULAR: &[u8] = include_bytes!("font/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("font/NotoSans-Bold.ttf");
const CJK: &[u8] = include_bytes!("font/NotoSansCJKjp-Regular.otf");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FontWeight {
    Regular,
    Bold,
}

/// One of the embedded fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
    /// Has one weight, which is used for bold text too.
    Cjk,
}

/// A parsed font: where its glyphs are, and how wide they are.
struct Font {
    font: FontRef<'static>,
    characters: Charmap<'static>,
}

impl Face {
    /// The family of Noto Sans, the default for text.
    pub const DEFAULT_FAMILY: &'static str = "Noto Sans";

    /// The font that has a shape for `c`.
    pub fn of(c: char, weight: FontWeight) -> Option<Self> {
        let latin = match weight {
            FontWeight::Regular => Face::Regular,
            FontWeight::Bold => Face::Bold,
        };
        // Most text is of these, and a search in the font takes longer.
        if is_printable_ascii(c) {
            return Some(latin);
        }

        [latin, Face::Cjk]
            .into_iter()
            .find(|face| face.font().characters.map(c).is_some())
    }

    /// The family that SVG text must name: without it, text would be missing.
    pub fn family(self) -> &'static str {
        match self {
            Face::Regular | Face::Bold => Self::DEFAULT_FAMILY,
            Face::Cjk => "Noto Sans CJK JP",
        }
    }

    /// The font, read when it is first needed.
    fn font(self) -> &'static Font {
        static FONTS: LazyLock<[Font; 3]> = LazyLock::new(|| [REGULAR, BOLD, CJK].map(Font::read));
        &FONTS[self as usize]
    }
}

impl Font {
    fn read(bytes: &'static [u8]) -> Self {
        let font = FontRef::new(bytes).expect("the embedded font is a font");
        let characters = font.charmap();

        Self { font, characters }
    }

    fn metrics(&self, size: f32) -> GlyphMetrics<'static> {
        self.font
            .glyph_metrics(Size::new(size), LocationRef::default())
    }
}

/// The fonts as the renderer needs them, listed once. They stay in the program's memory: nothing is
/// copied.
pub(super) fn database() -> Arc<Database> {
    static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        for font in [REGULAR, BOLD, CJK] {
            database.load_font_source(Source::Binary(Arc::new(font)));
        }
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

fn is_printable_ascii(c: char) -> bool {
    c.is_ascii_graphic() || c == ' '
}

/// Whether a font has a shape for `c`.
pub(super) fn has(c: char) -> bool {
    Face::of(c, FontWeight::Regular).is_some()
}

/// The text in runs of one font each. What no font has stays in the run before it.
pub(super) fn runs(text: &str, weight: FontWeight) -> Vec<(Face, &str)> {
    let mut runs: Vec<(Face, &str)> = Vec::new();
    let mut start = 0;
    let mut current = None;

    for (at, c) in text.char_indices() {
        let face = Face::of(c, weight).or(current);
        if face != current {
            // Nothing comes before the first run.
            if let Some(before) = current.filter(|_| at > start) {
                runs.push((before, &text[start..at]));
                start = at;
            }
            current = face;
        }
    }
    runs.extend(current.map(|face| (face, &text[start..])));

    runs
}

/// Width of a cleaned text, in pixels, at a size in pixels.
pub(super) fn width(text: &str, size: f32, weight: FontWeight) -> f32 {
    let ruler = Ruler::new(size, weight);
    text.chars().map(|c| ruler.width(c)).sum()
}

/// Measures characters of one size and weight.
pub(super) struct Ruler {
    weight: FontWeight,
    metrics: [GlyphMetrics<'static>; 3],
}

impl Ruler {
    pub fn new(size: f32, weight: FontWeight) -> Self {
        let metrics = [Face::Regular, Face::Bold, Face::Cjk].map(|face| face.font().metrics(size));
        Self { weight, metrics }
    }

    /// Width of a character, in pixels; 0 if no font has it.
    pub fn width(&self, c: char) -> f32 {
        let Some(face) = Face::of(c, self.weight) else {
            return 0.0;
        };
        let glyph = face.font().characters.map(c);

        glyph
            .and_then(|glyph| self.metrics[face as usize].advance_width(glyph))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::say;

    #[test]
    fn the_database_knows_the_families_that_text_names() {
        let known: Vec<_> = database()
            .faces()
            .map(|f| (f.families[0].0.clone(), f.weight.0))
            .collect();
        let family = |face: Face| face.family().to_owned();
        assert_eq!(
            known,
            [
                (family(Face::Regular), 400),
                (family(Face::Bold), 700),
                (family(Face::Cjk), 400)
            ]
        );
    }

    #[test]
    fn both_weights_write_the_same_characters() {
        let characters = |face: Face| {
            face.font()
                .characters
                .mappings()
                .map(|(c, _)| c)
                .collect::<Vec<_>>()
        };
        assert_eq!(characters(Face::Regular), characters(Face::Bold));
    }

    #[test]
    fn the_latin_fonts_have_all_printable_ascii() {
        let latin = &Face::Regular.font().characters;
        for c in ('\0'..='\u{7f}').filter(|c| is_printable_ascii(*c)) {
            assert!(latin.map(c).is_some(), "{c:?}");
        }
    }

    #[test]
    fn no_character_is_in_two_fonts() {
        let latin = &Face::Regular.font().characters;
        let both = Face::Cjk
            .font()
            .characters
            .mappings()
            .filter(|(c, _)| latin.map(*c).is_some())
            .count();
        assert_eq!(both, 0);
    }

    #[test]
    fn every_character_of_every_text_has_a_glyph() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/locales");
        let languages = std::fs::read_dir(folder).expect("a folder for each language");
        for language in languages {
            for file in std::fs::read_dir(language.expect("a folder").path()).expect("files") {
                let path = file.expect("a file").path();
                let text = std::fs::read_to_string(&path).expect("a text");
                let missing: String = text
                    .chars()
                    .filter(|c| !c.is_control() && !has(*c))
                    .collect();
                assert!(missing.is_empty(), "{}: {missing}", path.display());
            }
        }
    }

    #[test]
    fn japanese_and_everyday_chinese_can_be_written() {
        let names = "日本語 データベース 学習のしやすさ 鬱 々〆ヶ ｶﾞ ＡＢＣ 数据库 性能 可扩展性 学习曲线 云 这 们 测试 、。「」・ー";
        let missing: String = names.chars().filter(|c| !has(*c)).collect();
        assert_eq!(missing, "");
    }

    #[test]
    fn a_text_is_split_where_the_font_changes() {
        let of = |text| runs(text, FontWeight::Bold);
        assert_eq!(of("Go"), [(Face::Bold, "Go")]);
        assert_eq!(
            of("Goと日本 x"),
            [
                (Face::Bold, "Go"),
                (Face::Cjk, "と日本"),
                (Face::Bold, " x")
            ]
        );
        assert_eq!(of("日"), [(Face::Cjk, "日")]);
        assert_eq!(of(""), []);
    }

    #[test]
    fn texts_in_pictures_have_glyphs_and_fit() {
        for language in Language::ALL {
            let (shown, count) = (24, 100);
            let notes = [
                say!(language, "render-nothing-to-compare"),
                say!(language, "render-nothing-to-rank"),
                say!(language, "render-first-shown", shown = shown, count = count),
                [
                    say!(
                        language,
                        "render-technologies-shown",
                        shown = shown,
                        count = count
                    ),
                    say!(
                        language,
                        "render-criteria-shown",
                        shown = shown,
                        count = count
                    ),
                ]
                .join(&say!(language, "sentence-gap")),
            ];
            let hints = [
                say!(language, "render-worst"),
                say!(language, "render-best"),
                say!(language, "render-unknown"),
            ];
            let swatches = [
                say!(language, "render-possible"),
                say!(language, "render-others", count = count),
            ];
            // Notes have the width of a picture, hints that of a column, swatches that of a legend
            // entry.
            let sizes: [(&[String], _, _); 3] = [
                (&notes, 760.0, 20.0),
                (&hints, 96.0, 20.0),
                (&swatches, 300.0, 23.0),
            ];
            for (texts, room, size) in sizes {
                for text in texts {
                    assert!(text.chars().all(has), "{language:?}: {text}");
                    assert!(
                        width(text, size, FontWeight::Regular) <= room,
                        "{language:?}: {text}"
                    );
                }
            }
        }
    }
}
