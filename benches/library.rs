//! How long it takes to load a library, to answer and render `/compare speed`, to answer
//! `/recommend` also with the longest wish, and to complete one keystroke.
//!
//! `cargo bench --bench library`

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use tempfile::TempDir;
use weighin::chat::Delivery;
use weighin::commands::{AnswerSettings, Options, Request, Response, respond};
use weighin::discord::message::{completions, reply};
use weighin::edition::Edition;
use weighin::instance::today;
use weighin::knowledge::{Library, load};
use weighin::language::Language;
use weighin::question::Question;

const TECHNOLOGIES: usize = 3;
const CRITERIA: [&str; 5] = [
    "Speed",
    "Scalability",
    "Reliability",
    "Extensibility",
    "Learning curve",
];
const WORDS: [&str; 16] = [
    "server", "answers", "requests", "within", "memory", "limits", "threads", "under", "steady",
    "load", "while", "queries", "wait", "for", "storage", "pages",
];

/// A folder with a number of topics, each of about 8 kB: as much as a short real article.
fn library_folder(topics: usize) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for topic in 0..topics {
        std::fs::write(
            folder.path().join(format!("topic-{topic}.md")),
            article(topic),
        )
        .expect("a written article");
    }
    folder
}

fn article(topic: usize) -> String {
    let mut text = format!(
        "+++\ntitle = \"Topic {} {topic}\"\nquestion = \"Which one of these {topic}?\"\nreviewed = 2026-01-01\n",
        WORDS[topic % WORDS.len()]
    );
    for t in 0..TECHNOLOGIES {
        let _ = write!(
            text,
            "[[technologies]]\nid = \"tech-{topic}-{t}\"\nname = \"Tech {topic} {t}\"\naliases = [\"alias{topic}x{t}\"]\n"
        );
    }
    for name in CRITERIA {
        let id = name.to_lowercase().replace(' ', "-");
        let ratings: Vec<String> = (0..TECHNOLOGIES)
            .map(|t| format!("tech-{topic}-{t} = {}", 1 + (topic + t) % 5))
            .collect();
        let _ = write!(
            text,
            "[[criteria]]\nid = \"{id}\"\nname = \"{name}\"\nquestion = \"How is its {id}?\"\n\
             scale = {{ 1 = \"bad\", 3 = \"fair\", 5 = \"good\" }}\nratings = {{ {} }}\n",
            ratings.join(", ")
        );
    }
    text += "+++\nWhat this choice is about.\n\n";
    for name in CRITERIA {
        let _ = write!(text, "## {name}\nWhat it means here.\n\n");
        for t in 0..TECHNOLOGIES {
            let _ = write!(
                text,
                "### Tech {topic} {t}\n{}[^s{t}]\n\n{}[^s{t}]\n\n",
                prose(topic + t, 40),
                prose(t, 40)
            );
        }
    }
    for t in 0..TECHNOLOGIES {
        let _ = writeln!(
            text,
            "[^s{t}]: [Source {topic} {t}](https://example.org/{topic}/{t}), checked 2026-01-01."
        );
    }
    text
}

fn prose(seed: usize, words: usize) -> String {
    let words: Vec<&str> = (0..words)
        .map(|at| WORDS[(seed * 7 + at * 3) % WORDS.len()])
        .collect();
    format!("The {}.", words.join(" "))
}

fn loaded(folder: &Path) -> Library {
    let loaded = load(folder, today()).expect("a readable folder");
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems.first());
    loaded.library
}

/// A library, indexed.
fn edition(folder: &Path) -> Edition {
    Edition::new(loaded(folder), Language::English)
}

fn load_library(c: &mut Criterion) {
    let mut group = c.benchmark_group("load");
    group.sample_size(10);
    for topics in [10, 1_000, 10_000] {
        let folder = library_folder(topics);
        group.bench_with_input(BenchmarkId::from_parameter(topics), &folder, |b, folder| {
            b.iter_with_large_drop(|| loaded(black_box(folder.path())));
        });
    }
    group.finish();
}

/// One file with many faults, or with many links that have to be looked up: the time has to grow as
/// the file does, not faster.
fn read_a_file_of_one_kind(c: &mut Criterion) {
    let mut group = c.benchmark_group("a file of");
    group.sample_size(10);
    for (name, piece) in [
        ("notes without a definition", "[^x] "),
        ("links by name", "[a][b] "),
    ] {
        for pieces in [10_000, 20_000, 40_000] {
            let folder = TempDir::new().expect("a temporary folder");
            let text = article(0) + &piece.repeat(pieces) + "\n\n[b]: https://example.org/b\n";
            std::fs::write(folder.path().join("topic.md"), text).expect("a written article");
            group.bench_with_input(BenchmarkId::new(name, pieces), &folder, |b, folder| {
                b.iter(|| load(black_box(folder.path()), today()).expect("a readable folder"));
            });
        }
    }
    group.finish();
}

