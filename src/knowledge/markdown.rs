//! The Markdown body of an article: chapters, sections and footnotes with their places, not yet
//! checked against the front matter.

use super::at::At;
use super::body::{Body, Chapter, Footnote, Part};
use super::diagnostic::Report;
use super::prose::{Block, Span, Style};
use super::raw::{dead_mark, ends_with_fence, glued_heading, language};
use super::rules::Rule;
use super::{address, hidden, misleading};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// Reads Markdown that starts `offset` bytes into the file; reports headings out of place and
/// Markdown that answers cannot show.
pub fn read(markdown: &str, offset: usize, report: &mut Report) -> Body {
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
    body: Body,
    spans: Vec<Span>,
    /// How many emphasis marks are open (nested).
    bold: usize,
    italic: usize,
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
    /// Where the open emphasis marks close, the innermost first.
    emphasis_ends: Vec<usize>,
    /// The last address in the text: the parser finds emphasis marks in it.
    address: Range<usize>,
    /// The last construct that was reported, so that its content is not reported again.
    refused: Range<usize>,
    /// The marks without a definition, with their labels.
    dead_marks: Vec<At<String>>,
    /// Where a code block starts that is never closed.
    unclosed: Option<Range<usize>>,
}

impl BodyReader {
    /// The body, after all of it was read.
    fn finish(mut self, report: &mut Report) -> Body {
        if let Some(fence) = self.unclosed {
            // Then the definitions of footnotes are part of the code, and no mark has one.
            self.body.unclosed = true;
            let remedy = "add a line with the same ``` where the code ends";
            report.add(
                Rule::UnclosedCode,
                fence,
                "the code block is never closed",
                remedy,
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

    fn event(&mut self, event: Event, range: Range<usize>, report: &mut Report) {
        if [&self.refused, &self.address]
            .iter()
            .any(|done| done.start <= range.start && range.end <= done.end)
        {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range, report),
            Event::End(tag) => self.end(tag, range, report),
            Event::Text(text) => self.text(&text, range, report),
            Event::Code(text) => self.push(Span::code(text.into_string())),
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
                self.footnote = Some(Footnote::new(&label, range, report.text()))
            }
            Tag::Emphasis => {
                self.italic += 1;
                self.emphasis_ends.push(range.end - "*".len());
            }
            Tag::Strong => {
                self.bold += 1;
                self.emphasis_ends.push(range.end - "**".len());
            }
            Tag::Link {
                link_type: LinkType::Autolink,
                dest_url,
                ..
            } => {
                let url = address::linkable(&dest_url).map(Cow::into_owned);
                self.link = Some((String::new(), url.unwrap_or_else(|| dest_url.into_string())));
            }
            Tag::Link { dest_url, .. } => {
                self.link = Some((String::new(), dest_url.into_string()));
            }
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
                self.close_block(range, report)
            }
            TagEnd::Heading(_) => self.close_heading(range, report),
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::FootnoteDefinition => self.close_footnote(range, report),
            TagEnd::Emphasis => {
                self.italic = self.italic.saturating_sub(1);
                self.emphasis_ends.pop();
            }
            TagEnd::Strong => {
                self.bold = self.bold.saturating_sub(1);
                self.emphasis_ends.pop();
            }
            TagEnd::Link => self.close_link(range, report),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>, report: &mut Report) {
        if let Some((title, _)) = &mut self.link {
            title.push_str(text);
        } else if let Some(footnote) = &mut self.footnote {
            footnote.rest.push_str(text);
        } else if let Some((_, code)) = &mut self.code {
            code.push_str(text);
        } else {
            self.dead_marks
                .extend(dead_mark(range.start, report.text()));
            self.running_text(text, range, report.text());
        }
    }

    /// Adds text of a paragraph; an address in it becomes a link. `file` is the text of the whole
    /// file.
    fn running_text(&mut self, text: &str, range: Range<usize>, file: &str) {
        // The address before this text may continue in it.
        let known = if self.address.start <= range.start {
            self.address.end.saturating_sub(range.start)
        } else {
            0
        };
        let mut rest = text.get(known..).unwrap_or(text);
        let mut at = range.end - rest.len().min(range.len());

        while let Some(address) = self.written_out(rest, at, file) {
            self.plain(&rest[..address.start - at]);
            self.push(address::link(&file[address.clone()]));
            rest = rest.get(address.end - at..).unwrap_or_default();
            at = address.end;
            self.address = address;
        }
        self.plain(rest);
    }

    /// Adds text in the style of the marks that are open.
    fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            let style = Style {
                bold: self.bold > 0,
                italic: self.italic > 0,
                code: false,
            };
            self.push(Span::Text {
                text: text.to_owned(),
                style,
            });
        }
    }

    /// Where in the file the first address of a text is; the text starts at `at`. The address may
    /// go beyond the text, which ends where the parser sees a mark, but not beyond its line or the
    /// emphasis around it.
    fn written_out(&self, text: &str, at: usize, file: &str) -> Option<Range<usize>> {
        let line = file.get(at..)?.lines().next()?;
        // An entity such as `&amp;` is different in the file and in the text.
        if !line.starts_with(text) || !text.contains("http") {
            return None;
        }

        let emphasis = self
            .emphasis_ends
            .last()
            .map_or(line.len(), |end| end.saturating_sub(at));
        let found = address::find(line.get(..emphasis.min(line.len()))?)?;
        let place = at + found.start..at + found.end;
        let is_linkable = address::linkable(&address::unescaped(&file[place.clone()])).is_some();
        (found.start < text.len() && is_linkable).then_some(place)
    }

    /// Adds a span; text that continues in the same style is joined.
    fn push(&mut self, span: Span) {
        if let Some((title, _)) = &mut self.link {
            title.push_str(span.text());
            return;
        }
        if let Some(footnote) = &mut self.footnote {
            footnote.rest.push_str(span.text());
            return;
        }
        if let (
            Some(Span::Text { text: last, style }),
            Span::Text {
                text,
                style: new_style,
            },
        ) = (self.spans.last_mut(), &span)
            && style == new_style
        {
            last.push_str(text);
            return;
        }
        self.spans.push(span);
    }

    fn mark(&mut self, label: String, span: Range<usize>) {
        if let Some(footnote) = &mut self.footnote {
            footnote.rest.push_str(&format!("[^{label}]"));
            return;
        }
        self.spans.push(Span::Source(self.body.marks.len()));
        self.body.marks.push(At { value: label, span });
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
                self.spans.push(Span::Link { text, url });
            }
        }
    }

    fn close_block(&mut self, range: Range<usize>, report: &mut Report) {
        if let Some(level) =
            glued_heading(&report.text()[range.clone()]).filter(|_| self.lists.is_empty())
        {
            return self.close_glued_heading(level, range, report);
        }
        let text = std::mem::take(&mut self.spans);
        if text.is_empty() {
            return;
        }
        if !self.lists.is_empty() && std::mem::replace(&mut self.entry_begun, true) {
            self.refuse("a list entry of several paragraphs", range.clone(), report);
        }
        hidden::check_decoded(&super::prose::plain_text(&text), &range, report);
        let block = match self.lists.last_mut() {
            Some(next) => Block::Item {
                marker: marker(next),
                text,
            },
            None if self.quotes > 0 => Block::Quote(text),
            None => Block::Paragraph(text),
        };
        self.add(block);
    }

    fn start_code(&mut self, kind: CodeBlockKind, range: Range<usize>, report: &Report) {
        let text = report.text();
        let fenced = matches!(kind, CodeBlockKind::Fenced(_));
        if fenced && range.end >= text.trim_end().len() && !ends_with_fence(&text[range.clone()]) {
            let line = text[range.clone()].lines().next().unwrap_or_default();
            self.unclosed = Some(range.start..range.start + line.len());
        }
        self.code = Some((language(kind), String::new()));
    }

    fn close_footnote(&mut self, range: Range<usize>, report: &mut Report) {
        if let Some(footnote) = self.footnote.take() {
            let title = footnote
                .link
                .as_ref()
                .map_or("", |(title, _)| title.as_str());
            hidden::check_decoded(&format!("{title} {}", footnote.rest), &range, report);
            self.body.footnotes.push(footnote);
        }
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
            Some(chapter) => match chapter.parts.last_mut() {
                None => &mut chapter.meaning,
                Some(part) => &mut part.blocks,
            },
        };
        place.push(block);
    }

    fn close_heading(&mut self, span: Range<usize>, report: &mut Report) {
        let value = super::prose::plain_text(&std::mem::take(&mut self.spans));
        let heading = At { value, span };
        let Some(level) = self.heading.take() else {
            return;
        };
        hidden::check_decoded(&heading.value, &heading.span, report);
        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H2, _) => self.body.chapters.push(Chapter::new(heading, false)),
            (HeadingLevel::H3, Some(chapter)) => chapter.parts.push(Part {
                heading,
                blocks: Vec::new(),
            }),
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
        let value = super::prose::plain_text(&std::mem::take(&mut self.spans))
            .trim_start_matches('#')
            .to_owned();
        let (marks, message) = (
            "#".repeat(level as usize),
            format!("“{value}” is not a heading: there is no space after `#`"),
        );
        report.add(
            Rule::HeadingLevel,
            span.clone(),
            message,
            format!("write `{marks} {value}`"),
        );
        let heading = At { value, span };
        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H3, Some(chapter)) => chapter.parts.push(Part {
                heading,
                blocks: Vec::new(),
            }),
            _ => self.body.chapters.push(Chapter::new(heading, true)),
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
            self.body.chapters.push(Chapter::new(heading, true));
        }
    }
}

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
