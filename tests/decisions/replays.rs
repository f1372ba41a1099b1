//! What a new library does to a decision.

use super::given::{Story, ballot, cast, close, demanding, rating, snapshot, terms};
use weighin::decisions::replay::TopicChange;
use weighin::decisions::{Ballot, Change, Decision, Replay, Snapshot, Tally, Terms, replay};
use weighin::knowledge::must_have::MustHave;

fn old() -> Snapshot {
    snapshot(&[("pg", &[5, 2]), ("my", &[2, 5])])
}

/// A decision that took `pg`, by these ballots.
fn decided(ballots: &[Ballot]) -> Decision {
    let mut story = Story::new(terms());
    for (at, ballot) in ballots.iter().enumerate() {
        story.does(&format!("member-{at}"), Change::Cast(ballot.clone()));
    }
    let review = None;
    let technology = "pg".to_owned();
    story
        .closes()
        .does("olga", Change::Propose { technology, review });
    story.decision
}

fn replayed(decision: &Decision, new: &Snapshot) -> Replay {
    replay(decision, &old(), Some(new))
}

#[test]
fn the_same_ratings_change_nothing() {
    let decision = decided(&[ballot(&[5, 1]), ballot(&[4, 2])]);
    let found = replayed(&decision, &old());
    assert_eq!(
        (&found.led[..], &found.leads[..]),
        (&["pg".to_owned()][..], &["pg".to_owned()][..])
    );
    assert!(!found.is_news(&decision) && found.assessments.is_empty());
    assert_eq!(
        (found.topic, found.would_choose_otherwise),
        (TopicChange::Same, 0)
    );
}

#[test]
fn a_lesser_change_is_listed_and_no_news() {
    let decision = decided(&[ballot(&[5, 1])]);
    let found = replayed(&decision, &snapshot(&[("pg", &[4, 2]), ("my", &[2, 5])]));
    assert!(!found.is_news(&decision));
    let change = &found.assessments[0];
    assert_eq!(
        (change.technology.as_str(), change.criterion.as_str()),
        ("pg", "a")
    );
    assert_eq!(
        (change.from.rating(), change.to.rating()),
        (Some(rating(5)), Some(rating(4)))
    );
}

#[test]
fn another_outcome_is_news_and_counts_the_members() {
    let decision = decided(&[ballot(&[5, 1]), ballot(&[5, 4]), ballot(&[1, 5])]);
    let found = replayed(&decision, &snapshot(&[("pg", &[3, 2]), ("my", &[2, 5])]));
    assert!(found.is_another_outcome() && found.is_news(&decision));
    assert_eq!(found.leads, ["my"]);
    // The first still gets `pg`, and the third got `my` before.
    assert_eq!(found.would_choose_otherwise, 1);
}

#[test]
fn a_must_have_excluding_the_chosen_is_news() {
    let decision = decided(&[demanding(&[5, 0], "b", 2), ballot(&[5, 1])]);
    let found = replayed(&decision, &snapshot(&[("pg", &[5, 1]), ("my", &[2, 5])]));
    assert!(found.is_news(&decision));
    let excluded = &found.excluded_by[0];
    assert_eq!((excluded.owner, excluded.criterion.as_str()), (0, "b"));
    assert_eq!(
        (&excluded.must, excluded.found.rating()),
        (&MustHave::Rating(rating(2)), Some(rating(1)))
    );
    let unknown = replayed(&decision, &snapshot(&[("pg", &[5, 0]), ("my", &[2, 5])]));
    assert_eq!(unknown.excluded_by[0].found.rating(), None);
}

#[test]
fn a_newcomer_that_would_lead_is_news() {
    let decision = decided(&[ballot(&[5, 1])]);
    let new = |row: &[i64]| snapshot(&[("pg", &[5, 2]), ("my", &[2, 5]), ("lite", row)]);
    let leading = replayed(&decision, &new(&[5, 5]));
    assert!(leading.is_news(&decision));
    assert_eq!(leading.leading_newcomers().collect::<Vec<_>>(), ["lite"]);
    let weak = replayed(&decision, &new(&[1, 1]));
    assert!(!weak.is_news(&decision));
    assert_eq!(weak.added_technologies, ["lite"]);
}

