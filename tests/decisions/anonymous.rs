//! Ballots without names.

use super::given::{CLOSES, OPENED, act, cast, close, member, opened, person, reopen, terms};
use weighin::decisions::secrecy::RoundKey;
use weighin::decisions::{
    ActRefusal, Author, Change, Decision, Receipt, RecordedAct, Terms, Voter, Who,
};

const KEY: RoundKey = RoundKey::new([7; RoundKey::LENGTH]);

fn anonymous() -> Decision {
    opened(Terms {
        anonymous: true,
        ..terms()
    })
}

fn does(decision: &mut Decision, act: RecordedAct, key: &RoundKey) -> Result<Receipt, ActRefusal> {
    let kept = decision.without_name(act, Some(key))?;
    decision.apply(kept)
}

#[test]
fn kept_ballots_have_no_name_time_or_id() {
    let decision = anonymous();
    let kept = decision
        .without_name(act("click", "ann", cast(&[5])), Some(&KEY))
        .expect("kept");
    let text = serde_json::to_string(&kept).expect("plain values");
    assert!(!text.contains("ann") && !text.contains("click"), "{text}");
    assert_eq!(kept.at, OPENED);
}

#[test]
fn an_anonymous_ballot_can_be_changed_and_withdrawn() {
    let mut decision = anonymous();
    let mut tries = |id: &str, change| does(&mut decision, act(id, "ann", change), &KEY);
    assert_eq!(tries("1", cast(&[5])), Ok(Receipt::First));
    assert_eq!(tries("1", cast(&[5])), Ok(Receipt::Repeated));
    assert_eq!(tries("2", cast(&[3])), Ok(Receipt::Changed));
    assert_eq!(tries("3", Change::Withdraw), Ok(Receipt::Done));
    assert_eq!(tries("4", Change::Abstain), Ok(Receipt::First));
    assert_eq!(
        does(&mut decision, act("5", "ben", cast(&[1])), &KEY),
        Ok(Receipt::First)
    );
    assert_eq!(decision.round().present(), 2);
}

#[test]
fn a_name_that_was_not_removed_is_refused() {
    let mut decision = anonymous();
    assert_eq!(
        decision.apply(act("1", "ann", cast(&[5]))),
        Err(ActRefusal::NameNotRemoved)
    );
    let nameless = decision
        .without_name(act("1", "ann", cast(&[5])), Some(&KEY))
        .expect("kept");
    assert_eq!(
        opened(terms()).apply(nameless),
        Err(ActRefusal::NameMissing)
    );
}

#[test]
fn only_those_invited_get_their_name_removed() {
    let who = Who::Members(vec![person("ann")]);
    let decision = opened(Terms {
        anonymous: true,
        who,
        ..terms()
    });
    let tries = |act: RecordedAct| decision.without_name(act, Some(&KEY)).map(|_| ());
    assert_eq!(
        tries(act("1", "ben", cast(&[5]))),
        Err(ActRefusal::NotInvited)
    );
    assert_eq!(tries(act("1", "ann", cast(&[5]))), Ok(()));
    let late = RecordedAct {
        at: CLOSES,
        ..act("1", "ann", cast(&[5]))
    };
    assert_eq!(tries(late), Err(ActRefusal::Closed));
}

#[test]
fn only_the_key_tells_whose_ballot_it_is() {
    let mut decision = opened(Terms {
        anonymous: true,
        who: Who::Members(vec![person("ann"), person("ben")]),
        ..terms()
    });
    does(&mut decision, act("1", "ann", cast(&[5])), &KEY).expect("kept");
    assert_eq!(decision.missing(Some(&KEY)), Some(vec![&person("ben")]));
    assert!(decision.response_of(&person("ann"), Some(&KEY)).is_some());
    let other = RoundKey::new([8; RoundKey::LENGTH]);
    assert_eq!(decision.response_of(&person("ann"), Some(&other)), None);
    assert_eq!(decision.response_of(&person("ann"), None), None);
    assert_eq!(decision.missing(None), None);
    let dropped = decision.without_name(act("2", "ben", cast(&[5])), None);
    assert_eq!(dropped, Err(ActRefusal::Closed));
}

#[test]
fn tags_of_two_rounds_and_two_decisions_differ() {
    let tag = |decision: &Decision| {
        let kept = decision
            .without_name(act("1", "ann", cast(&[5])), Some(&KEY))
            .expect("kept");
        let Author::Nameless(tag) = kept.by else {
            panic!("a name")
        };
        Voter::Nameless(tag)
    };
    let mut decision = anonymous();
    let first = tag(&decision);
    decision.id = "d2".to_owned();
    assert_ne!(tag(&decision), first);
    decision.id = "d1".to_owned();
    assert_eq!(tag(&decision), first);
    for (id, change) in [("c", close()), ("r", reopen())] {
        decision.apply(act(id, "olga", change)).expect("done");
    }
    assert_ne!(tag(&decision), first);
}

#[test]
fn other_acts_keep_their_names() {
    let decision = anonymous();
    let kept = decision
        .without_name(act("1", "olga", close()), None)
        .expect("kept");
    assert_eq!(kept.by, Author::Member(member("olga")));
}
