//! Labels of footnotes: `[^RFC8259]` is defined by `[^rfc8259]:`, as in CommonMark.

use std::collections::HashMap;
use unicase::UniCase;

/// What two labels are compared by. Runs of spaces are already one space.
pub type Label<'l> = UniCase<&'l str>;

/// The index of each source by its label.
pub type ByLabel<'l> = HashMap<Label<'l>, usize>;

/// The label as it is compared: ignoring case, in every script.
pub fn label(text: &str) -> Label<'_> {
    UniCase::new(text)
}
