//! Notices that articles have changed, and has them read once nothing more happens to them.

use super::events::Events;
use super::message::WatcherMessage;
use super::reloader::{Cause, ReloadAttempt, ReloadOutcome, Reloader};
use crate::knowledge::load::{Stamp, stamp};
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often to look for changes that no event reports: at the other end of a link, or on a network
/// file system.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How many times as long as a look the pause after it is at least: with thousands of articles, a
/// look takes a while, and must not keep a processor busy.
const PAUSE_PER_LOOK: u32 = 50;
/// Articles that are changed again and again are read after this time anyway.
const CALM_WITHIN: Duration = Duration::from_secs(10);
/// How long after a failure to try again although no file has changed: the reason may have been
/// another one, such as too many open files.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(60);

/// Watches until it is dropped.
pub struct Watching {
    pub(super) messages: Sender<WatcherMessage>,
}

impl Watching {
    /// Reads the articles soon, changed or not.
    pub fn ask(&self) {
        // The thread is there for as long as this is.
        let _ = self.messages.send(WatcherMessage::Requested);
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.messages.send(WatcherMessage::Stop);
    }
}

impl Reloader {
    /// Watches the articles on a thread of its own, and tells what came of each attempt to read
    /// them. `read` is how they looked when the library in use was read.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn watch(
        mut self,
        read: Stamp,
        mut tell: impl FnMut(ReloadAttempt) + Send + 'static,
    ) -> io::Result<Watching> {
        let (path, calm) = (self.path().to_owned(), self.calm());
        watch(path, calm, read, move |cause| {
            let attempt = self.attempt(cause);
            let is_success = !matches!(attempt.outcome, ReloadOutcome::Failed(_));
            tell(attempt);
            is_success
        })
    }
}

/// Watches the articles of a path on a thread of its own. Once they have changed and nothing more
/// has happened to them for the time `calm`, `read` is called; it says whether it could read them.
/// `seen` is how they looked when they were last read.
///
/// # Errors
/// When the system gives no thread.
pub fn watch(
    path: PathBuf,
    calm: Duration,
    seen: Stamp,
    read: impl FnMut(Cause) -> bool + Send + 'static,
) -> io::Result<Watching> {
    let (sender, messages) = channel();
    let watcher = Watcher {
        events: Events::of(&path, &sender),
        path,
        calm,
        read: Box::new(read),
        sender: sender.clone(),
        messages,
        seen,
        failed: None,
    };

    thread::Builder::new()
        .name("reload".to_owned())
        .spawn(move || watcher.work())?;
    Ok(Watching { messages: sender })
}

/// The thread that watches, and has the articles read.
struct Watcher {
    path: PathBuf,
    calm: Duration,
    read: Box<dyn FnMut(Cause) -> bool + Send>,
    events: Events,
    sender: Sender<WatcherMessage>,
    messages: Receiver<WatcherMessage>,
    /// How the articles looked when they were last read.
    seen: Stamp,
    /// When the last attempt failed, if it did.
    failed: Option<Instant>,
}

/// What was noted since the articles were last read.
#[derive(Default)]
struct Noted {
    article: bool,
    requested: bool,
}

/// The end was asked for.
struct Stopped;

impl Watcher {
    /// Runs until it gets the signal to stop.
    fn work(mut self) {
        let mut noted = Noted::default();
        while let Ok(()) = self.turn(&mut noted) {}
    }

    /// Reads the articles if they are due, then waits for the next message.
    fn turn(&mut self, noted: &mut Noted) -> Result<(), Stopped> {
        if self.events.are_about_another(&self.path) {
            self.events = Events::of(&self.path, &self.sender);
        }

        let start = Instant::now();
        let is_due = self.is_due(noted);
        let pause = LOOK_EVERY.max(start.elapsed() * PAUSE_PER_LOOK);

        if is_due {
            self.wait_for_calm(noted)?;
            self.read_again(noted);
        }

        *noted = Noted::default();
        self.wait(pause, noted)?;
        Ok(())
    }

    /// Whether the articles are to be read.
    fn is_due(&self, noted: &Noted) -> bool {
        if noted.article || noted.requested {
            return true;
        }
        if self.failed.is_some_and(|at| at.elapsed() > TRY_AGAIN_AFTER) {
            return true;
        }
        stamp(&self.path) != self.seen
    }

    /// Waits until nothing has happened for a while: editors save in several steps, and `git pull`
    /// changes many files.
    fn wait_for_calm(&self, noted: &mut Noted) -> Result<(), Stopped> {
        // Events come at once. What only a look shows may be slow.
        let calm = if noted.article || noted.requested {
            self.calm
        } else {
            LOOK_EVERY
        };

        let since = Instant::now();
        let mut last = stamp(&self.path);
        while since.elapsed() < CALM_WITHIN {
            let was_silent = self.wait(calm, noted)?;
            let now = stamp(&self.path);
            if was_silent && now == last {
                break;
            }
            last = now;
        }
        Ok(())
    }

    /// Waits for a message; whether none came.
    fn wait(&self, time: Duration, noted: &mut Noted) -> Result<bool, Stopped> {
        match self.messages.recv_timeout(time) {
            Ok(WatcherMessage::Article) => noted.article = true,
            Ok(WatcherMessage::Requested) => noted.requested = true,
            Ok(WatcherMessage::Other) => {}
            Err(RecvTimeoutError::Timeout) => return Ok(true),
            Ok(WatcherMessage::Stop) | Err(RecvTimeoutError::Disconnected) => return Err(Stopped),
        }
        Ok(false)
    }

    fn read_again(&mut self, noted: &Noted) {
        // Looked at before reading: what changes meanwhile is read once more.
        let seen = stamp(&self.path);
        let cause = if noted.requested {
            Cause::Requested
        } else if noted.article && seen != self.seen {
            Cause::Saved
        } else {
            Cause::Noticed
        };
        self.seen = seen;

        let could_read = (self.read)(cause);
        self.failed = (!could_read).then(Instant::now);
    }
}
