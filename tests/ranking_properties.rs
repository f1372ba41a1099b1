//! What holds for every ranking, whatever the ratings, weights and must-haves.

use proptest::prelude::*;
use proptest::sample::Index;
use weighin::index::{ByCriterion, CriterionIndex};
use weighin::knowledge::must_have::MustHave;
use weighin::ranking::{
    Assessment, Contest, Outcome, Ranking, RankingProblem, Standing, TippingPoint, rank,
};
use weighin::rating::Rating;

/// The plain values of a problem, to change and to compute with independently of the code under
/// test.
#[derive(Debug, Clone)]
struct Given {
    ratings: Vec<Vec<Cell>>,
    weights: Vec<f64>,
    must: Vec<Option<u8>>,
}

/// What is known of a technology under a criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cell {
    Rated(u8),
    Unknown,
    NotApplicable,
}

impl Cell {
    fn assessment(self) -> Assessment {
        match self {
            Self::Rated(rating) => typed(&Some(rating)).into(),
            Self::Unknown => None.into(),
            Self::NotApplicable => Assessment::NotApplicable,
        }
    }
}

impl Given {
    fn rank(&self) -> Outcome {
        let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.assessment()).collect();
        let least = |least: &Option<u8>| typed(least).map(MustHave::Rating);
        let problem = RankingProblem::new(
            self.ratings.iter().map(row).collect(),
            self.weights.iter().copied().collect(),
            self.must.iter().map(least).collect(),
        );
        rank(&problem.expect("a sound problem"))
    }

    fn fulfils(&self, technology: usize) -> bool {
        let ratings = &self.ratings[technology];
        self.must
            .iter()
            .zip(ratings)
            .all(|(least, cell)| match cell {
                Cell::Rated(rating) => *rating >= least.unwrap_or(1),
                Cell::Unknown => least.unwrap_or(1) == 1,
                Cell::NotApplicable => true,
            })
    }

    /// The ratings with every unknown one replaced; `fill` gets the technology. `None` does not
    /// apply.
    fn filled(&self, mut fill: impl FnMut(usize) -> u8) -> Vec<Vec<Option<u8>>> {
        let mut row = |at: usize, row: &Vec<Cell>| {
            let filled = |cell: &Cell| match cell {
                Cell::Rated(rating) => Some(*rating),
                Cell::Unknown => Some(fill(at)),
                Cell::NotApplicable => None,
            };
            row.iter().map(filled).collect()
        };
        self.ratings
            .iter()
            .enumerate()
            .map(|(at, ratings)| row(at, ratings))
            .collect()
    }

    /// Scores from 0 to 100 with these weights, unknown ratings taken to be 3.
    fn scores(&self, weights: &[f64]) -> Vec<f64> {
        self.filled(|_| 3)
            .iter()
            .map(|ratings| score(ratings, weights))
            .collect()
    }
}

fn least(must: &MustHave) -> Rating {
    match must {
        MustHave::Rating(least) => *least,
        other => panic!("{other:?} is no rating"),
    }
}

fn typed(rating: &Option<u8>) -> Option<Rating> {
    Rating::new(i64::from((*rating)?))
}

/// The mean over what applies; not a number if nothing with a weight does.
fn score(ratings: &[Option<u8>], weights: &[f64]) -> f64 {
    let (mut sum, mut applying) = (0.0, 0.0);
    for (rating, weight) in ratings.iter().zip(weights) {
        if let Some(rating) = rating {
            sum += f64::from(rating - 1) * 25.0 * weight;
            applying += weight;
        }
    }
    sum / applying
}

/// The shares of all weights when one criterion's share is set and the others keep their
/// proportions.
fn with_share(shares: &ByCriterion<f64>, criterion: CriterionIndex, share: f64) -> Vec<f64> {
    let others = 1.0 - shares[criterion];
    let moved = |(at, old): (CriterionIndex, &f64)| {
        if at == criterion {
            share
        } else {
            old / others * (1.0 - share)
        }
    };
    shares.iter_enumerated().map(moved).collect()
}

