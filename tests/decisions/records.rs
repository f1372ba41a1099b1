//! The record: what it keeps, whether it is right, and how it reads.

use super::given::{Story, ballot, close, demanding, person, snapshot, terms};
use crate::support::json_schema::JsonSchema;
use serde_json::Value;
use std::path::Path;
use time::macros::date;
use weighin::decisions::secrecy::RoundKey;
use weighin::decisions::snapshot::SourceNote;
use weighin::decisions::{Ballot, Change, Record, Snapshot, Terms, madr, verify};

fn ratings() -> Snapshot {
    let mut snapshot = snapshot(&[("pg", &[5, 2]), ("my", &[2, 5]), ("lite", &[1, 0])]);
    snapshot.sources.push(SourceNote {
        title: "A [benchmark]".to_owned(),
        url: Some("https://example.org/a_b".to_owned()),
        checked: Some("2026-11-01".to_owned()),
        measured: None,
    });
    snapshot.criteria[0].cited.insert("pg".to_owned(), vec![0]);
    snapshot
}

fn decided() -> Record {
    Record::new(&decided_story().decision, &ratings())
}

fn decided_story() -> Story {
    let mut story = Story::new(Terms {
        question: "Which *database*\ndo we take, @everyone?".to_owned(),
        quorum: 2,
        ..terms()
    });
    let reason = Some("It is # fast.".to_owned());
    let review = Some(date!(2027 - 05 - 01));
    let technology = "pg".to_owned();
    story
        .does(
            "ann",
            Change::Cast(Ballot {
                reason,
                ..ballot(&[5, 1])
            }),
        )
        .does("ben", Change::Cast(demanding(&[3, 1], "b", 2)))
        .does("cleo", Change::Abstain)
        .closes()
        .does("olga", Change::Propose { technology, review })
        .does("ann", Change::Consent)
        .does(
            "ben",
            Change::Object {
                reason: "No backup.".to_owned(),
            },
        );
    let to = person("ben");
    let answer = "We made one.".to_owned();
    story.does("olga", Change::Answer { to, answer });
    story
}

fn anonymous() -> Record {
    let mut story = Story::new(Terms {
        anonymous: true,
        ..terms()
    });
    let key = RoundKey::new([7; RoundKey::LENGTH]);
    for name in ["ann", "ben"] {
        let cast = super::given::act(name, name, super::given::cast(&[5, 1]));
        let kept = story.decision.without_name(cast, Some(&key)).expect("kept");
        story.decision.apply(kept).expect("done");
    }
    story.closes();
    Record::new(&story.decision, &ratings())
}

fn json(record: &Record) -> serde_json::Value {
    serde_json::to_value(record).expect("plain values")
}

#[test]
fn a_record_survives_as_json() {
    for record in [decided(), anonymous()] {
        let text = serde_json::to_string_pretty(&record).expect("plain values");
        let back: Record = serde_json::from_str(&text).expect("a record");
        assert_eq!(back, record);
        assert_eq!(verify(&back), []);
    }
}

#[test]
fn a_changed_record_says_where_it_differs() {
    let places = |record: &Record| {
        let differences = verify(record);
        differences
            .into_iter()
            .map(|difference| difference.place)
            .collect::<Vec<_>>()
    };
    let mut ballot = decided();
    ballot.rounds[0].ballots[0].ballot = super::given::ballot(&[1, 5]);
    assert!(
        places(&ballot)
            .iter()
            .any(|place| place == "outcome.ranking.0.score")
    );
    let mut rating = decided();
    let pg = rating.snapshot.criteria[0]
        .ratings
        .get_mut("pg")
        .expect("rated");
    *pg = super::given::rating(1);
    assert!(places(&rating).contains(&"snapshot_id".to_owned()));
    let mut outcome = decided();
    outcome.outcome.as_mut().expect("ranked").weighing = 9;
    assert_eq!(places(&outcome), ["outcome.weighing"]);
    let mut format = decided();
    format.format = 2;
    assert_eq!(places(&format), ["format"]);
}

#[test]
fn an_anonymous_record_has_no_names_of_voters() {
    let record = anonymous();
    let text = serde_json::to_string(&record).expect("plain values");
    for trace in ["\"ann\"", "\"ben\"", "id-", "nameless"] {
        assert!(!text.contains(trace), "{trace} is in {text}");
    }
    assert_eq!(record.rounds[0].ballots.len(), 2);
    assert!(madr(&record).contains("The ballots are anonymous"));
}

/// The schema that others read is the one by which records are written.
#[test]
fn records_follow_their_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/decision-record.schema.json");
    let schema = std::fs::read_to_string(path).expect("the schema");
    let schema = JsonSchema::new(serde_json::from_str(&schema).expect("JSON"));
    for record in [decided(), anonymous()] {
        assert_eq!(schema.misfit(&json(&record)), None);
    }

    let wrong: [fn(&mut Value); 3] = [
        |record| record["rules"]["quorum"] = "two".into(),
        |record| record["extra"] = 1.into(),
        |record| record["snapshot"]["title"] = Value::Null,
    ];
    for change in wrong {
        let mut record = json(&decided());
        change(&mut record);
        assert!(schema.misfit(&record).is_some(), "{record:#}");
    }
}

#[test]
fn a_record_reads_as_a_markdown_decision_record() {
    let names = crate::support::snapshot_names();
    names.bind(|| insta::assert_snapshot!("decision_record", madr(&decided())));
}

#[test]
fn typed_text_is_no_markdown_in_the_record() {
    let text = madr(&decided());
    assert!(
        text.contains(r"# Which \*database\* do we take, @<!-- -->everyone?"),
        "{text}"
    );
    assert!(text.contains(r"It is \# fast."), "{text}");
    assert!(
        text.contains(r"[A \[benchmark\]](<https://example.org/a_b>), checked 2026-11-01"),
        "{text}"
    );
}

#[test]
fn a_cancelled_record_chooses_nothing() {
    let mut story = decided_story();
    story.does("olga", Change::Cancel);
    let text = madr(&Record::new(&story.decision, &ratings()));
    for said in ["status: rejected", "nothing is decided", "“PG” was chosen"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    for unsaid in ["Chosen option", "To be reviewed"] {
        assert!(!text.contains(unsaid), "{unsaid} in {text}");
    }
}

#[test]
fn an_undecided_record_says_so() {
    let mut story = Story::new(terms());
    story.does("olga", close());
    let text = madr(&Record::new(&story.decision, &ratings()));
    assert!(
        text.contains("Nothing is chosen yet.") && text.contains("Nobody weighed in."),
        "{text}"
    );
}
