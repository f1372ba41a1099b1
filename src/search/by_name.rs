//! What a question means that consists of names: "kafka durability", "postgres or mysql?".

use super::corpus::Corpus;
use super::finding::Finding;
use super::mentions::Mentioned;
use super::place::Place;
use crate::index::{InTopic, TechnologyIndex, TopicIndex};

/// What is meant by names alone; several if a name is one of several topics.
pub fn by_name(corpus: &Corpus, named: &Mentioned) -> Vec<Finding> {
    if !named.excluded.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for topic in topics(named) {
        let technologies: Vec<TechnologyIndex> = of_topic(&named.technologies, topic);
        let criteria = of_topic(&named.criteria, topic);
        let use_cases = of_topic(&named.use_cases, topic);
        for criterion in &criteria {
            found.extend(match technologies[..] {
                [technology] => {
                    let place = Place {
                        topic,
                        criterion: *criterion,
                        technology,
                    };
                    let exists = corpus.section(place).is_some();
                    exists.then_some(Finding::Section { place, block: 0 })
                }
                _ => Some(Finding::Comparison {
                    criterion: (topic, *criterion),
                    technologies: pair(&technologies),
                }),
            });
        }
        if criteria.is_empty() {
            found.push(match use_cases[..] {
                [use_case, ..] if technologies.is_empty() => Finding::UseCase((topic, use_case)),
                _ => Finding::Overview {
                    topic,
                    technologies: pair(&technologies),
                },
            });
        }
    }
    found
}

/// One or two technologies; more are as good as all of them.
fn pair(technologies: &[TechnologyIndex]) -> Vec<TechnologyIndex> {
    if technologies.len() > 2 {
        Vec::new()
    } else {
        technologies.to_vec()
    }
}

/// The topics that names are about: those of the technologies, or else those that are named, or
/// else those of the criteria and use cases.
fn topics(named: &Mentioned) -> Vec<TopicIndex> {
    let technical = named.technologies.iter().map(|(topic, _)| *topic);
    let qualities = named.criteria.iter().map(|(topic, _)| *topic);
    let wishes = named.use_cases.iter().map(|(topic, _)| *topic);
    let mut topics: Vec<TopicIndex> = technical.collect();
    if topics.is_empty() {
        topics.clone_from(&named.topics);
    }
    if topics.is_empty() {
        topics = qualities.chain(wishes).collect();
    }
    topics.sort_unstable();
    topics.dedup();
    // A criterion of which only one of the topics speaks tells which of them is meant.
    let speaks = |topic: &TopicIndex| named.criteria.iter().any(|(of, _)| of == topic);
    if topics.iter().any(speaks) {
        topics.retain(speaks);
    }
    topics
}

fn of_topic<I: Copy>(places: &[InTopic<I>], topic: TopicIndex) -> Vec<I> {
    places
        .iter()
        .filter(|(of, _)| *of == topic)
        .map(|(_, at)| *at)
        .collect()
}
