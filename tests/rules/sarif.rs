//! `weighin check --format sarif`: valid SARIF 2.1.0, as code scanning shows it.

use crate::rules::program::weighin;
use crate::support::article::{Folder, article, folder};
use crate::support::json_schema::JsonSchema;
use serde_json::{Value, json};
use std::sync::LazyLock;
use weighin::knowledge::Rule;

/// The official schema; `tests/fixtures/sarif/README.md` says where it is from.
static SCHEMA: LazyLock<JsonSchema> = LazyLock::new(|| {
    let text = include_str!("../fixtures/sarif/sarif-schema-2.1.0.json");
    JsonSchema::new(serde_json::from_str(text).expect("JSON"))
});

/// The run that the program prints, after a comparison with the schema.
fn run(folder: &Folder, paths: &[&str]) -> Value {
    let arguments = [&["check", "--format", "sarif"], paths].concat();
    let ended = weighin(folder.path(), &arguments);
    assert_eq!(ended.errors, "");
    let log: Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!(SCHEMA.misfit(&log), None);
    log["runs"][0].clone()
}

/// A folder with an error and a warning in articles, one in a folder of its own.
fn troubled() -> Folder {
    let broken = article().replace("Beta is free.", "Beta: 100 % 日本.[^gone]");
    let old = article()
        .named("old")
        .replace("reviewed = 2026-02-01", "reviewed = 2020-02-01");
    folder()
        .with_folder("my articles")
        .with(&broken.reviewed_today())
        .with_file("my articles/old.md", old.text())
}

#[test]
fn a_clean_folder_has_no_results() {
    let folder = folder().with(&article().reviewed_today());
    assert_eq!(run(&folder, &["."])["results"], json!([]));
}

#[test]
fn a_problem_has_rule_level_message_and_place() {
    let run = run(&troubled(), &["."]);
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "dead-footnote");
    assert_eq!(result["ruleId"], "dead-footnote");
    assert_eq!(result["level"], "error");
    let message = result["message"]["text"].as_str().expect("a text");
    assert!(
        message.contains("`[^gone]` has no definition. Fix: define it"),
        "{message}"
    );

    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "message-queue.md");
    let region = json!({ "startLine": 64, "startColumn": 16, "endLine": 64, "endColumn": 23 });
    assert_eq!(place["region"], region);
    assert_eq!(run["columnKind"], "unicodeCodePoints");
}

#[test]
fn a_warning_has_the_level_of_one() {
    let run = run(&troubled(), &["my articles"]);
    let result = &run["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["level"]),
        (&json!("old-review"), &json!("warning"))
    );
}

#[test]
fn paths_are_relative_to_where_the_check_runs() {
    let folder = troubled();
    let uri = |run: Value| {
        let place = &run["results"][0]["locations"][0]["physicalLocation"];
        place["artifactLocation"]["uri"].clone()
    };

    let absolute = folder.file("my articles").display().to_string();
    for path in [
        "my articles",
        "./my articles/",
        "my articles/../my articles",
        &absolute,
    ] {
        assert_eq!(uri(run(&folder, &[path])), "my%20articles/old.md", "{path}");
    }

    let elsewhere = troubled();
    let path = elsewhere.file("my articles").display().to_string();
    let found = uri(run(&folder, &[&path]));
    let found = found.as_str().expect("a text");
    assert!(
        found.starts_with("file:///") && found.ends_with("/my%20articles/old.md"),
        "{found}"
    );
}

#[test]
fn every_rule_has_a_description_and_help() {
    let run = run(&folder().with(&article()), &["."]);
    let rules = run["tool"]["driver"]["rules"].as_array().expect("a list");
    assert_eq!(rules.len(), Rule::ALL.len());
    for (descriptor, rule) in rules.iter().zip(Rule::ALL) {
        assert_eq!(descriptor["id"], rule.name());
        assert_eq!(descriptor["shortDescription"]["text"], rule.meaning());
        let help = descriptor["help"]["text"].as_str().expect("a text");
        assert!(
            help.contains(rule.meaning()) && help.contains("--rules"),
            "{help}"
        );
        let level = &descriptor["defaultConfiguration"]["level"];
        assert_eq!(level, rule.severity().name());
    }
}

#[test]
fn a_multiline_problem_ends_on_its_last_line() {
    let list = "aliases = [\n  \"broker\",\n  7,\n]";
    let broken = article()
        .reviewed_today()
        .replace("aliases = [\"broker\"]", list);
    let broken = broken
        .replace("question = \"Which", "question = \"\"\"\nWhich")
        .replace("carry our messages?\"", "carry\nour messages?\"\"\"");
    let run = run(&folder().with(&broken), &["."]);
    let regions = run["results"].as_array().expect("a list").iter();
    let regions: Vec<Value> = regions
        .map(|result| result["locations"][0]["physicalLocation"]["region"].clone())
        .collect();
    let question = json!({ "startLine": 3, "startColumn": 12, "endLine": 5, "endColumn": 17 });
    assert!(regions.contains(&question), "{regions:?}");
}
