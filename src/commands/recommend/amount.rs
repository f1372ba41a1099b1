//! Amounts as people write them: `4`, `>= 4`, `at least 4`, `3+`, `between 2 and 4`, `4 of 5`, `60
//! %`, `★★★★`. An amount is read whole or not at all: nothing is ever dropped from a number. The
//! words of every language of the interface are read, whichever one it speaks: in a channel, people
//! mix them.

use super::number::{self, STARS};
use super::signs::{Sign, ends_word, sign_before, words_after};

/// A number with its sign of comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    pub sign: Sign,
    pub number: f64,
    pub percent: bool,
}

/// The most bytes that an amount can have, or its sign alone. A search for an amount tries every
/// place in a text; this keeps each try short.
pub const LONGEST: usize = 100;

const BETWEEN: [&str; 5] = ["between", "from", "zwischen", "entre", "von"];
const RANGE: [&str; 16] = [
    "-", "–", "—", "〜", "~", "..", "から", "と", " to ", " and ", " bis ", " und ", " à ", " et ",
    " a ", " y ",
];
/// `e` joins in Portuguese.
const RANGE_PORTUGUESE: &str = " e ";
const UNITS: [&str; 12] = [
    "points",
    "point",
    "punkte",
    "punkt",
    "puntos",
    "punto",
    "pontos",
    "ponto",
    "stars",
    "sterne",
    "estrellas",
    "点",
];

/// Reads a text that is an amount as a whole.
pub fn amount(text: &str) -> Option<Amount> {
    if text.len() > LONGEST {
        return None;
    }
    let text = without_joiner(text.trim());
    if !has_number(text) {
        return None;
    }

    // A sign that is not followed by a number makes no amount of the rest.
    if let Some((sign, rest)) = sign_before(text).or_else(|| words_after(text)) {
        let number = plain_amount(rest)?;
        return Some(Amount { sign, ..number });
    }
    plain_amount(text).or_else(|| between(text))
}

/// Whether a text has a digit or stars. Most texts have none: they are sorted out first.
fn has_number(text: &str) -> bool {
    text.contains(char::is_numeric) || text.contains(STARS) || text.ends_with("***")
}

/// The text without the bracket, colon or star that joins a number to its name. A cross does not
/// join them: `speed x2` asks for twice as much of something.
fn without_joiner(text: &str) -> &str {
    let opened = text.strip_prefix('(');
    if let Some(inner) = opened.and_then(|text| text.strip_suffix(')')) {
        return inner.trim();
    }

    let Some(rest) = text.strip_prefix([':', '*']).map(str::trim_start) else {
        return text;
    };
    if rest.starts_with(char::is_numeric) || rest.starts_with('-') {
        rest
    } else {
        text
    }
}

/// `between 2 and 4`, `2-4`, `2 to 4`, `2から4`.
fn between(text: &str) -> Option<Amount> {
    let text = without_between(text);
    let lower = text.to_ascii_lowercase();

    for joint in RANGE.into_iter().chain([RANGE_PORTUGUESE]) {
        // A minus before the first number joins nothing.
        let mut places = lower.match_indices(joint);
        let Some((at, _)) = places.find(|(at, _)| *at > 0) else {
            continue;
        };

        let (low, high) = (
            plain_amount(&text[..at]),
            plain_amount(&text[at + joint.len()..]),
        );
        if let (Some(low), Some(high)) = (low, high)
            && !low.percent
            && !high.percent
        {
            return Some(range(low.number, high.number));
        }
    }
    None
}

/// What comes after a word such as `between`, or the whole text.
fn without_between(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    for word in BETWEEN {
        if lower.starts_with(word) && ends_word(word, &lower[word.len()..]) {
            return &text[word.len()..];
        }
    }
    text
}

fn range(a: f64, b: f64) -> Amount {
    Amount {
        sign: Sign::UpTo(a.max(b)),
        number: a.min(b),
        percent: false,
    }
}

/// Whether a range starts after this text: `speed between`.
pub fn opens_range(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    BETWEEN.contains(&last.to_ascii_lowercase().as_str())
}

