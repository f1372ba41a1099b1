//! Text that has no heading of its own, placed by what it names.

use super::arrange::{Arrangement, bold};
use super::cells::CriterionCells;
use super::outcome::ImportNote;
use super::roles::Roles;
use super::side_by_side::{Between, parts};
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
        if has_sections {
            continue;
        }
        let has_cells = !arrangement.columns[criterion].cells.is_empty();

        let mut meaning = Vec::new();
        let mut moved = 0;
        for block in std::mem::take(&mut arrangement.meanings[criterion]) {
            for (technology, block) in parted(block, has_cells, roles) {
                match technology {
                    Some(technology) => {
                        arrangement.sections[criterion][technology].push(block);
                        moved += 1;
                    }
                    None => meaning.push(block),
                }
            }
        }
        arrangement.meanings[criterion] = meaning;
        if moved > 0 {
            let name = &roles.criteria[criterion].name;
            let text = format!(
                "under “{name}”, text naming only one technology went to its section ({moved})"
            );
            arrangement.guesses.push(ImportNote { place: None, text });
        }
    }
}

/// A block with the technology that it is about; several if its sentences treat one after the
/// other.
fn parted(block: Block, has_cells: bool, roles: &Roles) -> Vec<(Option<usize>, Block)> {
    if let Block::Paragraph(text) = &block
        && let Some(parts) = parts(text, Between::Sentences, roles)
    {
        let paragraph = |(on, text)| (Some(on), Block::Paragraph(text));
        return parts.into_iter().map(paragraph).collect();
    }

    // Next to a table, a text on one of its technologies may be a remark on all of it.
    let words = spelling::words(&plain_text(block.spans()));
    let only = roles.only_technology(&words).filter(|_| !has_cells);
    vec![(only.map(|(technology, _)| technology), block)]
}

/// Text on a technology that is under no criterion: it gets a criterion of its own.
pub fn place_general(arrangement: &mut Arrangement, roles: &mut Roles) {
    let general = std::mem::take(&mut arrangement.general);
    if general.iter().all(Vec::is_empty) {
        return;
    }

    if roles.add_criterion(OVERVIEW) {
        arrangement.meanings.push(Vec::new());
        arrangement.columns.push(CriterionCells::default());
        arrangement.written_criteria.push(Vec::new());
        arrangement.sections.push(general);
        let text = format!("text on a technology under no criterion is under “{OVERVIEW}”");
        arrangement.guesses.push(ImportNote { place: None, text });
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
