//! Whether the rows of a table are its technologies or its criteria.

use super::document::{Cell, InputTable};
use super::roles::Roles;
use super::value::{CellValue, read};
use super::vocabulary::{
    is_cons, is_criterion, is_pros, is_written_like_a_product, rows_are_technologies,
};
use crate::knowledge::prose::plain_text;

/// What the rows of a table are; its columns are the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    Technologies,
    Criteria,
}

/// How a table is read, and if that is a guess, what it is.
pub struct TableReading {
    pub rows: Rows,
    pub guess: Option<String>,
}

/// What the rows of a table are; `None` if it compares nothing, or nothing tells.
pub fn rows(table: &InputTable, roles: &Roles) -> Option<TableReading> {
    let columns = names(table.header.iter().skip(1));
    let rows = names(table.rows.iter().filter_map(|row| row.cells.first()));
    if columns.is_empty() || rows.is_empty() {
        return None;
    }

    let known = known(&columns, &rows, roles);
    if known != 0 {
        return certain(known);
    }
    // Two technologies at least, or nothing is compared.
    let corner = plain_text(table.header.first()?);
    if let Some(are_technologies) = rows_are_technologies(&corner) {
        let technologies = if are_technologies { &rows } else { &columns };
        let says = if are_technologies { 1 } else { -1 };
        return if technologies.len() < 2 {
            None
        } else {
            certain(says)
        };
    }

    // If the technologies are known, a table that names none of them compares something else.
    if roles.technologies.len() >= 2 {
        return None;
    }
    let told = told_by_words(&columns, &rows) * 2 + told_by_values(table);
    let reading = certain(told)?;
    let technologies = match reading.rows {
        Rows::Technologies => &rows,
        Rows::Criteria => &columns,
    };
    if technologies.len() < 2 {
        return None;
    }
    let place = match reading.rows {
        Rows::Technologies => "rows",
        Rows::Criteria => "columns",
    };
    let guess = Some(format!(
        "the {place} of the table are its technologies: {}",
        technologies.join(", ")
    ));
    Some(TableReading { guess, ..reading })
}

/// Whether all columns of a table are what speaks for something or against it.
pub fn are_arguments(table: &InputTable) -> bool {
    let is_argument = |name: &String| is_pros(name) || is_cons(name);
    let names = names(table.header.iter());
    names.len() >= 2 && names.len() == table.header.len() && names.iter().all(is_argument)
}

/// More than 0 if the rows are technologies, less than 0 if they are criteria.
fn certain(told: i32) -> Option<TableReading> {
    let rows = match told {
        1.. => Rows::Technologies,
        ..=-1 => Rows::Criteria,
        0 => return None,
    };
    Some(TableReading { rows, guess: None })
}

fn names<'c>(cells: impl Iterator<Item = &'c Cell>) -> Vec<String> {
    let names = cells.map(|cell| plain_text(cell).trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// What those names tell that already have a role.
fn known(columns: &[String], rows: &[String], roles: &Roles) -> i32 {
    let technologies = |names: &[String]| count(names, |name| roles.is_technology(name));
    let (of_rows, of_columns) = (technologies(rows), technologies(columns));
    if of_rows != of_columns {
        return of_rows - of_columns;
    }

    let criteria = |names: &[String]| count(names, |name| roles.is_criterion(name));
    criteria(columns) - criteria(rows)
}

fn told_by_words(columns: &[String], rows: &[String]) -> i32 {
    let told =
        |names: &[String]| count(names, is_criterion) * 2 - count(names, is_written_like_a_product);
    let (columns, rows) = (
        told(columns) * rows.len() as i32,
        told(rows) * columns.len() as i32,
    );
    (columns - rows).signum()
}

fn count(names: &[String], is_one: impl Fn(&str) -> bool) -> i32 {
    names.iter().filter(|name| is_one(name)).count() as i32
}

/// The cells under a criterion are of one kind: if each column has one kind and not each row, the
/// rows are technologies.
fn told_by_values(table: &InputTable) -> i32 {
    let kinds: Vec<Vec<u8>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().skip(1).map(kind).collect())
        .collect();
    let width = kinds.iter().map(Vec::len).max().unwrap_or(0);

    let mixed_rows = kinds.iter().filter(|row| is_mixed(row)).count();
    let mut mixed_columns = 0;
    for column in 0..width {
        let column: Vec<u8> = kinds
            .iter()
            .filter_map(|row| row.get(column).copied())
            .collect();
        mixed_columns += usize::from(is_mixed(&column));
    }
    let share = |mixed: usize, all: usize| mixed as f64 / all.max(1) as f64;
    let difference = share(mixed_rows, kinds.len()) - share(mixed_columns, width);
    if difference.abs() < 0.2 {
        0
    } else {
        difference.signum() as i32
    }
}

/// The kind of a cell as a number; 0 if it says nothing.
fn kind(cell: &Cell) -> u8 {
    match read(&plain_text(cell)) {
        CellValue::Unknown => 0,
        CellValue::YesNo { .. } => 1,
        CellValue::Number { .. } | CellValue::Free => 2,
        CellValue::Rating { .. } => 3,
        CellValue::Text => 4,
    }
}

fn is_mixed(kinds: &[u8]) -> bool {
    let mut known = kinds.iter().filter(|kind| **kind != 0);
    let first = known.next();
    known.any(|kind| Some(kind) != first)
}
