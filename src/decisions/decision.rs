//! A decision as its acts left it.

use super::moment::Moment;
use super::person::{ActingMember, Author};
use super::refusal::ActRefusal;
use super::round::{Round, TeamChoice};
use super::terms::Terms;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How long the opener must wait until they can remind again, in milliseconds.
pub(crate) const REMINDER_PAUSE: i64 = 24 * 60 * 60 * 1000;

/// The state of a decision. [`Decision::open`] and [`Decision::apply`] are the only ways to make
/// and to change one, so each state is one that a list of acts leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub id: String,
    pub terms: Terms,
    pub opener: ActingMember,
    /// The earlier rounds and the present one, which is the last; never empty.
    pub(super) rounds: Vec<Round>,
    /// Who cancelled it.
    pub(super) cancelled_by: Option<ActingMember>,
    pub(super) reminded_at: Option<Moment>,
    /// The ids of the acts that were done.
    pub(super) done: BTreeSet<String>,
}

/// Where a decision is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// It takes ballots.
    Open,
    /// It takes none any more; nothing is chosen yet.
    Closed,
    Decided,
    Cancelled,
}

impl Decision {
    /// Where it is on its way.
    pub fn phase(&self) -> Phase {
        let round = self.round();
        if self.cancelled_by.is_some() {
            Phase::Cancelled
        } else if round.closed.is_none() {
            Phase::Open
        } else if round.choice.is_none() {
            Phase::Closed
        } else {
            Phase::Decided
        }
    }

    /// The present round.
    pub fn round(&self) -> &Round {
        &self.rounds[self.rounds.len() - 1]
    }

    /// Who cancelled it, if somebody did.
    pub(crate) fn cancelled_by(&self) -> Option<&ActingMember> {
        self.cancelled_by.as_ref()
    }

    /// All rounds, the present one last.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// What was chosen last, even if the decision was reopened since.
    pub fn choice(&self) -> Option<&TeamChoice> {
        self.rounds
            .iter()
            .rev()
            .find_map(|round| round.choice.as_ref())
    }

    pub(super) fn round_mut(&mut self) -> &mut Round {
        let last = self.rounds.len() - 1;
        &mut self.rounds[last]
    }

    /// Refuses what comes while no ballots are taken.
    pub(super) fn must_take_ballots(&self, now: Moment) -> Result<(), ActRefusal> {
        self.must_be_open()?;
        if now >= self.round().closes_at {
            return Err(ActRefusal::Closed);
        }
        Ok(())
    }

    pub(super) fn must_be_open(&self) -> Result<(), ActRefusal> {
        match self.phase() {
            Phase::Open => Ok(()),
            Phase::Closed | Phase::Decided => Err(ActRefusal::Closed),
            Phase::Cancelled => Err(ActRefusal::Cancelled),
        }
    }

    pub(super) fn must_be_closed(&self) -> Result<(), ActRefusal> {
        match self.phase() {
            Phase::Closed | Phase::Decided => Ok(()),
            Phase::Open => Err(ActRefusal::StillOpen),
            Phase::Cancelled => Err(ActRefusal::Cancelled),
        }
    }

    /// The member in charge: the opener, or who may manage messages.
    pub(super) fn in_charge<'a>(&self, by: &'a Author) -> Result<&'a ActingMember, ActRefusal> {
        match by {
            Author::Member(member) if member.id == self.opener.id || member.manages => Ok(member),
            Author::Member(_) | Author::Nameless(_) | Author::Clock => Err(ActRefusal::NotInCharge),
        }
    }

    /// The named member who may weigh in.
    pub(super) fn invited<'a>(&self, by: &'a Author) -> Result<&'a ActingMember, ActRefusal> {
        match by {
            Author::Member(member) if self.terms.who.includes(member) => Ok(member),
            Author::Member(_) | Author::Clock => Err(ActRefusal::NotInvited),
            Author::Nameless(_) => Err(ActRefusal::NameMissing),
        }
    }
}
