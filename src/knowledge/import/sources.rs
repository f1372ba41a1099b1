//! The footnotes of a draft: those of the input, and one for each address that its sections link
//! to.

use super::document::{Document, InputFootnote};
use super::names::shortened;
use crate::knowledge::address::linkable;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::misleading;
use crate::knowledge::prose::plain_text;
use crate::knowledge::spelling;
use std::collections::{HashMap, HashSet};

/// How many sources an article may have.
const MOST: usize = 1_000;
/// How many links become sources: the check reports each of them until it has a date, and no more
/// than a thousand problems.
const MOST_LINKS: usize = 200;
const LONGEST_LABEL: usize = 40;
const LONGEST_TITLE: usize = 120;

/// The footnotes of a draft while it is written.
#[derive(Default)]
pub struct Sources {
    /// For every label of the input, its label in the draft; `None` without a definition.
    labels: Vec<Option<String>>,
    /// The definitions that are used, in the order of their first marks.
    used: Vec<usize>,
    definitions: Vec<Option<InputFootnote>>,
    /// Label, title and address of each link.
    links: Vec<(String, String, String)>,
    by_address: HashMap<String, usize>,
    taken: HashSet<String>,
}

impl Sources {
    /// The footnotes of a document, none of them used yet; and those that nothing can use, because
    /// they are defined twice.
    pub fn new(document: &Document) -> (Self, Vec<InputFootnote>) {
        let mut sources = Self::default();
        let mut repeated = Vec::new();
        let mut defined: HashMap<String, InputFootnote> = HashMap::new();
        for footnote in &document.footnotes {
            let key = footnote.label.to_lowercase();
            if defined.contains_key(&key) || plain_text(&footnote.text).trim().is_empty() {
                repeated.push(footnote.clone());
            } else {
                defined.insert(key, footnote.clone());
            }
        }

        for label in &document.labels {
            let definition = defined.remove(&label.to_lowercase());
            let own = definition.as_ref().map(|_| sources.take_label(label));
            sources.labels.push(own);
            sources.definitions.push(definition);
        }
        // In the order of the input, not of the table.
        for footnote in &document.footnotes {
            repeated.extend(defined.remove(&footnote.label.to_lowercase()));
        }
        (sources, repeated)
    }

    /// The mark of a footnote of the input.
    pub fn mark(&mut self, label: usize) -> String {
        match self.label(label) {
            Some(label) => format!("[^{label}]"),
            None => String::new(),
        }
    }

    /// The label in the draft of a footnote of the input; from now on it is used.
    pub fn label(&mut self, label: usize) -> Option<String> {
        let own = self.labels.get(label)?.clone()?;
        if !self.used.contains(&label) {
            if self.is_full() {
                return None;
            }
            self.used.push(label);
        }
        Some(own)
    }

    /// The mark for a link; `None` if there are too many already.
    pub fn cite(&mut self, title: &str, address: &str) -> Option<String> {
        self.link_label(title, address)
            .map(|label| format!("[^{label}]"))
    }

    /// The label of a link's footnote.
    pub fn link_label(&mut self, title: &str, address: &str) -> Option<String> {
        if let Some(known) = self.by_address.get(address) {
            return Some(self.links[*known].0.clone());
        }
        if self.is_full() || self.links.len() >= MOST_LINKS {
            return None;
        }

        let label = self.take_label(&host(address));
        self.by_address.insert(address.to_owned(), self.links.len());
        let title = shortened(title, LONGEST_TITLE);
        self.links.push((label.clone(), title, address.to_owned()));
        Some(label)
    }

    fn is_full(&self) -> bool {
        self.used.len() + self.links.len() >= MOST
    }

    fn take_label(&mut self, wished: &str) -> String {
        let words = spelling::words(wished);
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let is_usable =
            wished.len() <= LONGEST_LABEL && !wished.is_empty() && wished.chars().all(is_plain);
        let wished = if is_usable {
            wished.to_owned()
        } else {
            words.join("-")
        };
        let wished: String = wished.chars().take(LONGEST_LABEL).collect();
        let wished = if wished.is_empty() {
            "note".to_owned()
        } else {
            wished
        };

        let mut label = wished.clone();
        let mut number = 2;
        while !self.taken.insert(label.to_lowercase()) {
            label = format!("{wished}-{number}");
            number += 1;
        }
        label
    }

    /// The address of a link as an article can have it; `None` if it has to stay text.
    pub fn address(text: &str, url: &str) -> Option<String> {
        let address = linkable(url)?.into_owned();
        let mut report = Report::new("", "");
        misleading::check(&address, &(0..0), "", &mut report);
        misleading::check_text(text, &address, &(0..0), &mut report);
        (!report.has_errors()).then_some(address)
    }

    /// The footnotes of the input that are used, with their labels.
    pub fn used(&self) -> Vec<(String, InputFootnote)> {
        let mut used = Vec::new();
        for label in &self.used {
            if let (Some(own), Some(footnote)) = (&self.labels[*label], &self.definitions[*label]) {
                used.push((own.clone(), footnote.clone()));
            }
        }
        used
    }

    /// Label, title and address of each link that is a source.
    pub fn links(&self) -> &[(String, String, String)] {
        &self.links
    }

    /// The definitions of footnotes of the input that nothing uses.
    pub fn unused(&self, used: &HashSet<usize>) -> Vec<InputFootnote> {
        let mut unused = Vec::new();
        for (label, definition) in self.definitions.iter().enumerate() {
            if !used.contains(&label) {
                unused.extend(definition.clone());
            }
        }
        unused
    }
}

/// The host of an address, for a label.
fn host(address: &str) -> String {
    let host = misleading::host(address);
    host.unwrap_or_default().replace('.', "-")
}
