//! The parts of the inputs, each put where an article has a place for it: under a criterion and a
//! technology, or in the introduction, or at the end.

use super::cells::{self, Columns};
use super::document::{Document, Part, Piece, Place, Table};
use super::labels::{Label, label};
use super::madr;
use super::outline::{LEAD_LEVEL, lead};
use super::roles::{Meaning, Roles};
use super::tables;
use super::vocabulary::{is_cons, is_pros};
use super::{Note, PlacedLines};
use crate::knowledge::limits;
use crate::knowledge::prose::{Block, Span, Style, plain_text};
use crate::knowledge::spelling;

/// Where everything is.
#[derive(Default)]
pub struct Arrangement {
    pub introduction: Vec<Block>,
    pub not_placed: Vec<Block>,
    /// The text of each criterion above its sections.
    pub meanings: Vec<Vec<Block>>,
    /// For each criterion, the text on each technology.
    pub sections: Vec<Vec<Vec<Block>>>,
    /// The text on each technology under no criterion.
    pub general: Vec<Vec<Block>>,
    /// What tables say under each criterion.
    pub columns: Vec<Columns>,
    /// How headings write the names of technologies and criteria, where that is more than the name.
    pub written_technologies: Vec<Vec<String>>,
    pub written_criteria: Vec<Vec<String>>,
    /// The addresses that the names of technologies lead to.
    pub homepages: Vec<Vec<String>>,
    /// The headers of tables.
    pub headers: Vec<String>,
    pub placed: Vec<PlacedLines>,
    pub guesses: Vec<Note>,
}

/// Where a part goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Section { criterion: usize, technology: usize },
    Meaning(usize),
    General(usize),
    Introduction,
    NotPlaced,
}

/// Puts every part of a document in its place.
pub fn arrange(document: &Document, title: Option<usize>, roles: &Roles) -> Arrangement {
    let mut walk = Walk {
        roles,
        arrangement: Arrangement::sized(roles.technologies.len(), roles.criteria.len()),
        open: Vec::new(),
        text: 0,
        has_placed: false,
        heading: None,
    };

    for (at, piece) in document.pieces.iter().enumerate() {
        if title != Some(at) {
            walk.piece(piece);
        }
    }
    walk.end_heading();
    walk.arrangement
        .placed
        .sort_by_key(|placed| (placed.text, placed.from_line));
    walk.arrangement
}

struct Walk<'w> {
    roles: &'w Roles,
    arrangement: Arrangement,
    /// The headings above the current part, with their levels.
    open: Vec<(u8, Meaning)>,
    /// Which input the current part is in.
    text: usize,
    /// Whether something has a place already: before, what has none is the introduction.
    has_placed: bool,
    /// The last heading with a place, until it has text.
    heading: Option<(Place, Target)>,
}

