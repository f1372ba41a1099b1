//! Reads the names of topics, criteria and technologies that a person typed, and narrows what can
//! be meant by what is known.

use super::command::Context;
use super::version;
use crate::answer::{Answer, AnswerKind, Button, emphasised};
use crate::index::{AnyIndex, CriterionIndex, InTopic, TechnologyIndex, TopicIndex, UseCaseIndex};
use crate::knowledge::Groups;
use crate::knowledge::Topic;
use crate::knowledge::names::NameMatch;
use crate::knowledge::prose::Span;
use crate::knowledge::spelling::visible;
use crate::language::{Language, bold};
use crate::say;

/// How much of what was typed is said back.
const LONGEST_ECHO: usize = 40;

/// How a typed name was understood.
pub enum UnderstoodName<T> {
    /// What is meant; `near` when it was not written so.
    Meant { what: T, near: bool },
    /// What may be meant, perhaps nothing.
    Unsure(T),
}

impl<T> UnderstoodName<T> {
    /// The same reading of what `change` makes of it.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> UnderstoodName<U> {
        match self {
            Self::Meant { what, near } => UnderstoodName::Meant {
                what: change(what),
                near,
            },
            Self::Unsure(what) => UnderstoodName::Unsure(change(what)),
        }
    }
}

/// The topics that can be meant.
#[derive(Debug, Clone)]
pub struct TopicScope {
    /// Sorted; `None` means all.
    topics: Option<Vec<TopicIndex>>,
}

impl TopicScope {
    /// All topics.
    pub fn all() -> Self {
        Self { topics: None }
    }

    /// Only these topics.
    pub fn only(mut topics: Vec<TopicIndex>) -> Self {
        topics.sort_unstable();
        topics.dedup();
        Self {
            topics: Some(topics),
        }
    }

    /// Whether a topic can be meant.
    pub fn has(&self, topic: TopicIndex) -> bool {
        self.topics
            .as_ref()
            .is_none_or(|topics| topics.binary_search(&topic).is_ok())
    }

    /// Whether no topic can be meant.
    pub fn is_empty(&self) -> bool {
        self.topics.as_ref().is_some_and(Vec::is_empty)
    }

    /// The one topic that can be meant.
    pub fn single<'a>(&self, cx: &Context<'a>) -> Option<(TopicIndex, &'a Topic)> {
        match self.topics.as_deref() {
            Some([only]) => Some((*only, cx.library.topics().get(*only)?)),
            _ => None,
        }
    }

    /// Only those of these topics that were in the scope before.
    pub fn narrow(&self, topics: impl IntoIterator<Item = TopicIndex>) -> Self {
        let both = topics.into_iter().filter(|topic| self.has(*topic));
        Self::only(both.collect())
    }

    /// Only the topics of these places that were in the scope before.
    pub fn narrow_to<I>(&self, places: &[InTopic<I>]) -> Self {
        self.narrow(places.iter().map(|(topic, _)| *topic))
    }

    /// The topics that can be meant.
    pub fn topics(&self, cx: &Context) -> Vec<TopicIndex> {
        self.topics
            .clone()
            .unwrap_or_else(|| cx.library.topics().indices().collect())
    }
}

/// Reads the name of a topic.
pub fn topic(cx: &Context, typed: &str) -> UnderstoodName<Vec<TopicIndex>> {
    reading(cx.library.names().find(typed), |topic| topic)
}

/// Reads the name of a topic, noting how a misspelt one was read; what may have been meant, where
/// nothing clearly is.
pub fn one_topic(
    cx: &Context,
    typed: &str,
    notes: &mut Vec<Vec<Span>>,
) -> Result<TopicIndex, Vec<TopicIndex>> {
    let (what, near) = match topic(cx, typed) {
        UnderstoodName::Meant { what, near } => (what, near),
        UnderstoodName::Unsure(likely) => return Err(likely),
    };
    let Some(first) = what.first() else {
        return Err(what);
    };

    if near {
        let title = &cx.library.topics()[*first].title;
        notes.push(read_as(cx.language, typed, title));
    }
    Ok(*first)
}

/// Reads the name of a criterion within a scope.
pub fn criterion(
    cx: &Context,
    scope: &TopicScope,
    typed: &str,
) -> UnderstoodName<Vec<InTopic<CriterionIndex>>> {
    match scope.single(cx) {
        Some((at, _)) => within(at, cx.library.criteria_in(at).find(typed)),
        None => across(cx.library.criteria(), scope, typed),
    }
}

