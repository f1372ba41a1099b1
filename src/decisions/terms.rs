//! What a decision is about and how it is taken: fixed when it is opened.

use super::ballot::check_text;
use super::moment::Moment;
use super::person::{ActingMember, PersonId};
use super::refusal::ActRefusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the opener asks, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The id of the topic, and its title when the decision was opened.
    pub topic: String,
    pub title: String,
    pub question: String,
    pub who: Who,
    pub closes_at: Moment,
    /// How many ballots and abstentions it takes; 0 for any number.
    #[serde(default)]
    pub quorum: usize,
    #[serde(default)]
    pub tally: Tally,
    /// Whether the channel sees who has weighed in while the decision is open.
    pub shows_names: bool,
    #[serde(default)]
    pub needs_reason: bool,
    /// Whether ballots are kept without names.
    #[serde(default)]
    pub anonymous: bool,
    /// The ids of the technologies to choose from; empty for all of the topic.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shortlist: Vec<String>,
    /// The code of the language in which the bot speaks of it in the channel.
    #[serde(default)]
    pub language: String,
    /// The id of the [`Snapshot`](super::snapshot::Snapshot) of the topic when it was opened.
    pub snapshot: String,
}

/// Who may weigh in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    Anyone,
    Role(String),
    Members(Vec<PersonId>),
}

/// What the channel sees of the ballots while the decision is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tally {
    /// Nothing but how many there are.
    #[default]
    Hidden,
    Live,
}

impl Who {
    /// Whether a member may weigh in.
    pub(crate) fn includes(&self, member: &ActingMember) -> bool {
        match self {
            Who::Anyone => true,
            Who::Role(role) => member.roles.contains(role),
            Who::Members(members) => members.contains(&member.id),
        }
    }
}

impl Terms {
    /// Whether a technology can be chosen, by its id.
    pub(crate) fn considers(&self, technology: &str) -> bool {
        self.shortlist.is_empty() || self.shortlist.iter().any(|id| id == technology)
    }

    /// Refuses terms that nobody could decide by.
    pub(super) fn check(&self, now: Moment) -> Result<(), ActRefusal> {
        if self.tally == Tally::Live && self.shows_names && self.anonymous {
            return Err(ActRefusal::TallyWouldNameBallots);
        }
        check_text(&self.question).map_err(|refusal| match refusal {
            ActRefusal::TextMissing => ActRefusal::NoQuestion,
            other => other,
        })?;
        if self.closes_at <= now {
            return Err(ActRefusal::DeadlineTooEarly);
        }

        self.check_members()?;
        self.check_shortlist()
    }

    fn check_members(&self) -> Result<(), ActRefusal> {
        let Who::Members(members) = &self.who else {
            return Ok(());
        };

        let invited = members.iter().collect::<BTreeSet<_>>().len();
        if invited == 0 {
            return Err(ActRefusal::NobodyInvited);
        }
        if self.quorum > invited {
            return Err(ActRefusal::QuorumOutOfReach { invited });
        }
        Ok(())
    }

    fn check_shortlist(&self) -> Result<(), ActRefusal> {
        let different = self.shortlist.iter().collect::<BTreeSet<_>>().len();
        if different == 1 || different < self.shortlist.len() {
            return Err(ActRefusal::ShortlistTooShort);
        }
        Ok(())
    }
}
