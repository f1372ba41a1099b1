//! The cells of tables, each put in its place.

use super::cells;
use super::document::{InputTable, LinePlace};
use super::inline::is_blank;
use super::outcome::ImportNote;
use super::scores;
use super::tables;
use super::walk::{DocumentWalk, PartTarget};
use crate::knowledge::prose::{Block, plain_text};

impl DocumentWalk<'_> {
    pub(super) fn table(&mut self, table: &InputTable, place: LinePlace) {
        let context = self.context();
        let is_of_properties = table.header.len() == 2 && !tables::are_arguments(table);
        if let (Some(technology), true) = (context.technology, is_of_properties) {
            return self.properties(table, technology, place);
        }
        if tables::are_arguments(table) {
            return self.arguments(table, place);
        }
        let Some(reading) = tables::rows(table, self.roles) else {
            return self.lines(table, place);
        };

        let mut read = cells::read(table, reading.rows, self.roles);
        if let Some(most) = scores::most(table, &self.before) {
            self.note_scores(most, place);
            for cell in &mut read.cells {
                cell.most = Some(most);
            }
        }
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
            let cells = if row.cells == 1 { "cell" } else { "cells" };
            let to = format!("{named}: {} {cells}", row.cells);
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

    fn note_scores(&mut self, most: u8, place: LinePlace) {
        let text = format!("the plain numbers of the table are points, of which {most} are best");
        let place = Some(place);
        self.arrangement.guesses.push(ImportNote { place, text });
    }

    /// A table with a column of what speaks for something, and one of what speaks against it.
    fn arguments(&mut self, table: &InputTable, place: LinePlace) {
        let Some(technology) = self.context().technology else {
            return self.lines(table, place);
        };
        let criteria = table.header.iter();
        let criteria = criteria.map(|cell| self.roles.meaning(&plain_text(cell)).criterion);
        let Some(criteria) = criteria.collect::<Option<Vec<usize>>>() else {
            return self.lines(table, place);
        };

        for row in &table.rows {
            for (criterion, cell) in criteria.iter().zip(&row.cells) {
                if is_blank(cell) {
                    continue;
                }
                let target = PartTarget::Section {
                    criterion: *criterion,
                    technology,
                };
                let block = Block::Item {
                    marker: "•".to_owned(),
                    text: cell.clone(),
                };
                self.add(target, block, row.place);
            }
        }
    }

    /// A table of names and values about one technology.
    fn properties(&mut self, table: &InputTable, technology: usize, place: LinePlace) {
        let mut rest = InputTable {
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
                        most: None,
                    };
                    let target = PartTarget::Section {
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
    fn lines(&mut self, table: &InputTable, place: LinePlace) {
        let target = self.target(self.context());
        for block in cells::lines(table) {
            self.add(target, block, place);
        }
    }
}
