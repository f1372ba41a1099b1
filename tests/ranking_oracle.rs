//! The Rust side of `ranking_oracle.py`: reads problems and writes outcomes, both as JSON, where
//! that script says.

use serde_json::{Value, json};
use std::{env, fs};
use weighin::index::TechnologyIndex;
use weighin::knowledge::must_have::MustHave;
use weighin::ranking::{
    Assessment, Contest, Outcome, Ranking, RankingProblem, RelaxedMustHave, Score, Standing,
    TippingPoint, rank,
};
use weighin::rating::Rating;

#[test]
#[ignore = "run by tests/ranking_oracle.py"]
fn outcomes_for_the_oracle() {
    let problems = fs::read(variable("RANKING_PROBLEMS")).expect("the file of problems");
    let problems: Vec<Value> = serde_json::from_slice(&problems).expect("a list");
    let outcomes: Vec<Value> = problems
        .iter()
        .map(|given| outcome(&rank(&problem(given))))
        .collect();
    let outcomes = serde_json::to_vec(&outcomes).expect("plain values");
    fs::write(variable("RANKING_OUTCOMES"), outcomes).expect("the file of outcomes");
}

fn variable(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run tests/ranking_oracle.py instead"))
}

fn problem(given: &Value) -> RankingProblem {
    let list = |key: &str| given[key].as_array().expect("a list").iter();
    let row = |row: &Value| {
        row.as_array()
            .expect("a list")
            .iter()
            .map(assessment)
            .collect()
    };
    let least = |value: &Value| rating(value).map(MustHave::Rating);
    let weights = list("weights")
        .map(|weight| weight.as_f64().expect("a number"))
        .collect();
    RankingProblem::new(
        list("ratings").map(row).collect(),
        weights,
        list("must").map(least).collect(),
    )
    .expect("a sound problem")
}

/// `"-"` does not apply.
fn assessment(value: &Value) -> Assessment {
    match value {
        Value::String(_) => Assessment::NotApplicable,
        value => rating(value).into(),
    }
}

fn rating(value: &Value) -> Option<Rating> {
    value
        .as_i64()
        .map(|rating| Rating::new(rating).expect("1 to 5"))
}

fn outcome(outcome: &Outcome) -> Value {
    let removed: Vec<usize> = outcome
        .removed
        .iter()
        .map(|removed| removed.technology.index())
        .collect();
    match &outcome.standing {
        Standing::NoneLeft(relaxations) => {
            let changes = |c: &RelaxedMustHave| {
                let to = match &c.to {
                    Some(MustHave::Rating(to)) => *to,
                    _ => Rating::MIN,
                };
                json!([c.criterion.index(), to.get()])
            };
            let relaxations: Vec<Value> = relaxations
                .iter()
                .map(|r| json!({ "changes": r.changes.iter().map(changes).collect::<Vec<_>>(), "back": indexes(&r.left) }))
                .collect();
            json!({ "standing": "nobody left", "removed": removed, "relaxations": relaxations })
        }
        Standing::NoWeights(left) => {
            json!({ "standing": "no weights", "removed": removed, "left": indexes(left) })
        }
        Standing::NothingApplies(left) => {
            json!({ "standing": "nothing applies", "removed": removed, "left": indexes(left) })
        }
        Standing::Ranked(ranking) => ranked(ranking, &removed),
    }
}

fn indexes(technologies: &[TechnologyIndex]) -> Vec<usize> {
    technologies.iter().map(|t| t.index()).collect()
}

fn ranked(ranking: &Ranking, removed: &[usize]) -> Value {
    let score = |s: &Score| {
        json!([
            s.technology.index(),
            s.total.low,
            s.total.mid(),
            s.total.high
        ])
    };
    json!({
        "standing": "ranked",
        "removed": removed,
        "scores": ranking.scores.iter().map(score).collect::<Vec<_>>(),
        "unscored": indexes(&ranking.unscored),
        "contest": ranking.contest.as_ref().map(contest),
    })
}

fn contest(contest: &Contest) -> Value {
    let point = |p: TippingPoint| json!([p.at, p.leader.index()]);
    json!({
        "tipping_points": contest.tipping_points.iter().map(|p| p.map(point)).collect::<Vec<_>>(),
        "nearest": contest.nearest_tipping_point().map(|p| p.change().abs()),
        "stability": contest.stability,
    })
}
