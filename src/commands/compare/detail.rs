//! What an asker sees alone: a whole section, and the list of sources.

use super::columns::shown;
use super::follow_ups;
use crate::answer::citations::Citations;
use crate::answer::{Answer, Audience, Body, Kind};
use crate::commands::command::Context;
use crate::commands::paging;
use crate::commands::scale;
use crate::index::CriterionIndex;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::{Criterion, Section, Topic};
use crate::language::Language;
use crate::question::comparison::Comparison;
use crate::say;

/// What the criterion means, then the whole section on the technology that the comparison names; a
/// page of it.
pub fn section(
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
    let mut citations = Citations::new(topic);
    let Some(section) = citations.open(index, technology) else {
        return gap(cx, comparison, title);
    };
    let pages = paging::pages(&[&criterion.meaning[..], &blocks(section)].concat());
    let page = page.clamp(1, pages.len());
    let mut answer = Answer::new(
        Kind::Answered,
        paged(cx.language, title, page, pages.len()),
        rated(cx.language, criterion, section, page),
    );
    answer.audience = Audience::Asker;
    if page == 1 {
        answer
            .notes
            .push(scale::legend(cx.language, criterion, section.rating));
    }
    answer.body = Body::Prose(
        pages[page - 1]
            .iter()
            .map(|block| citations.cite_block(block))
            .collect(),
    );
    let meaning = criterion
        .chapter_lines
        .iter()
        .filter(|_| !criterion.meaning.is_empty());
    answer.origins.extend(
        std::iter::once(&criterion.declaration_lines)
            .chain(meaning)
            .map(|lines| topic.origin(lines)),
    );
    citations.finish(&mut answer);
    answer.follow_ups = follow_ups::detail(cx, comparison, index, page, pages.len());
    answer
}

fn gap(cx: &Context, comparison: &Comparison, title: String) -> Answer {
    let text = say!(cx.language, "compare-gap");
    let mut answer = Answer::new(Kind::Declined, title, vec![Span::plain(text)]);
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
fn rated(language: Language, criterion: &Criterion, section: &Section, page: usize) -> Vec<Span> {
    let rating = section.rating;
    let meaning = if page > 1 {
        scale::meaning(language, criterion, rating)
    } else {
        None
    };
    let rated = match meaning {
        Some(meaning) => say!(
            language,
            "compare-rated-meaning",
            rating = rating.get(),
            meaning = meaning
        ),
        None => say!(language, "compare-rated", rating = rating.get()),
    };
    vec![
        Span::bold(rated),
        Span::plain(say!(language, "sentence-gap") + &criterion.question),
    ]
}

/// The sources of the technologies that the comparison shows, a page of them.
pub fn sources(cx: &Context, comparison: &Comparison, page: usize) -> Answer {
    let topic = comparison.topic;
    let mut citations = Citations::new(topic);
    cite_sections(topic, comparison, &mut citations);
    let all = citations.cited();
    let (entries, page, pages) = paging::page_of(all, page);
    let title = match comparison.criterion {
        Some(criterion) => {
            let criterion = &topic.criteria[criterion].name;
            say!(
                cx.language,
                "compare-sources-on",
                topic = &topic.title,
                criterion = criterion
            )
        }
        None => say!(cx.language, "compare-sources", topic = &topic.title),
    };
    let verdict = vec![Span::plain(say!(
        cx.language,
        "compare-sources-count",
        count = all.len()
    ))];
    let mut answer = Answer::new(
        Kind::Answered,
        paged(cx.language, title, page, pages),
        verdict,
    );
    answer.audience = Audience::Asker;
    answer.body = Body::Sources;
    answer.sources = entries
        .iter()
        .filter_map(|source| topic.sources.get(*source).cloned())
        .collect();
    let lines = entries
        .iter()
        .filter_map(|source| topic.source_lines.get(*source));
    answer.origins = lines.map(|lines| topic.origin(lines)).collect();
    answer.follow_ups = follow_ups::sources(cx, comparison, page, pages);
    answer
}

fn cite_sections(topic: &Topic, comparison: &Comparison, citations: &mut Citations) {
    let criteria = match comparison.criterion {
        Some(criterion) => vec![criterion],
        None => topic.criteria.indices().collect(),
    };
    let shown = shown(comparison);
    for criterion in criteria {
        for section in shown
            .iter()
            .filter_map(|technology| topic.section(criterion, *technology))
        {
            blocks(section)
                .iter()
                .for_each(|block| drop(citations.cite(block.spans())));
        }
    }
}
