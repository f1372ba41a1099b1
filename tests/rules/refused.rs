//! Files that a stranger may put into a knowledge folder: refused with the reason, without hanging,
//! and without a word of their content.

use crate::rules::program::weighin;
use crate::support::article::{Folder, article, folder};
use std::process::Command;
use weighin::knowledge::Rule;

/// The one problem of the folder; its one sound article is loaded despite it.
fn refused(folder: &Folder) -> String {
    let loaded = folder.load();
    assert_eq!(loaded.library.topics().len(), 1, "{:#?}", loaded.problems);
    let [problem] = &loaded.problems[..] else {
        panic!("{:#?}", loaded.problems)
    };
    assert_eq!(problem.rule, Rule::UnreadableFile);
    problem.message.clone()
}

fn clean() -> Folder {
    folder().with(&article())
}

fn with_pipe(folder: Folder, name: &str) -> Folder {
    let made = Command::new("mkfifo")
        .arg(folder.file(name))
        .status()
        .expect("mkfifo");
    assert!(made.success());
    folder
}

#[test]
fn a_named_pipe_is_refused_without_waiting() {
    assert_eq!(
        refused(&with_pipe(clean(), "pipe.md")),
        "this is a named pipe, not a file"
    );
}

#[test]
fn a_named_pipe_for_questions_is_refused_too() {
    let folder = with_pipe(clean(), "message-queue.questions.toml");
    assert_eq!(refused(&folder), "this is a named pipe, not a file");
}

#[test]
fn a_link_to_an_endless_device_is_refused() {
    assert_eq!(
        refused(&clean().with_link("zero.md", "/dev/zero")),
        "the target of the link is outside the knowledge folder"
    );
}

#[test]
fn a_socket_is_refused() {
    let folder = clean();
    let _socket =
        std::os::unix::net::UnixListener::bind(folder.file("socket.md")).expect("a socket");
    assert_eq!(refused(&folder), "this is a socket, not a file");
}

#[test]
fn a_link_to_nothing_is_refused() {
    assert_eq!(
        refused(&clean().with_link("gone.md", "nowhere.md")),
        "the target of the link cannot be read"
    );
}

#[test]
fn a_link_out_of_the_folder_prints_nothing() {
    let secret = folder().with_file("secret", "+++\ntitle = \"hunter2\"\n");
    let folder = clean().with_link("a.md", secret.file("secret"));
    for format in ["human", "json", "github"] {
        for path in [".", "a.md"] {
            let run = weighin(folder.path(), &["check", path, "--format", format]);
            assert_eq!(run.code, Some(1));
            assert!(
                run.out.contains("is outside the knowledge folder"),
                "{}",
                run.out
            );
            assert!(
                !run.out.contains("hunter2") && !run.errors.contains("hunter2"),
                "{}",
                run.out
            );
        }
    }
}

#[test]
fn a_mounted_config_map_is_read() {
    // Kubernetes: `x.md -> ..data/x.md`, and `..data -> ..2026_11_28`.
    let folder = folder()
        .with_folder("..2026_11_28")
        .with_file("..2026_11_28/message-queue.md", article().text());
    let folder = folder
        .with_link("..data", "..2026_11_28")
        .with_link("message-queue.md", "..data/message-queue.md");
    let loaded = folder.load();
    assert_eq!(
        (loaded.problems, loaded.library.topics().len()),
        (vec![], 1)
    );
}

#[test]
fn a_knowledge_folder_can_be_a_link() {
    let real = clean();
    let folder = folder().with_link("knowledge", real.path());
    let loaded =
        weighin::knowledge::load(&folder.file("knowledge"), crate::support::article::TODAY)
            .expect("a folder");
    assert_eq!(loaded.library.topics().len(), 1, "{:#?}", loaded.problems);
}

#[test]
fn a_file_name_cannot_steer_the_terminal() {
    let folder = clean().with_file("a\u{1b}[31m\u{202e}\n.md", "+++\n");
    for format in ["human", "github"] {
        let run = weighin(folder.path(), &["check", ".", "--format", format]);
        assert!(
            run.out.contains("a\\u{1b}[31m\\u{202e}\\u{a}.md"),
            "{}",
            run.out
        );
        assert!(!run.out.contains(['\u{1b}', '\u{202e}']), "{}", run.out);
    }
}

#[test]
fn a_key_cannot_steer_the_terminal() {
    let article = article().replace("version = \"2\"", "\"\\u001b[31m\" = 2");
    let run = weighin(
        folder().with(&article).path(),
        &["check", "message-queue.md"],
    );
    assert!(
        run.code.is_some() && !run.out.contains('\u{1b}'),
        "{}",
        run.out
    );
}
