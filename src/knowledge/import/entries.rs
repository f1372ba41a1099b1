//! The entries of the front matter: names of a length that fits, ids, standard questions.

use super::arrange::Arrangement;
use super::facts::{CriterionFacts, FactKind};
use super::madr::NEUTRAL;
use super::mentioned::OVERVIEW;
use super::names::{TakenIds, key, shortened};
use super::roles::{NameAndKey, Roles};
use super::sources::Sources;
use super::vocabulary::{is_cons, is_pros};
use crate::knowledge::limits;
use std::collections::HashSet;

/// A technology of the draft.
pub struct DraftTechnology {
    pub id: String,
    pub name: String,
    pub homepage: Option<String>,
    /// What else the input calls it.
    pub written: Vec<String>,
}

/// A criterion of the draft.
pub struct DraftCriterion {
    pub id: String,
    pub name: String,
    pub question: String,
    pub written: Vec<String>,
}

/// The technologies, with ids and short names.
pub fn technologies(roles: &Roles, arrangement: &Arrangement) -> Vec<DraftTechnology> {
    let names = short_names(&roles.technologies, limits::TECHNOLOGY_NAME);
    let mut ids = TakenIds::new(&names);
    let mut entries = Vec::new();
    for (at, (named, name)) in roles.technologies.iter().zip(&names).enumerate() {
        let mut written = arrangement.written_technologies[at].clone();
        add_full_name(named, name, &mut written);

        let mut homepages = arrangement.homepages[at].iter();
        let homepage = homepages.next().and_then(|url| Sources::address("", url));
        let is_kept = |url: &&String| homepage.as_ref() != Some(*url);
        written.extend(arrangement.homepages[at].iter().filter(is_kept).cloned());
        entries.push(DraftTechnology {
            id: ids.make(name, limits::TECHNOLOGY_ID, "technology"),
            name: name.clone(),
            homepage,
            written,
        });
    }
    entries
}

/// The criteria, with ids, short names and questions.
pub fn criteria(
    roles: &Roles,
    arrangement: &Arrangement,
    facts: &[CriterionFacts],
) -> Vec<DraftCriterion> {
    let named: Vec<NameAndKey> = roles
        .criteria
        .iter()
        .zip(facts)
        .map(|(named, facts)| without_unit(named, &facts.kind))
        .collect();
    let names = short_names(&named, limits::CRITERION_NAME);
    let mut ids = TakenIds::new(&names);
    let mut entries = Vec::new();
    for (at, (named, name)) in roles.criteria.iter().zip(&names).enumerate() {
        let mut written = arrangement.written_criteria[at].clone();
        add_full_name(named, name, &mut written);
        entries.push(DraftCriterion {
            id: ids.make(name, limits::CRITERION_ID, "criterion"),
            name: name.clone(),
            question: question(name, &facts[at].kind),
            written,
        });
    }
    entries
}

/// The name without the unit in it, which answers show with every number.
fn without_unit(named: &NameAndKey, kind: &FactKind) -> NameAndKey {
    let mut named = named.clone();
    if let FactKind::Number { unit, .. } = kind
        && let Some(name) = named.name.strip_suffix(&format!("({unit})"))
        && !key(name).is_empty()
    {
        named.name = name.trim_end().to_owned();
    }
    named
}

fn add_full_name(named: &NameAndKey, name: &str, written: &mut Vec<String>) {
    if named.name != *name && !written.contains(&named.name) {
        written.push(named.name.clone());
    }
}

/// Names of at most `longest` characters, no two the same.
fn short_names(named: &[NameAndKey], longest: usize) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut names = Vec::new();
    for NameAndKey { name, .. } in named {
        let mut short = shortened(name, longest);
        let mut number = 2;
        while !taken.insert(key(&short)) {
            let ending = format!(" {number}");
            short = shortened(name, longest - ending.len()) + &ending;
            number += 1;
        }
        names.push(short);
    }
    names
}

/// A question for a criterion; somebody who knows the topic can write a better one.
fn question(name: &str, kind: &FactKind) -> String {
    match kind {
        _ if is_pros(name) => "What speaks for it?".to_owned(),
        _ if is_cons(name) => "What speaks against it?".to_owned(),
        _ if name == OVERVIEW => "What is it?".to_owned(),
        _ if name == NEUTRAL => "What else is there to say?".to_owned(),
        FactKind::Rating => format!("How does it do on {}?", within_sentence(name)),
        _ => format!("{}?", name.trim_end_matches('?')),
    }
}

/// A name in the middle of a sentence: its first letter is small, if it is an ordinary word.
fn within_sentence(name: &str) -> String {
    let first_word = name.split(' ').next().unwrap_or_default();
    let is_ordinary = first_word
        .chars()
        .skip(1)
        .all(|c| c.is_lowercase() || c == '-');
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if is_ordinary => first.to_lowercase().collect::<String>() + chars.as_str(),
        _ => name.to_owned(),
    }
}
