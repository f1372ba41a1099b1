//! What ratings mean, in the words of a criterion's scale.

use crate::answer::emphasised;
use crate::knowledge::Criterion;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::rating::Rating;
use crate::say;

/// The most characters of a meaning that is put together from the words of two ratings: longer ones
/// explain nothing.
const LONGEST_BETWEEN: usize = 120;

/// What a rating means, in the scale's words. A rating without words of its own lies between its
/// neighbours; `None` where they say too much for one line.
pub fn meaning(language: Language, criterion: &Criterion, rating: Rating) -> Option<String> {
    let at = usize::from(rating.get()) - 1;
    let words = |at: usize| criterion.scale.get(at)?.as_deref();
    if let Some(own) = words(at) {
        return Some(own.trim_end_matches('.').to_owned());
    }

    let (below, above) = (words(at.checked_sub(1)?)?, words(at + 1)?);
    let quoted = |text: &str| say!(language, "quoted", text = text);
    let text = say!(
        language,
        "compare-between",
        below = quoted(below),
        above = quoted(above)
    );
    (text.chars().count() <= LONGEST_BETWEEN).then_some(text)
}

/// The whole scale, with the words for this rating in bold; `None` if the article has no scale.
pub fn legend(language: Language, criterion: &Criterion, rating: Rating) -> Option<Vec<Span>> {
    let mut levels = Vec::new();
    for (words, level) in criterion.scale.iter().zip(Rating::all()) {
        let Some(words) = words else {
            continue;
        };
        let text = format!("{} = {words}", level.get());
        levels.push(if level == rating { bold(text) } else { text });
    }
    if levels.is_empty() {
        return None;
    }

    let listed = levels.join(&say!(language, "compare-scale-gap"));
    Some(emphasised(&say!(
        language,
        "compare-scale",
        ratings = listed
    )))
}
