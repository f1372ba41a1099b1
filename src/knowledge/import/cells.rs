//! The cells of a table that compares, and the lines that other tables become.

use super::document::{Cell, InputRow, InputTable, LinePlace};
use super::inline::is_blank;
use super::roles::{NameRoles, Roles};
use super::tables::Rows;
use crate::knowledge::prose::{Block, Span, plain_text};

/// What tables say under a criterion.
#[derive(Debug, Clone, Default)]
pub struct CriterionCells {
    pub cells: Vec<FoundCell>,
}

impl CriterionCells {
    /// Takes out the lines with labels.
    pub fn take_lines(&mut self) -> Vec<FoundCell> {
        let cells = std::mem::take(&mut self.cells);
        let (lines, cells) = cells.into_iter().partition(|cell| cell.is_line);
        self.cells = cells;
        lines
    }
}

/// A cell with its place in the article.
#[derive(Debug, Clone)]
pub struct FoundCell {
    pub criterion: usize,
    pub technology: usize,
    pub text: Cell,
    pub place: LinePlace,
    /// Whether it is from a line with a label, not from a table.
    pub is_line: bool,
    /// The most points that its table gives, if a plain number in it is points.
    pub most: Option<u8>,
}

/// What was read from a table.
pub struct TableCells {
    pub cells: Vec<FoundCell>,
    pub rows: Vec<FoundRow>,
    /// The names in its header and its first column.
    pub names: Vec<(NameRoles, Cell)>,
    /// What its corner says, with the header.
    pub header: Option<String>,
    /// The rows whose name means nothing.
    pub rest: InputTable,
}

/// A row: what its name means, and how many of its cells have a place.
pub struct FoundRow {
    pub place: LinePlace,
    pub name: NameRoles,
    pub cells: usize,
}

/// Reads a table whose rows are technologies or criteria.
pub fn read(table: &InputTable, rows: Rows, roles: &Roles) -> TableCells {
    let columns: Vec<NameRoles> = table
        .header
        .iter()
        .map(|cell| of_role(roles.meaning(&plain_text(cell)), rows == Rows::Criteria))
        .collect();
    let mut read = TableCells {
        cells: Vec::new(),
        rows: Vec::new(),
        names: Vec::new(),
        header: header(table),
        rest: InputTable {
            header: table.header.clone(),
            rows: Vec::new(),
        },
    };

    for (meaning, cell) in columns.iter().zip(&table.header).skip(1) {
        read.names.push((*meaning, cell.clone()));
    }
    for row in &table.rows {
        read.row(row, &columns, rows, roles);
    }
    read
}

/// Only the role that a name has in this direction of the table.
fn of_role(meaning: NameRoles, technology: bool) -> NameRoles {
    if technology {
        NameRoles {
            criterion: None,
            ..meaning
        }
    } else {
        NameRoles {
            technology: None,
            ..meaning
        }
    }
}

impl TableCells {
    fn row(&mut self, row: &InputRow, columns: &[NameRoles], rows: Rows, roles: &Roles) {
        let Some(name) = row.cells.first() else {
            return;
        };
        let meaning = of_role(roles.meaning(&plain_text(name)), rows == Rows::Technologies);
        if meaning == NameRoles::default() {
            self.rest.rows.push(row.clone());
            return;
        }

        self.names.push((meaning, name.clone()));
        let before = self.cells.len();
        let mut unplaced = Vec::new();
        for (column, cell) in columns.iter().zip(&row.cells).skip(1) {
            let technology = column.technology.or(meaning.technology);
            let criterion = column.criterion.or(meaning.criterion);
            match (criterion, technology) {
                _ if is_blank(cell) => unplaced.push(Vec::new()),
                (Some(criterion), Some(technology)) => {
                    unplaced.push(Vec::new());
                    self.cells.push(FoundCell {
                        criterion,
                        technology,
                        text: cell.clone(),
                        place: row.place,
                        is_line: false,
                        most: None,
                    });
                }
                _ => unplaced.push(cell.clone()),
            }
        }

        self.rows.push(FoundRow {
            place: row.place,
            name: meaning,
            cells: self.cells.len() - before,
        });

        // A column without a role: its cells are kept with the name of their row.
        if unplaced.iter().any(|cell| !is_blank(cell)) {
            let mut cells = vec![name.clone()];
            cells.extend(unplaced);
            self.rest.rows.push(InputRow {
                place: row.place,
                cells,
            });
        }
    }
}

/// The header in a line, if its corner says something.
pub fn header(table: &InputTable) -> Option<String> {
    let corner = table.header.first()?;
    if is_blank(corner) {
        return None;
    }
    let cells: Vec<String> = table.header.iter().map(|cell| plain_text(cell)).collect();
    Some(cells.join(" | "))
}

/// A line for each row, with the name of the column before each cell.
pub fn lines(table: &InputTable) -> Vec<Block> {
    let mut lines = Vec::new();
    if table.rows.is_empty() || table.header.iter().any(|cell| is_unused(cell, table)) {
        add_line(joined(&table.header), &mut lines);
    }
    for row in &table.rows {
        let mut text: Vec<Span> = Vec::new();
        for (column, cell) in row.cells.iter().enumerate() {
            if is_blank(cell) {
                continue;
            }
            if !text.is_empty() {
                text.push(Span::plain("; "));
            }
            let header = table.header.get(column).filter(|header| !is_blank(header));
            if let Some(header) = header {
                text.extend(header.iter().cloned());
                text.push(Span::plain(": "));
            }
            text.extend(cell.iter().cloned());
        }
        add_line(text, &mut lines);
    }
    lines
}

/// Whether a column has a name and no cells.
fn is_unused(header: &Cell, table: &InputTable) -> bool {
    let column = table
        .header
        .iter()
        .position(|other| std::ptr::eq(other, header));
    let Some(column) = column.filter(|_| !is_blank(header)) else {
        return false;
    };
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    cells.all(|cell| is_blank(cell))
}

fn joined(cells: &[Cell]) -> Vec<Span> {
    let mut text = Vec::new();
    for cell in cells.iter().filter(|cell| !is_blank(cell)) {
        if !text.is_empty() {
            text.push(Span::plain("; "));
        }
        text.extend(cell.iter().cloned());
    }
    text
}

fn add_line(text: Vec<Span>, lines: &mut Vec<Block>) {
    let text = super::inline::tidy(text);
    if !is_blank(&text) {
        lines.push(Block::Item {
            marker: "•".to_owned(),
            text,
        });
    }
}
