//! The Markdown body of an article: chapters, sections and footnotes with their places.

use super::at::At;
use super::prose::Block;
use std::ops::Range;

/// The body of an article.
#[derive(Default)]
pub struct Body {
    pub introduction: Vec<Block>,
    pub chapters: Vec<Chapter>,
    pub footnotes: Vec<Footnote>,
    /// The label of every footnote mark; `Span::Source` in the blocks is an index into this list.
    pub marks: Vec<At<String>>,
    /// Headings of a level at which nothing is declared.
    pub misplaced: Vec<At<String>>,
    /// Whether a code block is never closed: everything after it was read as code.
    pub unclosed: bool,
    /// Where the marks without a definition are.
    pub dead_marks: Vec<usize>,
}

impl Body {
    /// Whether a section has a mark without a definition.
    pub fn has_dead_mark(&self, part: &Part) -> bool {
        let start = part.heading.span.start;
        let chapters = self
            .chapters
            .iter()
            .map(|chapter| chapter.heading.span.start);
        let parts = self
            .chapters
            .iter()
            .flat_map(|chapter| &chapter.parts)
            .map(|part| part.heading.span.start);
        let end = chapters
            .chain(parts)
            .filter(|next| *next > start)
            .min()
            .unwrap_or(usize::MAX);
        self.dead_marks
            .iter()
            .any(|mark| (start..end).contains(mark))
    }
}

/// A `##` heading and the text below it.
pub struct Chapter {
    pub heading: At<String>,
    pub meaning: Vec<Block>,
    pub parts: Vec<Part>,
    /// Whether the heading has the wrong level, which is reported.
    pub misplaced: bool,
}

/// A `###` heading and the text below it.
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

impl Chapter {
    /// An empty chapter.
    pub fn new(heading: At<String>, misplaced: bool) -> Self {
        Self {
            heading,
            meaning: Vec::new(),
            parts: Vec::new(),
            misplaced,
        }
    }
}

impl Footnote {
    /// A definition with only its label read, and its place in the text of the file.
    pub fn new(label: &str, range: Range<usize>, text: &str) -> Self {
        // The definition starts with `[^label]:`; the label may have more spaces there.
        let length = text[range.clone()]
            .find("]:")
            .map_or(0, |end| end + "]:".len());
        let span = range.start..range.start + length;
        Self {
            label: At {
                value: label.to_owned(),
                span,
            },
            link: None,
            rest: String::new(),
        }
    }
}
