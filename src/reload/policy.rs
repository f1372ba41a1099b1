//! Which articles are taken into use, and why others are not.

use crate::git::FetchError;
use crate::knowledge::Loaded;
use std::io;

/// When articles are taken into use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Policy {
    /// Those without errors, at once: somebody is writing the others.
    UseWhatIsSound,
    /// All or none. The library in use stays while one of them has errors, or while the topic is
    /// missing that the configuration names: the program would not start with them.
    KeepOnError {
        default_topic: Option<String>,
        /// Whether articles that nobody has reviewed are taken into use.
        drafts: bool,
    },
}

/// Why articles were not taken into use.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("the knowledge folder cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    #[error("the articles have errors: {0}")]
    Errors(usize),
    #[error("it has no topic `{0}`, which knowledge.default_topic names")]
    NoDefaultTopic(String),
    #[error(transparent)]
    Fetch(#[from] FetchError),
    #[error("no article loads without errors")]
    NoArticle,
    #[error("the program failed while it read the articles; please report this")]
    Panicked,
}

impl Policy {
    /// Whether articles that nobody has reviewed are taken into use.
    pub fn takes_drafts(&self) -> bool {
        match self {
            Self::UseWhatIsSound => true,
            Self::KeepOnError { drafts, .. } => *drafts,
        }
    }

    /// Whether articles may be taken into use.
    pub fn permit(&self, loaded: &Loaded) -> Result<(), Fault> {
        let Self::KeepOnError { default_topic, .. } = self else {
            return Ok(());
        };

        let errors = loaded.errors();
        if errors > 0 {
            return Err(Fault::Errors(errors));
        }
        match default_topic {
            Some(id) if loaded.library.topic(id).is_none() => {
                Err(Fault::NoDefaultTopic(id.clone()))
            }
            _ => Ok(()),
        }
    }

    /// Whether articles may be taken into use where there are none yet: as at the start, those with
    /// errors are left out.
    pub fn permit_as_first(&self, loaded: &Loaded) -> Result<(), Fault> {
        if loaded.library.topics().is_empty() {
            return Err(Fault::NoArticle);
        }
        match self {
            Self::KeepOnError {
                default_topic: Some(id),
                ..
            } if !loaded.has_article(id) => Err(Fault::NoDefaultTopic(id.clone())),
            _ => Ok(()),
        }
    }
}

impl Fault {
    /// What is the same in two faults of which one need not be logged after the other.
    pub fn kind(&self) -> String {
        match self {
            // The text may say how many milliseconds it took.
            Self::Fetch(error) if self.is_outage() => error.reason.name().to_owned(),
            _ => self.to_string(),
        }
    }

    /// Whether it says nothing about the articles, but that there is no way to them.
    pub fn is_outage(&self) -> bool {
        matches!(self, Self::Fetch(error) if error.commit.is_none())
    }
}
