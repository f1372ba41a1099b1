//! Names, scores and points as texts.

use crate::answer::rounded_range;
use crate::index::TechnologyIndex;
use crate::knowledge::Topic;
use crate::language::Language;
use crate::ranking::{Range, Score};
use crate::say;

/// The name of a technology.
pub fn technology_name(topic: &Topic, technology: TechnologyIndex) -> &str {
    let known = topic.technologies.get(technology);
    known.map_or("", |technology| technology.name.as_str())
}

/// A score, or the range that it may have: `78`, `52 to 64`.
pub fn score(language: Language, range: Range) -> String {
    rounded_range(range.low, range.high, &say!(language, "number-to"))
}

/// A difference of scores as they are shown, without its sign: `12 points`.
pub fn points(language: Language, points: i64) -> String {
    say!(language, "recommend-points", points = points.abs())
}

/// Names with their scores, best first: `Go (78) and Node.js (52 to 64)`.
pub fn with_scores(language: Language, topic: &Topic, scores: &[Score]) -> String {
    let mut named = Vec::new();
    for of_it in scores {
        let name = technology_name(topic, of_it.technology);
        let total = score(language, of_it.total);
        named.push(say!(
            language,
            "recommend-in-brackets",
            name = name,
            text = total
        ));
    }
    language.list(&named)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::English;

    #[test]
    fn ranges_that_round_to_one_score_are_one() {
        assert_eq!(
            score(
                ENGLISH,
                Range {
                    low: 77.6,
                    high: 77.6
                }
            ),
            "78"
        );
        assert_eq!(
            score(
                ENGLISH,
                Range {
                    low: 51.5,
                    high: 64.4
                }
            ),
            "52 to 64"
        );
        assert_eq!(
            score(
                ENGLISH,
                Range {
                    low: 77.6,
                    high: 78.4
                }
            ),
            "78"
        );
        assert_eq!(
            score(
                Language::German,
                Range {
                    low: 51.5,
                    high: 64.4
                }
            ),
            "52 bis 64"
        );
    }

    #[test]
    fn points_have_no_sign() {
        let written = |language: Language| [12, -1, 0].map(|number| points(language, number));
        assert_eq!(
            written(ENGLISH),
            ["12 points", "1 point", "less than a point"]
        );
        assert_eq!(
            written(Language::French),
            ["12 points", "1 point", "moins d’un point"]
        );
    }
}
