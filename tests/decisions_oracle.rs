//! The Rust side of `decisions_oracle.py`: reads teams and writes outcomes, both as JSON, where
//! that script says.

use crate::decisions::given::{ballot, letter, snapshot};
use serde_json::{Value, json};
use std::{env, fs};
use weighin::decisions::{
    AssessmentTable, Ballot, Disagreement, TeamOutcome, TeamVerdict, Turnout,
};
use weighin::index::TechnologyIndex;
use weighin::knowledge::must_have::MustHave;
use weighin::ranking::Standing;
use weighin::rating::Rating;

#[test]
#[ignore = "run by tests/decisions_oracle.py"]
fn team_outcomes_for_the_oracle() {
    let teams = fs::read(variable("DECISIONS_TEAMS")).expect("the file of teams");
    let teams: Vec<Value> = serde_json::from_slice(&teams).expect("a list");
    let outcomes: Vec<Value> = teams.iter().map(outcome).collect();
    let outcomes = serde_json::to_vec(&outcomes).expect("plain values");
    fs::write(variable("DECISIONS_OUTCOMES"), outcomes).expect("the file of outcomes");
}

fn variable(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run tests/decisions_oracle.py instead"))
}

fn numbers(value: &Value) -> Vec<i64> {
    let list = value.as_array().expect("a list").iter();
    list.map(|number| number.as_i64().unwrap_or(0)).collect()
}

fn read_ballot(value: &Value) -> Ballot {
    let small = |number| u8::try_from(number).expect("a small number");
    let weights: Vec<u8> = numbers(&value["weights"]).into_iter().map(small).collect();
    let mut ballot = ballot(&weights);
    for (at, least) in numbers(&value["must"]).into_iter().enumerate() {
        let least = Rating::new(least).map(MustHave::Rating);
        ballot.must.extend(least.map(|must| (letter(at), must)));
    }
    ballot
}

fn outcome(team: &Value) -> Value {
    let rows: Vec<Vec<i64>> = team["ratings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(numbers)
        .collect();
    let names: Vec<String> = (0..rows.len()).map(|at| format!("t{at}")).collect();
    let rows: Vec<(&str, &[i64])> = names
        .iter()
        .zip(&rows)
        .map(|(name, row)| (name.as_str(), &row[..]))
        .collect();
    let snapshot = snapshot(&rows);

    let ballots: Vec<Ballot> = team["ballots"]
        .as_array()
        .expect("a list")
        .iter()
        .map(read_ballot)
        .collect();
    let count = |key: &str| usize::try_from(team[key].as_u64().expect("a number")).expect("small");
    let turnout = Turnout {
        ballots: ballots.len(),
        abstentions: count("abstentions"),
        holds: 0,
        quorum: count("quorum"),
    };
    let table = AssessmentTable::new(&snapshot, &[]);
    written(&TeamOutcome::new(&table, &ballots, turnout).expect("a sound team"))
}

fn indexes(technologies: &[TechnologyIndex]) -> Vec<usize> {
    technologies
        .iter()
        .map(|technology| technology.index())
        .collect()
}

fn written(outcome: &TeamOutcome) -> Value {
    let verdict = match &outcome.verdict {
        TeamVerdict::NoBallots => json!(["no ballots"]),
        TeamVerdict::QuorumMissed { missing } => json!(["quorum missed", missing]),
        TeamVerdict::NoneLeft => json!(["none left"]),
        TeamVerdict::NoWeights => json!(["no weights"]),
        TeamVerdict::NothingApplies => json!(["nothing applies"]),
        TeamVerdict::OnlyOne(leader) => json!(["only one", leader.index()]),
        TeamVerdict::Tie(leaders) => json!(["tie", indexes(leaders)]),
        TeamVerdict::TooClose(leader) => json!(["too close", leader.index()]),
        TeamVerdict::Clear(leader) => json!(["clear", leader.index()]),
    };
    let disagreement = match &outcome.disagreement {
        Disagreement::Nobody => json!(["nobody"]),
        Disagreement::Harmless(common) => json!(["harmless", indexes(common)]),
        Disagreement::Matters {
            turns_on,
            is_fewest,
        } => {
            let turns_on: Vec<usize> = turns_on.iter().map(|criterion| criterion.index()).collect();
            json!(["matters", turns_on, is_fewest])
        }
    };
    let scores = match &outcome.ranking.standing {
        Standing::Ranked(ranking) => {
            let score = |score: &weighin::ranking::Score| {
                let total = score.total;
                json!([score.technology.index(), total.low, total.mid(), total.high])
            };
            ranking.scores.iter().map(score).collect()
        }
        Standing::NoneLeft(_) | Standing::NoWeights(_) | Standing::NothingApplies(_) => Vec::new(),
    };
    let removed: Vec<usize> = outcome
        .ranking
        .removed
        .iter()
        .map(|removed| removed.technology.index())
        .collect();
    let demands: Vec<Value> = outcome
        .demands
        .iter()
        .map(|demand| {
            json!([
                demand.owner,
                demand.criterion,
                demand.must,
                indexes(&demand.excludes)
            ])
        })
        .collect();
    let groups: Vec<Value> = outcome
        .agreement
        .groups
        .iter()
        .map(|(technology, count)| json!([technology.index(), count]))
        .collect();

    json!({
        "verdict": verdict,
        "disagreement": disagreement,
        "scores": scores,
        "removed": removed,
        "demands": demands,
        "groups": groups,
        "leaders": outcome.members.iter().map(|member| indexes(&member.leaders)).collect::<Vec<_>>(),
        "spreads": outcome.spreads.iter().collect::<Vec<_>>(),
        "leads": outcome.leads.iter().collect::<Vec<_>>(),
    })
}
