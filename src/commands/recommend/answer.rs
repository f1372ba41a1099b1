//! A wish -> its answer: the panel, or the ranking with everything that explains it.

use super::panel::{panel, understood};
use super::shown::{self, Shown};
use super::words::some;
use super::{changes, follow_ups, nobody, reasons, verdict};
use crate::answer::citations::Citations;
use crate::answer::{Answer, Audience, Body, Kind, RankedPart, RankedRow, emphasised};
use crate::commands::command::Context;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::wish::{Step, Wish};
use crate::ranking::{Outcome, Problem, Range, Ranking, Removed, Standing, UnmetMustHave, rank};
use crate::say;
use std::cmp::Reverse;

/// How many of those that the must-haves removed, or left, are named.
const MOST_REMOVED: usize = 4;
const MOST_LEFT: usize = 8;
/// How many must-haves are named that one technology does not meet.
const MOST_FAILURES: usize = 2;

/// Answers a wish; `None` only for a wish that could not have been read.
pub fn answer_wish(cx: &Context, wish: &Wish, step: Step) -> Option<Answer> {
    let audience = match step {
        Step::Panel | Step::Preset | Step::Most | Step::Also | Step::Must => {
            return Some(panel(cx.language, wish));
        }
        Step::Show => Audience::Asker,
        Step::Post => Audience::Channel,
        Step::Share => Audience::Shared,
    };
    let problem: Problem = wish.problem()?;
    let Outcome { removed, standing } = rank(&problem);
    let mut answer = match standing {
        Standing::NoWeights(left) => return Some(unweighed(cx.language, wish, &left, &removed)),
        Standing::NobodyLeft(relaxations) => {
            nobody::offer_relaxations(cx.language, wish, &relaxations, step)
        }
        Standing::Ranked(ranking) => ranked(cx, wish, &ranking, step),
    };

    let mut notes = Vec::new();
    if audience == Audience::Shared {
        notes.extend(shared_by(cx));
    }
    notes.extend(understood(cx.language, wish));
    notes.extend(removed_note(cx.language, wish, &removed));
    answer.notes.splice(0..0, notes);
    answer.origins.splice(0..0, ratings(wish));
    answer.audience = audience;
    answer.provenance = Some(cx.provenance(wish.topic));
    Some(answer)
}

/// Who shares the wish with the channel.
fn shared_by(cx: &Context) -> Option<Vec<Span>> {
    if cx.asker.is_empty() {
        return None;
    }
    let text = say!(cx.language, "recommend-shared-by", name = bold(cx.asker));
    Some(emphasised(&text))
}

/// The panel again, with whom the must-haves leave.
fn unweighed(
    language: Language,
    wish: &Wish,
    left: &[TechnologyIndex],
    removed: &[Removed],
) -> Answer {
    let mut answer = panel(language, wish);
    answer.notes.extend(removed_note(language, wish, removed));
    answer.origins = ratings(wish);
    if wish.demands_something() {
        let names: Vec<String> = left
            .iter()
            .map(|technology| wish.name(*technology).to_owned())
            .collect();
        let names = language.list(&some(language, names, MOST_LEFT));
        answer.notes.push(vec![Span::plain(say!(
            language,
            "recommend-left",
            names = names
        ))]);
    }
    answer
        .notes
        .push(vec![Span::plain(say!(language, "recommend-unweighed"))]);
    answer
}

fn ranked(cx: &Context, wish: &Wish, ranking: &Ranking, step: Step) -> Answer {
    let topic = wish.topic;
    let shown = shown::all(ranking);
    let (found, verdict) = verdict::verdict(cx.language, wish, ranking, &shown);
    let title = say!(
        cx.language,
        "of-subject",
        subject = &topic.title,
        text = found
    );
    let mut answer = Answer::new(Kind::Answered, title, verdict);
    let mut citations = Citations::new(topic);
    let mut entries = reasons::entries(cx.language, wish, ranking, &shown, &mut citations);
    entries.extend(changes::entry(cx.language, wish, ranking, &shown));
    let rows = shown
        .iter()
        .map(|score| row(wish, ranking, score))
        .collect();
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

fn row(wish: &Wish, ranking: &Ranking, score: &Shown) -> RankedRow {
    let mut weighty: Vec<CriterionIndex> = ranking.weighted().collect();
    weighty.sort_by_key(|criterion| Reverse(wish.weights[*criterion]));
    let part = |criterion: &CriterionIndex| {
        let Range { low, high } = score.parts[*criterion].range();
        let criterion = &wish.topic.criteria[*criterion];
        RankedPart {
            criterion: criterion.name.clone(),
            id: criterion.id.clone(),
            low,
            high,
        }
    };
    let Range { low, high } = score.total.range();
    RankedRow {
        heading: wish.name(score.technology).to_owned(),
        id: wish.topic.technologies[score.technology].id.clone(),
        low,
        high,
        parts: weighty.iter().map(part).collect(),
    }
}

/// Which technologies the must-haves removed, and why.
fn removed_note(language: Language, wish: &Wish, removed: &[Removed]) -> Option<Vec<Span>> {
    let why = |removed: &Removed| {
        let failures = removed
            .failures
            .iter()
            .take(MOST_FAILURES)
            .map(|failure| failed(language, wish, failure));
        let failures = failures.collect::<Vec<String>>().join(&language.comma());
        say!(
            language,
            "recommend-in-brackets",
            name = wish.name(removed.technology),
            text = failures
        )
    };
    if removed.is_empty() {
        return None;
    }

    let names = some(language, removed.iter().map(why).collect(), MOST_REMOVED);
    let text = say!(language, "recommend-removed", names = language.list(&names));
    Some(vec![Span::plain(text)])
}

/// A must-have that a technology does not meet, with its rating.
fn failed(language: Language, wish: &Wish, failure: &UnmetMustHave) -> String {
    let name = &wish.topic.criteria[failure.criterion].name;
    match failure.rating {
        Some(rating) => say!(
            language,
            "recommend-name-and-rating",
            name = name,
            rating = rating
        ),
        None => say!(language, "recommend-name-not-rated", name = name),
    }
}
