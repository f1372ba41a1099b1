//! Criteria that a text lists before it treats them: `we compare speed, cost and licence`.

use super::document::{DocumentPart, LinePlace, Piece};
use super::labels::label;
use super::names::key;
use super::roles::{RoleClues, Roles};
use super::vocabulary::{is_criterion, is_other};
use crate::knowledge::prose::{Block, plain_text};
use crate::knowledge::spelling;

/// Adds the criteria that are listed with one that is known.
pub fn add(evidence: &RoleClues, roles: &mut Roles) {
    let pieces = &evidence.document.pieces;
    let mut list: Vec<&Piece> = Vec::new();
    for piece in pieces {
        match &piece.part {
            DocumentPart::Block(Block::Item { .. }) => list.push(piece),
            part => {
                of_list(&std::mem::take(&mut list), roles);
                if let DocumentPart::Block(Block::Paragraph(text)) = part {
                    of_text(&plain_text(text), piece.place, roles);
                }
            }
        }
    }
    of_list(&list, roles);
}

/// The longest name of a criterion in a list, in words.
const MOST_WORDS: usize = 4;

fn of_list(list: &[&Piece], roles: &mut Roles) {
    let mut names: Vec<(String, LinePlace)> = Vec::new();
    for piece in list {
        let DocumentPart::Block(Block::Item { text, .. }) = &piece.part else {
            continue;
        };
        let plain = plain_text(text);
        let name = match label(text) {
            Some(label) => label.name,
            None => plain,
        };
        // Something else is listed if one of its entries is no name.
        if name.split_whitespace().count() > MOST_WORDS || roles.is_technology(&name) {
            return;
        }
        names.push((name, piece.place));
    }
    announce(&names, roles);
}

/// Names in a sentence, between commas.
fn of_text(text: &str, place: LinePlace, roles: &mut Roles) {
    if roles.criteria.is_empty() {
        return;
    }
    let text = text.replace(". ", "; ");
    for sentence in text.split(['?', '!', ';', '(', ')']) {
        if let Some((before, after)) = sentence.split_once(',') {
            of_list_of_words(after_lead(before), after, place, roles);
        }
    }
}

fn of_list_of_words(first: &str, rest: &str, place: LinePlace, roles: &mut Roles) {
    let rest = rest
        .replace(" and ", ", ")
        .replace(" or ", ", ")
        .replace(" und ", ", ");

    let mut names = vec![(first.trim().to_owned(), place)];
    for part in rest
        .split(',')
        .map(|part| part.trim().trim_end_matches('.'))
    {
        if part.split_whitespace().count() > MOST_WORDS {
            break;
        }
        if !part.is_empty() {
            names.push((part.to_owned(), place));
        }
    }
    if names.len() >= 3 {
        announce(&names, roles);
    }
}

/// The end of the words before the first comma, where the list starts.
fn after_lead(part: &str) -> &str {
    let mut rest = part;
    for lead in [
        " on ", " by ", ": ", " under ", " for ", " in ", " of ", " are ", " as ", " about ",
    ] {
        if let Some((_, after)) = rest.rsplit_once(lead) {
            rest = after;
        }
    }
    rest
}

/// Adds names, if one of them is a known criterion and none is a technology.
fn announce(names: &[(String, LinePlace)], roles: &mut Roles) {
    let known = names
        .iter()
        .filter(|(name, _)| roles.is_criterion(name))
        .count();
    let alike = names.iter().filter(|(name, _)| is_criterion(name)).count();
    let names_technology = |name: &str| roles.only_technology(&spelling::words(name)).is_some();
    let is_list = known >= 1 && alike * 2 >= names.len();
    if !is_list || names.iter().any(|(name, _)| names_technology(name)) {
        return;
    }

    for (name, place) in names {
        if !is_other(name) && !key(name).is_empty() {
            roles.guess_criterion(name, *place, "it is listed with other criteria");
        }
    }
}
