//! What `/recommend` says to names that it cannot read: never a dead end, always what is covered
//! and what may have been meant.

use crate::answer::Button;
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::links;
use crate::commands::reading::{self, Reading, TopicScope, declined, echo};
use crate::index::{TopicIndex, UseCaseIndex};
use crate::knowledge::Topic;
use crate::language::Language;
use crate::question::wish::{Step, Wish};
use crate::say;

/// How many readings of a name are offered.
const MOST_OFFERS: usize = 4;

/// What is said to the name of a topic that may mean several, or none.
pub fn unsure_of_topic(cx: &Context, typed: &str, likely: &[TopicIndex]) -> NotUnderstood {
    let offered = if likely.is_empty() {
        TopicScope::all().topics(cx)
    } else {
        likely.to_vec()
    };
    let buttons = offered
        .iter()
        .take(MOST_OFFERS)
        .filter_map(|topic| cx.library.topics().get(*topic))
        .map(panel_button);
    let buttons = buttons.chain([links::all_topics(cx.language)]).collect();
    let hint = match reading::criterion(cx, &TopicScope::all(), typed) {
        Reading::Meant { near: false, .. } => say!(cx.language, "recommend-is-criterion"),
        _ => String::new(),
    };
    let next = cx
        .language
        .sentences(&[say!(cx.language, "recommend-one-of-these"), hint]);
    declined(
        say!(
            cx.language,
            "no-such-topic",
            typed = echo(cx.language, typed)
        ),
        next,
        buttons,
    )
}

/// A button to the panel of a topic.
fn panel_button(topic: &Topic) -> Button {
    Button::ask(&topic.title, Wish::new(topic).question(Step::Panel))
}

/// What is said to the name of a use case that the topic does not have.
pub fn unknown_use_case(
    language: Language,
    topic: &Topic,
    typed: &str,
    likely: &[UseCaseIndex],
) -> NotUnderstood {
    let all = topic
        .use_cases
        .indices()
        .filter(|case| !likely.contains(case));
    let cases = likely
        .iter()
        .copied()
        .chain(all)
        .take(MOST_OFFERS)
        .filter_map(|case| topic.use_cases.get(case));
    let buttons =
        cases.map(|case| Button::ask(&case.name, Wish::of(topic, case).question(Step::Post)));
    let buttons = buttons.chain([own_weights(language, topic)]).collect();
    let typed = echo(language, typed);
    let title = say!(
        language,
        "recommend-no-such-use-case",
        topic = &topic.title,
        typed = typed
    );
    declined(title, say!(language, "recommend-take-one"), buttons)
}

fn own_weights(language: Language, topic: &Topic) -> Button {
    Button::ask(
        say!(language, "recommend-menus"),
        Wish::new(topic).question(Step::Panel),
    )
}

/// What is said to a name that is no criterion's.
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
    let example = match (option, &names[..]) {
        (_, []) => String::new(),
        ("must", [name, ..]) => format!("{name} >= 4"),
        (_, [name]) => format!("{name}=5"),
        (_, [first, second, ..]) => say!(
            language,
            "recommend-example",
            first = *first,
            second = *second
        ),
    };
    let next = say!(
        language,
        "recommend-weighed-by",
        topic = &topic.title,
        criteria = language.list(&names),
        example = example,
    );
    let buttons = vec![own_weights(language, topic)];
    declined(
        say!(
            language,
            "recommend-no-criterion",
            typed = echo(language, typed)
        ),
        next,
        buttons,
    )
}
