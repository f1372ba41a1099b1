//! What is said of an entry that is not understood, or only in part.

use super::demand::Wanted;
use super::fact_examples;
use super::list::ListEntry;
use super::phrase::NamedCriterion;
use super::reader::{WishReader, has_sign};
use crate::commands::reading::echo;
use crate::index::CriterionIndex;
use crate::say;

/// What is said of an entry of which one part is not known.
pub fn partly_unknown(reader: &WishReader, entry: &ListEntry, named: &NamedCriterion) -> String {
    let language = reader.cx.language;
    let mut unknown = Vec::new();
    if entry.amount_first
        && let Some(amount) = entry.text.strip_suffix(&entry.name)
    {
        unknown.push(echo(language, amount.trim()));
    }
    unknown.extend(named.unknown.iter().map(|part| echo(language, part)));

    say!(
        language,
        "recommend-partly-understood",
        typed = echo(language, &entry.text),
        criterion = reader.name(named.criterion),
        unknown = language.list(&unknown),
    )
}

/// What is said of an entry that was not understood, given what may have been meant.
pub fn unknown(reader: &WishReader, entry: &ListEntry, likely: &[CriterionIndex]) -> String {
    let language = reader.cx.language;
    let typed = echo(language, &entry.text);
    if likely.len() > 1 && reader.names_several(&entry.name) {
        let names = names(reader, likely);
        return say!(language, "recommend-separate", typed = typed, names = names);
    }

    let not_understood = say!(language, "recommend-not-understood", typed = typed);
    language.sentences(&[not_understood, meant(reader, entry, likely)])
}

/// What may have been meant by an entry, or how to write it; empty where nothing suggests itself.
fn meant(reader: &WishReader, entry: &ListEntry, likely: &[CriterionIndex]) -> String {
    let language = reader.cx.language;
    if entry.name.contains(char::is_numeric) || has_sign(&entry.name) {
        let example = example(reader, entry, likely);
        return say!(language, "recommend-plain-number", example = example);
    }

    match likely.len() {
        0 if reader.is_technology(&entry.name) => say!(language, "recommend-is-technology"),
        0 => String::new(),
        count => say!(
            language,
            "recommend-meant",
            count = count,
            names = names(reader, likely)
        ),
    }
}

fn names(reader: &WishReader, criteria: &[CriterionIndex]) -> String {
    let mut names = Vec::new();
    for criterion in criteria {
        names.push(reader.name(*criterion));
    }
    reader.cx.language.list(&names)
}

/// An entry as it can be read, of what may be meant.
fn example(reader: &WishReader, entry: &ListEntry, likely: &[CriterionIndex]) -> String {
    let criterion = match likely.first() {
        Some(criterion) => reader.topic.criteria.get(*criterion),
        None => reader.topic.criteria.first(),
    };
    let Some(criterion) = criterion else {
        return String::new();
    };

    let name = &criterion.name;
    match entry.demand {
        Ok(Wanted::Weight(_)) if criterion.has_ratings() => format!("{name}=4"),
        _ if criterion.kind.is_factual() => fact_examples::one(reader.cx.language, criterion),
        _ => format!("{name} >= 4"),
    }
}
