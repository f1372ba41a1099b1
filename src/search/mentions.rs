//! Which technologies, criteria and topics a running text names: by names and aliases, as whole
//! words, and if a name is also an ordinary word, only if the words around it show that the
//! technology is meant.

use super::manner::Manner;
use super::negation::{Exclusion, exclusion};
use super::ordinary::Ordinary;
use super::running::{Word, words};
use super::spellings::Spellings;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex, UseCaseIndex};
use crate::knowledge::Library;
use crate::knowledge::names::normalise;
use std::collections::HashMap;

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
}

/// The names of a library, to be found in running texts.
pub struct Mentions {
    names: HashMap<String, Name>,
    /// How many words the longest name has.
    longest: usize,
    /// The names that can be recognised although they are misspelt.
    spellings: Spellings,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Technology(TopicIndex, TechnologyIndex),
    /// Something that belongs to a technology.
    Companion(TopicIndex, TechnologyIndex),
    Criterion(TopicIndex, CriterionIndex),
    Topic(TopicIndex),
    UseCase(TopicIndex, UseCaseIndex),
}

/// What a name names, and how many words it has.
#[derive(Debug, Default)]
struct Name {
    targets: Vec<Target>,
    words: usize,
}

/// A name in a text: its first word, its number of words, and what it names.
#[derive(Debug)]
struct Mention<'m> {
    first: usize,
    count: usize,
    targets: &'m [Target],
}

impl Mentions {
    /// The names of everything in a library.
    pub fn new(library: &Library) -> Self {
        let mut mentions = Self {
            names: HashMap::new(),
            longest: 1,
            spellings: Spellings::default(),
        };
        for (t, topic) in library.topics().iter_enumerated() {
            mentions.add(
                Target::Topic(t),
                [&topic.id, &topic.title].into_iter().chain(&topic.aliases),
            );
            for (at, technology) in topic.technologies.iter_enumerated() {
                let names = [&technology.id, &technology.name]
                    .into_iter()
                    .chain(&technology.aliases);
                mentions.add(Target::Technology(t, at), names);
                mentions.add(Target::Companion(t, at), technology.keywords.iter());
            }
            for (at, criterion) in topic.criteria.iter_enumerated() {
                let names = [&criterion.id, &criterion.name]
                    .into_iter()
                    .chain(&criterion.aliases);
                mentions.add(Target::Criterion(t, at), names);
            }
            for (at, use_case) in topic.use_cases.iter_enumerated() {
                mentions.add(Target::UseCase(t, at), [&use_case.name].into_iter());
            }
        }
        mentions.spellings = Spellings::of_names(mentions.names.keys());
        mentions
    }

