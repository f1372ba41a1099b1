//! What a person sees of decisions: where each belongs, a line of a list, one whole.

use super::decision::{Decision, Phase};
use super::moment::Moment;
use super::person::PersonId;
use super::round::VoterResponse;
use super::snapshot::Snapshot;

/// Where a decision belongs: nothing of one server is ever seen from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionPlace {
    pub server: String,
    pub channel: String,
}

/// A decision in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLine {
    pub decision: String,
    pub place: DecisionPlace,
    pub topic: String,
    pub question: String,
    pub phase: Phase,
    pub opened_at: Moment,
    pub closes_at: Moment,
    pub ballots: i64,
    /// The id of the technology that was chosen.
    pub chosen: Option<String>,
}

/// What one person sees of a decision.
#[derive(Debug, Clone)]
pub struct Shown {
    pub decision: Decision,
    pub place: DecisionPlace,
    /// The ratings of its present round; `None` if they are not kept.
    pub snapshot: Option<Snapshot>,
    /// What the person said in this round, even where names are not kept, while it is open.
    pub own: Option<VoterResponse>,
    /// The listed members who have said nothing yet, as far as anything tells.
    pub missing: Option<Vec<PersonId>>,
}
