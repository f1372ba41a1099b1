//! What is said when the must-haves leave nobody: which of them to relax, and what that would give.

use super::words::{some, with_scores};
use crate::answer::{Answer, Body, Button, Entry, Kind};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::{Step, Wish};
use crate::ranking::{Change, Relaxation};
use crate::say;

/// How many relaxations are told, and how many technologies each of them names.
const MOST_RELAXATIONS: usize = 4;
const MOST_NAMED: usize = 4;
/// How many must-haves a heading names: two of the longest names, with every character escaped, fit
/// one.
const MOST_HEADED: usize = 2;

/// The answer with the least relaxations, each with a button.
pub fn answer(language: Language, wish: &Wish, relaxations: &[Relaxation], step: Step) -> Answer {
    let title = say!(
        language,
        "of-subject",
        subject = &wish.topic.title,
        text = say!(language, "recommend-nobody")
    );
    let verdict = say!(language, "recommend-nobody-text");
    let mut answer = Answer::new(Kind::Answered, title, vec![Span::plain(verdict)]);

    // The last note leads on to the list, which is the body.
    let fewest = relaxations
        .first()
        .map_or(1, |relaxation| relaxation.changes.len());
    answer.notes.push(vec![Span::plain(say!(
        language,
        "recommend-relax",
        changes = fewest
    ))]);
    let shown = &relaxations[..relaxations.len().min(MOST_RELAXATIONS)];
    answer.body = Body::Entries(
        shown
            .iter()
            .map(|relaxation| entry(language, wish, relaxation))
            .collect(),
    );

    let mut buttons: Vec<Button> = shown
        .iter()
        .map(|relaxation| button(language, wish, relaxation, step))
        .collect();
    buttons.push(Button::ask(
        say!(language, "recommend-change-weights"),
        wish.question(Step::Panel),
    ));
    answer.add_buttons(buttons);
    answer
}

fn entry(language: Language, wish: &Wish, relaxation: &Relaxation) -> Entry {
    let instead = |change: &Change| {
        let criterion = &wish.topic.criteria[change.criterion].name;
        say!(
            language,
            "recommend-instead",
            criterion = criterion,
            to = change.to,
            from = change.from
        )
    };
    let changes = relaxation.changes.iter().map(instead).collect();
    let back = match relaxation.scores.len() {
        0 => {
            let names: Vec<&str> = relaxation
                .back
                .iter()
                .take(MOST_NAMED)
                .map(|t| wish.name(*t))
                .collect();
            language.list(&names)
        }
        count => with_scores(language, wish, &relaxation.scores[..count.min(MOST_NAMED)]),
    };
    let more = relaxation.back.len().saturating_sub(MOST_NAMED);
    Entry {
        heading: language.list(&some(language, changes, MOST_HEADED)),
        lines: vec![vec![Span::plain(say!(
            language,
            "recommend-brings-back",
            names = back,
            more = more
        ))]],
    }
}

/// A button to the same wish with these must-haves relaxed.
fn button(language: Language, wish: &Wish, relaxation: &Relaxation, step: Step) -> Button {
    let mut must = wish.must.clone();
    for Change { criterion, to, .. } in &relaxation.changes {
        must[*criterion] = if *to <= 1 { 0 } else { *to };
    }
    let label: Vec<String> = relaxation
        .changes
        .iter()
        .map(|change| label(language, wish, change))
        .collect();
    Button::ask(
        label.join(&language.comma()),
        wish.with_must(must).question(step),
    )
}

fn label(language: Language, wish: &Wish, change: &Change) -> String {
    let criterion = &wish.topic.criteria[change.criterion].name;
    if change.to <= 1 {
        say!(language, "recommend-without", criterion = criterion)
    } else {
        say!(
            language,
            "recommend-accept",
            criterion = criterion,
            rating = change.to
        )
    }
}
