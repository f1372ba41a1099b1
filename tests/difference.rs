//! `weighin diff`: what is different between two libraries, in words.

use crate::rules::program::{Run, weighin};
use crate::support::article::{Article, Folder, article, folder, with_facts};
use crate::support::snapshot_names;
use std::path::Path;

/// Compares two folders with the program.
fn diff(old: &Folder, new: &Folder, arguments: &[&str]) -> Run {
    let (old, new) = (old.path().display(), new.path().display());
    let paths = [&*old.to_string(), &*new.to_string()].map(str::to_owned);
    let arguments = [&["diff", &*paths[0], &*paths[1]], arguments].concat();
    weighin(Path::new("/"), &arguments)
}

/// What is said about a changed article, line by line without what introduces it.
fn said_of(old: &Article, new: &Article) -> Vec<String> {
    let run = diff(&folder().with(old), &folder().with(new), &[]);
    assert_eq!((run.code, run.errors.as_str()), (Some(0), ""));
    let lines = run.out.lines().filter_map(|line| line.strip_prefix("  "));
    lines.map(str::to_owned).collect()
}

/// A change of the article must be said so, and nothing else.
fn says(old: &str, new: &str, expected: &[&str]) {
    assert_eq!(said_of(&article(), &article().replace(old, new)), expected);
}

fn fixtures(format: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/difference");
    let run = weighin(&folder, &["diff", "old", "new", "--format", format]);
    assert_eq!((run.code, run.errors.as_str()), (Some(0), ""));
    run.out
}

#[test]
fn a_terminal_gets_every_change_in_words() {
    snapshot_names().bind(|| insta::assert_snapshot!("difference__text", fixtures("text")));
}

#[test]
fn a_pull_request_gets_the_changes_as_markdown() {
    snapshot_names().bind(|| insta::assert_snapshot!("difference__markdown", fixtures("markdown")));
}

#[test]
fn the_same_library_has_no_difference() {
    let (old, new) = (folder().with(&article()), folder().with(&article()));
    let run = diff(&old, &new, &[]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (Some(0), "There is no difference.\n")
    );
    let run = diff(&old, &new, &["--format", "markdown"]);
    assert_eq!(run.out, "Nothing that the bot says is different.\n");
}

#[test]
fn another_leader_is_named_with_both_scores() {
    let lines = said_of(
        &article(),
        &article().replace("must = { speed = 4 }\n", "").replace(
            "ratings = { alpha = 4, beta = 2 }",
            "ratings = { alpha = 2, beta = 4 }",
        ),
    );
    assert_eq!(
        lines[0],
        "Message queue: For “Busy shop”: was Alpha, now Beta (81 to 19)"
    );
}

#[test]
fn a_must_have_that_none_meets_is_said() {
    says(
        "must = { speed = 4 }",
        "must = { speed = 5 }",
        &[
            "Message queue: For “Busy shop”: was Alpha, now none that meets the must-haves",
            "“Busy shop”, must-have of Speed: at least 4 -> at least 5",
        ],
    );
}

#[test]
fn a_lead_that_became_close_is_said() {
    let clear = article().replace("must = { speed = 4 }\n", "");
    let close = clear
        .clone()
        .replace("alpha = 4, beta = 2", "alpha = 4, beta = 3")
        .replace("alpha = 1, beta = 5", "alpha = 3, beta = 5")
        .replace("speed = 3, cost = 1", "speed = 5, cost = 2");
    assert_eq!(
        said_of(&clear, &close)[0],
        "Message queue: For “Busy shop”: still Alpha, but now too close to call (68 of 100)"
    );
    assert_eq!(
        said_of(&close, &clear)[0],
        "Message queue: For “Busy shop”: still Alpha, and no longer too close to call (56 of 100)"
    );
}

#[test]
fn a_renamed_technology_is_no_new_one() {
    says(
        "name = \"Beta\"\n",
        "name = \"Beta MQ\"\naliases = [\"Beta\"]\n",
        &[
            "Renamed: the technology “Beta” is now “Beta MQ”",
            "Beta MQ, other names: added Beta",
        ],
    );
}

