//! Leaves as many technologies and criteria as an article may have.

use super::arrange::{Arrangement, bold};
use super::outcome::ImportNote;
use super::roles::Roles;
use crate::knowledge::limits::{CRITERIA, TECHNOLOGIES};
use crate::knowledge::prose::{Block, Span};

/// The most technologies and criteria that an article may have.
const MOST_TECHNOLOGIES: usize = *TECHNOLOGIES.end();
const MOST_CRITERIA: usize = *CRITERIA.end();

/// Leaves as many technologies and criteria as an article may have; what is on the others has no
/// place.
pub fn limit(roles: &mut Roles, arrangement: &mut Arrangement) {
    if roles.technologies.len() > MOST_TECHNOLOGIES || roles.criteria.len() > MOST_CRITERIA {
        arrangement.drop_beyond(MOST_TECHNOLOGIES, MOST_CRITERIA, roles);
        roles.technologies.truncate(MOST_TECHNOLOGIES);
        roles.criteria.truncate(MOST_CRITERIA);
    }
}

impl Arrangement {
    /// Moves what is on technologies and criteria beyond these numbers to what has no place.
    fn drop_beyond(&mut self, technologies: usize, criteria: usize, roles: &Roles) {
        for (at, criterion) in roles.criteria.iter().enumerate() {
            if at >= criteria {
                let meaning = std::mem::take(&mut self.meanings[at]);
                self.without_place(&criterion.name, meaning);
            }
            for (on, technology) in roles.technologies.iter().enumerate() {
                if at < criteria && on < technologies {
                    continue;
                }
                let name = format!("{}: {}", criterion.name, technology.name);
                let section = std::mem::take(&mut self.sections[at][on]);
                self.without_place(&name, section);
            }
            self.columns_beyond(at, technologies, criteria, roles);
        }

        for named in roles.technologies.iter().skip(technologies) {
            self.without_place(&named.name, Vec::new());
        }
        for written in [&mut self.written_technologies, &mut self.homepages] {
            let beyond: Vec<Vec<String>> =
                written.drain(technologies.min(written.len())..).collect();
            let texts = beyond
                .into_iter()
                .flatten()
                .map(|text| Block::Paragraph(vec![Span::plain(text)]));
            self.not_placed.extend(texts);
        }
        let text = format!(
            "an article has at most {technologies} technologies and {criteria} criteria: what is on the others is under “Not placed”"
        );
        self.guesses.push(ImportNote { place: None, text });
    }

    fn columns_beyond(&mut self, at: usize, technologies: usize, criteria: usize, roles: &Roles) {
        let cells = std::mem::take(&mut self.columns[at].cells);
        let (kept, beyond): (Vec<_>, Vec<_>) = cells
            .into_iter()
            .partition(|cell| at < criteria && cell.technology < technologies);
        self.columns[at].cells = kept;
        for cell in beyond {
            let technology = &roles.technologies[cell.technology].name;
            let name = format!("{}: {technology}", roles.criteria[at].name);
            self.without_place(&name, vec![Block::Paragraph(cell.text)]);
        }
    }

    fn without_place(&mut self, name: &str, blocks: Vec<Block>) {
        self.not_placed
            .push(Block::Paragraph(bold(&[Span::plain(name)])));
        self.not_placed.extend(blocks);
    }
}
