//! What `/recommend` says to names that it cannot read: never a dead end, always what is covered and what may have been meant.

use super::parse::Refusal;
use super::understand::Understood;
use super::wish::{Step, Wish};
use crate::answer::Button;
use crate::commands::reading::{self, Reading, Scope, declined, echo, listed};
use crate::commands::{Context, topics};
use crate::knowledge::Topic;
use crate::language::Language;

/// How many readings of a name are offered.
const MOST_OFFERS: usize = 4;

/// What is said to the name of a topic that may mean several, or none.
pub fn unsure_of_topic(cx: &Context, typed: &str, likely: &[usize]) -> Refusal {
    let offered = if likely.is_empty() { Scope::all().topics(cx) } else { likely.to_vec() };
    let buttons =
        offered.iter().take(MOST_OFFERS).filter_map(|topic| cx.library.topics().get(*topic)).map(panel_button);
    let buttons = buttons.chain([Button::ask("All topics", topics::question(1))]).collect();
    let hint = match reading::criterion(cx, &Scope::all(), typed) {
        Reading::Meant { near: false, .. } => " It is a criterion: name it with the option “priorities”.",
        _ => "",
    };
    let next = format!("Do you want a recommendation on one of these?{hint}");
    declined(format!("No topic is called {}", echo(cx.language, typed)), next, buttons)
}

/// A button to the panel of a topic.
fn panel_button(topic: &Topic) -> Button {
    Button::ask(&topic.title, Wish::new(topic).question(Step::Panel))
}

/// What is said to the name of a use case that the topic does not have.
pub fn unknown_use_case(topic: &Topic, typed: &str, likely: &[usize]) -> Refusal {
    let all = (0..topic.use_cases.len()).filter(|case| !likely.contains(case));
    let cases = likely.iter().copied().chain(all).take(MOST_OFFERS).filter_map(|case| topic.use_cases.get(case));
    let buttons = cases.map(|case| Button::ask(&case.name, Wish::of(topic, case).question(Step::Post)));
    let buttons = buttons.chain([own_weights(topic)]).collect();
    let title = format!("{} has no use case called {}", topic.title, echo(Language::English, typed));
    declined(title, "Take one of these, or weigh for yourself:".to_owned(), buttons)
}

fn own_weights(topic: &Topic) -> Button {
    Button::ask("Choose from menus", Wish::new(topic).question(Step::Panel))
}

/// What is said to a list in which no criterion was found.
pub fn names_no_criterion(topic: &Topic, option: &str, typed: &str, understood: &Understood) -> Refusal {
    let names: Vec<&str> = topic.criteria.iter().map(|criterion| criterion.name.as_str()).collect();
    let example = match (option, &names[..]) {
        (_, []) => String::new(),
        ("must", [name, ..]) => format!("{name} >= 4"),
        (_, [name]) => format!("{name}=5"),
        (_, [first, second, ..]) => format!("{first}=5, {second}=2, or {first} > {second}"),
    };
    let next = format!("{} is weighed by {}. Write, for example: {example}.", topic.title, listed(&names));
    let mut buttons = understood.offers(&Wish::new(topic), |wish| wish.question(Step::Panel));
    buttons.push(own_weights(topic));
    declined(format!("{} names no criterion", echo(Language::English, typed)), next, buttons)
}
