//! The meaning of a question that consists of names: "kafka durability", "postgres or mysql?".

use super::corpus::Corpus;
use super::finding::Finding;
use super::naming::Mentioned;
use super::place::SectionPlace;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};

/// What is meant by names alone; several if a name is one of several topics.
pub fn by_name(corpus: &Corpus, named: &Mentioned) -> Vec<Finding> {
    if !named.excluded.is_empty() {
        return Vec::new();
    }

    let mut found = Vec::new();
    for topic in topics(named) {
        let technologies = of_topic(&named.technologies, topic);
        let criteria = of_topic(&named.criteria, topic);
        let use_cases = of_topic(&named.use_cases, topic);

        for criterion in &criteria {
            found.extend(on_criterion(corpus, (topic, *criterion), &technologies));
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

/// The section of the only technology, if there is one; or a comparison.
fn on_criterion(
    corpus: &Corpus,
    criterion: InTopic<CriterionIndex>,
    technologies: &[TechnologyIndex],
) -> Option<Finding> {
    let [technology] = *technologies else {
        return Some(Finding::Comparison {
            criterion,
            technologies: pair(technologies),
        });
    };

    let place = SectionPlace {
        topic: criterion.0,
        criterion: criterion.1,
        technology,
    };
    let exists = corpus.section(place).is_some();
    exists.then_some(Finding::Section { place, block: 0 })
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
    let with_criteria = topics_of(&named.criteria);
    let mut topics = topics_of(&named.technologies);
    if topics.is_empty() {
        topics.clone_from(&named.topics);
    }
    if topics.is_empty() {
        topics.extend(&with_criteria);
        topics.extend(topics_of(&named.use_cases));
    }
    topics.sort_unstable();
    topics.dedup();

    // A criterion that only one of the topics has tells which of them is meant.
    if topics.iter().any(|topic| with_criteria.contains(topic)) {
        topics.retain(|topic| with_criteria.contains(topic));
    }
    topics
}

fn topics_of<I>(places: &[InTopic<I>]) -> Vec<TopicIndex> {
    places.iter().map(|(topic, _)| *topic).collect()
}

fn of_topic<I: Copy>(places: &[InTopic<I>], topic: TopicIndex) -> Vec<I> {
    let mut of_topic = Vec::new();
    for (of, at) in places {
        if *of == topic {
            of_topic.push(*at);
        }
    }
    of_topic
}
