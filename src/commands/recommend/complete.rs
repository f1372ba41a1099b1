//! What `/recommend` offers while an option is being typed.

use super::list::{self, ListEntry, separator};
use super::parse::topic_so_far;
use super::reader::{is_criterion, reads_as_typed};
use super::signs::{SIGNS, Sign, sign_before};
use super::understand::understand;
use crate::answer::surface::{CHOICE_TEXT, CHOICES};
use crate::commands::command::Context;
use crate::commands::completion::{choices, topics};
use crate::commands::options::Options;
use crate::commands::reading::{self, Reading, TopicScope};
use crate::commands::request::Choice;
use crate::index::{AnyIndex, TopicIndex, UseCaseIndex};
use crate::knowledge::names::Names;
use crate::knowledge::{EntryIndex, Topic};

/// The least ratings and the weights that are offered once a criterion is named.
const RATINGS: [u8; 3] = [3, 4, 5];
const WEIGHTS: [u8; 5] = [5, 4, 3, 2, 1];

/// The offers for the option `focused`; its text so far is among the options.
pub fn complete(cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
    let typed = options.text(focused).unwrap_or_default();
    let topic = topic_so_far(cx, options, focused);
    match (focused, topic) {
        ("topic", _) => topics(cx, &TopicScope::all(), typed),
        ("use_case", Some((index, topic))) => use_cases(cx, index, topic, typed),
        ("use_case", None) => {
            let all = cx.library.use_cases();
            let use_case = |entry| {
                let (topic, use_case) = all.place(entry);
                &cx.library.topics()[topic].use_cases[use_case]
            };
            choices(
                all.names(),
                typed,
                |_| true,
                |at| (use_case(at).name.as_str(), use_case(at).id.as_str()),
            )
        }
        ("priorities" | "must", topic) => List {
            cx,
            topic,
            must: focused == "must",
        }
        .choices(&list::folded(typed)),
        _ => Vec::new(),
    }
}

fn use_cases(cx: &Context, index: TopicIndex, topic: &Topic, typed: &str) -> Vec<Choice> {
    let named = |at: UseCaseIndex| {
        (
            topic.use_cases[at].name.as_str(),
            topic.use_cases[at].id.as_str(),
        )
    };
    choices(cx.library.use_cases_in(index), typed, |_| true, named)
}

/// A list that is being typed: priorities, or must-haves.
struct List<'c, 'l> {
    cx: &'c Context<'l>,
    topic: Option<(TopicIndex, &'l Topic)>,
    must: bool,
}

/// The last entry of a list while it is being typed.
enum Last<'t> {
    /// A criterion and a sign, so that a number is next.
    Number { name: &'t str, sign: Sign },
    /// A name, or its start.
    Name(&'t str),
}

impl List<'_, '_> {
    /// Completes the last entry; what is before it is kept.
    fn choices(&self, typed: &str) -> Vec<Choice> {
        let start = last_part(typed);
        let (before, last) = typed.split_at(start);
        let mut all: Vec<Choice> = self.own(typed).into_iter().collect();
        match self.last(last) {
            Last::Number { name, sign } => all.extend(self.numbers(before, name.trim(), sign)),
            Last::Name(_) if !self.must && last.contains(['>', '<']) => {
                let link = start + last.rfind(['>', '<']).map_or(0, |at| at + 1);
                all.extend(self.names(&typed[..link], &typed[link..]));
            }
            Last::Name(name) => {
                let named = !name.is_empty() && self.is_criterion(name);
                let sign = if self.must {
                    Sign::AtLeast
                } else {
                    Sign::Equal
                };
                all.extend(
                    named
                        .then(|| self.numbers(before, name, sign))
                        .into_iter()
                        .flatten(),
                );
                all.extend(self.names(before, last));
            }
        }
        all.retain(|choice| choice.value.encode_utf16().count() <= CHOICE_TEXT);
        let mut distinct: Vec<Choice> = Vec::new();
        for choice in all {
            if !distinct.iter().any(|known| known.value == choice.value) {
                distinct.push(choice);
            }
        }
        distinct.truncate(CHOICES);
        distinct
    }

    /// What is typed so far, where it is understood just as it is: a list must not be lost by
    /// choosing something else.
    fn own(&self, typed: &str) -> Option<Choice> {
        let unfinished = typed.is_empty()
            || typed.ends_with(|c: char| SIGNS.contains(&c) || matches!(c, ':' | '、'));
        (!unfinished && self.understands(typed)).then(|| Choice {
            name: typed.to_owned(),
            value: typed.to_owned(),
        })
    }

    fn understands(&self, typed: &str) -> bool {
        let entries: Vec<ListEntry> = if self.must {
            list::must_haves(typed)
        } else {
            list::priorities(typed)
        };
        match self.topic {
            Some((at, _)) => {
                let understood = understand(self.cx, at, &entries);
                understood.used == understood.points && understood.notes.is_empty()
            }
            None => entries
                .iter()
                .all(|entry| reads_as_typed(self.cx, &TopicScope::all(), entry)),
        }
    }

    fn is_criterion(&self, name: &str) -> bool {
        let scope = self
            .topic
            .map_or_else(TopicScope::all, |(at, _)| TopicScope::only(vec![at]));
        is_criterion(self.cx, &scope, name)
    }

    /// What the last entry needs next.
    fn last<'t>(&self, last: &'t str) -> Last<'t> {
        let last = last.trim();
        for (at, _) in last.char_indices().skip(1) {
            let (name, rest) = last.split_at(at);
            let sign = match sign_before(rest) {
                Some((sign, "")) => sign,
                _ if rest == ":" => Sign::None,
                _ => continue,
            };
            // In priorities, `speed > ` goes on with another criterion.
            let is_order = !self.must
                && matches!(sign, Sign::MoreThan | Sign::LessThan)
                && rest.trim().len() == 1;
            if !is_order && self.is_criterion(name.trim()) {
                return Last::Number { name, sign };
            }
        }
        Last::Name(last)
    }

