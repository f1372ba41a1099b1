//! Words by which criteria, headings without a place, and yes or no are recognised, in the
//! languages of the interface: `vocabulary.toml`.

use super::names::key;
use crate::knowledge::spelling;
use serde::Deserialize;
use std::collections::HashSet;
use std::sync::LazyLock;

#[derive(Deserialize, Default)]
struct Lists {
    criteria: Vec<String>,
    pros: Vec<String>,
    cons: Vec<String>,
    others: Vec<String>,
    rows_are_technologies: Vec<String>,
    rows_are_criteria: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    unknown: Vec<String>,
    free: Vec<String>,
    calculated: Vec<String>,
    partly: Vec<String>,
    less_is_better: Vec<String>,
    more_is_better: Vec<String>,
}

static LISTS: LazyLock<Lists> =
    LazyLock::new(|| toml::from_str(include_str!("vocabulary.toml")).unwrap_or_default());

/// Names as they are compared.
type Keys = LazyLock<HashSet<String>>;

static CRITERION_WORDS: Keys = LazyLock::new(|| words(&LISTS.criteria));
static PROS: Keys = LazyLock::new(|| keys(&LISTS.pros));
static CONS: Keys = LazyLock::new(|| keys(&LISTS.cons));
static OTHERS: Keys = LazyLock::new(|| keys(&LISTS.others));
static CALCULATED: Keys = LazyLock::new(|| keys(&LISTS.calculated));
static TECHNOLOGY_CORNERS: Keys = LazyLock::new(|| keys(&LISTS.rows_are_technologies));
static CRITERION_CORNERS: Keys = LazyLock::new(|| keys(&LISTS.rows_are_criteria));
static LESS_IS_BETTER: Keys = LazyLock::new(|| words(&LISTS.less_is_better));
static MORE_IS_BETTER: Keys = LazyLock::new(|| words(&LISTS.more_is_better));

fn keys(names: &[String]) -> HashSet<String> {
    names.iter().map(|name| key(name)).collect()
}

fn words(list: &[String]) -> HashSet<String> {
    spelling::words(&list.join(" ")).into_iter().collect()
}

/// Whether a name is probably that of a criterion.
pub fn is_criterion(name: &str) -> bool {
    if is_pros(name) || is_cons(name) {
        return true;
    }

    let words = spelling::words(name);
    words.len() <= 5 && words.iter().any(|word| CRITERION_WORDS.contains(word))
}

/// What the names of criteria and technologies are compared by: all names for what speaks for a
/// technology are one, and all for what speaks against it.
pub fn role_key(name: &str) -> String {
    let key = key(name);
    if PROS.contains(&key) {
        "pros".to_owned()
    } else if CONS.contains(&key) {
        "cons".to_owned()
    } else {
        key
    }
}

/// Whether a heading introduces what speaks for a technology.
pub fn is_pros(name: &str) -> bool {
    PROS.contains(&key(name))
}

/// Whether a heading introduces what speaks against a technology.
pub fn is_cons(name: &str) -> bool {
    CONS.contains(&key(name))
}

/// Whether a heading names neither a technology nor a criterion.
pub fn is_other(name: &str) -> bool {
    OTHERS.contains(&key(name))
}

/// Whether a row or column has weights, or what is calculated from the others.
pub fn is_calculated(name: &str) -> bool {
    CALCULATED.contains(&key(name))
}

/// What a corner cell says of the rows of its table, if it says anything.
pub fn rows_are_technologies(corner: &str) -> Option<bool> {
    let corner = key(corner);
    if CRITERION_CORNERS.contains(&corner) {
        Some(false)
    } else if TECHNOLOGY_CORNERS.contains(&corner) {
        Some(true)
    } else {
        None
    }
}

/// Whether a name is written as names of products are: with a digit or a sign in it, or a capital
/// within a word.
pub fn is_written_like_a_product(name: &str) -> bool {
    let mut before = ' ';
    for c in name.chars() {
        let is_inner_capital = c.is_uppercase() && before.is_lowercase();
        let is_inner_dot = c.is_lowercase() && before == '.';
        if is_inner_capital || is_inner_dot || matches!(c, '+' | '#') || c.is_ascii_digit() {
            return true;
        }
        before = c;
    }
    false
}

/// Whether a text says yes or no; `None` if it says neither.
pub fn yes_or_no(text: &str) -> Option<bool> {
    let text = text.trim().trim_end_matches(['.', '!']).to_lowercase();
    if LISTS.yes.contains(&text) {
        Some(true)
    } else if LISTS.no.contains(&text) {
        Some(false)
    } else {
        None
    }
}

/// Whether a cell starts with a sign for something between yes and no.
pub fn is_partly(text: &str) -> bool {
    let text = text.trim_start();
    LISTS
        .partly
        .iter()
        .any(|sign| text.starts_with(sign.as_str()))
}

/// Whether a cell says that nothing is known.
pub fn is_unknown(text: &str) -> bool {
    LISTS.unknown.contains(&text.trim().to_lowercase())
}

/// Whether a cell says that something costs nothing.
pub fn is_free(text: &str) -> bool {
    LISTS.free.contains(&text.trim().to_lowercase())
}

/// Whether less is better, by the words of a criterion and of its unit.
pub fn is_less_better(criterion: &str, unit: &str) -> bool {
    let words = spelling::words(&format!("{criterion} {unit}"));
    let is_in = |list: &HashSet<String>| words.iter().any(|word| list.contains(word));
    is_in(&LESS_IS_BETTER) && !is_in(&MORE_IS_BETTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read() {
        assert!(is_criterion("Learning curve") && is_pros("Vorteile:") && is_cons("Drawbacks"));
        assert!(is_less_better("Price", "USD") && !is_less_better("Throughput", "MB per s"));
    }
}
