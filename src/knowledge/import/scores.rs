//! Tables whose plain numbers are points: of a decision matrix, or as the text before it says.

use super::document::InputTable;
use super::value::{CellValue, read};
use super::vocabulary::is_calculated;
use crate::knowledge::prose::plain_text;

/// The scales that are recognised, by their most points.
const SCALES: [u8; 2] = [5, 10];

/// The most points that a table gives; `None` if its numbers are no points.
pub fn most(table: &InputTable, before: &str) -> Option<u8> {
    let before = before.to_lowercase();
    let is_reversed = ["1 is best", "1 = best", "1 is the best", "lower is better"]
        .iter()
        .any(|says| before.contains(says));
    if is_reversed {
        return None;
    }

    let told = SCALES.into_iter().find(|most| names_scale(&before, *most));
    told.or_else(|| is_matrix(table).then(|| of_numbers(table)).flatten())
}

/// Whether a text names a scale: `1–5`, `from 1 to 10`.
fn names_scale(text: &str, most: u8) -> bool {
    for from in ["0", "1"] {
        for between in [
            "-", "–", "—", " - ", " – ", " to ", "..", " bis ", " à ", " a ",
        ] {
            let scale = format!("{from}{between}{most}");
            let is_alone = |(at, _): (usize, &str)| {
                let is_digit = |c: char| c.is_ascii_digit() || c == '.';
                let after = text[at + scale.len()..].chars().next();
                let before = text[..at].chars().next_back();
                !before.is_some_and(is_digit) && !after.is_some_and(|c| c.is_ascii_digit())
            };
            if text.match_indices(&scale).any(is_alone) {
                return true;
            }
        }
    }
    false
}

/// Whether a table has weights or totals, as a decision matrix has.
fn is_matrix(table: &InputTable) -> bool {
    let rows = table.rows.iter().filter_map(|row| row.cells.first());
    let mut names = table.header.iter().chain(rows);
    names.any(|cell| is_calculated(&plain_text(cell)))
}

/// The scale that the numbers of a table fit.
fn of_numbers(table: &InputTable) -> Option<u8> {
    let columns: Vec<bool> = table
        .header
        .iter()
        .map(|cell| is_calculated(&plain_text(cell)))
        .collect();
    let mut largest: f64 = 0.0;
    for row in &table.rows {
        let name = row
            .cells
            .first()
            .map(|cell| plain_text(cell))
            .unwrap_or_default();
        if is_calculated(&name) {
            continue;
        }
        for (cell, is_calculated) in row.cells.iter().zip(&columns).skip(1) {
            let CellValue::Number { number, unit, .. } = read(&plain_text(cell)) else {
                continue;
            };
            if unit.is_empty() && !is_calculated {
                largest = largest.max(number);
            }
        }
    }
    SCALES
        .into_iter()
        .find(|most| largest > 0.0 && largest <= f64::from(*most))
}
