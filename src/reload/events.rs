//! What the system says about the folder that articles are in.

use super::message::WatcherMessage;
use crate::knowledge::load::is_read;
use notify::{
    Event, EventHandler, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher,
};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::mpsc::Sender;

/// The system's events about a folder, for as long as this is kept.
pub struct Events {
    /// Sends events until it is dropped.
    _watcher: Option<RecommendedWatcher>,
    /// Which folder they are about.
    folder: Option<(u64, u64)>,
}

impl Events {
    /// Events about the folder as it is now; none if the system cannot send any.
    pub fn of(path: &Path, to: &Sender<WatcherMessage>) -> Self {
        let folder = folder(path);
        // Before watching: a folder that is replaced in between is noticed as another one.
        let identity = identity(folder);

        let to = to.clone();
        let pass_on = move |event: notify::Result<Event>| {
            if let Some(message) = message(event) {
                // Nobody listens any more once the watching has ended.
                let _ = to.send(message);
            }
        };
        Self {
            // Without events, changes are still noticed by looking, a little later.
            _watcher: watch(folder, pass_on).ok(),
            folder: identity,
        }
    }

    /// Whether another folder has taken the place of this one: a link that leads elsewhere now, or
    /// a folder that was deleted and made again.
    pub fn are_about_another(&self, path: &Path) -> bool {
        match identity(folder(path)) {
            Some(now) => self.folder != Some(now),
            // A folder that is gone for a moment cannot be watched anyway.
            None => false,
        }
    }
}

fn watch(folder: &Path, pass_on: impl EventHandler) -> notify::Result<RecommendedWatcher> {
    let mut watcher = recommended_watcher(pass_on)?;
    watcher.watch(folder, RecursiveMode::NonRecursive)?;
    Ok(watcher)
}

/// What an event means; `None` if nothing was changed.
fn message(event: notify::Result<Event>) -> Option<WatcherMessage> {
    // After an error, events may be missing.
    let Ok(event) = event else {
        return Some(WatcherMessage::Other);
    };
    if event.kind.is_access() {
        return None;
    }

    // Editors keep files of their own next to the article.
    if event.paths.iter().any(|path| is_read(path)) {
        Some(WatcherMessage::Article)
    } else {
        Some(WatcherMessage::Other)
    }
}

/// The folder to watch. Editors replace a file when they save it; the folder stays.
fn folder(path: &Path) -> &Path {
    if !path.is_file() {
        return path;
    }
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Which folder this is: another one of the same name has another number.
fn identity(folder: &Path) -> Option<(u64, u64)> {
    let metadata = std::fs::metadata(folder).ok()?;
    Some((metadata.dev(), metadata.ino()))
}
