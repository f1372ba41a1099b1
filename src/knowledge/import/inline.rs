//! The running text of a block while it is read, and what can be done with it.

use super::clean::clean_decoded;
use super::names::on_one_line;
use super::raised::raised;
use crate::knowledge::prose::{Span, Style, plain_text, push};

/// Collects the text of a block.
#[derive(Default)]
pub struct Inlines {
    spans: Vec<Span>,
    bold: usize,
    italic: usize,
    is_raised: bool,
    /// The open links, the innermost last.
    links: Vec<OpenLink>,
}

struct OpenLink {
    text: String,
    url: String,
    title: String,
    is_image: bool,
    /// What follows the link: marks and addresses that were in it.
    after: Vec<Span>,
}

impl Inlines {
    /// The text since the last time, with single spaces and none at its ends.
    pub fn take(&mut self) -> Vec<Span> {
        while !self.links.is_empty() {
            self.close_link();
        }
        (self.bold, self.italic, self.is_raised) = (0, 0, false);
        tidy(std::mem::take(&mut self.spans))
    }

    /// Adds text.
    pub fn text(&mut self, text: &str) {
        let raised = self.is_raised.then(|| raised(text));
        let text = raised.as_deref().unwrap_or(text);
        match self.links.last_mut() {
            Some(link) => link.text.push_str(text),
            None => {
                let style = Style {
                    bold: self.bold > 0,
                    italic: self.italic > 0,
                    code: false,
                };
                self.add(Span::Text {
                    text: text.to_owned(),
                    style,
                });
            }
        }
    }

    /// Adds code.
    pub fn code(&mut self, text: &str) {
        match self.links.last_mut() {
            Some(link) => link.text.push_str(text),
            None => self.add(Span::code(text)),
        }
    }

    /// Adds the mark of a footnote.
    pub fn mark(&mut self, label: usize) {
        match self.links.last_mut() {
            Some(link) => link.after.push(Span::Source(label)),
            None => self.add(Span::Source(label)),
        }
    }

    /// Begins or ends raised text.
    pub fn raise(&mut self, is_raised: bool) {
        self.is_raised = is_raised;
    }

    /// Opens bold text.
    pub fn open_bold(&mut self) {
        self.bold += 1;
    }

    /// Closes bold text.
    pub fn close_bold(&mut self) {
        self.bold = self.bold.saturating_sub(1);
    }

    /// Opens italic text.
    pub fn open_italic(&mut self) {
        self.italic += 1;
    }

    /// Closes italic text.
    pub fn close_italic(&mut self) {
        self.italic = self.italic.saturating_sub(1);
    }

    /// Whether bold or italic text or a link is open.
    pub fn is_open(&self) -> bool {
        self.bold > 0 || self.italic > 0 || !self.links.is_empty()
    }

    /// Opens a link or an image.
    pub fn open_link(&mut self, url: &str, title: &str, is_image: bool) {
        self.links.push(OpenLink {
            text: String::new(),
            url: clean_decoded(url),
            title: clean_decoded(title),
            is_image,
            after: Vec::new(),
        });
    }

    /// Closes the innermost link or image.
    pub fn close_link(&mut self) {
        let Some(link) = self.links.pop() else {
            return;
        };
        let text = on_one_line(&link.text);

        // The address of an emoticon, or of a picture that is in the page itself, says nothing.
        let is_sign = is_sign(&text) || link.url.starts_with("data:");
        if link.is_image && is_sign {
            self.text(&text);
        } else if let Some(outer) = self.links.last_mut() {
            outer.text.push_str(&text);
            outer.after.push(Span::plain(format!(" ({})", link.url)));
        } else {
            self.add_link(text, &link);
        }

        if !link.title.trim().is_empty() && on_one_line(&link.title) != on_one_line(&link.text) {
            self.add_after(Span::plain(format!(" ({})", on_one_line(&link.title))));
        }
        for span in link.after {
            self.add_after(span);
        }
    }

    fn add_link(&mut self, text: String, link: &OpenLink) {
        let url = link.url.trim().to_owned();
        if url.is_empty() {
            self.add(Span::plain(text));
        } else {
            let text = if text.is_empty() { url.clone() } else { text };
            self.add(Span::Link { text, url });
        }
    }

    fn add_after(&mut self, span: Span) {
        match self.links.last_mut() {
            Some(link) => link.after.push(span),
            None => self.add(span),
        }
    }

    fn add(&mut self, span: Span) {
        push(&mut self.spans, span);
    }
}

/// Whether the text of an image is a sign, as wikis write a tick: `(tick)`, `:x:`.
fn is_sign(text: &str) -> bool {
    let inside = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let inside = inside.or_else(|| text.strip_prefix(':')?.strip_suffix(':'));
    let is_word = |word: &str| word.len() < 20 && !word.contains(char::is_whitespace);
    inside.is_some_and(is_word) || text.chars().count() == 1
}

/// Whether a text shows nothing.
pub fn is_blank(spans: &[Span]) -> bool {
    let is_mark = |span: &Span| matches!(span, Span::Source(_));
    !spans.iter().any(is_mark) && plain_text(spans).trim().is_empty()
}

/// The same text with single spaces, and none at its start and end.
pub fn tidy(spans: Vec<Span>) -> Vec<Span> {
    let mut tidied: Vec<Span> = Vec::with_capacity(spans.len());
    let mut after_space = true;
    for span in spans {
        let span = match span {
            Span::Text { text, style } => {
                let text = with_single_spaces(&text, &mut after_space);
                if text.is_empty() {
                    continue;
                }
                Span::Text { text, style }
            }
            Span::Link { text, url } => {
                after_space = false;
                Span::Link { text, url }
            }
            other => other,
        };
        push(&mut tidied, span);
    }

    trim_end(&mut tidied);
    tidied
}

fn with_single_spaces(text: &str, after_space: &mut bool) -> String {
    let mut single = String::with_capacity(text.len());
    for c in text.chars() {
        let is_space = c.is_whitespace() && c != '\u{a0}';
        if !is_space {
            single.push(c);
        } else if !*after_space {
            single.push(' ');
        }
        *after_space = is_space;
    }
    single
}

fn trim_end(spans: &mut Vec<Span>) {
    while let Some(Span::Text { text, .. }) = spans.last_mut() {
        let length = text.trim_end().len();
        text.truncate(length);
        if length > 0 {
            return;
        }
        spans.pop();
    }
}

/// The part of a text before a place, in bytes of its plain text, and the part from there on.
pub fn split_at(spans: &[Span], place: usize) -> (Vec<Span>, Vec<Span>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut at = 0;
    for span in spans {
        let length = span.text().len();
        let end = at + length;
        // A mark belongs to the word before it.
        let is_before = end <= place;
        match span {
            _ if is_before && after.is_empty() => before.push(span.clone()),
            Span::Text { text, style } if at < place => {
                let (start, rest) = text.split_at(place - at);
                before.push(styled(start, *style));
                after.push(styled(rest, *style));
            }
            _ => after.push(span.clone()),
        }
        at = end;
    }
    (tidy(before), tidy(after))
}

fn styled(text: &str, style: Style) -> Span {
    Span::Text {
        text: text.to_owned(),
        style,
    }
}
