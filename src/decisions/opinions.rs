//! The ballots of a round, read for one table: what the team as a whole wants and what each member
//! wants.

use super::ballot::Ballot;
use super::table::AssessmentTable;
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};
use crate::knowledge::must_have::MustHave;
use crate::ranking::problem::SMALLEST_WEIGHT;
use crate::ranking::{Assessment, Field, MustHaves};

/// What a team wants.
#[derive(Debug, Clone)]
pub struct Opinions {
    /// In the order of the ballots: each member's share of weights; `None` for a ballot without
    /// weights, which has must-haves only.
    pub shares: Vec<Option<ByCriterion<f64>>>,
    /// The mean of the members' shares; all 0 if nobody weighs anything.
    pub mean: ByCriterion<f64>,
    /// What fulfils everybody's must-haves, for each criterion.
    pub must: MustHaves,
    pub demands: Vec<MemberMustHave>,
    /// The technologies that the must-haves leave.
    pub field: Field,
}

/// One member's must-have. Must-haves are never averaged: each counts for the whole team.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberMustHave {
    /// Whose, by the order of the ballots.
    pub owner: usize,
    /// The criterion's id.
    pub criterion: String,
    /// Its index; `None` if it is gone, so that the must-have cannot be checked and excludes
    /// nothing.
    pub at: Option<CriterionIndex>,
    pub must: MustHave,
    /// The technologies that do not fulfil it, or are not known to.
    pub excludes: Vec<TechnologyIndex>,
}

impl Opinions {
    /// Reads ballots.
    pub fn new<'b>(table: &AssessmentTable, ballots: impl IntoIterator<Item = &'b Ballot>) -> Self {
        let mut shares = Vec::new();
        let mut demands = Vec::new();
        for (owner, ballot) in ballots.into_iter().enumerate() {
            shares.push(table.shares(ballot));
            for (criterion, must) in &ballot.must {
                demands.push(MemberMustHave::new(table, owner, criterion, must));
            }
        }

        let must = all_of(table, &demands);
        Self {
            mean: mean(table, &shares),
            field: Field::new(&table.assessments, &must),
            shares,
            must,
            demands,
        }
    }

    /// Who leads under each member's own weights, among the technologies that the team's must-haves
    /// leave; nobody for a ballot without weights.
    pub(crate) fn own_leaders(&self) -> Vec<Vec<TechnologyIndex>> {
        let mut leaders = Vec::with_capacity(self.shares.len());
        for shares in &self.shares {
            leaders.push(match shares {
                Some(shares) => self.field.leaders(shares),
                None => Vec::new(),
            });
        }
        leaders
    }
}

impl MemberMustHave {
    fn new(table: &AssessmentTable, owner: usize, criterion: &str, must: &MustHave) -> Self {
        let at = table.criterion(criterion);
        let mut excludes = Vec::new();
        if let Some(at) = at {
            for (technology, assessments) in table.assessments.iter_enumerated() {
                if let Assessment::Applies { rating, fact } = &assessments[at]
                    && must.is_met(*rating, fact.as_ref()) != Some(true)
                {
                    excludes.push(technology);
                }
            }
        }

        Self {
            owner,
            criterion: criterion.to_owned(),
            at,
            must: must.clone(),
            excludes,
        }
    }
}

fn all_of(table: &AssessmentTable, demands: &[MemberMustHave]) -> MustHaves {
    let mut must = table.no_must_haves();
    for demand in demands {
        if let Some(at) = demand.at {
            must[at] = Some(match &must[at] {
                Some(earlier) => earlier
                    .both(&demand.must)
                    .unwrap_or_else(MustHave::impossible),
                None => demand.must.clone(),
            });
        }
    }
    must
}

fn mean(table: &AssessmentTable, shares: &[Option<ByCriterion<f64>>]) -> ByCriterion<f64> {
    let mut mean: ByCriterion<f64> = table.criteria.iter().map(|_| 0.0).collect();
    let weighing = shares.iter().flatten().count();
    for shares in shares.iter().flatten() {
        for (mean, share) in mean.iter_mut().zip(shares) {
            *mean += share / weighing as f64;
        }
    }

    // One of thousands of members may weigh something so little that the ranking refuses it as lost
    // in rounding.
    let largest = mean.iter().copied().fold(0.0, f64::max);
    for share in &mut mean {
        if *share < largest * SMALLEST_WEIGHT {
            *share = 0.0;
        }
    }
    mean
}