#[test]
fn a_changed_id_alone_is_no_new_criterion() {
    let renamed = article()
        .replace("id = \"cost\"", "id = \"price\"")
        .replace("speed = 3, cost = 1", "speed = 3, price = 1");
    assert_eq!(said_of(&article(), &renamed), ["Cost, id: cost -> price"]);
}

/// A change of the article with facts must be said so, and nothing else.
fn says_of_facts(old: &str, new: &str, expected: &[&str]) {
    assert_eq!(
        said_of(&with_facts(), &with_facts().replace(old, new)),
        expected
    );
}

#[test]
fn facts_are_compared_with_their_units_and_sources() {
    says_of_facts(
        "value = 12.5",
        "value = 9",
        &[
            "Price of Beta: 12.5 USD per month, by “Price lists” (rated 3) -> 9 USD per month, by “Price lists” (rated 5)",
        ],
    );
    says_of_facts(
        "{ value = false, source = \"bench\" }",
        "{ value = true, source = \"prices\" }",
        &[
            "Open source of Beta: no, by “Queue benchmark” (rated 2) -> yes, by “Price lists” (rated 5)",
        ],
    );
    says_of_facts(
        "facts = { alpha = { value = \"MIT\", source = \"bench\" } }",
        "facts = {}",
        &["Licence of Alpha: MIT, by “Queue benchmark” (rated 5) -> not known"],
    );
    says_of_facts(
        "Beta is a service.",
        "Beta is only a service.",
        &[
            "Licence of Beta: does not apply (Beta is a service.) -> does not apply (Beta is only a service.)",
        ],
    );
}

#[test]
fn kinds_and_thresholds_are_compared() {
    says_of_facts(
        "thresholds = { \"MIT\" = 5 }",
        "thresholds = { \"MIT\" = 5, \"SSPL\" = 2 }",
        &["Licence, thresholds: 5 for MIT -> 5 for MIT, 2 for SSPL"],
    );
    says_of_facts(
        "USD per month",
        "EUR per month",
        &[
            "Price, what it has: numbers in USD per month, lower is better -> numbers in EUR per month, lower is better",
            "Price of Alpha: 20 USD per month, by “Price lists” (rated 3) -> 20 EUR per month, by “Price lists” (rated 3)",
            "Price of Beta: 12.5 USD per month, by “Price lists” (rated 3) -> 12.5 EUR per month, by “Price lists” (rated 3)",
        ],
    );
}

#[test]
fn drafts_and_measurements_are_named_as_such() {
    says(
        "title = ",
        "status = \"draft\"\ntitle = ",
        &["Status: reviewed -> draft"],
    );
    says(
        "[^prices]: [Price lists](https://prices.example), checked 2026-01-15.",
        "[^prices]: Own measurement: Price lists, 2026-01-15, by the team. Method: we asked.",
        &[
            "Source “Price lists”, what it is: https://prices.example -> measured on 2026-01-15 by the team; we asked.",
            "Source “Price lists”, checked: 2026-01-15 -> none",
        ],
    );
}

#[test]
fn moving_sources_in_the_list_changes_no_section() {
    let bench = "[^bench]: [Queue benchmark](https://bench.example/2026), checked 2026-01-15.\n";
    let moved = article().remove(bench).append(bench);
    assert_eq!(said_of(&article(), &moved), Vec::<String>::new());
}

#[test]
fn another_source_of_a_section_is_said() {
    says(
        "Beta is free.[^prices]",
        "Beta is free.[^bench]",
        &["Cost of Beta: cites other sources"],
    );
}

#[test]
fn a_removed_section_takes_its_rating_with_it() {
    let gap = article()
        .remove("### Beta\n\nBeta is free.[^prices]\n\n")
        .replace("alpha = 1, beta = 5", "alpha = 1");
    assert_eq!(
        said_of(&article(), &gap),
        [
            "Cost of Beta: 5 -> not rated",
            "Cost of Beta: the section is removed"
        ]
    );
}

