//! What every chat must be able to show of an answer. A chat that can show less would cut answers;
//! each platform proves that it can show this much.
//!
//! The numbers are those of Discord, the first chat that is supported: each names its place in
//! Discord's OpenAPI description of API v10, or in the reference where that does not say. Texts are
//! counted in UTF-16 code units.

use crate::knowledge::limits;

/// How many rows of buttons and menus follow an answer. Source: "Legacy Message Component Behavior"
/// in the reference of components.
pub(crate) const ROWS: usize = 5;
/// How many buttons a row holds. Source: `ActionRowComponentForMessageRequest.components`.
pub(crate) const BUTTONS_IN_ROW: usize = 5;
/// The length of a button's label. Source: `ButtonComponentForMessageRequest.label`.
pub(crate) const BUTTON_LABEL: usize = 80;
/// The length of the address that a button opens. Source: `ButtonComponentForMessageRequest.url`.
pub(crate) const BUTTON_URL: usize = 512;
/// How many options a menu holds. Source: `StringSelectComponentForMessageRequest.options`.
pub(crate) const OPTIONS_IN_MENU: usize = 25;
/// The length of an option's label and of its description. Source: `StringSelectOptionForRequest`.
pub(crate) const OPTION_TEXT: usize = 100;
/// How many choices are shown while an option is being typed. Source:
/// `InteractionApplicationCommandAutocompleteCallbackStringData.choices`.
pub(crate) const CHOICES: usize = 25;
/// The length of such a choice, both as shown and as sent. Source:
/// `ApplicationCommandOptionStringChoice.name`.
pub(crate) const CHOICE_TEXT: usize = 100;
/// How many fields a form has. Source: "Create Modal" in the reference of interactions.
pub(crate) const FORM_FIELDS: usize = 5;
/// The length of a picture's description. Source: `MessageAttachmentRequest.description`.
pub const PICTURE_DESCRIPTION: usize = 1_024;
/// How many columns are side by side. Source: "Embed Object" in the reference of messages: inline
/// fields are three in a row.
pub(crate) const COLUMNS: usize = 3;
/// The length of one entry's lines. Source: `RichEmbedField.value`.
pub(crate) const ENTRY: usize = 1_024;
/// The length of a running text. Source: `RichEmbed.description`.
pub(crate) const RUNNING_TEXT: usize = 4_096;
/// The length of a whole answer: of its title, its texts and its footer together. Source: "Embed
/// Limits" in the reference of messages.
pub(crate) const ANSWER: usize = 6_000;

/// Menus offer every technology and use case of an article, and every criterion next to the
/// overview.
const _: () = {
    assert!(*limits::TECHNOLOGIES.end() <= OPTIONS_IN_MENU);
    assert!(*limits::CRITERIA.end() < OPTIONS_IN_MENU);
    assert!(*limits::USE_CASES.end() <= OPTIONS_IN_MENU);
};

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
