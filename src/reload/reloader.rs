//! Reads the articles, decides whether to answer from them, and swaps the library.

use super::change::LibraryChange;
use super::policy::{Fault, Policy};
use crate::edition::{Editions, Fetched};
use crate::git::{Commit, CommitSnapshot, FetchError};
use crate::instance::{Instance, latest_today};
use crate::knowledge::load::{Stamp, stamp};
use crate::knowledge::{self, Diagnostic, Loaded};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Why the articles were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Somebody asked for it.
    Requested,
    /// An article was saved.
    Saved,
    /// They look different, or the last attempt failed.
    Noticed,
}

/// An attempt to take the articles into use.
#[derive(Debug)]
pub struct ReloadAttempt {
    pub cause: Cause,
    pub outcome: ReloadOutcome,
    /// The version of the library that is in use after it.
    pub library: String,
    /// The commit that was read, or would have been; `None` for a folder.
    pub commit: Option<Commit>,
    /// What is wrong with the articles. Nothing if they could not be read.
    pub problems: Vec<Diagnostic>,
}

impl ReloadAttempt {
    /// The commit that was read, or that could not be fetched, for people.
    pub fn commit_in_short(&self) -> Option<&str> {
        match &self.outcome {
            ReloadOutcome::Failed(Fault::Fetch(error)) => error.commit_in_short(),
            _ => self.commit.as_ref().map(Commit::short),
        }
    }
}

/// What came of an attempt.
#[derive(Debug)]
pub enum ReloadOutcome {
    /// Answers come from another library now.
    Changed(LibraryChange),
    /// The articles are those that are in use.
    Unchanged,
    /// The library in use stays.
    Failed(Fault),
}

/// Takes the articles of a path into use.
pub struct Reloader {
    path: PathBuf,
    policy: Policy,
    instance: Arc<Instance>,
    in_use: LibraryContent,
    /// The commit that the articles at the path are from; `None` for a folder of its own.
    commit: Option<Commit>,
}

/// What makes two readings of the articles the same. The errors count because some pass with time,
/// such as a date in the future.
#[derive(PartialEq)]
struct LibraryContent {
    version: String,
    errors: Vec<Diagnostic>,
}

impl LibraryContent {
    fn new(version: &str, problems: &[Diagnostic]) -> Self {
        let errors = problems.iter().filter(|problem| problem.is_error());
        Self {
            version: version.to_owned(),
            errors: errors.cloned().collect(),
        }
    }
}

/// Reads the articles, with the stamp that they had before that.
///
/// # Errors
/// As for [`knowledge::load()`].
pub fn load(path: &Path) -> io::Result<(Loaded, Stamp)> {
    // Before reading: a change in between looks like one that is still to be read.
    let stamp = stamp(path);
    let loaded = knowledge::load(path, latest_today())?;
    Ok((loaded, stamp))
}

impl Reloader {
    /// An instance that answers from a path's articles; `problems` are what was wrong with them.
    pub fn new(
        path: &Path,
        policy: Policy,
        instance: Arc<Instance>,
        problems: &[Diagnostic],
    ) -> Self {
        Self {
            path: path.to_owned(),
            policy,
            in_use: LibraryContent::new(instance.editions().version(), problems),
            instance,
            commit: None,
        }
    }

    /// Where the articles are.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the articles of this commit from now on.
    pub fn move_to(&mut self, snapshot: &CommitSnapshot) {
        self.path.clone_from(&snapshot.folder);
        self.commit = Some(snapshot.commit.clone());
    }

    /// Whether there are articles to answer from: not until the first commit was fetched.
    fn has_library(&self) -> bool {
        let editions = self.instance.editions();
        !editions.original().library.topics().is_empty()
    }

    /// The debounce time: how long the articles must stay unchanged before they are read. Short for
    /// an author who waits, long enough not to read half of a `git pull`.
    pub fn calm(&self) -> Duration {
        match self.policy {
            Policy::UseWhatIsSound => Duration::from_millis(100),
            Policy::KeepOnError { .. } => Duration::from_millis(500),
        }
    }

