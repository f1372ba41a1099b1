//! Whether it matters that members weigh differently, and on which criteria it turns.
//!
//! It does not matter if one technology leads, or shares the lead, under every member's own
//! weights. If all criteria apply to all technologies, it then leads under the mean weights too,
//! because scores are linear in the weights; otherwise it may not.
//!
//! Otherwise it **turns on** a set of criteria if the members would have such a technology in
//! common once they agreed about these criteria alone: if each member's share for each of them were
//! the team's mean, and all other shares their own. All criteria together are such a set. The
//! fewest are reported; of several sets with as few, the one on which the members' shares are
//! farthest apart in sum, then the first in the order of the article.

use super::opinions::Opinions;
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};

/// How many sets of criteria are tried at most: with 14 criteria that can matter, all of them.
pub(crate) const MOST_SETS: usize = 1 << 14;

/// Whether the disagreement matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disagreement {
    /// Anything leads for fewer than two ballots.
    Nobody,
    /// All get one of these by their own weights, whatever else they disagree about.
    Harmless(Vec<TechnologyIndex>),
    Matters {
        /// The criteria that it turns on, in the order of the article; never empty.
        turns_on: Vec<CriterionIndex>,
        /// Whether no smaller set would do; with many criteria not all sets are tried.
        is_fewest: bool,
    },
}

/// Finds out whether the disagreement matters.
pub fn disagreement(opinions: &Opinions) -> Disagreement {
    let has_leader = |leaders: &&Vec<TechnologyIndex>| !leaders.is_empty();
    if opinions.own_leaders().iter().filter(has_leader).count() < 2 {
        return Disagreement::Nobody;
    }

    let search = DisagreementSearch::new(opinions);
    let common = search.common(&[]);
    if !common.is_empty() {
        return Disagreement::Harmless(common);
    }
    search.fewest()
}

/// How far apart the members' shares for each criterion are: the largest less the smallest.
pub fn spreads(opinions: &Opinions) -> ByCriterion<f64> {
    let mut spreads = ByCriterion::with_capacity(opinions.mean.len());
    for criterion in opinions.mean.indices() {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for shares in opinions.shares.iter().flatten() {
            low = low.min(shares[criterion]);
            high = high.max(shares[criterion]);
        }
        spreads.push((high - low).max(0.0));
    }
    spreads
}

struct DisagreementSearch<'a> {
    opinions: &'a Opinions,
    spreads: ByCriterion<f64>,
    /// The criteria that can matter: members weigh them differently, and technologies differ under
    /// them.
    candidates: Vec<CriterionIndex>,
}

/// Shares closer than this are equal.
const EQUAL: f64 = 1e-12;

impl<'a> DisagreementSearch<'a> {
    fn new(opinions: &'a Opinions) -> Self {
        let spreads = spreads(opinions);
        let mut candidates = Vec::new();
        for (criterion, spread) in spreads.iter_enumerated() {
            if *spread > EQUAL && !opinions.field.is_level(criterion) {
                candidates.push(criterion);
            }
        }

        Self {
            opinions,
            spreads,
            candidates,
        }
    }

    /// What all members have in common once they agree about these criteria.
    fn common(&self, agreed: &[CriterionIndex]) -> Vec<TechnologyIndex> {
        let mut common = self.opinions.field.technologies().to_vec();
        for shares in self.opinions.shares.iter().flatten() {
            let mut shares = shares.clone();
            for criterion in agreed {
                shares[*criterion] = self.opinions.mean[*criterion];
            }

            // What this member weighs may apply to none.
            let leaders = self.opinions.field.leaders(&shares);
            if leaders.is_empty() {
                continue;
            }
            common.retain(|technology| leaders.contains(technology));
            if common.is_empty() {
                break;
            }
        }
        common
    }

    /// Tries all sets of one criterion, then of two and so on, as long as there are not too many.
    fn fewest(&self) -> Disagreement {
        let mut tried = 0;
        for size in 1..=self.candidates.len() {
            tried += sets(self.candidates.len(), size);
            if tried > MOST_SETS {
                return self.few();
            }
            if let Some(turns_on) = self.best_of(size) {
                return Disagreement::Matters {
                    turns_on,
                    is_fewest: true,
                };
            }
        }
        // Only rounding can lead here: agreeing about all of them is agreeing.
        self.matters(self.candidates.clone(), true)
    }

    /// The set of this size on which the members are farthest apart.
    fn best_of(&self, size: usize) -> Option<Vec<CriterionIndex>> {
        let mut best: Option<(f64, Vec<CriterionIndex>)> = None;
        let mut places: Vec<usize> = (0..size).collect();
        loop {
            let set: Vec<CriterionIndex> = places.iter().map(|at| self.candidates[*at]).collect();
            let spread: f64 = set.iter().map(|criterion| self.spreads[*criterion]).sum();
            let is_better = best.as_ref().is_none_or(|(most, _)| spread > most + EQUAL);
            if is_better && !self.common(&set).is_empty() {
                best = Some((spread, set));
            }
            if !advance(&mut places, self.candidates.len()) {
                return best.map(|(_, set)| set);
            }
        }
    }

    /// A small set, though maybe not the smallest: those farthest apart first until it is enough,
    /// then without each that is not needed.
    fn few(&self) -> Disagreement {
        let mut by_spread = self.candidates.clone();
        by_spread.sort_by(|a, b| self.spreads[*b].total_cmp(&self.spreads[*a]));
        let mut set = Vec::new();
        for criterion in by_spread {
            set.push(criterion);
            if !self.common(&set).is_empty() {
                break;
            }
        }

        for criterion in set.clone() {
            let mut smaller = set.clone();
            smaller.retain(|other| *other != criterion);
            if !self.common(&smaller).is_empty() {
                set = smaller;
            }
        }
        set.sort_unstable();
        self.matters(set, false)
    }

    fn matters(&self, turns_on: Vec<CriterionIndex>, is_fewest: bool) -> Disagreement {
        Disagreement::Matters {
            turns_on,
            is_fewest,
        }
    }
}

/// How many sets of a size there are.
fn sets(of: usize, size: usize) -> usize {
    let mut sets: usize = 1;
    for taken in 0..size {
        sets = sets.saturating_mul(of - taken) / (taken + 1);
    }
    sets
}

/// Goes on to the next set of places below `end`, in order; false after the last one.
fn advance(places: &mut [usize], end: usize) -> bool {
    let size = places.len();
    for at in (0..size).rev() {
        if places[at] < end - (size - at) {
            places[at] += 1;
            for next in at + 1..size {
                places[next] = places[next - 1] + 1;
            }
            return true;
        }
    }
    false
}
