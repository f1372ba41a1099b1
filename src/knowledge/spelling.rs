//! How names are compared: without case, width, accents, composition and invisible characters. And
//! which part of a text can be seen at all.

use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use std::borrow::Cow;

/// How a name is compared: in lower case, without accents, letters and digits only, and `+` and
/// `#`, which distinguish C, C++ and C#. A name that has none of these is compared by its signs:
/// `🦀`.
pub fn normalise(name: &str) -> String {
    let kept: String = if name.is_ascii() {
        // A fast path for the usual case.
        let kept = name.chars().filter(|c| is_kept(*c));
        kept.map(|c| c.to_ascii_lowercase()).collect()
    } else {
        let kept: String = folded(name).chars().filter(|c| is_kept(*c)).collect();
        ComposingNormalizerBorrowed::new_nfc()
            .normalize(&kept)
            .into_owned()
    };

    if kept.is_empty() { signs(name) } else { kept }
}

/// The words of a name, each in the form used for comparing.
pub fn words(name: &str) -> Vec<String> {
    let folded = if name.is_ascii() {
        name.to_ascii_lowercase()
    } else {
        folded(name)
    };

    let mut words = Vec::new();
    for word in folded.split(|c: char| !is_kept(c)) {
        if !word.is_empty() {
            words.push(word.to_owned());
        }
    }
    words
}

/// A running text in which each character has a single form, without invisible ones.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }

    let seen: String = text.chars().filter(|c| !is_unsaid(*c)).collect();
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(&seen);
    Cow::Owned(composed.into_owned())
}

fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '+' | '#')
}

/// A text in lower case and without accents; spaces and signs stay.
fn folded(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_unsaid(*c)).collect();
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(&text);

    let mut folded = String::with_capacity(apart.len());
    for c in apart.chars().filter(|c| !is_accent(*c)) {
        // Lower case twice: only the capital of ß shows that it is "ss", and only the small letter
        // of ẞ shows that it is ß.
        let small = c
            .to_lowercase()
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase);
        for c in small {
            folded.push_str(&without_stroke(c));
        }
    }

    // Removing accents leaves characters decomposed that belong together, such as Korean syllables.
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(&folded)
        .into_owned()
}

/// Letters with a stroke, and two letters written as one, that Unicode does not decompose.
fn without_stroke(c: char) -> Cow<'static, str> {
    Cow::Borrowed(match c {
        'ø' => "o",
        'đ' => "d",
        'ł' => "l",
        'ħ' => "h",
        'æ' => "ae",
        'œ' => "oe",
        '♯' => "#",
        other => return Cow::Owned(other.to_string()),
    })
}

/// A mark that does not make another letter: an accent, or a vowel sign of Hebrew or Arabic. The
/// voicing marks of Japanese (class 8) and the signs of Indian scripts (0, 7 and 9) are not: they
/// make another syllable.
fn is_accent(c: char) -> bool {
    matches!(CanonicalCombiningClassMapBorrowed::new().get_u8(c), 1 | 10..=35 | 200..)
}

/// What is compared in a name without letters.
fn signs(name: &str) -> String {
    let is_sign = |c: &char| !c.is_whitespace() && !c.is_control() && !is_unsaid(*c);
    let signs: String = name.chars().filter(is_sign).collect();

    // A sign may be written as a space with a mark.
    let signs = ComposingNormalizerBorrowed::new_nfkc()
        .normalize(&signs)
        .to_lowercase();
    signs.chars().filter(is_sign).collect()
}

/// Whether a character is not part of a name: it is invisible, or a trade mark sign, which would
/// decompose to "TM".
fn is_unsaid(c: char) -> bool {
    matches!(c, '™' | '℠') || is_invisible(c)
}

/// Whether a character shows nothing: zero width, a control of the text's direction, a tag, a
/// filler.
pub fn is_invisible(c: char) -> bool {
    if c.is_ascii() {
        return false;
    }

    // Marks of an annotation; Unicode does not count them as ignorable.
    let interlinear = ('\u{fff9}'..='\u{fffb}').contains(&c);
    interlinear || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// A text with only visible characters: control characters become spaces, invisible ones are
/// removed. Those that join an emoji or the letters of a word stay.
pub fn visible(text: &str) -> String {
    // A fast path for the usual case.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }

    let mut seen = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            seen.push(' ');
        } else if !is_invisible(c) && !is_private(c) || is_joint(c) && holds_together(&seen) {
            seen.push(c);
        }
    }
    seen
}

const VARIATION: char = '\u{fe0f}';

/// The joiner and the non-joiner, and the sign that asks for an emoji in colour.
fn is_joint(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | VARIATION)
}

/// Whether a joiner has something to join: it never follows another one, except the sign for
/// colour.
fn holds_together(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_some_and(|c| !c.is_ascii() && (!is_joint(c) || c == VARIATION))
}

/// Private-use characters; interface texts mark emphasised parts with two of them.
fn is_private(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}
