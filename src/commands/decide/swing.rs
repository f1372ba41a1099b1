//! What a criterion's weight is about: from the worst to the best of what there is to choose from.
//! Somebody who only sees the criterion's name weighs what is between bad and good in general.
//!
//! Source: swing weighting, D. von Winterfeldt and W. Edwards, "Decision Analysis and Behavioral
//! Research", Cambridge University Press, 1986, chapter 8.

use crate::decisions::Decision;
use crate::index::CriterionIndex;
use crate::knowledge::Topic;
use crate::language::Language;
use crate::rating::Rating;
use crate::say;

/// Both ends of a criterion in words: `from 2 (slow) to 4 (fast)`; `None` where nothing is rated.
pub fn swing(
    language: Language,
    decision: &Decision,
    topic: &Topic,
    criterion: CriterionIndex,
) -> Option<String> {
    let mut ratings = Vec::new();
    for (technology, of) in topic.technologies.iter_enumerated() {
        if decision.terms.considers(&of.id) {
            ratings.extend(topic.rating(criterion, technology));
        }
    }

    let (low, high) = (*ratings.iter().min()?, *ratings.iter().max()?);
    if low == high {
        return Some(say!(
            language,
            "decide-swing-level",
            end = end(topic, criterion, low)
        ));
    }
    Some(say!(
        language,
        "decide-swing",
        low = end(topic, criterion, low),
        high = end(topic, criterion, high)
    ))
}

/// A rating with what it means, if the article says so.
fn end(topic: &Topic, criterion: CriterionIndex, rating: Rating) -> String {
    let number = usize::from(rating.get());
    let scale = &topic.criteria[criterion].scale;
    match scale.get(number - 1).and_then(Option::as_ref) {
        Some(meaning) => format!("{number} ({meaning})"),
        None => number.to_string(),
    }
}
