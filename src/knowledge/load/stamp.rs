//! Notices that files have changed, also through links, without reading them.

use super::folder::list;
use super::reading::real;
use crate::knowledge::questions;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// What can be seen of a knowledge folder or an article from outside; a different stamp means that
/// something has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The folder, or the article, at its real place.
    real: Option<PathBuf>,
    files: Vec<(PathBuf, Seen)>,
    /// How many files are not read, for whatever reason.
    not_read: usize,
}

/// The file at the end of all links: device, inode, length, and when it was changed, in seconds and
/// nanoseconds.
type Seen = Option<(u64, u64, u64, i64, i64)>;

/// The stamp of a knowledge folder or an article.
pub fn stamp(path: &Path) -> Stamp {
    let listing = list(&[path]).unwrap_or_default();
    let articles = listing.entries.into_iter().map(|entry| entry.path);
    let both = articles.flat_map(|article| [questions::beside(&article), article]);
    let files = both.map(|file| {
        let seen = std::fs::metadata(&file)
            .ok()
            .map(|metadata| seen(&metadata));
        (file, seen)
    });
    Stamp {
        files: files.collect(),
        not_read: listing.problems.len(),
        real: real(path).ok(),
    }
}

fn seen(metadata: &Metadata) -> (u64, u64, u64, i64, i64) {
    (
        metadata.dev(),
        metadata.ino(),
        metadata.len(),
        metadata.ctime(),
        metadata.ctime_nsec(),
    )
}
