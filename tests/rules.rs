//! Every rule of `weighin check`: that it reports what breaks it, where and with what remedy, and
//! lets the nearest valid article pass. Then what all rules share: places, order, versions and the
//! program's output.
//!
//! | file | what it does |
//! |---|---|
//! | `files` | the rules of files as a whole |
//! | `front_matter`, `body` | the rules of the TOML front matter; of the Markdown below it |
//! | `facts`, `drafts` | the rules of factual criteria; what a draft may lack |
//! | `questions`, `links` | the rules of the questions next to an article; of the pages it links to |
//! | `paths`, `refused` | the paths that the check is given; files that it refuses to read |
//! | `places` | places are exact: bytes, lines and columns |
//! | `together`, `loaded` | all problems are reported, in order; what passes the check is in answers |
//! | `version` | the library's version changes with its content only |
//! | `output`, `sarif` | what the check prints, and its exit codes; `--format sarif` |
//! | `watching` | `--watch`: each save is checked again |
//! | `expect`, `program` | for the other files: what a test expects; runs the program |

#[macro_use]
mod expect;

mod body;
mod drafts;
mod facts;
mod files;
mod front_matter;
mod links;
mod loaded;
mod output;
mod paths;
mod places;
pub mod program;
mod questions;
mod refused;
mod sarif;
mod together;
mod version;
mod watching;

use weighin::knowledge::Rule;

#[test]
fn every_rule_has_reporting_and_passing_tests() {
    let tested = [
        front_matter::TESTED,
        body::TESTED,
        facts::TESTED,
        drafts::TESTED,
        files::TESTED,
        links::TESTED,
        questions::TESTED,
    ]
    .concat();
    let untested: Vec<&str> = Rule::ALL
        .iter()
        .filter(|rule| !tested.contains(rule))
        .map(|rule| rule.name())
        .collect();
    assert!(
        untested.is_empty(),
        "no tests for {untested:?}: add them to a `rules!` list"
    );
}
