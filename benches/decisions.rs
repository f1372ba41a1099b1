//! Decisions: 10,000 with 100,000 ballots listed, shown and replayed on a new library, and a ballot
//! from attempt to confirmation. `cargo bench --bench decisions`
//!
//! The last part is no mean: it prints the median and the 99th of 100 of 2,000 ballots, in a
//! decision of 50 members, to compare with the 10 ms that a click may take.

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/support/process.rs"]
mod process;

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use weighin::decisions::snapshot::{Assessed, NamedTechnology};
use weighin::decisions::{
    ActingMember, Author, Ballot, Change, DecisionPlace, Moment, PersonId, RecordedAct, Snapshot,
    Tally, Terms, Who, replay,
};
use weighin::rating::{Rating, Weight};
use weighin::store::{NewAct, Store, sqlite_url};

const DECISIONS: usize = 10_000;
const BALLOTS_EACH: usize = 10;
const CRITERIA: usize = 8;
const TECHNOLOGIES: usize = 6;

/// Ratings that look like a library's.
fn snapshot(seed: usize) -> Snapshot {
    let technology = |at: usize| format!("technology-{at}");
    let mut criteria = Vec::new();
    for criterion in 0..CRITERIA {
        let mut assessed = Assessed {
            id: format!("criterion-{criterion}"),
            name: format!("Criterion {criterion}"),
            ..Assessed::default()
        };
        for at in 0..TECHNOLOGIES {
            let value = (at * 7 + criterion * 3 + seed * (at + criterion)) % 5 + 1;
            let rating = Rating::new(value as i64).map(|rating| (technology(at), rating));
            assessed.ratings.extend(rating);
        }
        criteria.push(assessed);
    }
    let named = |at| NamedTechnology {
        id: technology(at),
        name: technology(at),
    };
    Snapshot {
        library: format!("v{seed}"),
        topic: "databases".to_owned(),
        title: "Databases".to_owned(),
        technologies: (0..TECHNOLOGIES).map(named).collect(),
        criteria,
        sources: Vec::new(),
    }
}

fn member(at: usize) -> ActingMember {
    ActingMember {
        id: PersonId(format!("{}", 100_000_000_000_000_000 + at)),
        name: format!("Member {at}"),
        roles: Vec::new(),
        manages: false,
    }
}

fn ballot(seed: usize) -> Ballot {
    let mut ballot = Ballot {
        reason: Some("This is a sentence of reason, as long as most.".to_owned()),
        ..Ballot::default()
    };
    for criterion in 0..CRITERIA {
        let weight = Weight::new(((seed * (criterion + 3)) % 6) as u8).unwrap_or_default();
        ballot
            .weights
            .insert(format!("criterion-{criterion}"), weight);
    }
    ballot
        .weights
        .insert("criterion-0".to_owned(), Weight::USUAL);
    ballot
}

fn terms() -> Terms {
    Terms {
        topic: "databases".to_owned(),
        title: "Databases".to_owned(),
        question: "Which database do we take for the new service?".to_owned(),
        who: Who::Anyone,
        closes_at: Moment::new(10_000_000_000_000),
        quorum: 0,
        tally: Tally::Hidden,
        shows_names: true,
        needs_reason: false,
        anonymous: false,
        shortlist: Vec::new(),
        language: "en".to_owned(),
        snapshot: snapshot(0).id(),
    }
}

fn place() -> DecisionPlace {
    DecisionPlace {
        server: "server".to_owned(),
        channel: "channel".to_owned(),
    }
}

fn attempt(id: &str, by: usize, change: Change) -> NewAct {
    NewAct {
        id: id.to_owned(),
        by: member(by),
        change,
    }
}

fn acts(decision: usize) -> Vec<RecordedAct> {
    let act = |at: usize, change| RecordedAct {
        id: format!("{decision}-{at}"),
        by: Author::Member(member(at)),
        at: Moment::new(1_000_000 + decision as i64),
        change,
    };
    let mut acts = vec![act(0, Change::Open(terms()))];
    for at in 0..BALLOTS_EACH {
        acts.push(act(at + 1, Change::Cast(ballot(decision * 31 + at * 7))));
    }
    acts
}

