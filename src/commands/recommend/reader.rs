//! The names and wishes in a list -> criteria of a topic.

use super::list::ListEntry;
use super::phrase::{self, NamedCriterion};
use super::signs::SIGNS;
use crate::commands::command::Context;
use crate::commands::reading::{self, Reading, TopicScope};
use crate::index::{CriterionIndex, InTopic, TopicIndex};
use crate::knowledge::names::{Found, Names};
use crate::knowledge::{Criterion, Topic};

/// How many readings of a name are offered.
pub const MOST_READINGS: usize = 3;

/// Reads names within one topic.
pub struct WishReader<'c, 'l> {
    pub cx: &'c Context<'l>,
    pub topic: &'l Topic,
    scope: TopicScope,
}

impl<'c, 'l> WishReader<'c, 'l> {
    /// A reader of the topic at an index.
    pub fn new(cx: &'c Context<'l>, topic: TopicIndex) -> Option<Self> {
        let of = cx.library.topics().get(topic)?;
        Some(Self {
            cx,
            topic: of,
            scope: TopicScope::only(vec![topic]),
        })
    }

    /// The criterion that a name means, and whether it was written differently.
    pub fn criterion(&self, name: &str) -> Option<(CriterionIndex, bool)> {
        let (places, near) = clear_reading(self.cx, &self.scope, name)?;
        places.first().map(|(_, index)| (*index, near))
    }

    /// The criterion that a wish in someone's own words clearly names.
    pub fn phrase(&self, name: &str) -> Option<NamedCriterion> {
        if has_sign(name) {
            None
        } else {
            phrase::clearly_named(self.topic, name)
        }
    }

    /// What may be meant by a name that is not clear.
    pub fn likely(&self, name: &str) -> Vec<CriterionIndex> {
        let named: Vec<CriterionIndex> = phrase::named(self.topic, name)
            .iter()
            .map(|named| named.criterion)
            .collect();
        let mut likely = self.near(name);
        let names_several = named.len() > 1 && likely.is_empty();

        // Up to its first number or sign, a name may be one.
        let end = name.find(is_number_or_sign).unwrap_or(name.len());
        if !names_several
            && end < name.len()
            && let Some((index, _)) = self.criterion(name[..end].trim())
        {
            return vec![index];
        }

        if likely.is_empty() {
            likely = named;
        }
        if likely.is_empty() {
            likely = phrase::hinted(self.topic, name);
        }
        likely.truncate(MOST_READINGS);
        likely
    }

    /// Whether a text names several criteria, as a list without commas does.
    pub fn names_several(&self, text: &str) -> bool {
        phrase::named(self.topic, text).len() > 1 && self.near(text).is_empty()
    }

    /// The criteria that have nearly this name.
    fn near(&self, name: &str) -> Vec<CriterionIndex> {
        let (Reading::Meant { what, .. } | Reading::Unsure(what)) =
            reading::criterion(self.cx, &self.scope, name);
        what.into_iter().map(|(_, index)| index).collect()
    }

    /// Whether a name is a technology's.
    pub fn is_technology(&self, name: &str) -> bool {
        let read = reading::technology(self.cx, &self.scope, name);
        matches!(read, Reading::Meant { near: false, .. })
    }

    /// The name of the topic's first criterion.
    pub fn first_name(&self) -> &'l str {
        let first = self.topic.criteria.first();
        first.map_or("", |criterion| &criterion.name)
    }

    /// The name of a criterion.
    pub fn name(&self, criterion: CriterionIndex) -> &'l str {
        self.topic
            .criteria
            .get(criterion)
            .map_or("", |criterion| criterion.name.as_str())
    }
}

/// The topics that have all criteria that the entries name, as far as the scope goes.
pub fn narrow(cx: &Context, mut scope: TopicScope, entries: &[ListEntry]) -> TopicScope {
    for entry in entries {
        for name in [&entry.text, &entry.name] {
            if let Some((places, _)) = clear_reading(cx, &scope, name) {
                scope = scope.narrow_to(&places);
                break;
            }
        }
    }
    scope
}

/// Whether an entry names a criterion of the scope as it is written, and asks what can be asked.
pub fn reads_as_typed(cx: &Context, scope: &TopicScope, entry: &ListEntry) -> bool {
    is_criterion(cx, scope, &entry.name) && entry.demand.is_ok()
}

/// Whether a name is a criterion's, just as it is written.
pub fn is_criterion(cx: &Context, scope: &TopicScope, name: &str) -> bool {
    clear_reading(cx, scope, name).is_some_and(|(_, near)| !near)
}

/// The criteria that a name means, and whether it was written differently. A name that nearly
/// fits is one with a slip: of a number, a sign or a word more, the sense would be lost.
fn clear_reading(
    cx: &Context,
    scope: &TopicScope,
    name: &str,
) -> Option<(Vec<InTopic<CriterionIndex>>, bool)> {
    let Reading::Meant { what, near } = reading::criterion(cx, scope, name) else {
        return None;
    };
    let has_more = near && (name.contains(char::is_numeric) || has_word_more(cx, &what, name));
    let has_more = has_more || phrase::has_sign_more(name, names_of(cx, &what));
    (!has_sign(name) && !has_more).then_some((what, near))
}

/// The names and aliases of criteria.
fn names_of<'l>(
    cx: &Context<'l>,
    criteria: &[InTopic<CriterionIndex>],
) -> impl Iterator<Item = &'l String> {
    let topics = cx.library.topics();
    let found: Vec<&'l Criterion> = criteria
        .iter()
        .map(|(topic, criterion)| &topics[*topic].criteria[*criterion])
        .collect();
    found.into_iter().flat_map(Criterion::names)
}

/// Whether a name has a word more than a name of the criteria that it is read as, and that word is
/// no slip of one of theirs: `speed 三`, but not `learning curv`.
fn has_word_more(cx: &Context, read_as: &[InTopic<CriterionIndex>], name: &str) -> bool {
    for (topic, criterion) in read_as {
        let topic = &cx.library.topics()[*topic];
        let named = phrase::named(topic, name);
        let Some(named) = named.iter().find(|named| named.criterion == *criterion) else {
            continue;
        };

        let known = phrase::words_of(&topic.criteria[*criterion]);
        let known = known.iter().map(|word| (word.as_str(), Vec::new()));
        let known: Names<usize> = Names::new(known);
        let is_slip = |word: &String| matches!(known.find(word), Found::Exact(_) | Found::Near(_));
        if !named.unknown.iter().all(is_slip) {
            return true;
        }
    }
    false
}

/// Whether a sign is left in a name, whose sense would be lost.
pub fn has_sign(name: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−');
    name.contains(SIGNS) || name.starts_with(is_dash) || name.ends_with(is_dash)
}

fn is_number_or_sign(c: char) -> bool {
    c.is_numeric() || SIGNS.contains(&c)
}
