//! `weighin sources pin`: writes down what the cited pages say now.

use super::agent::{Agent, PageContent};
use super::articles::ArticleFile;
use super::each::{PageResult, page, read_each};
use super::fingerprint::Fingerprint;
use super::passage::{self, PageSentences};
use super::pins::{self, Pin, Pins};
use super::text::blocks;
use super::words::{hash, sentences, words};
use crate::knowledge::citations::CitedSource;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use time::Date;

/// Hexadecimal digits of the hash of a file or of statements.
const DIGITS: usize = 16;
/// How much of a statement is shown, in characters.
const LONGEST_SHOWN: usize = 80;
/// A page of fewer words is only there for programs: a form, or a notice that it needs scripts.
const FEWEST_WORDS: usize = 20;

/// What came of pinning an article.
#[derive(Debug, Default)]
pub struct Pinned {
    /// How many pins are new or different.
    pub changed: usize,
    /// How many say the same as before.
    pub same: usize,
    /// How many pins of the file belong to no source any more.
    pub removed: usize,
    /// How many are not asked, because `links.toml` lists them.
    pub not_asked: usize,
    /// What to look at, as lines: what could not be pinned, or only as a whole page.
    pub notes: Vec<String>,
}

/// Pins the sources of an article: reads each page, and writes the fingerprints of the passages
/// that the article rests on next to it.
///
/// # Errors
/// If the file of pins cannot be read or written.
pub async fn pin(agent: &Arc<Agent>, article: &ArticleFile, today: Date) -> Result<Pinned, String> {
    let path = pins::path_for(Path::new(&article.path));
    let (old, _) = pins::read(&path)?;

    let answers = read_pages(agent, article).await;
    let mut pinned = Pinned::default();
    let mut new = Pins::new();
    for source in &article.citations.sources {
        let before = old.get(&source.label);
        let Some(answer) = answers.get(page(&source.url)) else {
            pinned.not_asked += 1;
            new.extend(before.map(|pin| (source.label.clone(), pin.clone())));
            continue;
        };
        if let Some(after) = take(source, answer, before, today, &mut pinned) {
            new.insert(source.label.clone(), after);
        }
    }

    let gone = old.keys().filter(|label| !new.contains_key(*label));
    pinned.removed = gone.count();
    if new != old {
        pins::write(&path, &new)?;
    }
    Ok(pinned)
}

/// A page, with the sources that cite it, by label, already compared with it.
type Read = BTreeMap<String, Fingerprints>;

/// What a page says for one source.
#[derive(Clone)]
enum Fingerprints {
    /// The fingerprints of the passages, and the statements that have none.
    Text(Vec<Fingerprint>, Vec<String>),
    WholePage(Fingerprint),
    File(String),
    Nothing(&'static str),
}

async fn read_pages(
    agent: &Arc<Agent>,
    article: &ArticleFile,
) -> HashMap<String, PageResult<Read>> {
    let sources = &article.citations.sources;
    let mut pages = BTreeSet::new();
    for source in sources {
        if agent.may_ask(&source.url) {
            pages.insert(page(&source.url).to_owned());
        }
    }

    read_each(agent, pages, |url, content| {
        let on_page = OnPage::new(&content);
        let citing = sources.iter().filter(|source| page(&source.url) == url);
        citing
            .map(|source| (source.label.clone(), on_page.fingerprints(source)))
            .collect()
    })
    .await
}

/// What is on a page.
enum OnPage {
    Text(PageSentences),
    File(String),
    Nothing(&'static str),
}

impl OnPage {
    fn new(content: &PageContent) -> Self {
        if content.is_cut {
            return Self::Nothing("it is larger than is read");
        }
        let Some(blocks) = blocks(content) else {
            return Self::File(file_hash(content));
        };

        let sentences = sentences(&blocks);
        if sentences.iter().map(Vec::len).sum::<usize>() < FEWEST_WORDS {
            return Self::Nothing("it has no text; perhaps it needs scripts");
        }
        Self::Text(PageSentences::new(sentences))
    }

