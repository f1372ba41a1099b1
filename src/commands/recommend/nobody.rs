//! What is said when the must-haves leave nobody: which of them to relax, and what that would give.

use super::answer::with_scores;
use super::wish::{Step, Wish};
use super::words::some;
use crate::answer::{Answer, Body, Button, Entry, Kind};
use crate::commands::reading::listed;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::ranking::{Change, Relaxation};

/// How many relaxations are told, and how many technologies each of them names.
const MOST_RELAXATIONS: usize = 4;
const MOST_NAMED: usize = 4;
/// How many must-haves a heading names: two of the longest names, with every character escaped, fit one.
const MOST_HEADED: usize = 2;

/// The answer with the least relaxations, each with a button.
pub fn answer(wish: &Wish, relaxations: &[Relaxation], step: Step) -> Answer {
    let title = format!("{}: nobody is left", wish.topic.title);
    let text = "No technology meets every must-have. Relaxing one of them would bring some back:";
    let several = "No technology meets every must-have. It takes more than one to be relaxed:";
    let single = relaxations.first().is_none_or(|relaxation| relaxation.changes.len() == 1);
    let verdict = if single { text } else { several };
    let mut answer = Answer::new(Kind::Answered, title, vec![Span::plain(verdict)]);
    let shown = &relaxations[..relaxations.len().min(MOST_RELAXATIONS)];
    answer.body = Body::Entries(shown.iter().map(|relaxation| entry(wish, relaxation)).collect());
    let mut buttons: Vec<Button> = shown.iter().map(|relaxation| button(wish, relaxation, step)).collect();
    buttons.push(Button::ask("Change weights", wish.question(Step::Panel)));
    answer.add_buttons(buttons);
    answer
}

fn entry(wish: &Wish, relaxation: &Relaxation) -> Entry {
    let changes: Vec<String> = relaxation
        .changes
        .iter()
        .map(|change| {
            let criterion = &wish.topic.criteria[change.criterion].name;
            format!("{criterion} {} instead of {}", change.to, change.from)
        })
        .collect();
    let back = match relaxation.scores.len() {
        0 => {
            let names: Vec<&str> = relaxation.back.iter().take(MOST_NAMED).map(|t| wish.name(*t)).collect();
            listed(&names)
        }
        count => with_scores(wish, &relaxation.scores[..count.min(MOST_NAMED)]),
    };
    let more = relaxation.back.len().saturating_sub(MOST_NAMED);
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    Entry {
        heading: listed(&some(Language::English, changes, MOST_HEADED)),
        lines: vec![vec![Span::plain(format!("Brings back {back}{more}."))]],
    }
}

/// A button to the same wish with these must-haves relaxed.
fn button(wish: &Wish, relaxation: &Relaxation, step: Step) -> Button {
    let mut must = wish.must.clone();
    for Change { criterion, to, .. } in &relaxation.changes {
        must[*criterion] = if *to <= 1 { 0 } else { *to };
    }
    let label: Vec<String> = relaxation.changes.iter().map(|change| label(wish, change)).collect();
    Button::ask(label.join(", "), wish.with_must(must).question(step))
}

fn label(wish: &Wish, change: &Change) -> String {
    let criterion = &wish.topic.criteria[change.criterion].name;
    if change.to <= 1 { format!("Without {criterion}") } else { format!("{criterion} {}", change.to) }
}
