//! Characters that an article may not have: removed, or replaced by what a reader sees, before
//! anything is read.

use crate::knowledge::escape::hidden_runs;
use crate::knowledge::lookalike;

/// A text without such characters, and where they were.
pub struct Cleaned {
    pub text: String,
    /// The lines in which characters that readers cannot see were removed.
    pub removed: Vec<usize>,
    /// The lines in which letters of another script were replaced by the Latin ones they look like.
    pub replaced: Vec<usize>,
}

/// Cleans a text; its lines end with `\n` afterwards.
pub fn clean(text: &str) -> Cleaned {
    let text = text.trim_start_matches('\u{feff}');
    let text = text.replace("\r\n", "\n").replace('\r', "\n");

    let (text, removed) = without_hidden(text);
    let (text, replaced) = without_lookalikes(text);
    Cleaned {
        text,
        removed,
        replaced,
    }
}

/// Cleans a text whose escapes and entities were decoded.
pub fn clean_decoded(text: &str) -> String {
    // A fast path for the usual case.
    if text.is_ascii() && !text.contains(|c: char| c.is_ascii_control()) {
        return text.to_owned();
    }

    clean(text).text
}

fn without_hidden(mut text: String) -> (String, Vec<usize>) {
    let mut lines = Vec::new();
    loop {
        let (shorter, found) = without_runs(&text);
        if found.is_empty() {
            return (text, lines);
        }

        // Characters that were apart may be next to each other now, and hidden together.
        if lines.is_empty() {
            lines = found;
        }
        text = shorter;
    }
}

fn without_runs(text: &str) -> (String, Vec<usize>) {
    let mut kept = String::with_capacity(text.len());
    let mut places = Vec::new();
    let mut from = 0;
    for run in hidden_runs(text) {
        kept.push_str(&text[from..run.start]);
        if text[run.clone()].contains(separates_words) {
            kept.push(' ');
        }
        places.push(run.start);
        from = run.end;
    }

    kept.push_str(&text[from..]);
    (kept, lines_of(text, &places))
}

/// Whether a character that readers cannot see separates words: a line end of another kind.
fn separates_words(c: char) -> bool {
    matches!(
        c,
        '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn without_lookalikes(mut text: String) -> (String, Vec<usize>) {
    let mut lines = Vec::new();
    loop {
        // Only the first one of each word is found.
        let found: Vec<(char, usize)> = lookalike::in_words(&text).collect();
        if found.is_empty() {
            return (text, lines);
        }

        let places: Vec<usize> = found.iter().map(|(_, at)| *at).collect();
        if lines.is_empty() {
            lines = lines_of(&text, &places);
        }
        text = with_latin(&text, &found);
    }
}

fn with_latin(text: &str, found: &[(char, usize)]) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut from = 0;
    for (letter, at) in found {
        replaced.push_str(&text[from..*at]);
        replaced.push(latin(*letter));
        from = at + letter.len_utf8();
    }
    replaced.push_str(&text[from..]);
    replaced
}

/// Letters of other scripts, each followed by the Latin one that it looks like.
const LATIN: &str = "ɑaɡgɩiΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXνvοoρpϲcϳjЅSІIЈJАAВBЕEКKМMНHОOРPСCТTУYХXЬbаaгrеeоoрpсcуyхx\
ѕsіiјjѵvүyһhӀlӏlԁdԛqԝwՍUՕOհhոnսuօoᎪAᎢTᎻHᏢPᏟCⅼlⅰi";

/// The Latin letter that a letter looks like.
fn latin(letter: char) -> char {
    let mut letters = LATIN.chars();
    while let (Some(other), Some(latin)) = (letters.next(), letters.next()) {
        if other == letter {
            return latin;
        }
    }
    'x'
}

/// The lines of some places in bytes, which are sorted; each line once.
fn lines_of(text: &str, places: &[usize]) -> Vec<usize> {
    let mut lines = Vec::new();
    let (mut line, mut from) = (1, 0);
    for place in places {
        line += text[from..*place].matches('\n').count();
        from = *place;
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lookalike_has_its_latin_letter() {
        for c in ('\u{0}'..=char::MAX).filter(|c| lookalike::name(*c).is_some()) {
            assert!(LATIN.contains(c), "{c}");
            assert!(latin(c).is_ascii_alphabetic(), "{c}");
        }
    }

    #[test]
    fn hidden_characters_go_and_words_stay_apart() {
        let cleaned = clean("\u{feff}a\u{200b}b\r\nc\u{b}d\u{0} К\u{430}fka");
        assert_eq!(cleaned.text, "ab\nc d Kafka");
        assert_eq!((cleaned.removed, cleaned.replaced), (vec![1, 2], vec![2]));
    }
}
