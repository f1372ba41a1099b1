//! A wish -> its answer: the panel, or the ranking with everything that explains it.

use super::panel::panel;
use super::{applies, follow_ups, none_left};
use crate::answer::citations::CitationNumbers;
use crate::answer::{Answer, AnswerKind, Audience, Body, emphasised};
use crate::commands::command::Context;
use crate::commands::decided;
use crate::commands::fact;
use crate::commands::ranking_text::{changes, reasons, rows, shown, verdict};
use crate::commands::shares::short_list;
use crate::commands::wish_panel::restated;
use crate::index::TechnologyIndex;
use crate::knowledge::Criterion;
use crate::knowledge::facts::FactValue;
use crate::knowledge::must_have::MustHave;
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::wish::{Wish, WishStep};
use crate::ranking::{Assessment, Outcome, Ranking, Removed, Standing, UnmetMustHave, rank};
use crate::say;

/// How many of those that the must-haves removed, or left, are named.
const MOST_REMOVED: usize = 4;
const MOST_LEFT: usize = 8;
/// How many must-haves are named that one technology does not meet.
const MOST_FAILURES: usize = 2;

/// Answers a wish; `None` only for a wish that could not have been read.
pub fn answer_wish(cx: &Context, wish: &Wish, step: WishStep) -> Option<Answer> {
    let audience = match step {
        WishStep::Panel | WishStep::Preset | WishStep::Most | WishStep::Also | WishStep::Must => {
            return Some(panel(cx.language, wish));
        }
        WishStep::Show => Audience::Asker,
        WishStep::Post => Audience::Channel,
        WishStep::Share => Audience::Shared,
    };

    let Outcome { removed, standing } = rank(&wish.problem()?);
    let mut answer = match standing {
        Standing::NoWeights(left) => return Some(unweighted(cx.language, wish, &left, &removed)),
        Standing::NothingApplies(left) => return Some(nothing_applies(cx.language, wish, &left)),
        Standing::NoneLeft(relaxations) => {
            none_left::offer_relaxations(cx.language, wish, &relaxations, step)
        }
        Standing::Ranked(ranking) => ranked(cx, wish, &ranking, step),
    };
    answer.audience = audience;
    answer.provenance = Some(cx.provenance(wish.topic));

    let notes = opening_notes(cx, wish, audience, &removed);
    answer.notes.splice(0..0, notes);
    answer.origins.splice(0..0, ratings(wish));
    decided::add_to(cx, wish.topic, &mut answer);
    Some(answer)
}

/// The notes that come before those of the ranking: who shares it, and what was asked.
fn opening_notes(
    cx: &Context,
    wish: &Wish,
    audience: Audience,
    removed: &[Removed],
) -> Vec<Vec<Span>> {
    let mut notes = Vec::new();
    if audience == Audience::Shared && !cx.asker.is_empty() {
        let text = say!(cx.language, "recommend-shared-by", name = bold(cx.asker));
        notes.push(emphasised(&text));
    }

    notes.extend(restated(cx.language, wish));
    notes.extend(removed_note(cx.language, wish, removed));
    notes.extend(applies::notes(cx.language, wish, removed));
    notes
}

/// The panel again, with the technologies that the must-haves leave.
fn unweighted(
    language: Language,
    wish: &Wish,
    left: &[TechnologyIndex],
    removed: &[Removed],
) -> Answer {
    let mut answer = panel(language, wish);
    answer.notes.extend(removed_note(language, wish, removed));
    answer.notes.extend(applies::notes(language, wish, removed));
    answer.origins = ratings(wish);

    if wish.demands_something() {
        let mut names = Vec::new();
        for technology in left {
            names.push(wish.name(*technology).to_owned());
        }
        let names = short_list(language, names, MOST_LEFT);
        let text = say!(language, "recommend-left", names = names);
        answer.notes.push(vec![Span::plain(text)]);
    }

    let text = say!(language, "recommend-unweighed");
    answer.notes.push(vec![Span::plain(text)]);
    answer
}

