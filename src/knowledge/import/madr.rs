//! Decision records in the form of MADR: its options, its drivers, and its arguments.

use super::document::{Document, DocumentPart, LinePlace};
use super::names::key;
use super::outline::Heading;
use super::roles::{RoleClues, Roles};
use crate::knowledge::prose::{Block, Span, plain_text};

const OPTIONS: &[&str] = &[
    "Considered Options",
    "Options considered",
    "Options",
    "Alternatives",
    "Considered alternatives",
];
const DRIVERS: &[&str] = &[
    "Decision Drivers",
    "Drivers",
    "Evaluation criteria",
    "Criteria",
    "Decision criteria",
];
const OPINIONS: &[&str] = &[
    "Pros and Cons of the Options",
    "Pros and Cons",
    "Evaluation of the options",
];

/// Finds the options and drivers of decision records.
pub fn roles(evidence: &RoleClues, roles: &mut Roles) {
    let headings = evidence.headings;
    for (at, heading) in headings.iter().enumerate() {
        if !is_one_of(heading, OPINIONS) && !is_one_of(heading, OPTIONS) {
            continue;
        }
        for child in headings.iter().filter(|child| child.parent == Some(at)) {
            roles.add_technology(&child.name);
        }
    }

    let is_record = headings.iter().any(|heading| is_one_of(heading, OPTIONS));
    for heading in headings {
        if is_one_of(heading, OPTIONS) {
            for (name, place) in entries(evidence.document, heading) {
                option(&name, place, roles);
            }
        } else if is_one_of(heading, DRIVERS) && (is_record || roles.technologies.len() > 1) {
            for (name, place) in entries(evidence.document, heading) {
                roles.guess_criterion(&name, place, "it is listed as a driver");
            }
        }
    }
    arguments(evidence.document, roles);
}

fn is_one_of(heading: &Heading, names: &[&str]) -> bool {
    names.iter().any(|name| key(name) == heading.key)
}

/// An option, unless a heading names it more briefly: `Kafka` for `Kafka, self-hosted`.
fn option(name: &str, place: LinePlace, roles: &mut Roles) {
    let option = key(name);
    let is_same = |known: &str| option.starts_with(known) || known.starts_with(&option);
    let is_known = roles.technologies.iter().any(|known| is_same(&known.key));
    if !is_known {
        roles.guess_technology(name, place, "it is listed as an option");
    }
}

/// The short names of the entries in the list below a heading.
fn entries(document: &Document, heading: &Heading) -> Vec<(String, LinePlace)> {
    let mut names = Vec::new();
    for piece in &document.pieces[heading.piece + 1..] {
        match &piece.part {
            DocumentPart::Heading { .. } => break,
            DocumentPart::Block(Block::Item { text, .. }) => {
                names.push((short_name(&plain_text(text)), piece.place));
            }
            _ => {}
        }
    }
    names
}

/// The name at the start of an entry, without what explains it.
pub fn short_name(entry: &str) -> String {
    let mut name = entry;
    for sign in [
        ": ",
        " – ",
        " — ",
        " - ",
        ", ",
        "; ",
        " (",
        " because ",
        " so that ",
        ". ",
    ] {
        if let Some((before, _)) = name.split_once(sign)
            && !before.trim().is_empty()
        {
            name = before;
        }
    }
    name.trim_end_matches(['.', ':', ' ']).to_owned()
}

/// What an argument is, as a criterion.
pub const PROS: &str = "Pros";
pub const CONS: &str = "Cons";
pub const NEUTRAL: &str = "Neutral";

/// The criterion of an argument: `Good, because …`, `Bad: …`, `👍 …`.
pub fn argument(text: &[Span]) -> Option<&'static str> {
    let plain = plain_text(text);
    let first = plain.split([' ', ',', ':']).next()?;
    let rest = plain[first.len()..].trim_start_matches([',', ':', ' ']);
    let is_argument = plain[first.len()..].starts_with([',', ':']) || rest.starts_with("because");

    match first.to_lowercase().as_str() {
        "good" | "pro" if is_argument => Some(PROS),
        "bad" | "con" | "contra" if is_argument => Some(CONS),
        "neutral" if is_argument => Some(NEUTRAL),
        "👍" | "✅" | "➕" | "(+)" | "(plus)" => Some(PROS),
        "👎" | "❌" | "➖" | "(-)" | "(minus)" => Some(CONS),
        _ => None,
    }
}

fn arguments(document: &Document, roles: &mut Roles) {
    for criterion in [PROS, NEUTRAL, CONS] {
        let mut blocks = document
            .pieces
            .iter()
            .filter_map(|piece| match &piece.part {
                DocumentPart::Block(Block::Item { text, .. } | Block::Paragraph(text)) => {
                    Some(text)
                }
                _ => None,
            });
        if blocks.any(|text| argument(text) == Some(criterion)) {
            roles.add_criterion(criterion);
        }
    }
}
