//! `weighin check --watch`: checks again on each save, until it is stopped.

use crate::support::article::{Folder, article, folder};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The program while it watches a folder.
struct Watched {
    child: Child,
    lines: Receiver<String>,
}

impl Watched {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_weighin"))
            .args(["check", "--watch"])
            .args(arguments)
            .current_dir(folder)
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let lines = lines(child.stdout.take().expect("a pipe"));
        Self { child, lines }
    }

    /// Everything up to the line that starts so.
    fn until(&self, start: &str) -> String {
        let mut text = String::new();
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(30));
            let line = line.unwrap_or_else(|_| panic!("no line `{start}…` after:\n{text}"));
            text += &(line.clone() + "\n");
            if line.starts_with(start) {
                return text;
            }
        }
    }

    /// Stops it as Ctrl-C does; the code with which it ends.
    fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status();
        assert!(sent.expect("kill").success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // Only a failed test leaves it running.
        let _ = self.child.kill();
    }
}

fn lines(output: ChildStdout) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    receiver
}

const BROKEN: &str = "Beta is free.[^gone]";

fn broken_folder() -> Folder {
    folder().with(&article().reviewed_today().replace("Beta is free.", BROKEN))
}

#[test]
fn each_save_is_checked_and_compared_with_before() {
    let folder = broken_folder();
    let watched = Watched::start(folder.path(), &["."]);
    let first = watched.until("Checks again");
    assert!(first.contains("error[dead-footnote]"), "{first}");
    assert!(first.contains("1 article, 1 error, 0 warnings"), "{first}");

    let folder = folder.with(&article().reviewed_today());
    let second = watched.until("Changed");
    assert!(
        second.contains("1 article, 0 errors, 0 warnings"),
        "{second}"
    );
    assert!(
        second.ends_with("Changed: ./message-queue.md: 1 problem gone.\n"),
        "{second}"
    );

    let other = article().reviewed_today().named("other");
    let _folder = folder.with(&other.replace("Beta is free.", BROKEN));
    let third = watched.until("Changed");
    assert!(
        third.ends_with("Changed: ./other.md: 1 problem more.\n"),
        "{third}"
    );
    assert!(!third.contains('\x1b'), "no terminal is cleared: {third:?}");
    assert_eq!(watched.interrupt(), Some(1));
}

#[test]
fn the_last_check_gives_the_exit_code() {
    let folder = broken_folder();
    let watched = Watched::start(folder.path(), &["."]);
    watched.until("Checks again");
    let _folder = folder.with(&article().reviewed_today());
    watched.until("Changed");
    assert_eq!(watched.interrupt(), Some(0));
}

#[test]
fn several_paths_are_watched() {
    let folder = broken_folder().with_folder("more");
    let watched = Watched::start(folder.path(), &["message-queue.md", "more"]);
    watched.until("Checks again");
    let other = article().reviewed_today().named("other");
    let folder = folder.with_file("more/other.md", other.text());
    watched.until("Changed: more/other.md");
    let _folder = folder.with(&article().reviewed_today());
    watched.until("Changed: message-queue.md");
    assert_eq!(watched.interrupt(), Some(0));
}

#[test]
fn a_missing_path_ends_it_at_once() {
    let mut watched = Watched::start(folder().path(), &["nowhere"]);
    assert_eq!(watched.child.wait().expect("it ends").code(), Some(2));
}
