//! What is different between two libraries.

use super::change::ArticleChange;
use super::pairs::{Pairs, pair};
use super::recommendation::{self, Recommendation};
use super::topic;
use crate::knowledge::topic::{Topic, UseCase};
use crate::knowledge::{Library, Loaded};
use crate::language::Language;

/// What is different between two libraries.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LibraryDifference {
    /// The titles of topics that only one of the two has.
    pub added: Vec<String>,
    pub removed: Vec<String>,
    /// Topics that both have, in which something is different.
    pub topics: Vec<TopicDifference>,
}

/// What is different in a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicDifference {
    /// Its new title; for a translation, with its language.
    pub title: String,
    pub changes: Vec<ArticleChange>,
    /// The use cases that both have and that get another recommendation.
    pub recommendations: Vec<Recommendation>,
}

impl LibraryDifference {
    /// Compares what was loaded, translations included.
    pub fn between(old: &Loaded, new: &Loaded) -> Self {
        let mut difference = originals(&old.library, &new.library);
        for language in Language::ALL {
            let (old, new) = (translation(old, language), translation(new, language));
            difference.add_translations(language, &old, &new);
        }
        difference
    }

    /// Whether both say the same.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.topics.is_empty()
    }

    fn add_translations(&mut self, language: Language, old: &[&Topic], new: &[&Topic]) {
        let code = language.code();
        let titled = |topic: &Topic| format!("{} ({code})", topic.title);

        let pairs = pair(old, new, |topic| &topic.id, |topic| &topic.title);
        self.added
            .extend(pairs.added.iter().map(|topic| titled(topic)));
        self.removed
            .extend(pairs.removed.iter().map(|topic| titled(topic)));
        for (old, new) in pairs.both {
            let mut changes = topic::changes(old, new);
            changes.retain(|change| !change.is_said_of_the_original());
            // The recommendations are those of the original.
            self.add_topic(titled(new), changes, Vec::new());
        }
    }

    fn add_topic(
        &mut self,
        title: String,
        changes: Vec<ArticleChange>,
        recommendations: Vec<Recommendation>,
    ) {
        if !changes.is_empty() || !recommendations.is_empty() {
            self.topics.push(TopicDifference {
                title,
                changes,
                recommendations,
            });
        }
    }
}

/// Compares the articles that are no translations.
fn originals(old: &Library, new: &Library) -> LibraryDifference {
    let (old, new): (Vec<&Topic>, Vec<&Topic>) =
        (old.topics().iter().collect(), new.topics().iter().collect());
    let pairs = match (&old[..], &new[..]) {
        // Two single articles are compared, whatever their files are called.
        ([old], [new]) => Pairs {
            both: vec![(*old, *new)],
            added: Vec::new(),
            removed: Vec::new(),
        },
        _ => pair(&old, &new, |topic| &topic.id, |topic| &topic.title),
    };

    let mut difference = LibraryDifference::default();
    for topic in pairs.added {
        difference.added.push(topic.title.clone());
    }
    for topic in pairs.removed {
        difference.removed.push(topic.title.clone());
    }
    for (old, new) in pairs.both {
        let (changes, recommendations) = (topic::changes(old, new), recommendations(old, new));
        difference.add_topic(new.title.clone(), changes, recommendations);
    }
    difference
}

/// The use cases of both that get another recommendation.
fn recommendations(old: &Topic, new: &Topic) -> Vec<Recommendation> {
    let (old_cases, new_cases): (Vec<&UseCase>, Vec<&UseCase>) = (
        old.use_cases.iter().collect(),
        new.use_cases.iter().collect(),
    );
    let pairs = pair(&old_cases, &new_cases, |case| &case.id, |case| &case.name);

    let mut changed = Vec::new();
    for (old_case, new_case) in pairs.both {
        changed.extend(recommendation::between((old, old_case), (new, new_case)));
    }
    changed
}

/// The articles that are translated into a language.
fn translation(loaded: &Loaded, language: Language) -> Vec<&Topic> {
    let mut topics = Vec::new();
    for (of, library) in &loaded.translations {
        if *of == language {
            topics.extend(
                library
                    .topics()
                    .iter()
                    .filter(|topic| topic.original.is_some()),
            );
        }
    }
    topics
}
