//! Reads the names of topics, criteria and technologies that a person typed, and narrows what can
//! be meant by what is known.

use super::command::Context;
use super::version;
use crate::answer::{Answer, Button, Kind, emphasised};
use crate::knowledge::Topic;
use crate::knowledge::library::Groups;
use crate::knowledge::names::Found;
use crate::knowledge::prose::Span;
use crate::knowledge::spelling::visible;
use crate::language::{Language, bold};
use crate::say;

/// How much of what was typed is said back.
const LONGEST_ECHO: usize = 40;

/// A place in the library: a topic and, within it, a criterion or technology, all by index.
pub type Place = (usize, usize);

/// How a typed name was understood.
pub enum Reading<T> {
    /// What is meant; `near` when it was not written so.
    Meant { what: T, near: bool },
    /// What may be meant, perhaps nothing.
    Unsure(T),
}

/// The topics that can be meant, by index.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Sorted; `None` stands for all.
    topics: Option<Vec<usize>>,
}

impl Scope {
    /// All topics.
    pub fn all() -> Self {
        Self { topics: None }
    }

    /// Only these topics.
    pub fn only(mut topics: Vec<usize>) -> Self {
        topics.sort_unstable();
        topics.dedup();
        Self {
            topics: Some(topics),
        }
    }

    /// Whether a topic can be meant.
    pub fn has(&self, topic: usize) -> bool {
        self.topics
            .as_ref()
            .is_none_or(|topics| topics.binary_search(&topic).is_ok())
    }

    /// Whether no topic can be meant.
    pub fn is_empty(&self) -> bool {
        self.topics.as_ref().is_some_and(Vec::is_empty)
    }

    /// The one topic that can be meant.
    pub fn single<'a>(&self, cx: &Context<'a>) -> Option<(usize, &'a Topic)> {
        match self.topics.as_deref() {
            Some([only]) => cx.library.topics().get(*only).map(|topic| (*only, topic)),
            _ => None,
        }
    }

    /// Only the topics of these places that were in the scope before.
    pub fn narrow(&self, places: &[Place]) -> Self {
        Self::only(
            places
                .iter()
                .map(|place| place.0)
                .filter(|topic| self.has(*topic))
                .collect(),
        )
    }

    /// The topics that can be meant.
    pub fn topics(&self, cx: &Context) -> Vec<usize> {
        self.topics
            .clone()
            .unwrap_or_else(|| (0..cx.library.topics().len()).collect())
    }
}

/// Reads the name of a topic.
pub fn topic(cx: &Context, typed: &str) -> Reading<Vec<usize>> {
    reading(cx.library.names().find(typed), |topics| topics)
}

/// Reads the name of a topic, noting how a misspelt one was read; what may have been meant, where
/// nothing clearly is.
pub fn one_topic(
    cx: &Context,
    typed: &str,
    notes: &mut Vec<Vec<Span>>,
) -> Result<usize, Vec<usize>> {
    let (what, near) = match topic(cx, typed) {
        Reading::Meant { what, near } => (what, near),
        Reading::Unsure(likely) => return Err(likely),
    };
    let Some(only) = what.first() else {
        return Err(what);
    };
    if near {
        notes.push(read_as(
            cx.language,
            typed,
            &cx.library.topics()[*only].title,
        ));
    }
    Ok(*only)
}

/// Reads the name of a criterion within a scope.
pub fn criterion(cx: &Context, scope: &Scope, typed: &str) -> Reading<Vec<Place>> {
    match scope.single(cx) {
        Some((at, _)) => within(at, cx.library.criteria_in(at).find(typed)),
        None => across(cx.library.criteria(), scope, typed),
    }
}

/// Reads the name of a technology within a scope, also one with a version at its end: `py3`,
/// "Node.js v20".
pub fn technology(cx: &Context, scope: &Scope, typed: &str) -> Reading<Vec<Place>> {
    let read = match scope.single(cx) {
        Some((at, _)) => within(at, cx.library.technologies_in(at).find(typed)),
        None => across(cx.library.technologies(), scope, typed),
    };
    if matches!(read, Reading::Meant { near: false, .. }) {
        return read;
    }
    match exact_without_version(cx, scope, typed) {
        versioned if versioned.is_empty() => read,
        versioned => Reading::Meant {
            what: versioned,
            near: true,
        },
    }
}

/// The technologies that have exactly this name, with a version at its end.
pub fn exact_without_version(cx: &Context, scope: &Scope, typed: &str) -> Vec<Place> {
    let stems = version::stems(typed).into_iter();
    let found = stems.map(|stem| exact(cx.library.technologies(), scope, &stem));
    found
        .into_iter()
        .find(|places| !places.is_empty())
        .unwrap_or_default()
}

/// What has exactly this name, within a scope.
pub fn exact(groups: &Groups, scope: &Scope, typed: &str) -> Vec<Place> {
    let found = groups
        .names()
        .exact(typed, |entry| scope.has(groups.place(entry).0));
    found.into_iter().map(|entry| groups.place(entry)).collect()
}

/// Reads the name of a use case within a scope.
pub fn use_case(cx: &Context, scope: &Scope, typed: &str) -> Reading<Vec<Place>> {
    match scope.single(cx) {
        Some((at, _)) => within(at, cx.library.use_cases_in(at).find(typed)),
        None => across(cx.library.use_cases(), scope, typed),
    }
}

fn within(topic: usize, found: Found) -> Reading<Vec<Place>> {
    reading(found, |indexes| {
        indexes.into_iter().map(|index| (topic, index)).collect()
    })
}

fn across(groups: &Groups, scope: &Scope, typed: &str) -> Reading<Vec<Place>> {
    let found = groups
        .names()
        .find_among(typed, |entry| scope.has(groups.place(entry).0));
    reading(found, |entries| {
        entries
            .into_iter()
            .map(|entry| groups.place(entry))
            .collect()
    })
}

fn reading<T>(found: Found, what: impl FnOnce(Vec<usize>) -> Vec<T>) -> Reading<Vec<T>> {
    let (near, indexes) = match found {
        Found::Exact(indexes) => (false, indexes),
        Found::Near(indexes) => (true, indexes),
        Found::Several(indexes) => return Reading::Unsure(what(indexes)),
        Found::Nothing => return Reading::Unsure(Vec::new()),
    };
    let what = what(indexes);
    if what.is_empty() {
        Reading::Unsure(what)
    } else {
        Reading::Meant { what, near }
    }
}

/// What was typed, in quotation marks: on one line, without what cannot be seen, cut where it is
/// long.
pub fn echo(language: Language, typed: &str) -> String {
    let seen: Vec<String> = visible(typed)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let seen = seen.join(" ");
    let mut shown: String = seen.chars().take(LONGEST_ECHO).collect();
    if shown.len() < seen.len() {
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
    let mut answer = Answer::new(Kind::Declined, title, vec![Span::plain(next)]);
    answer.add_buttons(buttons);
    Box::new(answer)
}
