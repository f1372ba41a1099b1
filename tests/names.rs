//! How names are read and completed.

mod free_text;
mod groups;
mod spelling;
mod topics;
mod unknown;

use crate::support::library::Fixture;
use weighin::knowledge::names::{NameMatch, Names, normalise};

fn names(list: &[(&'static str, &[&'static str])]) -> Names<usize> {
    Names::new(list.iter().map(|(name, others)| (*name, others.to_vec())))
}

fn runtimes() -> Names<usize> {
    names(&[
        ("Node.js", &["nodejs", "node", "javascript"]),
        ("Python", &["python", "py"]),
        ("Learning curve", &[]),
    ])
}

#[test]
fn case_blanks_and_punctuation_do_not_matter() {
    for typed in ["Node.js", "nodejs", "node js", "NODE-JS", " node_js "] {
        assert_eq!(runtimes().find(typed), NameMatch::Exact(vec![0]), "{typed}");
    }
}

#[test]
fn a_typo_means_the_only_near_name() {
    for (typed, target) in [
        ("pyhton", 1),
        ("javasript", 0),
        ("lerning curve", 2),
        ("Nodejss", 0),
    ] {
        assert_eq!(
            runtimes().find(typed),
            NameMatch::Near(vec![target]),
            "{typed}"
        );
    }
}

#[test]
fn one_unique_word_of_a_name_is_enough() {
    assert_eq!(runtimes().find("curve"), NameMatch::Near(vec![2]));
}

/// A different word with the same start is only offered.
#[test]
fn a_shortened_name_is_read() {
    let databases = names(&[("PostgreSQL", &["postgres"]), ("MySQL", &[])]);
    assert_eq!(databases.find("postgre"), NameMatch::Near(vec![0]));
    let languages = names(&[("JavaScript", &[]), ("Go", &[])]);
    assert_eq!(languages.find("java"), NameMatch::Several(vec![0]));
}

/// Of a long name, if no other name starts with them.
#[test]
fn the_first_words_of_a_name_are_enough() {
    let cases = names(&[
        ("Real-time chat, notifications or games", &["real-time"]),
        ("Real estate listings", &[]),
    ]);
    for typed in ["Real-time chat", "real time chat notifications"] {
        assert_eq!(cases.find(typed), NameMatch::Near(vec![0]), "{typed}");
    }
    assert_eq!(cases.find("real"), NameMatch::Several(vec![0, 1]));
    assert_eq!(cases.find("time chat"), NameMatch::Nothing);
}

#[test]
fn two_names_equally_near_are_both_offered() {
    let pair = names(&[("backend", &[]), ("backens", &[])]);
    assert_eq!(pair.find("backenx"), NameMatch::Several(vec![0, 1]));
}

#[test]
fn short_names_are_read_exactly_and_never_guessed() {
    let short = names(&[
        ("Go", &[]),
        ("C", &[]),
        ("C++", &[]),
        ("C#", &[]),
        ("R", &[]),
        ("Rust", &[]),
        ("Gin", &[]),
    ]);
    for (typed, target) in [("go", 0), ("c", 1), ("C++", 2), ("c#", 3), ("r", 4)] {
        assert_eq!(short.find(typed), NameMatch::Exact(vec![target]), "{typed}");
    }
    assert_eq!(short.find("ro"), NameMatch::Nothing);
    assert_eq!(short.find("d"), NameMatch::Nothing);
    assert_eq!(short.find("gi"), NameMatch::Several(vec![6]));
    assert_eq!(short.find("gox"), NameMatch::Nothing);
}

#[test]
fn an_empty_text_is_no_name() {
    assert_eq!(runtimes().find(" .-"), NameMatch::Nothing);
}

/// In this order: exact, starts, words, other names, near misses.
#[test]
fn offers_are_sorted_by_how_well_names_match() {
    let list = names(&[
        ("Speedy", &[]),
        ("Speed", &[]),
        ("Top speed", &[]),
        ("Pace", &["speed of work"]),
        ("Sped", &[]),
        ("Colour", &[]),
    ]);
    assert_eq!(list.suggest("speed", 25, |_| true), [1, 0, 2, 3, 4]);
}

