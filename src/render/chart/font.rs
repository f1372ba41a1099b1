//! The embedded font: Noto Sans, cut down to Latin, Greek and Cyrillic (see `font/README.md`).
//!
//! A name is [cleaned](clean) before it is drawn or measured: what the font cannot write is replaced by `�`, because a renderer would
//! leave it out without a word. The font has no kerning, so a text is exactly as wide as its letters.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use crate::language::Language;
use crate::say;

/// The family that SVG text must name: without it, text would vanish.
pub(super) const FAMILY: &str = "Noto Sans";

const REGULAR: &[u8] = include_bytes!("font/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("font/NotoSans-Bold.ttf");

/// Stands for a character that the font lacks.
const UNKNOWN: char = '\u{FFFD}';
/// No more of a name is looked at: it would not fit anyway.
const LONGEST: usize = 200;
/// More accents than this on one letter would reach into the line above.
const ACCENTS: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The language in which pictures speak where the interface speaks `language`: the font has neither kana nor kanji, nor the punctuation
/// between them, so that pictures are in English where the interface speaks Japanese. Alt texts are in Japanese all the same.
pub(super) fn drawn(language: Language) -> Language {
    if language == Language::Japanese { Language::English } else { language }
}

/// The font as the renderer wants it, loaded once.
pub(super) fn database() -> Arc<Database> {
    static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        database.load_font_data(REGULAR.to_vec());
        database.load_font_data(BOLD.to_vec());
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

fn face(weight: Weight) -> &'static FontRef<'static> {
    static FACES: LazyLock<[FontRef<'static>; 2]> =
        LazyLock::new(|| [REGULAR, BOLD].map(|bytes| FontRef::new(bytes).expect("the embedded font is a font")));
    match weight {
        Weight::Regular => &FACES[0],
        Weight::Bold => &FACES[1],
    }
}

/// Whether the font has a shape for `c`.
pub(super) fn has(c: char) -> bool {
    face(Weight::Regular).charmap().map(c).is_some()
}

/// The name in one line, with `�` for each character that the font lacks; what stands for no name is said in a [drawn] language.
pub(super) fn clean(language: Language, name: &str) -> String {
    let mut cleaned = String::new();
    let mut accents = 0;
    for c in name.chars().filter(|&c| !is_invisible(c)).take(LONGEST) {
        if c.is_whitespace() {
            if !cleaned.is_empty() && !cleaned.ends_with(' ') {
                cleaned.push(' ');
            }
        } else if !is_accent(c) {
            accents = 0;
            cleaned.push(if has(c) { c } else { UNKNOWN });
        } else if cleaned.is_empty() || cleaned.ends_with(' ') {
            cleaned.push(UNKNOWN);
        } else if accents < ACCENTS && has(c) {
            accents += 1;
            cleaned.push(c);
        }
    }
    let cleaned = cleaned.trim_end();
    if cleaned.is_empty() { say!(language, "render-no-name") } else { cleaned.to_owned() }
}

/// Characters that only steer others: joiners, marks of direction, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Accents that are drawn upon the letter before them.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Width of a cleaned text, in pixels, at a size in pixels.
pub(super) fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let face = face(weight);
    let (charmap, metrics) = (face.charmap(), face.glyph_metrics(Size::new(size), LocationRef::default()));
    text.chars().map(|c| advance(&charmap, &metrics, c)).sum()
}

fn advance(charmap: &skrifa::charmap::Charmap<'_>, metrics: &GlyphMetrics<'_>, c: char) -> f32 {
    charmap.map(c).and_then(|glyph| metrics.advance_width(glyph)).unwrap_or_default()
}

/// The name, cleaned, and shortened with an ellipsis where it is wider than `room` pixels.
pub(super) fn fit(language: Language, name: &str, room: f32, size: f32, weight: Weight) -> String {
    let text = clean(language, name);
    if width(&text, size, weight) <= room {
        return text;
    }
    let face = face(weight);
    let (charmap, metrics) = (face.charmap(), face.glyph_metrics(Size::new(size), LocationRef::default()));
    let mut left = room - advance(&charmap, &metrics, '…');
    let kept: String = text
        .chars()
        .take_while(|&c| {
            left -= advance(&charmap, &metrics, c);
            left >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// The name, cleaned, in at most `lines` lines of at most `room` pixels; the last one is shortened where needed.
pub(super) fn wrap(language: Language, name: &str, room: f32, size: f32, weight: Weight, lines: usize) -> Vec<String> {
    let text = clean(language, name);
    let mut rest = text.as_str();
    let mut wrapped = Vec::new();
    while wrapped.len() + 1 < lines && width(rest, size, weight) > room {
        // Break after the last word that fits. A first word that is too wide by itself stays whole and is shortened below.
        let Some(end) = rest
            .match_indices([' ', '-', '/'])
            .map(|(at, found)| at + found.len())
            .take_while(|&end| width(rest[..end].trim_end(), size, weight) <= room)
            .last()
        else {
            break;
        };
        wrapped.push(rest[..end].trim_end().to_owned());
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        wrapped.push(fit(language, rest, room, size, weight));
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::English;

    #[test]
    fn the_database_knows_the_family_that_text_names() {
        let weights: Vec<_> = database().faces().map(|f| (f.families[0].0.clone(), f.weight.0)).collect();
        assert_eq!(weights, [(FAMILY.to_owned(), 400), (FAMILY.to_owned(), 700)]);
    }

    #[test]
    fn both_weights_write_the_same_characters() {
        let characters = |weight| face(weight).charmap().mappings().map(|(c, _)| c).collect::<Vec<_>>();
        assert_eq!(characters(Weight::Regular), characters(Weight::Bold));
    }

    #[test]
    fn what_the_font_lacks_is_replaced_visibly() {
        assert!("…–(), �ÄßőЖя€Ωλ".chars().all(has));
        assert_eq!(clean(ENGLISH, "日本 Go"), "�� Go");
        assert_eq!(clean(ENGLISH, "a\u{0}b\u{7}"), "a�b�");
        assert_eq!(clean(ENGLISH, "👩\u{200D}💻 Team"), "�� Team");
    }

    #[test]
    fn names_become_one_line_that_is_never_empty() {
        assert_eq!(clean(ENGLISH, "  a\n\tb\u{A0}c "), "a b c");
        assert_eq!(clean(ENGLISH, "\u{200B}\u{FEFF} "), "(no name)");
        assert_eq!(clean(ENGLISH, ""), "(no name)");
    }

    #[test]
    fn accents_do_not_pile_up() {
        assert_eq!(clean(ENGLISH, "e\u{301}"), "e\u{301}");
        assert_eq!(clean(ENGLISH, "e\u{301}\u{301}\u{301}\u{301}"), "e\u{301}\u{301}");
        assert_eq!(clean(ENGLISH, "\u{301}e"), "�e");
    }

    #[test]
    fn what_pictures_say_can_be_written_and_fits() {
        for language in Language::ALL.map(drawn) {
            let (shown, count) = (24, 100);
            let notes = [
                say!(language, "render-nothing-to-compare"),
                say!(language, "render-nothing-to-rank"),
                say!(language, "render-first-shown", shown = shown, count = count),
                [
                    say!(language, "render-technologies-shown", shown = shown, count = count),
                    say!(language, "render-criteria-shown", shown = shown, count = count),
                ]
                .join(&say!(language, "sentence-gap")),
            ];
            let hints =
                [say!(language, "render-worst"), say!(language, "render-best"), say!(language, "render-unknown")];
            let swatches = [say!(language, "render-possible"), say!(language, "render-others", count = count)];
            // The notes' room is a picture's, the hints' a column's, the swatches' that of a legend's entry.
            let sizes: [(&[String], _, _); 3] = [(&notes, 760.0, 20.0), (&hints, 96.0, 20.0), (&swatches, 300.0, 23.0)];
            for (texts, room, size) in sizes {
                for text in texts {
                    assert!(text.chars().all(has), "{language:?}: {text}");
                    assert!(width(text, size, Weight::Regular) <= room, "{language:?}: {text}");
                }
            }
        }
    }

    #[test]
    fn long_names_are_shortened_to_the_room() {
        let text = fit(ENGLISH, "Internationalisation and localisation", 150.0, 23.0, Weight::Bold);
        assert!(text.ends_with('…') && width(&text, 23.0, Weight::Bold) <= 150.0, "{text}");
        assert_eq!(fit(ENGLISH, "Go", 150.0, 23.0, Weight::Bold), "Go");
    }

    #[test]
    fn long_names_are_broken_between_words() {
        assert_eq!(
            wrap(ENGLISH, "Developer productivity", 180.0, 23.0, Weight::Regular, 2),
            ["Developer", "productivity"]
        );
        assert_eq!(wrap(ENGLISH, "Speed", 180.0, 23.0, Weight::Regular, 2), ["Speed"]);
        let lines = wrap(ENGLISH, "Quality of the ecosystem and of its libraries", 180.0, 23.0, Weight::Regular, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && lines.iter().all(|l| width(l, 23.0, Weight::Regular) <= 180.0), "{lines:?}");
    }
}
