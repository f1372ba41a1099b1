//! The path of a file as code scanning wants it: a URI, relative to the repository.

use std::fmt::Write;
use std::path::{Component, Path, PathBuf};
use url::Url;

/// The path as a URI: relative to `root` for a file inside it, absolute for others.
pub fn uri(path: &str, root: &Path) -> String {
    let whole = without_dots(&root.join(path));
    let inside = whole.strip_prefix(without_dots(root)).ok();
    match inside.and_then(Path::to_str) {
        Some(inside) => encoded(inside),
        None => Url::from_file_path(&whole).map_or_else(|()| encoded(path), String::from),
    }
}

/// The path without `.` and `..`, which code scanning does not follow.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

/// A relative path as a relative URI.
fn encoded(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}