#[test]
fn offers_are_filtered_before_they_are_cut() {
    let many: Vec<String> = (0..100).map(|n| format!("Name {n:03}")).collect();
    let list: Names<usize> = Names::new(many.iter().map(|name| (name.as_str(), Vec::new())));
    let accepted = list.suggest("name", 25, |target| target >= 90);
    assert_eq!(accepted, (90..100).collect::<Vec<_>>());
    assert_eq!(list.suggest("", 3, |target| target % 2 == 1), [1, 3, 5]);
}

#[test]
fn a_typo_in_an_unfinished_name_hides_nothing() {
    assert_eq!(runtimes().suggest("lerning c", 25, |_| true), [2]);
    assert_eq!(
        names(&[("Performance", &[])]).suggest("perfom", 25, |_| true),
        [0]
    );
}

/// With every name.
#[test]
fn near_misses_match_a_plain_comparison() {
    let list: Vec<String> = [
        "alpha", "alphabet", "beta", "betamax", "gamma", "gammaray", "delta", "deltoid", "épée",
        "straße",
    ]
    .iter()
    .flat_map(|name| [(*name).to_owned(), format!("{name}s"), format!("x{name}")])
    .collect();
    let index: Names<usize> = Names::new(list.iter().map(|name| (name.as_str(), Vec::new())));
    for typed in [
        "alhpa", "alphabte", "btea", "gamaray", "xdelta", "deltiod", "épee", "strasse", "zzzzz",
    ] {
        let allowed = |name: &str| match typed.chars().count().min(name.chars().count()) {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        let distance = |at: usize| strsim::osa_distance(&normalise(typed), &normalise(&list[at]));
        let expected: Vec<usize> = (0..list.len())
            .filter(|at| distance(*at) <= allowed(&list[*at]))
            .collect();
        let best = expected.iter().map(|at| distance(*at)).min();
        let expected: Vec<usize> = expected
            .into_iter()
            .filter(|at| Some(distance(*at)) == best)
            .collect();
        let found = match index.find(typed) {
            NameMatch::Exact(found) | NameMatch::Near(found) | NameMatch::Several(found) => found,
            NameMatch::Nothing => Vec::new(),
        };
        assert_eq!(found, expected, "{typed}");
    }
}

#[test]
fn a_criterion_is_completed_from_the_implied_topic() {
    let small = Fixture::small();
    assert_eq!(
        small.complete("compare", &[("topic", "storage"), ("criterion", "")]),
        ["Dryness", "Reach"]
    );
    assert_eq!(
        small.complete("compare", &[("first", "cellar"), ("criterion", "")]),
        ["Dryness", "Reach"]
    );
    assert_eq!(
        small.complete("compare", &[("criterion", "acc")]),
        ["Reach"]
    );
    assert_eq!(
        small.complete("compare", &[("criterion", "")])[..2],
        ["Speed", "Learning curve"]
    );
}

#[test]
fn a_chosen_technology_is_not_completed_again() {
    let small = Fixture::small();
    assert_eq!(
        small.complete("compare", &[("first", "attic"), ("second", "")]),
        ["Cellar", "Shed"]
    );
    assert_eq!(
        small.complete("compare", &[("topic", "lights"), ("first", "")]),
        ["Lamp", "Torch"]
    );
    assert_eq!(
        small.complete("compare", &[("criterion", "reach"), ("second", "base")]),
        ["Cellar"]
    );
}

#[test]
fn a_topic_is_completed_with_the_default_first() {
    let small = Fixture::small().with_default_topic("storage");
    assert_eq!(
        small.complete("compare", &[("topic", "")]),
        ["Storage", "Languages", "Lights"]
    );
    assert_eq!(
        small.complete("compare", &[("criterion", "speed"), ("topic", "")]),
        ["Languages", "Lights"]
    );
    assert_eq!(
        small.complete("compare", &[("topic", "lan")]),
        ["Languages"]
    );
}

/// And no completion fails.
#[test]
fn an_unreadable_option_narrows_no_completion() {
    let small = Fixture::small();
    assert_eq!(
        small.complete("compare", &[("topic", "???"), ("first", "lam")]),
        ["Lamp"]
    );
    assert!(small.complete("compare", &[("nonsense", "x")]).is_empty());
    assert!(small.complete("nonsense", &[("topic", "x")]).is_empty());
    let every = small.complete("compare", &[("first", "")]);
    assert_eq!(
        small.complete("compare", &[("first", &"x".repeat(6000))]),
        every
    );
}
