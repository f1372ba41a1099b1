//! A decision as one person sees it, and lists of them.

use super::check;
use super::team::{
    Team, ballot, because, demanding, divided, event, hold, of_one_mind, place, terms,
};
use crate::decisions::given::{CLOSES, OPENED, rating};
use weighin::answer::Answer;
use weighin::commands::Context;
use weighin::commands::decide::list::list;
use weighin::commands::decide::show::show;
use weighin::decisions::{Change, DecisionLine, DecisionPlace, Phase};

fn seen_by(team: &Team, who: &str) -> Answer {
    let event = event(who, false);
    let cx = Context {
        event: Some(&event),
        ..team.context()
    };
    show(&cx, &team.shown_to(who))
}

#[test]
fn the_opener_finds_buttons_for_those_in_charge() {
    let team = divided(terms());
    check("show_opener", &seen_by(&team, "olga"));
}

#[test]
fn a_member_finds_their_own_ballot() {
    let own = because(
        demanding(&[("speed", 5), ("safety", 2)], "safety", 3),
        "It must last.",
    );
    let team = divided(terms()).casts("eva", own);
    check("show_member", &seen_by(&team, "eva"));
}

#[test]
fn holds_and_abstentions_are_shown_to_their_members() {
    let team = Team::new(terms())
        .does("ana", Change::Abstain)
        .does("ben", hold());
    check("show_abstained", &seen_by(&team, "ana"));
    check("show_held", &seen_by(&team, "ben"));
}

#[test]
fn lesser_changes_of_the_evidence_are_listed() {
    let mut team = of_one_mind(terms()).closes();
    let then = &mut team.snapshot;
    then.title = "Programming languages".to_owned();
    then.criteria[0].ratings.insert("r".to_owned(), rating(3));
    then.criteria[1].ratings.insert("r".to_owned(), rating(1));
    then.technologies
        .retain(|technology| technology.id != "javascript");
    check("show_changes", &seen_by(&team, "ana"));
}

#[test]
fn the_opener_can_answer_each_open_objection() {
    let team = divided(terms())
        .closes()
        .proposes("go")
        .objects("ana", "Too slow.")
        .objects("ben", "Too new.");
    check("show_objections", &seen_by(&team, "olga"));
}

fn line(id: &str, question: &str, phase: Phase, opened: i64) -> DecisionLine {
    DecisionLine {
        decision: id.to_owned(),
        place: place(),
        topic: "languages".to_owned(),
        question: question.to_owned(),
        phase,
        opened_at: OPENED.plus(opened),
        closes_at: CLOSES.plus(-opened),
        ballots: opened % 4,
        chosen: (phase == Phase::Decided).then(|| "go".to_owned()),
    }
}

fn lines() -> Vec<DecisionLine> {
    let mut elsewhere = line("9", "Which lights?", Phase::Open, 9);
    elsewhere.place = DecisionPlace {
        channel: "33".to_owned(),
        ..place()
    };
    vec![
        line("1", "Which **language**?", Phase::Decided, 1),
        line("2", "Which database?", Phase::Open, 2),
        line("3", "Which cache?", Phase::Closed, 3),
        line("4", "Which queue?", Phase::Open, 4),
        line("5", "Which host?", Phase::Cancelled, 5),
        elsewhere,
    ]
}

#[test]
fn a_list_has_the_open_decisions_first() {
    let team = Team::new(terms());
    let event = event("ana", false);
    let cx = Context {
        event: Some(&event),
        ..team.context()
    };
    check("list_of_channel", &list(&cx, &lines()));
    check("list_of_nothing", &list(&cx, &[]));
}

#[test]
fn a_long_list_fits_a_message() {
    let team = Team::new(terms());
    let question = "*_".repeat(500);
    let mut lines = Vec::new();
    for at in 0..100 {
        let mut line = line(&at.to_string(), &question, Phase::Open, at);
        line.ballots = 1_000;
        lines.push(line);
    }
    super::sent("a long list", &list(&team.context(), &lines));
}

#[test]
fn a_withdrawn_ballot_is_shown_as_none() {
    let team = Team::new(terms())
        .casts("ana", ballot(&[("speed", 1)]))
        .does("ana", Change::Withdraw);
    let answer = seen_by(&team, "ana");
    let text = format!("{:?}", answer.body);
    assert!(text.contains("You haven’t weighed in yet."), "{text}");
}
