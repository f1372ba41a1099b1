//! What every chat must be able to show of an answer. A chat that can show less would cut answers;
//! each platform proves that it can show this much.
//!
//! The numbers are those of Discord, the first chat that is supported (its OpenAPI description of
//! API v10). Texts are counted in UTF-16 code units.

/// How many rows of buttons and menus follow an answer.
pub(crate) const ROWS: usize = 5;
/// How many buttons a row holds.
pub(crate) const BUTTONS_IN_ROW: usize = 5;
/// How many options a menu holds.
pub(crate) const OPTIONS_IN_MENU: usize = 25;
/// How many choices are shown while an option is being typed.
pub(crate) const CHOICES: usize = 25;
/// The length of such a choice, both as shown and as sent.
pub(crate) const CHOICE_TEXT: usize = 100;
/// The length of a picture's description.
pub const PICTURE_DESCRIPTION: usize = 1_024;

/// The length of a text as the limits count it.
pub fn length(text: &str) -> usize {
    // Most texts are ASCII, and every text of an answer is measured.
    if text.is_ascii() {
        return text.len();
    }

    let mut length = 0;
    for byte in text.as_bytes() {
        length += match byte {
            // Not the first byte of a character.
            0x80..=0xBF => 0,
            // The first of four: such a character takes two units.
            0xF0.. => 2,
            _ => 1,
        };
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_counted_in_utf_16() {
        for text in [
            "",
            "plain",
            "ä — “é”",
            "鉄",
            "\u{ffff}",
            "\u{10000}",
            "🦀 and 🦀",
            "\u{10ffff}",
        ] {
            assert_eq!(length(text), text.encode_utf16().count(), "{text:?}");
        }
    }
}
