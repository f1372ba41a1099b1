//! Markdown -> a document of headings, tables and flat blocks: what an article cannot have becomes
//! the nearest that it can.

use super::clean::clean_decoded;
use super::document::{Document, Footnote, Part, Piece, Place, Row, Table};
use super::html;
use super::inline::{Inlines, is_blank};
use crate::knowledge::prose::{Block, Span};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// Where the lines of a text are in the input.
pub struct Lines {
    pub text: usize,
    /// The line of the input for each line of the Markdown.
    pub numbers: Vec<usize>,
}

/// Reads Markdown; its pieces are added to the document.
pub fn read(markdown: &str, lines: &Lines, document: &mut Document) {
    read_within(markdown, lines, true, document);
}

fn read_within(markdown: &str, lines: &Lines, may_have_html: bool, document: &mut Document) {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;

    let mut starts = vec![0];
    for (end, _) in markdown.match_indices('\n') {
        starts.push(end + 1);
    }
    let mut reader = Reader {
        document,
        lines,
        may_have_html,
        starts,
        at: 0,
        inlines: Inlines::default(),
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

struct Reader<'r> {
    document: &'r mut Document,
    lines: &'r Lines,
    /// Whether HTML in it is converted; not again in what was converted.
    may_have_html: bool,
    /// Where each line of the Markdown starts.
    starts: Vec<usize>,
    /// Where the event is.
    at: usize,
    inlines: Inlines,
    /// For every open list, the number of its next entry.
    lists: Vec<Option<u64>>,
    /// The mark of the open list entry, until its first text is written.
    marker: Option<(String, Place)>,
    quotes: usize,
    code: Option<(String, String)>,
    table: Option<(Table, Place)>,
    /// The cells of the open row.
    cells: Option<Row>,
    footnote: Option<Footnote>,
    /// The open block of HTML.
    html: Option<String>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.inlines.code(&clean_decoded(&text)),
            Event::SoftBreak | Event::HardBreak => self.inlines.text(" "),
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
                self.code = Some((language(kind), String::new()));
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
                self.cells = Some(Row {
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
    fn place(&self) -> Place {
        let line = self.starts.partition_point(|start| *start <= self.at);
        let numbers = &self.lines.numbers;
        let number = numbers.get(line.saturating_sub(1)).or(numbers.last());
        Place {
            text: self.lines.text,
            line: number.copied().unwrap_or(line),
        }
    }

    fn add(&mut self, place: Place, part: Part) {
        self.document.pieces.push(Piece { place, part });
    }
}

/// Paragraphs, list entries, quotes, headings and code.
impl Reader<'_> {
    /// Ends the block whose text was read last.
    fn flush(&mut self) {
        if self.footnote.is_some() || self.cells.is_some() {
            self.inlines.text(" ");
            return;
        }
        let text = self.inlines.take();
        if is_blank(&text) {
            return;
        }

        let mut place = self.place();
        let block = if self.lists.is_empty() {
            self.block(text)
        } else {
            let (marker, first) = self.marker.take().unwrap_or(("•".to_owned(), place));
            place = first;
            Block::Item { marker, text }
        };
        self.add(place, Part::Block(block));
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

        let text = self.inlines.take();
        if !is_blank(&text) {
            self.add(self.place(), Part::Heading { level, text });
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
            self.add(self.place(), Part::Block(Block::Code { language, text }));
        }
    }

    fn start_footnote(&mut self, label: &str) {
        self.flush();
        let label = clean_decoded(label);
        self.footnote = Some(Footnote {
            label,
            text: Vec::new(),
        });
    }

    fn end_footnote(&mut self) {
        let text = self.inlines.take();
        if let Some(footnote) = self.footnote.take() {
            let label = footnote.label;
            self.document.footnotes.push(Footnote { label, text });
        }
    }
}

/// Tables.
impl Reader<'_> {
    fn start_table(&mut self) {
        self.flush();
        if self.footnote.is_none() {
            self.table = Some((Table::default(), self.place()));
        }
    }

    fn end_cell(&mut self) {
        if self.footnote.is_some() {
            self.inlines.text(" ");
            return;
        }
        let text = self.inlines.take();
        if let Some(row) = &mut self.cells {
            row.cells.push(text);
        }
    }

    fn end_row(&mut self, is_header: bool) {
        let (Some(row), Some((table, _))) = (self.cells.take(), &mut self.table) else {
            return;
        };
        if is_header {
            table.header = row.cells;
        } else {
            table.rows.push(row);
        }
    }

    fn end_table(&mut self) {
        if let Some((mut table, place)) = self.table.take() {
            // What HTML has as a table without a header has an empty one.
            if table.header.iter().all(|cell| is_blank(cell)) && !table.rows.is_empty() {
                table.header = table.rows.remove(0).cells;
            }
            self.add(place, Part::Table(table));
        }
    }
}

/// HTML within Markdown.
impl Reader<'_> {
    fn html_line(&mut self, text: &str) {
        match &mut self.html {
            Some(html) => html.push_str(text),
            None => self.inline_html(text),
        }
    }

    fn end_html(&mut self) {
        let Some(html) = self.html.take() else {
            return;
        };
        let html = self.remarks(&html);
        if !self.may_have_html {
            self.inlines.text(&html::without_tags(&html));
            self.flush();
            return;
        }

        let markdown = super::clean::clean(&html::markdown(&html)).text;
        let lines = Lines {
            text: self.lines.text,
            numbers: vec![self.place().line],
        };
        read_within(&markdown, &lines, false, self.document);
    }

    /// Takes the comments out of HTML.
    fn remarks(&mut self, html: &str) -> String {
        let mut rest = html;
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once("<!--") {
            let (comment, after) = after.split_once("-->").unwrap_or((after, ""));
            self.remark(comment);
            kept.push_str(before);
            rest = after;
        }
        kept + rest
    }

    fn remark(&mut self, comment: &str) {
        let comment = clean_decoded(comment);
        let words: Vec<&str> = comment.split_whitespace().collect();
        if !words.is_empty() {
            self.add(self.place(), Part::Remark(words.join(" ")));
        }
    }

    fn inline_html(&mut self, tag: &str) {
        if tag.starts_with("<!--") {
            self.remarks(tag);
            return;
        }

        let name: String = tag
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let is_end = tag.starts_with("</");
        match (name.to_ascii_lowercase().as_str(), is_end) {
            ("a", false) => {
                if let Some(address) = html::attribute(tag, "href") {
                    self.inlines.open_link(&clean_decoded(&address), "", false);
                }
            }
            ("a", true) => self.inlines.close_link(),
            ("img", _) => self.image(tag),
            ("br" | "p" | "li" | "div" | "td", _) => self.inlines.text(" "),
            _ => {}
        }
    }

    fn image(&mut self, tag: &str) {
        let address = html::attribute(tag, "src").unwrap_or_default();
        let shown = html::attribute(tag, "alt").unwrap_or_default();
        self.inlines.open_link(&clean_decoded(&address), "", true);
        self.inlines.text(&clean_decoded(&shown));
        self.inlines.close_link();
    }
}

/// The language of a block of code, as far as an article can name it.
fn language(kind: CodeBlockKind) -> String {
    crate::knowledge::raw::language(kind)
}
