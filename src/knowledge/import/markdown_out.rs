//! Blocks -> Markdown, so that it reads as exactly these words.

use super::escaping::{escaped, inline_link, start_of_line};
use super::sources::Sources;
use crate::knowledge::prose::{Block, Span, Style};

/// What a link becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// Its text with the mark of a footnote.
    Sources,
    /// A link.
    Inline,
}

/// Blocks as Markdown, each paragraph in a line; ends with a line end if there are any.
pub fn blocks(blocks: &[Block], links: Links, sources: &mut Sources) -> String {
    let mut markdown = String::new();
    let mut last_is_item = false;
    for block in blocks {
        let is_item = matches!(block, Block::Item { .. });
        let is_next_entry = is_item && last_is_item;
        if !markdown.is_empty() && !is_next_entry {
            markdown.push('\n');
        }
        markdown.push_str(&self::block(block, links, sources));
        markdown.push('\n');
        last_is_item = is_item;
    }
    markdown
}

fn block(block: &Block, links: Links, sources: &mut Sources) -> String {
    match block {
        Block::Paragraph(text) => line(text, links, sources),
        Block::Quote(text) => format!("> {}", line(text, links, sources)),
        Block::Item { marker, text } => {
            let marker = if marker == "•" { "-" } else { marker };
            format!("{marker} {}", line(text, links, sources))
        }
        Block::Code { language, text } => code_block(language, text),
    }
}

fn code_block(language: &str, text: &str) -> String {
    let longest = longest_run(text, '`');
    let fence = "`".repeat(longest.max(2) + 1);
    let text = text.trim_end_matches('\n');
    format!("{fence}{language}\n{text}\n{fence}")
}

/// A running text in a line of its own.
pub fn line(text: &[Span], links: Links, sources: &mut Sources) -> String {
    let written = running(text, links, sources);
    start_of_line(written.trim())
}

/// A heading's text.
pub fn heading(text: &str) -> String {
    // `#` at the end would belong to the heading's own marks.
    start_of_line(&escaped(text)).replace(" #", " \\#")
}

fn running(text: &[Span], links: Links, sources: &mut Sources) -> String {
    let strikes = text.iter().filter(|span| span.text().contains('~')).count() > 0;
    let mut written = String::new();
    for (at, span) in text.iter().enumerate() {
        let next = text.get(at + 1).and_then(|next| next.text().chars().next());
        let piece = match span {
            Span::Text { text, style } if style.code => code(text),
            Span::Text { text, style } => styled(text, *style, written.chars().next_back(), next),
            Span::Link { text, url } => link(text, url, links, sources),
            Span::Source(label) => sources.mark(*label),
            Span::Time { text, .. } | Span::Mention { text, .. } => escaped(text),
        };
        add_piece(&mut written, &piece);
    }
    if strikes {
        without_strikes(&written)
    } else {
        written
    }
}

/// Adds Markdown to Markdown, so that the two are not read as one mark.
fn add_piece(written: &mut String, piece: &str) {
    // `![a](b)` would be a picture.
    if written.ends_with('!') && piece.starts_with('[') {
        written.pop();
        written.push_str("\\!");
    }

    // `[^a](b)` and `[^a][b](c)` would be links, `[^a]: b` would be a definition.
    if written.ends_with(']') {
        if piece.starts_with(['(', ':']) {
            written.push('\\');
        } else if piece.starts_with('[') && !piece.starts_with("[^") {
            written.push(' ');
        }
    }
    written.push_str(piece);
}

/// Two or more `~` would strike text through.
fn without_strikes(written: &str) -> String {
    if written.matches('~').count() > 1 {
        written.replace('~', "\\~")
    } else {
        written.to_owned()
    }
}

fn link(text: &str, url: &str, links: Links, sources: &mut Sources) -> String {
    let is_bare = text == url;
    let Some(address) = Sources::address(text, url) else {
        return if is_bare {
            escaped(url)
        } else {
            escaped(&format!("{text} ({url})"))
        };
    };

    match links {
        Links::Sources => match sources.cite(text, &address) {
            Some(mark) => escaped(text) + &mark,
            None => inline_link(text, &address),
        },
        Links::Inline => inline_link(text, &address),
    }
}

fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return String::new();
    }
    let ticks = "`".repeat(longest_run(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{ticks}{pad}{text}{pad}{ticks}")
}

fn longest_run(text: &str, of: char) -> usize {
    let runs = text.split(|c| c != of).map(str::len);
    runs.max().unwrap_or(0)
}

/// Text in bold or italics, if the marks are read as such between its neighbours.
fn styled(text: &str, style: Style, before: Option<char>, after: Option<char>) -> String {
    let marks = match (style.bold, style.italic) {
        (false, false) => return escaped(text),
        (true, false) => "**",
        (false, true) => "*",
        (true, true) => "***",
    };
    let inner = text.trim();
    let start = &text[..text.len() - text.trim_start().len()];
    let end = &text[text.trim_end().len()..];

    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !"*_~`".contains(c));
    let is_open = !start.is_empty() || is_apart(before);
    let is_closed = !end.is_empty() || is_apart(after);
    let is_plain = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let last = inner.chars().next_back();
    let ends_well = is_plain(last) || after.is_none_or(char::is_whitespace) || !end.is_empty();
    let has_marks = inner.contains(['*', '~', '`', '_', '\\']);
    if !is_open || !is_closed || !is_plain(inner.chars().next()) || !ends_well || has_marks {
        return escaped(text);
    }
    format!("{start}{marks}{}{marks}{end}", escaped(inner))
}
