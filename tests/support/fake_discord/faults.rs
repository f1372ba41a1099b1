//! What should go wrong, by script.

use std::sync::Mutex;
use std::time::Duration;

/// A way in which a request goes wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// Answered with 429 and the seconds to wait.
    RateLimited { retry_after: f64 },
    /// The same, for everything that the bot does.
    RateLimitedEverywhere { retry_after: f64 },
    /// Answered with this status and Discord's error form.
    Status(u16),
    /// Answered with this status and this body.
    Refused { status: u16, body: &'static str },
    /// Answered as ever, but this much later.
    Slow(Duration),
    /// The connection is cut without an answer.
    Disconnect,
    /// The request does its work, and the connection is cut before the reply.
    LostReply,
    /// The request does its work at once, and is answered this much later.
    LateReply(Duration),
}

/// The faults that are still to come.
#[derive(Default)]
pub struct Script {
    entries: Mutex<Vec<Entry>>,
}

struct Entry {
    pattern: String,
    fault: Fault,
    left: usize,
}

impl Script {
    /// Adds a fault for the next requests that fit the pattern.
    pub fn add(&self, pattern: &str, fault: Fault, times: usize) {
        assert!(
            pattern.contains(" /"),
            "a pattern is a method and a path, not {pattern:?}"
        );
        self.entries.lock().expect("no writer panics").push(Entry {
            pattern: pattern.to_owned(),
            fault,
            left: times,
        });
    }

    /// Drops all faults that are still to come.
    pub fn clear(&self) {
        self.entries.lock().expect("no writer panics").clear();
    }

    /// Takes the fault that this request meets, if any.
    pub fn take(&self, method: &str, path: &str) -> Option<Fault> {
        let mut entries = self.entries.lock().expect("no writer panics");
        let entry = entries
            .iter_mut()
            .find(|entry| entry.left > 0 && fits(&entry.pattern, method, path))?;
        entry.left -= 1;
        Some(entry.fault)
    }
}

fn fits(pattern: &str, method: &str, path: &str) -> bool {
    let Some((wanted, pattern)) = pattern.split_once(' ') else {
        return false;
    };
    (wanted == "*" || wanted == method) && path_fits(pattern, path)
}

fn path_fits(pattern: &str, path: &str) -> bool {
    let mut segments = path.split('/');
    for wanted in pattern.split('/') {
        match (wanted, segments.next()) {
            ("**", Some(_)) => return true,
            ("*", Some(_)) => {}
            (wanted, Some(segment)) if wanted == segment => {}
            _ => return false,
        }
    }
    segments.next().is_none()
}
