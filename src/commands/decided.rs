//! The note that a topic has been decided in the channel, for the commands that are about topics.

use super::command::Context;
use super::spans::{line_with, slot, time};
use crate::answer::{Answer, Button};
use crate::decisions::{DecisionLine, Phase};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::question::decision::{DecisionStep, question};
use crate::say;

/// The line that says what was decided, and the way to it.
fn decided_here(cx: &Context, topic: &Topic) -> Option<(Vec<Span>, Button)> {
    let is_it = |line: &&DecisionLine| line.phase == Phase::Decided && line.topic == topic.id;
    let decided = cx.stored.lines.iter().find(is_it)?;
    let chosen = decided.chosen.as_deref()?;

    let known = topic.technology(chosen);
    let name = known.map_or(chosen, |at| topic.technologies[at].name.as_str());
    let text = say!(
        cx.language,
        "said-decided-here",
        name = bold(name),
        time = slot(0)
    );
    let label = say!(cx.language, "said-button-show");
    let button = Button::ask(label, question(DecisionStep::Show, &decided.decision));
    Some((line_with(&text, time(decided.opened_at)), button))
}

/// Adds it to an answer about a topic.
pub fn add_to(cx: &Context, topic: &Topic, answer: &mut Answer) {
    if let Some((line, button)) = decided_here(cx, topic) {
        // First, because the last note may lead on to the body.
        answer.notes.insert(0, line);
        answer.add_buttons(vec![button]);
    }
}
