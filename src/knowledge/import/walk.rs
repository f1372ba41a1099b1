//! The parts of the inputs, each put where an article has a place for it: under a criterion and a
//! technology, or in the introduction, or at the end.

mod placing;

use super::arrange::{Arrangement, bold};
use super::cells;
use super::document::{Document, DocumentPart, LinePlace, Piece};
use super::labels::{LineLabel, label};
use super::madr;
use super::outline::{ENTRY_LEVEL, LEAD_LEVEL, SUBJECT_LEVEL, lead};
use super::roles::{NameRoles, Roles};
use super::vocabulary::{is_cons, is_pros};
use crate::knowledge::limits;
use crate::knowledge::prose::{Block, Span, plain_text};
use crate::knowledge::spelling;

/// Where a part goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartTarget {
    Section { criterion: usize, technology: usize },
    Meaning(usize),
    General(usize),
    Introduction,
    NotPlaced,
}

/// Puts every part of a document in its place.
pub fn arrange(document: &Document, title: Option<usize>, roles: &Roles) -> Arrangement {
    let mut walk = DocumentWalk {
        roles,
        arrangement: Arrangement::sized(roles.technologies.len(), roles.criteria.len()),
        open: Vec::new(),
        has_entry_open: false,
        text: 0,
        has_placed: false,
        heading: None,
        before: String::new(),
    };

    for (at, piece) in document.pieces.iter().enumerate() {
        if title != Some(at) {
            walk.piece(piece, document.pieces.get(at + 1));
        }
    }
    walk.end_heading();
    walk.arrangement
        .placed
        .sort_by_key(|placed| (placed.text, placed.from_line));
    walk.arrangement
}

/// Goes through a document, part by part.
pub struct DocumentWalk<'w> {
    pub(super) roles: &'w Roles,
    pub(super) arrangement: Arrangement,
    /// The headings above the current part, with their levels.
    open: Vec<(u8, NameRoles)>,
    /// Whether one of the open headings is an entry of a list.
    has_entry_open: bool,
    /// Which input the current part is in.
    text: usize,
    /// Whether something has a place already: before, what has none is the introduction.
    pub(super) has_placed: bool,
    /// The last heading with a place, until it has text.
    heading: Option<(LinePlace, PartTarget)>,
    /// The text of the last paragraph since a heading.
    pub(super) before: String,
}

