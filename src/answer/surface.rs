//! What every chat must be able to show of an answer. A chat that shows less cannot show all that
//! an answer offers; each platform proves that it can.
//!
//! The numbers are those of Discord, the first of them (its OpenAPI description of API v10). Texts
//! are counted in UTF-16 code units.

/// How many rows of buttons and menus follow an answer.
pub const ROWS: usize = 5;
/// How many buttons a row holds.
pub const BUTTONS_IN_ROW: usize = 5;
/// How many options a menu holds.
pub const OPTIONS_IN_MENU: usize = 25;
/// How many choices are shown while an option is being typed.
pub const CHOICES: usize = 25;
/// How long such a choice is, as it is shown and as it is sent.
pub const CHOICE_TEXT: usize = 100;
/// How long the description of a picture is.
pub const PICTURE_DESCRIPTION: usize = 1_024;
