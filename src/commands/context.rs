//! What answers are drawn from: the library, its search, the settings and who asks.

use crate::answer::Provenance;
use crate::knowledge::check::OLD_AFTER;
use crate::knowledge::{Library, Topic};
use crate::language::Language;
use crate::search::Search;
use time::Date;

/// What answers are drawn from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub library: &'a Library,
    pub search: &'a Search,
    /// The language in which the answer is given.
    pub language: Language,
    /// The language of the asker's Discord, in which commands and options are named there.
    pub asker_language: Language,
    pub settings: &'a Settings,
    /// The day of the question, to tell old reviews.
    pub today: Date,
    /// Who asks, by the name that the others in the channel see.
    pub asker: &'a str,
}

impl<'a> Context<'a> {
    /// The topic that is meant when a question names none; `None` where none is configured, or the
    /// library has no such topic.
    pub fn default_topic(&self) -> Option<&'a Topic> {
        self.library.topic(&self.settings.default_topic)
    }

    /// The same topic, by its index in the library.
    pub fn default_topic_index(&self) -> Option<usize> {
        let mut topics = self.library.topics().iter();
        topics.position(|topic| topic.id == self.settings.default_topic)
    }

    /// Where an answer about a topic comes from.
    pub fn provenance(&self, topic: &Topic) -> Provenance {
        Provenance {
            topic: topic.title.clone(),
            original: topic.original.clone(),
            reviewed: topic.reviewed,
            old: self.today - topic.reviewed > OLD_AFTER,
            library_version: self.library.version().to_owned(),
        }
    }
}

/// What an operator decides about answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The topic that is meant when a question names none; empty to ask.
    pub default_topic: String,
    /// Where knowledge can be contributed; empty to offer no link.
    pub contribute_url: String,
}
