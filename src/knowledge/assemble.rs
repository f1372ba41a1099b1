//! A draft without errors -> the topic.

use super::at::{self, At, Entries};
use super::body::ArticleBody;
use super::check::{self, Places, UncheckedArticle};
use super::fact_entries::{FactEntry, ThresholdsEntry};
use super::facts::{Fact, Thresholds};
use super::label::{Label, label};
use super::outline::Outline;
use super::prose::{Block, Span};
use super::review::ReviewEvery;
use super::schema::{CriterionEntry, TechnologyEntry, UseCaseEntry};
use super::topic::{Criterion, Section, Technology, Topic, UseCase};
use crate::index::{ByCriterion, ByTechnology, ByUseCase, CriterionIndex, TechnologyIndex};
use crate::rating::Rating;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::RangeInclusive;

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

/// The index of each source by its label.
type ByLabel<'l> = HashMap<Label<'l>, usize>;

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

/// The body of the article, from which the texts of the criteria are taken.
struct ArticleTexts<'t> {
    body: ArticleBody,
    places: Places,
    outline: Outline<'t>,
    by_label: ByLabel<'t>,
}

/// Builds a criterion; takes its texts out of the body.
fn criterion(
    entry: CriterionEntry,
    index: CriterionIndex,
    technologies: &ByTechnology<Technology>,
    texts: &mut ArticleTexts,
) -> Criterion {
    let declaration_lines = texts.outline.lines(declared(&entry)).unwrap_or(1..=1);
    let rating_lines = texts.outline.lines(rated(&entry));
    let thresholds = thresholds(&entry.thresholds);

    let mut ratings = ByTechnology::with_capacity(technologies.len());
    let mut facts = ByTechnology::with_capacity(technologies.len());
    let mut not_applicable = ByTechnology::with_capacity(technologies.len());
    for Technology { id, .. } in technologies {
        let fact =
            at::entry(&entry.facts, id).map(|(_, fact)| self::fact(&fact.value, &texts.by_label));
        ratings.push(rating(&entry, id, fact.as_ref(), thresholds.as_ref()));
        facts.push(fact);
        let reason = at::entry(&entry.not_applicable, id);
        not_applicable.push(reason.map(|(_, reason)| reason.value.clone()));
    }

    let mut sections = ByTechnology::with_capacity(technologies.len());
    for at in technologies.indices() {
        sections.push(texts.section(index, at));
    }
    let (meaning, chapter_lines) = match texts.chapter(index) {
        Some((meaning, lines)) => (meaning, Some(lines)),
        None => (Vec::new(), None),
    };

    let scale = match &thresholds {
        Some(thresholds) => thresholds.scale(&entry.kind),
        None => scale(entry.scale),
    };
    Criterion {
        meaning,
        sections,
        ratings,
        facts,
        not_applicable,
        original_texts: None,
        scale,
        thresholds,
        kind: entry.kind,
        rating_lines: rating_lines.unwrap_or_else(|| declaration_lines.clone()),
        declaration_lines,
        chapter_lines,
        id: entry.id.value,
        name: entry.name.value,
        aliases: values(entry.aliases),
        keywords: values(entry.keywords),
        listed_questions: Vec::new(),
        question: entry.question.value,
    }
}

/// The rating of a technology: as written, or as its fact reaches the thresholds.
fn rating(
    entry: &CriterionEntry,
    technology: &str,
    fact: Option<&Fact>,
    thresholds: Option<&Thresholds>,
) -> Option<Rating> {
    match (fact, thresholds) {
        (Some(fact), Some(thresholds)) => thresholds.rating(&entry.kind, &fact.value),
        _ => at::entry(&entry.ratings, technology).map(|(_, rating)| rating.value),
    }
}

fn fact(entry: &FactEntry, sources: &ByLabel) -> Fact {
    let source = entry.source.as_ref();
    Fact {
        value: entry.value.clone(),
        source: source.and_then(|name| sources.get(&label(&name.value)).copied()),
    }
}

/// Thresholds, the best rating first; `None` if there are none.
fn thresholds(entry: &ThresholdsEntry) -> Option<Thresholds> {
    if entry.is_none() {
        return None;
    }

    Some(match entry {
        ThresholdsEntry::Limits(written) => {
            let mut limits = Vec::new();
            for (name, limit) in written {
                let rating = name.value.parse().ok().and_then(Rating::new);
                limits.extend(rating.map(|rating| (rating, limit.value)));
            }
            limits.sort_by_key(|(rating, _)| Reverse(*rating));
            Thresholds::Number(limits)
        }
        ThresholdsEntry::Values(written) => {
            let rated = written
                .iter()
                .map(|(name, rating)| (name.value.clone(), rating.value));
            Thresholds::Values(rated.collect())
        }
    })
}

/// Where the ratings and facts of a criterion are.
fn rated(entry: &CriterionEntry) -> Vec<usize> {
    let ratings = entry.ratings.iter().map(|(name, _)| name.span.start);
    let facts = entry.facts.iter().map(|(name, _)| name.span.start);
    ratings.chain(facts).collect()
}

/// Where the front matter declares a criterion: the places of its values, ratings included.
fn declared(entry: &CriterionEntry) -> Vec<usize> {
    let mut places = vec![entry.question.span.start];
    for text in entry.names().chain(&entry.keywords) {
        places.push(text.span.start);
    }

    for (level, _) in &entry.scale {
        places.push(level.span.start);
    }

    places.extend(rated(entry));
    places
}

impl ArticleTexts<'_> {
    /// What the article says about the meaning of a criterion, with its lines.
    fn chapter(
        &mut self,
        criterion: CriterionIndex,
    ) -> Option<(Vec<Block>, RangeInclusive<usize>)> {
        let at = self.places.chapter(criterion)?;
        let chapter = self.body.chapters.get_mut(at)?;
        let lines = self.outline.part(chapter.heading.span.start);
        Some((std::mem::take(&mut chapter.meaning), lines))
    }

    /// The section on a technology under a criterion, if there is one with a text.
    fn section(
        &mut self,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
    ) -> Option<Section> {
        let chapter = self.places.chapter(criterion)?;
        let at = self.places.section(chapter, technology)?;
        let sections = &mut self.body.chapters.get_mut(chapter)?.sections;
        let section = sections.get_mut(at)?;

        let lines = self.outline.part(section.heading.span.start);
        let mut blocks = std::mem::take(&mut section.blocks).into_iter();
        let Some(Block::Paragraph(summary)) = blocks.next() else {
            return None;
        };
        Some(Section {
            lines,
            summary,
            detail: blocks.collect(),
            listed_questions: Vec::new(),
        })
    }
}

fn scale(entries: Entries<String>) -> [Option<String>; 5] {
    let mut scale = [const { None }; 5];
    for (name, text) in entries {
        let Some(rating) = name.value.parse().ok().and_then(Rating::new) else {
            continue;
        };

        if let Some(level) = scale.get_mut(usize::from(rating.get()) - 1) {
            *level = Some(text.value);
        }
    }
    scale
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

fn values(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
