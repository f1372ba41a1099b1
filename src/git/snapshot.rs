//! The articles of a commit -> a folder that looks as if the commit was checked out there: the
//! loader finds the same articles in it, and refuses the same.
//!
//! Nothing is checked out. Contents come as they are stored, so no filter runs; submodules stay
//! out; links are made, and are for the loader to judge, which follows none out of the folder.

use super::error::{FetchError, FetchFailure};
use super::limit::RunLimit;
use super::program::Program;
use crate::knowledge::load::{LARGEST, is_read};
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::{Component, Path, PathBuf};
use std::process::{ChildStdout, Stdio};
use std::time::Duration;

/// How long `git` may take to list or print what was fetched.
const WITHIN: Duration = Duration::from_secs(60);
/// How many articles, files of questions and links are taken, how deep, and how large all of them
/// may be.
const MOST_FILES: usize = 40_000;
const DEEPEST: usize = 8;
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// The longest line of a list, and the longest target of a link.
const LONGEST: u64 = 8 * 1024;
/// How a file starts whose content is kept in Git LFS.
const LFS: &[u8] = b"version https://git-lfs.github.com/spec/";

/// A file in the folder of a commit.
struct CommitFile {
    path: PathBuf,
    object: String,
    size: u64,
    is_link: bool,
}

/// Writes the articles in a folder of a commit to the same folder below `to`.
pub fn export(
    git: &Program,
    repository: &Path,
    commit: &str,
    folder: &str,
    to: &Path,
) -> Result<(), FetchError> {
    let tree = format!("{commit}:{folder}");
    check_is_folder(git, repository, &tree, folder)?;
    let entries = list(git, repository, &tree)?;

    let root = to.join(folder);
    fs::create_dir_all(&root)?;
    write(git, repository, &entries, &root)
}

fn check_is_folder(
    git: &Program,
    repository: &Path,
    tree: &str,
    folder: &str,
) -> Result<(), FetchError> {
    let kind = git.text(
        Some(repository),
        &["cat-file", "-t", tree],
        &RunLimit::time(WITHIN),
        LONGEST,
    );
    if kind.is_ok_and(|kind| kind.trim() == "tree") {
        return Ok(());
    }
    Err(FetchError::new(
        FetchFailure::Folder,
        format!(
            "the commit has no folder `{folder}`; set knowledge.folder to the folder with the articles, or to nothing if they are at the top"
        ),
    ))
}

/// What is taken of a folder.
fn list(git: &Program, repository: &Path, tree: &str) -> Result<Vec<CommitFile>, FetchError> {
    let arguments = ["ls-tree", "-r", "-z", "-l", "--full-tree", tree];
    let limit = RunLimit::time(WITHIN);
    let entries = git.run(
        Some(repository),
        &arguments,
        Stdio::null(),
        &limit,
        read_list,
    )?;

    let bytes: u64 = entries.iter().map(|entry| entry.size.min(LARGEST)).sum();
    if entries.len() > MOST_FILES || bytes > MOST_BYTES {
        return Err(FetchError::new(
            FetchFailure::Size,
            format!(
                "the folder has more than {MOST_FILES} articles, or more than {} MiB of them",
                MOST_BYTES / 1024 / 1024
            ),
        ));
    }
    Ok(entries)
}

fn read_list(output: ChildStdout) -> Result<Vec<CommitFile>, FetchError> {
    let mut output = BufReader::new(output);
    let mut entries = Vec::new();
    loop {
        let mut line = Vec::new();
        output.by_ref().take(LONGEST).read_until(0, &mut line)?;
        if line.is_empty() {
            return Ok(entries);
        }
        // One more than that many is enough to refuse them; the rest is read and forgotten.
        if entries.len() <= MOST_FILES {
            entries.extend(entry(&line));
        }
    }
}

