//! Texts with what people typed, times and mentions in them.

use crate::answer::emphasised;
use crate::commands::shares::short_list;
use crate::decisions::{Moment, PersonId};
use crate::knowledge::prose::{Mentioned, Span, Style};
use crate::language::Language;
use crate::say;

/// How many characters of a question a title shows: with every one escaped it still fits.
const TITLE: usize = 120;
/// How many characters of a name are shown.
const NAME: usize = 40;

/// The first of the private-use characters that hold the place of a span.
const SLOT: u32 = 0xE010;
/// How many places a text can have.
const SLOTS: u32 = 64;

/// Holds the place of a span in a text until [`filled`] puts it there.
pub fn slot(at: usize) -> String {
    let at = u32::try_from(at).unwrap_or(SLOTS).min(SLOTS - 1);
    char::from_u32(SLOT + at)
        .map(String::from)
        .unwrap_or_default()
}

/// A text with its emphasis, and with spans in their places.
pub fn filled(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut line = Vec::new();
    for span in emphasised(text) {
        let Span::Text { text, style } = span else {
            continue;
        };
        fill(&mut line, &text, style, spans);
    }
    line
}

fn fill(line: &mut Vec<Span>, text: &str, style: Style, spans: &[Span]) {
    let mut piece = String::new();
    for c in text.chars() {
        let Some(at) = place(c) else {
            piece.push(c);
            continue;
        };
        if !piece.is_empty() {
            let text = std::mem::take(&mut piece);
            line.push(Span::Text { text, style });
        }
        line.extend(spans.get(at).cloned());
    }
    if !piece.is_empty() {
        line.push(Span::Text { text: piece, style });
    }
}

fn place(c: char) -> Option<usize> {
    let at = u32::from(c).checked_sub(SLOT)?;
    (at < SLOTS).then_some(at as usize)
}

/// A line of an interface text.
pub fn line(text: &str) -> Vec<Span> {
    filled(text, &[])
}

/// A line of an interface text with one span in it.
pub fn line_with(text: &str, span: Span) -> Vec<Span> {
    filled(text, &[span])
}

/// What somebody typed, on one line, with at most so many characters. Private-use characters are
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

/// Names of members, as many as there is room for.
pub fn names<'n>(language: Language, of: impl IntoIterator<Item = &'n str>, most: usize) -> String {
    let names = of.into_iter().map(name).collect();
    short_list(language, names, most)
}

/// A point in time, which each reader sees in their own time zone.
pub fn time(moment: Moment) -> Span {
    let written = moment.to_string();
    let text = match (written.get(..10), written.get(11..16)) {
        (Some(day), Some(hour)) if written.ends_with('Z') => format!("{day} {hour} UTC"),
        _ => written,
    };
    Span::Time {
        seconds: moment.seconds(),
        text,
    }
}

/// A member of whom only the id is known.
pub fn person(language: Language, id: &PersonId) -> Span {
    Span::Mention {
        of: Mentioned::Person,
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
