//! What is pinned, and what becomes of it.

use crate::rules::program::{Run, weighin};
use crate::support::article::{Article, Folder, article, folder};
use crate::support::site::{Page, Site, html, redirect, status};

const BENCH: &str = "<h1>Benchmark</h1><p>We measured two queues in January, on one machine each.</p>\
    <p>Alpha carried 1,000,000 messages a second in memory.</p>\
    <p>Beta carried 1,000 messages a second, because it writes each of them to disk.</p>";
const PRICES: &str = "<h1>Prices</h1><p>Alpha costs as much as the salary of one engineer each year.</p>\
    <p>Beta is free for everybody, for ever, and without any support from the company.</p>";

struct Pinned {
    site: Site,
    folder: Folder,
}

impl Pinned {
    /// The article with the pages that it cites, pinned.
    fn new() -> Self {
        Self::with(html(BENCH), "")
    }

    fn with(bench: Page, settings: &str) -> Self {
        let site = Site::new()
            .with("/bench", bench)
            .with("/prices", html(PRICES));
        let settings = format!("pause = 0\nretries = 0\n{settings}");
        let folder = folder()
            .with(&article_on(&site))
            .with_file("links.toml", settings);
        let pinned = Self { site, folder };
        pinned.pin();
        pinned
    }

    fn pin(&self) -> Run {
        let run = weighin(self.folder.path(), &["sources", "pin", "."]);
        assert_eq!(
            (run.code, run.errors.as_str()),
            (Some(0), ""),
            "{}",
            run.out
        );
        run
    }

    fn drift(&self) -> String {
        let run = weighin(self.folder.path(), &["check", ".", "--drift"]);
        assert_eq!(
            (run.code, run.errors.as_str()),
            (Some(0), ""),
            "{}",
            run.out
        );
        run.out
    }

    fn pins(&self) -> String {
        let file = self.folder.file("message-queue.pins.toml");
        std::fs::read_to_string(file).expect("a file of pins")
    }
}

fn article_on(site: &Site) -> Article {
    article()
        .reviewed_today()
        .replace("https://bench.example/2026", &site.url("/bench"))
        .replace("https://prices.example", &site.url("/prices"))
}

/// Part of the summary that everything is as it should be.
const CLEAN: &str = "1 article, 0 errors, 0 warnings\n";

#[test]
fn pins_are_hashes_without_words_of_the_page() {
    let pins = Pinned::new().pins();
    let entries = pins.lines().filter(|line| !line.starts_with('#'));
    let entries: Vec<&str> = entries.collect();
    for word in ["salary", "memory", "second", "1000", "Alpha"] {
        assert!(
            !entries.iter().any(|line| line.contains(word)),
            "{word} in {pins}"
        );
    }
    assert_eq!(pins.matches("[[bench.passages]]").count(), 2, "{pins}");
    assert_eq!(pins.matches("[[prices.passages]]").count(), 2, "{pins}");
}

#[test]
fn pinning_twice_writes_the_same_file() {
    let pinned = Pinned::new();
    let first = pinned.pins();
    let run = pinned.pin();
    assert_eq!(pinned.pins(), first);
    assert!(
        run.out.contains("0 pinned, 2 as before, 0 removed"),
        "{}",
        run.out
    );
}

#[test]
fn only_a_changed_pin_gets_a_new_day() {
    let pinned = Pinned::new();
    let today = weighin::instance::today().to_string();
    let path = pinned.folder.file("message-queue.pins.toml");
    std::fs::write(&path, pinned.pins().replace(&today, "2026-01-01")).expect("a written file");
    pinned
        .site
        .set("/bench", &[html(&BENCH.replace("1,000,000", "2,000,000"))]);

    let run = pinned.pin();
    assert!(run.out.contains("1 pinned, 1 as before"), "{}", run.out);
    let pins = pinned.pins();
    let (bench, prices) = pins.split_once("[prices]").expect("both");
    assert!(
        bench.contains(&today) && prices.contains("2026-01-01"),
        "{pins}"
    );
    assert_eq!(pinned.drift(), CLEAN);
}

#[test]
fn a_missing_page_keeps_its_pin() {
    let pinned = Pinned::new();
    let before = pinned.pins();
    pinned.site.set("/bench", &[status(404)]);
    let run = pinned.pin();
    assert!(run.out.contains("/bench: it answers 404"), "{}", run.out);
    assert_eq!(pinned.pins(), before);
    assert!(pinned.drift().contains("warning[dead-link]"));
}

#[test]
fn a_moved_page_is_compared_where_it_went() {
    let pinned = Pinned::new();
    pinned.site.set("/bench", &[redirect(301, "/new")]);
    pinned.site.set("/new", &[html(BENCH)]);
    let out = pinned.drift();
    assert!(out.contains("warning[moved-link]"), "{out}");
    assert!(out.ends_with("1 article, 0 errors, 1 warning\n"), "{out}");
}

