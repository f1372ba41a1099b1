//! The file in which meanings outlive the process. It may be deleted at any time.
//!
//! It holds a header, the model's name, a key and a vector for each text, and the SHA-256 of all
//! that. A file that is damaged or comes from another model is replaced. A file with another header
//! is not ours, and is never overwritten.

use crate::search::meaning::{MODEL, TextKey, Vector, WRITTEN};
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::Path;

/// How many vectors a file holds at most: 41 MB.
const MOST: usize = 100_000;

/// What all these files begin with, whatever version of the program wrote them.
const OURS: &str = "weighin search vectors ";
const HEADING: &str = "weighin search vectors 1\n";
const START: usize = HEADING.len() + MODEL.len();
const RECORD: usize = size_of::<TextKey>() + WRITTEN;
const SUM: usize = 32;

/// The vectors in a file; none if there is no file, or only vectors that cannot be used here.
pub fn read(path: &Path) -> io::Result<Vec<(TextKey, Vector)>> {
    let metadata = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };

    // Reading anything else might never end, such as a pipe.
    let is_possible = metadata.len() <= (START + MOST * RECORD + SUM) as u64;
    if !(metadata.is_file() && is_possible) {
        return Err(invalid());
    }
    let bytes = fs::read(path)?;
    match parse(&bytes) {
        Some(vectors) => Ok(vectors),
        None if bytes.is_empty() || bytes.starts_with(OURS.as_bytes()) => Ok(Vec::new()),
        None => Err(invalid()),
    }
}

/// Replaces the file by one with these vectors. Readers see either the old one or the new one.
pub fn write(path: &Path, vectors: &[(TextKey, Vector)]) -> io::Result<()> {
    let mut bytes = [HEADING, MODEL].concat().into_bytes();
    for (key, vector) in vectors.iter().take(MOST) {
        bytes.extend(key);
        bytes.extend(vector.written());
    }
    let sum = Sha256::digest(&bytes);
    bytes.extend(sum);

    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(format!(".{}.new", std::process::id()));
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, path)
}

fn parse(bytes: &[u8]) -> Option<Vec<(TextKey, Vector)>> {
    let (content, sum) = bytes.split_at_checked(bytes.len().checked_sub(SUM)?)?;
    if Sha256::digest(content)[..] != *sum {
        return None;
    }

    let records = content
        .strip_prefix(HEADING.as_bytes())?
        .strip_prefix(MODEL.as_bytes())?;
    records.chunks(RECORD).map(parse_record).collect()
}

fn parse_record(record: &[u8]) -> Option<(TextKey, Vector)> {
    let (key, vector) = record.split_first_chunk()?;
    Some((*key, Vector::read(vector)?))
}

fn invalid() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "it is not a file of this program's search vectors",
    )
}
