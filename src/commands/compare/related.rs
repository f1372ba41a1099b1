//! Criteria that a word is related to and does not name: "scalable" and Scalability. They are
//! offered, never taken.

use crate::commands::command::Context;
use crate::commands::reading::TopicScope;
use crate::index::{CriterionIndex, InTopic, TopicIndex};
use crate::knowledge::spelling::words;
use crate::knowledge::topic::Criterion;
use std::cmp::Reverse;

/// The fewest letters that two words must share at the start to count as related.
const SHORTEST_START: usize = 4;
/// The same where a letter is a word or a part of it, as in Japanese and Chinese.
const SHORTEST_CJK_START: usize = 2;
/// How many times less likely a criterion is if only a keyword is related, and not its name.
const KEYWORD_SHARE: usize = 2;

/// Beyond this many topics, keywords are not read: that would take too long.
const MOST_TOPICS: usize = 50;

/// The criteria within a scope that a text is related to, likeliest first.
pub(super) fn criteria(
    cx: &Context,
    scope: &TopicScope,
    text: &str,
) -> Vec<InTopic<CriterionIndex>> {
    let typed = words(text);
    let mut places = with_alike_names(cx, scope, &typed);
    let topics = scope.topics(cx);
    if places.is_empty() && topics.len() <= MOST_TOPICS {
        for topic in topics {
            places.extend(all_of(cx, topic));
        }
    }

    let mut related: Vec<(usize, InTopic<CriterionIndex>)> = Vec::new();
    for place in places {
        let likeness = likeness(&cx.library.topics()[place.0].criteria[place.1], &typed);
        if likeness > 0 {
            related.push((likeness, place));
        }
    }

    related.sort_by_key(|(likeness, _)| Reverse(*likeness));
    related.into_iter().map(|(_, place)| place).collect()
}

/// The criteria of which a word of a name starts as a typed word does.
fn with_alike_names(
    cx: &Context,
    scope: &TopicScope,
    typed: &[String],
) -> Vec<InTopic<CriterionIndex>> {
    let groups = cx.library.criteria();
    let mut places: Vec<InTopic<CriterionIndex>> = Vec::new();
    for word in typed {
        let word = without_leading_e(word);
        let start: String = word.chars().take(shortest_start(word)).collect();
        let is_in_scope = |entry| scope.has(groups.place(entry).0);

        for entry in groups.names().starting(&start, is_in_scope) {
            let place = groups.place(entry);
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
}

/// The places of a topic's criteria.
fn all_of(cx: &Context, topic: TopicIndex) -> impl Iterator<Item = InTopic<CriterionIndex>> {
    let criteria = cx.library.topics()[topic].criteria.indices();
    criteria.map(move |criterion| (topic, criterion))
}

/// How much the names of a criterion are like what was typed, in percent; else its keywords.
fn likeness(criterion: &Criterion, typed: &[String]) -> usize {
    let by_name = best(criterion.names().chain([&criterion.id]), typed);
    if by_name > 0 {
        by_name
    } else {
        best(criterion.keywords.iter(), typed) / KEYWORD_SHARE
    }
}

fn best<'n>(names: impl Iterator<Item = &'n String>, typed: &[String]) -> usize {
    let mut best = 0;
    for word in names.flat_map(|name| words(name)) {
        for typed in typed {
            best = best.max(common_start(&word, typed));
        }
    }
    best
}

/// How much of the longer one of two words is common to both, in percent; 0 where that is less
/// than half.
fn common_start(one: &str, other: &str) -> usize {
    let (one, other) = (without_leading_e(one), without_leading_e(other));
    let pairs = one.chars().zip(other.chars());
    let common = pairs.take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count());

    if common < shortest_start(one) || common * 2 < longer {
        0
    } else {
        common * 100 / longer
    }
}

/// How many letters two words must have in common at their start.
fn shortest_start(word: &str) -> usize {
    if word.starts_with(|c| c >= '\u{3000}') {
        SHORTEST_CJK_START
    } else {
        SHORTEST_START
    }
}

/// The word without the "e" that Spanish and Portuguese put before "sc", "sp" and "st":
/// "escalable" is "scalable".
fn without_leading_e(word: &str) -> &str {
    match word.strip_prefix('e') {
        Some(rest)
            if ["sc", "sp", "st"]
                .iter()
                .any(|start| rest.starts_with(start)) =>
        {
            rest
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::common_start;

    #[test]
    fn forms_of_one_word_are_related() {
        for (one, other) in [
            ("scalable", "scalability"),
            ("reliable", "reliability"),
            ("durable", "durability"),
            ("learnable", "learning"),
            ("faster", "fast"),
            ("skalierbar", "skalierbarkeit"),
            ("escalable", "scalability"),
            ("拡張", "拡張性"),
        ] {
            assert!(common_start(one, other) > 0, "{one} and {other}");
        }
    }

    #[test]
    fn words_that_only_start_alike_are_not_related() {
        for (one, other) in [
            ("portal", "portability"),
            ("secure", "seconds"),
            ("fast", "fat"),
            ("速度", "拡張"),
        ] {
            assert_eq!(common_start(one, other), 0, "{one} and {other}");
        }
    }
}
