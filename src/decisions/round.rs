//! One round of a decision: who said what until it was closed, and what came of it.

use super::ballot::Ballot;
use super::moment::Moment;
use super::person::{ActingMember, Author, PersonId, Voter};
use std::collections::BTreeMap;
use time::Date;

/// From the opening, or a reopening, to what was chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    pub opened_at: Moment,
    pub closes_at: Moment,
    /// The id of the snapshot of the topic: at the opening, then at the close.
    pub snapshot: String,
    /// The last thing that each voter said, by voter: the order in which they spoke is not kept.
    pub responses: BTreeMap<Voter, VoterResponse>,
    pub closed: Option<Closing>,
    pub choice: Option<TeamChoice>,
    /// Proposals that another one replaced, the oldest first.
    pub earlier_choices: Vec<TeamChoice>,
}

/// What a voter said.
#[derive(Debug, Clone, PartialEq)]
pub struct VoterResponse {
    /// `None` where names are not kept.
    pub name: Option<String>,
    pub says: Says,
}

/// What a response says.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    Ballot(Ballot),
    Abstain,
    Hold { until: Moment },
}

/// How a round ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub at: Moment,
    pub by: Author,
}

/// What the team takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamChoice {
    /// The technology's id.
    pub technology: String,
    pub at: Moment,
    pub review: Option<Date>,
    pub how: How,
    /// Those who consented, with their names.
    pub consents: BTreeMap<PersonId, String>,
    pub objections: BTreeMap<PersonId, Objection>,
}

/// How it came to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Proposed for consent by this member.
    Proposed(ActingMember),
    /// Decided by one person.
    Decided {
        by: PersonId,
        name: String,
        reason: String,
    },
}

/// Why a member does not consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    pub name: String,
    pub reason: String,
    pub answer: Option<String>,
}

impl Round {
    pub(super) fn new(opened_at: Moment, closes_at: Moment, snapshot: String) -> Self {
        Self {
            opened_at,
            closes_at,
            snapshot,
            responses: BTreeMap::new(),
            closed: None,
            choice: None,
            earlier_choices: Vec::new(),
        }
    }

    /// The ballots with their voters.
    pub fn ballots(&self) -> impl Iterator<Item = (&Voter, &Ballot)> {
        self.responses
            .iter()
            .filter_map(|(voter, response)| match &response.says {
                Says::Ballot(ballot) => Some((voter, ballot)),
                Says::Abstain | Says::Hold { .. } => None,
            })
    }

    /// How many abstain.
    pub fn abstentions(&self) -> usize {
        self.count(|says| matches!(says, Says::Abstain))
    }

    /// How many need more time.
    pub fn holds(&self) -> usize {
        self.count(|says| matches!(says, Says::Hold { .. }))
    }

    /// How many count towards the quorum: those with a ballot and those who abstain.
    pub fn present(&self) -> usize {
        self.count(|says| !matches!(says, Says::Hold { .. }))
    }

    /// How many milliseconds after its deadline it was closed; 0 if it was closed before.
    pub fn late_by(&self) -> i64 {
        let closed_at = self
            .closed
            .as_ref()
            .map_or(self.closes_at, |closing| closing.at);
        (closed_at.milliseconds() - self.closes_at.milliseconds()).max(0)
    }

    fn count(&self, counts: fn(&Says) -> bool) -> usize {
        self.responses
            .values()
            .filter(|response| counts(&response.says))
            .count()
    }
}