    /// A criterion with each number that makes sense.
    fn numbers(&self, before: &str, name: &str, sign: Sign) -> Vec<Choice> {
        let weighs = !self.must && matches!(sign, Sign::None | Sign::Equal);
        if weighs {
            return WEIGHTS
                .iter()
                .map(|weight| plain(format!("{}{name}={weight}", gap(before))))
                .collect();
        }
        let offer = |least: &u8| {
            // More than 2 is at least 3; whatever else was typed, a must-have is the least that
            // will do.
            let number = match sign {
                Sign::MoreThan => format!("> {}", least - 1),
                _ => format!(">= {least}"),
            };
            let value = format!("{}{name} {number}", gap(before));
            let label = self
                .meaning(name, *least)
                .map(|meaning| format!("{value}: {meaning}"));
            let label = label.filter(|label| label.encode_utf16().count() <= CHOICE_TEXT);
            Choice {
                name: label.unwrap_or_else(|| value.clone()),
                value,
            }
        };
        RATINGS.iter().map(offer).collect()
    }

    /// What a rating means, in the words of the scale.
    fn meaning(&self, name: &str, rating: u8) -> Option<&str> {
        let (_, topic) = self.topic?;
        let scope = TopicScope::only(vec![self.topic?.0]);
        let Reading::Meant { what, .. } = reading::criterion(self.cx, &scope, name) else {
            return None;
        };
        let criterion = topic.criteria.get(what.first()?.1)?;
        criterion.scale.get(usize::from(rating) - 1)?.as_deref()
    }

    /// The criteria that fit what was typed, apart from those that are named before it.
    fn names(&self, before: &str, last: &str) -> Vec<Choice> {
        match self.topic {
            Some((index, topic)) => {
                let names = self.cx.library.criteria_in(index);
                self.named(names, before, last, |at| &topic.criteria[at].name)
            }
            None => {
                let criteria = self.cx.library.criteria();
                let topics = self.cx.library.topics();
                let name = |at: EntryIndex| {
                    let (topic, criterion) = criteria.place(at);
                    &topics[topic].criteria[criterion].name
                };
                self.named(criteria.names(), before, last, name)
            }
        }
    }

    fn named<'n, I: AnyIndex>(
        &self,
        names: &Names<I>,
        before: &str,
        last: &str,
        name: impl Fn(I) -> &'n String,
    ) -> Vec<Choice> {
        let entries: Vec<ListEntry> = if self.must {
            list::must_haves(before)
        } else {
            list::priorities(before)
        };
        let is_there = |at: I| {
            entries
                .iter()
                .any(|entry| entry.name.eq_ignore_ascii_case(name(at)))
        };
        let named = |at: I| (name(at).as_str(), name(at).as_str());
        let found = choices(names, last, |at| !is_there(at), named);
        found
            .into_iter()
            .map(|choice| plain(format!("{}{}", gap(before), choice.name)))
            .collect()
    }
}

fn plain(text: String) -> Choice {
    Choice {
        name: text.clone(),
        value: text,
    }
}

/// The entries before the last one, with a blank after them.
fn gap(before: &str) -> String {
    let end = before.trim_end();
    let blank = if end.is_empty() || end.ends_with('、') {
        ""
    } else {
        " "
    };
    format!("{end}{blank}")
}

/// Where the last entry starts.
fn last_part(typed: &str) -> usize {
    let mut start = 0;
    while let Some((at, length)) = separator(&typed[start..]) {
        start += at + length;
    }
    start
}
