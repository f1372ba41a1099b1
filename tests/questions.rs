//! Questions as people ask them, in `tests/questions.toml`: what `/ask` answers, counted. `cargo test --test questions -- --nocapture` prints
//! the figures of both halves; `WEIGHIN_MISSED=1` also prints which questions of the development half were missed.

#[path = "support/library.rs"]
mod library;

use library::Fixture;
use serde::Deserialize;
use weighin::knowledge::Library;
use weighin::search::Finding;

#[derive(Deserialize)]
struct Collection {
    questions: Vec<Question>,
    unanswerable: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    ask: String,
    topic: Option<String>,
    half: Half,
    /// `topic/criterion/technology` for the section, `topic/criterion` for the comparison.
    #[serde(default)]
    accept: Vec<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Half {
    /// To be looked at while the search is worked on.
    Development,
    /// Only ever counted.
    Scored,
}

/// Shares of the questions of a half.
#[derive(Debug, Default)]
struct Figures {
    hit_at_1: f64,
    hit_at_3: f64,
    /// Mean reciprocal rank.
    mrr: f64,
    /// Of those that the library cannot answer.
    declined: f64,
}

#[test]
fn questions_find_what_answers_them() {
    let development = figures(Half::Development);
    let scored = figures(Half::Scored);
    println!("development: {development:.3?}\nscored:      {scored:.3?}");
    // What was reached when this was written, less what a change of two or three questions makes.
    let Figures { hit_at_1, hit_at_3, mrr, declined } = scored;
    assert!(hit_at_1 >= 0.79 && hit_at_3 >= 0.90 && mrr >= 0.84 && declined >= 0.82, "{scored:.3?}");
}

fn figures(half: Half) -> Figures {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions.toml"));
    let collection: Collection = toml::from_str(&text.expect("the collection")).expect("a valid collection");
    let shipped = Fixture::shipped();
    let mut figures = Figures::default();
    let questions: Vec<&Question> = collection.questions.iter().filter(|question| question.half == half).collect();
    for question in &questions {
        let found = found(&shipped, question);
        let rank = found.iter().position(|name| question.accept.contains(name)).map(|at| at + 1);
        figures.hit_at_1 += f64::from(u8::from(rank == Some(1)));
        figures.hit_at_3 += f64::from(u8::from(rank.is_some()));
        figures.mrr += rank.map_or(0.0, |rank| 1.0 / rank as f64);
        if half == Half::Development && rank != Some(1) && std::env::var_os("WEIGHIN_MISSED").is_some() {
            println!("{:?}\n    wanted {:?}\n    found  {found:?}", question.ask, question.accept);
        }
    }
    let unanswerable: Vec<&Question> =
        collection.unanswerable.iter().filter(|question| question.half == half).collect();
    let declined = unanswerable.iter().filter(|question| found(&shipped, question).is_empty()).count();
    assert!(questions.len() >= 75 && unanswerable.len() >= 20, "the collection shrank");
    let all = questions.len() as f64;
    Figures {
        hit_at_1: figures.hit_at_1 / all,
        hit_at_3: figures.hit_at_3 / all,
        mrr: figures.mrr / all,
        declined: declined as f64 / unanswerable.len() as f64,
    }
}

/// What is found, best first, as the collection writes it.
fn found(shipped: &Fixture, question: &Question) -> Vec<String> {
    let library = &shipped.edition.library;
    let topic = question.topic.as_ref().and_then(|id| library.topics().iter().position(|topic| topic.id == *id));
    let found = shipped.edition.search.find(&question.ask, topic);
    found.findings.iter().map(|finding| name(library, finding)).collect()
}

fn name(library: &Library, finding: &Finding) -> String {
    let topic = &library.topics()[finding.topic];
    let criterion = format!("{}/{}", topic.id, topic.criteria[finding.criterion].id);
    match finding.technologies[..] {
        [only] => format!("{criterion}/{}", topic.technologies[only].id),
        _ => criterion,
    }
}
