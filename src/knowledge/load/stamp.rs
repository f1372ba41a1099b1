//! Notices that files have changed, also through links, without reading them.

use super::folder::list;
use super::reading::real;
use crate::knowledge::questions;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// What can be seen of a knowledge folder or an article from outside; a different stamp means that
/// something has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The folder, or the article, at its real place.
    real: Option<PathBuf>,
    files: Vec<(PathBuf, Option<FileStamp>)>,
    /// How many files are not read, for whatever reason.
    not_read: usize,
}

impl Stamp {
    /// The files that were added, changed or removed since another stamp, sorted.
    pub(crate) fn changed_since<'s>(&'s self, earlier: &'s Self) -> Vec<&'s Path> {
        let mut changed = Vec::new();
        for (path, seen) in &self.files {
            if *seen != earlier.seen(path) {
                changed.push(path.as_path());
            }
        }
        for (path, seen) in &earlier.files {
            if seen.is_some() && self.seen(path).is_none() {
                changed.push(path);
            }
        }

        changed.sort_unstable();
        changed.dedup();
        changed
    }

    fn seen(&self, path: &Path) -> Option<FileStamp> {
        let mut files = self.files.iter();
        files.find(|(file, _)| file == path)?.1
    }
}

/// The file at the end of all links: device, inode, length, and when it was changed, in seconds and
/// nanoseconds.
type FileStamp = (u64, u64, u64, i64, i64);

/// The stamp of a knowledge folder or an article.
pub(crate) fn stamp(path: &Path) -> Stamp {
    let listing = list(&[path]).unwrap_or_default();
    let mut files = Vec::new();
    for entry in listing.entries {
        for file in [questions::path_for(&entry.path), entry.path] {
            let seen = seen(&file);
            files.push((file, seen));
        }
    }

    Stamp {
        files,
        not_read: listing.problems.len(),
        real: real(path).ok(),
    }
}

fn seen(file: &Path) -> Option<FileStamp> {
    let metadata = std::fs::metadata(file).ok()?;
    Some((
        metadata.dev(),
        metadata.ino(),
        metadata.len(),
        metadata.ctime(),
        metadata.ctime_nsec(),
    ))
}
