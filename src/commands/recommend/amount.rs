//! Amounts as people write them: `4`, `>= 4`, `at least 4`, `3+`, `between 2 and 4`, `4 of 5`, `60
//! %`, `★★★★`. An amount is read whole or not at all: nothing is ever dropped from a number. The
//! words of every language of the interface are read, whichever one it speaks: in a channel, people
//! mix them.

use super::signs::{Sign, ends_word, sign_before, words_after};

/// A number with its sign of comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    pub sign: Sign,
    pub number: f64,
    pub percent: bool,
}

const BETWEEN: [&str; 5] = ["between", "from", "zwischen", "entre", "von"];
const RANGE: [&str; 16] = [
    "-", "–", "—", "〜", "~", "..", "から", "と", " to ", " and ", " bis ", " und ", " à ", " et ",
    " a ", " y ",
];
/// `e` joins in Portuguese.
const RANGE_PORTUGUESE: &str = " e ";
const OF: [&str; 7] = ["/", " out of ", " of ", " von ", " sur ", " de ", " em "];
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
    let text = without_joiner(text.trim());
    if !text.contains(|c: char| c.is_numeric() || is_star(c)) && !text.ends_with("***") {
        return None;
    }

    // A sign that is not followed by a number makes no amount of the rest.
    if let Some((sign, rest)) = sign_before(text).or_else(|| words_after(text)) {
        return with_sign(sign, number(rest)?);
    }
    match number(text) {
        Some(number) => with_sign(Sign::None, number),
        None => between(text),
    }
}

fn with_sign(sign: Sign, (number, percent): (f64, bool)) -> Option<Amount> {
    Some(Amount {
        sign,
        number,
        percent,
    })
}

/// Without the bracket, colon or star that joins a number to its name. A cross does not: `speed x2`
/// asks for twice of something.
fn without_joiner(text: &str) -> &str {
    if let Some(inner) = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'))
    {
        return inner.trim();
    }

    match text.strip_prefix([':', '*']).map(str::trim_start) {
        Some(rest) if rest.starts_with(|c: char| c.is_numeric() || c == '-') => rest,
        _ => text,
    }
}

/// `between 2 and 4`, `2-4`, `2 to 4`, `2から4`.
fn between(text: &str) -> Option<Amount> {
    let lower = text.to_ascii_lowercase();
    let word = BETWEEN
        .iter()
        .find(|word| lower.starts_with(**word) && ends_word(word, &lower[word.len()..]));
    let text = word.map_or(text, |word| &text[word.len()..]);

    let lower = text.to_ascii_lowercase();
    for joint in RANGE.into_iter().chain([RANGE_PORTUGUESE]) {
        // A minus before the first number joins nothing.
        let mut places = lower.char_indices().skip(1);
        let Some((at, _)) = places.find(|(at, _)| lower[*at..].starts_with(joint)) else {
            continue;
        };

        if let (Some((low, false)), Some((high, false))) =
            (number(&text[..at]), number(&text[at + joint.len()..]))
        {
            return Some(Amount {
                sign: Sign::UpTo(low.max(high)),
                number: low.min(high),
                percent: false,
            });
        }
    }
    None
}

/// Whether a range starts after this text: `speed between`.
pub fn opens_range(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    BETWEEN.contains(&last.to_ascii_lowercase().as_str())
}

/// A number, and whether it is a percentage.
fn number(text: &str) -> Option<(f64, bool)> {
    let text = text.trim();
    if let Some(percent) = text.strip_suffix('%') {
        return Some((decimal(percent.trim_end())?, true));
    }

    let lower = text.to_ascii_lowercase();
    let unit = UNITS.iter().find(|unit| lower.ends_with(**unit));
    let text = unit.map_or(text, |unit| text[..text.len() - unit.len()].trim_end());

    let number = decimal(text)
        .or_else(|| stars(text))
        .or_else(|| out_of_five(text));
    number.map(|number| (number, false))
}

/// `4/5`, `4 of 5`: out of another number than five, it means another scale.
fn out_of_five(text: &str) -> Option<f64> {
    let lower = text.to_ascii_lowercase();
    let (number, whole) = OF.iter().find_map(|of| lower.split_once(of))?;
    (whole.trim() == "5").then(|| decimal(number.trim()))?
}

fn is_star(c: char) -> bool {
    matches!(c, '★' | '☆' | '⭐' | '\u{2bea}')
}

fn stars(text: &str) -> Option<f64> {
    let marks: Vec<char> = text.chars().filter(|c| *c != '\u{fe0f}').collect();
    let asterisks = marks.len() > 2 && marks.iter().all(|c| *c == '*');
    if marks.is_empty() || !(asterisks || marks.iter().all(|c| is_star(*c))) {
        return None;
    }
    let filled = marks.iter().filter(|c| **c != '☆').count();
    u8::try_from(filled).ok().map(f64::from)
}

const FRACTIONS: [(char, f64); 3] = [('¼', 0.25), ('½', 0.5), ('¾', 0.75)];

/// The most digits that a number keeps.
const MOST_DIGITS: usize = 15;

/// `4`, `-4`, `2.5`, `2,5`, `2½`. `1,000` and `1.000` are a thousand to some and one to others:
/// they are not read.
fn decimal(text: &str) -> Option<f64> {
    let (negative, text) = match text.strip_prefix(['-', '−', '–', '—']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };

    let value = FRACTIONS.iter().find_map(|(mark, part)| {
        let whole = text.strip_suffix(*mark)?;
        if whole.is_empty() {
            Some(*part)
        } else {
            Some(whole_number(whole.trim_end())? + part)
        }
    });
    let value = value.or_else(|| unsigned(text))?;
    Some(if negative { -value } else { value })
}

fn whole_number(text: &str) -> Option<f64> {
    let digits =
        !text.is_empty() && text.len() <= MOST_DIGITS && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

fn unsigned(text: &str) -> Option<f64> {
    let Some((whole, fraction)) = text.split_once(['.', ',']) else {
        return whole_number(text);
    };
    let thousands =
        fraction.len() == 3 && matches!(whole.len(), 1..=3) && !whole.bytes().all(|b| b == b'0');
    let leading = whole.is_empty() || whole_number(whole).is_some();
    if thousands || !leading || whole_number(fraction).is_none() {
        return None;
    }
    format!("0{whole}.{fraction}").parse().ok()
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
