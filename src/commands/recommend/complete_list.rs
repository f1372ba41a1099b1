//! What is offered while a list of criteria is being typed.

use super::amount;
use super::list::{self, ListEntry};
use super::reader::{is_criterion, reads_as_typed};
use super::separators::last_entry_start;
use super::signs::{Sign, is_sign, sign_before};
use super::understand::understand;
use crate::commands::command::Context;
use crate::commands::completion::{choices, fits};
use crate::commands::reading::{self, TopicScope, UnderstoodName};
use crate::commands::request::Choice;
use crate::index::{AnyIndex, TopicIndex};
use crate::knowledge::names::Names;
use crate::knowledge::{Criterion, EntryIndex, Topic};

/// The least ratings and the weights that are offered once a criterion is named.
const RATINGS: [u8; 3] = [3, 4, 5];
const WEIGHTS: [u8; 5] = [5, 4, 3, 2, 1];

/// A list that is being typed: priorities, or must-haves.
pub struct ListCompletion<'c, 'l> {
    pub cx: &'c Context<'l>,
    pub topic: Option<(TopicIndex, &'l Topic)>,
    pub must: bool,
}

/// The last entry of a list while it is being typed.
pub(super) enum LastEntry<'t> {
    /// A factual criterion, a sign, and what may be the start of a fact.
    Fact { name: &'t str, start: &'t str },
    /// A criterion and a sign, so that a number is next.
    Number { name: &'t str, sign: Sign },
    /// A name, or its start.
    Name(&'t str),
}

impl ListCompletion<'_, '_> {
    /// Completes the last entry; what is before it is kept.
    pub fn choices(&self, typed: &str) -> Vec<Choice> {
        let start = last_entry_start(typed);
        let (before, last) = typed.split_at(start);

        let mut choices = Vec::from_iter(self.as_typed(typed));
        match self.last_entry(last) {
            LastEntry::Number { name, sign } => {
                choices.extend(self.numbers(before, name.trim(), sign));
            }
            LastEntry::Fact { name, start } => choices.extend(self.facts(before, name, start)),
            LastEntry::Name(name) => choices.extend(self.after_name(typed, start, name)),
        }
        choices
    }

    /// What may follow a list whose last entry, from `start` on, is a name or the start of one.
    fn after_name(&self, typed: &str, start: usize, name: &str) -> Vec<Choice> {
        let (before, last) = typed.split_at(start);
        // In priorities, the names of an order follow its signs: `speed > sca`.
        if let Some(sign) = last.rfind(['>', '<'])
            && !self.must
        {
            let (before, last) = typed.split_at(start + sign + 1);
            return self.names(before, last);
        }

        let mut choices = Vec::new();
        if !name.is_empty() && self.is_criterion(name) {
            choices.extend(self.facts(before, name, ""));
            choices.extend(self.numbers(before, name, self.usual_sign()));
        }
        choices.extend(self.names(before, last));
        choices
    }

    fn usual_sign(&self) -> Sign {
        if self.must {
            Sign::AtLeast
        } else {
            Sign::Equal
        }
    }

    /// What is typed so far, where it is understood just as it is: a list must not be lost by
    /// choosing something else.
    fn as_typed(&self, typed: &str) -> Option<Choice> {
        let is_unfinished = typed.is_empty() || typed.ends_with(is_sign);
        if is_unfinished || typed.ends_with([':', '、']) || !self.understands(typed) {
            return None;
        }
        Some(choice(typed.to_owned()))
    }

    fn understands(&self, typed: &str) -> bool {
        let entries = self.read(typed);

        match self.topic {
            Some((at, _)) => {
                let understood = understand(self.cx, at, &entries);
                understood.used == understood.points && understood.notes.is_empty()
            }
            None => {
                let scope = TopicScope::all();
                entries
                    .iter()
                    .all(|entry| reads_as_typed(self.cx, &scope, entry))
            }
        }
    }

    fn read(&self, text: &str) -> Vec<ListEntry> {
        if self.must {
            list::must_haves(text)
        } else {
            list::priorities(text)
        }
    }

    fn is_criterion(&self, name: &str) -> bool {
        let scope = match self.topic {
            Some((at, _)) => TopicScope::only(vec![at]),
            None => TopicScope::all(),
        };
        is_criterion(self.cx, &scope, name)
    }

    /// What the last entry is so far.
    fn last_entry<'t>(&self, last: &'t str) -> LastEntry<'t> {
        let last = last.trim();
        if let Some(fact) = self.last_fact(last) {
            return fact;
        }
        for (at, _) in last.char_indices().skip(1) {
            let (name, rest) = last.split_at(at);
            let Some(sign) = only_sign(rest) else {
                continue;
            };

            if !self.goes_on_with_name(rest, sign) && self.is_criterion(name.trim()) {
                return LastEntry::Number { name, sign };
            }
        }
        LastEntry::Name(last)
    }

