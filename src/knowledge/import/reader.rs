//! Markdown -> a document of headings, tables and flat blocks: what an article cannot have becomes
//! the nearest that it can.

use super::clean::clean_decoded;
use super::document::{
    Document, DocumentPart, InputFootnote, InputRow, InputTable, LinePlace, Piece,
};
use super::inline::{Inlines, is_blank};
use super::labels;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::raw;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Where the lines of a text are in the input.
pub struct LinePlaces {
    pub text: usize,
    /// The line of the input for each line of the Markdown.
    pub numbers: Vec<usize>,
}

/// Reads Markdown; its pieces are added to the document.
pub fn read(markdown: &str, lines: &LinePlaces, document: &mut Document) {
    read_within(markdown, lines, true, document);
}

/// Like [`read`], for a part of a text.
pub(super) fn read_within(
    markdown: &str,
    lines: &LinePlaces,
    may_have_html: bool,
    document: &mut Document,
) {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;

    let mut starts = vec![0];
    for (end, _) in markdown.match_indices('\n') {
        starts.push(end + 1);
    }
    let mut reader = DocumentReader {
        document,
        lines,
        may_have_html,
        starts,
        at: 0,
        inlines: Inlines::default(),
        earlier: Vec::new(),
        lists: Vec::new(),
        marker: None,
        quotes: 0,
        code: None,
        table: None,
        cells: None,
        footnote: None,
        html: None,
    };

    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.at = range.start;
        reader.event(event);
    }
    reader.flush();
}

/// Reads a text event by event.
pub struct DocumentReader<'r> {
    pub(super) document: &'r mut Document,
    pub(super) lines: &'r LinePlaces,
    /// Whether HTML in it is converted; not again in what was converted.
    pub(super) may_have_html: bool,
    /// Where each line of the Markdown starts.
    starts: Vec<usize>,
    /// Where the event is.
    at: usize,
    pub(super) inlines: Inlines,
    /// The earlier lines of the open paragraph.
    earlier: Vec<(Vec<Span>, LinePlace)>,
    /// For every open list, the number of its next entry.
    lists: Vec<Option<u64>>,
    /// The mark of the open list entry, until its first text is written.
    marker: Option<(String, LinePlace)>,
    quotes: usize,
    code: Option<(String, String)>,
    pub(super) table: Option<(InputTable, LinePlace)>,
    /// The cells of the open row.
    pub(super) cells: Option<InputRow>,
    pub(super) footnote: Option<InputFootnote>,
    /// The open block of HTML.
    pub(super) html: Option<String>,
}

