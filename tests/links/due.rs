//! `weighin check --stale`, and the issue of the month.

use crate::rules::program::weighin;
use crate::support::article::{Article, Folder, article, folder};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// An article with another time between reviews, and an owner.
fn owned(id: &str, reviewed: &str, every: &str) -> Article {
    let keys = format!("reviewed = {reviewed}\nreview_every = \"{every}\"\nowners = [\"@{id}\"]");
    article().named(id).replace("reviewed = 2026-02-01", &keys)
}

fn library() -> Folder {
    let recent = article().reviewed_today();
    folder()
        .with(&owned("due", "2020-02-01", "6 months"))
        .with(&owned("not-due", "2020-02-01", "10 years"))
        .with(&recent)
        .with_file(
            "message-queue.pins.toml",
            "[gone]\naddress = \"https://e.org\"\npinned = \"2026-01-01\"\nstatements = \"0\"\n",
        )
}

#[test]
fn only_due_reviews_are_listed_with_owners() {
    let folder = library();
    let run = weighin(folder.path(), &["check", ".", "--stale"]);
    assert_eq!((run.code, run.errors.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("warning[old-review]: the last review, 2020-02-01, is over 6 months ago; its owners: @due\n"), "{}", run.out);
    assert!(
        run.out.ends_with("3 articles, 0 errors, 1 warning\n"),
        "{}",
        run.out
    );
}

#[test]
fn programs_read_the_owners_of_each_article() {
    let folder = library();
    let run = weighin(
        folder.path(),
        &["check", ".", "--stale", "--format", "json"],
    );
    let report: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(report["owners"]["./due.md"], serde_json::json!(["@due"]));
    assert_eq!(report["problems"][0]["rule"], "old-review");
    let run = weighin(
        folder.path(),
        &["check", ".", "--stale", "--format", "github"],
    );
    assert!(
        run.out
            .starts_with("::warning file=./due.md,line=5,col=12,title=old-review::"),
        "{}",
        run.out
    );
}

/// It needs jq, as on GitHub's machines.
#[test]
#[ignore = "needs jq"]
fn the_issue_lists_due_reviews_and_mentions_owners() {
    let folder = library();
    let run = weighin(
        folder.path(),
        &["check", ".", "--stale", "--format", "json"],
    );
    let report = folder.file("due.json");
    std::fs::write(&report, run.out).expect("a written report");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/knowledge-issue");
    let output = Command::new(script).arg(&report).arg("--print").output();
    let text = String::from_utf8(output.expect("a shell").stdout).expect("UTF-8");
    assert!(
        text.starts_with(
            "### ./due.md\n\nOwners: @due\n\n- [ ] line 5, `old-review`: the last review"
        ),
        "{text}"
    );
}
