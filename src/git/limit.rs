//! How long `git` may run, and how much it may write.

use super::error::{FetchError, FetchFailure};
use rustix::process::{Pid, Signal, kill_process_group};
use std::path::Path;
use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// How often a running `git` is looked at: first after the shortest time.
const LOOK_AFTER: (Duration, Duration) = (Duration::from_millis(2), Duration::from_millis(50));

/// How long a run may take, and how large a folder may become meanwhile.
pub struct RunLimit<'a> {
    pub within: Duration,
    pub folder: Option<(&'a Path, u64)>,
}

impl RunLimit<'_> {
    /// A limit of time alone.
    pub const fn time(within: Duration) -> Self {
        Self {
            within,
            folder: None,
        }
    }

    fn reached(&self, elapsed: Duration) -> Option<FetchError> {
        if elapsed > self.within {
            let seconds = self.within.as_secs();
            let message = format!("the repository took longer than {seconds} s to answer");
            return Some(FetchError::new(FetchFailure::Timeout, message));
        }

        let (folder, most) = self.folder?;
        (size(folder) > most).then(|| {
            let mib = most / 1024 / 1024;
            let message = format!(
                "the newest commit has more than {mib} MiB; keep the articles in a smaller repository"
            );
            FetchError::new(FetchFailure::Size, message)
        })
    }
}

/// Waits for the end of `git`, or ends it when it has reached a limit.
pub fn wait(child: &mut Child, limit: &RunLimit) -> Result<ExitStatus, FetchError> {
    let start = Instant::now();
    let (mut pause, longest) = LOOK_AFTER;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if let Some(error) = limit.reached(start.elapsed()) {
            end(child);
            return Err(error);
        }
        thread::sleep(pause);
        pause = longest.min(pause * 2);
    }
}

/// Ends a program and all that it started.
fn end(child: &mut Child) {
    // It may have ended by itself; then there is nothing to do.
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _ = kill_process_group(group, Signal::KILL);
    }
    let _ = child.wait();
}

/// How many bytes the files in a folder have. What disappears meanwhile counts nothing.
fn size(folder: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };

    let mut bytes = 0;
    for entry in entries.flatten() {
        bytes += match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => size(&entry.path()),
            Ok(metadata) => metadata.len(),
            Err(_) => 0,
        };
    }
    bytes
}
