//! Reads a file that a stranger may have put there: never a device or a pipe, never something
//! outside the folder, and never more than the largest article.

use crate::knowledge::diagnostic::{Diagnostic, Report};
use crate::knowledge::rules::Rule;
use std::fs::{File, FileType, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};

/// How large an article may be, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Why a file is not read.
pub enum Refused {
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
pub fn read(path: &Path, root: &Path) -> Result<String, Refused> {
    let real = match real(path) {
        Ok(real) => real,
        Err(_) if path.is_symlink() => {
            return Err(because(
                "the target of the link cannot be read",
                "put the file itself into the folder",
            ));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Refused::Missing),
        Err(error) => return Err(unreadable(&error)),
    };
    if !real.starts_with(root) {
        return Err(because(
            "the target of the link is outside the knowledge folder",
            "put the file itself into the folder",
        ));
    }

    // Before it is opened: opening a pipe waits for a writer, and opening a device may do
    // something.
    may_be_read(&std::fs::metadata(&real).map_err(|error| unreadable(&error))?)?;
    let file = File::open(&real).map_err(|error| unreadable(&error))?;
    may_be_read(&file.metadata().map_err(|error| unreadable(&error))?)?;

    // Some files are longer than their metadata says, and some never end.
    let mut bytes = Vec::new();
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large());
    }
    text(bytes)
}

fn may_be_read(metadata: &Metadata) -> Result<(), Refused> {
    if !metadata.is_file() {
        let message = format!("this is {}, not a file", name(metadata.file_type()));
        return Err(Refused::Because(
            message,
            "put an ordinary file there, or remove it from the folder",
        ));
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

fn because(message: &str, remedy: &'static str) -> Refused {
    Refused::Because(message.to_owned(), remedy)
}

fn too_large() -> Refused {
    because(
        "the file has more than 4 MiB",
        "split it into several articles, or remove what is not text",
    )
}

fn unreadable(error: &io::Error) -> Refused {
    Refused::Because(
        format!("cannot read the file: {error}"),
        "give this user permission to read it",
    )
}

fn text(bytes: Vec<u8>) -> Result<String, Refused> {
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    match String::from_utf8(bytes) {
        // Without its byte order mark, UTF-16 looks like text with a zero in every second byte.
        Ok(text) => match text.find('\0') {
            Some(at) => Err(Refused::NotUtf8("UTF-16, or not text at all", text, at)),
            None => Ok(text),
        },
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let encoding = if utf16 {
                "UTF-16"
            } else {
                "Latin-1, Windows-1252 or the like"
            };
            Err(Refused::NotUtf8(
                encoding,
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                at,
            ))
        }
    }
}

impl Refused {
    /// What is said about the file, and the text that may be shown with it.
    pub fn problem(self, path: &str) -> (Diagnostic, String) {
        match self {
            Self::Missing => {
                let message = "cannot read the file: it is gone".to_owned();
                (
                    Diagnostic::of_file(path, Rule::UnreadableFile, message, "put it back"),
                    String::new(),
                )
            }
            Self::Because(message, remedy) => (
                Diagnostic::of_file(path, Rule::UnreadableFile, message, remedy),
                String::new(),
            ),
            Self::NotUtf8(encoding, text, at) => {
                let mut report = Report::new(path, &text);
                let message = format!("cannot read the file: not UTF-8 text, but {encoding}");
                report.add(Rule::UnreadableFile, at..at, message, "save it as UTF-8");
                let problem = report.into_sorted().remove(0);
                (problem, text)
            }
        }
    }
}