impl DocumentWalk<'_> {
    fn piece(&mut self, piece: &Piece, next: Option<&Piece>) {
        if piece.place.text != self.text {
            self.text = piece.place.text;
            self.open.clear();
        }

        match &piece.part {
            DocumentPart::Heading { level, text } => {
                self.before.clear();
                self.heading(*level, text, piece.place);
            }
            DocumentPart::Table(table) => self.table(table, piece.place),
            DocumentPart::Remark(remark) => {
                let block = Block::Item {
                    marker: "•".to_owned(),
                    text: vec![Span::plain(remark.clone())],
                };
                self.add(PartTarget::NotPlaced, block, piece.place);
            }
            DocumentPart::Block(block) => {
                self.before = plain_text(block.spans());
                self.end_entries(block, piece.depth);
                let has_entries = piece.has_entries(next);
                if !(has_entries && self.entry(block, piece.place, piece.depth)) {
                    self.block(block, piece.place, piece.depth);
                }
            }
        }
    }

    /// What the open headings say together, the innermost first.
    pub(super) fn context(&self) -> NameRoles {
        let mut context = NameRoles::default();
        for (_, meaning) in self.open.iter().rev() {
            context.technology = context.technology.or(meaning.technology);
            context.criterion = context.criterion.or(meaning.criterion);
        }
        context
    }

    pub(super) fn target(&self, context: NameRoles) -> PartTarget {
        match (context.criterion, context.technology) {
            (Some(criterion), Some(technology)) => PartTarget::Section {
                criterion,
                technology,
            },
            (Some(criterion), None) => PartTarget::Meaning(criterion),
            (None, Some(technology)) => PartTarget::General(technology),
            (None, None) if self.has_placed => PartTarget::NotPlaced,
            (None, None) => PartTarget::Introduction,
        }
    }

    fn heading(&mut self, level: u8, text: &[Span], place: LinePlace) {
        self.end_heading();
        self.open.retain(|(above, _)| *above < level);

        let meaning = self.roles.meaning(&plain_text(text));
        self.open.push((level, meaning));
        if meaning == NameRoles::default() {
            let target = self.target(self.context());
            self.add(target, Block::Paragraph(bold(text)), place);
            return;
        }

        self.note_name(meaning, text);
        let target = self.target(self.context());
        self.heading = Some((place, target));
        self.has_placed = true;
    }

    /// Notes a heading without text under it.
    fn end_heading(&mut self) {
        if let Some((place, target @ PartTarget::Section { .. })) = self.heading.take() {
            let to = format!("{} (no text yet)", self.name(target));
            self.log_lines(place, place, to);
        }
    }

    /// Keeps what a heading or cell says beyond the name that it gives.
    pub(super) fn note_name(&mut self, meaning: NameRoles, text: &[Span]) {
        let plain = plain_text(text);
        let mut names = Vec::new();
        if let Some(technology) = meaning.technology {
            names.extend(spelling::words(&self.roles.technologies[technology].name));
            self.note_homepage(technology, text);
        }
        if let Some(criterion) = meaning.criterion {
            names.extend(spelling::words(&self.roles.criteria[criterion].name));
        }

        let mut written = plain.trim_end_matches(':').to_owned();
        for span in text {
            if let (Span::Link { url, .. }, None) = (span, meaning.technology) {
                written.push_str(&format!(" ({url})"));
            }
        }
        if spelling::words(&written)
            .iter()
            .all(|word| names.contains(word) || is_number(word))
        {
            return;
        }
        let list = match (meaning.criterion, meaning.technology) {
            (Some(criterion), _) => &mut self.arrangement.written_criteria[criterion],
            (None, Some(technology)) => &mut self.arrangement.written_technologies[technology],
            (None, None) => return,
        };
        if !list.contains(&written) {
            list.push(written);
        }
    }

    fn note_homepage(&mut self, technology: usize, text: &[Span]) {
        for span in text {
            if let Span::Link { url, .. } = span
                && !self.arrangement.homepages[technology].contains(url)
            {
                self.arrangement.homepages[technology].push(url.clone());
            }
        }
    }

    /// Entries of a list that stand for headings end with the list; those with entries of their own
    /// end with the next entry next to them.
    fn end_entries(&mut self, block: &Block, depth: u8) {
        if matches!(block, Block::Item { .. }) {
            let level = entry_level(depth);
            self.open.retain(|(open, _)| *open < level);
        } else if std::mem::take(&mut self.has_entry_open) {
            self.open.retain(|(level, _)| *level < SUBJECT_LEVEL);
        }
    }

    /// Takes a name that has entries below it for the heading of these; whether it is one.
    fn entry(&mut self, block: &Block, place: LinePlace, depth: u8) -> bool {
        let name = plain_text(block.spans());
        let is_name = name.split_whitespace().count() <= 6;
        let is_known = self.roles.meaning(&name) != NameRoles::default();
        if !is_name || !is_known || lead(block).is_some() {
            return false;
        }
        let level = entry_level(depth);
        self.heading(level, block.spans(), place);
        self.has_entry_open = true;
        true
    }

    fn block(&mut self, block: &Block, place: LinePlace, depth: u8) {
        let is_entry = matches!(block, Block::Item { .. });
        if let Some(name) = lead(block) {
            let meaning = self.roles.meaning(&name);
            if meaning != NameRoles::default() {
                let text = block.spans().to_vec();
                let is_within = self.open.iter().any(|(level, _)| *level > ENTRY_LEVEL);
                let level = if is_entry && is_within {
                    entry_level(depth) - 1
                } else if meaning.criterion.is_none() {
                    SUBJECT_LEVEL
                } else {
                    LEAD_LEVEL
                };
                self.heading(level, &text, place);
                self.has_entry_open |= is_entry;
                return;
            }
        }

        // The footer of a page that Confluence exports is about nothing above it.
        if plain_text(block.spans()).starts_with("Document generated by Confluence") {
            self.add(PartTarget::NotPlaced, block.clone(), place);
            return;
        }

        if self.compares(block, place) {
            return;
        }
        let context = self.context();
        match self.labelled(block, context) {
            Some((target, LineLabel { name, rest })) => {
                // The label is gone: what it says beyond the name of its place is kept.
                self.note_name(self.roles.meaning(&name), &[Span::plain(name)]);
                self.line(target, rest, place);
            }
            None => match self.argued(block, context) {
                Some(target) => self.add(target, block.clone(), place),
                None => self.add(self.target(context), block.clone(), place),
            },
        }
    }

    /// Where a line goes that names its criterion or technology itself.
    fn labelled(&self, block: &Block, context: NameRoles) -> Option<(PartTarget, LineLabel)> {
        let (Block::Item { text, .. } | Block::Paragraph(text)) = block else {
            return None;
        };
        let label = label(text)?;
        let meaning = self.roles.meaning(&label.name);

        let technology = match context.technology {
            None => meaning.technology?,
            Some(technology) => technology,
        };
        let criterion = match meaning.criterion {
            Some(criterion) => criterion,
            None if context.technology.is_none() => context.criterion?,
            None => return None,
        };
        let target = PartTarget::Section {
            criterion,
            technology,
        };
        // What follows has to be a text of its own.
        (!label.rest.is_empty()).then_some((target, label))
    }

    /// A line with a label: if it is short, it may be a fact.
    fn line(&mut self, target: PartTarget, text: Vec<Span>, place: LinePlace) {
        let PartTarget::Section {
            criterion,
            technology,
        } = target
        else {
            return self.add(target, Block::Paragraph(text), place);
        };
        let name = &self.roles.criteria[criterion].name;
        let plain = plain_text(&text);
        let is_short = plain.chars().count() <= limits::FACT && !plain.ends_with('.');
        if !is_short || is_pros(name) || is_cons(name) {
            return self.add(target, Block::Paragraph(text), place);
        }

        self.heading = None;
        self.log(target, place, place);
        self.arrangement.columns[criterion]
            .cells
            .push(cells::FoundCell {
                criterion,
                technology,
                text,
                place,
                is_line: true,
                most: None,
            });
    }

    /// Where an argument goes: `Good, because …`.
    fn argued(&self, block: &Block, context: NameRoles) -> Option<PartTarget> {
        let (Block::Item { text, .. } | Block::Paragraph(text)) = block else {
            return None;
        };
        let technology = context.technology?;
        let criterion = self.roles.meaning(madr::argument(text)?).criterion?;
        Some(PartTarget::Section {
            criterion,
            technology,
        })
    }
}

/// The level of an entry of a list that has entries; that of a line before other entries is 1 less.
fn entry_level(depth: u8) -> u8 {
    ENTRY_LEVEL + depth.min(100) * 2
}

/// Whether a word of a heading only numbers it.
fn is_number(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}
