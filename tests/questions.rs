//! Questions as people ask them: what the search finds for them, counted.

use serde::Deserialize;
use std::path::Path;
use weighin::knowledge::Library;
use weighin::language::Language;
use weighin::search::{Finding, Found, Search};

#[path = "support/library.rs"]
mod library;

#[derive(Deserialize)]
struct Collection {
    questions: Vec<Question>,
    unanswerable: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    ask: String,
    topic: Option<String>,
    half: String,
    #[serde(default)]
    accept: Vec<String>,
}

fn name(library: &Library, finding: &Finding) -> String {
    let topic = &library.topics()[finding.topic];
    let criterion = format!("{}/{}", topic.id, topic.criteria[finding.criterion].id);
    match finding.technologies[..] {
        [only] => format!("{criterion}/{}", topic.technologies[only].id),
        _ => criterion,
    }
}

#[test]
fn questions_find_their_sections() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions.toml"))
        .expect("the collection");
    let collection: Collection = toml::from_str(&text).expect("TOML");
    let fixture = library::Fixture::shipped();
    let search = Search::new(&fixture.library, Language::English).expect("an index");
    let ask = |question: &Question| -> Found {
        let topic = question.topic.as_ref().and_then(|id| fixture.library.topics().iter().position(|t| t.id == *id));
        search.find(&question.ask, topic)
    };
    for half in ["development", "scored"] {
        let (mut one, mut three, mut reciprocal, mut all) = (0, 0, 0.0, 0);
        for question in collection.questions.iter().filter(|q| q.half == half) {
            let found = ask(question);
            let names: Vec<String> = found.findings.iter().map(|f| name(&fixture.library, f)).collect();
            let rank = names.iter().position(|name| question.accept.contains(name));
            all += 1;
            let crit = |n: &String| n.split('/').take(2).collect::<Vec<_>>().join("/");
            let c1 = names.first().is_some_and(|n| question.accept.iter().any(|a| crit(a) == crit(n)));
            if rank != Some(0) {
                let multi = found.findings.first().map_or(0, |f| f.technologies.len());
                println!(
                    "STAT {half} c1={c1} named={} got={} want={}",
                    found.named.technologies.len(),
                    if multi == 1 { "passage" } else { "comparison" },
                    if question.accept[0].split('/').count() == 3 { "passage" } else { "comparison" }
                );
            }
            one += usize::from(rank == Some(0));
            three += usize::from(rank.is_some());
            reciprocal += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
            if half == "development" {
                println!(
                    "{} {:.2} {:?}\n      wants {} got {} {:.1}",
                    if rank == Some(0) {
                        "  "
                    } else if rank.is_some() {
                        "~~"
                    } else {
                        "XX"
                    },
                    found.coverage,
                    question.ask,
                    question.accept.join(" "),
                    names.join(" "),
                    found.findings.first().map_or(0.0, |f| f.score)
                );
            }
        }
        println!(
            "{half}: hit@1 {:.3} hit@3 {:.3} MRR {:.3}",
            one as f64 / all as f64,
            three as f64 / all as f64,
            reciprocal / all as f64
        );
        let (mut declined, mut none) = (0, 0);
        for question in collection.unanswerable.iter().filter(|q| q.half == half) {
            let found = ask(question);
            none += 1;
            declined += usize::from(found.findings.is_empty());
            if half == "development" {
                println!(
                    "-- {:.2} {:.1} {:?} {:?}",
                    found.coverage,
                    found.findings.first().map_or(0.0, |f| f.score),
                    question.ask,
                    found.findings.first().map(|f| name(&fixture.library, f))
                );
            }
        }
        println!("{half}: hit@ declined {:.3}", declined as f64 / none as f64);
    }
}