/// Half of the problems have criteria that do not apply to every technology.
fn cell(applies: bool) -> impl Strategy<Value = Cell> {
    let not_applicable = if applies { 0 } else { 2 };
    prop_oneof![
        8 => (1..=5_u8).prop_map(Cell::Rated),
        2 => Just(Cell::Unknown),
        not_applicable => Just(Cell::NotApplicable),
    ]
}

fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 4 => (1..=5_u8).prop_map(f64::from), 2 => 0.01..100.0]
}

fn must() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![8 => Just(None), 1 => (1..=5_u8).prop_map(Some)]
}

fn given() -> impl Strategy<Value = Given> {
    (1..=6_usize, 1..=6_usize, any::<bool>()).prop_flat_map(|(technologies, criteria, applies)| {
        let ratings =
            prop::collection::vec(prop::collection::vec(cell(applies), criteria), technologies);
        let weights = prop::collection::vec(weight(), criteria);
        (ratings, weights, prop::collection::vec(must(), criteria)).prop_map(
            |(ratings, weights, must)| Given {
                ratings,
                weights,
                must,
            },
        )
    })
}

/// Only problems that have a ranking.
fn ranked() -> impl Strategy<Value = (Given, Ranking)> {
    given().prop_filter_map(
        "nobody is left, or nothing weighs anything",
        |given| match given.rank().standing {
            Standing::Ranked(ranking) => Some((given, *ranking)),
            _ => None,
        },
    )
}

/// Only problems with two technologies left, or more.
fn contested() -> impl Strategy<Value = (Given, Ranking, Contest)> {
    ranked().prop_filter_map("one technology is left", |(given, ranking)| {
        let contest = ranking.contest.clone()?;
        Some((given, ranking, contest))
    })
}

