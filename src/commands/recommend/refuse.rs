//! What `/recommend` says to names that it cannot read: never a dead end, always what is covered
//! and what may have been meant.

use super::fact_examples;
use crate::answer::Button;
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::links;
use crate::commands::reading::{self, TopicScope, UnderstoodName, declined, echo};
use crate::index::{TopicIndex, UseCaseIndex};
use crate::knowledge::Topic;
use crate::language::Language;
use crate::question::wish::{Wish, WishStep};
use crate::say;

/// How many readings of a name are offered.
const MOST_OFFERS: usize = 4;

/// The answer to the name of a topic that may mean several, or none.
pub fn unsure_of_topic(cx: &Context, typed: &str, likely: &[TopicIndex]) -> NotUnderstood {
    let buttons = topic_buttons(cx, likely);
    let is_criterion = matches!(
        reading::criterion(cx, &TopicScope::all(), typed),
        UnderstoodName::Meant { near: false, .. }
    );

    let mut next = vec![say!(cx.language, "recommend-one-of-these")];
    if is_criterion {
        next.push(say!(cx.language, "recommend-is-criterion"));
    }
    let typed = echo(cx.language, typed);
    let title = say!(cx.language, "no-such-topic", typed = typed);
    declined(title, cx.language.sentences(&next), buttons)
}

/// Buttons to the likely topics, or, where there are none, to the first ones of all.
fn topic_buttons(cx: &Context, likely: &[TopicIndex]) -> Vec<Button> {
    let offered = if likely.is_empty() {
        TopicScope::all().topics(cx)
    } else {
        likely.to_vec()
    };

    let mut buttons = Vec::new();
    for topic in offered.into_iter().take(MOST_OFFERS) {
        if let Some(topic) = cx.library.topics().get(topic) {
            buttons.push(panel_button(topic.title.clone(), topic));
        }
    }
    buttons.push(links::all_topics(cx.language));
    buttons
}

/// A button to the panel of a topic.
fn panel_button(label: String, topic: &Topic) -> Button {
    Button::ask(label, Wish::new(topic).question(WishStep::Panel))
}

/// The answer to the name of a use case that the topic does not have.
pub fn unknown_use_case(
    language: Language,
    topic: &Topic,
    typed: &str,
    likely: &[UseCaseIndex],
) -> NotUnderstood {
    let mut offered = likely.to_vec();
    for use_case in topic.use_cases.indices() {
        if !likely.contains(&use_case) {
            offered.push(use_case);
        }
    }

    let mut buttons = Vec::new();
    for use_case in offered.into_iter().take(MOST_OFFERS) {
        if let Some(use_case) = topic.use_cases.get(use_case) {
            let question = Wish::of(topic, use_case).question(WishStep::Post);
            buttons.push(Button::ask(&use_case.name, question));
        }
    }
    buttons.push(panel_button(say!(language, "recommend-menus"), topic));

    let title = say!(
        language,
        "recommend-no-such-use-case",
        topic = &topic.title,
        typed = echo(language, typed)
    );
    declined(title, say!(language, "recommend-take-one"), buttons)
}

/// The answer to a name that is no criterion's.
pub fn names_no_criterion(
    language: Language,
    topic: &Topic,
    option: &str,
    typed: &str,
) -> NotUnderstood {
    let names: Vec<&str> = topic
        .criteria
        .iter()
        .map(|criterion| criterion.name.as_str())
        .collect();
    let next = say!(
        language,
        "recommend-weighed-by",
        topic = &topic.title,
        criteria = language.list(&names),
        example = example(language, topic, option),
    );

    let typed = echo(language, typed);
    let title = say!(language, "recommend-no-criterion", typed = typed);
    let menus = panel_button(say!(language, "recommend-menus"), topic);
    declined(title, next, vec![menus])
}

/// What can be typed into an option, with the names of criteria.
fn example(language: Language, topic: &Topic, option: &str) -> String {
    if option == "must" {
        return match topic.criteria.first() {
            Some(criterion) if criterion.kind.is_factual() => {
                fact_examples::one(language, criterion)
            }
            Some(criterion) => format!("{} >= 4", criterion.name),
            None => String::new(),
        };
    }

    let weighable = topic.criteria.iter().filter(|c| c.has_ratings());
    let names: Vec<&str> = weighable.map(|criterion| criterion.name.as_str()).collect();
    match names[..] {
        [] => String::new(),
        [name] => format!("{name}=5"),
        [first, second, ..] => say!(
            language,
            "recommend-example",
            first = first,
            second = second
        ),
    }
}
