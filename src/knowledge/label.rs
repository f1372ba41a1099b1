//! Labels of footnotes: `[^RFC8259]` is defined by `[^rfc8259]:`, as in CommonMark.

use unicase::UniCase;

/// What two labels are compared by. Runs of blanks come as one blank already.
pub type Label<'l> = UniCase<&'l str>;

/// The label as it is compared: without regard to case, in every script.
pub fn label(text: &str) -> Label<'_> {
    UniCase::new(text)
}
