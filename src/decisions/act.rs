//! What happens to a decision: the entries of its append-only list.

use super::ballot::Ballot;
use super::moment::Moment;
use super::person::{Author, PersonId};
use super::terms::Terms;
use serde::{Deserialize, Serialize};
use time::Date;

/// One entry of a decision's list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecordedAct {
    /// From the interaction: the same id twice is one act.
    pub id: String,
    pub by: Author,
    pub at: Moment,
    pub change: Change,
}

/// What an act changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Open(Terms),
    /// A first ballot, or another one in place of what the member said before.
    Cast(Ballot),
    /// The member wants to be counted without preferring anything.
    Abstain,
    /// The member needs more time. It is no ballot, and moves no deadline.
    Hold {
        until: Moment,
    },
    /// Takes back whatever the member said in this round.
    Withdraw,
    /// Ends the round. The outcome is computed from this snapshot, which is that of the topic now.
    Close {
        snapshot: String,
    },
    Extend {
        closes_at: Moment,
    },
    /// A new round; the old one is kept.
    Reopen {
        closes_at: Moment,
        snapshot: String,
    },
    Cancel,
    /// Asks for consent to an outcome.
    Propose {
        technology: String,
        review: Option<Date>,
    },
    Consent,
    Object {
        reason: String,
    },
    /// Answers the objection of a person.
    Answer {
        to: PersonId,
        answer: String,
    },
    /// A named person decides, where the outcome does not.
    Decide {
        decider: PersonId,
        name: String,
        technology: String,
        reason: String,
        review: Option<Date>,
    },
    Remind,
}

impl Change {
    /// Whether it is what a member says of the choice, which an anonymous decision keeps without a
    /// name.
    pub(crate) fn is_response(&self) -> bool {
        matches!(
            self,
            Change::Cast(_) | Change::Abstain | Change::Hold { .. } | Change::Withdraw
        )
    }
}
