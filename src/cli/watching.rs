//! `weighin check --watch`: checks again each time an article is saved.

use super::failure::{COULD_NOT_RUN, Failure, PROBLEMS};
use super::output::{complain, print};
use super::problems::{count, human, summary};
use super::process::{runtime, stop_signal};
use crate::knowledge::escape::escape_line;
use crate::knowledge::load::{Stamp, stamp};
use crate::knowledge::{Diagnostic, Loaded, Rule};
use crate::reload::{self, Watching};
use std::collections::HashMap;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::spawn_blocking;

/// How long nothing must happen to an article before it is checked: editors save in several steps.
const CALM: Duration = Duration::from_millis(100);
/// Clears a terminal, what has scrolled away included.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// Checks now and after each change, until the first SIGINT or SIGTERM; then returns the exit code
/// of the last check.
pub fn watch(
    paths: &[PathBuf],
    check: impl Fn() -> Result<Loaded, Failure> + Send + Sync + 'static,
) -> Result<u8, Failure> {
    let runtime = runtime()?;
    let code = runtime.block_on(check_until_stopped(paths, Arc::new(check)));

    // Nobody waits for a check that still runs.
    runtime.shutdown_background();
    code
}

async fn check_until_stopped(
    paths: &[PathBuf],
    check: Arc<impl Fn() -> Result<Loaded, Failure> + Send + Sync + 'static>,
) -> Result<u8, Failure> {
    let mut stop = pin!(stop_signal()?);
    let (saved, mut saves) = unbounded_channel();
    let mut screen = LastShown::new(paths);
    let _watching = watch_each(paths, &screen.stamps, &saved)?;

    loop {
        // Before the check: what is saved meanwhile is checked once more.
        let stamps = stamps(paths);
        let check = Arc::clone(&check);
        let checked = tokio::select! {
            () = &mut stop => break,
            checked = spawn_blocking(move || check()) => checked,
        };
        let checked = checked.map_err(|_| {
            Failure::could_not_run("the program failed while it checked; please report this")
        })?;
        screen.show(checked, stamps)?;

        tokio::select! {
            () = &mut stop => break,
            _ = saves.recv() => {}
        }
        while saves.try_recv().is_ok() {}
    }
    Ok(screen.code)
}

/// Watches each path, and sends a note for each change.
fn watch_each(
    paths: &[PathBuf],
    stamps: &[Stamp],
    saved: &UnboundedSender<()>,
) -> Result<Vec<Watching>, Failure> {
    let mut watching = Vec::new();
    for (path, seen) in paths.iter().zip(stamps) {
        let saved = saved.clone();
        let started = reload::watch(path.clone(), CALM, seen.clone(), move |_| {
            saved.send(()).is_ok()
        });
        watching.push(started.map_err(|error| {
            Failure::could_not_run(format!("cannot watch the articles: {error}"))
        })?);
    }
    Ok(watching)
}

fn stamps(paths: &[PathBuf]) -> Vec<Stamp> {
    paths.iter().map(|path| stamp(path)).collect()
}

/// What was shown last.
struct LastShown {
    is_terminal: bool,
    /// What is watched, in words.
    watched: String,
    /// How the articles looked before the last check.
    stamps: Vec<Stamp>,
    /// What the last check found; `None` before the first one.
    problems: Option<Vec<Diagnostic>>,
    /// The exit code of the last check.
    code: u8,
}

impl LastShown {
    fn new(paths: &[PathBuf]) -> Self {
        let names: Vec<String> = paths.iter().map(|path| shown(path)).collect();
        Self {
            is_terminal: io::stdout().is_terminal(),
            watched: names.join(", "),
            stamps: stamps(paths),
            problems: None,
            code: 0,
        }
    }

    /// Shows what a check found and what is different from the last one.
    fn show(
        &mut self,
        checked: Result<Loaded, Failure>,
        stamps: Vec<Stamp>,
    ) -> Result<(), Failure> {
        let changed = changed_files(&self.stamps, &stamps);
        self.stamps = stamps;
        let loaded = match checked {
            Ok(loaded) => loaded,
            // At the start, the path is probably misspelt; later, somebody may bring it back.
            Err(failure) if self.problems.is_none() => return Err(failure),
            Err(failure) => {
                self.code = COULD_NOT_RUN;
                complain(&format!("weighin: {}\n", failure.message));
                return Ok(());
            }
        };

        let change = match &self.problems {
            None => format!(
                "Checks again when an article in {} is saved. Ctrl-C ends it.\n",
                self.watched
            ),
            Some(before) => change(&changed, before, &loaded.problems),
        };
        let clear = if self.is_terminal { CLEAR } else { "" };
        let problems = human(&loaded, self.is_terminal);
        print(&format!("{clear}{problems}{}{change}", summary(&loaded)))?;

        self.code = if loaded.errors() > 0 { PROBLEMS } else { 0 };
        self.problems = Some(loaded.problems);
        Ok(())
    }
}

/// The names of the files that look different, each once.
fn changed_files(before: &[Stamp], now: &[Stamp]) -> Vec<String> {
    let mut names = Vec::new();
    for (before, now) in before.iter().zip(now) {
        for path in now.changed_since(before) {
            names.push(shown(path));
        }
    }
    names.dedup();
    names
}

/// What changed, in a line.
fn change(files: &[String], before: &[Diagnostic], now: &[Diagnostic]) -> String {
    let new = lacking(before, now);
    let gone = lacking(now, before);

    let problems = match (gone, new) {
        (0, 0) if now.is_empty() => "still no problem".to_owned(),
        (0, 0) => "the same problems as before".to_owned(),
        (gone, 0) => format!("{} gone", count(gone, "problem")),
        (0, new) => format!("{} more", count(new, "problem")),
        (gone, new) => format!("{} gone, {new} new", count(gone, "problem")),
    };
    match files {
        [] => format!("Checked again: {problems}.\n"),
        files => format!("Changed: {}: {problems}.\n", files.join(", ")),
    }
}

/// How many problems are not among others. Their lines do not count: they move with every edit
/// above them.
fn lacking(among: &[Diagnostic], problems: &[Diagnostic]) -> usize {
    let mut known: HashMap<_, usize> = HashMap::new();
    for problem in among {
        *known.entry(identity(problem)).or_default() += 1;
    }

    let mut lacking = 0;
    for problem in problems {
        match known.get_mut(&identity(problem)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => lacking += 1,
        }
    }
    lacking
}

fn identity(problem: &Diagnostic) -> (&str, Rule, &str) {
    (&problem.path, problem.rule, &problem.message)
}

fn shown(path: &Path) -> String {
    escape_line(&path.display().to_string()).into_owned()
}
