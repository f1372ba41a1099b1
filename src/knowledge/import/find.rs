//! Which names are technologies, and which are criteria: from what is given, from titles, tables
//! and decision records, from known words, and from how headings are nested.

use super::document::DocumentPart;
use super::given::Hints;
use super::roles::{RoleClues, Roles};
use super::tables::Rows;
use super::vocabulary::{is_calculated, is_criterion, is_other};
use super::{announced, labels, madr, propagate, side_by_side, tables, versus};
use crate::knowledge::prose::{Block, plain_text};

/// Finds the technologies and criteria.
pub fn roles(evidence: &RoleClues, hints: &Hints, listed: &Hints) -> Roles {
    let mut roles = Roles::default();
    roles.give(hints);
    roles.list(listed);

    madr::roles(evidence, &mut roles);
    titles(evidence, &mut roles);
    known_criteria(evidence, &mut roles);
    of_tables(evidence, &mut roles);
    questions(evidence, &mut roles);
    propagate::by_nesting(evidence, &mut roles);
    labels::add(evidence, &mut roles);
    announced::add(evidence, &mut roles);
    side_by_side::add(evidence, &mut roles);
    roles
}

/// The technologies in the title and in headings: `A vs B`.
fn titles(evidence: &RoleClues, roles: &mut Roles) {
    for name in versus::technologies(evidence.title.unwrap_or_default()) {
        roles.add_technology(&name);
    }
    for piece in &evidence.document.pieces {
        let DocumentPart::Heading { text, .. } = &piece.part else {
            continue;
        };
        for name in versus::technologies(&plain_text(text)) {
            roles.guess_technology(&name, piece.place, "a heading compares it");
        }
    }
}

/// The technologies in a sentence of the text, if nothing else names two: `Kafka or NATS?`
fn questions(evidence: &RoleClues, roles: &mut Roles) {
    for piece in &evidence.document.pieces {
        if roles.technologies.len() >= 2 {
            return;
        }
        let DocumentPart::Block(Block::Paragraph(text)) = &piece.part else {
            continue;
        };
        let plain = plain_text(text);
        if let Some((question, _)) = plain.split_once('?') {
            for name in versus::technologies(&format!("{question}?")) {
                roles.guess_technology(&name, piece.place, "the text asks which one");
            }
        }
    }
}

/// Headings with words that criteria have in their names, alone or with technologies.
fn known_criteria(evidence: &RoleClues, roles: &mut Roles) {
    for heading in evidence.headings {
        let name = match roles.parts(&heading.name) {
            Some(parts) => parts.rest,
            None => heading.name.clone(),
        };
        if is_criterion(&name) && !is_other(&name) {
            roles.add_criterion(&name);
        }
    }
}

/// The names in the header and the first column of tables.
fn of_tables(evidence: &RoleClues, roles: &mut Roles) {
    for piece in &evidence.document.pieces {
        let DocumentPart::Table(table) = &piece.part else {
            continue;
        };
        if tables::are_arguments(table) {
            for cell in &table.header {
                roles.add_criterion(&plain_text(cell));
            }
            continue;
        }
        let Some(reading) = tables::rows(table, roles) else {
            continue;
        };

        let columns = table.header.iter().skip(1).map(|cell| plain_text(cell));
        let rows = table.rows.iter().filter_map(|row| row.cells.first());
        let rows = rows.map(|cell| plain_text(cell));
        let (technologies, criteria): (Vec<String>, Vec<String>) = match reading.rows {
            Rows::Technologies => (rows.collect(), columns.collect()),
            Rows::Criteria => (columns.collect(), rows.collect()),
        };
        if let Some(why) = reading.guess {
            roles.guess(piece.place, why);
        }
        // Weights and totals say something of the table, not of what it compares.
        for name in technologies.iter().filter(|name| !is_calculated(name)) {
            roles.add_technology(name);
        }
        for name in criteria.iter().filter(|name| !is_calculated(name)) {
            roles.add_criterion(name);
        }
    }
}
