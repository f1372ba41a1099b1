//! Secrets as people, editors and shells write them into files and variables.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The most that is read of a token file.
const LONGEST_FILE: u64 = 64 * 1024;

/// The lines of a file with a secret that are neither empty nor comments.
pub fn lines_of(path: &Path) -> io::Result<Vec<String>> {
    let text = text_of(path)?;
    let lines = text.lines().map(trimmed);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(|line| unquoted(line).to_owned()).collect())
}

/// The text of a file with a secret, in any encoding that an editor or a shell gives it.
pub fn text_of(path: &Path) -> io::Result<String> {
    // Opening a named pipe would wait until someone writes to it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }

    let mut bytes = Vec::new();
    File::open(path)?
        .take(LONGEST_FILE)
        .read_to_end(&mut bytes)?;

    // PowerShell writes UTF-16 with a byte order mark.
    Ok(match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => from_utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => from_utf16(rest, u16::from_be_bytes),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    })
}

fn from_utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let units: Vec<u16> = pairs.map(|pair| join([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// Without spaces and byte order marks at both ends; `trim` leaves the latter.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(is_margin)
}

fn is_margin(c: char) -> bool {
    // DEL is a mistake in the token, not something that an editor adds.
    let is_control = c.is_control() && c != '\u{7f}';
    c.is_whitespace() || is_control || is_invisible(c)
}

/// The byte order mark, and zero-width characters that get copied with text from a web page.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// `docker --env-file` and systemd's `Environment` keep quotes that a shell would remove.
pub fn unquoted(text: &str) -> &str {
    for quote in ['"', '\''] {
        let inner = text
            .strip_prefix(quote)
            .and_then(|text| text.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner.trim();
        }
    }
    text
}
