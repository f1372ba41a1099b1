//! "Weigh in on this": a message that somebody wrote -> the comparison or the recommendation that
//! fits what it names.

use super::command::Context;
use super::command::{Command, UnderstoodQuestion};
use super::options::Options;
use super::reading::declined;
use super::request::Choice;
use super::spec::Spec;
use super::{links, specs};
use crate::answer::{Answer, emphasised};
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::question::Question;
use crate::question::comparison::{Comparison, View};
use crate::question::wish::{Wish, WishStep};
use crate::rating::Weight;
use crate::say;
use crate::search::{Mentioned, TextKind};
use std::cmp::Reverse;

/// The command's name, as the menu of a message shows it in English.
pub const NAME: &str = specs::WEIGH_IN.name;
/// The option in which the message comes.
pub const MESSAGE: &str = "message";

/// The message command.
pub struct WeighIn;

impl Command for WeighIn {
    fn spec(&self) -> &'static Spec {
        &specs::WEIGH_IN
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        let message = options.text(MESSAGE).unwrap_or_default();
        let named = cx.search.named(message, TextKind::Message);
        let Some(topic) = topic(cx, &named) else {
            return Err(Box::new(nothing(cx)));
        };

        let technologies = of_topic(&named.technologies, topic);
        let criteria = of_topic(&named.criteria, topic);
        let topic = &cx.library.topics()[topic];
        Ok(UnderstoodQuestion {
            question: question(topic, &technologies, &criteria),
            notes: vec![recognised(cx, topic, &technologies, &criteria)],
            alternatives: Vec::new(),
            caveat: None,
        })
    }

    /// Its questions are those of other commands.
    fn answer(&self, _: &Context, _: &Question) -> Option<Answer> {
        None
    }

    fn complete(&self, _: &Context, _: &Options, _: &str) -> Vec<Choice> {
        Vec::new()
    }
}

/// The topic of which most is named; of several, the configured one.
fn topic(cx: &Context, named: &Mentioned) -> Option<TopicIndex> {
    let default = cx.default_topic();
    let mut best = None;
    for topic in cx.library.topics().indices() {
        let count = NamesOfTopic::of(topic, named);
        if count > NamesOfTopic::default() {
            // Of equals, the configured one; else the first.
            best = best.max(Some((count, default == Some(topic), Reverse(topic))));
        }
    }
    best.map(|(_, _, Reverse(topic))| topic)
}

/// What is named of a topic. The order of the fields decides between topics: names of technologies
/// say more about the topic than its own name, and that more than criteria.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct NamesOfTopic {
    technologies: usize,
    itself: bool,
    criteria: usize,
}

impl NamesOfTopic {
    fn of(topic: TopicIndex, named: &Mentioned) -> Self {
        Self {
            technologies: of_topic(&named.technologies, topic).len(),
            itself: named.topics.contains(&topic),
            criteria: of_topic(&named.criteria, topic).len(),
        }
    }
}

fn of_topic<I: Copy>(places: &[InTopic<I>], topic: TopicIndex) -> Vec<I> {
    let of_topic = places.iter().filter(|(other, _)| *other == topic);
    of_topic.map(|(_, at)| *at).collect()
}

/// Several criteria ask for a recommendation; one, or none, for a comparison.
fn question(
    topic: &Topic,
    technologies: &[TechnologyIndex],
    criteria: &[CriterionIndex],
) -> Question {
    if criteria.len() > 1 {
        let mut wish = Wish::new(topic);
        for criterion in criteria {
            wish.ask_about(*criterion, Weight::USUAL);
        }
        return wish.question(WishStep::Show);
    }

    // More than a pair cannot be asked for: then all are compared.
    let technologies = if technologies.len() <= 2 {
        technologies.to_vec()
    } else {
        Vec::new()
    };
    Comparison::overview(topic)
        .on(criteria.first().copied())
        .of(technologies)
        .view(View::Preview)
        .question()
}

/// The note that says what was recognised.
fn recognised(
    cx: &Context,
    topic: &Topic,
    technologies: &[TechnologyIndex],
    criteria: &[CriterionIndex],
) -> Vec<Span> {
    let mut names: Vec<&str> = Vec::new();
    for technology in technologies {
        names.push(&topic.technologies[*technology].name);
    }
    for criterion in criteria {
        names.push(&topic.criteria[*criterion].name);
    }
    if names.is_empty() {
        names.push(&topic.title);
    }

    emphasised(&say!(
        cx.language,
        "weigh-in-recognised",
        names = bold(cx.language.list(&names))
    ))
}

fn nothing(cx: &Context) -> Answer {
    *declined(
        say!(cx.language, "weigh-in-nothing"),
        say!(cx.language, "weigh-in-nothing-text"),
        vec![links::all_topics(cx.language)],
    )
}
