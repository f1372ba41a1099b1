//! Which pages an article links to, and which of its words cite each source, with their places.

use super::address;
use super::body::{ArticleBody, Chapter};
use super::diagnostic::Report;
use super::facts::FactValue;
use super::front_matter;
use super::label::{Label, label};
use super::markdown;
use super::prose::{Block, Span};
use super::schema::{self, FrontMatter};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

/// What an article links to and cites.
#[derive(Debug, Default)]
pub struct Citations {
    /// Every address, in the order of the file.
    pub links: Vec<LinkPlace>,
    /// The sources with an address, in the order of the file.
    pub sources: Vec<CitedSource>,
}

/// An address and its place in bytes of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPlace {
    pub url: String,
    pub span: Range<usize>,
}

/// A source with the text that cites it.
#[derive(Debug)]
pub struct CitedSource {
    /// The label of its footnote.
    pub label: String,
    pub url: String,
    /// Where the footnote starts.
    pub span: Range<usize>,
    /// For each mark, the text of its paragraph up to the mark; then the facts that name the
    /// source.
    pub cited_after: Vec<String>,
}

/// Reads the text of an article. What is wrong with it is reported elsewhere.
pub(crate) fn citations(text: &str) -> Citations {
    let Ok(parts) = front_matter::split(text) else {
        return Citations::default();
    };
    let mut ignored = Report::new("", text);

    let front = schema::read(&text[parts.front.clone()], parts.front.start, &mut ignored);
    let mut links = front.as_ref().map(homepages).unwrap_or_default();
    links.extend(links_of(text, &parts.body));

    let body = markdown::read(&text[parts.body.clone()], parts.body.start, &mut ignored);
    let mut sources = sources(&body);
    if let Some(front) = &front {
        add_facts(front, &mut sources);
    }
    Citations { links, sources }
}

fn homepages(front: &FrontMatter) -> Vec<LinkPlace> {
    let mut found = Vec::new();
    for technology in &front.technologies {
        if let Some(homepage) = &technology.homepage {
            found.push(LinkPlace {
                url: homepage.value.clone(),
                span: homepage.span.clone(),
            });
        }
    }
    found
}

/// Adds the facts that name a source, each as the words that would say it.
fn add_facts(front: &FrontMatter, sources: &mut [CitedSource]) {
    for criterion in &front.criteria {
        for (technology, fact) in &criterion.facts {
            let Some(cited) = &fact.value.source else {
                continue;
            };
            let mut named = front.technologies.iter();
            let named = named.find(|entry| entry.id.value == technology.value);
            let name = named.map_or(&technology.value, |entry| &entry.name.value);
            let words = match &fact.value.value {
                FactValue::YesNo(_) => String::new(),
                FactValue::Number(number) => number.to_string(),
                FactValue::Text(text) => text.clone(),
            };

            let statement = format!("{name} {} {words}", criterion.name.value);
            for source in &mut *sources {
                if label(&source.label) == label(&cited.value) {
                    source.cited_after.push(statement.clone());
                }
            }
        }
    }
}

/// The links of the body, also those of footnotes, and the addresses that are written out.
fn links_of(text: &str, body: &Range<usize>) -> Vec<LinkPlace> {
    let mut links = Vec::new();
    let mut is_in_link = false;
    // Up to here, the text belongs to an address that was found.
    let mut read_to = 0;

    let parser = Parser::new_ext(&text[body.clone()], Options::ENABLE_FOOTNOTES);
    for (event, range) in parser.into_offset_iter() {
        let span = range.start + body.start..range.end + body.start;
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                is_in_link = true;
                let url = dest_url.into_string();
                links.push(LinkPlace { url, span });
            }
            Event::End(TagEnd::Link) => is_in_link = false,
            Event::Text(_) if !is_in_link && span.start >= read_to => {
                let found = written_out(text, &span);
                read_to = found.last().map_or(read_to, |link| link.span.end);
                links.extend(found);
            }
            _ => {}
        }
    }
    links
}

