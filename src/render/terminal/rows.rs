//! What has a row for each technology or criterion: ratings, rankings, and entries with lines.

use super::page::{TerminalPage, clean, padded, widest};
use crate::answer::{Entry, RankedRow, RatingRow};
use crate::render::{bar, figure, score};
use crate::say;

/// The width of a score's bar, in columns.
const SCORE_BAR: usize = 20;

impl TerminalPage {
    pub fn ratings(&mut self, rows: &[RatingRow]) {
        for row in rows {
            self.line(&self.bold(&clean(&row.heading)));
            self.rating_row(row);
        }
    }

    fn rating_row(&mut self, row: &RatingRow) {
        let mut bars = Vec::new();
        let mut figures = Vec::new();
        for rated in &row.ratings {
            bars.push(bar(&rated.value).unwrap_or_default());
            figures.push(clean(&figure(self.language, &rated.value)));
        }
        let (bar_width, figure_width) = (widest(&bars), widest(&figures));

        for ((rated, bar), figure) in row.ratings.iter().zip(bars).zip(figures) {
            // Facts have no bars, and need no room for them.
            let bar = match bar_width {
                0 => String::new(),
                width => self.style("32", &padded(&bar, width)) + " ",
            };
            let figure = padded(&figure, figure_width);
            self.line(&format!("  {bar}{figure}  {}", clean(&rated.name)));
        }
    }

    pub fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.line(&self.bold(&clean(&entry.heading)));
            for line in &entry.lines {
                self.indented("  ", "  ", &self.spans(line));
            }
        }
    }

    pub fn ranking(&mut self, rows: &[RankedRow]) {
        let scores: Vec<String> = rows
            .iter()
            .map(|row| score(self.language, row.low, row.high))
            .collect();
        let widest = widest(&scores);

        for (row, score) in rows.iter().zip(scores) {
            let bar = self.style("32", &score_bar(row));
            let name = self.bold(&clean(&row.heading));
            self.line(&format!("  {bar} {score:<widest$}  {name}"));

            // The parts are listed below the score, so three columns after the bar.
            let hang = " ".repeat(SCORE_BAR + 3);
            self.indented(&hang, &hang, &self.dim(&self.score_parts(row)));
        }

        if rows.iter().any(RankedRow::is_range) {
            let explanation = say!(self.language, "render-ranges");
            self.indented("  ", "  ", &self.dim(&explanation));
        }
    }

    fn score_parts(&self, row: &RankedRow) -> String {
        let mut parts = Vec::new();
        for part in &row.parts {
            let points = score(self.language, part.low, part.high);
            parts.push(format!("{} {points}", clean(&part.criterion)));
        }

        parts.join(&self.language.comma())
    }
}

/// A score as a bar: what is certain, what is possible, what is missing.
fn score_bar(row: &RankedRow) -> String {
    let cells = |score: f64| (score / 100.0 * SCORE_BAR as f64).round() as usize;
    let (low, high) = (cells(row.low), cells(row.high));

    "█".repeat(low) + &"▒".repeat(high - low) + &"░".repeat(SCORE_BAR - high)
}