/// An amount without a sign; it may be a percentage.
fn plain_amount(text: &str) -> Option<Amount> {
    let text = text.trim();
    let (number, percent) = match text.strip_suffix('%') {
        Some(text) => (number::decimal(text.trim_end())?, true),
        None => (number::number(without_unit(text))?, false),
    };

    Some(Amount {
        sign: Sign::None,
        number,
        percent,
    })
}

fn without_unit(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    for unit in UNITS {
        if lower.ends_with(unit) {
            return text[..text.len() - unit.len()].trim_end();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Sign, f64)> {
        amount(text).map(|amount| (amount.sign, amount.number))
    }

    #[track_caller]
    fn assert_all(texts: &[&str], expected: (Sign, f64)) {
        for text in texts {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn comparison_signs_keep_their_meaning() {
        assert_all(
            &[">= 3", ">=3", "=> 3", "> = 3", "≥ 3", "3+", "3 +"],
            (Sign::AtLeast, 3.0),
        );
        assert_all(&["> 3", ">3"], (Sign::MoreThan, 3.0));
        assert_all(&["<= 3", "=< 3", "≤3"], (Sign::AtMost, 3.0));
        assert_all(&["< 3"], (Sign::LessThan, 3.0));
        assert_all(&["= 3", "== 3"], (Sign::Equal, 3.0));
        assert_all(&["!= 3", "≠3", "<> 3", "! = 3"], (Sign::Not, 3.0));
    }

    #[test]
    fn words_compare_in_every_language() {
        let at_least = [
            "at least 3",
            "At Least 3",
            "3 or more",
            "mindestens 3",
            "3 oder mehr",
            "au moins 3",
            "3 ou plus",
            "al menos 3",
            "3 o más",
            "pelo menos 3",
            "3 ou mais",
            "3以上",
            "最低3",
            "no less than 3",
        ];
        assert_all(&at_least, (Sign::AtLeast, 3.0));
        let at_most = [
            "at most 3",
            "höchstens 3",
            "au plus 3",
            "como máximo 3",
            "no máximo 3",
            "3以下",
            "max 3",
            "3 or less",
            "up to 3",
        ];
        assert_all(&at_most, (Sign::AtMost, 3.0));
        let more = [
            "more than 3",
            "mehr als 3",
            "plus de 3",
            "más de 3",
            "mais de 3",
            "3より大きい",
            "3超",
        ];
        assert_all(&more, (Sign::MoreThan, 3.0));
        let less = [
            "less than 3",
            "weniger als 3",
            "moins de 3",
            "menos de 3",
            "menos que 3",
            "3未満",
        ];
        assert_all(&less, (Sign::LessThan, 3.0));
        let between = [
            "between 2 and 4",
            "zwischen 2 und 4",
            "entre 2 et 4",
            "entre 2 y 4",
            "entre 2 e 4",
            "2から4",
            "2-4",
            "2–4",
            "2 to 4",
            "2 bis 4",
            "4 - 2",
        ];
        assert_all(&between, (Sign::UpTo(4.0), 2.0));
    }

    #[test]
    fn numbers_are_read_whole() {
        assert_all(
            &[
                "4", ": 4", "(4)", "*4", "4/5", "4 of 5", "4 von 5", "4 sur 5", "4 de 5",
            ],
            (Sign::None, 4.0),
        );
        assert_all(
            &["★★★★", "★★★★☆", "⭐⭐⭐⭐", "****", "4 stars", "4点"],
            (Sign::None, 4.0),
        );
        assert_all(&["2.5", "2,5", "2½"], (Sign::None, 2.5));
        assert_all(&["-2", "−2", "- 2"], (Sign::None, -2.0));
        assert_eq!(
            amount("60 %"),
            Some(Amount {
                sign: Sign::None,
                number: 60.0,
                percent: true
            })
        );
    }

    #[test]
    fn an_ambiguous_or_meaningless_text_is_no_amount() {
        let unread = [
            "1e3",
            "1,000",
            "1.000",
            "1 000",
            "1'000",
            "3.5.2",
            "8/10",
            "4 of 10",
            "²",
            "٣",
            "",
            "four",
            ">> 3",
            "!> 3",
            ">= 3+",
            ">= 3 4",
            "≈ 3",
            "x4",
            "×4",
            "3 < 4",
            "99999999999999999999",
        ];
        for text in unread {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
