//! What can be typed to ask for a fact, from the article's own facts.

use crate::knowledge::Criterion;
use crate::knowledge::facts::{Better, CriterionKind, FactValue};
use crate::knowledge::must_have::NumberLimit;
use crate::language::Language;
use crate::say;
use std::cmp::Ordering;

/// Each must-have that makes sense for a criterion, as it can be typed after its name, with the
/// fact that it asks for.
pub fn all(language: Language, criterion: &Criterion) -> Vec<String> {
    match &criterion.kind {
        CriterionKind::Rating => Vec::new(),
        CriterionKind::YesNo => {
            let (yes, no) = (say!(language, "fact-yes"), say!(language, "fact-no"));
            vec![format!("= {yes}"), format!("= {no}")]
        }
        CriterionKind::Number { better, .. } => {
            let mut examples = Vec::new();
            for number in numbers(criterion, *better) {
                examples.push(format!("{} {number}", typed_sign(*better)));
            }
            examples
        }
        CriterionKind::Text => {
            let texts = criterion.texts().into_iter();
            texts.map(|text| format!("= {text}")).collect()
        }
    }
}

/// One of them, with the name of the criterion.
pub fn one(language: Language, criterion: &Criterion) -> String {
    let name = criterion.name.as_str();
    let all = all(language, criterion);
    // The one in the middle rules some technologies out, and leaves some.
    let example = match &criterion.kind {
        CriterionKind::Number { .. } => all.get(all.len().saturating_sub(1) / 2),
        _ => all.first(),
    };
    match (example, &criterion.kind) {
        (Some(example), _) => format!("{name} {example}"),
        (None, CriterionKind::Number { better, .. }) => {
            format!("{name} {} 10", typed_sign(*better))
        }
        (None, _) => format!("{name} = …"),
    }
}

/// The sign that everybody can type.
fn typed_sign(better: Better) -> &'static str {
    match better {
        Better::Lower => "<=",
        Better::Higher => ">=",
    }
}

/// The different numbers of the technologies, the best first.
fn numbers(criterion: &Criterion, better: Better) -> Vec<f64> {
    let mut numbers = Vec::new();
    for fact in criterion.facts.iter().flatten() {
        if let FactValue::Number(number) = fact.value {
            numbers.push(number);
        }
    }

    numbers.sort_by(|a, b| {
        if a == b {
            Ordering::Equal
        } else if NumberLimit::or_better(*b, better).admits(*a) {
            Ordering::Less
        } else {
            Ordering::Greater
        }
    });
    numbers.dedup();
    numbers
}
