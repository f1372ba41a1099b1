//! A comparison -> its answer.

use super::columns::{left_out, shown};
use super::{detail, follow_ups, verdict};
use crate::answer::citations::CitationNumbers;
use crate::answer::{
    Answer, AnswerKind, Audience, Body, Button, Column, Rated, RatingRow, ShownValue, emphasised,
};
use crate::commands::command::Context;
use crate::commands::decided;
use crate::commands::{fact, scale};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::comparison::{Comparison, View};
use crate::say;

/// How many technologies a title names.
const LONGEST_TITLE: usize = 3;

/// The answer to a comparison, in the view that it asks for.
pub(super) fn answer_comparison(cx: &Context, comparison: &Comparison) -> Answer {
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
    if !matches!(comparison.view, View::Sources { .. }) {
        decided::add_to(cx, comparison.topic, &mut answer);
    }

    if comparison.view == View::Preview {
        answer.audience = Audience::Asker;
        let share = comparison.view(View::Shared).question();
        answer.add_buttons(vec![Button::ask(say!(cx.language, "compare-share"), share)]);
    }
    answer
}

/// The answer for everyone, with the name of the member who shares it.
fn shared(cx: &Context, comparison: &Comparison) -> Answer {
    let mut answer = answer_comparison(cx, comparison);
    answer.audience = Audience::Shared;

    if !cx.asker.is_empty() {
        let note = say!(cx.language, "compare-shared-by", name = bold(cx.asker));
        answer.notes.insert(0, emphasised(&note));
    }
    answer
}

/// The technologies under one criterion, side by side.
fn on_criterion(cx: &Context, comparison: &Comparison, index: CriterionIndex) -> Answer {
    let topic = comparison.topic;
    let criterion = &topic.criteria[index];
    let shown = shown(comparison);
    let title = say!(
        cx.language,
        "of-subject",
        subject = &criterion.name,
        text = cx.language.list(&names(topic, &shown))
    );
    let verdict = verdict::on_criterion(cx.language, topic, index, &shown);
    let mut answer = Answer::new(AnswerKind::Answered, title, verdict);
    answer.notes.extend(not_shown(cx.language, comparison));

    let mut citations = CitationNumbers::new(topic);
    let mut columns = Vec::new();
    let mut gap = false;
    for technology in &shown {
        let column = column(cx.language, topic, index, *technology, &mut citations);
        columns.push(column);
        gap |= is_gap(topic, index, *technology);
    }
    answer.body = Body::Columns(columns);

    // The ratings come before the sections, whose lines the citations add.
    answer.origins.push(topic.origin(&criterion.rating_lines));
    citations.finish(&mut answer);
    answer.follow_ups = follow_ups::on_criterion(cx, comparison, index, &shown, gap);
    answer
}

/// Whether the article has nothing to say there, although it should.
fn is_gap(topic: &Topic, criterion: CriterionIndex, technology: TechnologyIndex) -> bool {
    topic.section(criterion, technology).is_none()
        && topic.fact(criterion, technology).is_none()
        && topic.not_applicable(criterion, technology).is_none()
}

/// The names of some technologies of a topic.
fn names<'t>(topic: &'t Topic, technologies: &[TechnologyIndex]) -> Vec<&'t str> {
    let mut names = Vec::new();
    for technology in technologies {
        names.push(topic.technologies[*technology].name.as_str());
    }
    names
}

/// The rating and the summary of one technology.
fn column(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
    citations: &mut CitationNumbers,
) -> Column {
    let rating = topic.rating(criterion, technology);
    let value = fact::cited(language, topic, criterion, technology, citations);
    let text = match (citations.open(criterion, technology), &value) {
        (Some(section), _) => citations.cite(&section.summary),
        (None, ShownValue::NotApplicable) => {
            let reason = topic.not_applicable(criterion, technology);
            vec![Span::plain(reason.unwrap_or_default())]
        }
        (None, ShownValue::Fact(_)) => Vec::new(),
        (None, _) => vec![Span::plain(say!(language, "compare-not-covered"))],
    };

    Column {
        heading: topic.technologies[technology].heading(),
        value,
        meaning: rating
            .and_then(|rating| scale::meaning(language, &topic.criteria[criterion], rating)),
        text,
    }
}

/// The note that names the technologies for which there was no room, with their ratings under the
/// criterion.
fn not_shown(language: Language, comparison: &Comparison) -> Option<Vec<Span>> {
    let mut names = Vec::new();
    for technology in left_out(comparison) {
        names.push(with_rating(language, comparison, technology));
    }
    if names.is_empty() {
        return None;
    }

    let technologies = language.list(&names);
    let text = say!(language, "compare-not-shown", technologies = technologies);
    Some(vec![Span::plain(text)])
}

/// A technology's name, with its rating where the comparison is on a criterion.
fn with_rating(language: Language, comparison: &Comparison, technology: TechnologyIndex) -> String {
    let topic = comparison.topic;
    let name = &topic.technologies[technology].name;
    let Some(criterion) = comparison.criterion else {
        return name.clone();
    };

    match fact::value(language, topic, criterion, technology) {
        ShownValue::Rating(rating) => verdict::with_rating(language, name, rating),
        ShownValue::Fact(fact) => fact::after_name(language, name, &fact.text),
        ShownValue::Unrated => say!(language, "render-name-not-rated", name = name),
        ShownValue::UnknownFact => say!(language, "render-name-not-known", name = name),
        ShownValue::NotApplicable => say!(language, "render-name-not-applicable", name = name),
    }
}

/// The ratings of the technologies under all criteria.
fn overview(cx: &Context, comparison: &Comparison) -> Answer {
    let topic = comparison.topic;
    let shown = shown(comparison);
    let title = overview_title(cx.language, topic, &shown);
    let verdict = verdict::overall(cx.language, topic, &shown);
    let mut answer = Answer::new(AnswerKind::Answered, title, verdict);
    answer.notes.extend(not_shown(cx.language, comparison));

    let mut rows = Vec::new();
    for (index, criterion) in topic.criteria.iter_enumerated() {
        rows.push(row(cx.language, topic, index, &shown));
        answer.origins.push(topic.origin(&criterion.rating_lines));
    }
    answer.body = Body::Ratings(rows);

    answer.follow_ups = follow_ups::overview(cx, comparison);
    answer
}

/// The title of an overview: names as long as they are few, else their number.
fn overview_title(language: Language, topic: &Topic, shown: &[TechnologyIndex]) -> String {
    if shown.len() > LONGEST_TITLE {
        return say!(
            language,
            "compare-of-many",
            topic = &topic.title,
            count = shown.len()
        );
    }

    let names = language.list(&names(topic, shown));
    say!(language, "of-subject", subject = &topic.title, text = names)
}

/// The ratings of the technologies under one criterion.
fn row(
    language: Language,
    topic: &Topic,
    index: CriterionIndex,
    shown: &[TechnologyIndex],
) -> RatingRow {
    let mut ratings = Vec::new();
    for technology in shown {
        ratings.push(Rated {
            name: topic.technologies[*technology].name.clone(),
            id: topic.technologies[*technology].id.clone(),
            value: fact::value(language, topic, index, *technology),
        });
    }

    let criterion = &topic.criteria[index];
    RatingRow {
        heading: criterion.name.clone(),
        id: criterion.id.clone(),
        ratings,
    }
}
