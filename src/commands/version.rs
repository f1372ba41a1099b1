//! A technology's name with a version at its end: `py3`, `postgres17`, "Node.js v20.1".

use crate::knowledge::names::normalise;
use crate::knowledge::spelling::composed;

/// The shortest name that can be separated from its version: R2 is no version of R.
const SHORTEST_NAME: usize = 2;

/// The stems of a name, without the version at its end, the longest first; none if it has no
/// version.
pub fn stems(typed: &str) -> Vec<String> {
    let typed = composed(typed);
    let typed = typed.trim();
    let typed = typed.strip_suffix(".x").unwrap_or(typed);

    let stem = typed.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if !typed[stem.len()..].contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }

    let without_v = stem.strip_suffix(['v', 'V']);
    let mut stems: Vec<String> = [Some(stem), without_v]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect();
    stems.retain(|stem| normalise(stem).chars().count() >= SHORTEST_NAME);
    stems
}

#[cfg(test)]
mod tests {
    use super::stems;

    #[test]
    fn a_version_is_separated_from_its_name() {
        for (typed, name) in [
            ("py3", "py"),
            ("nodejs20", "nodejs"),
            ("python 3.15", "python "),
            ("python-3.x", "python-"),
            ("postgres１７", "postgres"),
            ("C++17", "C++"),
        ] {
            assert_eq!(stems(typed), [name], "{typed}");
        }
        assert_eq!(stems("Node v20.1"), ["Node v", "Node "]);
    }

    #[test]
    fn a_letter_or_number_alone_has_no_version() {
        for typed in ["R2", "s3", "3.15", "v8", "nginx", "", "2fa", "...", "h264"] {
            assert!(stems(typed).is_empty(), "{typed}");
        }
    }
}
