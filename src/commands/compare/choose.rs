//! Which topic is meant by what was read: one is decided on, or the answer asks.

use super::found::{FoundName, NameKind};
use super::reader::{MOST_OFFERS, NameReader, within};
use super::refuse::names_one_twice;
use crate::answer::{self, Answer, Button, emphasised};
use crate::commands::command::{NotUnderstood, UnderstoodQuestion};
use crate::commands::reading::{default_note, echo};
use crate::index::TopicIndex;
use crate::knowledge::Criterion;
use crate::knowledge::names::normalise;
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::question::comparison::Comparison;
use crate::say;

/// How many topics are offered when any of many may be meant.
const MOST_TOPICS: usize = 20;

impl<'l> NameReader<'l> {
    /// Decides on a topic, or asks.
    pub(super) fn choose(self) -> Result<UnderstoodQuestion, NotUnderstood> {
        let topics = self.scope.topics(&self.cx);
        let (candidates, twice) = self.candidates(&topics);
        if !mean_one_criterion(&candidates) {
            return Err(Box::new(self.ask_for_criterion(&candidates, topics.len())));
        }

        let preferred = self.preferred(&topics).and_then(|topic| self.index(topic));
        if let Some(index) = preferred
            && let Some(comparison) = self.found.comparison(&self.cx, index)
        {
            return self.decided(index, &comparison, &candidates);
        }
        if !candidates.is_empty() {
            return Err(Box::new(self.ask_for_topic(&candidates, topics.len())));
        }

        Err(match twice.first() {
            Some(twice) => self.named_twice(twice),
            None => self.no_common_topic(),
        })
    }

    /// The comparisons that may be meant, one in each topic; and separately those of a technology
    /// with itself.
    fn candidates(&self, topics: &[TopicIndex]) -> (Vec<Comparison<'l>>, Vec<Comparison<'l>>) {
        let (mut candidates, mut twice) = (Vec::new(), Vec::new());
        for topic in topics {
            let Some(comparison) = self.found.comparison(&self.cx, *topic) else {
                continue;
            };
            if names_one_twice(&comparison) {
                twice.push(comparison);
            } else {
                candidates.push(comparison);
            }

            // One more than is shown is enough to know that there are more.
            if candidates.len() + twice.len() > MOST_TOPICS {
                break;
            }
        }
        (candidates, twice)
    }

    /// The question that was decided on, with what else may have been meant.
    fn decided(
        self,
        topic: TopicIndex,
        comparison: &Comparison,
        all: &[Comparison],
    ) -> Result<UnderstoodQuestion, NotUnderstood> {
        if names_one_twice(comparison) {
            return Err(self.named_twice(comparison));
        }

        let mut asked = UnderstoodQuestion {
            question: comparison.question(),
            notes: self.notes(|_| true),
            alternatives: Vec::new(),
            caveat: None,
        };
        self.add_other_criteria(&mut asked, topic, comparison);
        self.add_other_topics(&mut asked, comparison, all);
        Ok(asked)
    }

    /// Says that only one of several criteria is shown, and offers the others.
    fn add_other_criteria(
        &self,
        asked: &mut UnderstoodQuestion,
        topic: TopicIndex,
        shown: &Comparison,
    ) {
        let others = self.found.on_others(shown, topic);
        if others.is_empty() {
            return;
        }

        let language = self.cx.language;
        let names: Vec<&str> = others.iter().map(criterion_name).collect();
        let names = bold(language.list(&names));
        let note = say!(language, "compare-one-criterion", criteria = names);
        asked.notes.push(emphasised(&note));
        for other in &others {
            let button = Button::ask(criterion_name(other), other.question());
            asked.alternatives.push(button);
        }
    }

