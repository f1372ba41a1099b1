//! The technologies and criteria that were found, and what a heading or cell says of them.

use super::document::{Document, LinePlace};
use super::given::Hints;
use super::names::{capitalised, mentions, name_of};
use super::outcome::ImportNote;
use super::outline::Heading;
use super::vocabulary::role_key;
use crate::knowledge::spelling;
use std::collections::HashMap;

/// A name with a role.
#[derive(Debug, Clone)]
pub struct NameAndKey {
    pub name: String,
    pub key: String,
}

/// The technologies and criteria that were found.
#[derive(Default)]
pub struct Roles {
    pub technologies: Vec<NameAndKey>,
    pub criteria: Vec<NameAndKey>,
    /// Whether exactly these were given, so that no others are added.
    technologies_given: bool,
    criteria_given: bool,
    pub guesses: Vec<ImportNote>,
    /// What each known name means.
    by_key: HashMap<String, NameRoles>,
}

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NameRoles {
    pub technology: Option<usize>,
    pub criterion: Option<usize>,
}

/// What the roles are found in.
pub struct RoleClues<'e> {
    pub document: &'e Document,
    pub headings: &'e [Heading],
    pub title: Option<&'e str>,
}

impl Roles {
    /// Takes the names that were given.
    pub fn give(&mut self, hints: &Hints) {
        self.list(hints);
        self.technologies_given = !hints.technologies.is_empty();
        self.criteria_given = !hints.criteria.is_empty();
    }

    /// Adds names that are listed somewhere.
    pub fn list(&mut self, listed: &Hints) {
        for name in &listed.technologies {
            self.add_technology(name);
        }
        for name in &listed.criteria {
            self.add_criterion(name);
        }
    }

    /// Adds a technology, unless it is known or the technologies were given; whether it was added.
    pub fn add_technology(&mut self, name: &str) -> bool {
        if self.technologies_given {
            return false;
        }
        let meaning = NameRoles {
            technology: Some(self.technologies.len()),
            criterion: None,
        };
        let added = self.new_name(name_of(name), meaning);
        self.technologies.extend(added.clone());
        added.is_some()
    }

    /// Adds a criterion, unless it is known or the criteria were given; whether it was added.
    pub fn add_criterion(&mut self, name: &str) -> bool {
        if self.criteria_given {
            return false;
        }
        let meaning = NameRoles {
            technology: None,
            criterion: Some(self.criteria.len()),
        };
        let added = self.new_name(capitalised(&name_of(name)), meaning);
        self.criteria.extend(added.clone());
        added.is_some()
    }

    /// Notes a name, if it is one and is not known.
    fn new_name(&mut self, name: String, meaning: NameRoles) -> Option<NameAndKey> {
        let key = role_key(&name);
        if key.is_empty() || key == NOT_PLACED || self.by_key.contains_key(&key) {
            return None;
        }
        self.by_key.insert(key.clone(), meaning);
        Some(NameAndKey { name, key })
    }

    /// Adds a technology that is a guess.
    pub fn guess_technology(&mut self, name: &str, place: LinePlace, why: &str) {
        if self.add_technology(name) {
            self.guess(place, format!("“{}” is a technology: {why}", name_of(name)));
        }
    }

    /// Adds a criterion that is a guess.
    pub fn guess_criterion(&mut self, name: &str, place: LinePlace, why: &str) {
        if self.add_criterion(name) {
            self.guess(place, format!("“{}” is a criterion: {why}", name_of(name)));
        }
    }

    /// Notes a guess.
    pub fn guess(&mut self, place: LinePlace, text: String) {
        self.guesses.push(ImportNote {
            place: Some(place),
            text,
        });
    }

    /// Whether a name is that of a technology.
    pub fn is_technology(&self, name: &str) -> bool {
        self.meaning(name).technology.is_some()
    }

    /// Whether a name is that of a criterion, and of no technology.
    pub fn is_criterion(&self, name: &str) -> bool {
        let meaning = self.meaning(name);
        meaning.criterion.is_some() && meaning.technology.is_none()
    }

    /// What a heading or the name in a table means.
    pub fn meaning(&self, name: &str) -> NameRoles {
        let key = role_key(name);
        if key.is_empty() {
            return NameRoles::default();
        }
        if let Some(known) = self.by_key.get(&key) {
            return *known;
        }
        self.combined(name)
    }

    /// What a heading of several words means: `Speed of Node.js`, `Kafka vs RabbitMQ: cost`.
    fn combined(&self, name: &str) -> NameRoles {
        let Some(parts) = self.parts(name) else {
            return NameRoles::default();
        };
        let technology = match parts.technologies.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        if parts.rest.is_empty() {
            return NameRoles {
                technology,
                criterion: None,
            };
        }

        let rest = role_key(&parts.rest);
        let criterion = self.by_key.get(&rest).and_then(|known| known.criterion);
        NameRoles {
            technology: criterion.and(technology),
            criterion,
        }
    }

    /// The technologies that a heading of several words names, and the rest of its words; `None` if
    /// it names none.
    pub fn parts(&self, name: &str) -> Option<HeadingParts> {
        let mut words = spelling::words(name);
        if words.len() > 10 {
            return None;
        }

        let mut technologies = Vec::new();
        for (at, named) in self.technologies.iter().enumerate() {
            if mentions(&words, &named.name) {
                let own = spelling::words(&named.name);
                words.retain(|word| !own.contains(word));
                technologies.push(at);
            }
        }
        words.retain(|word| !FILLERS.contains(&word.as_str()));
        let rest = words.join(" ");
        (!technologies.is_empty()).then_some(HeadingParts { technologies, rest })
    }

    /// The only technology that a text names.
    pub fn only_technology(&self, words: &[String]) -> Option<(usize, &NameAndKey)> {
        let mut named = self
            .technologies
            .iter()
            .enumerate()
            .filter(|(_, named)| mentions(words, &named.name));
        let only = named.next()?;
        named.next().is_none().then_some(only)
    }
}

/// The parts of a heading that names technologies.
pub struct HeadingParts {
    pub technologies: Vec<usize>,
    pub rest: String,
}

/// Words of a heading that mean nothing next to a name.
const FILLERS: &[&str] = &[
    "of", "vs", "versus", "and", "or", "the", "in", "for", "with", "a", "an", "apache", "use",
    "using", "why", "about", "our", "option", "overview", "von", "mit", "de", "avec", "con", "com",
];

/// The chapter for what has no place, as names are compared.
const NOT_PLACED: &str = "notplaced";
