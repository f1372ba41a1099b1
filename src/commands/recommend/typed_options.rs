//! The options of `/recommend` apart from the topic -> what they ask of a topic.

use super::coverage::{caveat, needs_panel};
use super::list::{self, ListEntry};
use super::reader::with_criteria;
use super::refuse;
use super::too_long;
use super::understand::understand;
use super::understood::{Understood, add_all};
use crate::answer::Button;
use crate::commands::command::{Context, NotUnderstood, UnderstoodQuestion};
use crate::commands::options::Options;
use crate::commands::reading::{self, TopicScope, UnderstoodName, read_as};
use crate::commands::spec::PRIVATE;
use crate::index::{TopicIndex, UseCaseIndex};
use crate::knowledge::must_have::MustHave;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::Question;
use crate::question::wish::{Wish, WishStep};

/// What was typed apart from the topic.
pub struct TypedOptions<'o> {
    use_case: Option<&'o str>,
    lists: Vec<TypedList<'o>>,
    private: bool,
}

struct TypedList<'o> {
    option: &'static str,
    text: &'o str,
    entries: Vec<ListEntry>,
}

/// Which topic is meant where none is named.
pub enum Implied {
    Topic(TopicIndex),
    /// Of several, the one that is configured.
    Default {
        topic: TopicIndex,
        others: Vec<TopicIndex>,
    },
    Several(Vec<TopicIndex>),
    /// Nothing says which.
    Any,
}

impl<'o> TypedOptions<'o> {
    /// The options of a command.
    pub fn read(options: &'o Options) -> Self {
        let mut lists = Vec::new();
        if let Some(text) = options.text("priorities") {
            lists.push(TypedList {
                option: "priorities",
                text,
                entries: list::priorities(text),
            });
        }
        if let Some(text) = options.text("must") {
            lists.push(TypedList {
                option: "must",
                text,
                entries: list::must_haves(text),
            });
        }

        Self {
            use_case: options.text("use_case"),
            lists,
            private: options.flag(PRIVATE.name),
        }
    }

    /// Which topic is meant.
    pub fn topic(&self, cx: &Context) -> Implied {
        let topics = self.scope(cx).topics(cx);
        if let [only] = topics[..] {
            return Implied::Topic(only);
        }
        if self.use_case.is_none() && self.lists.is_empty() {
            return Implied::Any;
        }

        let default = cx.default_topic().filter(|topic| topics.contains(topic));
        let Some(topic) = default else {
            return Implied::Several(topics);
        };
        let mut others = topics;
        others.retain(|other| *other != topic);
        Implied::Default { topic, others }
    }

    /// The topics that have what was named.
    fn scope(&self, cx: &Context) -> TopicScope {
        let mut scope = TopicScope::all();
        if let Some(typed) = self.use_case
            && let UnderstoodName::Meant { what, .. } = reading::use_case(cx, &scope, typed)
        {
            scope = scope.narrow_to(&what);
        }

        for list in &self.lists {
            scope = with_criteria(cx, scope, &list.entries);
        }
        scope
    }

