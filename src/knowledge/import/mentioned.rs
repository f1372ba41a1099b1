//! Text that has no heading of its own, placed by what it names.

use super::arrange::{Arrangement, bold};
use super::cells::Columns;
use super::outcome::Note;
use super::roles::Roles;
use crate::knowledge::prose::{Block, Span, plain_text};
use crate::knowledge::spelling;

/// The criterion for text that is on a technology and on no criterion.
pub const OVERVIEW: &str = "Overview";

/// Under a criterion without sections, gives a paragraph that names only one technology to it.
pub fn place(arrangement: &mut Arrangement, roles: &Roles) {
    for criterion in 0..roles.criteria.len() {
        let has_sections = arrangement.sections[criterion]
            .iter()
            .any(|section| !section.is_empty());
        if has_sections || !arrangement.columns[criterion].cells.is_empty() {
            continue;
        }

        let mut meaning = Vec::new();
        let mut moved = 0;
        for block in std::mem::take(&mut arrangement.meanings[criterion]) {
            let words = spelling::words(&plain_text(block.spans()));
            match roles.only_technology(&words) {
                Some((technology, _)) => {
                    arrangement.sections[criterion][technology].push(block);
                    moved += 1;
                }
                None => meaning.push(block),
            }
        }
        arrangement.meanings[criterion] = meaning;
        if moved > 0 {
            let name = &roles.criteria[criterion].name;
            let text = format!(
                "under “{name}”, a paragraph that names only one technology is about it ({moved})"
            );
            arrangement.guesses.push(Note { place: None, text });
        }
    }
}

/// Text on a technology that is under no criterion: it gets a criterion of its own.
pub fn place_general(arrangement: &mut Arrangement, roles: &mut Roles) {
    let general = std::mem::take(&mut arrangement.general);
    if general.iter().all(Vec::is_empty) {
        return;
    }

    if roles.add_criterion(OVERVIEW) {
        arrangement.meanings.push(Vec::new());
        arrangement.columns.push(Columns::default());
        arrangement.written_criteria.push(Vec::new());
        arrangement.sections.push(general);
        let text = format!("text on a technology under no criterion is under “{OVERVIEW}”");
        arrangement.guesses.push(Note { place: None, text });
        return;
    }

    // Exactly the criteria that were given: there is no place for it.
    for (technology, text) in general.into_iter().enumerate() {
        if !text.is_empty() {
            let name = Span::plain(&roles.technologies[technology].name);
            arrangement.not_placed.push(Block::Paragraph(bold(&[name])));
            arrangement.not_placed.extend(text);
        }
    }
}
