//! An entry of a list that says what a fact has to be: `price <= 20 USD`, `open source = yes`,
//! `licence = MIT or Apache-2.0`, `not open source`.

use super::amount::Amount;
use super::fact_demand::{self, FactDemand};
use super::fact_words::without_not;
use super::list::ListEntry;
use super::reader::WishReader;
use super::script::is_unspaced;
use super::signs::{Sign, is_sign};
use super::vocabulary::without_must;
use crate::index::CriterionIndex;
use crate::knowledge::Criterion;
use crate::knowledge::facts::CriterionKind;
use crate::knowledge::must_have::MustHave;
use crate::knowledge::names::normalise;

/// The most bytes that the name of a criterion can have, even misspelt.
const LONGEST_NAME: usize = 200;
/// The most bytes that texts standing alone can have.
const LONGEST_VALUE: usize = 400;

/// What an entry asks of a fact.
pub struct FactListEntry {
    pub criterion: CriterionIndex,
    /// The name as it was typed, where that is not quite the criterion's.
    pub near: Option<String>,
    /// Whether it is a text without the criterion's name, which may go on with a list: the second
    /// one in `licence = MIT, Apache-2.0`.
    pub goes_on: bool,
    pub demand: FactDemand,
}

/// Reads an entry that says what a fact has to be; `None` for any other entry.
pub fn read(reader: &WishReader, entry: &ListEntry) -> Option<FactListEntry> {
    let mut criteria = reader.topic.criteria.iter();
    if !criteria.any(|criterion| criterion.kind.is_factual()) {
        return None;
    }

    let text = entry.listed.trim();
    let (_, without_must) = without_must(text);
    let found = name_and_value(reader, text)
        .or_else(|| negated(reader, text))
        .or_else(|| name_and_value(reader, &without_must))
        .or_else(|| value_alone(reader, &without_must))?;
    (!is_weight(reader, entry, &found)).then_some(found)
}

/// Whether an entry of priorities gives a criterion a weight: `price = 5`, unlike `price <= 5`.
fn is_weight(reader: &WishReader, entry: &ListEntry, found: &FactListEntry) -> bool {
    let kind = &reader.topic.criteria[found.criterion].kind;
    let is_plain = |amount: Amount| matches!(amount.sign, Sign::None | Sign::Equal);
    matches!(kind, CriterionKind::Number { .. })
        && entry.is_priority()
        && entry.amount.is_some_and(is_plain)
}

/// The longest name of a criterion at the start of a text, and what the rest asks of it.
fn name_and_value(reader: &WishReader, text: &str) -> Option<FactListEntry> {
    for (at, c) in text.char_indices().rev() {
        let (name, value) = (text[..at].trim_end(), &text[at..]);
        if name.is_empty() || name.len() > LONGEST_NAME || !ends_name(name, c) {
            continue;
        }
        if let Some(found) = named(reader, name, value) {
            return Some(found);
        }
    }
    None
}

/// Whether a name may end before a character.
fn ends_name(name: &str, next: char) -> bool {
    !next.is_alphanumeric() || is_unspaced(next) || name.ends_with(is_unspaced)
}

fn named(reader: &WishReader, name: &str, value: &str) -> Option<FactListEntry> {
    // The start of a sign such as `!=` is no part of a name.
    if name.ends_with('!') {
        return None;
    }
    let (index, near) = reader.criterion(name)?;
    // A name with a slip needs a sign after it.
    let has_sign = value.trim_start().starts_with(|c| is_sign(c) || c == ':');
    if near && !has_sign {
        return None;
    }

    let demand = fact_demand::of_value(&reader.topic.criteria[index], value)?;
    Some(FactListEntry {
        criterion: index,
        near: near.then(|| name.to_owned()),
        goes_on: false,
        demand,
    })
}

/// `not open source`, `must not have telemetry`.
fn negated(reader: &WishReader, text: &str) -> Option<FactListEntry> {
    let (index, _) = reader.criterion(without_not(text)?)?;
    let is_yes_no = reader.topic.criteria[index].kind == CriterionKind::YesNo;
    is_yes_no.then_some(FactListEntry {
        criterion: index,
        near: None,
        goes_on: false,
        demand: Ok(MustHave::YesNo(false)),
    })
}

/// A text that the article has under one criterion, alone or before the criterion's name: `MIT`,
/// `MIT licence`.
fn value_alone(reader: &WishReader, text: &str) -> Option<FactListEntry> {
    if text.len() > LONGEST_VALUE || reader.criterion(text).is_some() {
        return None;
    }

    let mut found = None;
    for (index, criterion) in reader.topic.criteria.iter_enumerated() {
        if criterion.kind != CriterionKind::Text {
            continue;
        }
        let demand = fact_demand::one_of(criterion, without_name(criterion, text));
        if demand.is_ok() {
            // What two criteria have is not clear.
            if found.is_some() {
                return None;
            }
            found = Some(FactListEntry {
                criterion: index,
                near: None,
                goes_on: true,
                demand,
            });
        }
    }
    found
}

/// A text without the name of a criterion at its end.
fn without_name<'t>(criterion: &Criterion, text: &'t str) -> &'t str {
    for (at, c) in text.char_indices() {
        let is_name = |name: &String| normalise(name) == normalise(&text[at..]);
        if at > 0 && c.is_whitespace() && criterion.names().any(is_name) {
            return &text[..at];
        }
    }
    text
}