/// The panel again, because nothing that has a weight applies to a technology that is left.
fn nothing_applies(language: Language, wish: &Wish, left: &[TechnologyIndex]) -> Answer {
    let mut answer = panel(language, wish);
    answer.notes.extend(applies::unscored(language, wish, left));
    answer.origins = ratings(wish);
    answer
}

fn ranked(cx: &Context, wish: &Wish, ranking: &Ranking, step: WishStep) -> Answer {
    let topic = wish.topic;
    let shown = shown::all(ranking);
    let (found, verdict) = verdict::verdict(cx.language, topic, ranking, &shown);
    let title = say!(
        cx.language,
        "of-subject",
        subject = &topic.title,
        text = found
    );
    let mut answer = Answer::new(AnswerKind::Answered, title, verdict);
    answer
        .notes
        .extend(applies::unscored(cx.language, wish, &ranking.unscored));

    let mut citations = CitationNumbers::new(topic);
    let mut entries = reasons::entries(cx.language, topic, ranking, &shown, &mut citations);
    entries.extend(changes::entry(cx.language, topic, ranking, &shown));
    let rows = rows::rows(topic, ranking, &shown);
    answer.body = Body::Ranking { rows, entries };
    citations.finish(&mut answer);

    answer.follow_ups = follow_ups::ranked(cx, wish, ranking, step);
    answer
}

/// The ratings that something depends on, because they weigh something or have to be good enough.
fn ratings(wish: &Wish) -> Vec<Origin> {
    let mut origins = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        if wish.asks_about(index) {
            origins.push(wish.topic.origin(&criterion.rating_lines));
        }
    }
    origins
}

/// Which technologies the must-haves removed, and why.
fn removed_note(language: Language, wish: &Wish, removed: &[Removed]) -> Option<Vec<Span>> {
    if removed.is_empty() {
        return None;
    }

    let mut names = Vec::new();
    for removed in removed {
        names.push(say!(
            language,
            "recommend-in-brackets",
            name = wish.name(removed.technology),
            text = failures(language, wish, removed)
        ));
    }
    let names = short_list(language, names, MOST_REMOVED);
    let text = say!(language, "recommend-removed", names = names);
    Some(vec![Span::plain(text)])
}

/// The must-haves that a technology does not meet.
fn failures(language: Language, wish: &Wish, removed: &Removed) -> String {
    let mut failures = Vec::new();
    for unmet in removed.failures.iter().take(MOST_FAILURES) {
        failures.push(failure(language, wish, unmet));
    }
    failures.join(&language.comma())
}

/// A must-have that a technology does not meet, with what is known instead.
fn failure(language: Language, wish: &Wish, unmet: &UnmetMustHave) -> String {
    let criterion = &wish.topic.criteria[unmet.criterion];
    let name = criterion.name.as_str();
    match (&unmet.found, &unmet.must) {
        (
            Assessment::Applies {
                fact: Some(value), ..
            },
            must,
        ) => wrong_fact(language, criterion, value, must),
        (
            Assessment::Applies {
                rating: Some(rating),
                ..
            },
            MustHave::Rating(_),
        ) => say!(
            language,
            "recommend-name-and-rating",
            name = name,
            rating = *rating
        ),
        (_, MustHave::Rating(_)) => say!(language, "recommend-name-not-rated", name = name),
        _ => say!(language, "recommend-name-not-known", name = name),
    }
}

/// A fact that is not what it has to be: `Price 45 USD per month, more than 20`.
fn wrong_fact(
    language: Language,
    criterion: &Criterion,
    value: &FactValue,
    must: &MustHave,
) -> String {
    let name = criterion.name.as_str();
    let text = fact::text(language, criterion, value);
    let (FactValue::Number(number), MustHave::Number(limit)) = (value, must) else {
        return say!(language, "of-subject", subject = name, text = text);
    };

    let bound = fact::number(language, limit.number);
    if *number > limit.number {
        say!(
            language,
            "recommend-more-than",
            name = name,
            fact = text,
            limit = bound
        )
    } else if *number < limit.number {
        say!(
            language,
            "recommend-less-than",
            name = name,
            fact = text,
            limit = bound
        )
    } else {
        say!(language, "of-subject", subject = name, text = text)
    }
}
