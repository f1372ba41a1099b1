//! Rankings worked out by hand, and the cases at the edges. Tables have a technology a row and a
//! criterion a column; `?` is not known.

use index_vec::index_vec;
use weighin::index::TechnologyIndex;
use weighin::knowledge::facts::{Better, FactValue};
use weighin::knowledge::must_have::{MustHave, NumberLimit};
use weighin::ranking::problem::SMALLEST_WEIGHT;
use weighin::ranking::{
    Assessment, Contest, Decider, Dominance, LeadReason, LeadVerdict, MustHaves, Outcome,
    ProblemError, Ranking, RankingProblem, RelaxedMustHave, Removed, Standing, TippingPoint,
    Unknown, UnmetMustHave, rank,
};
use weighin::rating::Rating;

fn rating(text: &str) -> Option<Rating> {
    Rating::new(text.parse().ok()?)
}

fn rated(rating: i64) -> Rating {
    Rating::new(rating).expect("1 to 5")
}

/// `?` is not known, `-` does not apply.
fn assessment(text: &str) -> Assessment {
    match text {
        "-" => Assessment::NotApplicable,
        text => rating(text).into(),
    }
}

fn least(text: &str) -> Option<MustHave> {
    rating(text).map(MustHave::Rating)
}

fn problem(rows: &[&str], weights: &[f64], must: &str) -> RankingProblem {
    let row = |row: &&str| row.split_whitespace().map(assessment).collect();
    let must: MustHaves = must.split_whitespace().map(least).collect();
    let must = if must.is_empty() {
        index_vec![None; weights.len()]
    } else {
        must
    };
    RankingProblem::new(
        rows.iter().map(row).collect(),
        weights.iter().copied().collect(),
        must,
    )
    .expect("a sound problem")
}

fn ranking(rows: &[&str], weights: &[f64]) -> Ranking {
    match rank(&problem(rows, weights, "")).standing {
        Standing::Ranked(ranking) => *ranking,
        other => panic!("not ranked: {other:?}"),
    }
}

fn contest(rows: &[&str], weights: &[f64]) -> Contest {
    ranking(rows, weights)
        .contest
        .expect("two technologies or more")
}

fn order(ranking: &Ranking) -> Vec<usize> {
    ranking
        .scores
        .iter()
        .map(|score| score.technology.index())
        .collect()
}

/// Rank by rank: lowest, midpoint, highest.
fn totals(ranking: &Ranking) -> Vec<(f64, f64, f64)> {
    ranking
        .scores
        .iter()
        .map(|s| (s.total.low, s.total.mid(), s.total.high))
        .collect()
}

#[track_caller]
fn assert_close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 1e-9,
        "{found} instead of {expected}"
    );
}

#[track_caller]
fn assert_tips(found: Option<TippingPoint>, expected: Option<(f64, usize)>) {
    match (found, expected) {
        (None, None) => {}
        (Some(found), Some((at, leader))) => {
            assert_close(found.at, at);
            assert_eq!(found.leader, leader);
        }
        _ => panic!("{found:?} instead of {expected:?}"),
    }
}

// Weights 3 and 1 are shares 0.75 and 0.25. Utilities: (1, 0.25) and (0.5, 0.75).
// First: 75 * 1 + 25 * 0.25 = 81.25. Second: 75 * 0.5 + 25 * 0.75 = 56.25.
const PLAIN: (&[&str], &[f64]) = (&["5 2", "3 4"], &[3.0, 1.0]);

#[test]
fn a_score_is_the_weighted_mean_of_utilities() {
    let ranking = ranking(PLAIN.0, PLAIN.1);
    assert_eq!(ranking.shares, [0.75, 0.25]);
    assert_eq!(
        totals(&ranking),
        [(81.25, 81.25, 81.25), (56.25, 56.25, 56.25)]
    );
    let parts = |at: usize| {
        ranking.scores[at]
            .parts
            .iter()
            .map(|part| part.mid())
            .collect::<Vec<_>>()
    };
    assert_eq!((parts(0), parts(1)), (vec![75.0, 6.25], vec![37.5, 18.75]));
}

