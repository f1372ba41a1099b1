//! Answers -> text for a terminal of a given width, in colour and with links if it can show them.

mod page;

pub use page::Screen;

use crate::answer::{
    Action, Answer, Body, Column, Entry, Menu, RankedRow, RatingRow, Row, TextFile,
};
use crate::knowledge::Source;
use crate::knowledge::prose::Block;
use crate::question::{self, Member};
use crate::render::{
    bar, cited, fact_source, figure, origin, raised, score, short_name, sources_heading,
};
use crate::say;
use page::{Page, clean, wrapping};
use textwrap::core::display_width;

/// The narrowest column in which text still reads well; narrower screens get one column below the
/// other.
const NARROWEST_COLUMN: usize = 24;
/// The width of a score's bar, in columns.
const SCORE_BAR: usize = 20;
/// Between two columns.
const GAP: usize = 3;
/// No line is longer than this: long lines are hard to read.
const WIDEST: usize = 110;
/// A screen width below this is assumed to be wrong.
const NARROWEST: usize = 20;

/// The answer as lines of text.
pub fn text_of(answer: &Answer, screen: Screen) -> String {
    let width = screen.width.clamp(NARROWEST, WIDEST);
    let mut page = Page {
        out: String::new(),
        screen: Screen { width, ..screen },
        language: answer.language,
    };

    page.addressees(&answer.addressees);
    page.line(&page.bold(&clean(&answer.title)));
    page.wrapped(&page.spans(&answer.verdict));
    for note in &answer.notes {
        page.wrapped(&page.spans(note));
    }
    page.blank();

    page.body(answer);
    page.files(&answer.files);
    page.sources(answer);
    if let Some(provenance) = &answer.provenance {
        page.wrapped(&page.dim(&clean(&origin(answer.language, provenance))));
        page.blank();
    }
    page.follow_ups(&answer.follow_ups);

    page.out
}

impl Page {
    fn addressees(&mut self, members: &[Member]) {
        if members.is_empty() {
            return;
        }
        let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
        let names = self.language.list(&names);
        let text = say!(self.language, "render-for", name = names);
        self.wrapped(&self.dim(&clean(&text)));
    }

    /// The names and sizes of the files that come with the answer.
    fn files(&mut self, files: &[TextFile]) {
        for TextFile { name, content } in files {
            let (name, bytes) = (name.as_str(), content.len());
            let text = if bytes < 1_000 {
                let size = bytes.to_string();
                say!(self.language, "render-file-bytes", name = name, size = size)
            } else {
                let size = bytes.div_ceil(1_000).to_string();
                say!(
                    self.language,
                    "render-file-kilobytes",
                    name = name,
                    size = size
                )
            };
            self.wrapped(&clean(&text));
        }
        if !files.is_empty() {
            self.blank();
        }
    }

    fn body(&mut self, answer: &Answer) {
        match &answer.body {
            Body::Columns(columns) => self.columns(columns),
            Body::Ratings(rows) => self.ratings(rows),
            Body::Ranking { rows, entries } => {
                self.ranking(rows);
                self.blank();
                self.entries(entries);
            }
            Body::Team(team) => {
                self.ranking(&team.rows);
                self.blank();
                self.entries(&team.entries);
            }
            Body::Entries(entries) => self.entries(entries),
            Body::Prose(blocks) => {
                for block in blocks {
                    self.block(block);
                }
            }
            Body::Sources => {
                for source in &answer.sources {
                    self.source("-", source);
                }
            }
        }

        self.blank();
    }

    fn columns(&mut self, columns: &[Column]) {
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

    fn ratings(&mut self, rows: &[RatingRow]) {
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

    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.line(&self.bold(&clean(&entry.heading)));
            for line in &entry.lines {
                self.indented("  ", "  ", &self.spans(line));
            }
        }
    }

    fn ranking(&mut self, rows: &[RankedRow]) {
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

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.wrapped(&self.spans(text)),
            Block::Quote(text) => self.indented("| ", "| ", &self.spans(text)),
            Block::Item { marker, text } => {
                let hang = " ".repeat(display_width(marker) + 1);
                self.indented(&format!("{marker} "), &hang, &self.spans(text));
            }
            Block::Code { text, .. } => {
                for line in text.lines() {
                    self.line(&format!("    {}", self.style("36", &clean(line))));
                }
            }
        }

