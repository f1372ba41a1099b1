//! What an operator does with decisions: `weighin decisions …`, on a real SQLite file.

use super::database::{act, attempt, lasting, open, place, ratings};
use super::postgres::Postgres;
use crate::decisions::given::{ballot, cast};
use crate::support::snapshot_names;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use weighin::decisions::{Ballot, Change, DecisionPlace, Terms};
use weighin::store::{Store, sqlite_url};

/// A folder with a database, and the program in it.
struct Program {
    folder: TempDir,
    url: String,
}

impl Program {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("weighin.db").display());
        Self { folder, url }
    }

    /// With a database that has something of everything.
    async fn filled() -> Self {
        let program = Self::new();
        let store = program.store().await;
        fill(&store).await;
        store.close().await;
        program
    }

    async fn store(&self) -> Store {
        let url = sqlite_url(&self.path("weighin.db"));
        Store::open(&url).await.expect("a store")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(&self.url, arguments)
    }

    fn run_with(&self, url: &str, arguments: &[&str]) -> Ended {
        let output = Command::new(env!("CARGO_BIN_EXE_weighin"))
            .arg("decisions")
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("WEIGHIN_STORAGE_URL", url)
            .output()
            .expect("the program starts");
        Ended::of(&output, self.folder.path())
    }

    /// The files of a folder with what is in them.
    fn files(&self, folder: &str) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(self.path(folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().into_string().expect("a plain name");
            let text = std::fs::read_to_string(entry.path()).expect("a text");
            files.insert(name, text);
        }
        files
    }
}

/// How the program ended, and what it printed, without the day and the folder.
struct Ended {
    code: Option<i32>,
    text: String,
}

impl Ended {
    fn of(output: &Output, folder: &Path) -> Self {
        let mut text = String::new();
        for printed in [&output.stdout, &output.stderr] {
            text += &String::from_utf8(printed.clone()).expect("UTF-8");
        }
        let text = text
            .replace(&folder.display().to_string(), "FOLDER")
            .replace(&today(), "DAY");
        Self {
            code: output.status.code(),
            text,
        }
    }

    #[track_caller]
    fn shows(&self, code: i32, name: &str) {
        assert_eq!(self.code, Some(code), "{}", self.text);
        let name = format!("operating__{name}");
        snapshot_names().bind(|| insta::assert_snapshot!(name, self.text));
    }
}

fn today() -> String {
    time::UtcDateTime::now().date().to_string()
}

fn close() -> Change {
    Change::Close {
        snapshot: ratings().id(),
    }
}

/// One decided, one closed and anonymous, one cancelled, one open, one of another server.
async fn fill(store: &Store) {
    let asking = |question: &str| Terms {
        question: question.to_owned(),
        ..lasting()
    };
    open(store, "101", lasting()).await;
    let reason = Some("Backups.".to_owned());
    let first = Ballot {
        reason,
        ..ballot(&[5, 1])
    };
    for (id, by, change) in [
        ("1", "ann", Change::Cast(first)),
        ("2", "ben", cast(&[3, 2])),
        ("3", "olga", close()),
        (
            "4",
            "olga",
            Change::Propose {
                technology: "pg".to_owned(),
                review: None,
            },
        ),
        ("5", "ann", Change::Consent),
    ] {
        act(store, "101", id, by, change).await.expect("kept");
    }

    let anonymous = Terms {
        anonymous: true,
        ..asking("../../Which queue? 待ち行列 #1")
    };
    open(store, "102", anonymous).await;
    act(store, "102", "6", "ann", cast(&[1, 5]))
        .await
        .expect("kept");
    act(store, "102", "7", "olga", close())
        .await
        .expect("closed");

    open(store, "103", asking("Which cache?")).await;
    act(store, "103", "8", "olga", Change::Cancel)
        .await
        .expect("cancelled");
    open(store, "104", asking("Which editor?")).await;
    act(store, "104", "9", "ann", cast(&[1, 5]))
        .await
        .expect("kept");

    let elsewhere = DecisionPlace {
        server: "elsewhere".to_owned(),
        ..place()
    };
    let opening = attempt("105", "olga", Change::Open(asking("Which shell?")));
    let opened = store
        .open_decision(&elsewhere, opening, &ratings(), &[])
        .await;
    opened.expect("opened");
    let closing = attempt("10", "olga", close());
    let closed = store.act("elsewhere", "105", closing, None, &[]).await;
    closed.expect("closed");
}

