//! The subcommands that read the articles once, on a repository.

use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};

use crate::fetching::running::cache;
use crate::support::meanings;
use crate::support::origin::Origin;

fn weighin(origin: &Origin, arguments: &[&str]) -> Output {
    let output = command(origin, arguments).output();
    output.expect("the program starts")
}

fn command(origin: &Origin, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    command
        .args(arguments)
        .env_clear()
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .env("COLUMNS", "200")
        .env("WEIGHIN_SEARCH_CACHE", meanings::cache())
        .env("WEIGHIN_KNOWLEDGE_GIT", origin.file_address())
        .env("WEIGHIN_KNOWLEDGE_CACHE", cache(origin));
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn check_reads_the_newest_commit() {
    let origin = Origin::new();
    assert_eq!(weighin(&origin, &["check"]).status.code(), Some(0));
    let broken = origin.break_lights();
    let output = weighin(&origin, &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("knowledge/lights.md"));
    assert!(text(&output.stderr).contains(&broken), "{output:?}");

    // Without a network it is the one that was fetched last, and that is said.
    std::fs::rename(origin.path(), origin.next_to("away")).expect("moved");
    let output = weighin(&origin, &["check"]);
    assert!(text(&output.stderr).contains("cannot fetch"), "{output:?}");
    assert!(text(&output.stdout).contains("3 articles"), "{output:?}");
}

#[test]
fn ask_needs_the_network_only_once() {
    let origin = Origin::new();
    let commit = origin.rename_lamp("Lantern");
    let help = weighin(&origin, &["ask", "/help"]);
    assert!(text(&help.stdout).contains(&commit), "{help:?}");

    std::fs::rename(origin.path(), origin.next_to("away")).expect("moved");
    let answer = weighin(&origin, &["ask", "/compare speed topic:lights"]);
    assert!(text(&answer.stdout).contains("Lantern"), "{answer:?}");

    std::fs::remove_dir_all(cache(&origin)).expect("deleted");
    let answer = weighin(&origin, &["ask", "/topics"]);
    assert_eq!(answer.status.code(), Some(2));
    assert!(
        text(&answer.stderr).contains("cannot fetch file://"),
        "{answer:?}"
    );
}

#[test]
fn the_playground_shows_the_fetched_commit() {
    let origin = Origin::new();
    origin.rename_lamp("Lantern");
    let mut command = command(&origin, &["playground", "--listen", "127.0.0.1:0"]);
    command.env("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", "lights");
    let mut playground = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let printed = BufReader::new(playground.stdout.take().expect("a pipe"));
    let lines = printed.lines().map_while(Result::ok);
    let shown: Vec<String> = lines
        .take_while(|line| !line.starts_with("Open http://"))
        .collect();
    playground.kill().expect("it runs until it is stopped");
    playground.wait().expect("it ends");
    assert!(shown.join("\n").contains("Lantern"), "{shown:#?}");
}
