//! The names of a library, and where a running text has them: names and aliases as whole words, in
//! the plural too, or misspelt.

use super::naming::{Mention, Mentioned, Naming, Target, are_technologies, is_listed};
use super::running::{Word, joined_key, words};
use super::spellings::Spellings;
use super::text_kind::TextKind;
use crate::index::TopicIndex;
use crate::knowledge::names::normalise;
use crate::knowledge::{Library, Topic};
use std::collections::HashMap;

/// The names of a library, to be found in running texts.
pub struct Mentions {
    names: HashMap<String, Name>,
    /// How many words the longest name has.
    longest: usize,
    /// The names that can be recognised although they are misspelt.
    spellings: Spellings,
}

/// What a name names, and how many words it has.
#[derive(Debug, Default)]
struct Name {
    targets: Vec<Target>,
    words: usize,
}

impl Mentions {
    /// The names of everything in a library.
    pub fn new(library: &Library) -> Self {
        let mut mentions = Self {
            names: HashMap::new(),
            longest: 1,
            spellings: Spellings::default(),
        };
        for (at, topic) in library.topics().iter_enumerated() {
            mentions.add_topic(at, topic);
        }
        mentions.spellings = Spellings::of_names(mentions.names.keys());
        mentions
    }

    fn add_topic(&mut self, at: TopicIndex, topic: &Topic) {
        let titles = [&topic.id, &topic.title];
        let titles = titles.into_iter().chain(&topic.aliases);
        self.add(Target::Topic(at), titles.map(String::as_str));

        for (index, technology) in topic.technologies.iter_enumerated() {
            let names = [&technology.id, &technology.name];
            let names = names.into_iter().chain(&technology.aliases);
            let names = names
                .map(String::as_str)
                .chain(topic.group_name(technology));
            self.add(Target::Technology(at, index), names);
            let keywords = technology.keywords.iter().map(String::as_str);
            self.add(Target::Companion(at, index), keywords);
        }

        for (index, criterion) in topic.criteria.iter_enumerated() {
            let names = std::iter::once(&criterion.id).chain(criterion.names());
            self.add(Target::Criterion(at, index), names.map(String::as_str));
        }

        for (index, use_case) in topic.use_cases.iter_enumerated() {
            let name = std::iter::once(use_case.name.as_str());
            self.add(Target::UseCase(at, index), name);
        }
    }

    fn add<'n>(&mut self, target: Target, names: impl Iterator<Item = &'n str>) {
        for name in names {
            let words = words(name).len();
            self.longest = self.longest.max(words);

            let name = self.names.entry(normalise(name)).or_default();
            name.words = name.words.max(words);
            if !name.targets.contains(&target) {
                name.targets.push(target);
            }
        }
    }

    /// What has exactly these words as a name, as they are written.
    pub fn exactly(&self, words: &[Word]) -> &[Target] {
        match self.names.get(&joined_key(words)) {
            Some(name) => &name.targets,
            None => &[],
        }
    }

    /// What a text names.
    pub fn find(&self, text: &str, kind: TextKind) -> Mentioned {
        self.among(&words(text), kind)
    }

    /// What the words of a text name.
    pub fn among(&self, words: &[Word], kind: TextKind) -> Mentioned {
        let mentions = self.candidates(words, kind);
        let mut naming = Naming::new(words, kind);
        for (at, mention) in mentions.iter().enumerate() {
            let listed = is_listed(&mentions, at, words);
            naming.add(mention, listed);
        }
        naming.finish()
    }

    /// Every place with a name, the longest name first.
    fn candidates(&self, words: &[Word], kind: TextKind) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let mut found = self.longest_at(words, at);
            if found.is_none() {
                found = self.misspelt(words, at, kind);
            }

            at += found.as_ref().map_or(1, |mention| mention.count);
            mentions.extend(found);
        }
        mentions
    }

    /// The longest name that starts with a word.
    fn longest_at(&self, words: &[Word], first: usize) -> Option<Mention<'_>> {
        let longest = self.longest.min(words.len() - first);
        for count in (1..=longest).rev() {
            let run = &words[first..first + count];
            if run[1..].iter().any(|word| !word.continues) {
                continue;
            }

            if let Some(targets) = self.names_of(&joined_key(run), count) {
                return Some(Mention {
                    first,
                    count,
                    targets,
                });
            }
        }
        None
    }

    /// What a text without spaces names; also in the plural, and with a version after it.
    fn names_of(&self, key: &str, words: usize) -> Option<&[Target]> {
        let mut forms = vec![key];
        forms.extend(key.strip_suffix('s').filter(|stem| stem.len() >= 4));
        forms.extend(key.strip_suffix("es").filter(|stem| stem.len() >= 5));
        let unversioned = key.trim_end_matches(|c: char| c.is_ascii_digit());
        if unversioned.len() >= 4 && words == 1 {
            forms.push(unversioned);
        }

        for form in forms {
            let Some(name) = self.names.get(form) else {
                continue;
            };
            // A technology's name may be split ("Java Script"), but "js on" is not JSON.
            if words <= name.words || are_technologies(&name.targets) {
                return Some(&name.targets);
            }
        }
        None
    }

    /// What a misspelt word of a question names.
    fn misspelt(&self, words: &[Word], first: usize, kind: TextKind) -> Option<Mention<'_>> {
        if kind != TextKind::Question {
            return None;
        }

        let spelt = self.spellings.name(&words[first].key)?;
        let name = self.names.get(spelt)?;
        Some(Mention {
            first,
            count: 1,
            targets: &name.targets,
        })
    }
}
