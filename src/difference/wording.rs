//! What a text says, without what does not matter for a comparison: footnote marks count by the
//! source that they lead to, not by its place in the list.

use crate::knowledge::prose::{Block, Span};
use crate::knowledge::topic::Topic;

/// A text, and the sources that it cites.
#[derive(Debug, PartialEq, Default)]
pub struct Wording {
    pub text: String,
    pub cited: Vec<String>,
}

impl Wording {
    /// The wording of some blocks of a topic.
    pub fn of(blocks: &[Block], topic: &Topic) -> Self {
        let mut wording = Self::default();
        for block in blocks {
            match block {
                Block::Paragraph(_) => {}
                Block::Item { marker, .. } => wording.text += marker,
                Block::Quote(_) => wording.text += "> ",
                Block::Code { language, text } => wording.text += &format!("```{language}\n{text}"),
            }
            wording.add(block.spans(), topic);
            wording.text += "\n\n";
        }
        wording
    }

    /// The wording of a paragraph of a topic.
    pub fn of_spans(spans: &[Span], topic: &Topic) -> Self {
        let mut wording = Self::default();
        wording.add(spans, topic);
        wording
    }

    fn add(&mut self, spans: &[Span], topic: &Topic) {
        for span in spans {
            match span {
                Span::Text { text, style } => {
                    self.text += &marked(
                        text,
                        [(style.bold, "**"), (style.italic, "*"), (style.code, "`")],
                    );
                }
                Span::Time { text, .. } | Span::Mention { text, .. } => self.text += text,
                Span::Link { text, url } => self.text += &format!("[{text}]({url})"),
                Span::Source(at) => self
                    .cited
                    .extend(topic.sources.get(*at).map(|source| source.title.clone())),
            }
        }
    }
}

/// The text between the marks that apply.
fn marked(text: &str, marks: [(bool, &str); 3]) -> String {
    let mut marked = text.to_owned();
    for (applies, mark) in marks {
        if applies {
            marked = format!("{mark}{marked}{mark}");
        }
    }
    marked
}

/// A name in quotation marks.
pub fn quoted(name: &str) -> String {
    format!("“{name}”")
}
