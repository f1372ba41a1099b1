//! Which names are technologies, and which are criteria: from what is given, from titles, tables
//! and decision records, from known words, and from how headings are nested.

use super::document::Part;
use super::given::Hints;
use super::roles::{Evidence, Roles};
use super::tables::Rows;
use super::vocabulary::{is_criterion, is_other};
use super::{announced, labels, madr, propagate, tables, versus};
use crate::knowledge::prose::plain_text;

/// Finds the technologies and criteria.
pub fn roles(evidence: &Evidence, hints: &Hints, listed: &Hints) -> Roles {
    let mut roles = Roles::default();
    roles.give(hints);
    roles.list(listed);

    madr::roles(evidence, &mut roles);
    titles(evidence, &mut roles);
    known_criteria(evidence, &mut roles);
    of_tables(evidence, &mut roles);
    propagate::by_nesting(evidence, &mut roles);
    labels::add(evidence, &mut roles);
    announced::add(evidence, &mut roles);
    roles
}

/// The technologies in the title and in headings: `A vs B`.
fn titles(evidence: &Evidence, roles: &mut Roles) {
    for name in versus::technologies(evidence.title.unwrap_or_default()) {
        roles.add_technology(&name);
    }
    for piece in &evidence.document.pieces {
        let Part::Heading { text, .. } = &piece.part else {
            continue;
        };
        for name in versus::technologies(&plain_text(text)) {
            roles.guess_technology(&name, piece.place, "a heading compares it");
        }
    }
}

/// Headings with words that criteria have in their names, alone or with technologies.
fn known_criteria(evidence: &Evidence, roles: &mut Roles) {
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
fn of_tables(evidence: &Evidence, roles: &mut Roles) {
    for piece in &evidence.document.pieces {
        let Part::Table(table) = &piece.part else {
            continue;
        };
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
        for name in technologies {
            roles.add_technology(&name);
        }
        for name in criteria {
            roles.add_criterion(&name);
        }
    }
}
