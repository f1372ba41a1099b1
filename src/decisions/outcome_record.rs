//! An outcome in plain values: ids in the place of indexes, numbers rounded so that every machine
//! writes the same.

use super::disagreement::Disagreement;
use super::outcome::{TeamOutcome, TeamVerdict};
use super::table::AssessmentTable;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::must_have::MustHave;
use crate::ranking::Standing;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the ballots came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRecord {
    pub verdict: VerdictRecord,
    /// Best first.
    pub ranking: Vec<ScoreRecord>,
    /// By the order of the ballots.
    pub must_haves: Vec<DemandRecord>,
    pub disagreement: DisagreementRecord,
    /// How many ballots have weights.
    pub weighing: usize,
    /// Which technologies lead under how many of these alone, the most first.
    pub own_leaders: Vec<GroupRecord>,
    /// The share of all weightings under which each technology leads.
    pub leads: BTreeMap<String, f64>,
}

/// What came of it, in one word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictRecord {
    NoBallots,
    QuorumMissed { missing: usize },
    NoneLeft,
    NoWeights,
    NothingApplies,
    OnlyOne(String),
    Tie(Vec<String>),
    TooClose(String),
    Clear(String),
}

/// What a technology scores, 0 to 100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRecord {
    pub technology: String,
    pub low: f64,
    pub score: f64,
    pub high: f64,
}

/// A must-have with what it excludes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandRecord {
    /// Which ballot has it, from 0.
    pub ballot: usize,
    pub criterion: String,
    pub must: MustHave,
    pub excludes: Vec<String>,
}

/// Whether the disagreement matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DisagreementRecord {
    Nobody,
    Harmless(Vec<String>),
    Matters {
        turns_on: Vec<String>,
        is_fewest: bool,
    },
}

/// How many members get a technology by their own weights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRecord {
    pub technology: String,
    pub members: usize,
}

/// Numbers are rounded to six decimals.
const DECIMALS: f64 = 1e6;

impl OutcomeRecord {
    pub(super) fn of(outcome: &TeamOutcome, table: &AssessmentTable) -> Self {
        let names = IndexNames(table);
        let mut must_haves = Vec::new();
        for demand in &outcome.demands {
            must_haves.push(DemandRecord {
                ballot: demand.owner,
                criterion: demand.criterion.clone(),
                must: demand.must.clone(),
                excludes: names.technologies(&demand.excludes),
            });
        }

        let mut own_leaders = Vec::new();
        for (technology, members) in &outcome.agreement.groups {
            own_leaders.push(GroupRecord {
                technology: names.technology(*technology),
                members: *members,
            });
        }

        let mut leads = BTreeMap::new();
        for (technology, share) in outcome.leads.iter_enumerated() {
            leads.insert(names.technology(technology), rounded(*share));
        }

        Self {
            verdict: names.verdict(&outcome.verdict),
            ranking: names.ranking(&outcome.ranking.standing),
            must_haves,
            disagreement: names.disagreement(&outcome.disagreement),
            weighing: outcome.agreement.of,
            own_leaders,
            leads,
        }
    }
}

/// What indexes stand for.
struct IndexNames<'a>(&'a AssessmentTable<'a>);

impl IndexNames<'_> {
    fn technology(&self, technology: TechnologyIndex) -> String {
        self.0.technologies[technology].to_owned()
    }

    fn technologies(&self, technologies: &[TechnologyIndex]) -> Vec<String> {
        technologies.iter().map(|t| self.technology(*t)).collect()
    }

    fn criteria(&self, criteria: &[CriterionIndex]) -> Vec<String> {
        criteria
            .iter()
            .map(|c| self.0.criteria[*c].to_owned())
            .collect()
    }

    fn verdict(&self, verdict: &TeamVerdict) -> VerdictRecord {
        match verdict {
            TeamVerdict::NoBallots => VerdictRecord::NoBallots,
            TeamVerdict::QuorumMissed { missing } => {
                VerdictRecord::QuorumMissed { missing: *missing }
            }
            TeamVerdict::NoneLeft => VerdictRecord::NoneLeft,
            TeamVerdict::NoWeights => VerdictRecord::NoWeights,
            TeamVerdict::NothingApplies => VerdictRecord::NothingApplies,
            TeamVerdict::OnlyOne(leader) => VerdictRecord::OnlyOne(self.technology(*leader)),
            TeamVerdict::Tie(leaders) => VerdictRecord::Tie(self.technologies(leaders)),
            TeamVerdict::TooClose(leader) => VerdictRecord::TooClose(self.technology(*leader)),
            TeamVerdict::Clear(leader) => VerdictRecord::Clear(self.technology(*leader)),
        }
    }

    fn ranking(&self, standing: &Standing) -> Vec<ScoreRecord> {
        let Standing::Ranked(ranking) = standing else {
            return Vec::new();
        };

        let mut scores = Vec::new();
        for score in &ranking.scores {
            scores.push(ScoreRecord {
                technology: self.technology(score.technology),
                low: rounded(score.total.low),
                score: rounded(score.total.mid()),
                high: rounded(score.total.high),
            });
        }
        scores
    }

    fn disagreement(&self, disagreement: &Disagreement) -> DisagreementRecord {
        match disagreement {
            Disagreement::Nobody => DisagreementRecord::Nobody,
            Disagreement::Harmless(common) => {
                DisagreementRecord::Harmless(self.technologies(common))
            }
            Disagreement::Matters {
                turns_on,
                is_fewest,
            } => DisagreementRecord::Matters {
                turns_on: self.criteria(turns_on),
                is_fewest: *is_fewest,
            },
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * DECIMALS).round() / DECIMALS
}
