//! Every rule of `weighin check`: that it reports what breaks it, where and with what remedy, and
//! lets the nearest valid article pass. Then what all rules share: places, order, versions and the
//! program's output.

#[macro_use]
mod expect;

mod body;
mod drafts;
mod facts;
mod files;
mod front_matter;
mod loaded;
mod output;
mod paths;
mod places;
mod program;
mod questions;
mod refused;
mod together;
mod version;

use weighin::knowledge::Rule;

#[test]
fn every_rule_has_reporting_and_passing_tests() {
    let tested = [
        front_matter::TESTED,
        body::TESTED,
        facts::TESTED,
        drafts::TESTED,
        files::TESTED,
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
