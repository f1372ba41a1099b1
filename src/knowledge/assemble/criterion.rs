//! A criterion with its ratings, facts and texts.

use crate::index::{ByTechnology, CriterionIndex, TechnologyIndex};
use crate::knowledge::at::{self, Entries, values};
use crate::knowledge::body::ArticleBody;
use crate::knowledge::check::Places;
use crate::knowledge::fact_entries::{FactEntry, ThresholdsEntry};
use crate::knowledge::facts::{Fact, Thresholds};
use crate::knowledge::label::{ByLabel, label};
use crate::knowledge::outline::Outline;
use crate::knowledge::prose::Block;
use crate::knowledge::schema::CriterionEntry;
use crate::knowledge::topic::{Criterion, Section, Technology};
use crate::rating::Rating;
use std::cmp::Reverse;
use std::ops::RangeInclusive;

/// The body of the article, from which the texts of the criteria are taken.
pub(super) struct ArticleTexts<'t> {
    pub(super) body: ArticleBody,
    pub(super) places: Places,
    pub(super) outline: Outline<'t>,
    pub(super) by_label: ByLabel<'t>,
}

/// Builds a criterion; takes its texts out of the body.
pub(super) fn criterion(
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