fn answer_and_render(c: &mut Criterion) {
    let edition = edition(Path::new("knowledge"));
    let settings = AnswerSettings {
        default_topic: "backend-runtime".to_owned(),
        ..AnswerSettings::default()
    };
    let cx = edition.context(&settings, Language::English, today());
    let options = Options {
        texts: vec![("criterion".to_owned(), "speed".to_owned())],
        ..Options::default()
    };
    let request = Request::Ask {
        command: "compare".to_owned(),
        options,
    };
    c.bench_function("answer and render /compare speed", |b| {
        b.iter(|| {
            let Response::Answer(answer) = respond(&cx, black_box(&request)) else {
                unreachable!("a command is answered")
            };
            serde_json::to_vec(&reply(&answer, Delivery::Channel, None).response)
                .expect("a serialisable reply")
        });
    });
    let question = Question::new("compare", ["backend-runtime", "speed"]);
    let click = Request::Click {
        question: Some(question),
        values: Vec::new(),
    };
    c.bench_function("answer a click, without rendering", |b| {
        b.iter(|| respond(&cx, black_box(&click)))
    });
}

fn recommend(c: &mut Criterion) {
    let edition = edition(Path::new("knowledge"));
    let settings = AnswerSettings::default();
    let cx = edition.context(&settings, Language::English, today());
    let texts = [
        ("topic", "relational-database"),
        ("use_case", "multi-tenant-web"),
    ];
    let texts = texts.map(|(option, text)| (option.to_owned(), text.to_owned()));
    let options = Options {
        texts: texts.to_vec(),
        ..Options::default()
    };
    let request = Request::Ask {
        command: "recommend".to_owned(),
        options,
    };
    c.bench_function("answer /recommend, without its picture", |b| {
        b.iter(|| respond(&cx, black_box(&request)))
    });
}

/// As long as Discord lets an option be, in texts of which every part must be tried.
fn longest_wish(c: &mut Criterion) {
    const LONGEST: usize = 6_000;
    let edition = edition(Path::new("knowledge"));
    let settings = AnswerSettings::default();
    let cx = edition.context(&settings, Language::English, today());
    let mut group = c.benchmark_group("/recommend with 6,000 characters");
    group.sample_size(10);
    let cases = [
        ("one word", "x"),
        ("no blanks", "速"),
        ("accents", "e\u{301}"),
        ("entries", "速度、"),
        ("sentences", "speed. Cost"),
    ];
    for (name, part) in cases {
        let typed: String = part.chars().cycle().take(LONGEST).collect();
        let options = Options {
            texts: vec![("priorities".to_owned(), typed)],
            ..Options::default()
        };
        let request = Request::Ask {
            command: "recommend".to_owned(),
            options,
        };
        group.bench_function(name, |b| b.iter(|| respond(&cx, black_box(&request))));
    }
    group.finish();
}

fn keystroke(c: &mut Criterion) {
    let folder = library_folder(10_000);
    let edition = edition(folder.path());
    let settings = AnswerSettings::default();
    let cx = edition.context(&settings, Language::English, today());
    let mut group = c.benchmark_group("keystroke at 10,000 topics");
    let cases = [
        ("nothing yet", "topic", ""),
        ("a common start", "topic", "t"),
        ("a word", "topic", "steady"),
        ("a typo", "topic", "topci server 16"),
        ("a technology with a typo", "first", "tehc 9999 2"),
        ("no match", "first", "zebra crossing"),
        ("a criterion", "criterion", "lerning"),
    ];
    for (name, option, typed) in cases {
        let options = Options {
            texts: vec![(option.to_owned(), typed.to_owned())],
            ..Options::default()
        };
        let request = Request::Complete {
            command: "compare".to_owned(),
            options,
            focused: option.to_owned(),
        };
        group.bench_function(name, |b| {
            b.iter(|| {
                let Response::Choices(choices) = respond(&cx, black_box(&request)) else {
                    unreachable!("choices")
                };
                serde_json::to_vec(&completions(&choices)).expect("a serialisable reply")
            });
        });
    }
    group.finish();
}

criterion_group!(
    benches,
    load_library,
    read_a_file_of_one_kind,
    answer_and_render,
    recommend,
    longest_wish,
    keystroke
);
criterion_main!(benches);
