//! The coefficients of the confidence: a logistic regression of whether the first finding is right.

use super::collection::{Collection, Question};
use super::figures::{find, names};
use weighin::edition::Edition;
use weighin::search::{Confidence, FirstReason};

/// What is known of a question, and whether the first finding answers it: 1 or 0.
#[derive(Clone, Copy)]
pub struct Example {
    inputs: [f64; Confidence::INPUTS],
    right: f64,
    weight: f64,
}

/// The examples of a collection.
pub fn examples(edition: &Edition, collection: &Collection, weight: f64) -> Vec<Example> {
    let of = |questions: &[Question]| -> Vec<Example> {
        let mut examples = Vec::new();
        for question in questions {
            let found = find(edition, question);
            if let Some(FirstReason::Fits(confidence)) = found.reason {
                let first = names(&edition.library, &found).swap_remove(0);
                let is_right = question.accept.contains(&first);
                examples.push(Example {
                    inputs: confidence.inputs().map(f64::from),
                    right: f64::from(u8::from(is_right)),
                    weight,
                });
            }
        }
        examples
    };
    [of(&collection.questions), of(&collection.unanswerable)].concat()
}

fn likelihood(example: &Example, weights: &[f64; Confidence::INPUTS]) -> f64 {
    let sum: f64 = example
        .inputs
        .iter()
        .zip(weights)
        .map(|(input, weight)| input * weight)
        .sum();
    1.0 / (1.0 + (-sum).exp())
}

/// Logistic regression by gradient descent, with a little shrinkage. Those that are right count as
/// much in all as the others.
pub fn fit(examples: &[Example]) -> [f64; Confidence::INPUTS] {
    let total = |right: f64| -> f64 {
        let of = examples.iter().filter(|example| example.right == right);
        of.map(|example| example.weight).sum()
    };
    let totals = [total(0.0), total(1.0)];
    let mut weights = [0.0; Confidence::INPUTS];
    for _ in 0..60_000 {
        let mut gradient = weights.map(|weight| 0.0005 * weight);
        for example in examples {
            let share = example.weight / totals[example.right as usize] / 2.0;
            let error = (likelihood(example, &weights) - example.right) * share;
            for (slope, input) in gradient.iter_mut().zip(example.inputs) {
                *slope += error * input;
            }
        }
        for (weight, slope) in weights.iter_mut().zip(gradient) {
            *weight -= 2.0 * slope;
        }
    }
    weights
}

/// Below which likelihood shares of the wrong findings are.
pub fn thresholds(examples: &[Example], weights: &[f64; Confidence::INPUTS]) -> Vec<(f64, f64)> {
    let unanswered = examples.iter().filter(|example| example.right == 0.0);
    let mut likely: Vec<f64> = unanswered
        .map(|example| likelihood(example, weights))
        .collect();
    likely.sort_by(f64::total_cmp);
    let share = |share: f64| {
        let at = (share * likely.len() as f64) as usize;
        (share, likely[at.min(likely.len() - 1)])
    };
    [0.5, 0.6, 0.7, 0.8, 0.85, 0.9].map(share).to_vec()
}