#[test]
fn reasons_total_the_lead_with_the_strongest_first() {
    // 75 - 37.5 = 37.5 for, 6.25 - 18.75 = 12.5 against; 37.5 - 12.5 = 81.25 - 56.25 = 25.
    let contest = contest(PLAIN.0, PLAIN.1);
    assert_eq!(
        (contest.leader, contest.runner_up, contest.lead),
        (0.into(), 1.into(), 25.0)
    );
    let reason = |criterion: usize, points| LeadReason {
        criterion: criterion.into(),
        points,
        known: true,
    };
    assert_eq!(contest.reasons, [reason(0, 37.5), reason(1, -12.5)]);
}

#[test]
fn a_level_criterion_is_no_reason() {
    let contest = contest(&["5 2 3", "3 4 3"], &[3.0, 1.0, 4.0]);
    assert_eq!(
        contest
            .reasons
            .iter()
            .map(|reason| reason.criterion)
            .collect::<Vec<_>>(),
        [0, 1]
    );
}

#[test]
fn a_tipping_point_lies_at_equal_scores() {
    // Share t of the first criterion: t + 0.25 (1 - t) = 0.5 t + 0.75 (1 - t), so t = 0.5: 0.25
    // less than now. For the second it is 1 - 0.5 = 0.5 as well: 0.25 more than now.
    let contest = contest(PLAIN.0, PLAIN.1);
    assert_tips(contest.tipping_points[0], Some((0.5, 1)));
    assert_tips(contest.tipping_points[1], Some((0.5, 1)));
    let changes: Vec<f64> = contest
        .tipping_points
        .iter()
        .flatten()
        .map(TippingPoint::change)
        .collect();
    assert_eq!(changes, [-0.25, 0.25]);
}

#[test]
fn stability_is_the_leaders_share_of_weightings() {
    // The second leads when 0.5 * f2 > 3 * 0.5 * f1: log2(f2) - log2(f1) > log2(3) = 1.585, both
    // even from -1 to 1. That is a triangle of (2 - 1.585)^2 / 2 = 0.0861 in a square of 4: 2.15 %.
    let contest = contest(PLAIN.0, PLAIN.1);
    assert!(
        (contest.stability - 0.9785).abs() < 0.001,
        "{}",
        contest.stability
    );
    assert_eq!(contest.verdict, LeadVerdict::Clear);
}

#[test]
fn an_unknown_rating_widens_the_score() {
    // First: 50 * 0.75 = 37.5, and 0 to 50 for the unknown one. Second: 50 * 0.5 + 50 * 0.5 = 50.
    let ranking = ranking(&["4 ?", "3 3"], &[1.0, 1.0]);
    assert_eq!(totals(&ranking), [(37.5, 62.5, 87.5), (50.0, 50.0, 50.0)]);
    let contest = ranking.contest.expect("two technologies");
    assert_eq!(contest.lead, 12.5);
    // The second would lead if the unknown rating were 1: 37.5 against 50.
    assert_eq!(contest.challengers, [1]);
    assert_eq!(
        contest.unknowns,
        [Unknown {
            technology: 0.into(),
            criterion: 1.into(),
            points: 50.0
        }]
    );
    assert_eq!(
        contest.reasons,
        [LeadReason {
            criterion: 0.into(),
            points: 12.5,
            known: true
        }]
    );
}

#[test]
fn a_reason_with_an_unknown_rating_says_so() {
    // Taken to be a 3, the unknown rating makes 25 points less than the known 5.
    let contest = contest(&["3 5", "3 ?"], &[1.0, 1.0]);
    assert_eq!(
        contest.reasons,
        [LeadReason {
            criterion: 1.into(),
            points: 25.0,
            known: false
        }]
    );
}

/// Those that cannot overturn the leader.
#[test]
fn harmless_unknown_ratings_are_not_mentioned() {
    // First: 80 + 0 to 20. Second: 0 + 0 to 20.
    let contest = contest(&["5 ?", "1 ?"], &[4.0, 1.0]);
    assert!(contest.challengers.is_empty());
    assert_eq!(contest.unknowns, []);
}

