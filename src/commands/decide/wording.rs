//! What people typed, and mentions of them, as a message can show them.

use crate::commands::shares::short_list;
use crate::commands::spans::slot;
use crate::decisions::PersonId;
use crate::knowledge::prose::{MentionKind, Span};
use crate::language::Language;
use crate::say;

/// How many characters of a question a title shows: with every one escaped it still fits.
const TITLE: usize = 120;
/// How many characters of a name are shown.
const NAME: usize = 40;

/// What somebody typed, on one line, with at most `longest` characters. Private-use characters are
/// left out: they are our own marks.
pub fn typed(text: &str, longest: usize) -> String {
    let is_own = |c: &char| ('\u{E000}'..='\u{F8FF}').contains(c);
    let kept: String = text.chars().filter(|c| !is_own(c)).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= longest {
        return line;
    }

    // The ellipsis counts as a character too.
    let start: String = line.chars().take(longest.saturating_sub(1)).collect();
    start.trim_end().to_owned() + "…"
}

/// The question of a decision as a title.
pub fn title(question: &str) -> String {
    typed(question, TITLE)
}

/// Whether a title shows only the start of a question.
pub fn is_cut_in_title(question: &str) -> bool {
    title(question) != typed(question, usize::MAX)
}

/// The name of a member.
pub fn name(of: &str) -> String {
    typed(of, NAME)
}

/// The names of members, up to a maximum.
pub fn names<'n>(language: Language, of: impl IntoIterator<Item = &'n str>, most: usize) -> String {
    let names = of.into_iter().map(name).collect();
    short_list(language, names, most)
}

/// A member whose name is not known, only their id.
pub fn person(language: Language, id: &PersonId) -> Span {
    Span::Mention {
        of: MentionKind::Person,
        id: id.0.clone(),
        text: say!(language, "said-a-member"),
    }
}

/// Mentions of members as one text, with the spans for its places.
pub fn people(language: Language, ids: &[PersonId], most: usize) -> (String, Vec<Span>) {
    let mut spans = Vec::new();
    for id in ids.iter().take(most) {
        spans.push(person(language, id));
    }
    let slots = (0..ids.len()).map(slot).collect();
    (short_list(language, slots, most), spans)
}

/// What takes its room in a message: each character as often as it is written, with a backslash
/// where it needs one.
pub fn size(line: &[Span]) -> usize {
    let mut size = 1;
    for span in line {
        size += match span {
            Span::Text { text, .. } | Span::Link { text, .. } => text_size(text),
            Span::Source(_) => 3,
            Span::Time { .. } => 40,
            Span::Mention { .. } => 24,
        };
    }
    size
}

/// The same for a text.
pub fn text_size(text: &str) -> usize {
    let of = |c: char| c.len_utf16() + usize::from(c.is_ascii_punctuation());
    text.chars().map(of).sum()
}
