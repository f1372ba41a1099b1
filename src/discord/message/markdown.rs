//! Prose -> Discord's dialect of Markdown, with everything escaped that is not meant as mark-up.

use crate::knowledge::address;
use crate::knowledge::prose::{Block, MentionKind, Span, Style};
use crate::knowledge::spelling::visible;
use crate::render::{joined, raised};

/// Spans as Markdown.
pub fn spans(spans: &[Span]) -> String {
    without_line_markup(joined(spans, span))
}

fn span(span: &Span) -> String {
    match span {
        Span::Text { text, style } => styled(text, *style),
        Span::Link { text, url } if is_address(text) => bare(text, url),
        Span::Link { text, url } => link(text, url),
        Span::Source(source) => raised(*source),
        // The day and the hour where the reader is, and how far away that is.
        Span::Time { seconds, .. } => format!("<t:{seconds}:f> (<t:{seconds}:R>)"),
        Span::Mention { of, id, text } => mention(*of, id, text),
    }
}

/// A mention, which pings nobody in an embed; the text if the id is none of Discord's.
fn mention(of: MentionKind, id: &str, text: &str) -> String {
    let Ok(id) = id.parse::<u64>() else {
        return escape(text);
    };
    match of {
        MentionKind::Person => format!("<@{id}>"),
        MentionKind::Role => format!("<@&{id}>"),
        MentionKind::Channel => format!("<#{id}>"),
    }
}

/// A masked link. Discord does not show a link whose text contains an address, so `https://` is
/// removed from the text.
pub fn link(text: &str, url: &str) -> String {
    let text = text.replace("https://", "").replace("http://", "");
    let text = if text.trim().is_empty() { url } else { &text };

    format!("[{}]({url})", escape(text))
}

/// Whether a text is just an address.
fn is_address(text: &str) -> bool {
    address::find(text) == Some(0..text.len())
}

/// An address in angle brackets, which turn off mark-up: Discord does not show a masked link whose
/// text is an address.
fn bare(text: &str, url: &str) -> String {
    // Readers see the address that the link leads to, whatever its text says.
    let leads_there = address::linkable(text).is_some_and(|linked| linked == url);

    format!("<{}>", if leads_there { text } else { url })
}

/// Text with its mark-up escaped, except in addresses: a backslash would become a part of them.
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

    // Discord shows no emphasis if there is a space just inside the marks.
    let (start, end) = (text.len() - text.trim_start().len(), text.trim_end().len());
    if mark.is_empty() || start >= end {
        return escape_around_addresses(text);
    }

    let (before, after) = (&text[..start], &text[end..]);
    let inside = escape_around_addresses(&text[start..end]);
    format!("{before}{mark}{inside}{mark}{after}")
}

/// Text as code. One backtick ends code in single ones, so such text is put into double ones.
fn code(text: &str) -> String {
    if text.contains('`') {
        format!("`` {} ``", apart(text, "``"))
    } else {
        format!("`{text}`")
    }
}

/// The text without this run of backticks, which would end the code around it: an invisible
/// character goes before the last one.
fn apart(text: &str, run: &str) -> String {
    let broken = format!("{}\u{200b}`", &run[1..]);

    // Twice: a longer run still has one at the border of two pieces.
    text.replace(run, &broken).replace(run, &broken)
}

/// Blocks as Markdown, with an empty line between them, but not between the entries of a list.
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

/// Plain text without invisible characters, with everything escaped that Discord would read as
/// mark-up or as a mention.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '[' | ']' => escaped.extend(['\\', c]),
            // A mention needs the character right after the sign.
            '@' => escaped.extend([c, '\u{200b}']),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Escapes what only has a meaning at the start of a line: headings, lists, quotes.
fn without_line_markup(text: String) -> String {
    if text.starts_with(['#', '-', '>', '+']) {
        format!("\\{text}")
    } else {
        text
    }
}