    /// The same question in other topics, as far as it can be asked there, each with the title of
    /// its topic; no more than `most`.
    pub fn in_topics<'l>(
        &self,
        cx: &Context<'l>,
        topics: &[TopicIndex],
        most: usize,
    ) -> Vec<(&'l str, Question)> {
        let mut questions = Vec::new();
        for topic in topics {
            if questions.len() == most {
                break;
            }
            if let Ok(asked) = self.asked(cx, *topic) {
                let title = cx.library.topics()[*topic].title.as_str();
                questions.push((title, asked.question));
            }
        }
        questions
    }

    /// The question about one topic.
    pub fn asked(
        &self,
        cx: &Context,
        topic: TopicIndex,
    ) -> Result<UnderstoodQuestion, NotUnderstood> {
        let mut notes = Vec::new();
        let base = match self.use_case {
            Some(typed) => named_use_case(cx, topic, typed, &mut notes)?,
            None => Wish::new(&cx.library.topics()[topic]),
        };
        let mut all = Vec::new();
        for list in &self.lists {
            let understood = understand(cx, topic, &list.entries);
            notes.extend(understood.notes.iter().cloned());
            all.push(understood);
        }

        let wish = with_lists(base, &all);
        if let Some(refusal) = self.names_nothing(cx, &wish, &all) {
            return Err(refusal);
        }
        let step = if needs_panel(&all) {
            WishStep::Panel
        } else {
            self.step(&wish)
        };

        let mut alternatives = other_readings(cx.language, &all, &wish, step);
        if let Some((note, nearest)) = too_long::remark(cx.language, &wish, step) {
            notes.push(note);
            alternatives.extend(nearest);
        }

        // What was typed alone, without what the use case adds to it.
        let typed = with_lists(Wish::new(wish.topic), &all);
        Ok(UnderstoodQuestion {
            question: wish.question(step),
            notes,
            alternatives,
            caveat: caveat(cx.language, &typed, &all),
        })
    }

    /// The answer to a single name that is no criterion's, where nothing else was asked.
    fn names_nothing(
        &self,
        cx: &Context,
        wish: &Wish,
        all: &[Understood],
    ) -> Option<NotUnderstood> {
        let ([understood], [list]) = (all, &self.lists[..]) else {
            return None;
        };
        let is_unknown = understood.points <= 1 && understood.names_nothing();
        if !is_unknown || self.use_case.is_some() {
            return None;
        }

        let (language, topic) = (cx.language, wish.topic);
        Some(refuse::names_no_criterion(
            language,
            topic,
            list.option,
            list.text,
        ))
    }

    fn step(&self, wish: &Wish) -> WishStep {
        if wish.weighs_nothing() && !wish.demands_something() {
            WishStep::Panel
        } else if self.private {
            WishStep::Show
        } else {
            WishStep::Post
        }
    }
}

/// The wish of the use case that a name means.
fn named_use_case<'l>(
    cx: &Context<'l>,
    index: TopicIndex,
    typed: &str,
    notes: &mut Vec<Vec<Span>>,
) -> Result<Wish<'l>, NotUnderstood> {
    let topic = &cx.library.topics()[index];
    let (found, near) = match reading::use_case(cx, &TopicScope::only(vec![index]), typed) {
        UnderstoodName::Meant { what, near } => (what, near),
        UnderstoodName::Unsure(likely) => {
            let likely: Vec<UseCaseIndex> = likely.into_iter().map(|(_, at)| at).collect();
            return Err(refuse::unknown_use_case(cx.language, topic, typed, &likely));
        }
    };

    let first = found.first();
    let Some(use_case) = first.and_then(|(_, at)| topic.use_cases.get(*at)) else {
        return Err(refuse::unknown_use_case(cx.language, topic, typed, &[]));
    };
    if near {
        notes.push(read_as(cx.language, typed, &use_case.name));
    }
    Ok(Wish::of(topic, use_case))
}

/// A wish with what was understood of the lists.
fn with_lists<'l>(mut wish: Wish<'l>, all: &[Understood]) -> Wish<'l> {
    for understood in all {
        understood.apply(&mut wish);
    }

    // If each list has a must-have, what fulfils both counts.
    for (criterion, wanted) in wish.must.iter_mut_enumerated() {
        let typed = all.iter().filter_map(|list| list.must(criterion));
        let both = typed.fold(None, |known: Option<MustHave>, must| match known {
            Some(known) => known.both(must).or_else(|| Some(must.clone())),
            None => Some(must.clone()),
        });
        *wanted = both.or_else(|| wanted.take());
    }
    wish
}

/// Buttons for what may have been meant by what was not clear: all of it, then each alone.
fn other_readings(
    language: Language,
    all: &[Understood],
    wish: &Wish,
    step: WishStep,
) -> Vec<Button> {
    let mut buttons = Vec::from_iter(add_all(language, all, wish, step));
    for understood in all {
        for offer in understood.offers(language, wish, step) {
            if !buttons.contains(&offer) {
                buttons.push(offer);
            }
        }
    }
    buttons
}
