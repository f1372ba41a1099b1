//! The names that were read in what was typed, and the comparison that they ask for.

use crate::commands::command::Context;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::Topic;
use crate::question::comparison::{Comparison, View};

/// A kind of thing that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameKind {
    Topic,
    Technology,
    Criterion,
}

/// How a name was found in what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// It is all that was typed.
    Whole,
    /// It is a part of a longer text.
    InText,
    /// It was not typed so, but is near.
    Near,
}

/// What a name may mean, in every topic.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NameMeanings {
    Topics(Vec<TopicIndex>),
    Technologies(Vec<InTopic<TechnologyIndex>>),
    Criteria(Vec<InTopic<CriterionIndex>>),
}

impl NameMeanings {
    /// What all of them are.
    pub(super) fn kind(&self) -> NameKind {
        match self {
            Self::Topics(_) => NameKind::Topic,
            Self::Technologies(_) => NameKind::Technology,
            Self::Criteria(_) => NameKind::Criterion,
        }
    }

    /// The topics that have something of this name.
    pub(super) fn topics(&self) -> Vec<TopicIndex> {
        match self {
            Self::Topics(topics) => topics.clone(),
            Self::Technologies(places) => topics_of(places),
            Self::Criteria(places) => topics_of(places),
        }
    }

    /// Whether nothing has this name.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Topics(topics) => topics.is_empty(),
            Self::Technologies(places) => places.is_empty(),
            Self::Criteria(places) => places.is_empty(),
        }
    }
}

/// A name that was read.
#[derive(Debug, Clone)]
pub(super) struct FoundName {
    pub(super) meanings: NameMeanings,
    pub(super) typed: String,
    pub(super) spelling: Spelling,
}

impl FoundName {
    /// What kind of thing it names.
    pub(super) fn kind(&self) -> NameKind {
        self.meanings.kind()
    }

    /// Whether a topic has something of this name.
    pub(super) fn is_in(&self, topic: TopicIndex) -> bool {
        match &self.meanings {
            NameMeanings::Topics(topics) => topics.contains(&topic),
            NameMeanings::Technologies(_) => !self.technologies_in(topic).is_empty(),
            NameMeanings::Criteria(_) => self.criterion_in(topic).is_some(),
        }
    }

    /// The technologies of this name in a topic: several if it is the name of their group.
    pub(super) fn technologies_in(&self, topic: TopicIndex) -> Vec<TechnologyIndex> {
        let mut technologies = Vec::new();
        if let NameMeanings::Technologies(places) = &self.meanings {
            for (other, technology) in places {
                if *other == topic {
                    technologies.push(*technology);
                }
            }
        }
        technologies
    }

    /// The criterion of this name in a topic.
    pub(super) fn criterion_in(&self, topic: TopicIndex) -> Option<CriterionIndex> {
        match &self.meanings {
            NameMeanings::Criteria(places) => in_topic(places, topic),
            _ => None,
        }
    }

    /// The name of what it means in a topic, as the article writes it.
    pub(super) fn name<'l>(&self, cx: &Context<'l>, index: TopicIndex) -> Option<&'l str> {
        let topic = cx.library.topics().get(index)?;
        match self.kind() {
            NameKind::Topic => self.is_in(index).then_some(&topic.title),
            NameKind::Technology => {
                let technologies = self.technologies_in(index);
                let first = &topic.technologies[*technologies.first()?];
                match &first.group {
                    Some(group) if technologies.len() > 1 => Some(group),
                    _ => Some(&first.name),
                }
            }
            NameKind::Criterion => Some(&topic.criteria[self.criterion_in(index)?].name),
        }
    }
}

/// Adds what a name means; of a group, what is not named already.
fn add_technologies(named: Vec<TechnologyIndex>, technologies: &mut Vec<TechnologyIndex>) {
    let is_group = named.len() > 1;
    for technology in named {
        if !is_group || !technologies.contains(&technology) {
            technologies.push(technology);
        }
    }
}

/// The topics of some places.
pub(super) fn topics_of<I>(places: &[InTopic<I>]) -> Vec<TopicIndex> {
    places.iter().map(|(topic, _)| *topic).collect()
}

fn in_topic<I: Copy>(places: &[InTopic<I>], topic: TopicIndex) -> Option<I> {
    let place = places.iter().find(|(other, _)| *other == topic);
    place.map(|(_, index)| *index)
}

/// All names that were read, in the order of their reading.
#[derive(Debug, Clone, Default)]
pub(super) struct FoundNames {
    pub(super) names: Vec<FoundName>,
}

impl FoundNames {
    /// The names of one kind.
    pub(super) fn of(&self, kind: NameKind) -> impl Iterator<Item = &FoundName> {
        self.names.iter().filter(move |named| named.kind() == kind)
    }

    /// The comparison in one topic; `None` where the topic lacks something that was named.
    pub(super) fn comparison<'l>(
        &self,
        cx: &Context<'l>,
        topic: TopicIndex,
    ) -> Option<Comparison<'l>> {
        let is_complete = self.names.iter().all(|named| named.is_in(topic));
        if !is_complete {
            return None;
        }

        Some(self.partly(topic, cx.library.topics().get(topic)?))
    }

    /// The comparison in one topic of what it has of all that was named.
    pub(super) fn partly<'l>(&self, index: TopicIndex, topic: &'l Topic) -> Comparison<'l> {
        let mut technologies = Vec::new();
        let mut criterion = None;
        for named in &self.names {
            add_technologies(named.technologies_in(index), &mut technologies);
            criterion = criterion.or(named.criterion_in(index));
        }

        // Beyond a pair, all are compared.
        if technologies.len() > 2 {
            technologies.clear();
        }

        Comparison {
            topic,
            criterion,
            technologies,
            view: View::Summary,
        }
    }

    /// The comparisons on the further criteria that were named.
    pub(super) fn on_others<'l>(
        &self,
        comparison: &Comparison<'l>,
        topic: TopicIndex,
    ) -> Vec<Comparison<'l>> {
        let mut criteria: Vec<CriterionIndex> = Vec::new();
        for named in self.of(NameKind::Criterion) {
            let Some(criterion) = named.criterion_in(topic) else {
                continue;
            };
            if comparison.criterion != Some(criterion) && !criteria.contains(&criterion) {
                criteria.push(criterion);
            }
        }

        let mut others = Vec::new();
        for criterion in criteria {
            others.push(comparison.on(Some(criterion)));
        }
        others
    }
}
