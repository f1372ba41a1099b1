//! Answers -> text for a terminal of a given width, in colour and with links if it can show them.

mod columns;
mod follow_ups;
mod page;
mod rows;
mod sources;

pub use page::Screen;

use crate::answer::{Answer, Body, TextFile};
use crate::knowledge::prose::Block;
use crate::question::Member;
use crate::render::origin;
use crate::say;
use page::{TerminalPage, clean};
use textwrap::core::display_width;

/// No line is longer than this: long lines are hard to read.
const WIDEST: usize = 110;
/// A screen width below this is assumed to be wrong.
const NARROWEST: usize = 20;

/// The answer as lines of text.
pub fn text_of(answer: &Answer, screen: Screen) -> String {
    let width = screen.width.clamp(NARROWEST, WIDEST);
    let mut page = TerminalPage {
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

impl TerminalPage {
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
}