fn order(ranking: &Ranking) -> Vec<usize> {
    ranking
        .scores
        .iter()
        .map(|score| score.technology.index())
        .collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Whether no two technologies have the same midpoint.
fn has_no_ties(ranking: &Ranking) -> bool {
    ranking
        .scores
        .windows(2)
        .all(|pair| !close(pair[0].total.mid(), pair[1].total.mid()))
}

/// How far a technology is ahead of the best of those who are left.
fn ahead(scores: &[f64], left: &[usize], technology: usize) -> f64 {
    scores[technology]
        - left
            .iter()
            .map(|other| scores[*other])
            .fold(f64::MIN, f64::max)
}

fn same_tipping_point(a: Option<TippingPoint>, b: Option<TippingPoint>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            a.leader == b.leader
                && a.rises == b.rises
                && close(a.at, b.at)
                && close(a.share, b.share)
        }
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// Weightings of the criteria with a weight in which one of them weighs nearly all, and another one
/// nearly all of the rest.
fn extreme_weightings(weights: &[f64]) -> Vec<Vec<f64>> {
    let weighted: Vec<usize> = (0..weights.len()).filter(|c| weights[*c] > 0.0).collect();
    let mut weightings = Vec::new();
    for first in &weighted {
        for second in &weighted {
            let mut extreme = vec![0.0; weights.len()];
            weighted.iter().for_each(|c| extreme[*c] = 1e-10);
            extreme[*second] = 1e-5;
            extreme[*first] = 1.0;
            weightings.push(extreme);
        }
    }
    weightings
}

/// A permutation of this length: where the element at each new place comes from.
fn permutation(length: usize, seed: &[Index]) -> Vec<usize> {
    let mut from: Vec<usize> = (0..length).collect();
    for (last, index) in (1..length).rev().zip(seed) {
        from.swap(last, index.index(last + 1));
    }
    from
}

fn seed() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn scaling_all_weights_changes_nothing((given, before, contest) in contested(), factor in 1e-3..1e3) {
        let weights = given.weights.iter().map(|weight| weight * factor).collect();
        let Standing::Ranked(after) = (Given { weights, ..given }).rank().standing else { panic!("not ranked") };
        prop_assert_eq!(order(&before), order(&after));
        prop_assert_eq!(&before.dominance, &after.dominance);
        for (a, b) in before.scores.iter().zip(&after.scores) {
            prop_assert!(close(a.total.low, b.total.low) && close(a.total.high, b.total.high));
        }
        let scaled = after.contest.expect("as many technologies");
        for (a, b) in contest.tipping_points.iter().zip(&scaled.tipping_points) {
            prop_assert!(same_tipping_point(*a, *b), "{:?} {:?}", a, b);
        }
        prop_assert!((contest.stability - scaled.stability).abs() <= 1.0 / 4096.0);
        prop_assert_eq!(contest.challengers, scaled.challengers);
    }

    /// Tried with every criterion weighing nearly all, and every other one nearly all of the rest:
    /// other weights give means in between.
    #[test]
    fn dominance_is_what_no_weighting_reverses((given, ranking, contest) in contested()) {
        let (lowest, highest) = (given.filled(|_| 1), given.filled(|_| 5));
        let weightings = extreme_weightings(&given.weights);
        let never_worse = |better: usize, worse: usize| {
            weightings.iter().all(|weights| score(&lowest[better], weights) >= score(&highest[worse], weights) - 1e-2)
        };
        let can_be_better = |better: usize, worse: usize| {
            weightings.iter().any(|weights| score(&highest[better], weights) > score(&lowest[worse], weights) + 1e-2)
        };
        let dominates = |better, worse| never_worse(better, worse) && can_be_better(better, worse);

        let left = order(&ranking);
        prop_assert!(!left.iter().any(|other| dominates(*other, contest.leader.index())));
        for better in &left {
            for worse in &left {
                let listed = ranking.dominance.iter().any(|pair| (pair.better.index(), pair.worse.index()) == (*better, *worse));
                prop_assert_eq!(listed, dominates(*better, *worse), "{} over {}", better, worse);
            }
        }
    }

    #[test]
    fn scores_are_equal_at_the_tipping_point((given, ranking, contest) in contested()) {
        for point in contest.tipping_points.iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&point.at));
            prop_assert!(close(point.share, ranking.shares[point.criterion]));
            prop_assert_eq!(point.rises, point.at > point.share || point.rises && close(point.at, point.share));
            let scores = given.scores(&with_share(&ranking.shares, point.criterion, point.at));
            prop_assert!(close(scores[contest.leader.index()], scores[point.leader.index()]), "{:?}", point);
        }
    }

    /// The old one leads just before it, the new one just after it.
    #[test]
    fn the_leader_changes_at_the_tipping_point(
        (given, ranking, contest) in contested()
    ) {
        let left = order(&ranking);
        for point in contest.tipping_points.iter().flatten() {
            let at = |share: f64| given.scores(&with_share(&ranking.shares, point.criterion, share));
            let onwards: f64 = if point.rises { 1e-6 } else { -1e-6 };
            let before = at(point.at - onwards.clamp(-point.change().abs(), point.change().abs()));
            prop_assert!(ahead(&before, &left, contest.leader.index()) > -1e-9, "{:?}", point);
            // Towards the end of the scale there may be less room.
            let after = at((point.at + onwards).clamp(point.at / 2.0, (point.at + 1.0) / 2.0));
            prop_assert!(after[point.leader.index()] > after[contest.leader.index()], "{:?}", point);
            prop_assert!(ahead(&after, &left, point.leader.index()) > -1e-9, "{:?}", point);
        }
    }

    #[test]
    fn no_smaller_weight_change_changes_the_leader((given, ranking, contest) in contested(), part in 0.0..1.0) {
        let left = order(&ranking);
        for (criterion, point) in contest.tipping_points.iter_enumerated() {
            let share = ranking.shares[criterion];
            if share == 1.0 {
                prop_assert!(point.is_none(), "there are no others in proportion");
                continue;
            }
            // Without a tipping point, no change at all does it.
            let room: f64 = point.map_or(1.0, |point| point.change().abs()) * part;
            // At the very end, what does not apply leaves no weight at all.
            let (lowest, highest) = (f64::min(share, 1e-9), f64::max(share, 1.0 - 1e-9));
            for share in [f64::max(share - room, lowest), f64::min(share + room, highest)] {
                let scores = given.scores(&with_share(&ranking.shares, criterion, share));
                prop_assert!(ahead(&scores, &left, contest.leader.index()) > -1e-9, "{:?} at {}", criterion, share);
            }
        }
    }

    #[test]
    fn reasons_add_up_to_the_lead((given, ranking, contest) in contested()) {
        let scores = given.scores(&given.weights);
        prop_assert!(close(contest.lead, scores[contest.leader.index()] - scores[contest.runner_up.index()]));
        prop_assert!(close(contest.lead, contest.reasons.iter().map(|reason| reason.points).sum()));
        prop_assert!(contest.reasons.is_sorted_by(|a, b| a.points > b.points - 1e-9));
        prop_assert_eq!(&[contest.leader.index(), contest.runner_up.index()][..], &order(&ranking)[..2]);
    }

    #[test]
    fn the_order_of_the_technologies_changes_nothing((given, before, contest) in contested(), seed in seed()) {
        prop_assume!(has_no_ties(&before));
        let from = permutation(given.ratings.len(), &seed);
        let ratings = from.iter().map(|old| given.ratings[*old].clone()).collect();
        let Standing::Ranked(after) = (Given { ratings, ..given }).rank().standing else { panic!("not ranked") };
        prop_assert_eq!(order(&before), order(&after).iter().map(|new| from[*new]).collect::<Vec<_>>());
        let permuted = after.contest.expect("as many technologies");
        prop_assert_eq!(contest.stability, permuted.stability);
        prop_assert_eq!(contest.lead, permuted.lead);
        prop_assert_eq!(contest.reasons, permuted.reasons);
        for (a, b) in contest.tipping_points.iter().zip(&permuted.tipping_points) {
            let b = b.map(|point| TippingPoint { leader: from[point.leader.index()].into(), ..point });
            prop_assert!(same_tipping_point(*a, b), "{:?} {:?}", a, b);
        }
    }

    #[test]
    fn the_order_of_the_criteria_changes_nothing((given, before, contest) in contested(), seed in seed()) {
        let from = permutation(given.weights.len(), &seed);
        let moved = |row: &Vec<Cell>| from.iter().map(|old| row[*old]).collect::<Vec<_>>();
        let weights = from.iter().map(|old| given.weights[*old]).collect();
        let must = from.iter().map(|old| given.must[*old]).collect();
        let changed = Given { ratings: given.ratings.iter().map(moved).collect(), weights, must };
        let Standing::Ranked(after) = changed.rank().standing else { panic!("not ranked") };
        prop_assert_eq!(order(&before), order(&after));
        prop_assert_eq!(&before.dominance, &after.dominance);
        let permuted = after.contest.expect("as many technologies");
        prop_assert_eq!(contest.stability, permuted.stability);
        prop_assert!(close(contest.lead, permuted.lead));
        for (new, old) in from.iter().enumerate() {
            let (a, b) = (contest.tipping_points[*old], permuted.tipping_points[new]);
            prop_assert!(same_tipping_point(a, b), "{:?} {:?}", a, b);
        }
        let change = |contest: &Contest| contest.nearest_tipping_point().map_or(2.0, |point| point.change().abs());
        prop_assert!(close(change(&contest), change(&permuted)));
    }

    #[test]
    fn must_haves_remove_exactly_the_failing_technologies(given in given()) {
        let outcome = given.rank();
        let left = match outcome.standing {
            Standing::NoneLeft(_) => Vec::new(),
            Standing::NoWeights(left) | Standing::NothingApplies(left) => {
                left.iter().map(|technology| technology.index()).collect()
            }
            Standing::Ranked(ranking) => {
                let unscored = ranking.unscored.iter().map(|technology| technology.index());
                order(&ranking).into_iter().chain(unscored).collect()
            }
        };
        for technology in 0..given.ratings.len() {
            let removed = outcome.removed.iter().find(|removed| removed.technology == technology);
            prop_assert_eq!(left.contains(&technology), given.fulfils(technology));
            prop_assert_eq!(removed.is_none(), given.fulfils(technology));
            for failure in removed.iter().flat_map(|removed| &removed.failures) {
                let cell = given.ratings[technology][failure.criterion.index()];
                prop_assert_eq!(&cell.assessment(), &failure.found);
                prop_assert!(failure.found.rating().unwrap_or(Rating::MIN) < least(&failure.must));
            }
        }
    }

    /// And no smaller one does.
    #[test]
    fn a_relaxation_returns_exactly_its_technologies(
        given in given().prop_map(|given| Given { must: vec![Some(4); given.weights.len()], ..given })
    ) {
        let Standing::NoneLeft(relaxations) = given.rank().standing else { return Ok(()) };
        prop_assert!(!relaxations.is_empty());
        prop_assert!(relaxations.is_sorted_by_key(|relaxation| relaxation.steps()));
        for relaxation in relaxations {
            let with = |slack: u8| {
                let mut relaxed = given.clone();
                for change in &relaxation.changes {
                    let must = &mut relaxed.must[change.criterion.index()];
                    prop_assert_eq!(*must, Some(least(&change.from).get()));
                    *must = Some(change.to.as_ref().map_or(Rating::MIN, least).get() + slack);
                }
                Ok((0..relaxed.ratings.len()).filter(|technology| relaxed.fulfils(*technology)).collect::<Vec<_>>())
            };
            let back: Vec<usize> = relaxation.left.iter().map(|technology| technology.index()).collect();
            prop_assert_eq!(with(0)?, back);
            prop_assert!(with(1)?.len() < relaxation.left.len());
        }
    }

    #[test]
    fn filled_unknown_ratings_stay_in_the_range(
        (given, ranking) in ranked(), fill in prop::collection::vec(1..=5_u8, 36)
    ) {
        let mut fill = fill.into_iter().cycle();
        let filled = given.filled(|_| fill.next().expect("endless"));
        for found in &ranking.scores {
            let at = |ratings: &[Vec<Option<u8>>]| score(&ratings[found.technology.index()], &given.weights);
            let value = at(&filled);
            prop_assert!(found.total.low - 1e-9 <= value && value <= found.total.high + 1e-9);
            prop_assert!((0.0..=100.0).contains(&found.total.low) && (0.0..=100.0).contains(&found.total.high));
            prop_assert!(close(found.total.low, at(&given.filled(|_| 1))));
            prop_assert!(close(found.total.high, at(&given.filled(|_| 5))));
            prop_assert!(close(found.total.mid(), found.parts.iter().map(|part| part.mid()).sum()));
        }
    }

    #[test]
    fn challengers_could_lead_with_unknown_ratings((given, ranking, contest) in contested()) {
        for rival in order(&ranking).into_iter().skip(1) {
            let best_case = given.filled(|technology| if technology == rival { 5 } else { 1 });
            let gap = score(&best_case[rival], &given.weights) - score(&best_case[contest.leader.index()], &given.weights);
            prop_assert_eq!(contest.challengers.contains(&rival.into()), gap > 1e-9);
        }
        prop_assert_eq!(contest.unknowns.is_empty(), contest.challengers.is_empty());
        prop_assert!(contest.unknowns.iter().all(|unknown| given.ratings[unknown.technology.index()][unknown.criterion.index()] == Cell::Unknown));
    }
}
