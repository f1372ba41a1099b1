//! The checks that look at an article as a whole: each a named function, all of them run, all
//! problems reported.
//!
//! | file | what it does |
//! |---|---|
//! | `draft` | an article that was read but not yet checked |
//! | `front`, `review` | what the front matter declares; review dates and owners |
//! | `headings`, `texts` | the headings of the body, and the texts below them |
//! | `sections`, `facts` | whether ratings, facts and sections are there, and belong together |
//! | `sources` | footnotes and links |
//! | `use_cases` | weights and must-haves |

mod draft;
mod facts;
mod front;
mod headings;
mod review;
mod sections;
mod sources;
mod texts;
mod use_cases;

pub(super) use draft::{Places, UncheckedArticle};
pub(super) use front::{Declared, undeclared};
pub(super) use sources::source;

use super::diagnostic::Report;

type Check = fn(&UncheckedArticle, &mut Report);

/// The checks of the front matter alone.
const CHECKS: &[Check] = &[
    front::how_many,
    front::name_collisions,
    front::groups,
    front::scales,
    review::review_date,
    review::review_every,
    review::owners,
    facts::thresholds,
];

/// The checks that compare the parts of an article with what it declares.
const COMPARISONS: &[Check] = &[
    front::references,
    headings::headings,
    sections::ratings_and_sections,
    sections::not_applicable,
    use_cases::weights,
    use_cases::must_haves,
];

/// The checks of a body that could be read to its end.
const BODY_CHECKS: &[Check] = &[
    texts::summaries,
    texts::lengths,
    sources::citations,
    facts::sources,
    sources::footnotes,
    sources::how_many,
];

/// Runs every check that makes sense: one mistake must not be reported many times.
pub(super) fn run(draft: &UncheckedArticle, report: &mut Report) {
    run_all(CHECKS, draft, report);

    // The rest of the body was read as code, so that sections and footnotes seem to be missing.
    if draft.body.unclosed {
        return;
    }
    if draft.has_lists() {
        run_all(COMPARISONS, draft, report);
    }
    run_all(BODY_CHECKS, draft, report);
}

fn run_all(checks: &[Check], draft: &UncheckedArticle, report: &mut Report) {
    for check in checks {
        check(draft, report);
    }
}
