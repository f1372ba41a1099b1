//! A draft without errors -> the topic.

mod criterion;

use super::at::{At, values};
use super::body::ArticleBody;
use super::check::{self, UncheckedArticle};
use super::label::{ByLabel, label};
use super::outline::Outline;
use super::prose::Span;
use super::review::ReviewEvery;
use super::schema::{CriterionEntry, TechnologyEntry, UseCaseEntry};
use super::topic::{Technology, Topic, UseCase};
use crate::index::{ByCriterion, ByTechnology, ByUseCase, CriterionIndex};
use criterion::{ArticleTexts, criterion};
use std::collections::HashMap;

/// Builds the topic; `None` if a check has missed something.
pub fn assemble(path: &str, id: &str, text: &str, draft: UncheckedArticle) -> Option<Topic> {
    let UncheckedArticle {
        front,
        mut body,
        places,
        ..
    } = draft;
    let outline = Outline::new(text, &body);
    let labels = labels(&body);
    let by_label = by_label(&labels);
    number_sources(&mut body, &by_label)?;

    let mut sources = Vec::new();
    let mut source_lines = Vec::new();
    for footnote in &body.footnotes {
        let (source, _) = check::source(footnote);
        sources.push(source);
        source_lines.push(outline.part(footnote.label.span.start));
    }

    let use_cases = use_cases(front.use_cases, &front.criteria);
    let technologies: ByTechnology<Technology> =
        front.technologies.into_iter().map(technology).collect();

    let mut texts = ArticleTexts {
        body,
        places,
        outline,
        by_label,
    };
    let mut criteria = ByCriterion::with_capacity(front.criteria.len());
    for (index, entry) in front.criteria.into_iter_enumerated() {
        criteria.push(criterion(entry, index, &technologies, &mut texts));
    }

    Some(Topic {
        id: id.to_owned(),
        path: path.to_owned(),
        title: front.title.value,
        original: None,
        question: front.question.value,
        aliases: values(front.aliases),
        status: front.status,
        reviewed: front.reviewed.map(|reviewed| reviewed.value),
        review_every: review_every(front.review_every),
        owners: values(front.owners),
        technologies,
        criteria,
        use_cases,
        introduction: texts.body.introduction,
        sources,
        source_lines,
    })
}

/// The labels of all footnotes.
fn labels(body: &ArticleBody) -> Vec<String> {
    let footnotes = body.footnotes.iter();
    footnotes
        .map(|footnote| footnote.label.value.clone())
        .collect()
}

fn by_label(labels: &[String]) -> ByLabel<'_> {
    let mut by_label = HashMap::new();
    for (source, name) in labels.iter().enumerate() {
        by_label.insert(label(name), source);
    }
    by_label
}

/// Turns footnote marks, numbered in order, into the indexes of their sources.
fn number_sources(body: &mut ArticleBody, by_label: &ByLabel) -> Option<()> {
    let mut sources = Vec::new();
    for mark in &body.marks {
        sources.push(*by_label.get(&label(&mark.value))?);
    }

    let chapters = body.chapters.iter_mut();
    let blocks = chapters.flat_map(|chapter| chapter.blocks_mut());
    for block in body.introduction.iter_mut().chain(blocks) {
        for span in block.spans_mut() {
            if let Span::Source(mark) = span {
                *mark = *sources.get(*mark)?;
            }
        }
    }
    Some(())
}

fn technology(entry: TechnologyEntry) -> Technology {
    Technology {
        id: entry.id.value,
        name: entry.name.value,
        aliases: values(entry.aliases),
        keywords: values(entry.keywords),
        version: entry.version.map(|version| version.value),
        homepage: entry.homepage.map(|homepage| homepage.value),
        group: entry.group.map(|group| group.value),
    }
}

fn use_cases(
    entries: Vec<UseCaseEntry>,
    criteria: &ByCriterion<CriterionEntry>,
) -> ByUseCase<UseCase> {
    let ids = criteria.iter().map(|criterion| criterion.id.value.as_str());
    let ids: ByCriterion<&str> = ids.collect();

    entries
        .into_iter()
        .map(|entry| use_case(entry, &ids))
        .collect()
}

fn use_case(entry: UseCaseEntry, ids: &ByCriterion<&str>) -> UseCase {
    let index =
        |name: &At<String>| -> Option<CriterionIndex> { ids.position(|id| *id == name.value) };

    let mut weights = Vec::new();
    for (name, weight) in &entry.weights {
        weights.extend(index(name).map(|criterion| (criterion, weight.value.into())));
    }
    let mut must = Vec::new();
    for (name, wanted) in &entry.must {
        must.extend(index(name).map(|criterion| (criterion, wanted.value.clone())));
    }

    UseCase {
        weights,
        must,
        id: entry.id.value,
        name: entry.name.value,
    }
}

fn review_every(written: Option<At<String>>) -> ReviewEvery {
    let every = written.and_then(|written| ReviewEvery::parse(&written.value));
    every.unwrap_or_default()
}
