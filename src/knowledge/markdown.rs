//! The Markdown body of an article: chapters, sections and footnotes with their places, not yet
//! checked against the front matter.

use super::at::At;
use super::body::{ArticleBody, BodySection, Chapter, Footnote};
use super::diagnostic::Report;
use super::prose::{Block, Span, plain_text};
use super::raw::{dead_mark, ends_with_fence, glued_heading, language};
use super::rules::Rule;
use super::running_text::RunningText;
use super::{address, hidden, misleading};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
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

/// Text, links and footnote marks within a block.
impl BodyReader {
    fn text(&mut self, text: &str, range: Range<usize>, report: &mut Report) {
        if let Some(unstyled) = self.unstyled() {
            unstyled.push_str(text);
        } else if let Some((_, code)) = &mut self.code {
            code.push_str(text);
        } else {
            self.dead_marks
                .extend(dead_mark(range.start, report.text()));
            self.text.add_text(text, range, report.text());
        }
    }

    fn inline_code(&mut self, code: String) {
        match self.unstyled() {
            Some(unstyled) => unstyled.push_str(&code),
            None => self.text.add(Span::code(code)),
        }
    }

    /// The text of the open link or footnote, which has no styles.
    fn unstyled(&mut self) -> Option<&mut String> {
        match (&mut self.link, &mut self.footnote) {
            (Some((title, _)), _) => Some(title),
            (None, Some(footnote)) => Some(&mut footnote.rest),
            (None, None) => None,
        }
    }

    fn mark(&mut self, label: String, span: Range<usize>) {
        // A footnote cannot cite another one: the mark is a part of its text.
        if let Some(footnote) = &mut self.footnote {
            footnote.rest.push_str(&format!("[^{label}]"));
            return;
        }

        // The number of the mark, until the sources are known.
        self.text.add(Span::Source(self.body.marks.len()));
        self.body.marks.push(At { value: label, span });
    }

    fn start_link(&mut self, kind: LinkType, written: &str) {
        let url = match kind {
            // The text of `<https://…>` is its address, so only here its parentheses are encoded.
            LinkType::Autolink => address::linkable(written).map(Cow::into_owned),
            _ => None,
        };
        self.link = Some((String::new(), url.unwrap_or_else(|| written.to_owned())));
    }

    fn close_link(&mut self, range: Range<usize>, report: &mut Report) {
        let Some((text, url)) = self.link.take() else {
            return;
        };
        match &mut self.footnote {
            Some(footnote) if footnote.link.is_none() && footnote.rest.trim().is_empty() => {
                footnote.link = Some((text, url));
            }
            Some(footnote) => footnote.rest.push_str(&text),
            None => {
                let remedy = "write a complete https:// address, with parentheses as %28 and %29";
                misleading::check(&url, &range, remedy, report);
                misleading::check_text(&text, &url, &range, report);
                self.text.add(Span::Link { text, url });
            }
        }
    }

    fn close_footnote(&mut self, range: Range<usize>, report: &mut Report) {
        let Some(footnote) = self.footnote.take() else {
            return;
        };

        let title = match &footnote.link {
            Some((title, _)) => title.as_str(),
            None => "",
        };
        hidden::check_decoded(&format!("{title} {}", footnote.rest), &range, report);
        self.body.footnotes.push(footnote);
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

/// Headings, also those that are not quite headings.
impl BodyReader {
    fn close_heading(&mut self, span: Range<usize>, report: &mut Report) {
        let value = plain_text(&self.text.take());
        let heading = At { value, span };
        let Some(level) = self.heading.take() else {
            return;
        };
        hidden::check_decoded(&heading.value, &heading.span, report);

        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H2, _) => self.body.chapters.push(Chapter::new(heading)),
            (HeadingLevel::H3, Some(chapter)) => chapter.sections.push(BodySection::new(heading)),
            _ => self.misplaced_heading(level, heading, report),
        }
    }

    /// Reports a line such as `##Speed`, and reads it as the heading that it was meant to be.
    fn close_glued_heading(
        &mut self,
        level: HeadingLevel,
        span: Range<usize>,
        report: &mut Report,
    ) {
        let line = plain_text(&self.text.take());
        let value = line.trim_start_matches('#').to_owned();
        let marks = "#".repeat(level as usize);
        report.add(
            Rule::HeadingLevel,
            span.clone(),
            format!("“{value}” is not a heading: there is no space after `#`"),
            format!("write `{marks} {value}`"),
        );

        let heading = At { value, span };
        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H3, Some(chapter)) => chapter.sections.push(BodySection::new(heading)),
            _ => self.body.chapters.push(Chapter::misplaced(heading)),
        }
    }

    /// Reports a heading at a level where nothing is declared, once for all headings below it.
    fn misplaced_heading(&mut self, level: HeadingLevel, heading: At<String>, report: &mut Report) {
        report.add(
            Rule::HeadingLevel,
            heading.span.clone(),
            format!("the heading “{}” is out of place", heading.value),
            "write `## Criterion`, and under it `### Technology`",
        );

        self.body.misplaced.push(heading.clone());
        if level <= HeadingLevel::H3 {
            // What follows belongs to it: otherwise each section would be reported as a repetition
            // in the chapter before.
            self.body.chapters.push(Chapter::misplaced(heading));
        }
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
