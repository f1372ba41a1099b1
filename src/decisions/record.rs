//! What is kept of a decision for good, in plain values that need nothing else to be understood:
//! `docs/decision-record.schema.json` describes its JSON.

use super::ballot::Ballot;
use super::decision::{Decision, Phase};
use super::outcome::{TeamOutcome, Turnout};
use super::outcome_record::OutcomeRecord;
use super::person::Author;
use super::round::{How, Round, Says, TeamChoice};
use super::snapshot::Snapshot;
use super::table::AssessmentTable;
use super::terms::{Tally, Who};
use serde::{Deserialize, Serialize};
use time::Date;

/// The version of this form.
pub(crate) const FORMAT: u32 = 1;

/// A decision with everything that its outcome is computed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub format: u32,
    pub decision: String,
    pub question: String,
    pub status: Phase,
    pub opened_by: String,
    pub cancelled_by: Option<String>,
    pub rules: Rules,
    /// The ratings and sources with which the last round was closed.
    pub snapshot: Snapshot,
    /// Identifies the snapshot's content.
    pub snapshot_id: String,
    /// The oldest first; the outcome is that of the last.
    pub rounds: Vec<RoundRecord>,
    /// `None` where the snapshot has nothing to rank.
    pub outcome: Option<OutcomeRecord>,
    pub choice: Option<ChoiceRecord>,
}

/// The rules by which it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub who: WhoRecord,
    pub quorum: usize,
    pub tally: Tally,
    pub shows_names: bool,
    pub needs_reason: bool,
    pub anonymous: bool,
    pub shortlist: Vec<String>,
}

/// Who could weigh in; how many, where they were listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhoRecord {
    Anyone,
    Role,
    Members(usize),
}

/// One round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundRecord {
    /// As RFC 3339 writes it, in UTC.
    pub opened_at: String,
    pub closes_at: String,
    pub closed_at: Option<String>,
    /// `None` if its deadline closed it.
    pub closed_by: Option<String>,
    pub ballots: Vec<BallotRecord>,
    pub abstentions: usize,
    pub holds: usize,
}

/// One ballot; without a name where the decision is anonymous.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BallotRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(flatten)]
    pub ballot: Ballot,
}

/// What was chosen, and who agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceRecord {
    pub technology: String,
    pub at: String,
    /// Who proposed it, or decided.
    pub by: String,
    /// Why, where one person decided; `None` for a proposal.
    pub decided_because: Option<String>,
    pub review: Option<Date>,
    pub consents: Vec<String>,
    pub objections: Vec<ObjectionRecord>,
}

/// An objection with its answer, if there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionRecord {
    pub name: String,
    pub reason: String,
    pub answer: Option<String>,
}

impl Record {
    /// The record of a decision; the snapshot is that of its last round.
    pub fn new(decision: &Decision, snapshot: &Snapshot) -> Self {
        let rules = Rules::of(decision);
        let rounds: Vec<RoundRecord> = decision.rounds().iter().map(RoundRecord::of).collect();
        let mut record = Self {
            format: FORMAT,
            decision: decision.id.clone(),
            question: decision.terms.question.clone(),
            status: decision.phase(),
            opened_by: decision.opener.name.clone(),
            cancelled_by: decision.cancelled_by().map(|member| member.name.clone()),
            rules,
            snapshot: snapshot.clone(),
            snapshot_id: snapshot.id(),
            rounds,
            outcome: None,
            choice: decision.choice().map(ChoiceRecord::of),
        };
        record.outcome = record.compute();
        record
    }

    /// Computes the outcome from nothing but this record.
    pub fn compute(&self) -> Option<OutcomeRecord> {
        let round = self.rounds.last()?;
        let table = AssessmentTable::new(&self.snapshot, &self.rules.shortlist);
        let turnout = Turnout {
            ballots: round.ballots.len(),
            abstentions: round.abstentions,
            holds: round.holds,
            quorum: self.rules.quorum,
        };
        let ballots = round.ballots.iter().map(|record| &record.ballot);
        let outcome = TeamOutcome::new(&table, ballots, turnout).ok()?;
        Some(OutcomeRecord::of(&outcome, &table))
    }
}

impl Rules {
    fn of(decision: &Decision) -> Self {
        let terms = &decision.terms;
        Self {
            who: match &terms.who {
                Who::Anyone => WhoRecord::Anyone,
                Who::Role(_) => WhoRecord::Role,
                Who::Members(members) => WhoRecord::Members(members.len()),
            },
            quorum: terms.quorum,
            tally: terms.tally,
            shows_names: terms.shows_names,
            needs_reason: terms.needs_reason,
            anonymous: terms.anonymous,
            shortlist: terms.shortlist.clone(),
        }
    }
}

impl RoundRecord {
    fn of(round: &Round) -> Self {
        let mut ballots = Vec::new();
        for response in round.responses.values() {
            if let Says::Ballot(ballot) = &response.says {
                ballots.push(BallotRecord {
                    name: response.name.clone(),
                    ballot: ballot.clone(),
                });
            }
        }

        let closed = round.closed.as_ref();
        Self {
            opened_at: round.opened_at.to_string(),
            closes_at: round.closes_at.to_string(),
            closed_at: closed.map(|closing| closing.at.to_string()),
            closed_by: closed.and_then(|closing| match &closing.by {
                Author::Member(member) => Some(member.name.clone()),
                Author::Nameless(_) | Author::Clock => None,
            }),
            ballots,
            abstentions: round.abstentions(),
            holds: round.holds(),
        }
    }
}

impl ChoiceRecord {
    fn of(choice: &TeamChoice) -> Self {
        let (by, because) = match &choice.how {
            How::Proposed(member) => (&member.name, None),
            How::Decided { name, reason, .. } => (name, Some(reason.clone())),
        };

        let mut objections = Vec::new();
        for objection in choice.objections.values() {
            objections.push(ObjectionRecord {
                name: objection.name.clone(),
                reason: objection.reason.clone(),
                answer: objection.answer.clone(),
            });
        }
        Self {
            technology: choice.technology.clone(),
            at: choice.at.to_string(),
            by: by.clone(),
            decided_because: because,
            review: choice.review,
            consents: choice.consents.values().cloned().collect(),
            objections,
        }
    }
}