    /// Reads the articles, and answers from them if they are other ones and may be used.
    pub fn attempt(&mut self, cause: Cause) -> ReloadAttempt {
        // Outside of what may panic, so that the problems are reported even then.
        let mut problems = Vec::new();
        let outcome = caught(|| {
            let loaded = knowledge::load(&self.path, latest_today())?;
            problems.clone_from(&loaded.problems);
            self.take(loaded)
        });

        let outcome = outcome.unwrap_or_else(ReloadOutcome::Failed);
        self.ended(cause, outcome, problems)
    }

    /// An attempt that failed before anything could be read.
    pub fn failed(&self, cause: Cause, error: FetchError) -> ReloadAttempt {
        if let Some(commit) = error.commit_in_short() {
            self.note_newer_with_errors(commit);
        }
        ReloadAttempt {
            cause,
            outcome: ReloadOutcome::Failed(Fault::Fetch(error)),
            library: self.instance.editions().version().to_owned(),
            commit: None,
            problems: Vec::new(),
        }
    }

    /// An attempt after which it is known which commit answers come from.
    pub fn ended(
        &self,
        cause: Cause,
        outcome: ReloadOutcome,
        problems: Vec<Diagnostic>,
    ) -> ReloadAttempt {
        match (&outcome, &self.commit) {
            (_, None) => {}
            (ReloadOutcome::Failed(_), Some(commit)) => self.note_newer_with_errors(commit.short()),
            (_, Some(commit)) => {
                let editions = self.instance.editions();
                let in_use = editions.fetched_from(Some(fetched(commit)));
                self.instance.replace(in_use);
            }
        }

        ReloadAttempt {
            cause,
            outcome,
            library: self.instance.editions().version().to_owned(),
            commit: self.commit.clone(),
            problems,
        }
    }

    /// Notes that there is a commit after the one that answers come from, which cannot be used.
    fn note_newer_with_errors(&self, newer: &str) {
        let editions = self.instance.editions();
        if let Some(in_use) = editions.fetched()
            && in_use.commit != newer
        {
            let in_use = Fetched {
                newer_has_errors: true,
                ..in_use.clone()
            };
            self.instance.replace(editions.fetched_from(Some(in_use)));
        }
    }

    fn take(&mut self, mut loaded: Loaded) -> Result<ReloadOutcome, Fault> {
        let content = LibraryContent::new(loaded.library.version(), &loaded.problems);
        if content == self.in_use {
            return Ok(ReloadOutcome::Unchanged);
        }
        if self.has_library() {
            self.policy.permit(&loaded)?;
        } else {
            self.policy.permit_as_first(&loaded)?;
        }

        if !self.policy.takes_drafts() {
            loaded.leave_out_drafts();
        }
        let editions = Editions::new(loaded.library, loaded.translations);
        let editions = editions.fetched_from(self.commit.as_ref().map(fetched));
        let change = LibraryChange::between(&self.instance.editions(), &editions);
        self.instance.replace(editions);

        self.in_use = content;
        Ok(ReloadOutcome::Changed(change))
    }
}

/// A commit that answers come from, with none after it that has errors.
pub fn fetched(commit: &Commit) -> Fetched {
    Fetched {
        commit: commit.short().to_owned(),
        time: commit.time,
        newer_has_errors: false,
    }
}

/// The result, also where a mistake in the program ends it: without this, the thread that reads
/// would be gone and nobody would know.
fn caught<T>(read: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Fault::Panicked))
}

#[cfg(test)]
mod tests {
    use super::{Fault, caught};

    #[test]
    fn a_panic_while_reading_is_a_failed_attempt() {
        let outcome = caught(|| -> Result<(), Fault> { panic!("a mistake") });
        assert!(matches!(outcome, Err(Fault::Panicked)));
    }
}