#[test]
fn the_weightiest_unknown_rating_comes_first() {
    // 3 of 6 is 50 points, 2 of 6 is 33.3; the fourth criterion weighs nothing.
    let contest = contest(&["4 ? 3 ?", "3 3 ? ?"], &[1.0, 2.0, 3.0, 0.0]);
    let places: Vec<(usize, usize)> = contest
        .unknowns
        .iter()
        .map(|u| (u.technology.index(), u.criterion.index()))
        .collect();
    assert_eq!(places, [(1, 2), (0, 1)]);
    assert_close(contest.unknowns[0].points, 50.0);
    assert_close(contest.unknowns[1].points, 100.0 / 3.0);
}

#[test]
fn the_fastest_of_level_rivals_leads_next() {
    // With share t of the second criterion, first: 0.75 - 0.25 t, second: 0.5 + 0.25 t, third: 0.25
    // + 0.75 t. Second: 0.75 - 0.25 t = 0.5 + 0.25 t at t = 0.5. Third: 0.75 - 0.25 t = 0.25 + 0.75
    // t at t = 0.5. Weights 3 and 1 put t at 0.25; beyond 0.5 the third gains three times as fast
    // as the second.
    let contest = contest(&["4 3", "3 4", "2 5"], &[3.0, 1.0]);
    assert_tips(contest.tipping_points[1], Some((0.5, 2)));
}

/// Once it weighs enough.
#[test]
fn a_criterion_without_weight_can_tip_the_ranking() {
    // On the first criterion 1 against 0.5, on the second 0 against 0.75: 1 - t = 0.5 (1 - t) +
    // 0.75 t at t = 0.4.
    let contest = contest(&["5 1", "3 4"], &[2.0, 0.0]);
    assert_tips(contest.tipping_points[0], None);
    assert_tips(contest.tipping_points[1], Some((0.4, 1)));
    assert_eq!(contest.verdict, LeadVerdict::Clear);
}

#[test]
fn a_rival_level_at_the_end_tips_nothing() {
    // Level on the second criterion: even if nothing else weighed anything, the second would not be
    // ahead.
    let contest = contest(&["5 3", "3 3"], &[1.0, 1.0]);
    assert_eq!(contest.tipping_points, [None, None]);
    assert_eq!(contest.nearest_tipping_point(), None);
}

/// The nearest tipping point would decide it.
#[test]
fn a_lead_below_five_points_is_too_close() {
    // Utilities (1, 0.5, 0.5) and (0.75, 0.75, 0.75), weights 6, 3, 2 of 11: 77.27 against 75, a
    // lead of 2.27. First criterion: t + 0.5 (1 - t) = 0.75 at t = 0.5, from 0.5455: 0.0455 less.
    // Second: the others mean (6 * 0.25 - 2 * 0.25) / 8 = 0.125 ahead: 0.125 (1 - t) = 0.25 t at t
    // = 1/3, from 0.2727: 0.0606 more. Third: (6 * 0.25 - 3 * 0.25) / 9 = 1/12: (1 - t) / 12 = t /
    // 4 at t = 0.25, from 0.1818: 0.0682 more.
    let contest = contest(&["5 3 3", "4 4 4"], &[6.0, 3.0, 2.0]);
    assert_close(contest.lead, 25.0 / 11.0);
    assert_tips(contest.tipping_points[0], Some((0.5, 1)));
    assert_tips(contest.tipping_points[1], Some((1.0 / 3.0, 1)));
    assert_tips(contest.tipping_points[2], Some((0.25, 1)));
    let nearest = contest.tipping_points[0].expect("a tipping point");
    assert_eq!(
        contest.verdict,
        LeadVerdict::TooClose(Some(Decider::Weight(nearest)))
    );
}

#[test]
fn the_nearest_tipping_point_rises_or_falls() {
    // Utilities (1, 1, 0.5) and (0.75, 0.75, 0.75), weights 4, 2, 5 of 11. First: the others mean
    // (2 - 5) * 0.25 / 7 = -3/28: at (3/28) / (3/28 + 1/4) = 0.3, from 0.3636: 0.0636 less. Second:
    // (4 - 5) * 0.25 / 9 = -1/36: at (1/36) / (1/36 + 1/4) = 0.1, from 0.1818: 0.0818 less. Third:
    // level once it weighs as much as both others: 0.5, from 0.4545: 0.0455 more.
    let contest = contest(&["5 5 3", "4 4 4"], &[4.0, 2.0, 5.0]);
    assert_tips(contest.tipping_points[0], Some((0.3, 1)));
    assert_tips(contest.tipping_points[1], Some((0.1, 1)));
    assert_tips(contest.tipping_points[2], Some((0.5, 1)));
    assert_eq!(contest.nearest_tipping_point(), contest.tipping_points[2]);
}

