//! The words of an input, read in another way than the import reads them; and whether an output has
//! them all.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::HashSet;

/// What an input says: its sentences, and its addresses.
pub struct Said {
    pub sentences: Vec<String>,
    pub addresses: Vec<String>,
}

/// What Markdown says, without its front matter.
pub fn of_markdown(text: &str) -> Said {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut said = Said {
        sentences: Vec::new(),
        addresses: Vec::new(),
    };
    let mut block = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) | Event::Code(text) => block.push_str(&text),
            Event::Html(html) | Event::InlineHtml(html) => block.push_str(&without_tags(&html)),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                said.addresses.push(dest_url.into_string());
            }
            Event::Start(tag) if is_block(&tag.to_end()) => said.end(&mut block),
            Event::End(tag) if is_block(&tag) => said.end(&mut block),
            _ => {}
        }
    }
    said.end(&mut block);
    said
}

fn is_block(tag: &TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// What a page in HTML says.
pub fn of_html(html: &str) -> Said {
    let (_, body) = html.split_once("<body").expect("a body");
    let addresses = body.split("href=\"").skip(1);
    let addresses = addresses.map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
    let sentences = body.split(['<', '>']).skip(1).step_by(2);
    Said {
        sentences: sentences
            .map(|text| text.replace("&nbsp;", " ").replace("&amp;", "&"))
            .collect(),
        addresses: addresses.collect(),
    }
}

pub fn without_tags(html: &str) -> String {
    let html = html.replace("<!--", " ").replace("-->", " ");
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        let after = if at == 0 {
            Some(part)
        } else {
            part.split_once('>').map(|(_, after)| after)
        };
        text.push(' ');
        text.push_str(after.unwrap_or_default());
    }
    text
}

impl Said {
    fn end(&mut self, block: &mut String) {
        let text = std::mem::take(block) + " ";
        let sentences = text.split_inclusive(['.', '!', '?']).map(str::to_owned);
        self.sentences.extend(sentences);
    }

    /// Asserts that an article has every word, and every sentence of running text as it is.
    #[track_caller]
    pub fn assert_kept(&self, article: &str) {
        let article = article.replace("%28", "(").replace("%29", ")");
        let all: HashSet<String> = words(&article).into_iter().collect();
        for text in self.sentences.iter().chain(&self.addresses) {
            for word in words(text) {
                assert!(
                    all.contains(&word),
                    "“{word}” of “{text}” is lost in\n{article}"
                );
            }
        }

        let stream = stream(&article);
        for sentence in &self.sentences {
            let is_there = |text: &str| stream.contains(&format!(" {} ", words(text).join(" ")));
            // A line that starts with a name is under the heading of this name.
            let after_name = sentence
                .split_once([':', '–'])
                .map_or("", |(_, after)| after);
            // What it says of one thing after the other is under the heading of each.
            let is_divided = || after_name.split([',', ';']).all(is_there);
            let is_after_name = !after_name.is_empty() && (is_there(after_name) || is_divided());
            let is_long = words(sentence).len() >= 5;
            assert!(
                !is_long || is_there(sentence) || is_after_name,
                "“{sentence}” is torn apart in\n{article}"
            );
        }
    }
}

/// All words of an article in their order, without marks and addresses.
fn stream(article: &str) -> String {
    let (front, body) = match article
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
    {
        Some((front, body)) => (front, body),
        None => ("", article),
    };
    let said = of_markdown(body);
    let mut all = words(front);
    for part in said.sentences.concat().split(' ') {
        // An address that cannot be a link follows the words that had it.
        let is_address = part.starts_with('(') && part.contains(['/', ':']);
        if !is_address {
            all.extend(words(part));
        }
    }
    format!(" {} ", all.join(" "))
}

/// The letters and digits of a text, in lower case, as words.
pub fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
