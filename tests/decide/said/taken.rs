//! What was chosen, who consents, and who objects.

use super::check;
use super::team::{Team, divided, of_one_mind, terms};
use crate::decisions::given::{CLOSES, by_clock, person};
use weighin::commands::decide::announce::review_due;
use weighin::commands::decide::board::board;
use weighin::decisions::Change;

fn board_of(team: &Team) -> weighin::answer::Answer {
    board(&team.context(), &team.shown())
}

#[test]
fn a_proposal_waits_for_consent() {
    let team = of_one_mind(terms()).closes().proposes("go");
    check("proposed", &board_of(&team));
}

#[test]
fn objections_are_shown_with_their_answers() {
    let team = divided(terms())
        .closes()
        .proposes("go")
        .does("ben", Change::Consent)
        .does("dora", Change::Consent)
        .objects(
            "ana",
            "Too *slow*: <@1> measured it, see https://example.org/speed.",
        )
        .objects("cleo", "Nobody here knows it.")
        .does(
            "olga",
            Change::Answer {
                to: person("ana"),
                answer: "We measured again: it is fast enough.".to_owned(),
            },
        );
    check("objections", &board_of(&team));
}

#[test]
fn what_one_person_decided_says_who_and_why() {
    let team = divided(terms()).closes().does(
        "olga",
        Change::Decide {
            decider: person("eva"),
            name: "eva".to_owned(),
            technology: "cpp".to_owned(),
            reason: "The team that runs it knows it.".to_owned(),
            review: None,
        },
    );
    check("settled", &board_of(&team));
}

#[test]
fn a_review_reminds_the_opener() {
    let team = of_one_mind(terms()).closes().proposes("go");
    let answer = review_due(&team.context(), &team.shown());
    let addressee = answer.addressees.first().expect("the opener");
    assert_eq!(addressee.id, person("olga").0);
    check("review_due", &answer);
}

#[test]
fn a_cancelled_decision_says_only_that() {
    let team = divided(terms()).does("olga", Change::Cancel);
    check("cancelled", &board_of(&team));
}

#[test]
fn a_late_close_says_that_it_was_late() {
    let mut team = of_one_mind(terms());
    let close = crate::decisions::given::close();
    let late = by_clock("late", CLOSES.plus(7_200_000), close);
    team.decision.apply(late).expect("it is due");
    check("closed_late", &board_of(&team));
}
