//! A comparison -> its answer.

use super::columns::{left_out, shown};
use super::{detail, follow_ups, verdict};
use crate::answer::citations::Citations;
use crate::answer::{Answer, Audience, Body, Button, Column, Kind, Rated, RatingRow, emphasised};
use crate::commands::command::Context;
use crate::commands::scale;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::comparison::{Comparison, View};
use crate::say;

/// How many technologies a title names.
const LONGEST_TITLE: usize = 3;

/// Answers a comparison.
pub fn answer(cx: &Context, comparison: &Comparison) -> Answer {
    if comparison.view == View::Shared {
        return shared(cx, &comparison.view(View::Summary));
    }
    let mut answer = match (comparison.view, comparison.criterion) {
        (View::Sources { page }, _) => detail::sources(cx, comparison, page),
        (View::Detail { page }, Some(criterion)) => {
            detail::section(cx, comparison, criterion, page)
        }
        (_, Some(criterion)) => on_criterion(cx, comparison, criterion),
        (_, None) => overview(cx, comparison),
    };
    answer.provenance = Some(cx.provenance(comparison.topic));
    if comparison.view == View::Preview {
        answer.audience = Audience::Asker;
        let share = comparison.view(View::Shared).question();
        answer.add_buttons(vec![Button::ask(say!(cx.language, "compare-share"), share)]);
    }
    answer
}

/// The same for everyone, with the name of whoever shares it.
fn shared(cx: &Context, comparison: &Comparison) -> Answer {
    let mut answer = answer(cx, comparison);
    answer.audience = Audience::Shared;
    if !cx.asker.is_empty() {
        answer.notes.insert(
            0,
            emphasised(&say!(
                cx.language,
                "compare-shared-by",
                name = bold(cx.asker)
            )),
        );
    }
    answer
}

fn on_criterion(cx: &Context, comparison: &Comparison, index: CriterionIndex) -> Answer {
    let topic = comparison.topic;
    let shown = shown(comparison);
    let mut citations = Citations::new(topic);
    let column = |technology: &TechnologyIndex| {
        column(cx.language, topic, index, *technology, &mut citations)
    };
    let columns = shown.iter().map(column).collect();
    let names: Vec<&str> = shown
        .iter()
        .map(|t| topic.technologies[*t].name.as_str())
        .collect();
    let criterion = &topic.criteria[index];
    let title = say!(
        cx.language,
        "of-subject",
        subject = &criterion.name,
        text = cx.language.list(&names)
    );
    let mut answer = Answer::new(
        Kind::Answered,
        title,
        verdict::on_criterion(cx.language, topic, index, &shown),
    );
    answer.notes.extend(not_shown(cx.language, comparison));
    answer.body = Body::Columns(columns);
    answer.origins.push(topic.origin(&criterion.rating_lines));
    citations.finish(&mut answer);
    let gap = shown
        .iter()
        .any(|technology| topic.section(index, *technology).is_none());
    answer.follow_ups = follow_ups::on_criterion(cx, comparison, index, &shown, gap);
    answer
}

fn column(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
    citations: &mut Citations,
) -> Column {
    let section = citations.open(criterion, technology);
    let text = match section {
        Some(section) => citations.cite(&section.summary),
        None => vec![Span::plain(say!(language, "compare-not-covered"))],
    };
    let rating = section.map(|section| section.rating);
    let meaning =
        rating.and_then(|rating| scale::meaning(language, &topic.criteria[criterion], rating));
    Column {
        heading: topic.technologies[technology].heading(),
        rating,
        meaning,
        text,
    }
}

/// The note that names the technologies for which there was no room, with their ratings under the
/// criterion.
fn not_shown(language: Language, comparison: &Comparison) -> Option<Vec<Span>> {
    let topic = comparison.topic;
    let names = left_out(comparison).into_iter().map(|technology| {
        let name = &topic.technologies[technology].name;
        let rating = comparison
            .criterion
            .and_then(|criterion| topic.rating(criterion, technology));
        match (rating, comparison.criterion) {
            (Some(rating), _) => verdict::with_rating(language, name, rating.get()),
            (None, Some(_)) => say!(language, "render-name-not-rated", name = name),
            (None, None) => name.clone(),
        }
    });
    let names: Vec<String> = names.collect();
    let text = || {
        say!(
            language,
            "compare-not-shown",
            technologies = language.list(&names)
        )
    };
    (!names.is_empty()).then(|| vec![Span::plain(text())])
}

fn overview(cx: &Context, comparison: &Comparison) -> Answer {
    let topic = comparison.topic;
    let shown = shown(comparison);
    let names: Vec<&str> = shown
        .iter()
        .map(|t| topic.technologies[*t].name.as_str())
        .collect();
    let title = match names.len() {
        0..=LONGEST_TITLE => say!(
            cx.language,
            "of-subject",
            subject = &topic.title,
            text = cx.language.list(&names)
        ),
        count => say!(
            cx.language,
            "compare-of-many",
            topic = &topic.title,
            count = count
        ),
    };
    let mut answer = Answer::new(
        Kind::Answered,
        title,
        verdict::overall(cx.language, topic, &shown),
    );
    answer.notes.extend(not_shown(cx.language, comparison));
    answer.body = Body::Ratings(
        topic
            .criteria
            .indices()
            .map(|criterion| row(topic, criterion, &shown))
            .collect(),
    );
    answer.origins = topic
        .criteria
        .iter()
        .map(|criterion| topic.origin(&criterion.rating_lines))
        .collect();
    answer.follow_ups = follow_ups::overview(cx, comparison);
    answer
}

fn row(topic: &Topic, criterion: CriterionIndex, shown: &[TechnologyIndex]) -> RatingRow {
    let rated = |technology: &TechnologyIndex| {
        let rating = topic.rating(criterion, *technology);
        let technology = &topic.technologies[*technology];
        Rated {
            name: technology.name.clone(),
            id: technology.id.clone(),
            rating,
        }
    };
    let of = &topic.criteria[criterion];
    RatingRow {
        heading: of.name.clone(),
        id: of.id.clone(),
        ratings: shown.iter().map(rated).collect(),
    }
}