#[test]
fn a_lead_of_exactly_five_points_is_clear() {
    // A fifth of all weights, a rating ahead: 20 * 0.25 = 5. With these weights it comes out as
    // 4.9999 in binary fractions.
    let contest = contest(&["4 2 2", "3 2 2"], &[0.3, 0.8, 0.4]);
    assert_close(contest.lead, 5.0);
    assert_eq!(
        (contest.stability, contest.verdict),
        (1.0, LeadVerdict::Clear)
    );
}

/// Even with a lead.
#[test]
fn a_leader_of_few_weightings_is_too_close() {
    // 50 against (1 + 0.25 + 0) / 3 = 41.67 six times; each rival leads in another corner. First
    // criterion, upwards: own gap -0.5, the others mean 0.375: at 0.375 / 0.875 = 3/7, 0.0952 more
    // than a third. Downwards (the fifth, 1 5 2): 0.5 against (-0.5 + 0.25) / 2 = -0.125: at 0.125
    // / 0.625 = 0.2, 0.1333 less.
    let contest = contest(
        &[
            "3 3 3", "5 2 1", "5 1 2", "2 5 1", "1 5 2", "2 1 5", "1 2 5",
        ],
        &[1.0, 1.0, 1.0],
    );
    assert_close(contest.lead, 25.0 / 3.0);
    assert!(contest.stability < 0.6, "{}", contest.stability);
    assert_tips(contest.tipping_points[0], Some((3.0 / 7.0, 1)));
    assert!(
        matches!(contest.verdict, LeadVerdict::TooClose(Some(Decider::Weight(point))) if point.criterion == 0)
    );
}

/// As what would decide a close call.
#[test]
fn an_unknown_rating_is_preferred_to_a_weight() {
    // Shares 0.75 and 0.25. First: 56.25, and 0 to 25 for the unknown rating, midpoint 68.75.
    // Second: 56.25 + 12.5 = 68.75. Tied on the midpoint, so the surer one, the second, is first.
    let contest = contest(&["4 ?", "4 3"], &[3.0, 1.0]);
    assert_eq!((contest.leader, contest.lead), (1.into(), 0.0));
    let unknown = Unknown {
        technology: 0.into(),
        criterion: 1.into(),
        points: 25.0,
    };
    assert_eq!(
        contest.verdict,
        LeadVerdict::TooClose(Some(Decider::Rating(unknown)))
    );
}

#[test]
fn must_haves_remove_failing_and_unknown_technologies() {
    let outcome = rank(&problem(
        &["5 2 1", "4 3 1", "? 2 1", "3 5 1"],
        &[1.0, 1.0, 1.0],
        "4 3 1",
    ));
    let low = |criterion: usize, least, rating| UnmetMustHave {
        criterion: criterion.into(),
        must: MustHave::Rating(rated(least)),
        found: Some(rated(rating)).into(),
    };
    let unknown = UnmetMustHave {
        criterion: 0.into(),
        must: MustHave::Rating(rated(4)),
        found: None.into(),
    };
    assert_eq!(
        outcome.removed,
        [
            Removed {
                technology: 0.into(),
                failures: vec![low(1, 3, 2)]
            },
            Removed {
                technology: 2.into(),
                failures: vec![unknown, low(1, 3, 2)]
            },
            Removed {
                technology: 3.into(),
                failures: vec![low(0, 4, 3)]
            },
        ]
    );
    let Standing::Ranked(ranking) = outcome.standing else {
        panic!("the second is left")
    };
    assert_eq!(order(&ranking), [1]);
}

/// Even an unknown one.
#[test]
fn any_rating_fulfils_a_must_have_of_one() {
    assert_eq!(rank(&problem(&["?", "1"], &[1.0], "1")).removed, []);
}

