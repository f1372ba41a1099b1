//! Any `custom_id` is read or refused, every question that a click asks is written and read
//! unchanged, and any click has an answer.

use crate::properties::generated::{any_text, soup};
use crate::properties::pieces::{PIECES, WORDS};
use crate::properties::{cases, discord, libraries, terminal};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weighin::commands::walk::walk;
use weighin::commands::{Request, Response, respond};
use weighin::question::Question;
use weighin::question::{decode, encode};

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn any_id_is_refused_or_encoded_unchanged(id in prop_oneof![any_text(120), soup(PIECES, 12), well_formed()]) {
        if let Some(question) = decode(&id) {
            prop_assert_eq!(encode(&question), Some(id));
        }
    }

    #[test]
    fn any_click_has_an_answer_that_fits(question in question(), values in vec(word(), 0..4), width in 1..=200usize) {
        for cx in libraries::contexts() {
            let request = Request::Click { question: Some(question.clone()), values: values.clone() };
            let Response::Answer(answer) = respond(&cx, &request) else { panic!("choices for a click") };
            discord::shows(&answer);
            terminal::shows(&answer, width);
        }
    }
}

/// A text of the form that ours have, be it too long or about nothing.
fn well_formed() -> impl Strategy<Value = String> {
    vec(select(WORDS), 0..12).prop_map(|words| format!("w1:{}", words.join(":")))
}

fn question() -> impl Strategy<Value = Question> {
    prop_oneof![comparison(), wish(), any_question()]
}

fn any_question() -> impl Strategy<Value = Question> {
    let command =
        prop_oneof![2 => Just("compare".to_owned()), 2 => Just("topics".to_owned()), 1 => word()];
    (command, vec(word(), 0..6)).prop_map(|(command, words)| Question::new(&command, words))
}

/// A comparison with its words in the right places, whether they fit together or not.
fn comparison() -> impl Strategy<Value = Question> {
    let topics = select(&["backend-runtime", "relational-database", "twin-a"][..]);
    let criteria = select(&["-", "speed", "scalability", "cost", "?", "nothing"][..]);
    let technologies = select(
        &[
            "-",
            "nodejs",
            "python+nodejs",
            "sqlite",
            "mysql+mysql",
            "alpha",
            "alpha+beta",
            "?",
        ][..],
    );
    let views = select(
        &[
            "-", "d1", "d2", "d999", "d0", "s1", "s999", "s", "x1", "d+2",
        ][..],
    );
    (topics, criteria, technologies, views).prop_map(|(topic, criterion, technologies, view)| {
        Question::new("compare", [topic, criterion, technologies, view])
    })
}

/// A recommendation with its words in the right places, whether they fit together or not.
fn wish() -> impl Strategy<Value = Question> {
    let topics = select(&["backend-runtime", "relational-database", "twin-a"][..]);
    let fingerprints = select(&["gw", "wn", "aa"][..]);
    let digits = select(
        &[
            "000000", "500030", "z00001", "00000000", "30502001", "66666666", "9", "-",
        ][..],
    );
    let steps = select(&["p", "u", "m", "a", "g", "r", "c", "s", "x"][..]);
    let chosen = select(
        &[
            "?",
            "speed",
            "speed+scalability",
            "ledger",
            "real-time",
            "nothing",
            "-",
        ][..],
    );
    (topics, fingerprints, digits.clone(), digits, steps, chosen).prop_map(
        |(topic, fingerprint, weights, must, step, chosen)| {
            Question::new(
                "recommend",
                [topic, fingerprint, weights, must, step, chosen],
            )
        },
    )
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(PIECES).prop_map(str::to_owned), 2 => soup(PIECES, 3), 1 => any_text(20)]
}

#[test]
fn an_id_we_never_write_is_refused() {
    let long = format!("w1:compare:{}", "a".repeat(90));
    let ids = "w1 w1: w1::speed w2:compare W1:compare w1:Compare w1:compare: w1:compare:é";
    for id in ids.split(' ').chain(["", "w1:a b", &long]) {
        assert_eq!(decode(id), None, "{id}");
    }
}

#[test]
fn every_clicked_question_is_encoded_and_decoded_unchanged() {
    for cx in libraries::contexts() {
        for (question, _) in walk(&cx, libraries::first_questions(cx.library)) {
            let Some(id) = encode(&question) else {
                // Many choices in a menu come along with its id, not in it.
                let many = question.words.iter().any(|word| word.contains('+'));
                assert!(many, "{question:?}");
                continue;
            };
            assert_eq!(decode(&id).as_ref(), Some(&question), "{id}");
        }
    }
}
