//! What is known of a technology under a criterion, in words.

use crate::answer::citations::Citations;
use crate::answer::{ShownFact, Value};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::{FactValue, Kind};
use crate::knowledge::{Criterion, Topic};
use crate::language::Language;
use crate::say;

/// What is known of a technology under a criterion; a fact without its source.
pub fn value(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
) -> Value {
    if topic.not_applicable(criterion, technology).is_some() {
        return Value::NotApplicable;
    }

    let rating = topic.rating(criterion, technology);
    let of = &topic.criteria[criterion];
    match topic.fact(criterion, technology) {
        Some(fact) => Value::Fact(ShownFact {
            text: text(language, of, &fact.value),
            rating,
            source: None,
        }),
        None if of.kind.is_factual() => Value::UnknownFact,
        None => rating.map_or(Value::Unrated, Value::Rating),
    }
}

/// The same, with the source of the fact among those that the answer lists.
pub fn cited(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
    citations: &mut Citations,
) -> Value {
    let mut value = value(language, topic, criterion, technology);
    if let (Value::Fact(shown), Some(fact)) = (&mut value, topic.fact(criterion, technology)) {
        shown.source = citations.cite_fact(fact);
    }
    value
}

/// A fact with its unit.
pub fn text(language: Language, criterion: &Criterion, value: &FactValue) -> String {
    match value {
        FactValue::YesNo(true) => say!(language, "fact-yes"),
        FactValue::YesNo(false) => say!(language, "fact-no"),
        FactValue::Text(text) => text.clone(),
        FactValue::Number(number) => {
            let number = number
                .to_string()
                .replace('.', &say!(language, "decimal-mark"));
            match &criterion.kind {
                Kind::Number { unit, .. } => format!("{number} {unit}"),
                _ => number,
            }
        }
    }
}

/// A name with what is known of it.
pub fn after_name(language: Language, name: &str, fact: &str) -> String {
    say!(language, "compare-name-with-fact", name = name, fact = fact)
}
