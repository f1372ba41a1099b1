//! `<topic>.pins.toml`: what the cited pages said when someone last pinned them.

use super::fingerprint::Fingerprint;
use crate::knowledge::diagnostic::position;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The end of the name of a file of pins, after the article's name without `.md`.
const ENDING: &str = "pins.toml";

const HEAD: &str = "\
# What the pages said that the article cites, as hashes: no words of theirs are here. Written by
# `weighin sources pin`, compared by `weighin check --drift`. Do not edit it.
";

/// The pins of an article, by the labels of its footnotes.
pub type Pins = BTreeMap<String, Pin>;

/// What a page said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    pub address: String,
    /// The day on which the page was read, as `YYYY-MM-DD`.
    pub pinned: String,
    /// The hash of the statements that cite the page.
    pub statements: String,
    /// The hash of a file that is not text, such as a PDF.
    #[serde(default)]
    pub file: Option<String>,
    /// The whole page, if it has no passage like a statement.
    #[serde(default)]
    pub page: Option<Fingerprint>,
    /// The passages that the statements rest on.
    #[serde(default)]
    pub passages: Vec<Fingerprint>,
}

impl Pin {
    /// Whether both say the same of the page, though on another day.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let Self {
            address,
            statements,
            file,
            page,
            passages,
            pinned: _,
        } = other;
        (&self.address, &self.statements) == (address, statements)
            && (&self.file, &self.page, &self.passages) == (file, page, passages)
    }
}

/// The path of the file with an article's pins.
pub(crate) fn path_for(article: &Path) -> PathBuf {
    article.with_extension(ENDING)
}

/// The article of a file of pins; `None` if the file is not one.
pub fn article(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?.to_str()?;
    let stem = name.strip_suffix(ENDING)?.strip_suffix('.')?;
    let is_name = !stem.is_empty() && !stem.starts_with('.');
    is_name.then(|| file.with_file_name(format!("{stem}.md")))
}

/// Reads a file of pins, with its text; empty if there is none.
///
/// # Errors
/// A line that says what is wrong with the file, and where.
pub fn read(path: &Path) -> Result<(Pins, String), String> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Default::default()),
        Err(error) => return Err(format!("cannot read `{}`: {error}", path.display())),
    };

    match toml::from_str(&text) {
        Ok(pins) => Ok((pins, text)),
        Err(error) => {
            let (line, column) = position(&text, error.span().map_or(0, |span| span.start));
            let message = error.message().replace('\n', ", ");
            Err(format!("{}:{line}:{column}: {message}", path.display()))
        }
    }
}

/// Writes a file of pins; removes it if there are none.
///
/// # Errors
/// A line that says why the file cannot be written.
pub fn write(path: &Path, pins: &Pins) -> Result<(), String> {
    let written = if pins.is_empty() {
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    } else {
        std::fs::write(path, text(pins))
    };
    written.map_err(|error| format!("cannot write `{}`: {error}", path.display()))
}

/// Where in the text of a file of pins the pin of a label starts.
pub fn place(text: &str, label: &str) -> Range<usize> {
    let line = format!("[{}]", key(label));
    match text.find(&format!("\n{line}\n")) {
        Some(at) => at + 1..at + 1 + line.len(),
        None => 0..0,
    }
}

/// The text of a file of pins: the same for the same pins.
fn text(pins: &Pins) -> String {
    let mut text = HEAD.to_owned();
    for (label, pin) in pins {
        let label = key(label);
        let _ = write!(
            text,
            "\n[{label}]\naddress = {}\npinned = {}\nstatements = {}\n",
            quoted(&pin.address),
            quoted(&pin.pinned),
            quoted(&pin.statements)
        );
        if let Some(file) = &pin.file {
            let _ = writeln!(text, "file = {}", quoted(file));
        }
        if let Some(page) = &pin.page {
            let _ = write!(text, "[{label}.page]\n{}", fingerprint(page));
        }
        for passage in &pin.passages {
            let _ = write!(text, "[[{label}.passages]]\n{}", fingerprint(passage));
        }
    }
    text
}

fn fingerprint(fingerprint: &Fingerprint) -> String {
    let mut text = format!("words = {}\n", fingerprint.words);
    if !fingerprint.sentences.is_empty() {
        let _ = writeln!(text, "sentences = {}", list(&fingerprint.sentences));
    }
    let _ = writeln!(text, "runs = {}", list(&fingerprint.runs));
    text
}

fn list(hashes: &[String]) -> String {
    let quoted: Vec<String> = hashes.iter().map(|hash| quoted(hash)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A label as a key of TOML, in quotes if it needs them.
fn key(label: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !label.is_empty() && label.chars().all(is_bare) {
        label.to_owned()
    } else {
        quoted(label)
    }
}

/// A text as a basic string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn pins_are_read_back_as_they_were_written() {
        let fingerprint = Fingerprint {
            words: 3,
            sentences: vec!["0a".to_owned()],
            runs: vec!["1b".to_owned(), "2c".to_owned()],
        };
        let pin = Pin {
            address: "https://a.example/?q=\"".to_owned(),
            pinned: "2026-11-29".to_owned(),
            statements: "3d".to_owned(),
            file: Some("4e".to_owned()),
            page: Some(fingerprint.clone()),
            passages: vec![fingerprint],
        };
        let pins = Pins::from([("x".to_owned(), pin.clone()), ("a \"b\" ü".to_owned(), pin)]);
        let folder = TempDir::new().expect("a temporary folder");
        let path = folder.path().join("topic.pins.toml");

        write(&path, &pins).expect("a written file");
        assert_eq!(read(&path).expect("a file of pins").0, pins);
        write(&path, &Pins::new()).expect("a removed file");
        assert!(!path.exists());
    }
}
