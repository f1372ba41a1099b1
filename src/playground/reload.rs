//! The articles of a playground: read again whenever one is saved, whole or broken.

use super::Playground;
use crate::commands::Settings;
use crate::discord::overflow;
use crate::edition::Editions;
use crate::instance::{Instance, latest_today};
use crate::knowledge::load::{Stamp, is_read, stamp};
use crate::knowledge::{Diagnostic, diagnostic, load};
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, stream};
use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};
use serde_json::json;
use std::convert::Infallible;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use tokio::sync::watch;

/// How long nothing more must happen to a file before it is read: editors save in several steps.
const CALM: Duration = Duration::from_millis(100);
/// How often is looked for changes of which no event tells: at the other end of a link, or on a
/// network file system.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// The articles and what is wrong with them.
pub struct Shelf {
    path: PathBuf,
    instance: Arc<Instance>,
    problems: Mutex<Vec<Diagnostic>>,
    /// Held while articles are read, so that nothing read earlier replaces what was read later.
    turn: Mutex<LastRead>,
    /// Held while every answer is rendered.
    checking: Mutex<()>,
    /// How often the articles were read.
    read: watch::Sender<u64>,
}

/// What was read last: as seen from outside, and what was wrong with it.
struct LastRead {
    stamp: Option<Stamp>,
    problems: Vec<Diagnostic>,
}

/// Watches while it lives.
pub struct Watching {
    _until_dropped: Sender<()>,
}

/// The system's events about a folder, and which folder that is.
struct Events {
    /// Tells them while it lives.
    _from: Option<Debouncer<RecommendedWatcher, RecommendedCache>>,
    folder: Option<(u64, u64)>,
}

impl Shelf {
    /// The articles that were loaded from a path. Those without an error are answered from; the
    /// others wait to be mended.
    pub fn new(
        path: &Path,
        settings: Settings,
        editions: Editions,
        problems: Vec<Diagnostic>,
    ) -> Self {
        Self {
            path: path.to_owned(),
            instance: Arc::new(Instance::new(editions, settings)),
            turn: Mutex::new(LastRead {
                stamp: None,
                problems: problems.clone(),
            }),
            problems: Mutex::new(problems),
            checking: Mutex::new(()),
            read: watch::Sender::new(0),
        }
    }

    /// What questions are answered from.
    pub fn instance(&self) -> Arc<Instance> {
        Arc::clone(&self.instance)
    }

    /// What is wrong with the articles.
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.problems
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// How many errors, as opposed to warnings, there are.
    pub fn errors(&self) -> usize {
        self.problems()
            .iter()
            .filter(|problem| problem.is_error())
            .count()
    }

    /// Reads the articles again whenever one is saved, for as long as the result is kept.
    pub fn watch(self: &Arc<Self>) -> Watching {
        let (until_dropped, dropped) = channel();
        let mut events = self.events();

        // A save from before the watch was not noticed. Read at once, before the first answers: a
        // file that is just being saved would be read half.
        self.read_again(false);
        let shelf = Arc::clone(self);
        thread::spawn(move || shelf.look(&mut events, &dropped));
        Watching {
            _until_dropped: until_dropped,
        }
    }

    /// Events about the folder as it is now; none where the system cannot tell of any.
    fn events(self: &Arc<Self>) -> Events {
        let folder = self.folder();
        let shelf = Arc::clone(self);
        let notice = move |events: DebounceEventResult| shelf.notice(&events.unwrap_or_default());
        let from = new_debouncer(CALM, None, notice).and_then(|mut debouncer| {
            debouncer.watch(folder, RecursiveMode::NonRecursive)?;
            Ok(debouncer)
        });
        Events {
            _from: from.ok(),
            folder: identity(folder),
        }
    }

    /// Looks every second for what no event tells of. A change is read once nothing more has
    /// happened since the last look.
    fn look(self: &Arc<Self>, events: &mut Events, dropped: &Receiver<()>) {
        let mut last = stamp(&self.path);
        while dropped.recv_timeout(LOOK_EVERY) == Err(RecvTimeoutError::Timeout) {
            let now = stamp(&self.path);
            let is_calm = now == last;
            last = now;
            if is_calm && !self.was_read(&last) {
                self.read_again(false);
            }

            // Another folder may be in its place: a link that has moved, or a folder that was
            // deleted and made again.
            if identity(self.folder()).is_some_and(|folder| events.folder != Some(folder)) {
                *events = self.events();
            }
        }
    }