/// A backup of them all: the quick way to fill a store.
fn backup() -> String {
    let mut lines = vec![
        r#"{"weighin-decisions":1}"#.to_owned(),
        r#"{"table":"servers","server":"server"}"#.to_owned(),
    ];
    for decision in 0..DECISIONS {
        lines.push(
            serde_json::json!({
                "table": "decisions", "decision": format!("d{decision}"), "server": "server",
                "channel": format!("channel-{}", decision % 100), "topic": "databases",
                "question": terms().question, "phase": "open", "opened_at": decision,
                "closes_at": terms().closes_at, "ballots": BALLOTS_EACH,
            })
            .to_string(),
        );
        for (number, act) in (1..).zip(acts(decision)) {
            let body = serde_json::to_string(&act).unwrap_or_default();
            lines.push(
                serde_json::json!({
                    "table": "acts", "decision": format!("d{decision}"), "number": number,
                    "act": act.id, "body": body,
                })
                .to_string(),
            );
        }
    }
    let rows = lines.len() - 1;
    lines.push(format!(r#"{{"rows":{rows}}}"#));
    lines.join("\n")
}

fn many(c: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let url = sqlite_url(&folder.path().join("many.db"));
    let store = runtime.block_on(Store::open(&url)).expect("a store");
    runtime
        .block_on(store.restore(backup().as_bytes()))
        .expect("restored");

    let mut group = c.benchmark_group("10,000 decisions with 100,000 ballots");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(10));
    group.bench_function("list 25 of a channel", |b| {
        b.iter(|| {
            runtime
                .block_on(store.list("server", Some("channel-7"), 25))
                .expect("a list")
        });
    });
    group.bench_function("list 25 of the server", |b| {
        b.iter(|| {
            runtime
                .block_on(store.list("server", None, 25))
                .expect("a list")
        });
    });
    group.bench_function("show one", |b| {
        let reader = member(3);
        b.iter(|| {
            runtime
                .block_on(store.show("server", "d5000", &reader))
                .expect("one")
        });
    });
    let (old, new) = (snapshot(0), snapshot(1));
    let replay_once = || black_box(runtime.block_on(news(&store, &old, &new)));
    replay_once();
    let before = resident_mb();
    group.bench_function("replay all on a new library", |b| {
        b.iter(replay_once);
    });
    group.finish();
    println!(
        "resident after one replay of all: {before:.1} MB, after the last: {:.1} MB",
        resident_mb()
    );
}

fn resident_mb() -> f64 {
    process::resident_kb(std::process::id()) as f64 / 1_024.0
}

/// How many decisions there would be something to say about.
async fn news(store: &Store, old: &Snapshot, new: &Snapshot) -> usize {
    let mut told = 0;
    let mut pages = store.pages();
    while let Some(page) = pages.next().await.expect("a page") {
        for (_, decision) in page {
            told += usize::from(replay(&decision, old, Some(new)).is_another_outcome());
        }
    }
    told
}

fn one_ballot(_: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let url = sqlite_url(&folder.path().join("ballots.db"));
    let store = runtime.block_on(Store::open(&url)).expect("a store");
    let open = |id: &str| {
        let (place, ratings) = (place(), snapshot(0));
        let opening = attempt(id, 0, Change::Open(terms()));
        let opened = store.open_decision(&place, opening, &ratings, &[]);
        runtime.block_on(opened).expect("opened");
    };

    let mut taken = Vec::new();
    for at in 0..2_000 {
        // Each decision gets two ballots of 50 members, then the next is opened.
        let decision = format!("d{}", at / 100 + 1);
        if at % 100 == 0 {
            open(&decision);
        }
        let cast = attempt(&format!("a{at}"), at % 50, Change::Cast(ballot(at)));
        let begun = Instant::now();
        runtime
            .block_on(store.act("server", &decision, cast, None, &[]))
            .expect("kept");
        taken.push(begun.elapsed());
    }
    taken.sort();
    println!(
        "a ballot kept by SQLite: median {:?}, 99 of 100 within {:?}, all within {:?}",
        taken[taken.len() / 2],
        taken[taken.len() * 99 / 100],
        taken[taken.len() - 1]
    );
}

criterion_group!(benches, many, one_ballot);
criterion_main!(benches);
