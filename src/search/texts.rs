//! What the texts of a library are, as they are searched: each part of an article with what is said
//! above it, because a paragraph alone rarely names what it is about.

use super::place::Place;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex, UseCaseIndex};
use crate::knowledge::prose::{Block, plain_text};
use crate::knowledge::{Criterion, Library, Section, Topic};

/// A paragraph with its technology and criterion, for its meaning.
pub fn paragraph(topic: &Topic, place: Place, block: usize) -> String {
    let technology = &topic.technologies[place.technology].name;
    let criterion = &topic.criteria[place.criterion].name;
    format!(
        "{technology}: {criterion}. {}",
        block_text(topic, place, block)
    )
}

/// A block of a section.
pub fn block_text(topic: &Topic, place: Place, block: usize) -> String {
    topic
        .section(place.criterion, place.technology)
        .and_then(|section| section.block(block))
        .map(|block| text(&block))
        .unwrap_or_default()
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
    let technologies: Vec<&str> = topic
        .technologies
        .iter()
        .map(|technology| technology.name.as_str())
        .collect();
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
pub fn technology_words(topic: &Topic, place: Place) -> String {
    let technology = &topic.technologies[place.technology];
    format!("{} {}", technology.name, technology.aliases.join(" "))
}

/// The places of a library's criteria.
pub fn chapters(library: &Library) -> impl Iterator<Item = InTopic<CriterionIndex>> + '_ {
    let topics = library.topics().iter_enumerated();
    topics.flat_map(|(at, topic)| {
        topic
            .criteria
            .indices()
            .map(move |criterion| (at, criterion))
    })
}

/// The blocks of a section: the summary, and every other one that has text.
pub fn blocks(section: &Section) -> impl Iterator<Item = usize> + '_ {
    let detail = section.detail.iter().enumerate();
    std::iter::once(0).chain(
        detail
            .filter(|(_, block)| !text(block).is_empty())
            .map(|(at, _)| at + 1),
    )
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
pub fn listed(library: &Library) -> impl Iterator<Item = ListedQuestion<'_>> {
    chapters(library).flat_map(|(topic, criterion)| {
        let chapter = &library.topics()[topic].criteria[criterion];
        let question = move |technology, text| ListedQuestion {
            topic,
            criterion,
            technology,
            text,
        };
        let compared = chapter.asked.iter().map(move |text| question(None, text));
        let sections = chapter.sections.iter_enumerated();
        let single = sections.flat_map(move |(technology, section)| {
            let asked = section.iter().flat_map(|section| &section.asked);
            asked.map(move |text| question(Some(technology), text))
        });
        compared.chain(single)
    })
}
