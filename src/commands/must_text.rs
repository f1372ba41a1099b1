//! Must-haves in words.

use super::fact;
use crate::knowledge::Criterion;
use crate::knowledge::facts::FactValue;
use crate::knowledge::must_have::MustHave;
use crate::language::Language;
use crate::say;

/// How many texts are named: several must-haves have to fit a message.
const MOST_TEXTS: usize = 3;

/// A must-have: `Speed at least 4`, `Price ≤ 20 USD per month`, `Licence: MIT or Apache-2.0`.
pub fn text(language: Language, criterion: &Criterion, must: &MustHave) -> String {
    let name = criterion.name.as_str();
    match must {
        MustHave::Rating(least) => say!(
            language,
            "recommend-at-least",
            criterion = name,
            rating = *least
        ),
        MustHave::Number(_) => format!("{name} {}", asked(language, criterion, must)),
        MustHave::YesNo(_) | MustHave::Text(_) => {
            let asked = asked(language, criterion, must);
            say!(language, "of-subject", subject = name, text = asked)
        }
    }
}

/// The same without the name of the criterion: `≤ 20 USD per month`.
pub fn asked(language: Language, criterion: &Criterion, must: &MustHave) -> String {
    match must {
        MustHave::Rating(least) => least.get().to_string(),
        MustHave::Number(limit) => {
            let number = fact::text(language, criterion, &FactValue::Number(limit.number));
            format!("{} {number}", limit.sign())
        }
        MustHave::YesNo(wanted) => fact::text(language, criterion, &FactValue::YesNo(*wanted)),
        MustHave::Text(texts) => any_of(language, texts),
    }
}

/// The texts of which one is enough; if there are too many, how many more there are.
fn any_of(language: Language, texts: &[String]) -> String {
    let mut named = texts.to_vec();
    if named.len() > MOST_TEXTS {
        named.truncate(MOST_TEXTS - 1);
        let more = texts.len() - named.len();
        named.push(say!(language, "list-more", count = more));
    }

    match &named[..] {
        [start @ .., last] if !start.is_empty() => {
            let start = start.join(&language.comma());
            say!(language, "recommend-or", start = start, last = last)
        }
        _ => named.concat(),
    }
}
