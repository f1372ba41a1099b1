//! What the texts of a library are, as they are searched: each part of an article with what is said
//! above it, because a paragraph alone rarely names what it is about.

use super::place::SectionPlace;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex, UseCaseIndex};
use crate::knowledge::facts::{CriterionKind, FactValue};
use crate::knowledge::prose::{Block, plain_text};
use crate::knowledge::{Criterion, Library, Section, Topic};

/// A paragraph with its technology and criterion, for its meaning.
pub fn paragraph(topic: &Topic, place: SectionPlace, block: usize) -> String {
    let technology = &topic.technologies[place.technology].name;
    let criterion = &topic.criteria[place.criterion].name;
    format!(
        "{technology}: {criterion}. {}",
        block_text(topic, place, block)
    )
}

/// A block of a section; the fact where there is a fact and no section.
pub fn block_text(topic: &Topic, place: SectionPlace, block: usize) -> String {
    if let Some(section) = topic.section(place.criterion, place.technology) {
        return section.block(block).as_ref().map(text).unwrap_or_default();
    }

    let fact = topic.fact(place.criterion, place.technology);
    let criterion = &topic.criteria[place.criterion];
    match fact.map(|fact| &fact.value) {
        Some(FactValue::YesNo(true)) => criterion.question.clone(),
        Some(FactValue::Text(text)) => text.clone(),
        Some(FactValue::Number(number)) => match &criterion.kind {
            CriterionKind::Number { unit, .. } => format!("{number} {unit}"),
            _ => number.to_string(),
        },
        Some(FactValue::YesNo(false)) | None => String::new(),
    }
}

/// A criterion, for its meaning.
pub fn criterion(criterion: &Criterion) -> String {
    format!("{}: {}", criterion.name, criterion.question)
}

/// A use case, for its meaning.
pub fn use_case(topic: &Topic, use_case: UseCaseIndex) -> String {
    format!("{}: {}", topic.title, topic.use_cases[use_case].name)
}

/// A topic, for its meaning.
pub fn topic(topic: &Topic) -> String {
    let mut technologies = Vec::new();
    for technology in &topic.technologies {
        technologies.push(technology.name.as_str());
    }

    format!(
        "{}: {} {}",
        topic.title,
        topic.question,
        technologies.join(", ")
    )
}

/// A criterion's own words: its names, its question, its scale, and what the article says of it.
/// The names count twice.
pub fn criterion_words(topic: &Topic, criterion: &Criterion) -> Vec<(String, f32)> {
    let names: Vec<&str> = criterion.names().map(String::as_str).collect();
    let scale: Vec<&str> = criterion
        .scale
        .iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let meaning: Vec<String> = criterion.meaning.iter().map(text).collect();

    vec![
        (criterion.name.clone(), 1.0),
        (names.join(" "), 1.0),
        (criterion.question.clone(), 1.0),
        (criterion.keywords.join(" "), 1.0),
        (scale.join(" "), 1.0),
        (meaning.join(" "), 1.0),
        (topic.title.clone(), 1.0),
    ]
}

/// The names of a technology.
pub fn technology_words(topic: &Topic, place: SectionPlace) -> String {
    let technology = &topic.technologies[place.technology];
    format!("{} {}", technology.name, technology.aliases.join(" "))
}

/// The blocks of a section: the summary, and every other one that has text. A fact without a
/// section counts as one block.
pub fn blocks(section: Option<&Section>) -> Vec<usize> {
    let mut blocks = vec![0];
    let detail = section.map_or(&[][..], |section| &section.detail);
    for (at, block) in detail.iter().enumerate() {
        if !text(block).is_empty() {
            blocks.push(at + 1);
        }
    }
    blocks
}

fn text(block: &Block) -> String {
    match block {
        Block::Code { text, .. } => text.clone(),
        other => plain_text(other.spans()),
    }
}

/// A question that an article lists, with what answers it.
pub struct ListedQuestion<'l> {
    pub topic: TopicIndex,
    pub criterion: CriterionIndex,
    /// `None` if comparing all technologies answers it.
    pub technology: Option<TechnologyIndex>,
    pub text: &'l str,
}

/// The questions that the articles list, in the order of the library.
pub fn listed(library: &Library) -> Vec<ListedQuestion<'_>> {
    let mut listed = Vec::new();
    for (topic, article) in library.topics().iter_enumerated() {
        for (criterion, chapter) in article.criteria.iter_enumerated() {
            add_listed_of_chapter(&mut listed, (topic, criterion), chapter);
        }
    }
    listed
}

/// Adds the questions that a chapter lists for all technologies, then those of its sections.
fn add_listed_of_chapter<'l>(
    listed: &mut Vec<ListedQuestion<'l>>,
    (topic, criterion): InTopic<CriterionIndex>,
    chapter: &'l Criterion,
) {
    for text in &chapter.listed_questions {
        listed.push(ListedQuestion {
            topic,
            criterion,
            technology: None,
            text,
        });
    }

    for (technology, section) in chapter.sections.iter_enumerated() {
        let Some(section) = section else { continue };
        for text in &section.listed_questions {
            listed.push(ListedQuestion {
                topic,
                criterion,
                technology: Some(technology),
                text,
            });
        }
    }
}
