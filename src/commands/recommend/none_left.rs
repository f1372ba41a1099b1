//! What is said when no technology fulfils the must-haves: which of them to relax, and what that
//! would give.

use crate::answer::{Answer, AnswerKind, Body, Button, Entry};
use crate::commands::fact;
use crate::commands::must_text;
use crate::commands::ranking_text::format::with_scores;
use crate::commands::shares::short_list;
use crate::knowledge::Criterion;
use crate::knowledge::must_have::MustHave;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::{Wish, WishStep};
use crate::ranking::{Relaxation, RelaxedMustHave};
use crate::rating::Rating;
use crate::say;

/// How many relaxations are shown, and how many technologies each of them names.
const MOST_RELAXATIONS: usize = 4;
const MOST_NAMED: usize = 4;
/// How many must-haves a heading names: two of the longest names, with every character escaped, fit
/// one.
const MOST_HEADED: usize = 2;
/// Facts can be longer: with more characters than this, a heading names only one.
const LONGEST_HEADED: usize = 160;

/// The answer with the smallest relaxations, each with a button.
pub fn offer_relaxations(
    language: Language,
    wish: &Wish,
    relaxations: &[Relaxation],
    step: WishStep,
) -> Answer {
    let title = say!(
        language,
        "of-subject",
        subject = &wish.topic.title,
        text = say!(language, "recommend-nobody")
    );
    let verdict = say!(language, "recommend-nobody-text");
    let mut answer = Answer::new(AnswerKind::Answered, title, vec![Span::plain(verdict)]);

    // The last note leads on to the list, which is the body.
    let fewest = match relaxations.first() {
        Some(relaxation) => relaxation.changes.len(),
        None => 1,
    };
    let note = say!(language, "recommend-relax", changes = fewest);
    answer.notes.push(vec![Span::plain(note)]);

    let (mut entries, mut buttons) = (Vec::new(), Vec::new());
    for relaxation in relaxations.iter().take(MOST_RELAXATIONS) {
        entries.push(entry(language, wish, relaxation));
        buttons.push(button(language, wish, relaxation, step));
    }
    buttons.push(Button::ask(
        say!(language, "recommend-change-weights"),
        wish.question(WishStep::Panel),
    ));
    answer.body = Body::Entries(entries);
    answer.add_buttons(buttons);
    answer
}

/// What to ask instead, and which technologies that would bring back.
fn entry(language: Language, wish: &Wish, relaxation: &Relaxation) -> Entry {
    let mut changes = Vec::new();
    for change in &relaxation.changes {
        changes.push(instead(language, wish, change));
    }

    let line = say!(
        language,
        "recommend-brings-back",
        names = brought_back(language, wish, relaxation),
        more = relaxation.left.len().saturating_sub(MOST_NAMED)
    );
    Entry {
        heading: heading(language, changes),
        lines: vec![vec![Span::plain(line)]],
    }
}

/// As many of the changes as fit a heading.
fn heading(language: Language, changes: Vec<String>) -> String {
    let length: usize = changes.iter().map(|change| change.chars().count()).sum();
    let most = if length > LONGEST_HEADED {
        1
    } else {
        MOST_HEADED
    };
    short_list(language, changes, most)
}

/// One must-have as it is relaxed: `Speed 3 instead of 4`, `Price ≤ 25 USD instead of ≤ 20`.
fn instead(language: Language, wish: &Wish, change: &RelaxedMustHave) -> String {
    let criterion = &wish.topic.criteria[change.criterion];
    let name = criterion.name.as_str();
    match (&change.from, &change.to) {
        (MustHave::Rating(from), to) => {
            let to = match to {
                Some(MustHave::Rating(to)) => *to,
                _ => Rating::MIN,
            };
            say!(
                language,
                "recommend-instead",
                criterion = name,
                to = to,
                from = *from
            )
        }
        (MustHave::Number(from), Some(to)) => say!(
            language,
            "recommend-must-instead",
            to = must_text::text(language, criterion, to),
            from = format!("{} {}", from.sign(), fact::number(language, from.number))
        ),
        (_, Some(to)) => relaxed(language, criterion, to),
        (from, None) => say!(
            language,
            "recommend-must-dropped",
            must = must_text::text(language, criterion, from)
        ),
    }
}

/// The technologies that a relaxation brings back, with their scores if anything has a weight.
fn brought_back(language: Language, wish: &Wish, relaxation: &Relaxation) -> String {
    let scores = &relaxation.scores;
    if !scores.is_empty() {
        return with_scores(
            language,
            wish.topic,
            &scores[..scores.len().min(MOST_NAMED)],
        );
    }

    let mut names = Vec::new();
    for technology in relaxation.left.iter().take(MOST_NAMED) {
        names.push(wish.name(*technology));
    }
    language.list(&names)
}

/// A button to the same wish with these must-haves relaxed.
fn button(language: Language, wish: &Wish, relaxation: &Relaxation, step: WishStep) -> Button {
    let mut must = wish.must.clone();
    let mut labels = Vec::new();
    for change in &relaxation.changes {
        must[change.criterion] = change.to.clone();
        labels.push(label(language, wish, change));
    }

    let question = wish.with_must(must).question(step);
    Button::ask(labels.join(&language.comma()), question)
}

fn label(language: Language, wish: &Wish, change: &RelaxedMustHave) -> String {
    let criterion = &wish.topic.criteria[change.criterion];
    let name = criterion.name.as_str();
    match &change.to {
        None => say!(language, "recommend-without", criterion = name),
        Some(MustHave::Rating(rating)) => say!(
            language,
            "recommend-accept",
            criterion = name,
            rating = *rating
        ),
        Some(must) => relaxed(language, criterion, must),
    }
}

/// A relaxed must-have on facts; of texts, the one that is accepted as well.
fn relaxed(language: Language, criterion: &Criterion, must: &MustHave) -> String {
    match must {
        MustHave::Text(texts) => say!(
            language,
            "recommend-must-also",
            criterion = &criterion.name,
            text = texts.last().map_or("", String::as_str)
        ),
        must => must_text::text(language, criterion, must),
    }
}
