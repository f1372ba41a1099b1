//! What an asker sees alone: a whole section, and the list of sources.

use super::columns::shown;
use super::follow_ups;
use crate::answer::citations::CitationNumbers;
use crate::answer::{Answer, AnswerKind, Audience, Body, ShownFact, ShownValue};
use crate::commands::command::Context;
use crate::commands::{fact, paging, scale};
use crate::index::CriterionIndex;
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::{Criterion, Section, Topic};
use crate::language::Language;
use crate::question::comparison::Comparison;
use crate::rating::Rating;
use crate::say;

/// What the criterion means, then the whole section on the technology that the comparison names; a
/// page of it.
pub(super) fn section(
    cx: &Context,
    comparison: &Comparison,
    index: CriterionIndex,
    page: usize,
) -> Answer {
    let (topic, criterion) = (comparison.topic, &comparison.topic.criteria[index]);
    let technology = comparison.technologies[0];
    let title = say!(
        cx.language,
        "of-subject",
        subject = &criterion.name,
        text = topic.technologies[technology].heading()
    );
    let mut citations = CitationNumbers::new(topic);
    let Some(section) = citations.open(index, technology) else {
        return gap(cx, comparison, title);
    };

    let pages = paging::pages(&[&criterion.meaning[..], &blocks(section)].concat());
    let page = page.clamp(1, pages.len());
    let title = paged(cx.language, title, page, pages.len());
    let rating = topic.rating(index, technology);
    let rated = match fact::cited(cx.language, topic, index, technology, &mut citations) {
        ShownValue::Fact(fact) => {
            with_question(cx.language, criterion, fact_sentence(cx.language, &fact))
        }
        _ => rated(cx.language, criterion, rating, page),
    };
    let mut answer = Answer::new(AnswerKind::Answered, title, rated);
    answer.audience = Audience::Asker;
    if page == 1
        && let Some(rating) = rating
    {
        let legend = scale::legend(cx.language, criterion, rating);
        answer.notes.extend(legend);
    }

    let mut cited = Vec::new();
    for block in &pages[page - 1] {
        cited.push(citations.cite_block(block));
    }
    answer.body = Body::Prose(cited);

    answer.origins = origins(topic, criterion);
    citations.finish(&mut answer);
    answer.follow_ups = follow_ups::detail(cx, comparison, index, page, pages.len());
    answer
}

/// Where the topic declares a criterion, and where it says what the criterion means.
fn origins(topic: &Topic, criterion: &Criterion) -> Vec<Origin> {
    let mut origins = vec![topic.origin(&criterion.declaration_lines)];
    // A chapter without a meaning has no lines that the answer shows.
    if let Some(lines) = &criterion.chapter_lines
        && !criterion.meaning.is_empty()
    {
        origins.push(topic.origin(lines));
    }
    origins
}

fn gap(cx: &Context, comparison: &Comparison, title: String) -> Answer {
    let text = say!(cx.language, "compare-gap");
    let mut answer = Answer::new(AnswerKind::Declined, title, vec![Span::plain(text)]);
    answer.follow_ups = follow_ups::gap(cx, comparison);
    answer
}

/// The summary and what follows it.
fn blocks(section: &Section) -> Vec<Block> {
    (0..).map_while(|at| section.block(at)).collect()
}

fn paged(language: Language, title: String, page: usize, pages: usize) -> String {
    if pages == 1 {
        title
    } else {
        say!(
            language,
            "compare-paged",
            title = title,
            page = page,
            pages = pages
        )
    }
}

/// The rating and the question that it answers. The first page has the scale below that; later ones
/// say what the rating means.
fn rated(
    language: Language,
    criterion: &Criterion,
    rating: Option<Rating>,
    page: usize,
) -> Vec<Span> {
    let meaning = match rating {
        Some(rating) if page > 1 => scale::meaning(language, criterion, rating),
        _ => None,
    };

    let rated = match (rating, meaning) {
        (None, _) => say!(language, "compare-unrated"),
        (Some(rating), Some(meaning)) => say!(
            language,
            "compare-rated-meaning",
            rating = rating.get(),
            meaning = meaning
        ),
        (Some(rating), None) => say!(language, "compare-rated", rating = rating.get()),
    };
    with_question(language, criterion, vec![Span::bold(rated)])
}

/// The fact as a sentence, with its source.
fn fact_sentence(language: Language, fact: &ShownFact) -> Vec<Span> {
    let text = say!(language, "compare-fact", fact = fact.text.as_str());
    let mut spans = vec![Span::bold(text)];
    spans.extend(fact.source.map(Span::Source));
    spans
}

/// The question that the criterion asks, after what answers it.
fn with_question(language: Language, criterion: &Criterion, mut answer: Vec<Span>) -> Vec<Span> {
    let question = say!(language, "sentence-gap") + &criterion.question;
    answer.push(Span::plain(question));
    answer
}

/// The sources of the technologies that the comparison shows, a page of them.
pub(super) fn sources(cx: &Context, comparison: &Comparison, page: usize) -> Answer {
    let topic = comparison.topic;
    let mut citations = CitationNumbers::new(topic);
    cite_sections(topic, comparison, &mut citations);
    let all = citations.cited();
    let (entries, page, pages) = paging::page_of(all, page);

    let title = sources_title(cx.language, comparison);
    let title = paged(cx.language, title, page, pages);
    let count = sources_count(cx.language, topic, all);
    let mut answer = Answer::new(AnswerKind::Answered, title, vec![Span::plain(count)]);
    answer.audience = Audience::Asker;
    answer.body = Body::Sources;

    for entry in entries {
        answer.sources.extend(topic.sources.get(*entry).cloned());
        let lines = topic.source_lines.get(*entry);
        answer
            .origins
            .extend(lines.map(|lines| topic.origin(lines)));
    }

    answer.follow_ups = follow_ups::sources(cx, comparison, page, pages);
    answer
}

/// How many sources there are, and whether each says when it was checked.
fn sources_count(language: Language, topic: &Topic, sources: &[usize]) -> String {
    let is_checked = |source: &usize| {
        let source = topic.sources.get(*source);
        source.is_some_and(|source| source.checked().is_some())
    };

    if sources.iter().all(is_checked) {
        say!(language, "compare-sources-count", count = sources.len())
    } else {
        say!(language, "compare-sources-number", count = sources.len())
    }
}

/// The title of a list of sources: of the topic, or of one criterion of it.
fn sources_title(language: Language, comparison: &Comparison) -> String {
    let topic = comparison.topic;
    match comparison.criterion {
        Some(criterion) => say!(
            language,
            "compare-sources-on",
            topic = &topic.title,
            criterion = &topic.criteria[criterion].name
        ),
        None => say!(language, "compare-sources", topic = &topic.title),
    }
}

/// Numbers the sources of all sections that the comparison covers, in the order of the article.
fn cite_sections(topic: &Topic, comparison: &Comparison, citations: &mut CitationNumbers) {
    let criteria = match comparison.criterion {
        Some(criterion) => vec![criterion],
        None => topic.criteria.indices().collect(),
    };

    let shown = shown(comparison);
    for criterion in criteria {
        for technology in &shown {
            if let Some(fact) = topic.fact(criterion, *technology) {
                citations.cite_fact(fact);
            }
            let Some(section) = topic.section(criterion, *technology) else {
                continue;
            };
            for block in blocks(section) {
                // Only the numbers count here: the text itself is not shown.
                citations.cite(block.spans());
            }
        }
    }
}
