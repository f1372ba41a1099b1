//! A commit, and how it is named.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How many digits of a commit name it to people.
pub const SHORT: usize = 12;

/// A commit of a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    pub id: String,
    /// When it was committed, as it says itself.
    pub time: SystemTime,
}

impl Commit {
    /// The commit and its time, from one line of digits.
    pub fn read(line: &str) -> Option<Self> {
        let (id, seconds) = line.trim().split_once(' ')?;
        if !is_commit(id) {
            return None;
        }

        // A time before 1970 is as good as any.
        let since = Duration::from_secs(seconds.parse().unwrap_or(0));
        Some(Self {
            id: id.to_owned(),
            time: UNIX_EPOCH.checked_add(since)?,
        })
    }

    /// The first digits, for people.
    pub fn short(&self) -> &str {
        short(&self.id)
    }
}

/// The first digits of a commit.
pub fn short(id: &str) -> &str {
    id.get(..SHORT).unwrap_or(id)
}

/// Whether this is the whole name of a commit.
pub fn is_commit(text: &str) -> bool {
    text.len() > SHORT && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}
