//! Columns: next to each other, or below each other on a narrow screen.

use super::page::{TerminalPage, clean, padded, wrapping};
use crate::answer::Column;
use crate::render::{bar, fact_source, figure};
use crate::say;

/// The narrowest column in which text still reads well; narrower screens get one column below the
/// other.
const NARROWEST_COLUMN: usize = 24;
/// Between two columns.
const GAP: usize = 3;

impl TerminalPage {
    pub fn columns(&mut self, columns: &[Column]) {
        let gaps = GAP * columns.len().saturating_sub(1);
        let width = self.screen.width.saturating_sub(gaps) / columns.len().max(1);

        if width < NARROWEST_COLUMN {
            self.columns_below_each_other(columns);
        } else {
            self.columns_next_to_each_other(columns, width);
        }
    }

    fn columns_below_each_other(&mut self, columns: &[Column]) {
        for column in columns {
            for line in self.column_lines(column, self.screen.width) {
                self.line(&line);
            }
            self.blank();
        }
    }

    fn columns_next_to_each_other(&mut self, columns: &[Column], width: usize) {
        let mut texts = Vec::new();
        for column in columns {
            texts.push(self.column_lines(column, width));
        }

        let height = texts.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut line = Vec::new();
            for text in &texts {
                // A column that ends earlier still takes its width.
                let piece = text.get(at).map_or("", String::as_str);
                line.push(padded(piece, width));
            }
            self.line(&line.join(&" ".repeat(GAP)));
        }
    }

    fn column_lines(&self, column: &Column, width: usize) -> Vec<String> {
        let figure = clean(&figure(self.language, &column.value)) + &fact_source(&column.value);
        let rating = match bar(&column.value) {
            Some(bar) => format!("{} {figure}", self.style("32", &bar)),
            None => self.bold(&figure),
        };
        let text = self.spans(&column.text);

        let text = match &column.meaning {
            Some(meaning) => {
                let rating = say!(
                    self.language,
                    "render-rating-meaning",
                    rating = rating,
                    meaning = self.style("3", &clean(meaning))
                );
                // What the rating means and what the article says are two texts.
                format!("{rating}\n\n{text}")
            }
            None => format!("{rating}\n{text}"),
        };

        let mut lines = vec![self.bold(&clean(&column.heading))];
        for line in textwrap::wrap(&text, wrapping(width)) {
            lines.push(line.into_owned());
        }
        lines
    }
}
