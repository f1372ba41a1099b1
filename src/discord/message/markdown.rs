//! Prose -> Discord's dialect of Markdown, in which nothing but what we mean has a meaning.

use crate::knowledge::address;
use crate::knowledge::prose::{Block, Span, Style};
use crate::knowledge::spelling::visible;
use crate::render::{joined, raised};

/// Spans as Markdown.
pub fn spans(spans: &[Span]) -> String {
    without_line_markup(joined(spans, |span| match span {
        Span::Text { text, style } => styled(text, *style),
        Span::Link { text, url } if is_address(text) => bare(text, url),
        Span::Link { text, url } => link(text, url),
        Span::Source(source) => raised(*source),
    }))
}

/// A masked link. Discord shows none whose text has an address in it, so that the text goes without
/// `https://`.
pub fn link(text: &str, url: &str) -> String {
    let text = text.replace("https://", "").replace("http://", "");
    let text = if text.trim().is_empty() { url } else { &text };
    format!("[{}]({url})", escape(text))
}

/// Whether a text is nothing but an address.
fn is_address(text: &str) -> bool {
    address::find(text) == Some(0..text.len())
}

/// An address in angle brackets, within which nothing is mark-up: Discord shows no masked link
/// whose text is an address.
fn bare(text: &str, url: &str) -> String {
    // Readers get the address to which the link leads, whatever its text says.
    let leads_there = address::linkable(text).is_some_and(|linked| linked == url);
    format!("<{}>", if leads_there { text } else { url })
}

/// Text with its mark-up escaped, but for the addresses in it: a backslash would become a part of
/// them.
fn escape_around_addresses(text: &str) -> String {
    let mut escaped = String::new();
    let mut rest = text;
    while let Some(found) = address::find(rest) {
        escaped += &escape(&rest[..found.start]);
        let address = &rest[found.clone()];
        escaped += &match address::linkable(address) {
            Some(url) => bare(address, &url),
            None => escape(address),
        };
        rest = &rest[found.end..];
    }
    escaped + &escape(rest)
}

fn styled(text: &str, style: Style) -> String {
    if style.code {
        return code(text);
    }
    let mark = match (style.bold, style.italic) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    // Discord sees no emphasis where a blank stands inside the marks.
    let (start, end) = (text.len() - text.trim_start().len(), text.trim_end().len());
    if mark.is_empty() || start >= end {
        return escape_around_addresses(text);
    }
    format!(
        "{}{mark}{}{mark}{}",
        &text[..start],
        escape_around_addresses(&text[start..end]),
        &text[end..]
    )
}

fn code(text: &str) -> String {
    if text.contains('`') {
        format!("`` {} ``", apart(text, "``"))
    } else {
        format!("`{text}`")
    }
}

/// The text without this run of backticks, which would end the code that it stands in: something
/// invisible stands before its last.
fn apart(text: &str, run: &str) -> String {
    let broken = format!("{}\u{200b}`", &run[1..]);
    // Twice: a longer run still has one where two pieces meet.
    text.replace(run, &broken).replace(run, &broken)
}

/// Blocks as Markdown, a blank line between them, none between the entries of a list.
pub fn blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in blocks {
        let item = matches!(block, Block::Item { .. });
        if !out.is_empty() {
            out += if item && in_list { "\n" } else { "\n\n" };
        }
        in_list = item;
        out += &match block {
            Block::Paragraph(text) => spans(text),
            Block::Quote(text) => format!("> {}", spans(text)),
            Block::Item { marker, text } if marker == "•" => format!("- {}", spans(text)),
            Block::Item { marker, text } => format!("{marker} {}", spans(text)),
            Block::Code { language, text } => {
                format!("```{language}\n{}\n```", apart(text.trim_end(), "```"))
            }
        };
    }
    out
}

/// Plain text with everything escaped that Discord would read as mark-up or as a mention, without
/// what cannot be seen.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '[' | ']' => escaped.extend(['\\', c]),
            // A mention needs the character right behind the sign.
            '@' => escaped.extend([c, '\u{200b}']),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Escapes what has a meaning only where a line starts: headings, lists, quotes.
fn without_line_markup(text: String) -> String {
    if text.starts_with(['#', '-', '>', '+']) {
        format!("\\{text}")
    } else {
        text
    }
}
