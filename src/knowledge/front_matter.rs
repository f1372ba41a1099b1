//! Splits an article into its TOML front matter and its Markdown body.

use std::ops::Range;

const FENCE: &str = "+++";

/// Where the two parts of an article lie, in bytes of its text.
#[derive(Debug, PartialEq)]
pub struct Parts {
    pub front: Range<usize>,
    pub body: Range<usize>,
}

/// Why an article could not be split.
#[derive(Debug, PartialEq)]
pub enum Missing {
    Opening,
    Closing,
}

/// Finds the two `+++` lines; a byte order mark before and blanks behind the first are let pass.
pub fn split(text: &str) -> Result<Parts, Missing> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = Lines { text, at: start };
    match lines.next() {
        Some(line) if is_fence(&text[line.clone()]) => {
            let front_start = line.end;
            lines
                .find(|line| is_fence(&text[line.clone()]))
                .map(|close| Parts { front: front_start..close.start, body: close.end..text.len() })
                .ok_or(Missing::Closing)
        }
        _ => Err(Missing::Opening),
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == FENCE
}

/// The ranges of a text's lines, line ends included.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = self.at..self.at + length;
        self.at = line.end;
        Some(line)
    }
}