    fn fingerprints(&self, source: &CitedSource) -> Fingerprints {
        let page = match self {
            Self::Text(page) => page,
            Self::File(hash) => return Fingerprints::File(hash.clone()),
            Self::Nothing(reason) => return Fingerprints::Nothing(reason),
        };

        let mut found: Vec<Fingerprint> = Vec::new();
        let mut without = Vec::new();
        for before in &source.cited_after {
            let statement = passage::statement(before);
            match page.passage(statement) {
                None => without.push(statement.to_owned()),
                Some(passage) => {
                    let fingerprint = Fingerprint::of_passage(passage);
                    if !found.contains(&fingerprint) {
                        found.push(fingerprint);
                    }
                }
            }
        }

        if found.is_empty() {
            return Fingerprints::WholePage(Fingerprint::of_page(page.sentences()));
        }
        // In an order of their own: a section that moves in the article changes nothing.
        found.sort_by(|a, b| a.sentences.cmp(&b.sentences));
        Fingerprints::Text(found, without)
    }
}

/// The hash of a file that is not text.
pub fn file_hash(content: &PageContent) -> String {
    let mut text = hex::encode(Sha256::digest(&content.bytes));
    text.truncate(DIGITS);
    text
}

/// The hash of the statements that cite a source.
pub fn statements_hash(source: &CitedSource) -> String {
    let mut statements: Vec<String> = Vec::new();
    for before in &source.cited_after {
        statements.push(words(passage::statement(before)).join(" "));
    }
    statements.sort();
    hash(&statements, DIGITS)
}

/// The new pin of a source; the one before it if there is no new one, or if both say the same.
fn take(
    source: &CitedSource,
    answer: &PageResult<Read>,
    before: Option<&Pin>,
    today: Date,
    pinned: &mut Pinned,
) -> Option<Pin> {
    let pin = match new_pin(source, answer, today, pinned) {
        Ok(pin) => pin,
        Err(reason) => {
            pinned.note(source, &reason);
            return before.cloned();
        }
    };

    match before {
        Some(before) if before.says_the_same(&pin) => {
            pinned.same += 1;
            Some(before.clone())
        }
        _ => {
            pinned.changed += 1;
            Some(pin)
        }
    }
}

/// What the page of a source says now, or why that cannot be told.
fn new_pin(
    source: &CitedSource,
    answer: &PageResult<Read>,
    today: Date,
    pinned: &mut Pinned,
) -> Result<Pin, String> {
    let read = match answer {
        Ok(reached) => reached.page.get(&source.label),
        Err(problem) => return Err(problem.to_string()),
    };
    let mut pin = Pin {
        address: source.url.clone(),
        pinned: today.to_string(),
        statements: statements_hash(source),
        file: None,
        page: None,
        passages: Vec::new(),
    };

    match read.cloned() {
        None => return Err("another source has the same label".to_owned()),
        Some(Fingerprints::Nothing(reason)) => return Err(reason.to_owned()),
        Some(Fingerprints::File(hash)) => pin.file = Some(hash),
        Some(Fingerprints::WholePage(page)) => {
            let text = "no passage is like what the article says, so the whole page is pinned";
            pinned.note(source, text);
            pin.page = Some(page);
        }
        Some(Fingerprints::Text(passages, without)) => {
            for statement in without {
                pinned.note(
                    source,
                    &format!("no passage is like “{}”", start(&statement)),
                );
            }
            pin.passages = passages;
        }
    }
    Ok(pin)
}

/// The start of a statement, enough to distinguish it from others.
fn start(statement: &str) -> String {
    let mut start: String = statement.chars().take(LONGEST_SHOWN).collect();
    if start.len() < statement.len() {
        start.push('…');
    }
    start
}

impl Pinned {
    /// Notes what a person should look at.
    fn note(&mut self, source: &CitedSource, text: &str) {
        let (label, url) = (&source.label, &source.url);
        self.notes.push(format!("[^{label}] {url}: {text}"));
    }
}