#[test]
fn one_technology_is_ranked_without_a_contest() {
    let ranking = ranking(&["4 ?"], &[1.0, 1.0]);
    assert_eq!(totals(&ranking), [(37.5, 62.5, 87.5)]);
    assert_eq!(ranking.contest, None);
}

/// Criterion, least rating as asked, least rating as relaxed; who is back, in input order; and
/// ranked.
type Way = (Vec<(usize, u8, u8)>, Vec<usize>, Vec<usize>);

fn relaxations(outcome: Outcome) -> Vec<Way> {
    let Standing::NoneLeft(relaxations) = outcome.standing else {
        panic!("someone is left")
    };
    let change = |change: &RelaxedMustHave| {
        let number = |must: &MustHave| match must {
            MustHave::Rating(rating) => rating.get(),
            other => panic!("{other:?} is no rating"),
        };
        let to = change.to.as_ref().map_or(Rating::MIN.get(), number);
        (change.criterion.index(), number(&change.from), to)
    };
    let one = |r: weighin::ranking::Relaxation| {
        (
            r.changes.iter().map(change).collect(),
            r.left.iter().map(|t| t.index()).collect(),
            r.scores.iter().map(|s| s.technology.index()).collect(),
        )
    };
    relaxations.into_iter().map(one).collect()
}

/// When no technology is left.
#[test]
fn the_least_relaxation_comes_first_with_its_ranking() {
    // The first fails the first must-have by 2, the second the second one by 1, the third the first
    // one by 3, the fourth both. The third scores (0.25 + 1) / 2 = 62.5, the first (0.5 + 0.5) / 2
    // = 50.
    let outcome = rank(&problem(&["3 3", "5 2", "2 5", "1 1"], &[1.0, 1.0], "5 3"));
    assert_eq!(outcome.removed.len(), 4);
    assert_eq!(
        relaxations(outcome),
        [
            (vec![(1, 3, 2)], vec![1], vec![1]),
            (vec![(0, 5, 3)], vec![0], vec![0]),
            (vec![(0, 5, 2)], vec![0, 2], vec![2, 0]),
        ]
    );
}

/// When no single one is enough.
#[test]
fn several_relaxations_are_as_few_as_possible() {
    // The first fails by 1 + 1, the second by 2 + 1, the third fails all three.
    let outcome = rank(&problem(
        &["3 3 5", "5 2 3", "3 3 3"],
        &[1.0, 1.0, 1.0],
        "4 4 4",
    ));
    assert_eq!(
        relaxations(outcome),
        [
            (vec![(0, 4, 3), (1, 4, 3)], vec![0], vec![0]),
            (vec![(1, 4, 2), (2, 4, 3)], vec![1], vec![1])
        ]
    );
}

#[test]
fn an_unknown_rating_returns_without_the_must_have() {
    let outcome = rank(&problem(&["?", "2"], &[1.0], "3"));
    assert_eq!(
        relaxations(outcome),
        [
            (vec![(0, 3, 2)], vec![1], vec![1]),
            (vec![(0, 3, 1)], vec![0, 1], vec![0, 1])
        ]
    );
}

/// It says which technologies are back.
#[test]
fn a_relaxation_without_weights_ranks_no_technology() {
    let outcome = rank(&problem(&["2", "2"], &[0.0], "3"));
    assert_eq!(
        relaxations(outcome),
        [(vec![(0, 3, 2)], vec![0, 1], vec![])]
    );
}

#[test]
fn without_weights_no_technology_is_ranked() {
    let outcome = rank(&problem(&["5 1", "1 5", "3 1"], &[0.0, 0.0], "2 -"));
    assert_eq!(outcome.removed.len(), 1);
    assert_eq!(
        outcome.standing,
        Standing::NoWeights(vec![0.into(), 2.into()])
    );
}

#[test]
fn one_criterion_ranks_by_ratings_without_weights() {
    let ranking = ranking(&["2", "5", "3"], &[7.0]);
    assert_eq!(order(&ranking), [1, 2, 0]);
    assert_eq!(totals(&ranking)[0], (100.0, 100.0, 100.0));
    let contest = ranking.contest.expect("three technologies");
    assert_eq!(
        (contest.lead, contest.stability, contest.verdict),
        (50.0, 1.0, LeadVerdict::Clear)
    );
    assert_eq!(contest.tipping_points, [None]);
}

