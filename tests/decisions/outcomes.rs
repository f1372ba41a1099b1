//! What ballots come to: ties, missed quorums, must-haves, disagreement.

use super::given::{ballot, demanding, rating, snapshot};
use weighin::decisions::{
    AssessmentTable, Ballot, Disagreement, Snapshot, TeamOutcome, TeamVerdict, Turnout,
};
use weighin::index::{CriterionIndex, TechnologyIndex};
use weighin::knowledge::must_have::MustHave;
use weighin::ranking::Standing;

fn outcome(snapshot: &Snapshot, ballots: &[Ballot]) -> TeamOutcome {
    let turnout = Turnout {
        ballots: ballots.len(),
        ..Turnout::default()
    };
    TeamOutcome::new(&AssessmentTable::new(snapshot, &[]), ballots, turnout).expect("a sound table")
}

fn technology(at: usize) -> TechnologyIndex {
    TechnologyIndex::from(at)
}

fn criterion(at: usize) -> CriterionIndex {
    CriterionIndex::from(at)
}

/// `pg` is best under `a`, `my` under `b`; `c` is level.
fn two() -> Snapshot {
    snapshot(&[("pg", &[5, 2, 3]), ("my", &[2, 5, 3])])
}

#[test]
fn a_team_gets_the_mean_of_normalised_weights() {
    // The second member's weights are twice as large and weigh no more.
    let found = outcome(
        &two(),
        &[ballot(&[2, 1, 0]), ballot(&[4, 2, 0]), ballot(&[0, 5, 5])],
    );
    let Standing::Ranked(ranking) = &found.ranking.standing else {
        panic!("not ranked")
    };
    for (share, expected) in ranking.shares.iter().zip([4.0, 3.5, 1.5]) {
        assert!((share - expected / 9.0).abs() < 1e-12, "{share}");
    }
    assert_eq!(found.verdict, TeamVerdict::TooClose(technology(0)));
}

#[test]
fn one_member_alone_decides_by_their_weights() {
    let found = outcome(&two(), &[ballot(&[5, 1, 0])]);
    assert_eq!(found.verdict, TeamVerdict::Clear(technology(0)));
    assert_eq!(found.disagreement, Disagreement::Nobody);
    assert_eq!(found.agreement.groups, [(technology(0), 1)]);
}

#[test]
fn no_ballots_and_a_missed_quorum_are_outcomes() {
    assert_eq!(outcome(&two(), &[]).verdict, TeamVerdict::NoBallots);
    let of = |ballots: usize, abstentions, quorum| {
        let turnout = Turnout {
            ballots,
            abstentions,
            holds: 2,
            quorum,
        };
        let ballots = vec![ballot(&[5, 1, 0]); ballots];
        let snapshot = two();
        let table = AssessmentTable::new(&snapshot, &[]);
        TeamOutcome::new(&table, &ballots, turnout)
            .expect("a sound table")
            .verdict
    };
    assert_eq!(of(2, 0, 3), TeamVerdict::QuorumMissed { missing: 1 });
    assert_eq!(of(2, 1, 3), TeamVerdict::Clear(technology(0)));
}

#[test]
fn technologies_with_the_same_score_tie() {
    let found = outcome(&two(), &[ballot(&[5, 0, 0]), ballot(&[0, 3, 0])]);
    assert_eq!(
        found.verdict,
        TeamVerdict::Tie(vec![technology(0), technology(1)])
    );
    assert_eq!(found.verdict.leader(), Some(technology(0)));
}

#[test]
fn ballots_without_weights_have_only_must_haves() {
    let found = outcome(&two(), &[demanding(&[], "a", 4)]);
    assert_eq!(found.verdict, TeamVerdict::NoWeights);
    assert_eq!((found.agreement.of, found.members[0].leaders.len()), (0, 0));
    let found = outcome(&two(), &[demanding(&[], "b", 4), ballot(&[5, 0, 0])]);
    assert_eq!(found.verdict, TeamVerdict::OnlyOne(technology(1)));
}

#[test]
fn must_haves_are_listed_by_owner_never_averaged() {
    let ballots = [
        demanding(&[5], "a", 3),
        demanding(&[5], "a", 4),
        ballot(&[1, 1]),
    ];
    let snapshot = snapshot(&[("pg", &[5, 2]), ("my", &[3, 5]), ("lite", &[0, 5])]);
    let found = outcome(&snapshot, &ballots);
    let demands: Vec<_> = found
        .demands
        .iter()
        .map(|d| (d.owner, d.must.clone(), &d.excludes[..]))
        .collect();
    let (my, lite) = (technology(1), technology(2));
    assert_eq!(
        demands,
        [
            (0, MustHave::Rating(rating(3)), &[lite][..]),
            (1, MustHave::Rating(rating(4)), &[my, lite])
        ]
    );
    assert_eq!(found.verdict, TeamVerdict::OnlyOne(technology(0)));
}

