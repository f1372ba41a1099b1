//! `weighin import` and `weighin new` from the outside.

use crate::support::meanings::cache;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A folder with knowledge that is empty at first.
struct Team(TempDir);

impl Team {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("knowledge")).expect("a folder");
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn article(&self, name: &str) -> String {
        std::fs::read_to_string(self.file("knowledge").join(name)).expect("an article")
    }

    fn weighin(&self, arguments: &[&str]) -> Ended {
        self.with_input(arguments, "")
    }

    fn with_input(&self, arguments: &[&str], input: &str) -> Ended {
        let mut child = self
            .command(env!("CARGO_BIN_EXE_weighin"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(input.as_bytes()).expect("it reads");
        drop(stdin);
        Ended::new(child.wait_with_output().expect("it ends"))
    }

    /// Runs the program on a terminal, where a person types this.
    fn on_terminal(&self, arguments: &str, typed: &str) -> Ended {
        let line = format!("{} {arguments}", env!("CARGO_BIN_EXE_weighin"));
        let mut child = self
            .command("script")
            .args(["--quiet", "--return", "--command", &line, "/dev/null"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("`script` of util-linux is there");
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(typed.as_bytes()).expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        drop(stdin);
        Ended::new(output)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.0.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("COLUMNS", "200")
            .env("WEIGHIN_KNOWLEDGE_PATH", "knowledge")
            .env("WEIGHIN_SEARCH_CACHE", cache());
        command
    }
}

struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ended {
    fn new(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    path.join(name).display().to_string()
}

#[test]
fn each_imported_file_answers_at_once() {
    let team = Team::new();
    let files = [
        "unfinished.md",
        "madr.md",
        "table-5x8.md",
        "by-technology.md",
        "confluence.html",
    ];
    let files: Vec<String> = files.map(fixture).to_vec();
    let mut arguments = vec!["import"];
    arguments.extend(files.iter().map(String::as_str));
    let imported = team.weighin(&arguments);
    assert_eq!(imported.code, Some(0), "{}", imported.err);

    let checked = team.weighin(&["check"]);
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    let questions = [
        (
            "/compare criterion:speed topic:unfinished",
            "V8 compiles hot code",
        ),
        (
            "/compare criterion:pros topic:madr",
            "Good, because consumers",
        ),
        ("/compare criterion:price topic:table-5x8", "39"),
        (
            "/compare criterion:cons topic:by-technology",
            "the first week",
        ),
        (
            "/compare criterion:operations topic:confluence",
            "Needs disks",
        ),
    ];
    for (question, says) in questions {
        let answer = team.weighin(&["ask", question]);
        assert!(
            answer.out.contains(says),
            "{question}: {}{}",
            answer.out,
            answer.err
        );
    }
}

#[test]
fn an_article_is_overwritten_only_by_force() {
    let team = Team::new();
    let file = fixture("blog.md");
    assert_eq!(team.weighin(&["import", &file]).code, Some(0));
    let first = team.article("blog.md");

    // The same again changes nothing.
    let again = team.weighin(&["import", &file]);
    assert!(
        again
            .out
            .starts_with("knowledge/blog.md is the same already"),
        "{}",
        again.out
    );

    std::fs::write(team.file("knowledge/blog.md"), "mine").expect("written");
    let refused = team.weighin(&["import", &file]);
    assert_eq!(
        (refused.code, team.article("blog.md").as_str()),
        (Some(1), "mine")
    );
    assert!(
        refused.err.contains("--force") && refused.err.contains("--as"),
        "{}",
        refused.err
    );

    assert_eq!(team.weighin(&["import", "--force", &file]).code, Some(0));
    assert_eq!(team.article("blog.md"), first);
}

#[test]
fn standard_input_and_other_folders_are_fine() {
    let team = Team::new();
    let text = "# Ropes: Hemp vs Nylon\n\n## Price\n\n### Hemp\n\nDear.\n\n### Nylon\n\nCheap.\n";
    let ended = team.with_input(
        &["import", "--as", "Ropes for boats", "--out", "drafts"],
        text,
    );
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(
        ended.out.starts_with("wrote drafts/ropes-for-boats.md\n"),
        "{}",
        ended.out
    );
    assert!(team.file("drafts/ropes-for-boats.md").exists());
}

#[test]
fn what_is_unclear_is_named_with_the_option() {
    let team = Team::new();
    let ended = team.weighin(&["import", &fixture("no-comparison.md")]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""));
    assert!(
        ended.err.contains("nothing was written") && ended.err.contains("--technologies A,B"),
        "{}",
        ended.err
    );

    let text = "# Notes\n\n## Foo\n\n### Ducks\n\nBlue.\n\n### Geese\n\nGrey.\n";
    let ended = team.with_input(&["import"], text);
    assert!(ended.err.contains("“Ducks” (line 5)"), "{}", ended.err);
    let ended = team.with_input(&["import", "--technologies", "Ducks, Geese"], text);
    assert_eq!(ended.code, Some(0), "{}", ended.err);

    let missing = team.weighin(&["import", "nowhere.md"]);
    assert!(
        missing.err.contains("cannot read `nowhere.md`"),
        "{}",
        missing.err
    );
    std::fs::write(team.file("latin.md"), b"caf\xe9").expect("written");
    let latin = team.weighin(&["import", "latin.md"]);
    assert_eq!(latin.code, Some(2));
    assert!(latin.err.contains("save it as UTF-8"), "{}", latin.err);
}

#[test]
fn a_terminal_asks_which_headings_are_technologies() {
    let team = Team::new();
    let text = "# Notes\n\n## Foo\n\n### Ducks\n\nBlue.\n\n### Geese\n\nGrey.\n";
    std::fs::write(team.file("birds.md"), text).expect("written");
    let ended = team.on_terminal("import birds.md", "2, 3\n1\n");
    assert!(
        ended.out.contains("Which of these are technologies?"),
        "{}",
        ended.out
    );
    assert!(
        team.article("birds.md")
            .contains("## Foo\n\n### Ducks\n\nBlue."),
        "{}",
        ended.out
    );
}

#[test]
fn a_new_draft_passes_the_check_and_answers() {
    let team = Team::new();
    let question = "Which queue should we use?";
    let ended = team.weighin(&[
        "new",
        question,
        "--technologies",
        "Kafka,RabbitMQ",
        "--criteria",
        "Speed,Cost",
    ]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(
        ended.out.starts_with("wrote knowledge/queue.md\n"),
        "{}",
        ended.out
    );
    assert!(team.article("queue.md").contains("id = \"rabbitmq\""));

    let checked = team.weighin(&["check", "knowledge/queue.md"]);
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    let answer = team.weighin(&["ask", "/compare speed"]);
    assert!(
        answer.out.contains("Kafka") && answer.out.contains("RabbitMQ"),
        "{}{}",
        answer.out,
        answer.err
    );
}

#[test]
fn new_asks_on_terminals_and_names_options_elsewhere() {
    let team = Team::new();
    let ended = team.weighin(&["new"]);
    assert_eq!(ended.code, Some(2));
    assert!(
        ended
            .err
            .contains("weighin new \"Which queue should we use?\""),
        "{}",
        ended.err
    );
    let ended = team.weighin(&["new", "Which queue?", "--technologies", "Kafka,NATS"]);
    assert!(ended.err.contains("--criteria X,Y"), "{}", ended.err);
    let ended = team.weighin(&[
        "new",
        "Which queue?",
        "--technologies",
        "Kafka,kafka",
        "--criteria",
        "Cost",
    ]);
    assert!(
        ended.err.contains("2 technologies or more"),
        "{}",
        ended.err
    );

    let ended = team.on_terminal("new", "Which queue should we use?\nKafka, NATS\nSpeed\n");
    assert!(team.file("knowledge/queue.md").exists(), "{}", ended.out);
}

#[test]
fn new_cuts_nothing_that_is_given() {
    let team = Team::new();
    let many = vec!["x"; 26].join(",");
    let long = "long ".repeat(30);
    for (question, technologies, wrong) in [
        ("  ", "A,B", "give the question"),
        (long.as_str(), "A,B", "write it in 100 at most"),
        ("Which?", many.as_str(), "26 technologies"),
    ] {
        let arguments = ["new", question, "--technologies", technologies];
        let ended = team.weighin(&[&arguments[..], &["--criteria", "C"]].concat());
        assert_eq!(ended.code, Some(2), "{}", ended.out);
        assert!(ended.err.contains(wrong), "{}", ended.err);
    }

    // A shell can put a line break into a question.
    let question = "Which queue\nshould we use?";
    let ended = team.weighin(&["new", question, "--technologies", "A,B", "--criteria", "C"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let checked = team.weighin(&["check", "knowledge/queue.md"]);
    assert_eq!(checked.code, Some(0), "{}", checked.out);
}
