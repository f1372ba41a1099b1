//! The sentence model gives what independent implementations give for the same texts: the tokens of
//! Hugging Face's `tokenizers`, and the vectors of `candle` with the unquantised weights.

use serde::Deserialize;
use weighin::search::meaning::{SentenceModel, Vector, tokens};

#[derive(Deserialize)]
struct Tokenised {
    text: String,
    tokens: Vec<i32>,
}

#[test]
fn tokens_are_those_of_the_reference() {
    let all: Vec<Tokenised> =
        serde_json::from_str(include_str!("fixtures/meaning/tokens.json")).expect("a list");
    assert!(all.len() > 250);
    for expected in all {
        assert_eq!(
            tokens(&expected.text),
            expected.tokens,
            "{:?}",
            expected.text
        );
    }
}

#[derive(Deserialize)]
struct Embedded {
    text: String,
    vector: Vec<f32>,
}

#[test]
fn vectors_point_where_the_reference_points() {
    let all: Vec<Embedded> =
        serde_json::from_str(include_str!("fixtures/meaning/vectors.json")).expect("a list");
    let model = SentenceModel::new();
    for expected in all {
        let vector = model.embed(&expected.text).expect("a vector");
        let reference = Vector::new(&expected.vector).expect("a vector");
        let similarity = vector.similarity(&reference);
        assert!(similarity > 0.97, "{similarity} for {:?}", expected.text);
    }
}

#[test]
fn like_questions_have_like_meanings() {
    let model = SentenceModel::new();
    let [asked, like, other] = [
        "How quickly do messages arrive?",
        "What is the latency of delivery?",
        "Who maintains the documentation?",
    ]
    .map(|text| model.embed(text).expect("a vector"));
    assert!(asked.similarity(&like) > asked.similarity(&other) + 0.2);
}

#[test]
fn the_longest_text_is_cut_to_what_fits() {
    let model = SentenceModel::new();
    assert_eq!(tokens(&"word ".repeat(10_000)).len(), 256);
    assert!(model.embed(&"word ".repeat(10_000)).is_some());
    assert!(model.embed("").is_some(), "no text has a meaning, too");
}

#[test]
fn marks_of_the_model_are_plain_text_when_typed() {
    assert_ne!(tokens("[CLS]"), [101, 101, 102]);
}