impl DocumentReader<'_> {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.inlines.code(&clean_decoded(&text)),
            Event::SoftBreak | Event::HardBreak => self.end_line(),
            Event::FootnoteReference(label) => self.mark(&label),
            Event::Html(text) => self.html_line(&text),
            Event::InlineHtml(text) => self.inline_html(&text),
            Event::Rule => self.flush(),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Heading { .. } => self.start_heading(),
            Tag::CodeBlock(kind) => {
                self.flush();
                self.code = Some((raw::language(kind), String::new()));
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => self.start_item(),
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::FootnoteDefinition(label) => self.start_footnote(&label),
            Tag::Strikethrough => self.document.struck.push(self.place()),
            Tag::Emphasis => self.inlines.open_italic(),
            Tag::Strong => self.inlines.open_bold(),
            Tag::Link {
                dest_url, title, ..
            } => self.inlines.open_link(&dest_url, &title, false),
            Tag::Image {
                dest_url, title, ..
            } => self.inlines.open_link(&dest_url, &title, true),
            Tag::Table(_) => self.start_table(),
            Tag::TableHead | Tag::TableRow => {
                self.cells = Some(InputRow {
                    place: self.place(),
                    cells: Vec::new(),
                });
            }
            Tag::HtmlBlock => {
                self.flush();
                self.html = Some(String::new());
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::Item => {
                self.flush();
                self.marker = None;
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Emphasis => self.inlines.close_italic(),
            TagEnd::Strong => self.inlines.close_bold(),
            TagEnd::Link | TagEnd::Image => self.inlines.close_link(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(tag == TagEnd::TableHead),
            TagEnd::Table => self.end_table(),
            TagEnd::HtmlBlock => self.end_html(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let text = clean_decoded(text);
        match &mut self.code {
            Some((_, code)) => code.push_str(&text),
            None => self.inlines.text(&text),
        }
    }

    fn mark(&mut self, label: &str) {
        // A footnote cannot cite another one.
        if self.footnote.is_some() {
            self.inlines.text(&format!("[{label}]"));
            return;
        }

        let label = self.document.label(&clean_decoded(label));
        self.inlines.mark(label);
    }

    /// The place of the event.
    pub(super) fn place(&self) -> LinePlace {
        let line = self.starts.partition_point(|start| *start <= self.at);
        let numbers = &self.lines.numbers;
        let number = numbers.get(line.saturating_sub(1)).or(numbers.last());
        LinePlace {
            text: self.lines.text,
            line: number.copied().unwrap_or(line),
        }
    }

    pub(super) fn add(&mut self, place: LinePlace, part: DocumentPart) {
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        self.document.pieces.push(Piece { place, part, depth });
    }
}

/// Paragraphs, list entries, quotes, headings and code.
impl DocumentReader<'_> {
    /// Ends the block whose text was read last.
    pub(super) fn flush(&mut self) {
        if self.footnote.is_some() || self.cells.is_some() {
            self.inlines.text(" ");
            return;
        }
        let (text, mut place) = self.end_text();
        if is_blank(&text) {
            return;
        }

        let block = if self.lists.is_empty() {
            self.block(text)
        } else {
            let (marker, first) = self.marker.take().unwrap_or(("•".to_owned(), place));
            place = first;
            Block::Item { marker, text }
        };
        self.add(place, DocumentPart::Block(block));
    }

    /// Ends a line of a paragraph: whether it is a text of its own is known when all are read.
    fn end_line(&mut self) {
        let is_running = self.is_at_top() && self.cells.is_none() && self.code.is_none();
        if !is_running || self.inlines.is_open() {
            self.inlines.text(" ");
            return;
        }
        let line = (self.inlines.take(), self.place());
        self.earlier.push(line);
    }

    /// Ends a text of one or more lines, and adds those of its lines that are texts of their own.
    fn end_text(&mut self) -> (Vec<Span>, LinePlace) {
        let mut place = self.place();
        let last = self.inlines.take();
        if self.earlier.is_empty() {
            return (last, place);
        }

        place.line += self.earlier.len();
        let mut lines = std::mem::take(&mut self.earlier);
        lines.push((last, place));
        let mut texts = labels::texts(lines);
        let last = texts.pop().unwrap_or((Vec::new(), place));
        for (text, place) in texts {
            self.add(place, DocumentPart::Block(Block::Paragraph(text)));
        }
        last
    }

    fn block(&self, text: Vec<Span>) -> Block {
        if self.quotes > 0 {
            Block::Quote(text)
        } else {
            Block::Paragraph(text)
        }
    }

    fn end_paragraph(&mut self) {
        // An entry of several paragraphs becomes one.
        if self.lists.is_empty() {
            self.flush();
        } else {
            self.inlines.text(" ");
        }
    }

    fn start_item(&mut self) {
        self.flush();
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                let marker = format!("{number}.");
                *number = number.saturating_add(1);
                marker
            }
            _ => "•".to_owned(),
        };
        self.marker = Some((marker, self.place()));
    }

    fn start_heading(&mut self) {
        self.flush();
        if !self.is_at_top() {
            self.inlines.open_bold();
        }
    }

    /// Whether a heading here divides the page, and is not a part of a list, a quote or a footnote.
    fn is_at_top(&self) -> bool {
        self.lists.is_empty() && self.quotes == 0 && self.footnote.is_none()
    }

    fn end_heading(&mut self, level: u8) {
        if !self.is_at_top() {
            self.inlines.close_bold();
            self.flush();
            return;
        }

        let mut lines = std::mem::take(&mut self.earlier);
        lines.push((self.inlines.take(), self.place()));
        let text = labels::joined(lines);
        if !is_blank(&text) {
            self.add(self.place(), DocumentPart::Heading { level, text });
        }
    }

    fn end_code(&mut self) {
        let Some((language, text)) = self.code.take() else {
            return;
        };
        if self.footnote.is_some() || self.cells.is_some() {
            self.inlines.code(&text);
            return;
        }
        if !text.trim().is_empty() {
            self.add(
                self.place(),
                DocumentPart::Block(Block::Code { language, text }),
            );
        }
    }

    fn start_footnote(&mut self, label: &str) {
        self.flush();
        let label = clean_decoded(label);
        self.footnote = Some(InputFootnote {
            label,
            text: Vec::new(),
        });
    }

    fn end_footnote(&mut self) {
        let text = self.inlines.take();
        if let Some(footnote) = self.footnote.take() {
            let label = footnote.label;
            self.document.footnotes.push(InputFootnote { label, text });
        }
    }
}
