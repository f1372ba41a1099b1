//! Reads a file that a stranger may have put there: never a device or a pipe, never something
//! outside the folder, and never more than the largest article.

use crate::knowledge::diagnostic::{Diagnostic, Report};
use crate::knowledge::rules::Rule;
use std::fs::{File, FileType, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};

/// How large an article may be, in bytes.
pub(crate) const LARGEST: u64 = 4 * 1024 * 1024;

/// Why a file is not read.
pub enum FileRefusal {
    /// There is no file with this name.
    Missing,
    /// It may not be read: why, and what to do about it. None of its content may be shown.
    Because(String, &'static str),
    /// It is not UTF-8 text: why, the text as far as it can be shown, and where it goes wrong.
    NotUtf8(&'static str, String, usize),
}

/// The real path of a file or folder, without any link.
pub fn real(path: &Path) -> io::Result<PathBuf> {
    std::fs::canonicalize(path)
}

/// The text of a regular file whose real path is inside `root`.
pub fn read(path: &Path, root: &Path) -> Result<String, FileRefusal> {
    let real = real_inside(path, root)?;

    // Before it is opened: opening a pipe waits for a writer, and opening a device may do
    // something.
    may_be_read(std::fs::metadata(&real))?;
    let file = File::open(&real).map_err(unreadable)?;
    // Again, because another file may have taken its place.
    may_be_read(file.metadata())?;

    // Some files are longer than their metadata says, and some never end.
    let mut bytes = Vec::new();
    let mut limited = file.take(LARGEST + 1);
    limited.read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large());
    }
    text(bytes)
}

/// The real path of a file, if it is inside `root`.
fn real_inside(path: &Path, root: &Path) -> Result<PathBuf, FileRefusal> {
    let remedy = "put the file itself into the folder";
    let real = match real(path) {
        Ok(real) => real,
        Err(_) if path.is_symlink() => {
            return Err(because("the target of the link cannot be read", remedy));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FileRefusal::Missing),
        Err(error) => return Err(unreadable(error)),
    };

    if !real.starts_with(root) {
        let message = "the target of the link is outside the knowledge folder";
        return Err(because(message, remedy));
    }
    Ok(real)
}

fn may_be_read(metadata: io::Result<Metadata>) -> Result<(), FileRefusal> {
    let metadata = metadata.map_err(unreadable)?;
    if !metadata.is_file() {
        let message = format!("this is {}, not a file", name(metadata.file_type()));
        let remedy = "put an ordinary file there, or remove it from the folder";
        return Err(because(&message, remedy));
    }

    if metadata.len() > LARGEST {
        Err(too_large())
    } else {
        Ok(())
    }
}

fn name(kind: FileType) -> &'static str {
    if kind.is_dir() {
        "a folder"
    } else if kind.is_fifo() {
        "a named pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

fn because(message: &str, remedy: &'static str) -> FileRefusal {
    FileRefusal::Because(message.to_owned(), remedy)
}

fn too_large() -> FileRefusal {
    because(
        "the file has more than 4 MiB",
        "split it into several articles, or remove what is not text",
    )
}

fn unreadable(error: io::Error) -> FileRefusal {
    because(
        &format!("cannot read the file: {error}"),
        "give this user permission to read it",
    )
}

fn text(bytes: Vec<u8>) -> Result<String, FileRefusal> {
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let encoding = if is_utf16 {
                "UTF-16"
            } else {
                "Latin-1, Windows-1252 or the like"
            };
            let at = error.utf8_error().valid_up_to();
            let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
            return Err(FileRefusal::NotUtf8(encoding, shown, at));
        }
    };

    // Without its byte order mark, UTF-16 looks like text with a zero in every second byte.
    match text.find('\0') {
        Some(at) => Err(FileRefusal::NotUtf8("UTF-16, or not text at all", text, at)),
        None => Ok(text),
    }
}

impl FileRefusal {
    /// The problem of the file, and the text that may be shown with it.
    pub fn problem(self, path: &str) -> (Diagnostic, String) {
        let (message, remedy) = match self {
            Self::Missing => ("cannot read the file: it is gone".to_owned(), "put it back"),
            Self::Because(message, remedy) => (message, remedy),
            Self::NotUtf8(encoding, text, at) => {
                let problem = not_utf8(path, encoding, &text, at);
                return (problem, text);
            }
        };

        let problem = Diagnostic::of_file(path, Rule::UnreadableFile, message, remedy);
        (problem, String::new())
    }
}

fn not_utf8(path: &str, encoding: &str, text: &str, at: usize) -> Diagnostic {
    let mut report = Report::new(path, text);
    let message = format!("cannot read the file: not UTF-8 text, but {encoding}");
    report.add(Rule::UnreadableFile, at..at, message, "save it as UTF-8");
    report.into_sorted().remove(0)
}
