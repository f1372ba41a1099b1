//! The names that were read in what was typed, and the comparison that they ask for.

use crate::commands::command::Context;
use crate::commands::reading::Place;
use crate::knowledge::Topic;
use crate::question::comparison::{Comparison, View};

/// A kind of thing that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    Topic,
    Technology,
    Criterion,
}

/// How a name was found in what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// It is all that was typed.
    Whole,
    /// It is a part of a longer text.
    InText,
    /// It was not typed so, but is near.
    Near,
}

/// A name that was read: what it may mean, in every topic. A topic's place has no index of its own.
#[derive(Debug, Clone)]
pub struct FoundName {
    pub kind: NameKind,
    pub places: Vec<Place>,
    pub typed: String,
    pub spelling: Spelling,
}

impl FoundName {
    /// What it means in a topic.
    pub fn within(&self, topic: usize) -> Option<usize> {
        let place = self.places.iter().find(|place| place.0 == topic);
        place.map(|place| place.1)
    }

    /// The name of what it means in a topic, as the article writes it.
    pub fn name<'l>(&self, cx: &Context<'l>, topic: usize) -> Option<&'l str> {
        let at = self.within(topic)?;
        let topic = cx.library.topics().get(topic)?;
        Some(match self.kind {
            NameKind::Topic => &topic.title,
            NameKind::Technology => &topic.technologies.get(at)?.name,
            NameKind::Criterion => &topic.criteria.get(at)?.name,
        })
    }
}

/// All names that were read, in the order of their reading.
#[derive(Debug, Clone, Default)]
pub struct FoundNames {
    pub names: Vec<FoundName>,
}

impl FoundNames {
    /// The names of one kind.
    pub fn of(&self, kind: NameKind) -> impl Iterator<Item = &FoundName> {
        self.names.iter().filter(move |named| named.kind == kind)
    }

    /// The comparison in one topic; `None` where the topic lacks something that was named.
    pub fn comparison<'l>(&self, cx: &Context<'l>, topic: usize) -> Option<Comparison<'l>> {
        let is_complete = self.names.iter().all(|named| named.within(topic).is_some());
        if !is_complete {
            return None;
        }
        Some(self.partly(topic, cx.library.topics().get(topic)?))
    }

    /// The comparison in one topic of what it has of all that was named.
    pub fn partly<'l>(&self, index: usize, topic: &'l Topic) -> Comparison<'l> {
        let mut technologies: Vec<usize> = self
            .of(NameKind::Technology)
            .filter_map(|named| named.within(index))
            .collect();
        // Beyond a pair, all are compared.
        if technologies.len() > 2 {
            technologies.clear();
        }
        let criterion = self
            .of(NameKind::Criterion)
            .find_map(|named| named.within(index));
        Comparison {
            topic,
            criterion,
            technologies,
            view: View::Summary,
        }
    }

    /// The comparisons on the further criteria that were named.
    pub fn on_others<'l>(&self, comparison: &Comparison<'l>, topic: usize) -> Vec<Comparison<'l>> {
        let mut criteria: Vec<usize> = Vec::new();
        for named in self.of(NameKind::Criterion) {
            let Some(criterion) = named.within(topic) else {
                continue;
            };
            if comparison.criterion != Some(criterion) && !criteria.contains(&criterion) {
                criteria.push(criterion);
            }
        }
        criteria
            .into_iter()
            .map(|criterion| comparison.on(Some(criterion)))
            .collect()
    }
}
