//! The text of a page, in blocks such as paragraphs and rows of tables.

use super::agent::PageContent;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Token, Tokenizer};

/// Elements whose content nobody reads as text.
const NOT_TEXT: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "iframe", "select",
];

/// Elements that do not end a block.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
];

/// Elements that keep two words apart, but not two sentences: the row of a table is one block.
const SPACES: &[&str] = &["br", "img", "td", "th"];

/// The media types that are read as text without any tags.
const PLAIN: &[&str] = &[
    "text/plain",
    "text/markdown",
    "text/x-rst",
    "text/csv",
    "application/json",
];

/// The blocks of a page; `None` if it is not text, such as a PDF file.
pub fn blocks(page: &PageContent) -> Option<Vec<String>> {
    let text = String::from_utf8_lossy(&page.bytes);
    match page.media_type.as_str() {
        "text/html" | "application/xhtml+xml" => Some(html(&text)),
        plain if PLAIN.contains(&plain) => Some(paragraphs(&text)),
        "" if text.trim_start().starts_with('<') => Some(html(&text)),
        "" if std::str::from_utf8(&page.bytes).is_ok() => Some(paragraphs(&text)),
        _ => None,
    }
}

/// The paragraphs of a text without tags.
fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let blocks = text.split("\n\n").map(str::to_owned);
    blocks.collect()
}

fn html(text: &str) -> Vec<String> {
    let mut emitter = DefaultEmitter::default();
    // Otherwise the code of scripts would be read as tags.
    emitter.naively_switch_states(true);

    let mut page = Blocks::default();
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => page.start(&tag.name, tag.self_closing),
            Token::EndTag(tag) => page.end(&tag.name),
            Token::String(text) => page.text(&text.value),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.close();
    page.done
}

/// The blocks of a page that is being read.
#[derive(Default)]
struct Blocks {
    done: Vec<String>,
    open: String,
    /// The element whose content is not read, and how many of its name are open.
    skipped: Option<(String, usize)>,
}

impl Blocks {
    fn start(&mut self, name: &HtmlString, is_closed: bool) {
        let name = String::from_utf8_lossy(name);
        match &mut self.skipped {
            Some((skipped, open)) if *skipped == name && !is_closed => *open += 1,
            Some(_) => {}
            None if NOT_TEXT.contains(&name.as_ref()) && !is_closed => {
                self.skipped = Some((name.into_owned(), 1));
            }
            None => self.boundary(&name),
        }
    }

    fn end(&mut self, name: &HtmlString) {
        let name = String::from_utf8_lossy(name);
        match &mut self.skipped {
            Some((skipped, 1)) if *skipped == name => self.skipped = None,
            Some((skipped, open)) if *skipped == name => *open -= 1,
            Some(_) => {}
            None => self.boundary(&name),
        }
    }

    fn boundary(&mut self, name: &str) {
        if SPACES.contains(&name) {
            self.open.push(' ');
        } else if !INLINE.contains(&name) {
            self.close();
        }
    }

    fn text(&mut self, text: &[u8]) {
        if self.skipped.is_none() {
            self.open.push_str(&String::from_utf8_lossy(text));
        }
    }

    fn close(&mut self) {
        let block = std::mem::take(&mut self.open);
        if !block.trim().is_empty() {
            self.done.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(media_type: &str, text: &str) -> PageContent {
        PageContent {
            media_type: media_type.to_owned(),
            bytes: text.as_bytes().to_vec(),
            is_cut: false,
        }
    }

    #[test]
    fn html_is_read_as_a_person_sees_it() {
        let html = "<!doctype html><title>T &amp; U</title><script>if (a < b) '<p>no</p>'</script>\
            <style>p { color: red }</style><!-- no --><p>One <b>bo</b>ld<br>line.<p>Two\
            <table><tr><td>Row</td><td>5</td></tr></table><svg><text>no</text></svg>";
        let blocks = blocks(&page("text/html", html)).expect("a text");
        let shown: Vec<&str> = blocks.iter().map(|block| block.trim()).collect();
        assert_eq!(shown, ["T & U", "One bold line.", "Two", "Row  5"]);
    }

    #[test]
    fn only_text_has_blocks() {
        assert!(blocks(&page("application/pdf", "%PDF-1.7")).is_none());
        assert_eq!(blocks(&page("", "One.\n\nTwo.")).expect("a text").len(), 2);
    }
}
