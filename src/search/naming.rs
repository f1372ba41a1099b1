//! The names that were found in a text -> what it names, and what it excludes: a name that is also
//! an ordinary word counts only if the words around it show that it is meant.

use super::negation::{Negation, exclusion};
use super::ordinary::{Ordinary, speaks_of_a_choice};
use super::running::Word;
use super::text_kind::TextKind;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex, UseCaseIndex};

/// What a text names, each once, in the order of the text. Pairs are indexes: the topic in the
/// library, what is named in the topic.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mentioned {
    pub technologies: Vec<InTopic<TechnologyIndex>>,
    pub criteria: Vec<InTopic<CriterionIndex>>,
    pub topics: Vec<TopicIndex>,
    pub use_cases: Vec<InTopic<UseCaseIndex>>,
    /// The technologies that are named to be left out.
    pub excluded: Vec<InTopic<TechnologyIndex>>,
    /// The places of the words that name something, in the text; and of those among them that
    /// name a technology.
    pub words: Vec<usize>,
    pub technical: Vec<usize>,
}

impl Mentioned {
    /// Only what is named in a topic, if one is given.
    pub fn within(mut self, topic: Option<TopicIndex>) -> Self {
        if let Some(topic) = topic {
            self.technologies.retain(|(of, _)| *of == topic);
            self.excluded.retain(|(of, _)| *of == topic);
            self.criteria.retain(|(of, _)| *of == topic);
            self.use_cases.retain(|(of, _)| *of == topic);
            self.topics.retain(|of| *of == topic);
        }
        self
    }

    /// The only topic of several technologies: a question that names two of a topic is about it.
    pub fn compared_in(&self) -> Option<TopicIndex> {
        let [(topic, _), others @ ..] = &self.technologies[..] else {
            return None;
        };
        let is_one = !others.is_empty() && others.iter().all(|(of, _)| of == topic);
        is_one.then_some(*topic)
    }

    /// Without the criteria of topics that are named neither themselves nor by a technology, if
    /// technologies are named: what another topic has as a criterion does not decide next to them.
    pub fn without_foreign_criteria(mut self) -> Self {
        let Self {
            technologies,
            topics,
            criteria,
            ..
        } = &mut self;
        if !technologies.is_empty() {
            criteria.retain(|(topic, _)| {
                topics.contains(topic) || technologies.iter().any(|(of, _)| of == topic)
            });
        }
        self
    }
}

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Technology(TopicIndex, TechnologyIndex),
    /// Something that belongs to a technology.
    Companion(TopicIndex, TechnologyIndex),
    Criterion(TopicIndex, CriterionIndex),
    Topic(TopicIndex),
    UseCase(TopicIndex, UseCaseIndex),
}

/// A name in a text: its first word, its number of words, and what it names.
#[derive(Debug)]
pub struct Mention<'m> {
    pub first: usize,
    pub count: usize,
    pub targets: &'m [Target],
}

/// What a text names, as its mentions are read one after the other.
pub struct Naming<'w> {
    words: &'w [Word],
    kind: TextKind,
    named: Mentioned,
    /// The technologies after "instead of".
    replaced: Vec<InTopic<TechnologyIndex>>,
}

impl<'w> Naming<'w> {
    pub fn new(words: &'w [Word], kind: TextKind) -> Self {
        Self {
            words,
            kind,
            named: Mentioned::default(),
            replaced: Vec::new(),
        }
    }

    /// Adds what a name means; `listed` if it is next to another technology.
    pub fn add(&mut self, mention: &Mention, listed: bool) {
        let place = Ordinary {
            words: self.words,
            first: mention.first,
            count: mention.count,
            listed,
            kind: self.kind,
        };

        let mut names_something = false;
        for target in mention.targets {
            names_something |= self.add_target(*target, &place);
        }

        if names_something {
            let places = mention.first..mention.first + mention.count;
            if are_technologies(mention.targets) {
                self.named.technical.extend(places.clone());
            }
            self.named.words.extend(places);
        }
    }

    /// Whether a name means this target at a place, and not an ordinary word; if so, it is added.
    fn add_target(&mut self, target: Target, place: &Ordinary) -> bool {
        let asks = self.kind == TextKind::Question;
        match target {
            Target::Technology(topic, at) if place.is_technology() => {
                let technologies = self.technologies_of(place);
                add(technologies, (topic, at));
            }
            // "Nomad but no Consul" excludes a part of it, and still is about it.
            Target::Companion(topic, at) if asks => {
                add(&mut self.named.technologies, (topic, at));
            }
            Target::Topic(topic) if place.is_topic() => add(&mut self.named.topics, topic),
            Target::Criterion(topic, at) if place.is_criterion() => {
                add(&mut self.named.criteria, (topic, at));
            }
            Target::UseCase(topic, at) if asks => add(&mut self.named.use_cases, (topic, at)),
            _ => return false,
        }
        true
    }

    /// Where a technology at a place belongs: to those that are meant, or not meant.
    fn technologies_of(&mut self, place: &Ordinary) -> &mut Vec<InTopic<TechnologyIndex>> {
        let exclusion = match self.kind {
            TextKind::Question => exclusion(self.words, place.first, place.count),
            TextKind::Message => None,
        };
        match exclusion {
            None => &mut self.named.technologies,
            Some(Negation::Unwanted) => &mut self.named.excluded,
            Some(Negation::Replaced) => &mut self.replaced,
        }
    }

    /// What the whole text names.
    pub fn finish(self) -> Mentioned {
        let mut named = self.named;

        // "Beta instead of Alpha" compares both; "instead of Alpha" alone excludes it.
        let technologies = if named.technologies.is_empty() {
            &mut named.excluded
        } else {
            &mut named.technologies
        };
        for technology in self.replaced {
            add(technologies, technology);
        }

        // In a message, the name of a criterion is an ordinary word unless there is a choice.
        let is_about_a_choice = self.kind == TextKind::Question
            || !named.technologies.is_empty()
            || !named.topics.is_empty()
            || speaks_of_a_choice(self.words);
        if !is_about_a_choice {
            named.criteria.clear();
        }
        named
    }
}

/// Whether a name is one of a technology.
pub fn are_technologies(targets: &[Target]) -> bool {
    targets
        .iter()
        .any(|target| matches!(target, Target::Technology(..)))
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// The words between the names of technologies in a list or comparison.
const JOINTS: &[&str] = &[
    "", "and", "or", "vs", "versus", "than", "over", "und", "oder", "et", "ou", "vers", "y", "o",
    "e", "als", "que",
];

/// Whether a technology is next to another one in a list or a comparison.
pub fn is_listed(mentions: &[Mention], at: usize, words: &[Word]) -> bool {
    let mention = &mentions[at];
    if let Some(before) = mentions[..at].last()
        && are_joined(before, mention, words)
    {
        return true;
    }
    match mentions.get(at + 1) {
        Some(after) => are_joined(mention, after, words),
        None => false,
    }
}

/// Whether two technologies are next to each other, with a sign or a word of a list between them.
fn are_joined(first: &Mention, second: &Mention, words: &[Word]) -> bool {
    if !are_technologies(first.targets) || !are_technologies(second.targets) {
        return false;
    }

    let between = words.get(first.first + first.count..second.first);
    match between.unwrap_or_default() {
        [] => words[second.first].listed,
        [joint] => JOINTS.contains(&joint.key.as_str()),
        _ => false,
    }
}