#[test]
fn any_change_decides_an_exact_tie() {
    // Both score 50. In binary fractions the second comes out ahead by 0.000000000000007: they are
    // level all the same.
    let ranking = ranking(&["5 5 1", "1 1 5", "2 2 2"], &[0.1, 0.3, 0.4]);
    assert_eq!(order(&ranking), [0, 1, 2]);
    let contest = ranking.contest.expect("three technologies");
    assert_eq!((contest.lead, &contest.tied[..]), (0.0, &[1.into()][..]));
    let nearest = contest.nearest_tipping_point().expect("any change decides");
    assert_close(nearest.change(), 0.0);
    assert_eq!(nearest.leader, 1);
    let directions: Vec<bool> = contest
        .tipping_points
        .iter()
        .flatten()
        .map(|point| point.rises)
        .collect();
    assert_eq!(
        directions,
        [false, false, true],
        "less of what speaks for the leader, more of what speaks against it"
    );
    assert_eq!(
        contest.verdict,
        LeadVerdict::TooClose(Some(Decider::Weight(nearest)))
    );
}

#[test]
fn no_change_decides_between_equal_technologies() {
    let contest = contest(&["4 2", "4 2"], &[1.0, 2.0]);
    assert_eq!(
        (contest.leader, &contest.tied[..], contest.stability),
        (0.into(), &[1.into()][..], 1.0)
    );
    assert_eq!(contest.reasons, []);
    assert_eq!(contest.verdict, LeadVerdict::TooClose(None));
}

#[test]
fn the_surer_of_tied_technologies_comes_first() {
    let ranking = ranking(&["? ?", "? 3", "3 3"], &[1.0, 1.0]);
    assert_eq!(
        totals(&ranking),
        [(50.0, 50.0, 50.0), (25.0, 50.0, 75.0), (0.0, 50.0, 100.0)]
    );
}

#[test]
fn one_known_weighted_rating_counts_as_known() {
    assert!(ranking(&["? ?", "? ?"], &[1.0, 9.0]).nothing_known());
    assert!(!ranking(&["? ?", "3 ?"], &[1.0, 9.0]).nothing_known());
}

/// The rating with the most weight would decide.
#[test]
fn unknown_ratings_tie_all_technologies() {
    let ranking = ranking(&["? ? 5", "? ? 1"], &[1.0, 3.0, 0.0]);
    assert!(ranking.nothing_known());
    assert_eq!(totals(&ranking), [(0.0, 50.0, 100.0), (0.0, 50.0, 100.0)]);
    assert_eq!(ranking.dominance, []);
    let contest = ranking.contest.expect("two technologies");
    assert_eq!(
        (&contest.tied[..], &contest.challengers[..]),
        (&[1.into()][..], &[1.into()][..])
    );
    let unknown = Unknown {
        technology: 0.into(),
        criterion: 1.into(),
        points: 75.0,
    };
    assert_eq!(
        contest.verdict,
        LeadVerdict::TooClose(Some(Decider::Rating(unknown)))
    );
}

#[test]
fn dominance_holds_whatever_the_unknown_ratings_are() {
    // The first is never below the second, whose unknown rating is at most 5; the third may be
    // above the second or below. Equals do not dominate each other, and a criterion without a
    // weight does not count.
    let ranking = ranking(&["5 4 1", "? 3 5", "3 ? 1", "5 4 2"], &[1.0, 1.0, 0.0]);
    assert_eq!(
        ranking.dominance,
        [
            Dominance {
                better: 0.into(),
                worse: 1.into()
            },
            Dominance {
                better: 3.into(),
                worse: 1.into()
            }
        ]
    );
}

