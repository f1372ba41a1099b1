//! A draft without errors -> the topic.

use super::at::{self, At, Entries};
use super::body::ArticleBody;
use super::check::{self, Draft, Places};
use super::label::{Label, label};
use super::outline::Outline;
use super::prose::{Block, Span};
use super::review::ReviewEvery;
use super::schema::{CriterionEntry, TechnologyEntry, UseCaseEntry};
use super::topic::{Criterion, Section, Technology, Topic, UseCase};
use crate::index::{ByCriterion, ByTechnology, ByUseCase, CriterionIndex};
use crate::rating::Rating;
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// Builds the topic; `None` if a check has missed something.
pub fn assemble(path: &str, id: &str, text: &str, draft: Draft) -> Option<Topic> {
    let Draft {
        front,
        mut body,
        places,
        ..
    } = draft;
    let outline = Outline::new(text, &body);
    number_sources(&mut body)?;

    let mut sources = Vec::new();
    let mut source_lines = Vec::new();
    for footnote in &body.footnotes {
        sources.push(check::source(footnote).ok()?);
        source_lines.push(outline.part(footnote.label.span.start));
    }

    let use_cases = use_cases(front.use_cases, &front.criteria);
    let technologies: ByTechnology<Technology> =
        front.technologies.into_iter().map(technology).collect();

    let mut texts = Texts {
        body,
        places,
        outline,
    };
    let mut criteria = ByCriterion::with_capacity(front.criteria.len());
    for (index, entry) in front.criteria.into_iter().enumerate() {
        criteria.push(criterion(entry, index, &technologies, &mut texts));
    }

    Some(Topic {
        id: id.to_owned(),
        path: path.to_owned(),
        title: front.title.value,
        original: None,
        question: front.question.value,
        aliases: values(front.aliases),
        reviewed: front.reviewed?.value,
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

/// Turns footnote marks, numbered in order, into the indexes of their sources.
fn number_sources(body: &mut ArticleBody) -> Option<()> {
    let mut by_label: HashMap<Label, usize> = HashMap::new();
    for (source, footnote) in body.footnotes.iter().enumerate() {
        by_label.insert(label(&footnote.label.value), source);
    }
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
    }
}

/// The body of the article, from which the texts of the criteria are taken.
struct Texts<'t> {
    body: ArticleBody,
    places: Places,
    outline: Outline<'t>,
}

/// Builds a criterion; takes its texts out of the body.
fn criterion(
    entry: CriterionEntry,
    index: usize,
    technologies: &ByTechnology<Technology>,
    texts: &mut Texts,
) -> Criterion {
    let declaration_lines = texts.outline.lines(declared(&entry)).unwrap_or(1..=1);
    let rated = entry.ratings.iter().map(|(name, _)| name.span.start);
    let rating_lines = texts.outline.lines(rated);

    let mut sections = ByTechnology::with_capacity(technologies.len());
    for (at, technology) in technologies.iter().enumerate() {
        let rating = at::entry(&entry.ratings, &technology.id);
        sections.push(rating.and_then(|(_, rating)| texts.section(index, at, rating.value)));
    }
    let (meaning, chapter_lines) = match texts.chapter(index) {
        Some((meaning, lines)) => (meaning, Some(lines)),
        None => (Vec::new(), None),
    };

    Criterion {
        meaning,
        sections,
        rating_lines: rating_lines.unwrap_or_else(|| declaration_lines.clone()),
        declaration_lines,
        chapter_lines,
        id: entry.id.value,
        name: entry.name.value,
        aliases: values(entry.aliases),
        keywords: values(entry.keywords),
        asked: Vec::new(),
        question: entry.question.value,
        scale: scale(entry.scale),
    }
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

    for (technology, _) in &entry.ratings {
        places.push(technology.span.start);
    }
    places
}

impl Texts<'_> {
    /// What the article says about the meaning of a criterion, with its lines.
    fn chapter(&mut self, criterion: usize) -> Option<(Vec<Block>, RangeInclusive<usize>)> {
        let at = self.places.chapter(criterion)?;
        let chapter = self.body.chapters.get_mut(at)?;
        let lines = self.outline.part(chapter.heading.span.start);
        Some((std::mem::take(&mut chapter.meaning), lines))
    }

    /// The section on a technology under a criterion, if there is one.
    fn section(&mut self, criterion: usize, technology: usize, rating: Rating) -> Option<Section> {
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
            rating,
            lines,
            summary,
            detail: blocks.collect(),
            asked: Vec::new(),
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

fn use_cases(entries: Vec<UseCaseEntry>, criteria: &[CriterionEntry]) -> ByUseCase<UseCase> {
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
    for (name, least) in &entry.must {
        must.extend(index(name).map(|criterion| (criterion, least.value)));
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