    /// The folder to watch. Editors replace a file when they save it: it is the folder that stays.
    fn folder(&self) -> &Path {
        let parent = self
            .path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        if self.path.is_file() {
            parent.unwrap_or(Path::new("."))
        } else {
            &self.path
        }
    }

    fn was_read(&self, stamp: &Stamp) -> bool {
        let read = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        read.stamp.as_ref() == Some(stamp)
    }

    fn notice(self: &Arc<Self>, events: &[DebouncedEvent]) {
        let changes: Vec<_> = events
            .iter()
            .filter(|event| !event.kind.is_access())
            .collect();
        if !changes.is_empty() {
            // Editors keep files of their own beside the article, and a link may lead to others
            // from now on.
            self.read_again(
                changes
                    .iter()
                    .any(|event| event.paths.iter().any(|path| is_read(path))),
            );
        }
    }

    /// Reads the articles; tells the page where one was saved, or where they are others than
    /// before.
    fn read_again(self: &Arc<Self>, saved: bool) {
        self.read(saved);
        let shelf = Arc::clone(self);
        // Rendering every answer takes a while; whoever watches is not held up: articles may be
        // saved meanwhile.
        thread::spawn(move || shelf.check_answers(&shelf.instance.editions()));
    }

    fn read(&self, saved: bool) {
        let mut last = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = Some(stamp(&self.path));
        // A folder that is gone for a moment leaves everything as it was.
        let Ok(loaded) = load(&self.path, latest_today()) else {
            return;
        };
        let saved = saved && last.stamp != seen;
        let version = self.instance.editions().version().to_owned();
        last.stamp = seen;
        if saved || loaded.library.version() != version || loaded.problems != last.problems {
            // Should they not be indexed, which only a mistake in this program can bring about, all
            // stays as it was.
            let Ok(editions) = Editions::new(loaded.library, loaded.translations) else {
                return;
            };
            last.problems.clone_from(&loaded.problems);
            self.instance.replace(editions);
            self.publish(loaded.problems);
        }
    }

    /// Adds the problems that only rendering every answer shows, which takes a while; nothing, once
    /// other articles are in use.
    fn check_answers(&self, editions: &Arc<Editions>) {
        let _checking = self.checking.lock().unwrap_or_else(PoisonError::into_inner);
        if !Arc::ptr_eq(editions, &self.instance.editions()) {
            return;
        }
        let found = overflow::find(|language| self.instance.context(editions, language));
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if !Arc::ptr_eq(editions, &self.instance.editions()) {
            return;
        }
        let found: Vec<Diagnostic> = found
            .into_iter()
            .flat_map(|(_, _, problems)| problems)
            .collect();
        let mut problems = self.problems();
        if found.iter().all(|problem| problems.contains(problem)) {
            return;
        }
        problems.extend(found);
        diagnostic::sort(&mut problems);
        self.publish(problems);
    }

    fn publish(&self, problems: Vec<Diagnostic>) {
        *self.problems.lock().unwrap_or_else(PoisonError::into_inner) = problems;
        self.read.send_modify(|times| *times += 1);
    }
}

/// Which folder this is: another one of the same name has another number.
fn identity(folder: &Path) -> Option<(u64, u64)> {
    let metadata = std::fs::metadata(folder).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

/// Tells a page each time that the articles were read again.
pub async fn events(
    State(playground): State<Playground>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let read = playground.shelf.read.subscribe();
    let events = stream::unfold((read, playground), |(mut read, playground)| async {
        read.changed().await.ok()?;
        let version = playground.shelf.instance.editions().version().to_owned();
        let data = json!({ "version": version, "errors": playground.shelf.errors() });
        let event = Event::default().event("library").data(data.to_string());
        Some((Ok(event), (read, playground)))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
