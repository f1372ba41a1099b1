//! What was typed into `/recommend` -> a wish; or the panel, or an answer that asks or says what to
//! do.

use super::list::{self, ListEntry};
use super::reader::narrow;
use super::understand::understand;
use super::understood::{Understood, add_all};
use super::words::some;
use super::{panel, refuse};
use crate::answer::{Answer, Button, Kind};
use crate::commands::command::Context;
use crate::commands::command::{Asked, Caveat, NotUnderstood};
use crate::commands::options::Options;
use crate::commands::reading::{self, Reading, TopicScope, read_as};
use crate::commands::spec::PRIVATE;
use crate::index::{TopicIndex, UseCaseIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::Question;
use crate::question::wish::{self, Step, Wish};
use crate::say;

/// How many topics are offered when any of many may be meant, and how many next to the configured
/// one.
const MOST_TOPICS: usize = 20;
const MOST_OTHERS: usize = 5;
/// How many criteria that were understood are named.
const MOST_NAMED: usize = 6;

/// Reads the options of `/recommend`.
pub fn parse(cx: &Context, options: &Options) -> Result<Asked, NotUnderstood> {
    let typed = TypedOptions::read(options);
    if let Some(name) = options.text("topic") {
        let mut notes = Vec::new();
        let topic = reading::one_topic(cx, name, &mut notes)
            .map_err(|likely| refuse::unsure_of_topic(cx, name, &likely))?;
        let mut asked = typed.asked(cx, topic)?;
        asked.notes.splice(0..0, notes);
        return Ok(asked);
    }
    match typed.topic(cx) {
        Implied::Topic(topic) => typed.asked(cx, topic),
        Implied::Default { topic, others } => in_default_topic(cx, &typed, topic, &others),
        Implied::Several(topics) => Err(ask_for_topic(cx, &typed, &topics)),
        Implied::Any => Ok(Question::new(wish::COMMAND, [""; 0]).into()),
    }
}

/// Asks in the configured topic, and offers the same in others.
fn in_default_topic(
    cx: &Context,
    typed: &TypedOptions,
    topic: TopicIndex,
    others: &[TopicIndex],
) -> Result<Asked, NotUnderstood> {
    let mut asked = typed.asked(cx, topic)?;
    asked.notes.insert(
        0,
        reading::default_note(cx.language, &cx.library.topics()[topic]),
    );
    let offers = typed.offers(cx, others, |topic| {
        say!(cx.language, "recommend-in-topic", topic = &topic.title)
    });
    asked.alternatives.extend(offers.take(MOST_OTHERS));
    Ok(asked)
}

/// What was typed apart from the topic.
struct TypedOptions<'o> {
    use_case: Option<&'o str>,
    /// Each list with the name of its option.
    lists: Vec<(&'static str, &'o str, Vec<ListEntry>)>,
    private: bool,
}

/// Which topic is meant where none is named.
enum Implied {
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
    fn read(options: &'o Options) -> Self {
        let priorities = options
            .text("priorities")
            .map(|text| ("priorities", text, list::priorities(text)));
        let must = options
            .text("must")
            .map(|text| ("must", text, list::must_haves(text)));
        let lists = priorities.into_iter().chain(must).collect();
        Self {
            use_case: options.text("use_case"),
            lists,
            private: options.flag(PRIVATE.name),
        }
    }

    fn topic(&self, cx: &Context) -> Implied {
        let mut scope = TopicScope::all();
        if let Some(Reading::Meant { what, .. }) = self
            .use_case
            .map(|typed| reading::use_case(cx, &scope, typed))
        {
            scope = scope.narrow_to(&what);
        }
        for (_, _, entries) in &self.lists {
            scope = narrow(cx, scope, entries);
        }

        let topics = scope.topics(cx);
        let default = cx.default_topic().filter(|topic| topics.contains(topic));
        let nothing = self.use_case.is_none() && self.lists.is_empty();
        match (&topics[..], default) {
            ([only], _) => Implied::Topic(*only),
            _ if nothing => Implied::Any,
            (_, Some(topic)) => {
                let others = topics.into_iter().filter(|other| *other != topic).collect();
                Implied::Default { topic, others }
            }
            _ => Implied::Several(topics),
        }
    }

