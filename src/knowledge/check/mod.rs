//! The checks that look at an article as a whole: each a named function, all of them run, all
//! problems reported.

mod draft;
mod front;
mod sections;
mod sources;

pub use draft::{Draft, LONGEST_SUMMARY, OLD_AFTER, Places};
pub use front::{Declared, undeclared};
pub use sources::source;

use super::diagnostic::Report;

type Check = fn(&Draft, &mut Report);

/// The checks of the front matter alone.
const CHECKS: &[Check] = &[
    front::how_many,
    front::name_collisions,
    front::scales,
    front::review_date,
];

/// The checks that compare the parts of an article with what it declares.
const COMPARISONS: &[Check] = &[
    front::references,
    sections::headings,
    sections::ratings_and_sections,
];

/// The checks of a body that could be read to its end.
const BODY_CHECKS: &[Check] = &[
    sections::summaries,
    sections::lengths,
    sources::citations,
    sources::footnotes,
    sources::how_many,
];

/// Runs every check that makes sense: one mistake must not be reported many times.
pub fn run(draft: &Draft, report: &mut Report) {
    CHECKS.iter().for_each(|check| check(draft, report));
    if draft.body.unclosed {
        return;
    }
    if draft.has_lists() {
        COMPARISONS.iter().for_each(|check| check(draft, report));
    }
    BODY_CHECKS.iter().for_each(|check| check(draft, report));
}
