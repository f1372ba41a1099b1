//! Lines that start with a name and a colon: `Licence: Apache-2.0`, `**Kafka** – a log`.

use super::document::{DocumentPart, LinePlace};
use super::inline::{split_at, tidy};
use super::names::{key, name_of};
use super::outline::Heading;
use super::roles::{RoleClues, Roles};
use super::vocabulary::is_other;
use crate::knowledge::prose::{Block, Span, plain_text};
use std::collections::BTreeMap;

/// The name at the start of a line, and what follows.
pub struct LineLabel {
    pub name: String,
    pub rest: Vec<Span>,
}

/// Reads the label of a line.
pub fn label(text: &[Span]) -> Option<LineLabel> {
    let plain = plain_text(text);
    let (end, after) = bold_start(text, &plain).or_else(|| colon(&plain))?;
    let name = plain[..end].trim();
    let is_short = (1..=5).contains(&name.split_whitespace().count()) && name.chars().count() <= 40;
    if !is_short || key(name).is_empty() {
        return None;
    }

    let (_, rest) = split_at(text, after);
    Some(LineLabel {
        name: name_of(name),
        rest: tidy(rest),
    })
}

/// Where bold text at the start ends, and where what it introduces starts.
fn bold_start(text: &[Span], plain: &str) -> Option<(usize, usize)> {
    let Span::Text { text: name, style } = text.first()? else {
        return None;
    };
    if !style.bold || name.len() == plain.len() {
        return None;
    }

    let rest = &plain[name.len()..];
    let sign = rest.trim_start_matches([':', ' ', '–', '—', '-']);
    let has_sign = sign.len() < rest.len() && rest.trim_start().starts_with([':', '–', '—', '-']);
    let has_colon = name.trim_end().ends_with(':');
    (has_sign || has_colon).then_some((name.len(), plain.len() - sign.len()))
}

fn colon(plain: &str) -> Option<(usize, usize)> {
    for sign in [": ", " – ", " — "] {
        if let Some(end) = plain.find(sign) {
            return Some((end, end + sign.len()));
        }
    }
    None
}

/// A text and where it starts.
type PlacedText = (Vec<Span>, LinePlace);

/// The lines of a paragraph: each that starts with a label is a text of its own, if the first and
/// another one do; otherwise all are one text.
pub fn texts(lines: Vec<PlacedText>) -> Vec<PlacedText> {
    let labelled: Vec<bool> = lines.iter().map(|(text, _)| has_label(text)).collect();
    let is_list = labelled[0] && labelled[1..].contains(&true);

    let mut texts: Vec<Vec<PlacedText>> = Vec::new();
    for (line, is_labelled) in lines.into_iter().zip(labelled) {
        match texts.last_mut() {
            Some(text) if !(is_list && is_labelled) => text.push(line),
            _ => texts.push(vec![line]),
        }
    }
    let places: Vec<LinePlace> = texts.iter().map(|lines| lines[0].1).collect();
    texts.into_iter().map(joined).zip(places).collect()
}

/// Lines as one text.
pub fn joined(lines: Vec<PlacedText>) -> Vec<Span> {
    let mut text = Vec::new();
    for (line, _) in lines {
        text.push(Span::plain(" "));
        text.extend(line);
    }
    tidy(text)
}

/// Whether a line starts with a label that no wrapped sentence would have.
fn has_label(text: &[Span]) -> bool {
    let is_name = |name: &str| !name.starts_with(char::is_lowercase);
    label(text).is_some_and(|label| is_name(&label.name))
}

/// Adds as criteria the labels that are found under two or more technologies.
pub fn add(evidence: &RoleClues, roles: &mut Roles) {
    let mut found: BTreeMap<String, (String, LinePlace, Vec<usize>)> = BTreeMap::new();
    let mut headings = evidence.headings.iter().peekable();
    let mut technology = None;
    for (at, piece) in evidence.document.pieces.iter().enumerate() {
        while let Some(heading) = headings.next_if(|heading: &&Heading| heading.piece <= at) {
            technology = roles.meaning(&heading.name).technology;
        }
        let Some(technology) = technology else {
            continue;
        };
        for name in names(&piece.part) {
            let entry = found
                .entry(key(&name))
                .or_insert_with(|| (name, piece.place, Vec::new()));
            if !entry.2.contains(&technology) {
                entry.2.push(technology);
            }
        }
    }

    let mut recurring: Vec<(String, LinePlace)> = Vec::new();
    for (name, place, technologies) in found.into_values() {
        if technologies.len() >= 2 && !is_other(&name) {
            recurring.push((name, place));
        }
    }
    recurring.sort_by_key(|(_, place)| *place);
    for (name, place) in recurring {
        roles.guess_criterion(&name, place, "several technologies have a line on it");
    }
}

/// The labels of a part.
fn names(part: &DocumentPart) -> Vec<String> {
    match part {
        DocumentPart::Block(Block::Item { text, .. } | Block::Paragraph(text)) => {
            label(text).map(|label| label.name).into_iter().collect()
        }
        DocumentPart::Table(table) if table.header.len() == 2 => {
            let rows = table.rows.iter().filter_map(|row| row.cells.first());
            rows.map(|cell| plain_text(cell)).collect()
        }
        _ => Vec::new(),
    }
}