    /// Buttons that ask the same in other topics, as far as it can be asked there.
    fn offers<'a>(
        &'a self,
        cx: &'a Context,
        topics: &'a [TopicIndex],
        label: impl Fn(&Topic) -> String + 'a,
    ) -> impl Iterator<Item = Button> + 'a {
        topics.iter().filter_map(move |topic| {
            let question = self.asked(cx, *topic).ok()?.question;
            Some(Button::ask(label(&cx.library.topics()[*topic]), question))
        })
    }

    /// The question about one topic.
    fn asked(&self, cx: &Context, topic: TopicIndex) -> Result<Asked, NotUnderstood> {
        let mut notes = Vec::new();
        let base = match self.use_case {
            Some(typed) => named_use_case(cx, topic, typed, &mut notes)?,
            None => Wish::new(&cx.library.topics()[topic]),
        };
        let mut all = Vec::new();
        for (_, _, entries) in &self.lists {
            let understood = understand(cx, topic, entries);
            notes.extend(understood.notes.iter().cloned());
            all.push(understood);
        }

        let wish = with_lists(base, &all);
        if let Some(refusal) = self.names_nothing(cx, &wish, &all) {
            return Err(refusal);
        }
        let step = if needs_panel(&all) {
            Step::Panel
        } else {
            self.step(&wish)
        };

        // What was typed alone, without what the use case adds to it.
        let typed = with_lists(Wish::new(wish.topic), &all);
        Ok(Asked {
            question: wish.question(step),
            notes,
            alternatives: other_readings(cx.language, &all, &wish, step),
            caveat: caveat(cx.language, &typed, &all),
        })
    }

    /// What is said to a single name that is no criterion's, where nothing else was asked.
    fn names_nothing(
        &self,
        cx: &Context,
        wish: &Wish,
        all: &[Understood],
    ) -> Option<NotUnderstood> {
        let ([only], [(option, text, _)]) = (all, &self.lists[..]) else {
            return None;
        };
        let unknown = only.points <= 1 && only.names_nothing();
        let refusal = || refuse::names_no_criterion(cx.language, wish.topic, option, text);
        (unknown && self.use_case.is_none()).then(refusal)
    }

    fn step(&self, wish: &Wish) -> Step {
        match (
            wish.weighs_nothing() && !wish.demands_something(),
            self.private,
        ) {
            (true, _) => Step::Panel,
            (false, true) => Step::Show,
            (false, false) => Step::Post,
        }
    }
}

/// A wish with what was understood of the lists.
fn with_lists<'l>(mut wish: Wish<'l>, all: &[Understood]) -> Wish<'l> {
    for understood in all {
        understood.apply(&mut wish);
    }

    // Of two least ratings, one in each list, the stricter one fulfils both.
    for (criterion, wanted) in wish.must.iter_mut_enumerated() {
        let typed = all.iter().filter_map(|list| list.least(criterion));
        *wanted = typed.max().or(*wanted);
    }
    wish
}

/// Buttons for what may have been meant by what was not clear: all of it, then each alone.
fn other_readings(language: Language, all: &[Understood], wish: &Wish, step: Step) -> Vec<Button> {
    let question = |wish: &Wish| wish.question(step);
    let mut buttons = Vec::from_iter(add_all(language, all, wish, question));
    for understood in all {
        buttons.extend(understood.offers(language, wish, question));
    }
    buttons
}

/// How many points were made, and how many of them were taken.
fn points_and_used(all: &[Understood]) -> (usize, usize) {
    let mut sums = (0, 0);
    for understood in all {
        sums.0 += understood.points;
        sums.1 += understood.used;
    }
    sums
}

