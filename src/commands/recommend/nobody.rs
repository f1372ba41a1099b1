//! What is said when no technology fulfils the must-haves: which of them to relax, and what that
//! would give.

use super::words::{some, with_scores};
use crate::answer::{Answer, Body, Button, Entry, Kind};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::{Step, Wish};
use crate::ranking::{Relaxation, RelaxedMustHave};
use crate::rating::Rating;
use crate::say;

/// How many relaxations are shown, and how many technologies each of them names.
const MOST_RELAXATIONS: usize = 4;
const MOST_NAMED: usize = 4;
/// How many must-haves a heading names: two of the longest names, with every character escaped, fit
/// one.
const MOST_HEADED: usize = 2;

/// The answer with the least relaxations, each with a button.
pub fn offer_relaxations(
    language: Language,
    wish: &Wish,
    relaxations: &[Relaxation],
    step: Step,
) -> Answer {
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
    let instead = |change: &RelaxedMustHave| {
        let criterion = &wish.topic.criteria[change.criterion].name;
        say!(
            language,
            "recommend-instead",
            criterion = criterion,
            to = change.to.unwrap_or(Rating::MIN),
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
    for change in &relaxation.changes {
        must[change.criterion] = change.to;
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

fn label(language: Language, wish: &Wish, change: &RelaxedMustHave) -> String {
    let criterion = &wish.topic.criteria[change.criterion].name;
    match change.to {
        None => say!(language, "recommend-without", criterion = criterion),
        Some(rating) => say!(
            language,
            "recommend-accept",
            criterion = criterion,
            rating = rating
        ),
    }
}
