//! Puts parts in their places, and notes where they went.

use super::{DocumentWalk, PartTarget};
use crate::knowledge::import::document::LinePlace;
use crate::knowledge::import::outcome::PlacedLines;
use crate::knowledge::prose::Block;

impl DocumentWalk<'_> {
    pub(in crate::knowledge::import) fn add(
        &mut self,
        target: PartTarget,
        block: Block,
        place: LinePlace,
    ) {
        let from = match self.heading.take() {
            Some((heading, of)) if of == target => heading,
            _ => place,
        };
        self.log(target, from, place);
        let arrangement = &mut self.arrangement;
        let blocks = match target {
            PartTarget::Section {
                criterion,
                technology,
            } => &mut arrangement.sections[criterion][technology],
            PartTarget::Meaning(criterion) => &mut arrangement.meanings[criterion],
            PartTarget::General(technology) => &mut arrangement.general[technology],
            PartTarget::Introduction => &mut arrangement.introduction,
            PartTarget::NotPlaced => &mut arrangement.not_placed,
        };
        blocks.push(block);
    }

    pub(in crate::knowledge::import) fn log(
        &mut self,
        target: PartTarget,
        from: LinePlace,
        to: LinePlace,
    ) {
        let is_placed = !matches!(target, PartTarget::Introduction | PartTarget::NotPlaced);
        self.has_placed |= is_placed;
        self.log_lines(from, to, self.name(target));
    }

    pub(in crate::knowledge::import) fn log_lines(
        &mut self,
        from: LinePlace,
        until: LinePlace,
        to: String,
    ) {
        if let Some(last) = self.arrangement.placed.last_mut()
            && last.to == to
            && last.text == from.text
        {
            last.to_line = last.to_line.max(until.line);
            return;
        }
        self.arrangement.placed.push(PlacedLines {
            text: from.text,
            from_line: from.line,
            to_line: until.line,
            to,
        });
    }

    pub(super) fn name(&self, target: PartTarget) -> String {
        let criterion = |at: usize| self.roles.criteria[at].name.as_str();
        let technology = |at: usize| self.roles.technologies[at].name.as_str();
        match target {
            PartTarget::Section {
                criterion: of,
                technology: on,
            } => format!("{}: {}", criterion(of), technology(on)),
            PartTarget::Meaning(of) => format!("{}: what it means", criterion(of)),
            PartTarget::General(on) => format!("Overview: {}", technology(on)),
            PartTarget::Introduction => "introduction".to_owned(),
            PartTarget::NotPlaced => "Not placed".to_owned(),
        }
    }
}
