//! All problems of all files are reported, in the order of the files and of their places.

use crate::support::article::{article, folder};
use weighin::knowledge::Diagnostic;

const BAD: &str = include_str!("bad.md");

/// Every problem of it: line, column, rule and message.
const PROBLEMS: &str = "\
2:9 text-length: `title` is empty
3:12 text-length: `question` has 101 characters
4:12 future-date: the review date 2027-01-01 is in the future
5:1 unknown-key: `colour` is not a key of the front matter
8:6 invalid-id: `Alpha` cannot be an id
10:12 invalid-url: `alpha.example` is not an address that Discord can link to
14:8 name-collision: `alpha` already names the technology “Alpha”
17:6 incomplete-scale: the scale of `speed` lacks 3
21:21 number-range: 9 is outside 1 to 5
21:34 undeclared-reference: no declared technology has the id `gamma`
25:8 wrong-type: `name` must be a text in quotes, not a whole number
26:13 undeclared-reference: no declared criterion has the id `sped`
29:1 heading-level: the heading “Queues” is out of place
31:4 unsupported-markdown: answers cannot show an image
33:1 unknown-heading: the heading “Sped” is not the name of a declared criterion
35:1 summary-missing: the section “Beta” does not start with a paragraph
37:16 dead-footnote: the footnote mark `[^gone]` has no definition
39:1 unused-footnote: the footnote `[^twice]` is not used
40:1 repeated-footnote: the footnote `[^twice]` is defined twice
40:1 unused-footnote: the footnote `[^twice]` is not used
40:1 malformed-source: the footnote `[^twice]` does not start with a link, and describes no own measurement";

#[test]
fn every_problem_of_a_bad_article_is_reported() {
    let problems = folder().with_file("bad.md", BAD).check().problems;
    let lines: Vec<String> = problems.iter().map(line).collect();
    assert_eq!(lines.join("\n"), PROBLEMS);
}

fn line(problem: &Diagnostic) -> String {
    let Diagnostic {
        rule,
        line,
        column,
        message,
        ..
    } = problem;
    format!("{line}:{column} {}: {message}", rule.name())
}

#[test]
fn every_problem_has_a_remedy() {
    let problems = folder().with_file("bad.md", BAD).check().problems;
    assert!(problems.iter().all(|problem| !problem.remedy.is_empty()));
}

#[test]
fn problems_are_reported_in_file_order() {
    let broken = |id| {
        article()
            .named(id)
            .replace("speed = 3", "speed = 9")
            .replace("free.[^prices]", "free.")
    };
    let folder = folder()
        .with(&broken("c"))
        .with(&broken("a"))
        .with(&article().named("b"));
    let loaded = folder.load();
    let places: Vec<(String, usize)> = loaded
        .problems
        .iter()
        .map(|problem| (problem.path.clone(), problem.line))
        .collect();
    let path = |name: &str| folder.file(name).display().to_string();
    assert_eq!(
        places,
        [
            (path("a.md"), 36),
            (path("a.md"), 62),
            (path("c.md"), 36),
            (path("c.md"), 62)
        ]
    );
    assert_eq!(loaded.files, 3);
    assert_eq!(loaded.errors(), 4);
}

#[test]
fn a_broken_article_leaves_the_others_loaded() {
    let folder = folder().with(&article()).with_file("bad.md", BAD);
    let ids: Vec<String> = folder
        .load()
        .library
        .topics()
        .iter()
        .map(|topic| topic.id.clone())
        .collect();
    assert_eq!(ids, ["message-queue"]);
}

#[test]
fn an_article_with_a_warning_is_loaded() {
    let old = article().replace("2026-02-01", "2020-02-01");
    let loaded = folder().with(&old).load();
    assert_eq!(
        (
            loaded.problems.len(),
            loaded.errors(),
            loaded.library.topics().len()
        ),
        (1, 0, 1)
    );
}
