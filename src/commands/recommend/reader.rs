//! The names and wishes in a list -> criteria of a topic.

use super::list::ListEntry;
use super::phrase::{self, CriterionWords, NamedCriterion};
use super::signs::{SIGNS, is_sign};
use crate::commands::command::Context;
use crate::commands::reading::{self, TopicScope, UnderstoodName};
use crate::index::{CriterionIndex, InTopic, TopicIndex};
use crate::knowledge::names::{NameMatch, Names};
use crate::knowledge::{Criterion, Topic};

/// How many readings of a name are offered.
pub const MOST_READINGS: usize = 3;

/// Reads names within one topic.
pub struct WishReader<'c, 'l> {
    pub cx: &'c Context<'l>,
    pub topic: &'l Topic,
    scope: TopicScope,
    words: CriterionWords,
}

impl<'c, 'l> WishReader<'c, 'l> {
    /// A reader of the topic at an index.
    pub fn new(cx: &'c Context<'l>, index: TopicIndex) -> Option<Self> {
        let topic = cx.library.topics().get(index)?;
        let scope = TopicScope::only(vec![index]);
        let words = CriterionWords::new(topic);
        Some(Self {
            cx,
            topic,
            scope,
            words,
        })
    }

    /// The criterion that a name means, and whether it was written differently.
    pub fn criterion(&self, name: &str) -> Option<(CriterionIndex, bool)> {
        let (places, near) = clear_reading(self.cx, &self.scope, name)?;
        let (_, index) = places.first()?;
        Some((*index, near))
    }

    /// The criterion that a wish in someone's own words clearly names.
    pub fn phrase(&self, name: &str) -> Option<NamedCriterion> {
        if has_sign(name) {
            None
        } else {
            self.words.clearly_named(name)
        }
    }

    /// What may be meant by a name that is not clear.
    pub fn likely(&self, name: &str) -> Vec<CriterionIndex> {
        let named = self.words.named(name);
        let near = self.near(name);

        // A text that names several criteria is no single name with a number after it.
        let names_several = named.len() > 1 && near.is_empty();
        if !names_several && let Some(index) = self.before_number(name) {
            return vec![index];
        }

        let mut likely = near;
        if likely.is_empty() {
            likely.extend(named.iter().map(|named| named.criterion));
        }
        if likely.is_empty() {
            likely = self.words.hinted(name);
        }
        likely.truncate(MOST_READINGS);
        likely
    }

    /// The criterion that a text names up to its first number or sign.
    fn before_number(&self, text: &str) -> Option<CriterionIndex> {
        let end = text.find(is_number_or_sign)?;
        let (index, _) = self.criterion(text[..end].trim())?;
        Some(index)
    }

    /// Whether a text names several criteria, as a list without commas does.
    pub fn names_several(&self, text: &str) -> bool {
        self.words.named(text).len() > 1 && self.near(text).is_empty()
    }

    /// The criteria that have nearly this name.
    fn near(&self, name: &str) -> Vec<CriterionIndex> {
        let (UnderstoodName::Meant { what, .. } | UnderstoodName::Unsure(what)) =
            reading::criterion(self.cx, &self.scope, name);
        what.into_iter().map(|(_, index)| index).collect()
    }

    /// Whether a name is a technology's.
    pub fn is_technology(&self, name: &str) -> bool {
        let read = reading::technology(self.cx, &self.scope, name);
        matches!(read, UnderstoodName::Meant { near: false, .. })
    }

    /// The name of a criterion.
    pub fn name(&self, criterion: CriterionIndex) -> &'l str {
        name_of(self.topic.criteria.get(criterion))
    }
}

fn name_of(criterion: Option<&Criterion>) -> &str {
    match criterion {
        Some(criterion) => &criterion.name,
        None => "",
    }
}

/// The topics of a scope that have all criteria that the entries name.
pub fn with_criteria(cx: &Context, mut scope: TopicScope, entries: &[ListEntry]) -> TopicScope {
    for entry in entries {
        // A name may end in a number: "ISO 27001". So the whole text comes first.
        let read = clear_reading(cx, &scope, &entry.text)
            .or_else(|| clear_reading(cx, &scope, &entry.name))
            .or_else(|| clear_reading(cx, &scope, before_sign(&entry.listed)));
        if let Some((places, _)) = read {
            scope = scope.narrow_to(&places);
        }
    }
    scope
}

/// What is before the first sign of a text: the name in `open source = yes`.
fn before_sign(text: &str) -> &str {
    let end = text.find(is_sign).unwrap_or(text.len());
    text[..end].trim()
}

/// Whether an entry names a criterion of the scope as it is written, and asks what can be asked.
pub fn reads_as_typed(cx: &Context, scope: &TopicScope, entry: &ListEntry) -> bool {
    is_criterion(cx, scope, &entry.name) && entry.demand.is_ok()
}

/// Whether a name is a criterion's, just as it is written.
pub fn is_criterion(cx: &Context, scope: &TopicScope, name: &str) -> bool {
    matches!(clear_reading(cx, scope, name), Some((_, false)))
}

/// The criteria that a name means, and whether it was written differently. A name that nearly
/// fits is one with a slip: with a number, a sign or a word more, it may mean something else.
fn clear_reading(
    cx: &Context,
    scope: &TopicScope,
    name: &str,
) -> Option<(Vec<InTopic<CriterionIndex>>, bool)> {
    let UnderstoodName::Meant { what, near } = reading::criterion(cx, scope, name) else {
        return None;
    };

    if has_sign(name) || phrase::has_sign_more(name, &names_of(cx, &what)) {
        return None;
    }
    if near && (name.contains(char::is_numeric) || has_word_more(cx, &what, name)) {
        return None;
    }
    Some((what, near))
}

/// The names and aliases of criteria.
fn names_of<'l>(cx: &Context<'l>, criteria: &[InTopic<CriterionIndex>]) -> Vec<&'l String> {
    let topics = cx.library.topics();
    let mut names = Vec::new();
    for (topic, criterion) in criteria {
        names.extend(topics[*topic].criteria[*criterion].names());
    }
    names
}

/// Whether a name has a word more than a name of the criteria that it is read as, and that word is
/// no slip of one of theirs: `speed 三`, but not `learning curv`.
fn has_word_more(cx: &Context, read_as: &[InTopic<CriterionIndex>], name: &str) -> bool {
    for (topic, criterion) in read_as {
        let criterion_words = CriterionWords::new(&cx.library.topics()[*topic]);
        let named = criterion_words.named(name);
        let Some(named) = named.iter().find(|named| named.criterion == *criterion) else {
            continue;
        };

        let words = criterion_words.words_of(*criterion);
        let known: Names<usize> = Names::new(words.into_iter().map(|word| (word, Vec::new())));
        for word in &named.unknown {
            if !is_slip(word, &known) {
                return true;
            }
        }
    }
    false
}

/// Whether a word is one of the known ones, perhaps misspelt.
fn is_slip(word: &str, known: &Names<usize>) -> bool {
    matches!(known.find(word), NameMatch::Exact(_) | NameMatch::Near(_))
}

/// Whether a sign is left in a name, whose sense would be lost.
pub fn has_sign(name: &str) -> bool {
    const DASHES: [char; 4] = ['-', '–', '—', '−'];
    name.contains(SIGNS) || name.starts_with(DASHES) || name.ends_with(DASHES)
}

fn is_number_or_sign(c: char) -> bool {
    c.is_numeric() || is_sign(c)
}
