//! Every order of up to five acts, by brute force, against a model that is written independently.

use super::given::{CLOSES, OPENED, act, ballot, by_clock, cast, close, opened, reopen, terms};
use std::collections::BTreeMap;
use weighin::decisions::round::Says;
use weighin::decisions::{Change, Decision, Phase, RecordedAct, Voter};

/// What can happen: two members who change and take back what they say, and the opener.
const DEEDS: [(&str, &str); 11] = [
    ("ann", "one"),
    ("ann", "two"),
    ("ann", "withdraw"),
    ("ben", "one"),
    ("ben", "abstain"),
    ("ben", "hold"),
    ("olga", "close"),
    ("clock", "close"),
    ("olga", "reopen"),
    ("olga", "propose"),
    ("olga", "cancel"),
];
const LONGEST: usize = 5;

/// What each member said in one round; whether it was closed; whether something was chosen.
#[derive(Default, Clone)]
struct ModelRound {
    said: BTreeMap<String, String>,
    closed: bool,
    chosen: bool,
}

/// The rules in a few lines: whether an act is allowed, and what it does.
#[derive(Clone)]
struct Model {
    rounds: Vec<ModelRound>,
    cancelled: bool,
}

impl Model {
    fn new() -> Self {
        Self {
            rounds: vec![ModelRound::default()],
            cancelled: false,
        }
    }

    fn does(&mut self, who: &str, what: &str) -> bool {
        let round = self.rounds.last_mut().expect("a round");
        let open = !self.cancelled && !round.closed;
        let closed = !self.cancelled && round.closed;
        match what {
            "cancel" if !self.cancelled => self.cancelled = true,
            "close" if open => round.closed = true,
            "propose" if closed => round.chosen = true,
            "reopen" if closed => self.rounds.push(ModelRound::default()),
            "withdraw" if open => return round.said.remove(who).is_some(),
            "one" | "two" | "abstain" | "hold" if open => {
                round.said.insert(who.to_owned(), what.to_owned());
            }
            _ => return false,
        }
        true
    }

    fn phase(&self) -> Phase {
        let round = self.rounds.last().expect("a round");
        match (self.cancelled, round.closed, round.chosen) {
            (true, ..) => Phase::Cancelled,
            (_, false, _) => Phase::Open,
            (_, true, false) => Phase::Closed,
            (_, true, true) => Phase::Decided,
        }
    }
}

fn real(id: &str, (who, what): (&str, &str)) -> RecordedAct {
    let change = match what {
        "one" => cast(&[1, 5]),
        "two" => cast(&[5, 1]),
        "withdraw" => Change::Withdraw,
        "abstain" => Change::Abstain,
        "hold" => Change::Hold { until: CLOSES },
        "reopen" => reopen(),
        "cancel" => Change::Cancel,
        "propose" => Change::Propose {
            technology: "pg".to_owned(),
            review: None,
        },
        _ => close(),
    };
    match who {
        // Late enough for every round.
        "clock" => by_clock(id, CLOSES.plus(5_000), change),
        who => RecordedAct {
            at: OPENED.plus(1),
            ..act(id, who, change)
        },
    }
}

/// What a decision's rounds say, in the words of the model.
fn said(decision: &Decision) -> Vec<BTreeMap<String, String>> {
    let mut rounds = Vec::new();
    for round in decision.rounds() {
        let mut said = BTreeMap::new();
        for (voter, response) in &round.responses {
            let Voter::Named(person) = voter else {
                panic!("nameless")
            };
            let what = match &response.says {
                Says::Ballot(cast) if *cast == ballot(&[1, 5]) => "one",
                Says::Ballot(_) => "two",
                Says::Abstain => "abstain",
                Says::Hold { .. } => "hold",
            };
            said.insert(
                person.0.trim_start_matches("id-").to_owned(),
                what.to_owned(),
            );
        }
        rounds.push(said);
    }
    rounds
}

#[test]
fn every_order_of_five_acts_follows_the_rules() {
    let mut orders = 0;
    try_all(
        &opened(terms()),
        &Model::new(),
        &mut Vec::new(),
        &mut orders,
    );
    assert_eq!(
        orders,
        11 + 11 * 11 + 11_usize.pow(3) + 11_usize.pow(4) + 11_usize.pow(5)
    );
}

fn try_all(decision: &Decision, model: &Model, path: &mut Vec<(&str, &str)>, orders: &mut usize) {
    if path.len() == LONGEST {
        return;
    }
    for deed in DEEDS {
        path.push(deed);
        *orders += 1;
        let (mut decision_after, mut model_after) = (decision.clone(), model.clone());
        let id = format!("act-{}", path.len());

        let done = decision_after.apply(real(&id, deed));
        assert_eq!(
            done.is_ok(),
            model_after.does(deed.0, deed.1),
            "{path:?}: {done:?}"
        );
        if done.is_err() {
            assert_eq!(
                &decision_after, decision,
                "{path:?}: a refused act changed something"
            );
        }

        assert_eq!(decision_after.phase(), model_after.phase(), "{path:?}");
        let expected: Vec<_> = model_after
            .rounds
            .iter()
            .map(|round| round.said.clone())
            .collect();
        assert_eq!(said(&decision_after), expected, "{path:?}");
        try_all(&decision_after, &model_after, path, orders);
        path.pop();
    }
}
