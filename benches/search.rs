//! How long `/ask` looks for an answer, and how large its index is: in the shipped library, and in
//! one of 1,000 topics that are made of the shipped ones under other names. Then the same with the
//! sentence model, and how long that takes to compute a library of 100 topics. The questions are
//! those of `tests/questions.toml`.
//!
//! `cargo bench --bench search`

#[path = "common/percentile.rs"]
mod percentile;

use percentile::percentile;
use std::path::Path;
use std::time::Instant;

use weighin::instance::today;
use weighin::knowledge::{Library, Topic, load};
use weighin::language::Language;
use weighin::meanings::MeaningStore;
use weighin::search::Search;
use weighin::search::meaning::MEMORY;

/// How often each question is asked; the first time does not count.
const ROUNDS: usize = 4;

fn main() {
    let loaded = load(Path::new("knowledge"), today()).expect("the shipped knowledge");
    let questions = questions();
    println!(
        "| topics | sections | text | index | of the text | indexed in | p50 | p99 | longest |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for topics in [loaded.library.topics().len(), 1_000] {
        measure(&loaded.library, topics, &questions);
    }

    println!("\n| topics | texts | computed in | a text | p50 | p99 | longest |");
    println!("|---|---|---|---|---|---|---|");
    for topics in [loaded.library.topics().len(), 10, 100] {
        measure_meaning(&loaded.library, topics, &questions);
    }
}

/// A question with its meaning, once each: the model takes the time, whatever was asked before.
fn measure_meaning(shipped: &Library, count: usize, questions: &[String]) {
    // What earlier libraries have left over is not counted.
    MeaningStore::open(None).compute_all();

    let search = Search::new(&library(shipped, count), Language::English);
    let before = MEMORY.computed();
    let start = Instant::now();
    MeaningStore::open(None).compute_all();
    let computed = start.elapsed();
    let texts = MEMORY.computed() - before;

    let times = ask(&search, questions, 1);
    println!(
        "| {count} | {texts} | {:.1} s | {:.1} ms | {:.1} ms | {:.1} ms | {:.1} ms |",
        computed.as_secs_f64(),
        computed.as_secs_f64() * 1e3 / texts.max(1) as f64,
        percentile(&times, 50) / 1e3,
        percentile(&times, 99) / 1e3,
        percentile(&times, 100) / 1e3,
    );
}

fn library(shipped: &Library, count: usize) -> Library {
    let topics = (0..count).map(|at| renamed(shipped, at)).collect();
    Library::new("0123456789ab".to_owned(), topics)
}

fn measure(shipped: &Library, count: usize, questions: &[String]) {
    let library = library(shipped, count);
    let sections: usize = library
        .topics()
        .iter()
        .map(|topic| topic.criteria.len() * topic.technologies.len())
        .sum();
    let text = (0..count).map(|at| text_size(shipped, at)).sum::<u64>();
    let start = Instant::now();
    let search = Search::new(&library, Language::English);
    let indexed = start.elapsed();
    let times: Vec<f64> = (0..ROUNDS)
        .flat_map(|round| ask(&search, questions, round))
        .collect();
    println!(
        "| {count} | {sections} | {:.1} MB | {:.1} MB | {:.2} times | {:.2} s | {:.0} us | {:.0} us | {:.0} us |",
        text as f64 / 1e6,
        search.size() as f64 / 1e6,
        search.size() as f64 / text as f64,
        indexed.as_secs_f64(),
        percentile(&times, 50),
        percentile(&times, 99),
        percentile(&times, 100),
    );
}

/// Microseconds for each question; none in the first round.
fn ask(search: &Search, questions: &[String], round: usize) -> Vec<f64> {
    let took = questions.iter().map(|question| {
        let start = Instant::now();
        std::hint::black_box(search.find(question, None));
        start.elapsed().as_secs_f64() * 1e6
    });
    let took: Vec<f64> = took.collect();
    if round == 0 { Vec::new() } else { took }
}

/// A shipped topic; from the second time on under another name, with technologies under other
/// names.
fn renamed(shipped: &Library, at: usize) -> Topic {
    let count = shipped.topics().len();
    let mut topic = shipped.topics()[(at % count).into()].clone();
    let round = at / count;
    if round > 0 {
        topic.id = format!("{}-{round}", topic.id);
        topic.title = format!("{} {round}", topic.title);
        topic.aliases.clear();
        for technology in &mut topic.technologies {
            technology.name = format!("{}{round}x", technology.name);
            technology.id = format!("{}-{round}", technology.id);
            technology.aliases.clear();
            technology.keywords.clear();
        }
    }
    topic
}

fn text_size(shipped: &Library, at: usize) -> u64 {
    let article = Path::new(&shipped.topics()[(at % shipped.topics().len()).into()].path);
    let files = [article.to_owned(), article.with_extension("questions.toml")];
    files
        .iter()
        .map(|file| {
            std::fs::metadata(file)
                .expect("the article and its questions")
                .len()
        })
        .sum()
}

fn questions() -> Vec<String> {
    let text = std::fs::read_to_string("tests/questions.toml").expect("the collection");
    let collection: toml::Table = text.parse().expect("TOML");
    let lists = ["questions", "unanswerable"]
        .into_iter()
        .filter_map(|list| collection[list].as_array());
    let asked = lists
        .flatten()
        .filter_map(|question| question["ask"].as_str());
    asked.map(str::to_owned).collect()
}
