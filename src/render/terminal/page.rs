//! A text for a terminal under construction: its lines, styles and links.

use crate::knowledge::address;
use crate::knowledge::prose::Span;
use crate::knowledge::spelling::visible;
use crate::language::Language;
use crate::render::{joined, raised};
use textwrap::core::display_width;

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// In columns.
    pub width: usize,
    /// Whether it shows colours and links.
    pub styled: bool,
}

/// Control characters could control the terminal or the direction of the text, so they are removed.
pub(super) fn clean(text: &str) -> String {
    visible(text)
}

/// A text under construction.
pub(super) struct TerminalPage {
    pub out: String,
    pub screen: Screen,
    pub language: Language,
}

impl TerminalPage {
    pub fn style(&self, code: &str, text: &str) -> String {
        self.word_by_word(text, |word| format!("\x1b[{code}m{word}\x1b[0m"))
    }

    pub fn bold(&self, text: &str) -> String {
        self.style("1", text)
    }

    pub fn dim(&self, text: &str) -> String {
        self.style("2", text)
    }

    pub fn link(&self, text: &str, url: &str) -> String {
        self.word_by_word(text, |word| {
            format!("\x1b]8;;{url}\x1b\\{word}\x1b]8;;\x1b\\")
        })
    }

    /// Styles each word separately: a style that continues over the end of a line would reach into
    /// the next column.
    fn word_by_word(&self, text: &str, style: impl Fn(&str) -> String) -> String {
        if !self.screen.styled {
            return text.to_owned();
        }

        let mut words = Vec::new();
        for word in text.split(' ') {
            // Between two spaces there is nothing to style.
            words.push(if word.is_empty() {
                String::new()
            } else {
                style(word)
            });
        }

        words.join(" ")
    }

    pub fn spans(&self, spans: &[Span]) -> String {
        joined(spans, |span| self.span(span))
    }

    fn span(&self, span: &Span) -> String {
        match span {
            Span::Text { text, style } if style.bold => self.bold(&clean(text)),
            Span::Text { text, style } if style.italic => self.style("3", &clean(text)),
            Span::Text { text, style } if style.code => self.style("36", &clean(text)),
            Span::Text { text, .. } | Span::Time { text, .. } | Span::Mention { text, .. } => {
                clean(text)
            }
            Span::Link { text, url } if self.screen.styled => self.link(&clean(text), url),
            // An address that is its own text would be shown twice.
            Span::Link { text, url }
                if address::linkable(text).is_some_and(|linked| linked == *url) =>
            {
                clean(text)
            }
            Span::Link { text, url } => format!("{} <{url}>", clean(text)),
            Span::Source(source) => raised(*source),
        }
    }

    pub fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// An empty line, unless there is one already.
    pub fn blank(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    pub fn wrapped(&mut self, text: &str) {
        self.indented("", "", text);
    }

    /// A text with `first` before its first line and `then` before the others.
    pub fn indented(&mut self, first: &str, then: &str, text: &str) {
        let options = wrapping(self.screen.width)
            .initial_indent(first)
            .subsequent_indent(then);

        for line in textwrap::wrap(text, options) {
            self.line(&line);
        }
    }
}

/// Breaks lines only at spaces, so that an address stays whole and can be copied, even if it is
/// wider than the screen.
pub(super) fn wrapping(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false)
}

/// The text with spaces up to a width. `format!` would count escape sequences and halve the width
/// of Japanese.
pub(super) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(display_width(text));
    format!("{text}{}", " ".repeat(missing))
}

pub(super) fn widest(texts: &[String]) -> usize {
    texts
        .iter()
        .map(|text| display_width(text))
        .max()
        .unwrap_or(0)
}