/// Whether the asker must look first: less than half was understood, or a must-have was not, so
/// that an answer would be one to another question.
fn needs_panel(all: &[Understood]) -> bool {
    let (points, used) = points_and_used(all);
    used * 2 < points || all.iter().any(|understood| understood.lacks_must)
}

/// What comes before everything else where not all was understood: how much was.
fn caveat(language: Language, typed: &Wish, all: &[Understood]) -> Option<Caveat> {
    let (points, used) = points_and_used(all);
    if used == points {
        return None;
    }
    if used == 0 {
        return Some(Caveat {
            title: None,
            text: say!(language, "recommend-used-none", points = points),
        });
    }

    let mut names: Vec<String> = Vec::new();
    for (index, criterion) in typed.topic.criteria.iter_enumerated() {
        if typed.asks_about(index) {
            names.push(criterion.name.clone());
        }
    }
    let names = language.list(&some(language, names, MOST_NAMED));
    let title = say!(
        language,
        "recommend-used-title",
        used = used,
        points = points
    );
    let text = say!(
        language,
        "recommend-used",
        used = used,
        points = points,
        names = names
    );
    Some(Caveat {
        title: Some(title),
        text,
    })
}

fn named_use_case<'l>(
    cx: &Context<'l>,
    topic: TopicIndex,
    typed: &str,
    notes: &mut Vec<Vec<Span>>,
) -> Result<Wish<'l>, NotUnderstood> {
    let topic_at = &cx.library.topics()[topic];
    match reading::use_case(cx, &TopicScope::only(vec![topic]), typed) {
        Reading::Meant { what, near } => {
            let found = what.first().and_then(|(_, at)| topic_at.use_cases.get(*at));
            let use_case =
                found.ok_or_else(|| refuse::unknown_use_case(cx.language, topic_at, typed, &[]))?;
            if near {
                notes.push(read_as(cx.language, typed, &use_case.name));
            }
            Ok(Wish::of(topic_at, use_case))
        }
        Reading::Unsure(likely) => {
            let likely: Vec<UseCaseIndex> = likely.into_iter().map(|(_, at)| at).collect();
            Err(refuse::unknown_use_case(
                cx.language,
                topic_at,
                typed,
                &likely,
            ))
        }
    }
}

/// Asks in which of several topics the wish is meant.
fn ask_for_topic(cx: &Context, typed: &TypedOptions, topics: &[TopicIndex]) -> NotUnderstood {
    let offers = typed.offers(cx, topics, |topic| topic.title.clone());
    let buttons: Vec<Button> = offers.take(MOST_TOPICS).collect();
    if buttons.is_empty() {
        return Box::new(panel::choose_topic(cx));
    }
    let verdict = vec![Span::plain(say!(cx.language, "recommend-several-topics"))];
    let mut answer = Answer::new(
        Kind::AsksBack,
        say!(cx.language, "recommend-on-what"),
        verdict,
    );
    answer.add_buttons(buttons);
    Box::new(answer)
}

/// The topic that the options so far are about, for completion.
pub fn topic_so_far<'l>(
    cx: &Context<'l>,
    options: &Options,
    focused: &str,
) -> Option<(TopicIndex, &'l Topic)> {
    let mut others = options.clone();
    others.texts.retain(|(name, _)| name != focused);
    let topic = match others.text("topic").map(|typed| reading::topic(cx, typed)) {
        Some(Reading::Meant { what, .. }) => what.first().copied(),
        Some(Reading::Unsure(_)) => None,
        None => match TypedOptions::read(&others).topic(cx) {
            Implied::Topic(topic) | Implied::Default { topic, .. } => Some(topic),
            Implied::Several(_) => None,
            Implied::Any => cx.default_topic(),
        },
    };
    topic.and_then(|at| Some((at, cx.library.topics().get(at)?)))
}
