//! Names as a picture can show them: without a character that no embedded font has, and no wider
//! than the available room.

use super::font::{Face, FontWeight, Ruler, has, width};
use crate::knowledge::spelling::is_invisible;
use crate::language::Language;
use crate::say;
use icu_properties::CodePointSetData;
use icu_properties::props::{Emoji, EmojiPresentation};

/// Marks a letter or sign that no font has.
const UNKNOWN: char = '\u{FFFD}';
/// The rest of a name is ignored: it would not fit anyway.
const LONGEST: usize = 200;
/// More accents than this on one letter would reach into the line above.
const ACCENTS: usize = 2;

/// The name as the fonts can write it; emoji that they do not have are left out. `None` if another
/// letter or sign is missing, or if nothing is left: then a picture shows something else, because a
/// name with gaps is useless.
pub(super) fn legible(name: &str) -> Option<String> {
    let mut kept = String::new();
    let mut characters = name.chars().peekable();

    while let Some(c) = characters.next() {
        if has(c) || c.is_whitespace() {
            kept.push(c);
        } else if !is_invisible(c) && !is_emoji(c, characters.peek().copied()) {
            return None;
        }
    }

    // A name of signs alone says something only if none of them is missing.
    let says_something =
        kept.chars().any(char::is_alphanumeric) || (kept == name && !kept.trim().is_empty());
    says_something.then_some(kept)
}

/// Whether a character is shown as an emoji: always, or because the next character asks for it.
fn is_emoji(c: char, next: Option<char>) -> bool {
    const IN_COLOUR: char = '\u{FE0F}';

    let is_asked_for = next == Some(IN_COLOUR) && CodePointSetData::new::<Emoji>().contains(c);
    is_asked_for || CodePointSetData::new::<EmojiPresentation>().contains(c)
}

/// The name on one line, without emoji that the fonts do not have, and with `�` for each other
/// letter or sign that they do not have. A renderer would silently leave those out.
pub(super) fn clean(language: Language, name: &str) -> String {
    let mut cleaned = String::new();
    let mut accents = 0;
    let mut characters = name.chars().take(LONGEST).peekable();

    while let Some(c) = characters.next() {
        if is_invisible(c) || (!has(c) && is_emoji(c, characters.peek().copied())) {
            continue;
        }

        if c.is_whitespace() {
            if !cleaned.is_empty() && !cleaned.ends_with(' ') {
                cleaned.push(' ');
            }
        } else if !is_accent(c) {
            accents = 0;
            cleaned.push(if has(c) { c } else { UNKNOWN });
        } else if cleaned.is_empty() || cleaned.ends_with(' ') {
            // An accent without a letter.
            cleaned.push(UNKNOWN);
        } else if accents < ACCENTS && has(c) {
            accents += 1;
            cleaned.push(c);
        }
    }

    let cleaned = cleaned.trim_end();
    if cleaned.is_empty() {
        say!(language, "render-no-name")
    } else {
        cleaned.to_owned()
    }
}

/// The name, cleaned, and shortened with an ellipsis if it is wider than `room` pixels.
pub(super) fn fit(
    language: Language,
    name: &str,
    room: f32,
    size: f32,
    weight: FontWeight,
) -> String {
    let text = clean(language, name);
    if width(&text, size, weight) <= room {
        return text;
    }

    let ruler = Ruler::new(size, weight);
    let mut left = room - ruler.width('…');
    let mut kept = String::new();
    for c in text.chars() {
        left -= ruler.width(c);
        if left < 0.0 {
            break;
        }
        kept.push(c);
    }

    format!("{}…", kept.trim_end())
}

/// The name, cleaned, in at most `lines` lines of at most `room` pixels; the last one is shortened
/// if needed.
pub(super) fn wrap(
    language: Language,
    name: &str,
    room: f32,
    size: f32,
    weight: FontWeight,
    lines: usize,
) -> Vec<String> {
    let text = clean(language, name);
    let mut rest = text.as_str();
    let mut wrapped = Vec::new();

    while wrapped.len() + 1 < lines && width(rest, size, weight) > room {
        // A first word that is too wide by itself stays whole and is shortened below.
        let Some(end) = last_break_within(rest, room, size, weight) else {
            break;
        };
        wrapped.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    if !rest.is_empty() {
        wrapped.push(fit(language, rest, room, size, weight));
    }

    wrapped
}

/// Where a line of at most `room` pixels ends, in bytes; `None` if not even the first word fits.
fn last_break_within(text: &str, room: f32, size: f32, weight: FontWeight) -> Option<usize> {
    let mut last = None;
    for end in breaks(text) {
        if width(text[..end].trim_end(), size, weight) > room {
            break;
        }
        last = Some(end);
    }
    last
}

/// Where a line may end, in bytes from the start.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let pairs = text.chars().zip(text.char_indices().skip(1));

    pairs.filter_map(|(before, (at, after))| may_break(before, after).then_some(at))
}

