//! What holds for every team.

use super::given::{OPENED, act, ballot, cast, opened, snapshot, terms};
use proptest::prelude::*;
use weighin::decisions::{
    AssessmentTable, Ballot, Change, Disagreement, RecordedAct, Snapshot, TeamOutcome, Turnout,
};
use weighin::ranking::Standing;

const NAMES: [&str; 4] = ["ann", "ben", "cleo", "dan"];
const IDS: [&str; 5] = ["pg", "my", "lite", "maria", "oracle"];

/// A snapshot of 2 to 5 technologies, and the ballots of 1 to 7 members.
fn team() -> impl Strategy<Value = (Snapshot, Vec<Ballot>)> {
    (2..=5_usize, 1..=5_usize, 1..=7_usize).prop_flat_map(|(technologies, criteria, members)| {
        let ratings =
            prop::collection::vec(prop::collection::vec(0..=5_i64, criteria), technologies);
        let weights = prop::collection::vec(prop::collection::vec(0..=35_u8, criteria), members);
        (ratings, weights).prop_map(|(ratings, weights)| {
            let rows: Vec<_> = IDS
                .iter()
                .copied()
                .zip(ratings.iter().map(Vec::as_slice))
                .collect();
            let ballots = weights.iter().map(|weights| ballot(weights)).collect();
            (snapshot(&rows), ballots)
        })
    })
}

fn outcome(table: &AssessmentTable, ballots: &[Ballot]) -> TeamOutcome {
    let turnout = Turnout {
        ballots: ballots.len(),
        ..Turnout::default()
    };
    TeamOutcome::new(table, ballots, turnout).expect("a sound table")
}

/// An act of one of four members.
fn deed() -> impl Strategy<Value = (usize, Change)> {
    let change = prop_oneof![
        3 => (0..=5_u8, 1..=5_u8).prop_map(|(a, b)| cast(&[a, b])),
        1 => Just(Change::Abstain),
        1 => Just(Change::Withdraw),
    ];
    (0..NAMES.len(), change)
}

proptest! {
    /// Ballots of different members come in any order; what a member said last counts.
    #[test]
    fn concurrent_ballots_give_what_single_acts_give(deeds in prop::collection::vec(deed(), 0..12), seed in any::<u64>()) {
        let numbered = |(at, (who, change)): (usize, &(usize, Change))| {
            (*who, act(&at.to_string(), NAMES[*who], change.clone()))
        };
        let acts: Vec<(usize, RecordedAct)> = deeds.iter().enumerate().map(numbered).collect();

        // Another order that keeps each member's own.
        let mut queues: Vec<Vec<RecordedAct>> = vec![Vec::new(); NAMES.len()];
        for (who, act) in acts.iter().rev() {
            queues[*who].push(act.clone());
        }
        let mut random = seed;
        let mut other = Vec::new();
        while queues.iter().any(|queue| !queue.is_empty()) {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let who = usize::try_from(random >> 33).expect("small") % NAMES.len();
            other.extend(queues[who].pop());
        }

        let (mut one, mut two) = (opened(terms()), opened(terms()));
        for (_, act) in acts {
            let _ = one.apply(act);
        }
        for act in other {
            let _ = two.apply(act);
        }
        prop_assert_eq!(one, two);
    }

    #[test]
    fn repeated_acts_in_a_list_change_nothing(deeds in prop::collection::vec(deed(), 0..12)) {
        let mut acts = vec![super::given::opening(terms())];
        for (at, (who, change)) in deeds.into_iter().enumerate() {
            acts.push(RecordedAct { at: OPENED, ..act(&at.to_string(), NAMES[who], change) });
        }
        let twice = acts.iter().flat_map(|act| [act.clone(), act.clone()]);
        let once = weighin::decisions::Decision::fold("d1", acts.clone());
        // An act that was refused may be tried once more.
        let kept = weighin::decisions::Decision::fold("d1", twice);
        prop_assert_eq!(once, kept);
    }

    #[test]
    fn the_mean_score_is_that_of_mean_weights((snapshot, ballots) in team()) {
        let table = AssessmentTable::new(&snapshot, &[]);
        let alone: Vec<TeamOutcome> = ballots.iter().map(|ballot| outcome(&table, std::slice::from_ref(ballot))).collect();
        let ranked: Vec<_> = alone.iter().filter_map(|outcome| match &outcome.ranking.standing {
            Standing::Ranked(ranking) => Some(ranking.as_ref()),
            _ => None,
        }).collect();
        let Standing::Ranked(team) = outcome(&table, &ballots).ranking.standing else {
            prop_assert!(ranked.is_empty());
            return Ok(());
        };
        for score in &team.scores {
            let own = |ranking: &weighin::ranking::Ranking| {
                let found = ranking.scores.iter().find(|own| own.technology == score.technology);
                found.expect("no must-haves").total.mid()
            };
            let mean = ranked.iter().copied().map(own).sum::<f64>() / ranked.len() as f64;
            prop_assert!((mean - score.total.mid()).abs() < 1e-9);
        }
    }

    /// What all get by their own weights is what the team gets.
    #[test]
    fn harmless_disagreement_leads_to_the_common_technology((snapshot, ballots) in team()) {
        let table = AssessmentTable::new(&snapshot, &[]);
        let found = outcome(&table, &ballots);
        if let Disagreement::Harmless(common) = &found.disagreement {
            let Standing::Ranked(ranking) = &found.ranking.standing else { panic!("not ranked") };
            let best = ranking.scores[0].total.mid();
            for technology in common {
                let score = ranking.scores.iter().find(|score| score.technology == *technology);
                prop_assert!((score.expect("ranked").total.mid() - best).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn the_order_of_ballots_changes_no_outcome((snapshot, ballots) in team()) {
        let table = AssessmentTable::new(&snapshot, &[]);
        let mut reversed = ballots.clone();
        reversed.reverse();
        let (one, two) = (outcome(&table, &ballots), outcome(&table, &reversed));
        prop_assert_eq!(one.verdict, two.verdict);
        prop_assert_eq!(one.disagreement, two.disagreement);
        prop_assert_eq!(one.agreement, two.agreement);
    }
}