/// Reads the name of a technology within a scope, also one with a version at its end: `py3`,
/// "Node.js v20".
pub fn technology(
    cx: &Context,
    scope: &TopicScope,
    typed: &str,
) -> UnderstoodName<Vec<InTopic<TechnologyIndex>>> {
    let read = match scope.single(cx) {
        Some((at, _)) => within(at, cx.library.technologies_in(at).find(typed)),
        None => across(cx.library.technologies(), scope, typed),
    };
    if matches!(read, UnderstoodName::Meant { near: false, .. }) {
        return read;
    }

    // An exact name with a version goes before a name with a typo.
    match exact_without_version(cx, scope, typed) {
        versioned if versioned.is_empty() => read,
        versioned => UnderstoodName::Meant {
            what: versioned,
            near: true,
        },
    }
}

/// The technologies that have exactly this name, with a version at its end.
pub fn exact_without_version(
    cx: &Context,
    scope: &TopicScope,
    typed: &str,
) -> Vec<InTopic<TechnologyIndex>> {
    for stem in version::stems(typed) {
        let found = exact(cx.library.technologies(), scope, &stem);
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// What has exactly this name, within a scope.
pub fn exact<I: AnyIndex>(groups: &Groups<I>, scope: &TopicScope, typed: &str) -> Vec<InTopic<I>> {
    let found = groups
        .names()
        .exact(typed, |entry| scope.has(groups.place(entry).0));
    found.into_iter().map(|entry| groups.place(entry)).collect()
}

/// Reads the name of a use case within a scope.
pub fn use_case(
    cx: &Context,
    scope: &TopicScope,
    typed: &str,
) -> UnderstoodName<Vec<InTopic<UseCaseIndex>>> {
    match scope.single(cx) {
        Some((at, _)) => within(at, cx.library.use_cases_in(at).find(typed)),
        None => across(cx.library.use_cases(), scope, typed),
    }
}

fn within<I: AnyIndex>(topic: TopicIndex, found: NameMatch<I>) -> UnderstoodName<Vec<InTopic<I>>> {
    reading(found, |index| (topic, index))
}

fn across<I: AnyIndex>(
    groups: &Groups<I>,
    scope: &TopicScope,
    typed: &str,
) -> UnderstoodName<Vec<InTopic<I>>> {
    let found = groups
        .names()
        .find_among(typed, |entry| scope.has(groups.place(entry).0));
    reading(found, |entry| groups.place(entry))
}

fn reading<I, T>(found: NameMatch<I>, what: impl Fn(I) -> T) -> UnderstoodName<Vec<T>> {
    let (near, targets) = match found {
        NameMatch::Exact(targets) => (false, targets),
        NameMatch::Near(targets) => (true, targets),
        NameMatch::Several(targets) => {
            return UnderstoodName::Unsure(targets.into_iter().map(what).collect());
        }
        NameMatch::Nothing => return UnderstoodName::Unsure(Vec::new()),
    };

    let what: Vec<T> = targets.into_iter().map(what).collect();
    if what.is_empty() {
        UnderstoodName::Unsure(what)
    } else {
        UnderstoodName::Meant { what, near }
    }
}

/// What was typed, in quotation marks: on one line, without what cannot be seen, cut where it is
/// long.
pub fn echo(language: Language, typed: &str) -> String {
    let seen = visible(typed);
    let words: Vec<&str> = seen.split_whitespace().collect();
    let line = words.join(" ");

    let mut shown: String = line.chars().take(LONGEST_ECHO).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    say!(language, "quoted", text = shown)
}

/// The note that says how a misspelt name was read.
pub fn read_as(language: Language, typed: &str, name: &str) -> Vec<Span> {
    emphasised(&say!(
        language,
        "read-as",
        typed = echo(language, typed),
        name = bold(name)
    ))
}

/// The note that says in which topic a question was answered that named none.
pub fn default_note(language: Language, topic: &Topic) -> Vec<Span> {
    emphasised(&say!(language, "default-topic", topic = bold(&topic.title)))
}

/// An answer that declines and says, in its verdict and buttons, what to do next.
pub fn declined(title: String, next: String, buttons: Vec<Button>) -> Box<Answer> {
    let mut answer = Answer::new(AnswerKind::Declined, title, vec![Span::plain(next)]);
    answer.add_buttons(buttons);
    Box::new(answer)
}