/// Whether a line may end between two characters: after spaces, hyphens and slashes; in Japanese
/// and Chinese anywhere but before what closes and after what opens.
fn may_break(before: char, after: char) -> bool {
    const OPENING: &str = "（「『【〈《〔［｛";
    const CLOSING: &str =
        "）」』】〉》〕］｝、。，．・：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々)]},.:;?!";

    if matches!(before, ' ' | '-' | '/') {
        return true;
    }

    let is_cjk = |c| Face::of(c, FontWeight::Regular) == Some(Face::Cjk);
    (is_cjk(before) || is_cjk(after)) && !OPENING.contains(before) && !CLOSING.contains(after)
}

/// Accents that are drawn on the letter before them.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::English;

    #[test]
    fn characters_without_a_font_are_replaced_visibly() {
        assert!("…–(), �ÄßőЖя€Ωλ".chars().all(has));
        assert_eq!(clean(ENGLISH, "日本 Go"), "日本 Go");
        assert_eq!(clean(ENGLISH, "한국 Go"), "�� Go");
        assert_eq!(clean(ENGLISH, "a\u{0}b\u{7}"), "a�b�");
        assert_eq!(clean(ENGLISH, "㈱ Go ꧁"), "� Go �");
        assert_eq!(clean(ENGLISH, "👩\u{200D}💻 Team ❤\u{FE0F}"), "Team");
    }

    /// Or with a missing sign; a missing emoji is only left out.
    #[test]
    fn a_name_with_a_missing_letter_is_illegible() {
        let written = [
            "Go",
            "C++ / 型",
            "データベース",
            "数据库",
            "☆",
            "Łódź e\u{301}",
        ];
        written
            .iter()
            .for_each(|name| assert_eq!(legible(name).as_deref(), Some(*name)));
        for rust in [
            "Rust 🦀",
            "Rust ❤\u{FE0F}",
            "Rust 🇨🇭",
            "Rust 👍🏽",
            "Rust 👩\u{200D}💻",
            "Rust \u{200B}",
        ] {
            assert_eq!(legible(rust).as_deref(), Some("Rust "), "{rust}");
        }
        for name in [
            "㈱日立",
            "꧁Go",
            "Go ⌘",
            "Go ❤",
            "ᛟ",
            "Go \u{20DD}",
            "Go ꙮ",
            "Go 〠",
        ] {
            assert!(
                name.chars().all(|c| has(c) || c == ' ') || legible(name).is_none(),
                "{name}"
            );
        }
        for name in [
            "한국어",
            "قاعدة",
            "עברית",
            "ไทย",
            "हिन्दी",
            "Go 한",
            "𠮷野家",
            "🦀",
            "🦀+",
            "",
            " ",
            "a\u{323}",
        ] {
            assert_eq!(legible(name), None, "{name}");
        }
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
        assert_eq!(
            clean(ENGLISH, "e\u{301}\u{301}\u{301}\u{301}"),
            "e\u{301}\u{301}"
        );
        assert_eq!(clean(ENGLISH, "\u{301}e"), "�e");
    }

    #[test]
    fn long_names_are_shortened_to_the_room() {
        let text = fit(
            ENGLISH,
            "Internationalisation and localisation",
            150.0,
            23.0,
            FontWeight::Bold,
        );
        assert!(
            text.ends_with('…') && width(&text, 23.0, FontWeight::Bold) <= 150.0,
            "{text}"
        );
        assert_eq!(fit(ENGLISH, "Go", 150.0, 23.0, FontWeight::Bold), "Go");
    }

    #[test]
    fn long_names_are_broken_between_words() {
        let broken = |name| wrap(ENGLISH, name, 180.0, 23.0, FontWeight::Regular, 2);
        assert_eq!(
            broken("Developer productivity"),
            ["Developer", "productivity"]
        );
        assert_eq!(broken("Speed"), ["Speed"]);
        assert_eq!(
            broken("学習のしやすさと開発速度"),
            ["学習のしやすさ", "と開発速度"]
        );
        assert_eq!(broken("ライブラリのデータ"), ["ライブラリの", "データ"]);

        let lines = broken("Quality of the ecosystem and of its libraries");
        assert_eq!(lines.len(), 2);
        assert!(
            lines[1].ends_with('…')
                && lines
                    .iter()
                    .all(|l| width(l, 23.0, FontWeight::Regular) <= 180.0),
            "{lines:?}"
        );
    }
}
