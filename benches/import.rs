//! How long it takes to import a page of 1 MB: by criterion, with tables, and as HTML.
//!
//! `cargo bench --bench import`

use criterion::{Criterion, criterion_group, criterion_main};
use std::fmt::Write;
use std::hint::black_box;
use weighin::knowledge::import::{Hints, InputText, import};

const SIZE: usize = 1_000_000;
const TECHNOLOGIES: [&str; 4] = ["Kafka", "RabbitMQ", "NATS", "Pulsar"];
const CRITERIA: [&str; 6] = [
    "Speed",
    "Cost",
    "Security",
    "Operations",
    "Reliability",
    "Licence",
];

/// Prose under headings by criterion, then technology, with links, lists and emphasis.
fn by_criterion() -> String {
    let mut page = String::from("# Kafka vs RabbitMQ vs NATS vs Pulsar\n");
    let mut round = 0;
    while page.len() < SIZE {
        let _ = write!(
            page,
            "\n## {}\n\nWhat counts here.\n",
            CRITERIA[round % CRITERIA.len()]
        );
        for technology in TECHNOLOGIES {
            let _ = write!(
                page,
                "\n### {technology}\n\nIt answered {round} of **{technology}**'s requests per second, see [the docs](https://example.org/{round}). \
                 The rest is `queued`, and waits for a consumer that is free.\n\n- one point of {round}\n- another one, with *words*\n"
            );
        }
        round += 1;
    }
    page
}

/// Tables with prices, ticks and ratings, and paragraphs between them.
fn tables() -> String {
    let mut page = String::from("# Queues\n");
    let mut round = 0;
    while page.len() < SIZE {
        page.push_str("\n| Criterion | Kafka | RabbitMQ | NATS |\n|---|---|---|---|\n");
        for row in 0..20 {
            let _ = writeln!(page, "| Price {row} of {round} | ${row} | $1.5 | free |");
            let _ = writeln!(page, "| Replay {row} of {round} | ✓ | ✗ | yes (later) |");
        }
        page.push_str("\nA paragraph between two tables, which has no place of its own.\n");
        round += 1;
    }
    page
}

/// The first page as a wiki would export it.
fn html() -> String {
    let mut page = String::from("<!DOCTYPE html>\n<html><body><h1>Kafka vs RabbitMQ</h1>\n");
    let mut round = 0;
    while page.len() < SIZE {
        let _ = writeln!(page, "<h2>{}</h2>", CRITERIA[round % CRITERIA.len()]);
        for technology in TECHNOLOGIES {
            let _ = writeln!(
                page,
                "<h3>{technology}</h3><p>It answered <b>{round}</b> requests, <a href=\"https://example.org/{round}\">as they say</a>.</p>\
                 <ul><li>one point</li><li>another one</li></ul>"
            );
        }
        round += 1;
    }
    page + "</body></html>"
}

fn import_a_page(c: &mut Criterion) {
    let mut group = c.benchmark_group("import 1 MB");
    group.sample_size(10);
    let pages = [
        ("by criterion", "page.md", by_criterion()),
        ("tables", "page.md", tables()),
        ("HTML", "page.html", html()),
    ];
    for (shape, name, content) in pages {
        let text = [InputText {
            name: name.to_owned(),
            content,
        }];
        group.bench_function(shape, |b| {
            b.iter(|| {
                let import = import(black_box(&text), &Hints::default());
                assert!(import.draft.is_some());
                import
            });
        });
    }
    group.finish();
}

criterion_group!(benches, import_a_page);
criterion_main!(benches);
