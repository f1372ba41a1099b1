//! What other answers about a topic say of its decision.

use super::check;
use super::team::{event, place};
use crate::decisions::given::{CLOSES, OPENED};
use crate::support::library::Fixture;
use weighin::answer::Answer;
use weighin::commands::{Context, Request, Response, StoreState, Stored, respond};
use weighin::decisions::{DecisionLine, Phase};
use weighin::knowledge::prose::plain_text;
use weighin::question;

fn decided() -> Stored {
    let line = DecisionLine {
        decision: "7".to_owned(),
        place: place(),
        topic: "languages".to_owned(),
        question: "Which language?".to_owned(),
        phase: Phase::Decided,
        opened_at: OPENED,
        closes_at: CLOSES,
        ballots: 3,
        chosen: Some("cpp".to_owned()),
    };
    Stored {
        state: StoreState::Open,
        lines: vec![line],
        ..Stored::nothing()
    }
}

fn asked(stored: &Stored, id: &str) -> Answer {
    let (fixture, event) = (Fixture::small(), event("ana", false));
    let cx = Context {
        stored,
        event: Some(&event),
        ..fixture.context()
    };
    let request = Request::Click {
        question: question::decode(id),
        values: Vec::new(),
    };
    match respond(&cx, &request) {
        Response::Answer(answer) => *answer,
        other => panic!("{other:?} is no answer"),
    }
}

const COMPARISON: &str = "w1:compare:languages:speed";
const RECOMMENDATION: &str = "w1:recommend:languages:lk:520:030:r";

#[test]
fn a_comparison_says_what_was_decided_here() {
    check("compared", &asked(&decided(), COMPARISON));
}

#[test]
fn a_recommendation_says_what_was_decided_here() {
    let answer = asked(&decided(), RECOMMENDATION);
    let first = plain_text(&answer.notes[0]);
    assert!(
        first.starts_with("Decided in this channel: C++."),
        "{first}"
    );
}
