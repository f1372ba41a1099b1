//! Text that Markdown reads as exactly these characters.

/// A link in Markdown.
pub fn inline_link(text: &str, address: &str) -> String {
    format!("[{}]({address})", escaped(text))
}

/// Text without anything that Markdown would read as a mark.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, after)| *after);
        let is_mark = match c {
            '\\' => after.is_ascii_punctuation() || after.is_whitespace(),
            '`' | '*' | '[' | ']' | '<' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => is_entity(&text[at..]),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// Whether a text starts with what HTML reads as one character: `&amp;`.
fn is_entity(text: &str) -> bool {
    let rest = &text[1..];
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.len() < rest.len() && name.starts_with(';')
}

/// A line that would start a heading, a list, a quote or a rule does not.
pub fn start_of_line(line: &str) -> String {
    let Some(first) = line.chars().next() else {
        return String::new();
    };
    if matches!(first, '#' | '>' | '+' | '-' | '=' | '~' | ':' | '|') {
        return format!("\\{line}");
    }

    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let is_number = rest.starts_with(['.', ')']) && !rest[1..].starts_with(|c: char| c != ' ');
    if digits > 0 && is_number {
        return format!("{}\\{rest}", &line[..digits]);
    }
    line.to_owned()
}
