//! Reads the articles, decides whether to answer from them, and swaps the library.

use super::change::LibraryChange;
use crate::edition::Editions;
use crate::instance::{Instance, latest_today};
use crate::knowledge::load::{Stamp, stamp};
use crate::knowledge::{self, Diagnostic, Loaded};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// When articles are taken into use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Policy {
    /// Those without errors, at once: somebody is writing the others.
    UseWhatIsSound,
    /// All or none. The library in use stays while one of them has errors, or while the topic is
    /// missing that the configuration names: the program would not start with them.
    KeepOnError { default_topic: Option<String> },
}

/// Why the articles were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Somebody asked for it.
    Asked,
    /// An article was saved.
    Saved,
    /// They look different, or the last attempt failed.
    Noticed,
}

/// An attempt to take the articles into use.
#[derive(Debug)]
pub struct Attempt {
    pub cause: Cause,
    pub outcome: ReloadOutcome,
    /// The version of the library that is in use after it.
    pub library: String,
    /// What is wrong with the articles. Nothing if they could not be read.
    pub problems: Vec<Diagnostic>,
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

/// Why articles were not taken into use.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("the knowledge folder cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    #[error("the articles have errors: {0}")]
    Errors(usize),
    #[error("it has no topic `{0}`, which knowledge.default_topic names")]
    NoDefaultTopic(String),
    #[error("the program failed while it read the articles; please report this")]
    Panicked,
}

/// Takes the articles of a path into use.
pub struct Reloader {
    path: PathBuf,
    policy: Policy,
    instance: Arc<Instance>,
    in_use: Content,
}

/// What makes two readings of the articles the same. The errors count because some pass with time,
/// such as a date in the future.
#[derive(PartialEq)]
struct Content {
    version: String,
    errors: Vec<Diagnostic>,
}

impl Content {
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
            in_use: Content::new(instance.editions().version(), problems),
            instance,
        }
    }

    /// Where the articles are.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How long nothing must happen to the articles before they are read. Someone who writes one
    /// waits for it; half of a `git pull` must not be taken into use.
    pub fn calm(&self) -> Duration {
        match self.policy {
            Policy::UseWhatIsSound => Duration::from_millis(100),
            Policy::KeepOnError { .. } => Duration::from_millis(500),
        }
    }

    /// Reads the articles, and answers from them if they are other ones and may be used.
    pub fn attempt(&mut self, cause: Cause) -> Attempt {
        // Outside of what may panic, so that the problems are reported even then.
        let mut problems = Vec::new();
        let outcome = caught(|| {
            let loaded = knowledge::load(&self.path, latest_today())?;
            problems.clone_from(&loaded.problems);
            self.take(loaded)
        });

        Attempt {
            cause,
            outcome: outcome.unwrap_or_else(ReloadOutcome::Failed),
            library: self.instance.editions().version().to_owned(),
            problems,
        }
    }

    fn take(&mut self, loaded: Loaded) -> Result<ReloadOutcome, Fault> {
        let content = Content::new(loaded.library.version(), &loaded.problems);
        if content == self.in_use {
            return Ok(ReloadOutcome::Unchanged);
        }
        self.policy.permit(&loaded)?;

        let editions = Editions::new(loaded.library, loaded.translations);
        let change = LibraryChange::between(&self.instance.editions(), &editions);
        self.instance.replace(editions);

        self.in_use = content;
        Ok(ReloadOutcome::Changed(change))
    }
}

impl Policy {
    /// Whether articles may be taken into use.
    fn permit(&self, loaded: &Loaded) -> Result<(), Fault> {
        let Self::KeepOnError { default_topic } = self else {
            return Ok(());
        };

        let errors = loaded.errors();
        if errors > 0 {
            return Err(Fault::Errors(errors));
        }
        match default_topic {
            Some(id) if loaded.library.topic(id).is_none() => {
                Err(Fault::NoDefaultTopic(id.clone()))
            }
            _ => Ok(()),
        }
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