#[test]
fn a_page_without_passages_is_pinned_whole() {
    let other = "<h1>Contents</h1><p>This manual has chapters on how to install the program, how to \
        set it up, how to run it, and where to ask when something does not work as it should.</p>";
    let pinned = Pinned::with(html(other), "");
    assert!(pinned.pins().contains("[bench.page]"), "{}", pinned.pins());
    assert_eq!(pinned.drift(), CLEAN);

    pinned.site.set("/bench", &[html("<p>Please sign in to read this manual, or ask someone of your company who has an account to send it to you as a file, because it is not free.</p>")]);
    let out = pinned.drift();
    assert!(out.contains("has lost what the page said since"), "{out}");
}

#[test]
fn a_statement_unlike_any_passage_is_named() {
    let pinned = Pinned::new();
    let other = "<p>Alpha costs as much as the salary of one engineer each year.</p>\
        <p>Write to our people in sales for whatever else you would like to know about it.</p>";
    pinned.site.set("/prices", &[html(other)]);
    let out = pinned.pin().out;
    assert!(
        out.contains("/prices: no passage is like “Beta is free.”\n"),
        "{out}"
    );
}

#[test]
fn a_binary_file_is_compared_byte_by_byte() {
    let file = |bytes: &[u8]| {
        let page = html("").with_header("content-type", "application/pdf");
        page.with_body(bytes.to_vec())
    };
    let pinned = Pinned::with(file(b"%PDF-1.7 one"), "");
    assert_eq!(pinned.drift(), CLEAN);
    pinned.site.set("/bench", &[file(b"%PDF-1.7 two")]);
    assert!(pinned.drift().contains("the file has changed"));
}

#[test]
fn nothing_too_large_or_empty_is_pinned() {
    let large = html(&"<p>A word or two and more.</p>".repeat(1_000));
    let pinned = Pinned::with(large, "largest = 2000\n");
    let run = pinned.pin();
    assert!(
        run.out.contains("/bench: it is larger than is read"),
        "{}",
        run.out
    );

    pinned.site.set(
        "/bench",
        &[html("<div id=app></div><script>start()</script>")],
    );
    let run = pinned.pin();
    assert!(
        run.out.contains("it has no text; perhaps it needs scripts"),
        "{}",
        run.out
    );
    assert!(pinned.drift().contains("1 of 2 sources are not pinned"));
}

#[test]
fn a_pin_goes_when_its_source_goes() {
    let pinned = Pinned::new();
    let article = article_on(&pinned.site)
        .replace("[^prices]: [Price", "[^costs]: [Price")
        .replace("a salary.[^prices]", "a salary.[^costs]")
        .replace("is free.[^prices]", "is free.[^costs]");
    let pinned = Pinned {
        folder: pinned.folder.with(&article),
        site: pinned.site,
    };
    let run = weighin(pinned.folder.path(), &["check", "."]);
    assert!(run.out.contains("warning[orphan-pin]"), "{}", run.out);
    assert!(
        pinned
            .pin()
            .out
            .contains("1 pinned, 1 as before, 1 removed")
    );
    assert!(!pinned.pins().contains("[prices]"));
}

#[test]
fn neither_dead_pages_nor_pins_change_an_answer() {
    let pinned = Pinned::new();
    let ask = || {
        let asked = ["ask", "/compare speed", "--json"];
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_weighin"));
        command
            .args(asked)
            .env_clear()
            .current_dir(pinned.folder.path());
        command.env("WEIGHIN_KNOWLEDGE_PATH", ".");
        let output = command
            .env("WEIGHIN_SEARCH_CACHE", crate::support::meanings::cache())
            .output();
        String::from_utf8(output.expect("the program starts").stdout).expect("UTF-8")
    };
    let before = ask();
    assert!(before.contains("a million messages"), "{before}");

    pinned.site.set("/bench", &[status(410)]);
    assert!(pinned.drift().contains("warning[dead-link]"));
    std::fs::remove_file(pinned.folder.file("message-queue.pins.toml")).expect("a removed file");
    assert_eq!(ask(), before);
}

#[test]
fn links_and_drift_report_an_address_once() {
    let pinned = Pinned::with(
        html(BENCH),
        "[[allow]]\naddress = \"https://\"\nreason = \"Tests.\"\n",
    );
    pinned.site.set("/bench", &[status(404)]);
    let run = weighin(pinned.folder.path(), &["check", ".", "--links", "--drift"]);
    assert_eq!(
        run.out.matches("warning[dead-link]").count(),
        1,
        "{}",
        run.out
    );
}
