//! Texts that treat one technology after the other: `Memory: Kafka 2 GB, NATS 40 MB`.

use super::document::{DocumentPart, LinePlace};
use super::inline::split_at;
use super::labels::{LineLabel, label};
use super::names::mentions;
use super::outline::Heading;
use super::roles::{RoleClues, Roles};
use super::vocabulary::{is_criterion, is_other};
use super::walk::{DocumentWalk, PartTarget};
use crate::knowledge::prose::{Block, Span, plain_text};
use crate::knowledge::spelling;

/// Where a part may start.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Only at the start of a sentence.
    Sentences,
    /// After a comma or semicolon as well.
    Clauses,
}

/// The parts of a text, each on one technology; `None` if it does not treat one after the other.
pub fn parts(text: &[Span], between: Between, roles: &Roles) -> Option<Vec<(usize, Vec<Span>)>> {
    let plain = plain_text(text);
    let starts = starts(&plain, between, roles);
    let (first, _) = *starts.first()?;
    let names_two = starts.iter().any(|(_, other)| *other != starts[0].1);
    if first != 0 || !names_two {
        return None;
    }

    let mut parts = Vec::new();
    let mut rest = text.to_vec();
    for (at, technology) in starts.iter().rev() {
        let (before, part) = split_at(&rest, *at);
        let words = spelling::words(&plain_text(&part));
        let (only, named) = roles.only_technology(&words)?;
        let says_something = words.len() > spelling::words(&named.name).len() + 1;
        if only != *technology || !says_something {
            return None;
        }
        parts.push((*technology, without_joint(part)));
        rest = before;
    }
    parts.reverse();
    Some(parts)
}

/// The part without the comma or semicolon at its end.
fn without_joint(part: Vec<Span>) -> Vec<Span> {
    let plain = plain_text(&part);
    match plain.strip_suffix([',', ';']) {
        Some(rest) => split_at(&part, rest.len()).0,
        None => part,
    }
}

/// Where the text turns to another technology.
fn starts(plain: &str, between: Between, roles: &Roles) -> Vec<(usize, usize)> {
    let ends: &[&str] = match between {
        Between::Sentences => &[". ", "! ", "? "],
        Between::Clauses => &[". ", "! ", "? ", ", ", "; "],
    };
    let mut places = vec![0];
    for end in ends {
        let found = plain.match_indices(end);
        places.extend(found.map(|(at, sign)| at + sign.len()));
    }
    places.sort_unstable();

    let mut starts: Vec<(usize, usize)> = Vec::new();
    for place in places {
        let words = without_lead(spelling::words(start(&plain[place..])));
        let named = roles.technologies.iter().position(|named| {
            let name = spelling::words(&named.name);
            words.starts_with(&name) && mentions(&words, &named.name)
        });
        let before = starts.last().map(|(_, technology)| *technology);
        if let Some(technology) = named
            && before != Some(technology)
        {
            starts.push((place, technology));
        }
    }
    starts
}

/// The start of a text: as many characters as a name can have.
fn start(text: &str) -> &str {
    let end = text.char_indices().nth(80);
    end.map_or(text, |(end, _)| &text[..end])
}

/// Words before the name of a technology at the start of a sentence.
const LEADS: &[&str] = &[
    "with", "in", "for", "on", "and", "but", "while", "whereas", "mit", "bei", "avec", "con",
    "com", "a", "an", "the",
];

fn without_lead(mut words: Vec<String>) -> Vec<String> {
    let leads = words
        .iter()
        .take_while(|word| LEADS.contains(&word.as_str()))
        .count();
    words.split_off(leads)
}

/// Adds as criteria the labels and headings of texts that treat one technology after the other.
pub fn add(evidence: &RoleClues, roles: &mut Roles) {
    let mut headings = evidence.headings.iter().peekable();
    let mut heading: Option<&Heading> = None;
    for (at, piece) in evidence.document.pieces.iter().enumerate() {
        while let Some(next) = headings.next_if(|heading: &&Heading| heading.piece <= at) {
            heading = Some(next);
        }
        match &piece.part {
            DocumentPart::Block(Block::Item { text, .. }) => of_line(text, piece.place, roles),
            DocumentPart::Block(Block::Paragraph(text)) => {
                if let Some(heading) = heading {
                    of_heading(heading, text, roles);
                }
            }
            _ => {}
        }
    }
}

/// The longest name of a criterion at the start of a line, in words.
const MOST_WORDS: usize = 4;

fn of_line(text: &[Span], place: LinePlace, roles: &mut Roles) {
    let Some(LineLabel { name, rest }) = label(text) else {
        return;
    };
    // A task is no criterion, even if it names what it is about.
    let is_task = name.starts_with("TODO") || name.starts_with("FIXME");
    if is_task || name.split_whitespace().count() > MOST_WORDS {
        return;
    }
    let is_compared = parts(&rest, Between::Clauses, roles).is_some()
        || is_criterion(&name) && names_several(&rest, roles);
    if is_compared && !is_other(&name) && !roles.is_technology(&name) {
        roles.guess_criterion(&name, place, "its line compares technologies");
    }
}

fn names_several(text: &[Span], roles: &Roles) -> bool {
    let words = spelling::words(&plain_text(text));
    let named = roles.technologies.iter();
    named.filter(|named| mentions(&words, &named.name)).count() >= 2
}

fn of_heading(heading: &Heading, text: &[Span], roles: &mut Roles) {
    let is_free = !is_other(&heading.name) && !roles.is_technology(&heading.name);
    if is_free && parts(text, Between::Sentences, roles).is_some() {
        let why = "its text treats one technology after the other";
        roles.guess_criterion(&heading.name, heading.place, why);
    }
}

impl DocumentWalk<'_> {
    /// Places a line with the name of a criterion and what it says of each technology; whether it
    /// is one.
    pub(super) fn compares(&mut self, block: &Block, place: LinePlace) -> bool {
        let (Block::Item { text, .. } | Block::Paragraph(text)) = block else {
            return false;
        };
        let Some(LineLabel { name, rest }) = label(text) else {
            return false;
        };
        let meaning = self.roles.meaning(&name);
        let (Some(criterion), None) = (meaning.criterion, meaning.technology) else {
            return false;
        };
        if self.context().technology.is_some() || rest.is_empty() {
            return false;
        }

        self.note_name(meaning, &[Span::plain(name)]);
        match parts(&rest, Between::Clauses, self.roles) {
            Some(parts) => {
                for (technology, part) in parts {
                    let target = PartTarget::Section {
                        criterion,
                        technology,
                    };
                    self.add(target, Block::Paragraph(part), place);
                }
            }
            None => self.add(
                PartTarget::Meaning(criterion),
                Block::Paragraph(rest),
                place,
            ),
        }
        true
    }
}
