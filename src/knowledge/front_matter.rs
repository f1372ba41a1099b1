//! Splits an article into its TOML front matter and its Markdown body.

use super::diagnostic::Report;
use super::rules::Rule;
use std::ops::Range;

const FENCE: &str = "+++";

/// Where the two parts of an article are, in bytes of its text.
#[derive(Debug, PartialEq)]
pub struct ArticleParts {
    pub front: Range<usize>,
    pub body: Range<usize>,
}

/// Why an article could not be split.
#[derive(Debug, PartialEq)]
pub enum Missing {
    Opening,
    Closing,
}

impl Missing {
    /// Reports what is missing, at the line that was probably meant to be it.
    pub fn report(&self, text: &str, report: &mut Report) {
        let mut lines = LineRanges { text, at: 0 };
        let first = lines.next().unwrap_or(0..0);
        let (line, message, remedy) = match self {
            Self::Opening => (
                first,
                "the file does not start with `+++`",
                opening_remedy(text),
            ),
            Self::Closing => {
                let (line, remedy) = match lines.find(|line| is_almost_fence(&text[line.clone()])) {
                    Some(line) => (
                        line,
                        "write exactly `+++` on this line, with nothing before it",
                    ),
                    None => (first, "end the TOML with a line `+++`"),
                };
                (line, "the front matter is never closed", remedy)
            }
        };

        let length = text[line.clone()].trim_end().len();
        let span = line.start..line.start + length;
        report.add(Rule::FrontMatter, span, message, remedy);
    }
}

fn opening_remedy(text: &str) -> &'static str {
    let start = text.trim_start_matches('\u{feff}');
    if start.starts_with("---") {
        "start with a line `+++` instead of `---`, and write TOML (`key = value`) instead of YAML (`key: value`)"
    } else if start.trim_start().starts_with(FENCE) {
        "delete everything before `+++`; the first line must be exactly that"
    } else {
        "start with a line `+++`, then TOML, then a line `+++`"
    }
}

/// Whether a line was meant to be `+++`.
fn is_almost_fence(line: &str) -> bool {
    let line = line.trim();
    line == "---" || line.len() >= 2 && line.bytes().all(|byte| byte == b'+')
}

/// Finds the two `+++` lines; a byte order mark before the first one and spaces after it are
/// allowed.
pub fn split(text: &str) -> Result<ArticleParts, Missing> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = LineRanges { text, at: start };

    let opening = lines.next();
    let Some(opening) = opening.filter(|line| is_fence(&text[line.clone()])) else {
        return Err(Missing::Opening);
    };

    let Some(closing) = lines.find(|line| is_fence(&text[line.clone()])) else {
        return Err(Missing::Closing);
    };

    Ok(ArticleParts {
        front: opening.end..closing.start,
        body: closing.end..text.len(),
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == FENCE
}

/// The ranges of a text's lines, line ends included.
struct LineRanges<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for LineRanges<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);

        let line = self.at..self.at + length;
        self.at = line.end;
        Some(line)
    }
}
