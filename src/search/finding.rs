//! What answers a question.

use super::confidence::{Confidence, SearchVerdict};
use super::lexical::QueryTerm;
use super::naming::Mentioned;
use super::parts::ScoreParts;
use super::place::SectionPlace;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex, UseCaseIndex};

/// Something that answers a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// A section, with the block of it that fits best: 0 for the summary.
    Section { place: SectionPlace, block: usize },
    /// Two technologies, or all of them if none is given, on a criterion.
    Comparison {
        criterion: InTopic<CriterionIndex>,
        technologies: Vec<TechnologyIndex>,
    },
    /// One or two technologies of a topic, or all of them, on everything.
    Overview {
        topic: TopicIndex,
        technologies: Vec<TechnologyIndex>,
    },
    /// What is best for a use case.
    UseCase(InTopic<UseCaseIndex>),
}

/// Why a finding is the first one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FirstReason {
    /// The question is listed word for word, or consists of names.
    Certain,
    /// It fits, and this well.
    Fits(Confidence),
}

/// A finding, with how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    pub finding: Finding,
    pub score: f32,
    /// Of the section that fits best in it.
    pub parts: ScoreParts,
}

/// What was found for a question, best first, and what led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub verdict: SearchVerdict,
    pub findings: Vec<Scored>,
    pub reason: Option<FirstReason>,
    pub named: Mentioned,
    /// Technologies that the question names and no article has.
    pub strangers: Vec<String>,
    /// The topics that were searched, nearest first.
    pub topics: Vec<TopicIndex>,
    /// The terms of the question, misspelt ones as they were read.
    pub terms: Vec<QueryTerm>,
    /// Whether the meaning of the question was compared.
    pub by_meaning: bool,
}

impl Finding {
    /// The topic that it is about.
    pub fn topic(&self) -> TopicIndex {
        match self {
            Self::Section { place, .. } => place.topic,
            Self::Comparison { criterion, .. } => criterion.0,
            Self::Overview { topic, .. } => *topic,
            Self::UseCase((topic, _)) => *topic,
        }
    }

    /// The criterion that it is about, if it is about one.
    pub fn criterion(&self) -> Option<InTopic<CriterionIndex>> {
        match self {
            Self::Section { place, .. } => Some(place.chapter()),
            Self::Comparison { criterion, .. } => Some(*criterion),
            Self::Overview { .. } | Self::UseCase(_) => None,
        }
    }

    /// Whether two findings are the same but for the paragraph.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Section { place, .. }, Self::Section { place: other, .. }) => place == other,
            _ => self == other,
        }
    }

    /// Whether a section is the answer, or a part of it.
    pub fn contains(&self, place: SectionPlace) -> bool {
        match self {
            Self::Section { place: own, .. } => *own == place,
            Self::Comparison {
                criterion,
                technologies,
            } => {
                *criterion == place.chapter()
                    && (technologies.is_empty() || technologies.contains(&place.technology))
            }
            Self::Overview { .. } | Self::UseCase(_) => false,
        }
    }
}