#[test]
fn an_invalid_problem_is_refused_with_its_place() {
    let row = |row: &[i64]| {
        row.iter()
            .map(|rating| Rating::new(*rating).into())
            .collect()
    };
    let least = |rating: &i64| Rating::new(*rating).map(MustHave::Rating);
    let refused = |ratings: &[&[i64]], weights: &[f64], must: &[i64]| {
        let ratings = ratings.iter().map(|ratings| row(ratings)).collect();
        let must = must.iter().map(least).collect();
        RankingProblem::new(ratings, weights.iter().copied().collect(), must)
            .expect_err("no problem")
    };
    assert_eq!(refused(&[], &[1.0], &[1]), ProblemError::NoTechnologies);
    assert_eq!(refused(&[&[]], &[], &[]), ProblemError::NoCriteria);
    assert_eq!(
        refused(&[&[1], &[1, 2]], &[1.0], &[1]),
        ProblemError::AssessmentCount {
            technology: 1.into()
        }
    );
    assert_eq!(refused(&[&[1]], &[1.0], &[1, 1]), ProblemError::MustCount);
    for weight in [-1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(
            refused(&[&[1, 1]], &[1.0, weight], &[1, 1]),
            ProblemError::Weight {
                criterion: 1.into()
            }
        );
    }
    let tiny = SMALLEST_WEIGHT / 2.0;
    assert_eq!(
        refused(&[&[1, 1]], &[tiny, 1.0], &[1, 1]),
        ProblemError::TinyWeight {
            criterion: 0.into()
        }
    );
}

#[test]
fn extreme_weights_give_correct_scores() {
    for weight in [f64::MAX, f64::MIN_POSITIVE, f64::from_bits(1)] {
        assert_eq!(
            totals(&ranking(&["5 3", "1 3"], &[weight, weight]))[0],
            (75.0, 75.0, 75.0)
        );
    }
}

// Weights 2, 1 and 1. First: (2 * 0.75 + 1 * 0.5 + 1 * 0) / 4 = 0.5. Second, without the third
// criterion: (2 * 0.5 + 1 * 1) / 3 = 0.666….
const NOT_FOR_ALL: (&[&str], &[f64]) = (&["4 3 1", "3 5 -"], &[2.0, 1.0, 1.0]);

#[test]
fn the_mean_leaves_out_what_does_not_apply() {
    let ranking = ranking(NOT_FOR_ALL.0, NOT_FOR_ALL.1);
    assert_eq!(order(&ranking), [1, 0]);
    assert_close(ranking.scores[0].total.mid(), 200.0 / 3.0);
    assert_close(ranking.scores[1].total.mid(), 50.0);
    assert!(ranking.scores.iter().all(|score| score.total.is_known()));
    assert!(ranking.contest.expect("two").unknowns.is_empty());
}

#[test]
fn a_criterion_of_one_speaks_against_low_ratings() {
    // The middle of both scores is 58.33. The third criterion lifts the first one by
    // 0.25 * (0 - 58.33) = -14.58, so for the second it is a reason of 14.58.
    let contest = contest(NOT_FOR_ALL.0, NOT_FOR_ALL.1);
    let reason = |criterion: usize| {
        let of = |reason: &&LeadReason| reason.criterion == criterion;
        contest.reasons.iter().find(of).map(|reason| reason.points)
    };
    let middle = (200.0 / 3.0 + 50.0) / 2.0;
    assert_close(reason(2).expect("a reason"), 0.25 * middle);
    let sum: f64 = contest.reasons.iter().map(|reason| reason.points).sum();
    assert_close(sum, contest.lead);
}

#[test]
fn tipping_points_hold_with_shares_of_their_own() {
    let contest = contest(NOT_FOR_ALL.0, NOT_FOR_ALL.1);
    // With the share t of the first criterion and half of the rest for each other one, the first
    // scores 0.75 t + 0.25 (1 - t), the second (0.5 t + 0.5 (1 - t)) / (t + 0.5 (1 - t)), which is
    // 1 / (1 + t). They are equal at 0.5 t^2 + 0.75 t - 0.75 = 0.
    let at = -0.75 + (0.75_f64 * 0.75 + 2.0 * 0.75).sqrt();
    assert_tips(contest.tipping_points[0], Some((at, 0)));
    // Without the third, the first scores (2 * 0.75 + 0.5) / 3 = 0.666… as well, but never more.
    assert_tips(contest.tipping_points[2], None);
}

#[test]
fn must_haves_that_do_not_apply_remove_nothing() {
    let outcome = rank(&problem(&["- 3", "2 5", "5 1"], &[1.0, 1.0], "4 0"));
    let removed: Vec<TechnologyIndex> = outcome.removed.iter().map(|r| r.technology).collect();
    assert_eq!(removed, [1]);
}