impl Walk<'_> {
    fn piece(&mut self, piece: &Piece) {
        if piece.place.text != self.text {
            self.text = piece.place.text;
            self.open.clear();
        }

        match &piece.part {
            Part::Heading { level, text } => self.heading(*level, text, piece.place),
            Part::Table(table) => self.table(table, piece.place),
            Part::Remark(remark) => {
                let block = Block::Item {
                    marker: "•".to_owned(),
                    text: vec![Span::plain(remark.clone())],
                };
                self.add(Target::NotPlaced, block, piece.place);
            }
            Part::Block(block) => self.block(block, piece.place),
        }
    }

    /// What the open headings say together, the innermost first.
    fn context(&self) -> Meaning {
        let mut context = Meaning::default();
        for (_, meaning) in self.open.iter().rev() {
            context.technology = context.technology.or(meaning.technology);
            context.criterion = context.criterion.or(meaning.criterion);
        }
        context
    }

    fn target(&self, context: Meaning) -> Target {
        match (context.criterion, context.technology) {
            (Some(criterion), Some(technology)) => Target::Section {
                criterion,
                technology,
            },
            (Some(criterion), None) => Target::Meaning(criterion),
            (None, Some(technology)) => Target::General(technology),
            (None, None) if self.has_placed => Target::NotPlaced,
            (None, None) => Target::Introduction,
        }
    }

    fn heading(&mut self, level: u8, text: &[Span], place: Place) {
        self.end_heading();
        self.open.retain(|(above, _)| *above < level);

        let meaning = self.roles.meaning(&plain_text(text));
        self.open.push((level, meaning));
        if meaning == Meaning::default() {
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
        if let Some((place, target @ Target::Section { .. })) = self.heading.take() {
            let to = format!("{} (no text yet)", self.name(target));
            self.log_lines(place, place, to);
        }
    }

    /// Keeps what a heading or cell says beyond the name that it gives.
    fn note_name(&mut self, meaning: Meaning, text: &[Span]) {
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
            .all(|word| names.contains(word))
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

    fn block(&mut self, block: &Block, place: Place) {
        if let Some(name) = lead(block) {
            let meaning = self.roles.meaning(&name);
            if meaning != Meaning::default() {
                let text = block.spans().to_vec();
                self.heading(LEAD_LEVEL, &text, place);
                return;
            }
        }

        // The footer of a page that Confluence exports is about nothing above it.
        if plain_text(block.spans()).starts_with("Document generated by Confluence") {
            self.add(Target::NotPlaced, block.clone(), place);
            return;
        }

        let context = self.context();
        match self.labelled(block, context) {
            Some((target, text)) => self.line(target, text, place),
            None => match self.argued(block, context) {
                Some(target) => self.add(target, block.clone(), place),
                None => self.add(self.target(context), block.clone(), place),
            },
        }
    }

    /// Where a line goes that names its criterion or technology itself.
    fn labelled(&self, block: &Block, context: Meaning) -> Option<(Target, Vec<Span>)> {
        let (Block::Item { text, .. } | Block::Paragraph(text)) = block else {
            return None;
        };
        let Label { name, rest } = label(text)?;
        let meaning = self.roles.meaning(&name);

        let technology = match context.technology {
            None => meaning.technology?,
            Some(technology) => technology,
        };
        let criterion = match meaning.criterion {
            Some(criterion) => criterion,
            None if context.technology.is_none() => context.criterion?,
            None => return None,
        };
        let target = Target::Section {
            criterion,
            technology,
        };
        // What follows has to be a text of its own.
        (!rest.is_empty()).then_some((target, rest))
    }

    /// A line with a label: if it is short, it may be a fact.
    fn line(&mut self, target: Target, text: Vec<Span>, place: Place) {
        let Target::Section {
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
            });
    }

    /// Where an argument goes: `Good, because …`.
    fn argued(&self, block: &Block, context: Meaning) -> Option<Target> {
        let (Block::Item { text, .. } | Block::Paragraph(text)) = block else {
            return None;
        };
        let technology = context.technology?;
        let criterion = self.roles.meaning(madr::argument(text)?).criterion?;
        Some(Target::Section {
            criterion,
            technology,
        })
    }

    fn table(&mut self, table: &Table, place: Place) {
        let context = self.context();
        if let (Some(technology), 2) = (context.technology, table.header.len()) {
            return self.properties(table, technology, place);
        }
        let Some(reading) = tables::rows(table, self.roles) else {
            return self.lines(table, place);
        };

        let read = cells::read(table, reading.rows, self.roles);
        for (meaning, text) in read.names {
            self.note_name(meaning, &text);
        }
        self.arrangement.headers.extend(read.header);
        self.has_placed = true;
        for row in read.rows {
            let named = match row.name.criterion {
                Some(criterion) => &self.roles.criteria[criterion].name,
                None => match row.name.technology {
                    Some(technology) => &self.roles.technologies[technology].name,
                    None => continue,
                },
            };
            let to = format!("{named}: {} cells", row.cells);
            self.log_lines(row.place, row.place, to);
        }
        for cell in read.cells {
            self.arrangement.columns[cell.criterion].cells.push(cell);
        }
        let rest = read.rest;
        if !rest.rows.is_empty() {
            self.lines(&rest, place);
        }
    }

    /// A table of names and values about one technology.
    fn properties(&mut self, table: &Table, technology: usize, place: Place) {
        let mut rest = Table {
            header: table.header.clone(),
            rows: Vec::new(),
        };
        for row in &table.rows {
            let name = row
                .cells
                .first()
                .map(|cell| plain_text(cell))
                .unwrap_or_default();
            match (self.roles.meaning(&name).criterion, row.cells.get(1)) {
                (Some(criterion), Some(text)) => {
                    let cell = cells::FoundCell {
                        criterion,
                        technology,
                        text: text.clone(),
                        place: row.place,
                        is_line: false,
                    };
                    let target = Target::Section {
                        criterion,
                        technology,
                    };
                    self.log(target, row.place, row.place);
                    self.arrangement.columns[criterion].cells.push(cell);
                }
                _ => rest.rows.push(row.clone()),
            }
        }
        if rest.rows.is_empty() {
            self.arrangement.headers.extend(cells::header(table));
        } else {
            self.lines(&rest, place);
        }
    }

    /// A table that is no comparison: a line for each row.
    fn lines(&mut self, table: &Table, place: Place) {
        let target = self.target(self.context());
        for block in cells::lines(table) {
            self.add(target, block, place);
        }
    }

    fn add(&mut self, target: Target, block: Block, place: Place) {
        let from = match self.heading.take() {
            Some((heading, of)) if of == target => heading,
            _ => place,
        };
        self.log(target, from, place);
        let arrangement = &mut self.arrangement;
        let blocks = match target {
            Target::Section {
                criterion,
                technology,
            } => &mut arrangement.sections[criterion][technology],
            Target::Meaning(criterion) => &mut arrangement.meanings[criterion],
            Target::General(technology) => &mut arrangement.general[technology],
            Target::Introduction => &mut arrangement.introduction,
            Target::NotPlaced => &mut arrangement.not_placed,
        };
        blocks.push(block);
    }

    fn log(&mut self, target: Target, from: Place, to: Place) {
        let is_placed = !matches!(target, Target::Introduction | Target::NotPlaced);
        self.has_placed |= is_placed;
        self.log_lines(from, to, self.name(target));
    }

    fn log_lines(&mut self, from: Place, until: Place, to: String) {
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

    fn name(&self, target: Target) -> String {
        let criterion = |at: usize| self.roles.criteria[at].name.as_str();
        let technology = |at: usize| self.roles.technologies[at].name.as_str();
        match target {
            Target::Section {
                criterion: of,
                technology: on,
            } => format!("{}: {}", criterion(of), technology(on)),
            Target::Meaning(of) => format!("{}: what it means", criterion(of)),
            Target::General(on) => format!("Overview: {}", technology(on)),
            Target::Introduction => "introduction".to_owned(),
            Target::NotPlaced => "Not placed".to_owned(),
        }
    }
}

impl Arrangement {
    /// Nothing yet on so many technologies and criteria.
    pub fn sized(technologies: usize, criteria: usize) -> Self {
        Self {
            meanings: vec![Vec::new(); criteria],
            sections: vec![vec![Vec::new(); technologies]; criteria],
            general: vec![Vec::new(); technologies],
            columns: vec![Columns::default(); criteria],
            written_technologies: vec![Vec::new(); technologies],
            written_criteria: vec![Vec::new(); criteria],
            homepages: vec![Vec::new(); technologies],
            ..Self::default()
        }
    }

    /// Moves what is on technologies and criteria beyond these numbers to what has no place.
    pub fn drop_beyond(&mut self, technologies: usize, criteria: usize, roles: &Roles) {
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
        self.guesses.push(Note { place: None, text });
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

/// A text in bold.
pub fn bold(text: &[Span]) -> Vec<Span> {
    let mut bold = Vec::new();
    for span in text {
        bold.push(match span {
            Span::Text { text, .. } => Span::Text {
                text: text.clone(),
                style: Style {
                    bold: true,
                    ..Style::default()
                },
            },
            other => other.clone(),
        });
    }
    bold
}
