//! Labels of footnotes: `[^RFC8259]` is defined by `[^rfc8259]:`, as in CommonMark.

use unicase::UniCase;

/// What two labels are compared by. Runs of spaces are already one space.
pub type Label<'l> = UniCase<&'l str>;

/// The label as it is compared: ignoring case, in every script.
pub fn label(text: &str) -> Label<'_> {
    UniCase::new(text)
}
