//! Fetches the newest commit of a repository again and again, and has its articles read.

use super::message::WatcherMessage;
use super::reloader::{Cause, ReloadAttempt, ReloadOutcome, Reloader};
use super::watch::Watching;
use crate::git::{CommitSnapshot, FetchError, Remote};
use crate::knowledge::Diagnostic;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// How long after a first failure to try again; twice as long after each further one.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(2);

impl Reloader {
    /// Follows a repository on a thread of its own, from now on and then as often as said, and
    /// tells what came of each attempt. `read` is the commit that is in use, with what is wrong
    /// with its articles.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn follow(
        mut self,
        remote: Remote,
        every: Duration,
        read: Option<(CommitSnapshot, Vec<Diagnostic>)>,
        tell: impl FnMut(ReloadAttempt) + Send + 'static,
    ) -> io::Result<Watching> {
        let (sender, messages) = channel();
        if let Some((snapshot, _)) = &read {
            self.move_to(snapshot);
        }
        let follower = Follower {
            settled: read.filter(|(_, problems)| !problems.iter().any(Diagnostic::is_error)),
            tell: Box::new(tell),
            unusable: None,
            failures: 0,
            reloader: self,
            remote,
            every,
            messages,
        };

        thread::Builder::new()
            .name("fetch".to_owned())
            .spawn(move || follower.work())?;
        Ok(Watching { messages: sender })
    }
}

/// The thread that fetches, reads and swaps.
struct Follower {
    remote: Remote,
    every: Duration,
    reloader: Reloader,
    tell: Box<dyn FnMut(ReloadAttempt) + Send>,
    messages: Receiver<WatcherMessage>,
    /// The commit of which nothing is left to be read, with the warnings about its articles.
    settled: Option<(CommitSnapshot, Vec<Diagnostic>)>,
    /// Why the newest commit is not fetched again.
    unusable: Option<FetchError>,
    /// How many attempts have failed since the last that did not.
    failures: u32,
}

impl Follower {
    /// Runs until it gets the signal to stop.
    fn work(mut self) {
        let mut cause = Cause::Noticed;
        loop {
            let attempt = self.attempt(cause);
            let has_failed = matches!(attempt.outcome, ReloadOutcome::Failed(_));
            self.failures = if has_failed { self.failures + 1 } else { 0 };
            (self.tell)(attempt);

            cause = match self.messages.recv_timeout(self.pause()) {
                Ok(WatcherMessage::Requested) => Cause::Requested,
                Ok(WatcherMessage::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(WatcherMessage::Article | WatcherMessage::Other)
                | Err(RecvTimeoutError::Timeout) => Cause::Noticed,
            };
        }
    }

    /// Until the next attempt. A network that was gone for a moment should not cost the whole time.
    fn pause(&self) -> Duration {
        match self.failures.checked_sub(1) {
            None => self.every,
            Some(before) => {
                let pause = TRY_AGAIN_AFTER.saturating_mul(2_u32.saturating_pow(before));
                pause.min(self.every)
            }
        }
    }

    fn attempt(&mut self, cause: Cause) -> ReloadAttempt {
        let snapshot = match self.fetch(cause) {
            Ok(snapshot) => snapshot,
            Err(error) => return self.reloader.failed(cause, error),
        };
        if let Some((settled, problems)) = &self.settled
            && *settled == snapshot
            && cause != Cause::Requested
        {
            self.remember(&snapshot);
            let (outcome, problems) = (ReloadOutcome::Unchanged, problems.clone());
            return self.reloader.ended(cause, outcome, problems);
        }

        let attempt = match self.read(&snapshot, cause) {
            Ok(attempt) => attempt,
            Err(error) => return self.reloader.failed(cause, error),
        };
        self.settled = None;
        if !matches!(attempt.outcome, ReloadOutcome::Failed(_)) {
            self.remember(&snapshot);
            if !attempt.problems.iter().any(Diagnostic::is_error) {
                self.settled = Some((snapshot, attempt.problems.clone()));
            }
        }
        attempt
    }

    /// Reads the articles, which no other process may delete meanwhile.
    fn read(
        &mut self,
        snapshot: &CommitSnapshot,
        cause: Cause,
    ) -> Result<ReloadAttempt, FetchError> {
        let _held = self.remote.hold()?;
        self.reloader.move_to(snapshot);
        Ok(self.reloader.attempt(cause))
    }

    /// Has the next start begin with this commit. Somebody may have deleted the cache.
    fn remember(&self, snapshot: &CommitSnapshot) {
        if self.remote.last_used().as_ref() == Some(snapshot) {
            return;
        }
        if let Err(error) = self.remote.use_from_now(snapshot) {
            tracing::warn!(%error, "the next start will not begin with this commit");
        }
    }

    /// The articles of the newest commit.
    fn fetch(&mut self, cause: Cause) -> Result<CommitSnapshot, FetchError> {
        let newest = self.remote.newest()?;
        if let Some(error) = &self.unusable
            && error.commit.as_ref() == Some(&newest)
            && cause != Cause::Requested
        {
            return Err(error.clone());
        }

        let fetched = self.remote.fetch(&newest);
        self.unusable = fetched.as_ref().err().cloned();
        fetched
    }
}
