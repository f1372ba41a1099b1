//! Scripts that put no blanks between words.

/// From here on, characters belong to such scripts: Japanese, Chinese, Korean.
const FIRST_UNSPACED: char = '\u{3000}';

/// Whether a character is of a script that puts no blanks between words.
pub fn is_unspaced(c: char) -> bool {
    c >= FIRST_UNSPACED
}