    /// The criterion of the topic that a name means.
    pub(super) fn criterion(&self, name: &str) -> Option<&Criterion> {
        let (index, topic) = self.topic?;
        let scope = TopicScope::only(vec![index]);
        let UnderstoodName::Meant { what, .. } = reading::criterion(self.cx, &scope, name) else {
            return None;
        };
        let (_, criterion) = what.first()?;
        topic.criteria.get(*criterion)
    }

    /// Whether another criterion follows a sign: in priorities, `speed > ` is the start of an
    /// order.
    fn goes_on_with_name(&self, text: &str, sign: Sign) -> bool {
        let is_order_sign = matches!(sign, Sign::MoreThan | Sign::LessThan);
        // In words, as `more than` is, it compares with a number.
        !self.must && is_order_sign && text.trim().len() == 1
    }

    /// A criterion with each number that makes sense.
    fn numbers(&self, before: &str, name: &str, sign: Sign) -> Vec<Choice> {
        let criterion = self.criterion(name);
        let has_ratings = criterion.is_none_or(|criterion| criterion.has_ratings());
        let is_factual = criterion.is_some_and(|criterion| criterion.kind.is_factual());
        if !has_ratings || (self.must && is_factual) {
            return Vec::new();
        }

        let before = with_blank(before);
        let mut choices = Vec::new();
        if !self.must && matches!(sign, Sign::None | Sign::Equal) {
            for weight in WEIGHTS {
                choices.push(choice(format!("{before}{name}={weight}")));
            }
            return choices;
        }

        for least in RATINGS {
            // More than 2 is at least 3; after any other sign, a must-have is the least rating that
            // will do.
            let number = match sign {
                Sign::MoreThan => format!("> {}", least - 1),
                _ => format!(">= {least}"),
            };
            let value = format!("{before}{name} {number}");
            choices.push(self.with_meaning(value, name, least));
        }
        choices
    }

    /// A choice that says what a rating of a criterion means, where there is room for it.
    fn with_meaning(&self, value: String, name: &str, rating: u8) -> Choice {
        let mut choice = choice(value);
        if let Some(meaning) = self.meaning(name, rating) {
            let label = format!("{}: {meaning}", choice.value);
            if fits(&label) {
                choice.name = label;
            }
        }
        choice
    }

    /// What a rating means, in the words of the scale.
    fn meaning(&self, name: &str, rating: u8) -> Option<&str> {
        let scale = &self.criterion(name)?.scale;
        scale.get(usize::from(rating) - 1)?.as_deref()
    }

    /// The criteria that fit what was typed, apart from those that are named before it.
    fn names(&self, before: &str, last: &str) -> Vec<Choice> {
        if let Some((index, topic)) = self.topic {
            let names = self.cx.library.criteria_in(index);
            return self.names_among(names, before, last, |at| &topic.criteria[at].name);
        }

        let all = self.cx.library.criteria();
        let name = |entry: EntryIndex| {
            let (topic, criterion) = all.place(entry);
            self.cx.library.topics()[topic].criteria[criterion]
                .name
                .as_str()
        };
        self.names_among(all.names(), before, last, name)
    }

    fn names_among<'n, I: AnyIndex>(
        &self,
        names: &Names<I>,
        before: &str,
        last: &str,
        name: impl Fn(I) -> &'n str,
    ) -> Vec<Choice> {
        let named_before = self.read(before);
        let is_new = |at: I| !is_named(&named_before, name(at));
        let found = choices(names, last, is_new, |at| (name(at), name(at)));

        let before = with_blank(before);
        found
            .into_iter()
            .map(|found| choice(format!("{before}{}", found.name)))
            .collect()
    }
}

fn is_named(entries: &[ListEntry], name: &str) -> bool {
    entries
        .iter()
        .any(|entry| entry.name.eq_ignore_ascii_case(name))
}

/// The sign that a text consists of.
fn only_sign(text: &str) -> Option<Sign> {
    if text.len() > amount::LONGEST {
        return None;
    }
    if text == ":" {
        return Some(Sign::None);
    }
    match sign_before(text) {
        Some((sign, "")) => Some(sign),
        _ => None,
    }
}

/// A choice that is shown as what it fills in.
pub(super) fn choice(text: String) -> Choice {
    Choice {
        name: text.clone(),
        value: text,
    }
}

/// The entries before the last one, with a blank after them.
pub(super) fn with_blank(before: &str) -> String {
    let before = before.trim_end();
    // Where `、` separates, no blank follows.
    if before.is_empty() || before.ends_with('、') {
        before.to_owned()
    } else {
        format!("{before} ")
    }
}
