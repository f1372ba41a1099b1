//! The name of a group means all of its technologies.

use crate::support::article::{article, folder};
use crate::support::library::Fixture;

/// Alpha, and two modes of a carrier.
fn queues() -> Fixture {
    let modes = "group = \"Carrier\"\n\n[[technologies]]\nid = \"gamma\"\nname = \"Gamma\"\ngroup = \"Carrier\"\n";
    let article = article().replace(
        "id = \"beta\"\nname = \"Beta\"\n",
        &format!("id = \"beta\"\nname = \"Beta\"\n{modes}"),
    );
    Fixture::of_folder(folder().with(&article).path())
}

#[test]
fn the_name_of_a_group_compares_its_technologies() {
    let queues = queues();
    for options in [
        &[("first", "carrier")][..],
        &[("criterion", "speed"), ("first", "carier")],
        &[("criterion", "carrier speed")],
    ] {
        let answer = queues.ask("compare", options);
        assert!(
            answer.title.ends_with("Beta and Gamma"),
            "{options:?}: {}",
            answer.title
        );
    }

    // Beyond a pair, all are compared.
    let all = queues.ask("compare", &[("first", "carrier"), ("second", "alpha")]);
    assert_eq!(all.title, "Message queue: Alpha, Beta and Gamma");
}

#[test]
fn a_question_may_name_a_group() {
    let queues = queues();
    let answer = queues.ask("ask", &[("question", "carrier speed")]);
    assert_eq!(answer.title, "Speed: Beta and Gamma");
    let answer = queues.ask("ask", &[("question", "alpha or carrier?")]);
    assert_eq!(answer.title, "Message queue: Alpha, Beta and Gamma");
}

#[test]
fn typing_a_group_offers_its_technologies() {
    assert_eq!(
        queues().complete("compare", &[("first", "carr")]),
        ["Beta", "Gamma"]
    );
}

#[test]
fn a_technology_named_like_its_group_stands_alone() {
    let article = article().replace(
        "id = \"beta\"\nname = \"Beta\"\n",
        "id = \"beta\"\nname = \"Beta\"\ngroup = \"Beta\"\n\n[[technologies]]\nid = \"gamma\"\nname = \"Gamma\"\ngroup = \"Beta\"\n",
    );
    let queues = Fixture::of_folder(folder().with(&article).path());
    let answer = queues.ask("compare", &[("criterion", "speed"), ("first", "beta")]);
    assert_eq!(answer.title, "Speed: Beta, Alpha and Gamma");
}