/// A file from `<mode> <type> <object> <size>TAB<path>NUL`; `None` for all that is not taken.
fn entry(line: &[u8]) -> Option<CommitFile> {
    let line = line.strip_suffix(&[0])?;
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let (about, path) = (std::str::from_utf8(&line[..tab]).ok()?, &line[tab + 1..]);
    let path = PathBuf::from(OsStr::from_bytes(path));

    let mut words = about.split_whitespace();
    let (mode, kind, object, size) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let is_link = mode == "120000";
    let is_taken = kind == "blob" && is_inside(&path) && is_read(&path);
    is_taken.then_some(CommitFile {
        object: object.to_owned(),
        size: size.parse().ok()?,
        is_link,
        path,
    })
}

/// Whether a path stays inside, and is one that the loader may look at.
fn is_inside(path: &Path) -> bool {
    let is_plain = |component| match component {
        Component::Normal(name) => !OsStr::as_bytes(name).starts_with(b"."),
        _ => false,
    };
    path.components().count() <= DEEPEST && path.components().all(is_plain)
}

/// Writes the files, then the links: nothing is ever written through a link.
fn write(
    git: &Program,
    repository: &Path,
    entries: &[CommitFile],
    root: &Path,
) -> Result<(), FetchError> {
    let (too_large, printed): (Vec<&CommitFile>, Vec<&CommitFile>) =
        entries.iter().partition(|entry| entry.size > LARGEST);
    for entry in too_large {
        // The loader says what is wrong with it. Nothing is written, so it takes no room.
        create(root, &entry.path)?.set_len(LARGEST + 1)?;
    }

    let arguments = ["cat-file", "--batch"];
    let input = objects(repository, &printed)?;
    let limit = RunLimit::time(WITHIN);
    let links = git.run(Some(repository), &arguments, input, &limit, |output| {
        write_printed(BufReader::new(output), &printed, root)
    })?;
    for (path, target) in links {
        symlink(OsStr::from_bytes(&target), parent_made(root, path)?)?;
    }
    Ok(())
}

/// A file with the objects to print, one a line.
fn objects(repository: &Path, entries: &[&CommitFile]) -> io::Result<Stdio> {
    let mut lines = String::new();
    for entry in entries {
        lines.push_str(&entry.object);
        lines.push('\n');
    }

    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create_new(true);
    let mut file = options.open(repository.join("objects-to-print"))?;
    file.write_all(lines.as_bytes())?;
    file.rewind()?;
    Ok(file.into())
}

/// Writes the contents that `git` prints one after the other; gives the links with their targets.
fn write_printed<'e>(
    mut output: impl BufRead,
    entries: &[&'e CommitFile],
    root: &Path,
) -> Result<Vec<(&'e Path, Vec<u8>)>, FetchError> {
    let mut links = Vec::new();
    for entry in entries {
        // `<object> blob <size>`, which is known; then the content and a line end.
        let mut head = Vec::new();
        output.by_ref().take(LONGEST).read_until(b'\n', &mut head)?;
        let mut content = Vec::new();
        output
            .by_ref()
            .take(entry.size + 1)
            .read_to_end(&mut content)?;
        content.pop();

        if content.starts_with(LFS) {
            return Err(in_lfs(&entry.path));
        }
        if entry.is_link {
            links.push((entry.path.as_path(), content));
        } else {
            create(root, &entry.path)?.write_all(&content)?;
        }
    }
    Ok(links)
}

fn in_lfs(path: &Path) -> FetchError {
    let path = path.display().to_string();
    FetchError::new(
        FetchFailure::Lfs,
        format!(
            "the content of `{}` is in Git LFS, which is not fetched; keep articles out of it",
            crate::knowledge::escape::escape_line(&path)
        ),
    )
}

/// A new file. A name that is there already, on a disk that does not tell `A` from `a`, is an
/// error.
fn create(root: &Path, path: &Path) -> io::Result<File> {
    File::create_new(parent_made(root, path)?)
}

/// The place of a path below `root`, where the folders on the way to it are made.
fn parent_made(root: &Path, path: &Path) -> io::Result<PathBuf> {
    let place = root.join(path);
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent)?;
    }
    Ok(place)
}
