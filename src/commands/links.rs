//! The buttons that lead from one command to another, so that no command imports another.

use crate::answer::Button;
use crate::index::CriterionIndex;
use crate::knowledge::Topic;
use crate::language::Language;
use crate::question::comparison::{Comparison, View};
use crate::question::topics;
use crate::question::wish::{Wish, WishStep};
use crate::rating::Weight;
use crate::say;

/// The button to the list of topics.
pub fn all_topics(language: Language) -> Button {
    Button::ask(say!(language, "button-all-topics"), topics::page(1))
}

/// The button to the overview of a topic.
pub fn overview(topic: &Topic) -> Button {
    Button::ask(&topic.title, Comparison::overview(topic).question())
}

/// The button to the panel of a recommendation, in which this criterion, if there is one, matters
/// most so far.
pub fn recommend(language: Language, topic: &Topic, criterion: Option<CriterionIndex>) -> Button {
    let mut wish = Wish::new(topic);
    if let Some(criterion) = criterion {
        wish.ask_about(criterion, Weight::HEAVIEST);
    }
    Button::ask(
        say!(language, "button-recommend"),
        wish.question(WishStep::Panel),
    )
}

/// The button to the sources of a comparison.
pub fn sources(language: Language, comparison: &Comparison) -> Button {
    let sources = comparison.view(View::Sources { page: 1 });
    Button::ask(say!(language, "button-sources"), sources.question())
}
