//! The sentence model, compared with Hugging Face's tokenizer and with their BERT in 32-bit floats
//! (`models/all-minilm-l6-v2/expect.py`).

use serde::Deserialize;
use sha2::{Digest, Sha256};
use weighin::search::meaning::{MODEL, SentenceModel, Vector, tokens};

#[derive(Deserialize)]
struct Tokens {
    text: String,
    ids: Vec<i32>,
}

#[derive(Deserialize)]
struct Sample {
    text: String,
    vector: Vec<f32>,
}

#[test]
fn tokens_are_those_of_hugging_face() {
    let expected: Vec<Tokens> =
        serde_json::from_str(include_str!("fixtures/meaning/tokens.json")).expect("the fixture");
    assert!(expected.len() > 300);

    for Tokens { text, ids } in expected {
        assert_eq!(tokens(&text), ids, "{text:?}");
    }
}

#[test]
fn vectors_are_near_those_of_full_precision() {
    let model = SentenceModel::new();
    let expected: Vec<Sample> =
        serde_json::from_str(include_str!("fixtures/meaning/vectors.json")).expect("the fixture");
    assert!(expected.len() > 10);

    for Sample { text, vector } in expected {
        let exact = Vector::new(&vector).expect("a direction");
        let nearness = embed(&model, &text).similarity(&exact);
        // A lone sign has so little of a meaning that whole numbers show.
        let least = if text == "?" { 0.96 } else { 0.98 };
        assert!(nearness >= least, "{nearness} for {text:?}");
    }
}

#[test]
fn like_questions_have_like_meanings() {
    let model = SentenceModel::new();
    let question = embed(&model, "How much does it cost?");
    let meant = embed(&model, "The price is nine euros a month.");
    let worded = embed(&model, "How deep does it go?");
    assert!(question.similarity(&meant) > question.similarity(&worded));
}

#[test]
fn the_models_name_is_its_checksum() {
    let network = include_bytes!("../models/all-minilm-l6-v2/model.onnx");
    let weights = include_bytes!("../models/all-minilm-l6-v2/weights.data");
    let both = Sha256::new().chain_update(network).chain_update(weights);
    assert_eq!(hex::encode(both.finalize()), MODEL);
}

#[test]
fn the_longest_text_is_cut_to_what_fits() {
    let long = "word ".repeat(10_000);
    assert_eq!(tokens(&long).len(), 256);
    assert_eq!(
        embed(&SentenceModel::new(), &long),
        embed(&SentenceModel::new(), &"word ".repeat(254))
    );
}

#[test]
fn typed_marks_of_the_model_are_plain_text() {
    assert_ne!(tokens("[CLS]"), [101, 101, 102]);
}

fn embed(model: &SentenceModel, text: &str) -> Vector {
    model.embed(text).expect("every text has a vector")
}
