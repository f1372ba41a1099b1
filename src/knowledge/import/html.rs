//! HTML, as wikis export it -> Markdown.

use super::raised::raised;
use htmd::element_handler::{HandlerResult, Handlers};
use htmd::{Element, HtmlToMarkdown};

/// What nobody reads on a page.
const UNREAD: &[&str] = &["script", "style", "noscript", "template", "title"];

/// Deeper than pages are; the conversion calls itself once for each level.
const DEEPEST: usize = 200;

/// Whether a text is a page, not Markdown with some HTML in it.
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start();
    let first = start.get(..start.len().min(15)).unwrap_or(start);
    if first.to_ascii_lowercase().starts_with("<!doctype html") {
        return true;
    }

    let start = after_comments(start);
    let has_tag = |tag: &str| starts_with_tag(start, tag);
    let is_whole = ["html", "head", "body", "?xml"]
        .iter()
        .any(|tag| has_tag(tag));
    let is_html = start.trim_end().ends_with('>') && !has_markdown_heading(text);
    is_whole || has_tag_first(start) && is_html
}

fn after_comments(mut text: &str) -> &str {
    while let Some(rest) = text.strip_prefix("<!--") {
        let Some((_, after)) = rest.split_once("-->") else {
            return "";
        };
        text = after.trim_start();
    }
    text
}

const BLOCKS: &[&str] = &[
    "div", "h1", "h2", "h3", "p", "table", "section", "article", "main", "ul", "ol", "meta",
];

fn has_tag_first(text: &str) -> bool {
    BLOCKS.iter().any(|tag| starts_with_tag(text, tag))
}

fn starts_with_tag(text: &str, tag: &str) -> bool {
    let Some(rest) = text.strip_prefix('<') else {
        return false;
    };
    let Some(name) = rest.get(..tag.len()) else {
        return false;
    };
    name.eq_ignore_ascii_case(tag)
        && !rest[tag.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn has_markdown_heading(text: &str) -> bool {
    text.lines().any(|line| {
        let rest = line.trim_start_matches('#');
        rest.len() < line.len() && rest.starts_with(' ')
    })
}

/// The Markdown of a page, or of a part of one.
pub fn markdown(html: &str) -> String {
    if depth(html) > DEEPEST {
        return without_tags(html);
    }

    let raise = |handlers: &dyn Handlers, element: Element| {
        let text = handlers.walk_children(element.node).content;
        Some(HandlerResult::from(raised(&text)))
    };
    let converter = HtmlToMarkdown::builder()
        .skip_tags(UNREAD.to_vec())
        .add_handler(vec!["sup"], raise)
        .build();
    converter
        .convert(html)
        .unwrap_or_else(|_| without_tags(html))
}

/// Elements that end where the next one starts; and those that have no end.
const NOT_NESTED: &[&str] = &[
    "p", "li", "td", "tr", "th", "dt", "dd", "br", "hr", "img", "input", "meta", "link", "col",
    "wbr", "area", "base", "source", "option", "thead", "tbody",
];

/// How deep elements are nested, at most.
fn depth(html: &str) -> usize {
    let (mut deepest, mut depth) = (0_usize, 0_usize);
    for part in html.split('<').skip(1) {
        let (is_end, part) = match part.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, part),
        };
        let name: String = part
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if name.is_empty() || NOT_NESTED.contains(&name.to_ascii_lowercase().as_str()) {
            continue;
        }

        depth = if is_end {
            depth.saturating_sub(1)
        } else {
            depth + 1
        };
        deepest = deepest.max(depth);
    }
    deepest
}

/// The text between the tags.
pub fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text
}

/// The title in the head of a page.
pub fn title(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    let start = lower.find("<title")?;
    let open = start + lower[start..].find('>')? + 1;
    let end = open + lower[open..].find("</title")?;

    let title = markdown(&format!("<p>{}</p>", &html[open..end]));
    let title = title.trim().replace('\\', "");
    (!title.is_empty()).then_some(title)
}

/// The name of a tag, in lower case.
pub fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']).chars();
    let name: String = name.take_while(char::is_ascii_alphanumeric).collect();
    name.to_ascii_lowercase()
}

/// The value of an attribute of a tag.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let rest = tag.get(at..)?;

    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        Some(quote) => rest[1..].split(quote).next()?,
        None => rest.split([' ', '>', '\t', '\n']).next()?,
    };
    Some(value.replace("&amp;", "&"))
}

/// How far ahead a line is looked for in the page.
const AHEAD: usize = 20_000;

/// The line of the page for each line of its Markdown: where the longest of its first words is.
pub fn lines(markdown: &str, page: &str) -> Vec<usize> {
    let mut numbers = Vec::new();
    let (mut at, mut line) = (0, 1);
    for text in markdown.lines() {
        let words = text.split(|c: char| !c.is_alphanumeric()).take(8);
        let word = words.max_by_key(|word| word.len()).unwrap_or_default();
        let mut end = (at + AHEAD).min(page.len());
        while !page.is_char_boundary(end) {
            end += 1;
        }
        if word.len() > 2
            && let Some(found) = page[at..end].find(word)
        {
            line += page[at..at + found].matches('\n').count();
            at += found;
        }
        numbers.push(line);
    }
    numbers
}
