//! What `weighin check` prints, and its exit codes.

use crate::rules::program::{Run, json, weighin};
use crate::support::article::{Article, Folder, article, folder};
use serde_json::Value;
use weighin::knowledge::Rule;

fn clean() -> Article {
    article().reviewed_today()
}

/// An article with one mistake, after characters of several bytes.
fn broken() -> Article {
    clean().replace("Beta is free.", "Beta: 100 % 日本.[^gone]")
}

/// An article with a key that has a line end and a per cent sign in its name.
fn with_odd_key() -> Article {
    clean().replace("version = \"2\"", "\"50%\\nmore\" = 2")
}

fn check(folder: &Folder, arguments: &[&str]) -> Run {
    weighin(folder.path(), &[&["check", "."], arguments].concat())
}

#[test]
fn a_clean_folder_exits_with_0() {
    let run = check(&folder().with(&clean()), &[]);
    assert_eq!(
        (run.code, run.out.as_str(), run.errors.as_str()),
        (Some(0), "1 article, 0 errors, 0 warnings\n", "")
    );
}

#[test]
fn warnings_alone_exit_with_0() {
    let run = check(
        &folder().with(&article().replace("2026-02-01", "2020-02-01")),
        &[],
    );
    assert_eq!(run.code, Some(0));
    assert!(run.out.starts_with("warning[old-review]: "), "{}", run.out);
    assert!(
        run.out.ends_with("\n1 article, 0 errors, 1 warning\n"),
        "{}",
        run.out
    );
}

#[test]
fn problems_exit_with_1() {
    let run = check(&folder().with(&broken()), &[]);
    assert_eq!((run.code, run.errors.as_str()), (Some(1), ""));
}

/// And it is named.
#[test]
fn a_missing_path_exits_with_code_2() {
    let run = weighin(folder().path(), &["check", "nowhere"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.errors.contains("`nowhere`"), "{}", run.errors);
}

/// And it is named.
#[test]
fn an_unknown_flag_exits_with_code_2() {
    let run = weighin(folder().path(), &["check", "--fix"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.errors.contains("--fix"), "{}", run.errors);
}

#[test]
fn without_a_path_the_configured_folder_is_checked() {
    let folder = folder()
        .with_file(
            "weighin.toml",
            "[knowledge]\npath = \".\"\ndefault_topic = \"\"\n",
        )
        .with(&broken());
    assert_eq!(weighin(folder.path(), &["check"]).code, Some(1));
}

#[test]
fn one_article_can_be_checked_alone() {
    let folder = folder().with(&clean()).with(&broken().called("broken"));
    assert_eq!(
        weighin(folder.path(), &["check", "message-queue.md"]).code,
        Some(0)
    );
    assert_eq!(
        weighin(folder.path(), &["check", "broken.md"]).code,
        Some(1)
    );
}

const HUMAN: &str = "\
error[dead-footnote]: the footnote mark `[^gone]` has no definition
  --> ./message-queue.md:64:16
   |
64 | Beta: 100 % 日本.[^gone][^prices]
   |                  ^^^^^^^
   |
   = help: define it: `[^gone]: [Title](https://address), checked YYYY-MM-DD.`

1 article, 1 error, 0 warnings
";

#[test]
fn people_see_the_marked_line_and_the_remedy() {
    assert_eq!(check(&folder().with(&broken()), &[]).out, HUMAN);
}

#[test]
fn a_workflow_gets_an_annotation_for_each_problem() {
    let annotation = "::error file=./message-queue.md,line=64,col=16,title=dead-footnote::\
                      the footnote mark `[^gone]` has no definition. Fix: define it: `[^gone]: [Title](https://address), checked YYYY-MM-DD.`\n";
    let run = check(&folder().with(&broken()), &["--format", "github"]);
    assert_eq!(
        (run.code, run.out),
        (
            Some(1),
            format!("{annotation}1 article, 1 error, 0 warnings\n")
        )
    );
}

#[test]
fn a_warning_is_annotated_as_one() {
    let old = article().replace("2026-02-01", "2020-02-01");
    let run = check(&folder().with(&old), &["--format", "github"]);
    let place = "::warning file=./message-queue.md,line=5,col=12,title=old-review::the last review, 2020-02-01, ";
    assert!(run.out.starts_with(place), "{}", run.out);
}

#[test]
fn an_annotation_stays_on_its_line() {
    let run = check(
        &folder().with(&with_odd_key().called("odd,name")),
        &["--format", "github"],
    );
    assert!(
        run.out.contains("`50%25%0Amore` is not a key of"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("::error file=./odd%2Cname.md,line="),
        "{}",
        run.out
    );
    assert_eq!(run.out.lines().count(), 3, "{}", run.out);
}

#[test]
fn a_program_gets_json() {
    let report = json(&folder().with(&broken()).with_file("old.md", "+++\n"));
    assert_eq!(
        (&report["articles"], &report["errors"], &report["warnings"]),
        (&2.into(), &2.into(), &0.into())
    );
    assert_eq!(report["library"].as_str().map(str::len), Some(12));
    let problem = &report["problems"][0];
    let start = broken().text().find("[^gone]").expect("the mark");
    assert_eq!(
        (&problem["start"], &problem["end"]),
        (&start.into(), &(start + 7).into())
    );
    assert_eq!(
        (&problem["line"], &problem["column"]),
        (&64.into(), &16.into())
    );
    assert_eq!(
        (&problem["rule"], &problem["severity"]),
        (&"dead-footnote".into(), &"error".into())
    );
    assert_eq!(problem["path"], "./message-queue.md");
}

#[test]
fn every_rule_is_listed_with_its_meaning() {
    let run = weighin(folder().path(), &["check", "--rules"]);
    assert_eq!(
        (run.code, run.out.lines().count()),
        (Some(0), Rule::ALL.len())
    );
    for (line, rule) in run.out.lines().zip(Rule::ALL) {
        assert!(
            line.starts_with(&format!("{} ", rule.name())) && line.ends_with(rule.meaning()),
            "{line}"
        );
    }
}

#[test]
fn unfitting_answers_are_reported_once_in_file_order() {
    let long = |id: &str| with_long_links().named(id);
    let report = json(&folder().with(&long("b")).with(&long("a")));
    let place = |problem: &Value| format!("{} {}", problem["path"], problem["message"]);
    let places: Vec<String> = report["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(place)
        .collect();
    assert!(places.is_sorted_by(|a, b| a < b), "{places:#?}");
}

/// An article with a first paragraph that fits no field.
fn with_long_links() -> Article {
    let links = format!(" [link](https://link.example/{})", "a".repeat(250)).repeat(4);
    clean().replace(
        "million messages a second.[^bench]",
        &format!("million.{links}[^bench]"),
    )
}