#[test]
fn a_newcomer_off_the_shortlist_changes_nothing() {
    let shortlist = vec!["pg".to_owned(), "my".to_owned()];
    let mut story = Story::new(Terms {
        shortlist,
        ..terms()
    });
    story.does("ann", cast(&[5, 1])).closes();
    let new = snapshot(&[("pg", &[5, 2]), ("my", &[2, 5]), ("lite", &[5, 5])]);
    assert!(
        replayed(&story.decision, &new)
            .added_technologies
            .is_empty()
    );
}

#[test]
fn a_chosen_technology_that_is_gone_is_news() {
    let decision = decided(&[ballot(&[5, 1])]);
    let found = replayed(&decision, &snapshot(&[("my", &[2, 5])]));
    assert!(found.chosen_is_gone && found.is_news(&decision));
    assert_eq!(found.removed_technologies, ["pg"]);
}

#[test]
fn added_and_removed_criteria_are_listed() {
    let decision = decided(&[ballot(&[5, 1])]);
    let added = replayed(
        &decision,
        &snapshot(&[("pg", &[5, 2, 1]), ("my", &[2, 5, 5])]),
    );
    assert_eq!(
        (&added.added_criteria[..], added.is_news(&decision)),
        (&["c".to_owned()][..], false)
    );
    let mut new = old();
    new.criteria.remove(0);
    let removed = replayed(&decision, &new);
    assert_eq!(removed.removed_criteria, ["a"]);
    // The rest of the ballot speaks for `my`.
    assert!(removed.is_another_outcome());
}

#[test]
fn a_renamed_or_removed_topic_is_said() {
    let decision = decided(&[ballot(&[5, 1])]);
    let mut new = old();
    new.title = "Stores".to_owned();
    let renamed = replayed(&decision, &new);
    assert_eq!(renamed.topic, TopicChange::Renamed("Stores".to_owned()));
    assert!(!renamed.is_news(&decision));
    let removed = replay(&decision, &old(), None);
    assert_eq!(removed.topic, TopicChange::Removed);
    assert!(!removed.is_another_outcome());
}

#[test]
fn an_open_hidden_decision_tells_no_tendency() {
    let new = snapshot(&[("pg", &[1, 1]), ("my", &[5, 5])]);
    for (tally, is_news) in [(Tally::Hidden, false), (Tally::Live, true)] {
        let mut story = Story::new(Terms { tally, ..terms() });
        story.does("ann", cast(&[5, 1]));
        let found = replayed(&story.decision, &new);
        assert_eq!(found.is_news(&story.decision), is_news, "{tally:?}");
    }
}

#[test]
fn the_same_news_has_the_same_id() {
    let decision = decided(&[ballot(&[5, 1]), ballot(&[1, 2])]);
    let first = replayed(&decision, &snapshot(&[("pg", &[2, 2]), ("my", &[2, 5])]));
    let second = replayed(&decision, &snapshot(&[("pg", &[1, 2]), ("my", &[2, 5])]));
    assert_eq!(
        (first.leads.clone(), first.id()),
        (second.leads.clone(), second.id())
    );
    let third = replayed(&decision, &old());
    assert_ne!(first.id(), third.id());
}

/// A tie-break is no outcome: both led, and both lead.
#[test]
fn a_reordered_tie_is_the_same_outcome() {
    let mut story = Story::new(terms());
    story.does("ann", cast(&[1, 1])).does("olga", close());
    let found = replayed(
        &story.decision,
        &snapshot(&[("pg", &[4, 3]), ("my", &[2, 5])]),
    );
    assert!(!found.is_another_outcome(), "{found:?}");
}