#[test]
fn must_haves_excluding_everything_say_what_to_relax() {
    let found = outcome(&two(), &[demanding(&[5], "a", 4), demanding(&[5], "b", 4)]);
    assert_eq!(found.verdict, TeamVerdict::NoneLeft);
    let Standing::NoneLeft(relaxations) = &found.ranking.standing else {
        panic!("some left")
    };
    assert_eq!(relaxations.len(), 2);
}

#[test]
fn disagreement_that_changes_nothing_is_harmless() {
    let found = outcome(
        &two(),
        &[ballot(&[5, 1, 0]), ballot(&[3, 2, 5]), ballot(&[1, 0, 0])],
    );
    assert_eq!(
        found.disagreement,
        Disagreement::Harmless(vec![technology(0)])
    );
    assert_eq!(
        (found.agreement.of, &found.agreement.groups[..]),
        (3, &[(technology(0), 3)][..])
    );
}

#[test]
fn disagreement_turns_on_the_fewest_criteria() {
    // Members differ about `a` and about `c`, which is level: only `a` can matter.
    let found = outcome(
        &two(),
        &[ballot(&[5, 3, 2]), ballot(&[1, 3, 6]), ballot(&[5, 3, 2])],
    );
    let turns_on = vec![criterion(0)];
    assert_eq!(
        found.disagreement,
        Disagreement::Matters {
            turns_on,
            is_fewest: true
        }
    );
    assert_eq!(
        found.agreement.groups,
        [(technology(0), 2), (technology(1), 1)]
    );
}

#[test]
fn unknown_ratings_widen_the_scores() {
    let snapshot = snapshot(&[("pg", &[5, 0]), ("my", &[1, 5])]);
    let found = outcome(&snapshot, &[ballot(&[3, 1])]);
    let Standing::Ranked(ranking) = &found.ranking.standing else {
        panic!("not ranked")
    };
    let total = ranking.scores[0].total;
    assert_eq!((total.low, total.high), (75.0, 100.0));
}

#[test]
fn two_mirrored_technologies_lead_equally_often() {
    let leads = outcome(&two(), &[ballot(&[5, 1, 0])]).leads;
    assert!((leads[technology(0)] - 0.5).abs() < 0.02, "{leads:?}");
    assert!((leads.iter().sum::<f64>() - 1.0).abs() < 1e-9);
}

#[test]
fn a_removed_criterion_loses_weight_and_must_have() {
    let mut snapshot = two();
    snapshot.criteria.remove(0);
    let found = outcome(&snapshot, &[demanding(&[5, 1, 0], "a", 5)]);
    assert_eq!(found.verdict, TeamVerdict::Clear(technology(1)));
    let demand = &found.demands[0];
    assert_eq!((demand.at, demand.excludes.len()), (None, 0));
}

#[test]
fn a_removed_technology_cannot_lead() {
    let mut snapshot = two();
    snapshot.technologies.remove(0);
    let found = outcome(&snapshot, &[ballot(&[5, 1, 0])]);
    assert_eq!(found.verdict, TeamVerdict::OnlyOne(technology(0)));
    snapshot.technologies.clear();
    let turnout = Turnout::default();
    assert!(TeamOutcome::new(&AssessmentTable::new(&snapshot, &[]), &[], turnout).is_err());
}

#[test]
fn only_the_shortlist_is_ranked() {
    let snapshot = snapshot(&[("best", &[5]), ("pg", &[4]), ("my", &[2])]);
    let shortlist = ["my".to_owned(), "pg".to_owned(), "gone".to_owned()];
    let table = AssessmentTable::new(&snapshot, &shortlist);
    assert_eq!(table.technologies.as_vec(), &["pg", "my"]);
}

/// Trying all sets of 20 criteria would take too long.
#[test]
fn with_many_criteria_a_sufficient_set_is_found() {
    let halves = |first, second| [[first; 10], [second; 10]].concat();
    let (pg, my) = (halves(5, 1), halves(1, 5));
    let snapshot = snapshot(&[("pg", &pg), ("my", &my)]);
    let one = |at: usize| {
        (0..20)
            .map(|other| u8::from(other == at))
            .collect::<Vec<_>>()
    };

    // Two criteria decide, and 18 that nobody weighs do not.
    let found = outcome(
        &snapshot,
        &[ballot(&one(0)), ballot(&one(0)), ballot(&one(19))],
    );
    let turns_on = vec![criterion(0), criterion(19)];
    assert_eq!(
        found.disagreement,
        Disagreement::Matters {
            turns_on,
            is_fewest: true
        }
    );

    // Each criterion decides a little, so that only all of them are enough.
    let (first, second) = (halves(1, 0), halves(0, 1));
    let small = |row: &[i64]| ballot(&row.iter().map(|weight| *weight as u8).collect::<Vec<_>>());
    let found = outcome(&snapshot, &[small(&first), small(&second)]);
    let turns_on = (0..20).map(criterion).collect();
    assert_eq!(
        found.disagreement,
        Disagreement::Matters {
            turns_on,
            is_fewest: false
        }
    );
}