#[test]
fn a_technology_without_applying_weights_has_no_score() {
    let rows = ["- 3", "2 5", "4 1"];
    let ranking = ranking(&rows, &[1.0, 0.0]);
    assert_eq!(order(&ranking), [2, 1]);
    assert_eq!(ranking.unscored, [0]);

    let outcome = rank(&problem(&["- 3", "- 5"], &[1.0, 0.0], ""));
    assert_eq!(
        outcome.standing,
        Standing::NothingApplies(vec![0.into(), 1.into()])
    );
}

#[test]
fn dominance_holds_whatever_applies() {
    // The second has its worst in the first criterion, which does not apply to the third.
    let ranking = ranking(&["5 4", "3 2", "- 2", "4 -"], &[1.0, 1.0]);
    let pair = |better: usize, worse: usize| Dominance {
        better: better.into(),
        worse: worse.into(),
    };
    assert_eq!(
        ranking.dominance,
        [
            pair(0, 3),
            pair(0, 1),
            pair(0, 2),
            pair(3, 1),
            pair(3, 2),
            pair(1, 2)
        ]
    );
}

fn number(number: f64) -> Assessment {
    Assessment::Applies {
        rating: None,
        fact: Some(FactValue::Number(number)),
    }
}

fn at_most(number: f64) -> MustHave {
    MustHave::Number(NumberLimit::or_better(number, Better::Lower))
}

fn facts(facts: &[&[Assessment]], must: &[MustHave]) -> Outcome {
    let rows = facts
        .iter()
        .map(|row| row.iter().cloned().collect())
        .collect();
    let must: MustHaves = must.iter().cloned().map(Some).collect();
    rank(&RankingProblem::new(rows, index_vec![0.0; must.len()], must).expect("a sound problem"))
}

#[test]
fn a_number_relaxes_to_the_next_known_one() {
    let Standing::NoneLeft(relaxations) = facts(
        &[
            &[number(45.0)],
            &[number(25.0)],
            &[None.into()],
            &[number(25.0)],
        ],
        &[at_most(20.0)],
    )
    .standing
    else {
        panic!("someone is left")
    };
    let found: Vec<_> = relaxations
        .iter()
        .map(|relaxation| {
            let left: Vec<usize> = relaxation.left.iter().map(|t| t.index()).collect();
            (relaxation.changes[0].to.clone(), left)
        })
        .collect();
    assert_eq!(
        found,
        [
            (Some(at_most(25.0)), vec![1, 3]),
            (Some(at_most(45.0)), vec![0, 1, 3]),
            (None, vec![0, 1, 2, 3]),
        ]
    );
}

#[test]
fn texts_and_yes_or_no_are_must_haves() {
    let fact = |value| Assessment::Applies {
        rating: None,
        fact: Some(value),
    };
    let text = |text: &str| fact(FactValue::Text(text.to_owned()));
    let wanted =
        |texts: &[&str]| MustHave::Text(texts.iter().map(|text| (*text).to_owned()).collect());
    let yes_no = |value| fact(FactValue::YesNo(value));
    let rows: [&[Assessment]; 3] = [
        &[text("mit"), yes_no(false)],
        &[text("Apache-2.0"), yes_no(true)],
        &[text("BSL"), yes_no(true)],
    ];
    let left = |must: &[MustHave]| match facts(&rows, must).standing {
        Standing::NoWeights(left) => left,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        left(&[wanted(&["MIT", "apache-2.0"]), MustHave::YesNo(true)]),
        [1]
    );
    assert_eq!(left(&[wanted(&["MIT"]), MustHave::YesNo(false)]), [0]);

    let Standing::NoneLeft(relaxations) =
        facts(&rows, &[wanted(&["MIT"]), MustHave::YesNo(true)]).standing
    else {
        panic!("someone is left")
    };
    let to: Vec<_> = relaxations
        .iter()
        .map(|r| r.changes[0].to.clone())
        .collect();
    assert_eq!(
        to,
        [
            Some(wanted(&["MIT", "Apache-2.0"])),
            Some(wanted(&["MIT", "BSL"])),
            None,
        ]
    );
}
