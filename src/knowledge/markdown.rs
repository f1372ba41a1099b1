//! The Markdown body as the article has it: chapters, sections and footnotes with their places, not yet checked against the
//! front matter.

use super::address;
use super::diagnostic::Report;
use super::prose::{Block, Span, Style};
use super::rules::Rule;
use super::table::At;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// The body of an article.
#[derive(Default)]
pub struct Body {
    pub introduction: Vec<Block>,
    pub chapters: Vec<Chapter>,
    pub footnotes: Vec<Footnote>,
    /// The label of every footnote mark; [`Span::Source`] in the blocks is an index into this list.
    pub marks: Vec<At<String>>,
}

/// A `##` heading and what stands below it.
pub struct Chapter {
    pub heading: At<String>,
    pub meaning: Vec<Block>,
    pub parts: Vec<Part>,
}

/// A `###` heading and what stands below it.
pub struct Part {
    pub heading: At<String>,
    pub blocks: Vec<Block>,
}

/// A footnote definition.
pub struct Footnote {
    pub label: At<String>,
    /// The link that it starts with, as title and address.
    pub link: Option<(String, String)>,
    /// The text after the link.
    pub rest: String,
}

/// Reads Markdown that starts `offset` bytes into the file; reports headings out of place and Markdown that answers cannot show.
pub fn read(markdown: &str, offset: usize, report: &mut Report) -> Body {
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader::default();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.event(event, range.start + offset..range.end + offset, report);
    }
    reader.body
}

#[derive(Default)]
struct Reader {
    body: Body,
    spans: Vec<Span>,
    /// How many marks of emphasis are open, one within the other.
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
    /// Whether the open list entry has its text: it can have no second paragraph.
    entry_begun: bool,
    footnote: Option<Footnote>,
    /// Where the innermost mark of emphasis that is open closes, then those around it.
    emphasis_ends: Vec<usize>,
    /// The last address that was written out in the text: the parser finds marks of emphasis in it.
    address: Range<usize>,
    /// The last construct that was reported, so that its inside is not reported again.
    refused: Range<usize>,
}

impl Reader {
    fn event(&mut self, event: Event, range: Range<usize>, report: &mut Report) {
        if [&self.refused, &self.address].iter().any(|done| done.start <= range.start && range.end <= done.end) {
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
            Tag::CodeBlock(kind) => self.code = Some((language(kind), String::new())),
            Tag::List(_) if !self.lists.is_empty() => {
                self.refuse("a list within a list", range, report);
            }
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.entry_begun = false,
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::FootnoteDefinition(label) => self.footnote = Some(footnote(&label, range, report.text())),
            Tag::Emphasis => {
                self.italic += 1;
                self.emphasis_ends.push(range.end - "*".len());
            }
            Tag::Strong => {
                self.bold += 1;
                self.emphasis_ends.push(range.end - "**".len());
            }
            Tag::Link { link_type: LinkType::Autolink, dest_url, .. } => {
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
            TagEnd::Paragraph | TagEnd::Item if self.footnote.is_none() => self.close_block(range, report),
            TagEnd::Heading(_) => self.close_heading(range, report),
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::FootnoteDefinition => self.body.footnotes.extend(self.footnote.take()),
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
            report_dead_mark(range.start, report);
            self.running_text(text, range, report.text());
        }
    }

    /// Adds text of a paragraph; an address that is written out in it becomes a link. `file` is what the whole file says.
    fn running_text(&mut self, text: &str, range: Range<usize>, file: &str) {
        // The address before this text may reach into it.
        let known = if self.address.start <= range.start { self.address.end.saturating_sub(range.start) } else { 0 };
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
            let style = Style { bold: self.bold > 0, italic: self.italic > 0, code: false };
            self.push(Span::Text { text: text.to_owned(), style });
        }
    }