#[test]
fn statements_about_the_whole_article_are_compared() {
    says(
        "title = \"Message queue\"",
        "title = \"Queue\"",
        &["Title: Message queue -> Queue"],
    );
    says(
        "reviewed = 2026-02-01",
        "reviewed = 2026-02-03",
        &["Last review: 2026-02-01 -> 2026-02-03"],
    );
    says(
        "[\"broker\"]",
        "[\"broker\", \"bus\"]",
        &["Other names of the topic: added bus"],
    );
    says(
        "Alpha and Beta carry",
        "Both carry",
        &["The introduction: different text"],
    );
    says(
        "How quickly messages arrive.",
        "How soon.",
        &["Speed: different text above its sections"],
    );
    says(
        "3 = \"A lunch\"",
        "2 = \"A dinner\", 3 = \"A lunch\"",
        &["Cost, what 2 means: none -> A dinner"],
    );
    says(
        "It keeps them in memory.",
        "It keeps them on disk.",
        &["Speed of Alpha: different text below the first paragraph"],
    );
}

#[test]
fn listed_questions_are_compared() {
    let questions = "[speed]\ncompare = [\"which is quicker\"]\nalpha = [\"is alpha quick\"]\n";
    let new = folder().with(&article()).with_questions(questions);
    let run = diff(&folder().with(&article()), &new, &[]);
    assert_eq!(
        run.out,
        "Message queue\n  Speed: other listed questions\n  Speed of Alpha: other listed questions\n"
    );
}

#[test]
fn a_translation_is_compared_under_its_language() {
    let german = || {
        article()
            .called("message-queue.de")
            .replace("Beta is free.", "Beta ist frei.")
    };
    let old = folder().with(&article()).with(&german());
    let new = folder()
        .with(&article())
        .with(&german().replace("Beta ist frei.", "Beta ist gratis."));
    let run = diff(&old, &new, &[]);
    assert_eq!(
        run.out,
        "Message queue (de)\n  Cost of Beta: different first paragraph\n"
    );
    let run = diff(&old, &folder().with(&article()), &[]);
    assert_eq!(run.out, "Removed topics\n  Message queue (de)\n");

    // Names are understood in all languages, and so they are said once.
    let new = folder()
        .with(&article())
        .with(&german().replace("[\"first queue\"]", "[\"erste Schlange\"]"));
    let run = diff(&old, &new, &[]);
    assert_eq!(
        run.out,
        "Message queue\n  Alpha, other names: added erste Schlange\n"
    );
}

#[test]
fn two_articles_are_compared_whatever_their_names() {
    let folder = folder().with(&article()).with(
        &article()
            .called("other")
            .replace("alpha = 1, beta = 5", "alpha = 1, beta = 4"),
    );
    let run = weighin(folder.path(), &["diff", "message-queue.md", "other.md"]);
    assert!(run.out.contains("  Cost of Beta: 5 -> 4\n"), "{}", run.out);
}

#[test]
fn an_article_with_errors_is_not_compared() {
    let broken = folder().with(&article().replace("beta = 5", "beta = 9"));
    let run = diff(&folder().with(&article()), &broken, &[]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.errors.contains("error[number-range]"), "{}", run.errors);
    assert!(
        run.errors.contains("has 1 error and cannot be compared"),
        "{}",
        run.errors
    );
}

#[test]
fn a_missing_folder_is_named() {
    let run = weighin(folder().path(), &["diff", "before", "now"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.errors.contains("`before`"), "{}", run.errors);
}

#[test]
fn markdown_keeps_markup_and_mentions_as_text() {
    let new = article().replace("version = \"2\"", "version = \"@ops <b>*2*</b>\"");
    let run = diff(
        &folder().with(&article()),
        &folder().with(&new),
        &["--format", "markdown"],
    );
    assert_eq!(
        run.out,
        "### Message queue\n\n- Alpha, version: 2 -> \\@\u{200b}ops \\<b\\>\\*2\\*\\</b\\>\n"
    );
}