#[tokio::test]
async fn all_but_open_decisions_are_exported() {
    let program = Program::filled().await;
    program.run(&["export", "records"]).shows(0, "export");
    let files = program.files("records");
    assert_eq!(files.len(), 8);

    for (name, text) in &files {
        if name.ends_with(".md") {
            assert!(text.starts_with("---\nstatus: "), "{name}: {text}");
            continue;
        }
        let record: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(record["format"], 1);
        assert!(
            !text.contains("Which editor?"),
            "an open decision in {name}"
        );
    }
    let names: Vec<String> = files
        .keys()
        .filter(|name| name.ends_with(".json"))
        .cloned()
        .collect();
    let mut replay = vec!["replay".to_owned()];
    replay.extend(names.iter().map(|name| format!("records/{name}")));
    let arguments: Vec<&str> = replay.iter().map(String::as_str).collect();
    program.run(&arguments).shows(0, "replay");
}

#[tokio::test]
async fn an_export_can_be_of_one_server() {
    let program = Program::filled().await;
    program
        .run(&["export", "--server", "elsewhere", "records"])
        .shows(0, "export_of_a_server");
    program
        .run(&["export", "--server", "nowhere", "records"])
        .shows(0, "export_of_no_server");
}

/// A file that was renamed is found again; one of somebody else stays as it is.
#[tokio::test]
async fn exporting_again_changes_only_its_own_files() {
    let program = Program::filled().await;
    let day = today();
    std::fs::create_dir(program.path("records")).expect("a folder");
    let foreign = program.path(&format!("records/{day}-which-cache.md"));
    std::fs::write(&foreign, "My own notes.").expect("a written file");
    program
        .run(&["export", "records"])
        .shows(0, "export_beside_other_files");
    assert_eq!(
        std::fs::read_to_string(&foreign).expect("a text"),
        "My own notes."
    );

    for extension in ["md", "json"] {
        let old = program.path(&format!(
            "records/{day}-which-database-do-we-take.{extension}"
        ));
        let new = program.path(&format!("records/0001-database.{extension}"));
        std::fs::rename(old, new).expect("a renamed file");
    }
    let store = program.store().await;
    let reason = "No.".to_owned();
    act(&store, "101", "11", "ben", Change::Object { reason })
        .await
        .expect("kept");
    store.close().await;
    program.run(&["export", "records"]).shows(0, "export_again");
    assert!(program.files("records")["0001-database.md"].contains("No."));
}

#[tokio::test]
async fn a_record_that_was_changed_is_not_equal() {
    let program = Program::filled().await;
    program.run(&["export", "records"]);
    let files = program.files("records");
    let (name, text) = files
        .iter()
        .find(|(name, _)| name.ends_with("which-database-do-we-take.json"))
        .expect("a record");
    let mut record: Value = serde_json::from_str(text).expect("JSON");
    record["rounds"][0]["ballots"][0]["weights"]["b"] = 5.into();
    std::fs::write(program.path("changed.json"), record.to_string()).expect("a written file");
    std::fs::write(program.path("notes.json"), "{\"a\":1}").expect("a written file");

    let same = format!("records/{name}");
    let markdown = same.replace(".json", ".md");
    let ended = program.run(&["replay", "changed.json", &same]);
    assert_eq!(ended.code, Some(1), "{}", ended.text);
    assert!(
        ended.text.starts_with("changed.json: not equal\n  outcome"),
        "{}",
        ended.text
    );
    assert!(
        ended
            .text
            .ends_with("which-database-do-we-take.json: equal\n"),
        "{}",
        ended.text
    );
    let ended = program.run(&["replay", "notes.json", &markdown, "missing.json", &same]);
    assert_eq!(ended.code, Some(2), "{}", ended.text);
    for part in [
        "which-database-do-we-take.json: equal\n",
        "weighin: notes.json is not a decision record in JSON: unknown field `a`",
        "which-database-do-we-take.md is not a decision record in JSON: ",
        "weighin: cannot read `missing.json`: ",
    ] {
        assert!(
            ended.text.contains(part),
            "{part} is missing in {}",
            ended.text
        );
    }
}

