//! The Markdown body of an article: chapters, sections and footnotes with their places.

use super::at::At;
use super::prose::{Block, Span};
use std::ops::Range;

/// The body of an article.
#[derive(Default)]
pub struct ArticleBody {
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

impl ArticleBody {
    /// Whether a section has a mark without a definition.
    pub fn has_dead_mark(&self, section: &BodySection) -> bool {
        let start = section.heading.span.start;
        let end = self.next_heading(start).unwrap_or(usize::MAX);
        let mut marks = self.dead_marks.iter();
        marks.any(|mark| (start..end).contains(mark))
    }

    /// Where the first heading after a place starts.
    fn next_heading(&self, place: usize) -> Option<usize> {
        let starts = self.headings().map(|heading| heading.span.start);
        starts.filter(|start| *start > place).min()
    }

    /// The headings of all chapters and sections.
    pub fn headings(&self) -> impl Iterator<Item = &At<String>> {
        self.chapters.iter().flat_map(Chapter::headings)
    }
}

/// A `##` heading and the text below it.
pub struct Chapter {
    pub heading: At<String>,
    pub meaning: Vec<Block>,
    pub sections: Vec<BodySection>,
    /// Whether the heading has the wrong level, which is reported.
    pub misplaced: bool,
}

/// A `###` heading and the text below it; it becomes a [`Section`](super::topic::Section).
pub struct BodySection {
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
    pub fn new(heading: At<String>) -> Self {
        Self {
            heading,
            meaning: Vec::new(),
            sections: Vec::new(),
            misplaced: false,
        }
    }

    /// An empty chapter whose heading has the wrong level.
    pub fn misplaced(heading: At<String>) -> Self {
        Self {
            misplaced: true,
            ..Self::new(heading)
        }
    }

    /// Its own heading and those of its sections.
    fn headings(&self) -> impl Iterator<Item = &At<String>> {
        let sections = self.sections.iter().map(|section| &section.heading);
        std::iter::once(&self.heading).chain(sections)
    }

    /// All of its blocks, to number their sources.
    pub fn blocks_mut(&mut self) -> impl Iterator<Item = &mut Block> {
        let sections = self.sections.iter_mut();
        let blocks = sections.flat_map(|section| &mut section.blocks);
        self.meaning.iter_mut().chain(blocks)
    }
}

impl BodySection {
    /// An empty section.
    pub fn new(heading: At<String>) -> Self {
        Self {
            heading,
            blocks: Vec::new(),
        }
    }

    /// Whether it has a footnote mark.
    pub fn cites(&self) -> bool {
        let mut spans = self.blocks.iter().flat_map(Block::spans);
        spans.any(|span| matches!(span, Span::Source(_)))
    }
}

impl Footnote {
    /// A definition with only its label read, and its place in the text of the file.
    pub fn new(label: &str, range: Range<usize>, text: &str) -> Self {
        // The definition starts with `[^label]:`; the label may have more spaces there.
        let definition = &text[range.clone()];
        let length = definition.find("]:").map_or(0, |end| end + "]:".len());
        let label = At {
            value: label.to_owned(),
            span: range.start..range.start + length,
        };

        Self {
            label,
            link: None,
            rest: String::new(),
        }
    }
}
