//! A snapshot as the arithmetic takes it, reduced to the technologies to choose from.

use super::ballot::Ballot;
use super::snapshot::Snapshot;
use crate::index::{ByCriterion, ByTechnology, CriterionIndex, TechnologyIndex};
use crate::ranking::{Assessments, MustHaves};

/// The ids and the assessments; indexes point here, not into the whole topic.
#[derive(Debug, Clone, PartialEq)]
pub struct AssessmentTable<'a> {
    pub technologies: ByTechnology<&'a str>,
    pub criteria: ByCriterion<&'a str>,
    pub assessments: ByTechnology<Assessments>,
}

impl<'a> AssessmentTable<'a> {
    /// The technologies of a shortlist that the snapshot has; all if the list is empty.
    pub fn new(snapshot: &'a Snapshot, shortlist: &[String]) -> Self {
        let mut technologies = ByTechnology::new();
        let mut assessments = ByTechnology::new();
        for technology in &snapshot.technologies {
            if shortlist.is_empty() || shortlist.contains(&technology.id) {
                let criteria = snapshot.criteria.iter();
                technologies.push(technology.id.as_str());
                assessments.push(criteria.map(|c| c.assessment(&technology.id)).collect());
            }
        }

        Self {
            technologies,
            criteria: snapshot.criteria.iter().map(|c| c.id.as_str()).collect(),
            assessments,
        }
    }

    /// The index of a technology by its id.
    pub fn technology(&self, id: &str) -> Option<TechnologyIndex> {
        self.technologies.position(|known| *known == id)
    }

    /// The index of a criterion by its id.
    pub fn criterion(&self, id: &str) -> Option<CriterionIndex> {
        self.criteria.position(|known| *known == id)
    }

    /// Each criterion's share of a ballot's weights; `None` if no criterion of this table has a
    /// weight. A criterion that came after the ballot has none; what was said of one that is gone
    /// is left out.
    pub fn shares(&self, ballot: &Ballot) -> Option<ByCriterion<f64>> {
        let mut shares = ByCriterion::with_capacity(self.criteria.len());
        for criterion in &self.criteria {
            let weight = ballot.weights.get(*criterion).copied();
            shares.push(f64::from(weight.unwrap_or_default()));
        }

        let sum: f64 = shares.iter().sum();
        if sum == 0.0 {
            return None;
        }
        for share in &mut shares {
            *share /= sum;
        }
        Some(shares)
    }

    /// No must-haves.
    pub(crate) fn no_must_haves(&self) -> MustHaves {
        self.criteria.iter().map(|_| None).collect()
    }
}