#[tokio::test]
async fn a_backup_is_restored_into_a_new_database() {
    let program = Program::filled().await;
    program.run(&["backup", "backup.jsonl"]).shows(0, "backup");
    let backup = program.path("backup.jsonl");
    let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(&backup).expect("a file"));
    assert_eq!(mode & 0o777, 0o600, "others can read it");
    program
        .run(&["backup", "backup.jsonl"])
        .shows(2, "backup_over_another");
    program
        .run(&["restore", "backup.jsonl"])
        .shows(2, "restore_into_a_full_one");

    let new = format!("sqlite:{}", program.path("new.db").display());
    std::fs::write(
        program.path("half.jsonl"),
        &std::fs::read(&backup).expect("a file")[..500],
    )
    .expect("a written file");
    program
        .run_with(&new, &["restore", "half.jsonl"])
        .shows(2, "restore_of_a_half");
    program
        .run_with(&new, &["restore", "missing.jsonl"])
        .shows(2, "restore_of_nothing");
    program
        .run_with(&new, &["restore", "backup.jsonl"])
        .shows(0, "restore");
    assert!(
        !program.path("new.db-wal").exists(),
        "more than one file is left"
    );

    program.run_with(&new, &["backup", "again.jsonl"]);
    let read = |name: &str| std::fs::read(program.path(name)).expect("a file");
    assert!(read("again.jsonl") == read("backup.jsonl"));
}

#[tokio::test]
async fn a_forgotten_person_is_in_no_backup() {
    let program = Program::filled().await;
    program.run(&["forget", "<@id-ann>"]).shows(0, "forget");
    program.run(&["forget", "id-ann"]).shows(0, "forget_again");
    program.run(&["forget", " "]).shows(2, "forget_nobody");
    program.run(&["backup", "backup.jsonl"]);
    let backup = std::fs::read_to_string(program.path("backup.jsonl")).expect("a text");
    assert!(!backup.contains("id-ann") && backup.contains("id-ben"));
}

#[test]
fn a_missing_database_is_not_made() {
    let program = Program::new();
    for arguments in [
        &["export", "records"],
        &["backup", "file"],
        &["forget", "ann"],
    ] {
        let ended = program.run(arguments);
        ended.shows(2, "no_database");
    }
    let left = std::fs::read_dir(program.folder.path()).expect("a folder");
    assert_eq!(left.count(), 0, "something was made");
    program
        .run_with("off", &["export", "records"])
        .shows(2, "no_storage");
    program
        .run_with(
            "postgres://bot:hunter2@127.0.0.1:1/weighin",
            &["export", "records"],
        )
        .shows(1, "no_server");
}

#[test]
#[ignore = "needs PostgreSQL: run by .ci/run"]
fn a_user_without_rights_is_told_so() {
    let program = Program::new();
    std::fs::write(program.path("backup.json"), "{}").expect("a written file");
    let postgres = Postgres::shared();
    let url = postgres.database_of_another();
    let ended = program.run_with(&url, &["restore", "backup.json"]);
    assert_eq!(ended.code, Some(2), "{}", ended.text);
    for part in ["lacks a right", "GRANT CREATE ON SCHEMA public"] {
        assert!(ended.text.contains(part), "{}", ended.text);
    }
}