    /// Where in the file the first address is that is written out in a text, which begins at `at`. It may reach beyond the text, which
    /// ends where the parser sees a mark, but not beyond its line or the emphasis that it is in.
    fn written_out(&self, text: &str, at: usize, file: &str) -> Option<Range<usize>> {
        let line = file.get(at..)?.lines().next()?;
        // An entity such as `&amp;` is not in the file as the text has it.
        if !line.starts_with(text) || !text.contains("http") {
            return None;
        }

        let emphasis = self.emphasis_ends.last().map_or(line.len(), |end| end.saturating_sub(at));
        let found = address::find(line.get(..emphasis.min(line.len()))?)?;
        let place = at + found.start..at + found.end;
        let is_linkable = address::linkable(&address::unescaped(&file[place.clone()])).is_some();
        (found.start < text.len() && is_linkable).then_some(place)
    }

    /// Adds a span; text that goes on in the same style is joined.
    fn push(&mut self, span: Span) {
        if let Some((title, _)) = &mut self.link {
            title.push_str(span.text());
            return;
        }
        if let Some(footnote) = &mut self.footnote {
            footnote.rest.push_str(span.text());
            return;
        }
        if let (Some(Span::Text { text: last, style }), Span::Text { text, style: new_style }) =
            (self.spans.last_mut(), &span)
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
                if !super::table::is_url(&url) {
                    let message = format!("`{url}` is not an address that Discord can link to");
                    let remedy = "write a whole https:// address, with parentheses as %28 and %29";
                    report.add(Rule::InvalidUrl, range, message, remedy);
                }
                self.spans.push(Span::Link { text, url });
            }
        }
    }

    fn close_block(&mut self, range: Range<usize>, report: &mut Report) {
        let text = std::mem::take(&mut self.spans);
        if text.is_empty() {
            return;
        }
        if !self.lists.is_empty() && std::mem::replace(&mut self.entry_begun, true) {
            self.refuse("a list entry of several paragraphs", range, report);
        }
        let block = match self.lists.last_mut() {
            Some(next) => Block::Item { marker: marker(next), text },
            None if self.quotes > 0 => Block::Quote(text),
            None => Block::Paragraph(text),
        };
        self.add(block);
    }

    fn close_code(&mut self) {
        if let Some((language, text)) = self.code.take() {
            self.add(Block::Code { language, text });
        }
    }

    /// Puts a block where it belongs: below the last heading.
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
        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H2, _) => {
                self.body.chapters.push(Chapter { heading, meaning: Vec::new(), parts: Vec::new() })
            }
            (HeadingLevel::H3, Some(chapter)) => chapter.parts.push(Part { heading, blocks: Vec::new() }),
            _ => report.add(
                Rule::HeadingLevel,
                heading.span,
                format!("the heading “{}” is out of place", heading.value),
                "write `## Criterion`, and below it `### Technology`",
            ),
        }
    }
}

fn language(kind: CodeBlockKind) -> String {
    match kind {
        CodeBlockKind::Fenced(language) => {
            language.chars().take_while(|c| c.is_ascii_alphanumeric() || "+#-".contains(*c)).collect()
        }
        CodeBlockKind::Indented => String::new(),
    }
}

fn footnote(label: &str, range: Range<usize>, text: &str) -> Footnote {
    // `[^label]:` stands at the start of the definition; the label may be written there with more blanks.
    let length = text[range.clone()].find("]:").map_or(0, |end| end + "]:".len());
    let span = range.start..range.start + length;
    Footnote { label: At { value: label.to_owned(), span }, link: None, rest: String::new() }
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

/// A mark without a definition comes as plain text: `[^label]`.
fn report_dead_mark(start: usize, report: &mut Report) {
    let text = report.text();
    let Some(label) = text.get(start..).and_then(|rest| rest.strip_prefix("[^")) else {
        return;
    };
    let escapes = text[..start].bytes().rev().take_while(|byte| *byte == b'\\').count();
    if escapes % 2 == 1 {
        return;
    }
    if let Some(end) = label.find(']').filter(|end| !label[..*end].contains('\n')) {
        report.add(
            Rule::DeadFootnote,
            start..start + end + "[^]".len(),
            format!("the footnote mark `[^{}]` has no definition", &label[..end]),
            format!("define it: `[^{}]: [Title](https://address), checked YYYY-MM-DD.`", &label[..end]),
        );
    }
}