    /// Says that the configured topic was taken, and offers the others.
    fn add_other_topics(
        &self,
        asked: &mut UnderstoodQuestion,
        shown: &Comparison,
        all: &[Comparison],
    ) {
        let language = self.cx.language;
        let elsewhere = all.iter().filter(|other| other.topic.id != shown.topic.id);
        for (at, other) in elsewhere.take(MOST_OFFERS).enumerate() {
            if at == 0 {
                asked.notes.push(default_note(language, shown.topic));
            }

            let label = if criterion_name(other) == criterion_name(shown) {
                say!(language, "compare-in-topic", topic = &other.topic.title)
            } else {
                within(language, other.topic, criterion_name(other))
            };
            asked
                .alternatives
                .push(Button::ask(label, other.question()));
        }
    }

    /// Asks which of several topics is meant.
    fn ask_for_topic(&self, candidates: &[Comparison], how_many: usize) -> Answer {
        let language = self.cx.language;
        let first = candidates.first().map_or("", criterion_name);
        let one_name = candidates
            .iter()
            .all(|candidate| criterion_name(candidate) == first);
        let title = if one_name && !first.is_empty() {
            say!(language, "compare-which-topic-for", criterion = first)
        } else {
            say!(language, "compare-which-topic")
        };

        let all_shown = say!(language, "compare-several-fit");
        let mut answer = self.ask(title, all_shown, candidates, how_many);
        answer.notes = self.notes(|_| true);

        let mut buttons = Vec::new();
        for candidate in candidates.iter().take(MOST_TOPICS) {
            let topic = candidate.topic;
            let label = if one_name {
                topic.title.clone()
            } else {
                within(language, topic, criterion_name(candidate))
            };
            buttons.push(Button::ask(label, candidate.question()));
        }
        answer.add_buttons(buttons);
        answer
    }

    /// Asks which of several criteria is meant by one name. The configured topic does not decide
    /// that: it would answer another question than was asked.
    fn ask_for_criterion(&self, candidates: &[Comparison], how_many: usize) -> Answer {
        let language = self.cx.language;
        let asked = self.found.of(NameKind::Criterion).next();
        let typed = echo(language, asked.map_or("", |named| &named.typed));
        let title = say!(language, "compare-which-criterion", typed = typed);
        let all_shown = say!(language, "compare-several-meanings");
        let mut answer = self.ask(title, all_shown, candidates, how_many);

        // How the criterion was read is what this asks.
        let is_asked = |named: &FoundName| asked.is_some_and(|asked| std::ptr::eq(asked, named));
        answer.notes = self.notes(|named| !is_asked(named));

        let mut buttons = Vec::new();
        for candidate in candidates.iter().take(MOST_TOPICS) {
            let label = within(language, candidate.topic, criterion_name(candidate));
            buttons.push(Button::ask(label, candidate.question()));
        }
        answer.add_buttons(buttons);
        answer
    }

    /// An answer that asks; `all_shown` is what it says where every topic that fits has a button.
    fn ask(
        &self,
        title: String,
        all_shown: String,
        candidates: &[Comparison],
        how_many: usize,
    ) -> Answer {
        let shown = candidates.len().min(MOST_TOPICS);
        let verdict = match how_many - shown {
            0 => all_shown,
            more => say!(
                self.cx.language,
                "compare-many-fit",
                count = how_many,
                more = more
            ),
        };
        Answer::new(
            answer::AnswerKind::AsksBack,
            title,
            vec![Span::plain(verdict)],
        )
    }
}

/// Whether comparisons are on the same criterion, each in its topic: on one that has the same id
/// or the same name. A translated topic has the id alone in common with others.
fn mean_one_criterion(comparisons: &[Comparison]) -> bool {
    let mut criteria = comparisons.iter().filter_map(criterion);
    let Some(first) = criteria.next() else {
        return true;
    };

    let name = normalise(&first.name);
    criteria.all(|other| other.id == first.id || normalise(&other.name) == name)
}

/// The name of the criterion on which is compared; none for an overview.
fn criterion_name<'l>(comparison: &Comparison<'l>) -> &'l str {
    criterion(comparison).map_or("", |criterion| &criterion.name)
}

/// The criterion on which is compared.
fn criterion<'l>(comparison: &Comparison<'l>) -> Option<&'l Criterion> {
    comparison.topic.criteria.get(comparison.criterion?)
}
