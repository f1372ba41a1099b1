//! What is indexed of a library: its sections, their parts and its criteria, as documents.

use super::index::Document;
use super::place::Place;
use crate::index::{CriterionIndex, InTopic, TopicIndex};
use crate::knowledge::prose::{Block, Span, plain_text};
use crate::knowledge::{Criterion, Library, Section, Topic};

/// All criteria, with their topics.
pub fn chapters(library: &Library) -> impl Iterator<Item = InTopic<CriterionIndex>> + '_ {
    let topics = library.topics().iter_enumerated();
    topics.flat_map(|(topic, content)| {
        content
            .criteria
            .indices()
            .map(move |criterion| (topic, criterion))
    })
}

/// All sections.
pub fn places(library: &Library) -> impl Iterator<Item = Place> + '_ {
    chapters(library).flat_map(move |(topic, criterion)| {
        let content = &library.topics()[topic];
        let places = content.technologies.indices().map(move |technology| Place {
            topic,
            criterion,
            technology,
        });
        places.filter(move |place| content.section(criterion, place.technology).is_some())
    })
}

/// How often the summary of a section counts in it; everything else counts once.
const SUMMARY: usize = 2;
/// How often a criterion's names, its question, and the rest of the article's text about it count;
/// the questions that it lists count once.
const NAMES: usize = 9;
const MEANING: usize = 6;
const REST: usize = 3;

/// The whole text of a topic.
pub fn topic_document(library: &Library, topic: TopicIndex, places: &[Place]) -> Document {
    let content = &library.topics()[topic];
    let chapters = content
        .criteria
        .indices()
        .map(|at| criterion_document(content, at));
    let start = places.partition_point(|place| place.topic < topic);
    let sections = places[start..]
        .iter()
        .take_while(|place| place.topic == topic);
    let sections = sections.map(|place| told_of(library, *place));
    // Each text once is enough to find the nearest topics, and makes indexing faster.
    chapters
        .chain(sections)
        .flatten()
        .map(|(text, _)| (text, 1))
        .collect()
}

/// A section.
pub fn section_document(library: &Library, place: Place) -> Document {
    let asked = section(library, place)
        .map(|section| section.asked.join(" "))
        .unwrap_or_default();
    told_of(library, place)
        .into_iter()
        .chain([(asked, 1)])
        .collect()
}

/// The text of a section.
fn told_of(library: &Library, place: Place) -> Document {
    let section = section(library, place);
    let summary = section
        .map(|section| plain_text(&section.summary))
        .unwrap_or_default();
    let detail = section
        .map(|section| blocks(&section.detail))
        .unwrap_or_default();
    said_of(library, place, [(summary, SUMMARY), (detail, 1)])
}

fn section(library: &Library, place: Place) -> Option<&Section> {
    library.topics()[place.topic].section(place.criterion, place.technology)
}

/// The text about a technology, with its names.
fn said_of(
    library: &Library,
    place: Place,
    texts: impl IntoIterator<Item = (String, usize)>,
) -> Document {
    let technology = &library.topics()[place.topic].technologies[place.technology];
    let names = (joined(&technology.name, &technology.aliases), 1);
    std::iter::once(names).chain(texts).collect()
}

/// The passages that can be quoted, by section and block: the summary, and every block that cites a
/// source.
pub fn passages<'l>(
    library: &'l Library,
    places: &'l [Place],
) -> impl Iterator<Item = (usize, usize)> + 'l {
    places.iter().enumerate().flat_map(|(at, place)| {
        let detail = section(library, *place)
            .map(|section| &section.detail[..])
            .unwrap_or_default();
        let sourced = |block: &&Block| {
            block
                .spans()
                .iter()
                .any(|span| matches!(span, Span::Source(_)))
        };
        let detail = detail
            .iter()
            .enumerate()
            .filter(move |(_, block)| sourced(block))
            .map(|(block, _)| block + 1);
        std::iter::once(0)
            .chain(detail)
            .map(move |block| (at, block))
    })
}

/// A block of a section.
pub fn passage_document(library: &Library, place: Place, block: usize) -> Document {
    let text = section(library, place)
        .and_then(|section| section.block(block))
        .map(|block| blocks(&[block]));
    said_of(library, place, [(text.unwrap_or_default(), 1)])
}

/// A criterion. A question about one technology is about the criterion too, so the questions of its
/// sections belong to it.
pub fn criterion_document(topic: &Topic, index: CriterionIndex) -> Document {
    let criterion = &topic.criteria[index];
    let asked_of = criterion
        .sections
        .iter()
        .flatten()
        .flat_map(|section| &section.asked);
    vec![
        (joined(&criterion.name, &criterion.aliases), NAMES),
        (joined(&criterion.question, &criterion.keywords), MEANING),
        (meaning(criterion), REST),
        (joined(&topic.title, &topic.aliases), REST),
        (joined("", criterion.asked.iter().chain(asked_of)), 1),
    ]
}

fn joined<'t>(first: &str, others: impl IntoIterator<Item = &'t String>) -> String {
    others
        .into_iter()
        .fold(first.to_owned(), |all, other| all + " " + other)
}

fn meaning(criterion: &Criterion) -> String {
    let scale = criterion
        .scale
        .iter()
        .flatten()
        .map(|text| format!("{text} "));
    scale.chain([blocks(&criterion.meaning)]).collect()
}

fn blocks(blocks: &[Block]) -> String {
    let text = |block: &Block| match block {
        Block::Code { text, .. } => format!("{text} "),
        other => format!("{} ", plain_text(other.spans())),
    };
    blocks.iter().map(text).collect()
}