/// The addresses that start in a range of the text. They may go beyond it, because the parser ends
/// a text at each mark, but not beyond the line.
fn written_out(text: &str, range: &Range<usize>) -> Vec<LinkPlace> {
    let rest = &text[range.start..];
    let line = rest.lines().next().unwrap_or_default();
    let mut found = Vec::new();
    let mut from = 0;

    while let Some(address) = address::find(&line[from..]) {
        let span = range.start + from + address.start..range.start + from + address.end;
        if span.start >= range.end {
            break;
        }
        let url = address::unescaped(&text[span.clone()]);
        found.push(LinkPlace { url, span });
        from += address.end;
    }
    found
}

fn sources(body: &ArticleBody) -> Vec<CitedSource> {
    let mut sources = Vec::new();
    let mut by_label: HashMap<Label, usize> = HashMap::new();
    for footnote in &body.footnotes {
        let Some((_, url)) = &footnote.link else {
            continue;
        };
        by_label.insert(label(&footnote.label.value), sources.len());
        sources.push(CitedSource {
            label: footnote.label.value.clone(),
            url: url.clone(),
            span: footnote.label.span.clone(),
            cited_after: Vec::new(),
        });
    }

    for block in blocks(body) {
        let mut before = String::new();
        for span in block.spans() {
            let Span::Source(mark) = span else {
                before.push_str(span.text());
                continue;
            };
            let label = body.marks.get(*mark).map(|mark| label(&mark.value));
            let source = label.and_then(|label| by_label.get(&label));
            if let Some(source) = source {
                sources[*source].cited_after.push(before.clone());
            }
        }
    }
    sources
}

fn blocks(body: &ArticleBody) -> impl Iterator<Item = &Block> {
    body.introduction
        .iter()
        .chain(body.chapters.iter().flat_map(blocks_of))
}

fn blocks_of(chapter: &Chapter) -> impl Iterator<Item = &Block> {
    let sections = chapter.sections.iter();
    chapter
        .meaning
        .iter()
        .chain(sections.flat_map(|section| &section.blocks))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = include_str!("../../tests/support/article.md");

    #[test]
    fn every_address_is_found_at_its_place() {
        let text = ARTICLE.replacen(
            "in memory",
            "[in memory](https://m.example/a_b) https://n.example/_c_d, <https://o.example>",
            1,
        );
        let links = citations(&text).links;

        let urls: Vec<&str> = links.iter().map(|link| link.url.as_str()).collect();
        for url in [
            "https://alpha.example",
            "https://m.example/a_b",
            "https://n.example/_c_d",
            "https://o.example",
            "https://prices.example",
        ] {
            assert_eq!(
                urls.iter().filter(|found| **found == url).count(),
                1,
                "{url} in {urls:?}"
            );
        }
        for link in &links {
            assert!(text[link.span.clone()].contains(&link.url), "{link:?}");
        }
    }

    #[test]
    fn a_fact_is_cited_in_words() {
        let criterion = "[[criteria]]\nid = \"price\"\nname = \"Price\"\nquestion = \"What does it cost?\"\n\
            kind = \"number\"\nunit = \"EUR\"\nbetter = \"lower\"\n\
            facts = { alpha = { value = 12.5, source = \"Prices\" } }\n\n[[use_cases]]";
        let text = ARTICLE.replacen("[[use_cases]]", criterion, 1);
        let found = citations(&text);
        let prices = found.sources.iter().find(|source| source.label == "prices");
        let cited = &prices.expect("a source").cited_after;
        assert_eq!(cited.last().map(String::as_str), Some("Alpha Price 12.5"));
    }

    #[test]
    fn a_source_knows_the_words_that_cite_it() {
        let found = citations(ARTICLE);
        let bench = found.sources.iter().find(|source| source.label == "bench");
        let cited = &bench.expect("a source").cited_after;
        assert!(
            cited
                .iter()
                .any(|text| text.ends_with("messages a second.")),
            "{cited:?}"
        );
    }
}
