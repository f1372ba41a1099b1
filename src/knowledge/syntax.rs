//! What is wrong with invalid TOML: the first mistake, with a remedy for common ones.

use super::diagnostic::Report;
use super::escape;
use super::rules::Rule;
use std::ops::Range;
use toml::de::Error;

/// Reports the first error in a file whose TOML starts `offset` bytes in; later errors are usually
/// consequences.
pub fn report(toml: &str, offset: usize, error: &Error, report: &mut Report) {
    let found = error.span().unwrap_or(0..0);
    let line = line_of(toml, found.start);
    let written = &toml[line.clone()];

    // A control character is reported by its name.
    if escape::escape(written).len() != written.len() {
        return;
    }
    if error.message().contains("duplicate key")
        && let Some((place, remedy)) = single_bracket_before(toml, line.start)
    {
        let message = "this does not start a list of tables";
        let span = place.start + offset..place.end + offset;
        report.add(Rule::TomlSyntax, span, message, remedy);
        return;
    }

    let (span, remedy) = match slip(written, error.message()) {
        Some(Slip { at: None, remedy }) => (found, remedy),
        Some(Slip {
            at: Some(at),
            remedy,
        }) => (line.start + at.start..line.start + at.end, remedy),
        None => (found, "see https://toml.io for the syntax".to_owned()),
    };
    let span = span.start + offset..span.end + offset;
    report.add(Rule::TomlSyntax, span, error.message(), remedy);
}

/// Where the line is that has a place.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);

    let rest = text.get(start..).unwrap_or_default();
    start..start + rest.find('\n').unwrap_or(rest.len())
}

/// A common mistake: where it is on its line, if that is not where reading failed, and what to do
/// about it.
struct Slip {
    at: Option<Range<usize>>,
    remedy: String,
}

impl Slip {
    /// A mistake where reading failed.
    fn here(remedy: String) -> Self {
        Self { at: None, remedy }
    }
}

/// The lists of tables in an article.
const LISTS: &[&str] = &["technologies", "criteria", "use_cases"];

/// The mistake in a line, the clearest first.
fn slip(line: &str, message: &str) -> Option<Slip> {
    curly_quote(line)
        .or_else(|| single_bracket(line))
        .or_else(|| yaml(line))
        .or_else(|| remark(line))
        .or_else(|| by_message(line, message))
        .or_else(|| unquoted(line))
}

/// A quote that a word processor has made curly, at the start of a value or a key.
fn curly_quote(line: &str) -> Option<Slip> {
    let mut before = '=';
    for (at, c) in line.char_indices() {
        if is_curly(c) && matches!(before, '=' | '[' | ',' | '{') {
            return Some(Slip {
                at: Some(at..at + c.len_utf8()),
                remedy: format!("write straight quotes, `\"`, instead of `{c}`"),
            });
        }

        // In the middle of a text, curly quotes are allowed.
        if !c.is_whitespace() {
            before = c;
        }
    }
    None
}

fn is_curly(c: char) -> bool {
    "“”„‟‘’‚«»「＂".contains(c)
}

/// `[technologies]` instead of `[[technologies]]`.
fn single_bracket(line: &str) -> Option<Slip> {
    let name = line.trim().strip_prefix('[')?.strip_suffix(']')?.trim();

    if !LISTS.contains(&name) {
        return None;
    }

    let remedy = format!("write `[[{name}]]`, with two brackets, before each entry");
    Some(Slip::here(remedy))
}

/// The first `[technologies]` above a place: the later `[[technologies]]` reads as a second key of
/// that name.
fn single_bracket_before(toml: &str, end: usize) -> Option<(Range<usize>, String)> {
    let mut start = 0;
    for line in toml[..end].split_inclusive('\n') {
        if let Some(slip) = single_bracket(line) {
            let end = start + line.trim_end().len();
            return Some((start..end, slip.remedy));
        }
        start += line.len();
    }
    None
}

/// `key: value` instead of `key = value`.
fn yaml(line: &str) -> Option<Slip> {
    let (key, _) = line.split_once(':')?;
    let key = key.trim();

    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if key.is_empty() || !key.bytes().all(is_allowed) {
        return None;
    }

    let remedy = format!("write `{key} = …`, with `=` instead of `:`");
    Some(Slip::here(remedy))
}

/// Text without quotes.
fn unquoted(line: &str) -> Option<Slip> {
    let (key, value) = line.split_once('=')?;
    let (key, value) = (key.trim(), value.trim());

    let is_word = matches!(value, "true" | "false" | "inf" | "nan");
    if is_word || !value.starts_with(char::is_alphabetic) {
        return None;
    }

    let remedy = format!("write the text in quotes: `{key} = \"{value}\"`");
    Some(Slip::here(remedy))
}

/// `//` instead of `#`.
fn remark(line: &str) -> Option<Slip> {
    if !line.trim_start().starts_with("//") {
        return None;
    }
    Some(Slip::here("start a comment with `#`".to_owned()))
}

/// What the parser's messages mean for someone who does not know TOML.
const MEANINGS: &[(&str, &str)] = &[
    (
        "duplicate key",
        "keep one of the two: a key can only be used once",
    ),
    (
        "escape",
        "write `\\\\` for a backslash, or the text in single quotes",
    ),
    ("expected `,`", "write a comma between two entries"),
    (
        "string, expected",
        "close the text with the quote that it starts with",
    ),
    ("unclosed array table", "close it with `]]`"),
    ("unclosed", "close it with the bracket that it needs"),
    (
        "leading zero",
        "write a date as year, month and day, such as 2026-01-31; a number has no leading zero",
    ),
    (
        "invalid date",
        "write a date that exists as year, month and day, such as 2026-01-31",
    ),
    ("key with no value", "write `key = value`"),
    (
        "expected newline",
        "write each key on a line of its own, without `,` or `;` at the end",
    ),
];

fn by_message(line: &str, message: &str) -> Option<Slip> {
    let remedy = if message.contains("inline table") {
        "close the table with `}`; put a comma between two entries"
    } else if lacks_comma(line) {
        "write a comma between two entries"
    } else {
        meaning(message)?
    };
    Some(Slip::here(remedy.to_owned()))
}

fn meaning(message: &str) -> Option<&'static str> {
    for (words, remedy) in MEANINGS {
        if message.contains(words) {
            return Some(remedy);
        }
    }
    None
}

/// Whether an inline table has two entries with no comma between them.
fn lacks_comma(line: &str) -> bool {
    let Some((_, inside)) = line.split_once('{') else {
        return false;
    };

    let mut equals = 0;
    let mut quoted = false;
    for c in inside.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => equals = 0,
            '=' if !quoted => equals += 1,
            _ => {}
        }
        if equals > 1 {
            return true;
        }
    }
    false
}
