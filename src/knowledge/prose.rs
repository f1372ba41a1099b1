//! Prose as plain values: the part of Markdown that an article may use, independent of any
//! platform's dialect.

/// A block of an article's text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Vec<Span>),
    /// One entry of a list; `marker` is `•` or the number with its full stop.
    Item {
        marker: String,
        text: Vec<Span>,
    },
    Quote(Vec<Span>),
    Code {
        language: String,
        text: String,
    },
}

/// A run of text within a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Span {
    Text {
        text: String,
        style: Style,
    },
    Link {
        text: String,
        url: String,
    },
    /// A footnote mark: the index of a source.
    Source(usize),
    /// A point in time, in seconds since 1970, that a chat can show in the reader's time zone; and
    /// as text.
    Time {
        seconds: i64,
        text: String,
    },
    /// Somebody or something of the chat, by an id that only the chat understands; and as text.
    Mention {
        of: MentionKind,
        id: String,
        text: String,
    },
}

/// What a mention leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionKind {
    Person,
    Role,
    Channel,
}

/// Adds a span; text that continues in the same style is joined.
pub(super) fn push(spans: &mut Vec<Span>, span: Span) {
    if let Some(Span::Text { text, style }) = spans.last_mut()
        && let Span::Text {
            text: more,
            style: same,
        } = &span
        && style == same
    {
        text.push_str(more);
        return;
    }
    spans.push(span);
}

/// The style of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    pub bold: bool,
    pub italic: bool,
    pub code: bool,
}

impl Span {
    /// A run of text without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Span::Text {
            text: text.into(),
            style: Style::default(),
        }
    }

    /// A run of bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Span::Text {
            text: text.into(),
            style: Style {
                bold: true,
                ..Style::default()
            },
        }
    }

    /// A run of code.
    pub fn code(text: impl Into<String>) -> Self {
        Span::Text {
            text: text.into(),
            style: Style {
                code: true,
                ..Style::default()
            },
        }
    }

    /// The text that a reader sees; footnote marks have none.
    pub fn text(&self) -> &str {
        match self {
            Span::Text { text, .. }
            | Span::Link { text, .. }
            | Span::Time { text, .. }
            | Span::Mention { text, .. } => text,
            Span::Source(_) => "",
        }
    }
}

impl Block {
    /// The block's spans; none for code.
    pub fn spans(&self) -> &[Span] {
        match self {
            Block::Paragraph(spans) | Block::Quote(spans) | Block::Item { text: spans, .. } => {
                spans
            }
            Block::Code { .. } => &[],
        }
    }

    /// The block's spans, mutable; none for code.
    pub(super) fn spans_mut(&mut self) -> &mut [Span] {
        match self {
            Block::Paragraph(spans) | Block::Quote(spans) | Block::Item { text: spans, .. } => {
                spans
            }
            Block::Code { .. } => &mut [],
        }
    }
}

/// The length in characters of what a reader sees of these spans.
pub(crate) fn visible_length(spans: &[Span]) -> usize {
    spans.iter().map(|s| s.text().chars().count()).sum()
}

/// The text of these spans without style, links and footnote marks.
pub fn plain_text(spans: &[Span]) -> String {
    spans.iter().map(Span::text).collect()
}