    fn add<'n>(&mut self, target: Target, names: impl Iterator<Item = &'n String>) {
        for name in names {
            let words = words(name).len();
            self.longest = self.longest.max(words);
            let name = self.names.entry(normalise(name)).or_default();
            name.words = name.words.max(words);
            add(&mut name.targets, target);
        }
    }

    /// What a text names.
    pub fn find(&self, text: &str, manner: Manner) -> Mentioned {
        self.among(&words(text), manner)
    }

    /// What the words of a text name.
    pub fn among(&self, words: &[Word], manner: Manner) -> Mentioned {
        let mentions = self.candidates(words, manner);
        let technical: Vec<bool> = mentions
            .iter()
            .map(|mention| are_technologies(mention.targets))
            .collect();
        let mut named = Mentioned::default();
        let mut replaced = Vec::new();
        for (at, mention) in mentions.iter().enumerate() {
            let listed = technical[at] && is_listed(&mentions, &technical, at, words);
            let place = Ordinary {
                words,
                first: mention.first,
                count: mention.count,
                listed,
                manner,
            };
            let exclusion = match manner {
                Manner::Question => exclusion(words, mention.first, mention.count),
                Manner::Message => None,
            };
            let mut names_something = false;
            for target in mention.targets {
                let technologies = match exclusion {
                    None => &mut named.technologies,
                    Some(Exclusion::Unwanted) => &mut named.excluded,
                    Some(Exclusion::Replaced) => &mut replaced,
                };
                match *target {
                    Target::Technology(t, at) if place.is_technology() => {
                        add(technologies, (t, at));
                    }
                    // "Nomad but no Consul" excludes a part of it, and still is about it.
                    Target::Companion(t, at) if manner == Manner::Question => {
                        add(&mut named.technologies, (t, at));
                    }
                    Target::Topic(t) if place.is_topic() => add(&mut named.topics, t),
                    Target::Criterion(t, at) if place.is_criterion() => {
                        add(&mut named.criteria, (t, at));
                    }
                    Target::UseCase(t, at) if manner == Manner::Question => {
                        add(&mut named.use_cases, (t, at));
                    }
                    _ => continue,
                }
                names_something = true;
            }
            if names_something {
                let places = mention.first..mention.first + mention.count;
                if technical[at] {
                    named.technical.extend(places.clone());
                }
                named.words.extend(places);
            }
        }

        let compares = !named.technologies.is_empty();
        let place = if compares {
            &mut named.technologies
        } else {
            &mut named.excluded
        };
        replaced
            .into_iter()
            .for_each(|technology| add(place, technology));
        let about_a_choice = manner == Manner::Question
            || !named.technologies.is_empty()
            || !named.topics.is_empty()
            || super::ordinary::speaks_of_a_choice(words);
        if !about_a_choice {
            named.criteria.clear();
        }
        named
    }

    /// Every place with a name, the longest name first.
    fn candidates(&self, words: &[Word], manner: Manner) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let longest = self.longest.min(words.len() - at);
            let starting = |count: usize| {
                let run = &words[at..at + count];
                if run.windows(2).any(|pair| !pair[1].continues) {
                    return None;
                }
                let key: String = run.iter().map(|word| word.key.as_str()).collect();
                self.names_of(&key, count).map(|targets| Mention {
                    first: at,
                    count,
                    targets,
                })
            };
            let found = (1..=longest).rev().find_map(starting);
            let misspelt = || {
                self.misspelt(&words[at], manner).map(|targets| Mention {
                    first: at,
                    count: 1,
                    targets,
                })
            };
            let found = found.or_else(misspelt);
            at += found.as_ref().map_or(1, |mention| mention.count);
            mentions.extend(found);
        }
        mentions
    }

    /// What a text without spaces names; also in the plural, and with a version after it.
    fn names_of(&self, key: &str, words: usize) -> Option<&[Target]> {
        let singular = key.strip_suffix("es").filter(|stem| stem.len() >= 5);
        let singular = [
            key.strip_suffix('s').filter(|stem| stem.len() >= 4),
            singular,
        ];
        let unversioned = Some(key.trim_end_matches(|c: char| c.is_ascii_digit()))
            .filter(|stem| stem.len() >= 4 && words == 1);
        let forms = [Some(key)].into_iter().chain(singular).chain([unversioned]);
        // A technology's name may be split ("Java Script"), but "js on" is not JSON.
        let whole = |name: &&Name| words <= name.words || are_technologies(&name.targets);
        forms
            .flatten()
            .find_map(|form| self.names.get(form).filter(whole))
            .map(|name| &name.targets[..])
    }

    /// What a misspelt word of a question names.
    fn misspelt(&self, word: &Word, manner: Manner) -> Option<&[Target]> {
        if manner != Manner::Question {
            return None;
        }
        let name = self.spellings.name(&word.key)?;
        self.names.get(name).map(|name| &name.targets[..])
    }
}

fn are_technologies(targets: &[Target]) -> bool {
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
fn is_listed(mentions: &[Mention], technical: &[bool], at: usize, words: &[Word]) -> bool {
    let beside = |one: usize, other: usize| {
        let (Some(first), Some(second)) = (mentions.get(one), mentions.get(other)) else {
            return false;
        };
        let between = words
            .get(first.first + first.count..second.first)
            .unwrap_or_default();
        let joint = match between {
            [] => words[second.first].listed,
            [joint] => JOINTS.contains(&joint.key.as_str()),
            _ => false,
        };
        technical[one] && technical[other] && joint
    };
    at.checked_sub(1).is_some_and(|before| beside(before, at)) || beside(at, at + 1)
}