        // The items of a list follow each other without a gap.
        if !matches!(block, Block::Item { .. }) {
            self.blank();
        }
    }

    fn sources(&mut self, answer: &Answer) {
        if matches!(answer.body, Body::Sources) || answer.sources.is_empty() {
            return;
        }

        self.line(&self.bold(&sources_heading(self.language, &answer.sources)));
        if self.screen.styled {
            self.linked_sites(&answer.sources);
        } else {
            for (number, source) in answer.sources.iter().enumerate() {
                let source = match source.url() {
                    Some(url) => clean(url),
                    None => self.cited(source),
                };
                self.line(&format!("{} {source}", raised(number)));
            }
        }
        self.blank();
    }

    fn linked_sites(&mut self, sources: &[Source]) {
        let mut sites = Vec::new();
        for (number, source) in sources.iter().enumerate() {
            let name = clean(&short_name(self.language, source));
            let link = match source.url() {
                Some(url) => self.link(&name, url),
                None => name,
            };
            sites.push(format!("{} {link}", raised(number)));
        }

        self.wrapped(&sites.join(" · "));
    }

    fn source(&mut self, mark: &str, source: &Source) {
        let text = self.cited(source);
        let hang = " ".repeat(display_width(mark) + 1);
        self.indented(&format!("{mark} "), &hang, &text);
    }

    fn cited(&self, source: &Source) -> String {
        let title = clean(&source.title);
        let named = match source.url() {
            Some(url) if self.screen.styled => self.link(&title, url),
            Some(url) => format!("{title} <{url}>"),
            None => title,
        };
        cited(self.language, source, named, clean)
    }

    /// How to make each click: `weighin ask --click …`.
    fn follow_ups(&mut self, rows: &[Row]) {
        if rows.is_empty() {
            return;
        }

        self.line(&self.bold(&say!(
            self.language,
            "render-go-on",
            command = "weighin ask --click …"
        )));
        for row in rows {
            match row {
                Row::Buttons(buttons) => {
                    for button in buttons {
                        self.follow_up(&button.label, &target(&button.action));
                    }
                }
                Row::Menu(menu) => self.menu(menu),
            }
        }
    }

    /// The id is in quotes, because a shell would expand its question mark.
    fn menu(&mut self, menu: &Menu) {
        let id = question::encode(&menu.question).unwrap_or_default();
        let values: Vec<&str> = menu
            .options
            .iter()
            .map(|option| option.value.as_str())
            .collect();

        // The example has as few as make a valid choice.
        let count = (*menu.picks.start()).max(1);
        let example = values[values.len().saturating_sub(count)..].join(",");

        // They are identifiers, so they are listed in the same way in every language.
        let values = values.join(", ");
        let picks = match (menu.picks.start(), menu.picks.end()) {
            (1, 1) => say!(self.language, "render-one-of", values = values),
            (2, 2) => say!(self.language, "render-two-of", values = values),
            _ => say!(self.language, "render-any-of", values = values),
        };

        let target = format!("'{id}' --values {example}  ({picks})");
        self.follow_up(&menu.placeholder, &target);
    }

    fn follow_up(&mut self, label: &str, target: &str) {
        self.indented(
            "  ",
            "      ",
            &format!("[{}] {}", clean(label), self.dim(target)),
        );
    }
}

/// What a click is called in `weighin ask --click …`, or where it leads.
fn target(action: &Action) -> String {
    match action {
        Action::Ask(question) => question::encode(question).unwrap_or_default(),
        Action::Open(url) => url.clone(),
    }
}

/// A score as a bar: what is certain, what is possible, what is missing.
fn score_bar(row: &RankedRow) -> String {
    let cells = |score: f64| (score / 100.0 * SCORE_BAR as f64).round() as usize;
    let (low, high) = (cells(row.low), cells(row.high));

    "█".repeat(low) + &"▒".repeat(high - low) + &"░".repeat(SCORE_BAR - high)
}

/// The text with spaces up to a width. `format!` would count escape sequences and halve the width
/// of Japanese.
fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(display_width(text));
    format!("{text}{}", " ".repeat(missing))
}

fn widest(texts: &[String]) -> usize {
    texts
        .iter()
        .map(|text| display_width(text))
        .max()
        .unwrap_or(0)
}
