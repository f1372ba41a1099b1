//! What Discord accepts at most. Texts are counted in UTF-16 code units: never fewer than Discord
//! counts, however it counts them.
//!
//! Source: Discord's OpenAPI description of API v10; the total over all embeds, which is missing
//! there, from "Embed Limits" in its documentation of the message resource.

pub use crate::answer::surface::length;

use crate::answer::surface;
use crate::question;

pub(crate) const EMBED_TOTAL: usize = 6_000;
pub(crate) const EMBED_TITLE: usize = 256;
pub(crate) const EMBED_DESCRIPTION: usize = 4_096;
pub(crate) const EMBED_FIELDS: usize = 25;
/// How many of them are in a row where they are inline.
pub(crate) const COLUMNS: usize = 3;
pub(crate) const EMBED_FIELD_NAME: usize = 256;
pub(crate) const EMBED_FIELD_VALUE: usize = 1_024;
pub(crate) const EMBED_FOOTER: usize = 2_048;
pub(crate) const ATTACHMENTS: usize = 10;
pub(crate) const FILE_NAME: usize = 100;
/// A mention takes up to 24 characters of the 2,000 of a content.
pub(crate) const MENTIONS: usize = 80;
pub(crate) const ATTACHMENT_DESCRIPTION: usize = 1_024;
pub(crate) const ROWS: usize = 5;
pub(crate) const BUTTONS_IN_ROW: usize = 5;
pub(crate) const OPTIONS_IN_MENU: usize = 25;
pub(crate) const CUSTOM_ID: usize = 100;
pub const BUTTON_LABEL: usize = 80;
pub(crate) const BUTTON_URL: usize = 512;
pub const OPTION_TEXT: usize = 100;
pub const MENU_PLACEHOLDER: usize = 150;
pub(crate) const FORM_FIELDS: usize = 5;
pub(crate) const FORM_TITLE: usize = 45;
pub(crate) const FIELD_LABEL: usize = 45;
pub(crate) const FIELD_TEXT: u16 = 4_000;
pub(crate) const FIELD_PLACEHOLDER: usize = 100;
pub(crate) const CHOICES: usize = 25;
pub(crate) const CHOICE_TEXT: usize = 100;

/// Checks that Discord can show what every chat must be able to show.
const _: () = {
    assert!(surface::ROWS <= ROWS);
    assert!(surface::BUTTONS_IN_ROW <= BUTTONS_IN_ROW);
    assert!(surface::BUTTON_LABEL <= BUTTON_LABEL);
    assert!(surface::BUTTON_URL <= BUTTON_URL);
    assert!(surface::OPTIONS_IN_MENU <= OPTIONS_IN_MENU);
    assert!(surface::OPTION_TEXT <= OPTION_TEXT);
    assert!(surface::CHOICES <= CHOICES);
    assert!(surface::CHOICE_TEXT <= CHOICE_TEXT);
    assert!(surface::FORM_FIELDS <= FORM_FIELDS);
    assert!(surface::PICTURE_DESCRIPTION <= ATTACHMENT_DESCRIPTION);
    assert!(surface::COLUMNS <= COLUMNS);
    assert!(surface::ENTRY <= EMBED_FIELD_VALUE);
    assert!(surface::RUNNING_TEXT <= EMBED_DESCRIPTION);
    assert!(surface::ANSWER <= EMBED_TOTAL);
    assert!(question::LONGEST <= CUSTOM_ID);
};

/// A text cut to a limit, with `…` if something was cut.
pub(crate) fn fit(text: String, limit: usize) -> String {
    if length(&text) <= limit {
        return text;
    }

    let mut kept = String::new();
    // One less, for the ellipsis.
    let mut left = limit.saturating_sub(1);
    for c in text.chars() {
        match left.checked_sub(c.len_utf16()) {
            Some(rest) => left = rest,
            None => break,
        }
        kept.push(c);
    }

    // A lone backslash would escape the ellipsis.
    kept.truncate(kept.trim_end_matches('\\').len());
    kept.push('…');
    kept
}
