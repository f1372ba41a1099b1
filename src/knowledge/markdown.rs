//! The Markdown body of an article: chapters, sections and footnotes with their places, not yet
//! checked against the front matter.

mod headings;
mod spans;

use super::at::At;
use super::body::{ArticleBody, Footnote};
use super::diagnostic::Report;
use super::hidden;
use super::prose::{Block, plain_text};
use super::raw::{ends_with_fence, glued_heading, language};
use super::rules::Rule;
use super::running_text::RunningText;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Reads Markdown that starts `offset` bytes into the file; reports headings out of place and
/// Markdown that answers cannot show.
pub fn read(markdown: &str, offset: usize, report: &mut Report) -> ArticleBody {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;

    let mut reader = BodyReader::default();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.event(event, range.start + offset..range.end + offset, report);
    }

    reader.finish(report)
}

#[derive(Default)]
struct BodyReader {
    body: ArticleBody,
    /// The text since the last block ended.
    text: RunningText,
    quotes: usize,
    /// The open link's text and address.
    link: Option<(String, String)>,
    heading: Option<HeadingLevel>,
    /// The open code block's language and text.
    code: Option<(String, String)>,
    /// For every list that is open: the number of its next entry, `None` for bullets.
    lists: Vec<Option<u64>>,
    /// Whether the open list entry already has its text: a second paragraph is not allowed.
    entry_begun: bool,
    footnote: Option<Footnote>,
    /// The last construct that was reported, so that its content is not reported again.
    refused: Range<usize>,
    /// The marks without a definition, with their labels.
    dead_marks: Vec<At<String>>,
    /// Where a code block starts that is never closed.
    unclosed: Option<Range<usize>>,
}

impl BodyReader {
    fn event(&mut self, event: Event, range: Range<usize>, report: &mut Report) {
        let is_refused = self.refused.start <= range.start && range.end <= self.refused.end;
        if is_refused || self.text.is_in_address(&range) {
            return;
        }

        match event {
            Event::Start(tag) => self.start(tag, range, report),
            Event::End(tag) => self.end(tag, range, report),
            Event::Text(text) => self.text(&text, range, report),
            Event::Code(text) => self.inline_code(text.into_string()),
            Event::SoftBreak | Event::HardBreak => self.text(" ", range, report),
            Event::FootnoteReference(label) => self.mark(label.into_string(), range),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse("HTML", range, report),
            Event::Rule => self.refuse("a horizontal rule", range, report),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>, report: &mut Report) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(level),
            Tag::CodeBlock(_) | Tag::BlockQuote(_) if !self.lists.is_empty() => {
                self.refuse("code or a quote within a list", range, report);
            }
            Tag::CodeBlock(kind) => self.start_code(kind, range, report),
            Tag::List(_) if !self.lists.is_empty() => {
                self.refuse("a list within a list", range, report);
            }
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.entry_begun = false,
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::FootnoteDefinition(label) => {
                self.footnote = Some(Footnote::new(&label, range, report.text()));
            }
            Tag::Emphasis => self.text.open_italic(&range),
            Tag::Strong => self.text.open_bold(&range),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.start_link(link_type, &dest_url),
            Tag::Image { .. } => self.refuse("an image", range, report),
            Tag::Table(_) => self.refuse("a table", range, report),
            Tag::Strikethrough => self.refuse("struck-through text", range, report),
            Tag::HtmlBlock => self.refuse("HTML", range, report),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>, report: &mut Report) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item if self.footnote.is_none() => {
                self.close_block(range, report);
            }
            TagEnd::Heading(_) => self.close_heading(range, report),
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::FootnoteDefinition => self.close_footnote(range, report),
            TagEnd::Emphasis => self.text.close_italic(),
            TagEnd::Strong => self.text.close_bold(),
            TagEnd::Link => self.close_link(range, report),
            _ => {}
        }
    }

    fn refuse(&mut self, what: &str, range: Range<usize>, report: &mut Report) {
        self.refused = range.clone();
        report.add(
            Rule::UnsupportedMarkdown,
            range,
            format!("answers cannot show {what}"),
            "use paragraphs, **bold**, *italics*, `code`, links, flat lists, quotes or fenced code",
        );
    }

    /// The body, after all of it was read.
    fn finish(mut self, report: &mut Report) -> ArticleBody {
        if let Some(fence) = self.unclosed {
            // Then the definitions of footnotes are part of the code, and no mark has one.
            self.body.unclosed = true;
            report.add(
                Rule::UnclosedCode,
                fence,
                "the code block is never closed",
                "add a line with the same ``` where the code ends",
            );
            return self.body;
        }

        for At { value: label, span } in self.dead_marks {
            self.body.dead_marks.push(span.start);
            let message = format!("the footnote mark `[^{label}]` has no definition");
            let remedy =
                format!("define it: `[^{label}]: [Title](https://address), checked YYYY-MM-DD.`");
            report.add(Rule::DeadFootnote, span, message, remedy);
        }
        self.body
    }
}

/// Paragraphs, list entries, quotes and code.
impl BodyReader {
    fn close_block(&mut self, range: Range<usize>, report: &mut Report) {
        if self.lists.is_empty()
            && let Some(level) = glued_heading(&report.text()[range.clone()])
        {
            return self.close_glued_heading(level, range, report);
        }
        let text = self.text.take();
        if text.is_empty() {
            return;
        }

        if !self.lists.is_empty() && std::mem::replace(&mut self.entry_begun, true) {
            self.refuse("a list entry of several paragraphs", range.clone(), report);
        }
        hidden::check_decoded(&plain_text(&text), &range, report);

        let block = match self.lists.last_mut() {
            Some(next) => {
                let marker = marker(next);
                Block::Item { marker, text }
            }
            None if self.quotes > 0 => Block::Quote(text),
            None => Block::Paragraph(text),
        };
        self.add(block);
    }

    fn start_code(&mut self, kind: CodeBlockKind, range: Range<usize>, report: &Report) {
        let file = report.text();
        let block = file.get(range.clone()).unwrap_or_default();
        let is_fenced = matches!(kind, CodeBlockKind::Fenced(_));
        let ends_the_file = range.end >= file.trim_end().len();

        if is_fenced && ends_the_file && !ends_with_fence(block) {
            let fence = block.lines().next().unwrap_or_default();
            self.unclosed = Some(range.start..range.start + fence.len());
        }
        self.code = Some((language(kind), String::new()));
    }

    fn close_code(&mut self) {
        if let Some((language, text)) = self.code.take() {
            self.add(Block::Code { language, text });
        }
    }

    /// Puts a block under the last heading.
    fn add(&mut self, block: Block) {
        let place = match self.body.chapters.last_mut() {
            None => &mut self.body.introduction,
            Some(chapter) => match chapter.sections.last_mut() {
                None => &mut chapter.meaning,
                Some(section) => &mut section.blocks,
            },
        };
        place.push(block);
    }
}

/// The mark of a list entry; counts on to the next one.
fn marker(next: &mut Option<u64>) -> String {
    match next {
        Some(number) => {
            let marker = format!("{number}.");
            *number = number.saturating_add(1);
            marker
        }
        None => "•".to_owned(),
    }
}
