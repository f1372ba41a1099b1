//! Nothing that passes the check is missing from answers.

use crate::support::article::{Folder, article, folder};
use std::path::Path;
use weighin::instance::latest_today;
use weighin::knowledge::{Diagnostic, load};

/// How many articles of a folder have no error, and how many topics were loaded from it.
fn counts(path: &Path) -> (usize, usize) {
    let loaded = load(path, latest_today()).expect("a folder that can be read");
    let names = std::fs::read_dir(path)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let is_original = |path: &Path| {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        path.extension().is_some_and(|ending| ending == "md")
            && !stem.contains('.')
            && stem != "README"
    };
    let has_error = |path: &Path| {
        let of_path = |problem: &&Diagnostic| Path::new(&problem.path) == path;
        loaded
            .problems
            .iter()
            .filter(of_path)
            .any(Diagnostic::is_error)
    };
    let whole = names
        .filter(|path| is_original(path) && !has_error(path))
        .count();
    (whole, loaded.library.topics().len())
}

#[test]
fn every_correct_article_in_the_repository_is_loaded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in [
        "knowledge",
        "tests/fixtures/library",
        "tests/fixtures/messages",
    ] {
        let (whole, topics) = counts(&root.join(folder));
        assert!(whole > 0);
        assert_eq!(whole, topics, "{folder}");
    }
}

fn with_mark(mark: &str, definition: &str) -> Folder {
    let article = article().replace("free.[^prices]", &format!("free.[^prices]{mark}"));
    folder().with(&article.append(&format!(
        "{definition}: [More](https://more.example), checked 2026-01-15.\n"
    )))
}

#[test]
fn equal_commonmark_labels_lead_to_the_source() {
    let same = [
        ("[^RFC8259]", "[^rfc8259]"),
        ("[^rfc8259]", "[^RFC8259]"),
        ("[^RFC8259][^rfc8259]", "[^rfc8259]"),
        ("[^a b]", "[^a   B]"),
        ("[^ÄÖ]", "[^äö]"),
        ("[^ẞ]", "[^ss]"),
        ("[^Σίσυφος]", "[^ΣΊΣΥΦΟΣ]"),
    ];
    for (mark, definition) in same {
        let loaded = with_mark(mark, definition).load();
        assert!(
            loaded.problems.is_empty(),
            "{mark} {definition}: {:#?}",
            loaded.problems
        );
        let topic = loaded
            .library
            .topics()
            .first()
            .unwrap_or_else(|| panic!("{mark} {definition} is not loaded"));
        assert_eq!(topic.sources.len(), 3, "{mark} {definition}");
    }
}

#[test]
fn an_unusable_nested_definition_is_reported() {
    let nested = article()
        .replace("free.[^prices]", "free.[^prices][^inner]")
        .append("[^outer]: [^inner]: [T](https://t.example), checked 2026-01-15.\n");
    let loaded = folder().with(&nested).load();
    assert_eq!(
        loaded.library.topics().len(),
        usize::from(loaded.errors() == 0),
        "{:#?}",
        loaded.problems
    );
    assert!(loaded.errors() > 0);
}

#[test]
fn wrong_questions_leave_the_article_answering() {
    let loaded = folder()
        .with(&article())
        .with_questions("[spede]\nbeta = [\"is it quick\"]\n")
        .load();
    assert_eq!((loaded.errors(), loaded.library.topics().len()), (1, 1));
}

#[test]
fn foreign_and_broken_files_leave_the_whole_articles() {
    let original = article();
    let folder = folder()
        .with(&original)
        .with(&original.clone().called("message-queue (1)"))
        .with_file("LICENSE.md", "MIT")
        .with_file("_index.md", "---\ntitle: Docs\n---\n")
        .with_file("CHANGELOG.md", "# 1.0\n")
        .with_file("new.md", "+++\ntitle = \"New\"\n")
        .with_file("caf\u{e9}.md", b"caf\xe9")
        .with_link("zero.md", "/dev/zero");
    let loaded = folder.load();
    let ids: Vec<&str> = loaded
        .library
        .topics()
        .iter()
        .map(|topic| topic.id.as_str())
        .collect();
    assert_eq!(ids, ["message-queue"]);
    let left_out: Vec<String> = loaded
        .left_out()
        .iter()
        .map(|problem| {
            problem
                .path
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    assert_eq!(
        left_out,
        [
            "CHANGELOG.md",
            "LICENSE.md",
            "_index.md",
            "café.md",
            "message-queue (1).md",
            "new.md",
            "zero.md"
        ]
    );
}
