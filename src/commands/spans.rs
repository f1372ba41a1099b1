//! Fills the placeholders in an interface text with spans, such as times.

use crate::answer::emphasised;
use crate::decisions::Moment;
use crate::knowledge::prose::{Span, Style};

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
