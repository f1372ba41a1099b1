//! Every rule of `weighin check`: that it reports what breaks it, where and with what remedy, and
//! lets the nearest valid article pass. Then what all rules share: places, order, versions and the
//! program's output.

#[path = "support/article.rs"]
mod article;
#[macro_use]
#[path = "rules/expect.rs"]
mod expect;

#[path = "rules/body.rs"]
mod body;
#[path = "rules/files.rs"]
mod files;
#[path = "rules/front_matter.rs"]
mod front_matter;
#[path = "rules/loaded.rs"]
mod loaded;
#[path = "rules/output.rs"]
mod output;
#[path = "rules/paths.rs"]
mod paths;
#[path = "rules/places.rs"]
mod places;
#[path = "rules/program.rs"]
mod program;
#[path = "rules/questions.rs"]
mod questions;
#[path = "rules/refused.rs"]
mod refused;
#[path = "rules/together.rs"]
mod together;
#[path = "rules/version.rs"]
mod version;

use weighin::knowledge::Rule;

#[test]
fn every_rule_has_reporting_and_passing_tests() {
    let tested = [
        front_matter::TESTED,
        body::TESTED,
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
