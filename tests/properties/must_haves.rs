//! Any must-haves come back from a button as they were, and any word in their place is read or
//! refused.

use crate::properties::{cases, discord};
use crate::support::library::Fixture;
use proptest::prelude::*;
use proptest::sample::subsequence;
use std::sync::LazyLock;
use weighin::knowledge::facts::Better;
use weighin::knowledge::must_have::{MustHave, NumberLimit};
use weighin::question::wish::{Wish, WishStep};
use weighin::question::{LONGEST, decode, encode};
use weighin::rating::{Rating, Weight};

static SERVICES: LazyLock<Fixture> = LazyLock::new(Fixture::facts);

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn must_haves_come_back_from_a_button_unchanged(
        speed in prop::option::of(1..=5_i64),
        price in prop::option::of(limit(Better::Lower)),
        minutes in prop::option::of(limit(Better::Higher)),
        open_source in prop::option::of(any::<bool>()),
        licence in subsequence(vec!["Buildfast EULA", "Apache-2.0", "MIT"], 0..=3),
        speed_weight in 0..=35_u8,
    ) {
        let library = &SERVICES.edition.library;
        let topic = library.topic("ci-service").expect("the fixture");
        let licence: Vec<String> = licence.into_iter().map(str::to_owned).collect();
        let mut wish = Wish::new(topic);
        wish.weights[0] = Weight::new(speed_weight).expect("a weight");
        wish.must = [
            speed.and_then(Rating::new).map(MustHave::Rating),
            price.map(MustHave::Number),
            minutes.map(MustHave::Number),
            open_source.map(MustHave::YesNo),
            (!licence.is_empty()).then_some(MustHave::Text(licence)),
        ].into_iter().collect();

        let id = encode(&wish.question(WishStep::Show)).expect("it fits a button");
        prop_assert!(id.len() <= LONGEST);
        let question = decode(&id).expect("one of ours");
        let (read, step) = Wish::read(library, &question).expect("it fits the library");
        prop_assert_eq!(step, WishStep::Show);
        prop_assert_eq!(read.weights, wish.weights);
        prop_assert_eq!(read.must, wish.must, "{}", id);
        discord::shows_whole(&SERVICES.click(&id, &[]));
    }

    #[test]
    fn any_readable_must_haves_are_written_unchanged(
        word in "[0-9lstyn]{5}(\\+-?[0-9a-z]{1,4}(-[0-9a-z]{1,2})?){0,3}",
    ) {
        let library = &SERVICES.edition.library;
        let topic = library.topic("ci-service").expect("the fixture");
        let mut question = Wish::new(topic).question(WishStep::Show);
        question.words[3] = word;
        if let Some((read, _)) = Wish::read(library, &question) {
            let again = read.question(WishStep::Show);
            let (reread, _) = Wish::read(library, &again).expect("it was just written");
            prop_assert_eq!(reread.must, read.must);
        }
    }
}

fn limit(better: Better) -> impl Strategy<Value = NumberLimit> {
    let whole = (0..10_000_i64).prop_map(|number| number as f64);
    let decimal = (-1_000_000..1_000_000_i64).prop_map(|number| number as f64 / 100.0);
    let large = (0..1_000_000_000_000_000_i64).prop_map(|number| number as f64);
    let number = prop_oneof![whole, decimal, large, -1e15..1e15];
    (number, any::<bool>()).prop_map(move |(number, is_enough)| NumberLimit {
        number,
        better,
        is_enough,
    })
}

/// Questions without facts are written as they always were: buttons in channels stay valid.
#[test]
fn a_question_without_facts_is_written_as_before() {
    let small = Fixture::small();
    let topic = small
        .edition
        .library
        .topic("languages")
        .expect("the fixture");
    let mut wish = Wish::new(topic);
    wish.weights[0] = Weight::HEAVIEST;
    wish.must[1] = Some(MustHave::Rating(Rating::GOOD));
    let id = encode(&wish.question(WishStep::Post)).expect("an id");
    assert_eq!(id, "w1:recommend:languages:lk:500:040:c");
}
