//! Text that has no heading of its own, placed by what it names.

use super::Note;
use super::arrange::{Arrangement, bold};
use super::roles::Roles;
use crate::knowledge::prose::{Block, Span, plain_text};
use crate::knowledge::spelling;

/// The criterion for text that is on a technology and on no criterion.
const OVERVIEW: &str = "Overview";

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

/// Text on a technology that is under no criterion: a criterion of its own, if several have some or
/// there is no other; otherwise it has no place.
pub fn place_general(arrangement: &mut Arrangement, roles: &mut Roles) {
    let with_text = arrangement
        .general
        .iter()
        .filter(|text| !text.is_empty())
        .count();
    let is_criterion = with_text >= 2 || with_text == 1 && roles.criteria.is_empty();
    let general = std::mem::take(&mut arrangement.general);

    if is_criterion && roles.add_criterion(OVERVIEW) {
        arrangement.meanings.push(Vec::new());
        arrangement.columns.push(Default::default());
        arrangement.written_criteria.push(Vec::new());
        arrangement.sections.push(general);
        let text = format!("what is under no criterion is under “{OVERVIEW}”");
        arrangement.guesses.push(Note { place: None, text });
        return;
    }

    for (technology, text) in general.into_iter().enumerate() {
        if !text.is_empty() {
            let name = Span::plain(&roles.technologies[technology].name);
            arrangement.not_placed.push(Block::Paragraph(bold(&[name])));
            arrangement.not_placed.extend(text);
        }
    }
}
