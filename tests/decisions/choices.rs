//! Proposals, consent, objections, and one person deciding.

use super::given::{Story, person, reopen, terms};
use time::macros::date;
use weighin::decisions::round::How;
use weighin::decisions::{ActRefusal, Change, Phase, Terms, Who};

fn propose(technology: &str) -> Change {
    Change::Propose {
        technology: technology.to_owned(),
        review: Some(date!(2027 - 05 - 01)),
    }
}

fn object(reason: &str) -> Change {
    let reason = reason.to_owned();
    Change::Object { reason }
}

fn answer(to: &str) -> Change {
    Change::Answer {
        to: person(to),
        answer: "We tried it.".to_owned(),
    }
}

fn closed() -> Story {
    let mut story = Story::new(terms());
    story.closes();
    story
}

#[test]
fn a_proposal_decides_a_closed_decision() {
    let mut story = Story::new(terms());
    assert_eq!(
        story.tries("olga", propose("pg")),
        Err(ActRefusal::StillOpen)
    );
    story.closes();
    assert_eq!(
        story.tries("ann", propose("pg")),
        Err(ActRefusal::NotInCharge)
    );
    assert_eq!(
        story.tries("ann", Change::Consent),
        Err(ActRefusal::NothingProposed)
    );
    story.does("olga", propose("pg"));
    assert_eq!(story.decision.phase(), Phase::Decided);
    assert_eq!(
        story.decision.choice().expect("one").review,
        Some(date!(2027 - 05 - 01))
    );
}

#[test]
fn objections_are_answered_or_stay_in_the_record() {
    let mut story = closed();
    story
        .does("olga", propose("pg"))
        .does("ann", Change::Consent);
    story
        .does("ben", object("No backup."))
        .does("cleo", object("Too slow."));
    assert_eq!(
        story.tries("ann", answer("ben")),
        Err(ActRefusal::NotInCharge)
    );
    assert_eq!(
        story.tries("olga", answer("ann")),
        Err(ActRefusal::NoSuchObjection)
    );
    story.does("olga", answer("ben"));
    let choice = story.decision.choice().expect("one");
    assert_eq!(choice.consents.len(), 1);
    assert!(choice.objections[&person("ben")].answer.is_some());
    assert_eq!(choice.objections[&person("cleo")].answer, None);
}

#[test]
fn consent_takes_back_an_objection_and_back() {
    let mut story = closed();
    story
        .does("olga", propose("pg"))
        .does("ben", object("No backup."))
        .does("ben", Change::Consent);
    let choice = story.decision.choice().expect("one");
    assert_eq!((choice.consents.len(), choice.objections.len()), (1, 0));
    assert_eq!(
        story.tries("ben", object(" ")),
        Err(ActRefusal::TextMissing)
    );
    story.does("ben", object("No."));
    let choice = story.decision.choice().expect("one");
    assert_eq!((choice.consents.len(), choice.objections.len()), (0, 1));
}

#[test]
fn only_those_invited_consent_or_object() {
    let mut story = Story::new(Terms {
        who: Who::Members(vec![person("ann")]),
        ..terms()
    });
    story.closes().does("olga", propose("pg"));
    assert_eq!(
        story.tries("ben", Change::Consent),
        Err(ActRefusal::NotInvited)
    );
    assert_eq!(
        story.tries("ben", object("No.")),
        Err(ActRefusal::NotInvited)
    );
}

#[test]
fn a_named_person_decides_and_says_why() {
    let mut story = closed();
    let decide = |reason: &str| Change::Decide {
        decider: person("ann"),
        name: "ann".to_owned(),
        technology: "my".to_owned(),
        reason: reason.to_owned(),
        review: None,
    };
    assert_eq!(
        story.tries("olga", decide("")),
        Err(ActRefusal::TextMissing)
    );
    story.does("olga", decide("We know it."));
    let How::Decided { name, reason, .. } = &story.decision.choice().expect("one").how else {
        panic!("not decided by a person")
    };
    assert_eq!((name.as_str(), reason.as_str()), ("ann", "We know it."));
}

#[test]
fn only_the_shortlist_can_be_chosen() {
    let shortlist = vec!["pg".to_owned(), "my".to_owned()];
    let mut story = Story::new(Terms {
        shortlist,
        ..terms()
    });
    let technology = "lite".to_owned();
    let refusal = ActRefusal::NotOnTheShortlist { technology };
    assert_eq!(story.closes().tries("olga", propose("lite")), Err(refusal));
}

#[test]
fn replaced_proposals_and_old_choices_are_kept() {
    let mut story = closed();
    story
        .does("olga", propose("pg"))
        .does("ben", object("No."))
        .does("olga", propose("my"));
    let round = story.decision.round();
    assert_eq!(round.earlier_choices[0].objections.len(), 1);
    assert_eq!(round.choice.as_ref().expect("one").objections.len(), 0);
    story.does("olga", reopen());
    assert_eq!(story.decision.phase(), Phase::Open);
    assert_eq!(
        story.decision.choice().expect("the old one").technology,
        "my"
    );
}
