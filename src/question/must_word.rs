//! Must-haves as one word of a question, and back: short enough for a button, exact, and never read
//! as others than were written.
//!
//! A digit for each criterion: `0` where anything will do, the least rating, `y` or `n` for yes or
//! no, `l` for a number that is enough, `s` for one that is not, `t` for texts. Then, for each
//! number and each choice of texts, `+` and what it is: `lt0+k` asks for 20 or better, and for
//! texts of a list. Without facts, only digits are left.

use super::checksum::checksum;
use super::words::JOIN;
use crate::index::{ByCriterion, CriterionIndex};
use crate::knowledge::Topic;
use crate::knowledge::facts::{CriterionKind, is_same_text};
use crate::knowledge::must_have::{MustHave, NumberLimit};
use crate::ranking::MustHaves;
use crate::rating::Rating;
use std::str::Split;

const NOTHING: char = '0';
const YES: char = 'y';
const NO: char = 'n';
const NUMBER: char = 'l';
const BEYOND_NUMBER: char = 's';
const TEXTS: char = 't';

/// Digits are those of decimal numbers, then letters.
const RADIX: u32 = 36;

/// Must-haves as a word.
pub fn written(topic: &Topic, must: &MustHaves) -> String {
    let mut digits = String::new();
    let mut values = Vec::new();
    for (criterion, must) in must.iter_enumerated() {
        digits.push(digit(must.as_ref()));
        match must {
            Some(MustHave::Number(limit)) => values.push(number(limit.number)),
            Some(MustHave::Text(texts)) => values.push(choice(topic, criterion, texts)),
            _ => {}
        }
    }

    for value in values {
        digits.push(JOIN);
        digits.push_str(&value);
    }
    digits
}

fn digit(must: Option<&MustHave>) -> char {
    match must {
        None => NOTHING,
        Some(MustHave::Rating(least)) => {
            char::from_digit(u32::from(least.get()), RADIX).unwrap_or(NOTHING)
        }
        Some(MustHave::YesNo(true)) => YES,
        Some(MustHave::YesNo(false)) => NO,
        Some(MustHave::Number(limit)) if limit.is_enough => NUMBER,
        Some(MustHave::Number(_)) => BEYOND_NUMBER,
        Some(MustHave::Text(_)) => TEXTS,
    }
}

/// What [`written`] wrote; `None` for anything that does not fit the criteria.
pub fn read(topic: &Topic, word: &str) -> Option<MustHaves> {
    let mut parts = word.split(JOIN);
    let digits = parts.next()?;

    let mut must = ByCriterion::new();
    for digit in digits.chars() {
        let criterion = CriterionIndex::from(must.len());
        must.push(must_have(topic, criterion, digit, &mut parts)?);
    }
    let is_whole = must.len() == topic.criteria.len() && parts.next().is_none();
    is_whole.then_some(must)
}

/// The must-have of a criterion by its digit; a value that it needs is the next of the parts.
fn must_have(
    topic: &Topic,
    criterion: CriterionIndex,
    digit: char,
    parts: &mut Split<char>,
) -> Option<Option<MustHave>> {
    if digit == NOTHING {
        return Some(None);
    }

    let must = match (&topic.criteria.get(criterion)?.kind, digit) {
        (CriterionKind::Rating, digit) => {
            MustHave::Rating(Rating::new(i64::from(digit.to_digit(10)?))?)
        }
        (CriterionKind::YesNo, YES) => MustHave::YesNo(true),
        (CriterionKind::YesNo, NO) => MustHave::YesNo(false),
        (CriterionKind::Number { better, .. }, NUMBER | BEYOND_NUMBER) => {
            MustHave::Number(NumberLimit {
                number: read_number(parts.next()?)?,
                better: *better,
                is_enough: digit == NUMBER,
            })
        }
        (CriterionKind::Text, TEXTS) => {
            MustHave::Text(read_choice(topic, criterion, parts.next()?)?)
        }
        _ => return None,
    };
    Some(Some(must))
}

/// A number as its digits and, after a hyphen, its power of ten (zigzag-encoded), both in base
/// [`RADIX`]; a whole number as plain digits if that is no longer.
fn number(number: f64) -> String {
    let sign = if number < 0.0 { "-" } else { "" };
    let number = number.abs();

    // The shortest digits that are read back as the same number: `1.25e1`.
    let scientific = format!("{number:e}");
    let (digits, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let decimals = digits
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let power = power.parse().unwrap_or(0) - i32::try_from(decimals).unwrap_or(0);
    let digits: u64 = digits.replace('.', "").parse().unwrap_or(0);

    let mut written = in_radix(digits.into());
    if power != 0 {
        written = format!("{written}-{}", in_radix(zigzag(power)));
    }
    let plain = in_radix(number as u128);
    if number.fract() == 0.0 && number <= LARGEST_PLAIN && plain.len() <= written.len() {
        written = plain;
    }
    format!("{sign}{written}")
}

/// 2^53: up to here, `f64` represents every whole number exactly.
const LARGEST_PLAIN: f64 = 9_007_199_254_740_992.0;

fn read_number(text: &str) -> Option<f64> {
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, power) = match text.split_once('-') {
        Some((digits, power)) => (digits, unzigzag(u32::from_str_radix(power, RADIX).ok()?)),
        None => (text, 0),
    };

    let digits = u64::from_str_radix(digits, RADIX).ok()?;
    let number: f64 = format!("{digits}e{power}").parse().ok()?;
    // A power that no number has makes it endless or nothing.
    let is_lost = number == 0.0 && digits != 0;
    if !number.is_finite() || is_lost {
        return None;
    }
    Some(if is_negative { -number } else { number })
}

/// Zigzag encoding, so that no number is negative: 0, -1, 1, -2 … become 0, 1, 2, 3 …
fn zigzag(power: i32) -> u128 {
    let doubled = u128::from(power.unsigned_abs()) * 2;
    if power < 0 { doubled - 1 } else { doubled }
}

fn unzigzag(number: u32) -> i64 {
    let half = i64::from(number / 2);
    if number.is_multiple_of(2) {
        half
    } else {
        -half - 1
    }
}

fn in_radix(mut number: u128) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(number % u128::from(RADIX)).unwrap_or(0);
        digits.push(char::from_digit(digit, RADIX).unwrap_or(NOTHING));
        number /= u128::from(RADIX);
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}

/// Which of the texts of the article: letters that tell them, and a bit for each.
fn choice(topic: &Topic, criterion: CriterionIndex, texts: &[String]) -> String {
    let known = topic.criteria[criterion].texts();
    let mut bits = 0;
    for (at, text) in known.iter().enumerate() {
        if texts.iter().any(|wanted| is_same_text(wanted, text)) {
            bits |= 1 << at;
        }
    }
    format!("{}{}", marks(topic, criterion), in_radix(bits))
}

fn read_choice(topic: &Topic, criterion: CriterionIndex, text: &str) -> Option<Vec<String>> {
    let known = topic.criteria.get(criterion)?.texts();
    let bits = text.strip_prefix(&marks(topic, criterion))?;
    let bits = u128::from_str_radix(bits, RADIX).ok()?;

    let mut chosen = Vec::new();
    for (at, text) in known.iter().enumerate() {
        if bits & (1 << at) != 0 {
            chosen.push((*text).to_owned());
        }
    }
    let has_others = bits
        .checked_shr(u32::try_from(known.len()).ok()?)
        .unwrap_or(0)
        != 0;
    (!has_others && !chosen.is_empty()).then_some(chosen)
}

/// Two letters that tell the list of texts: a choice from another list must not be read as one from
/// this. They are the same in every language of the article.
fn marks(topic: &Topic, criterion: CriterionIndex) -> String {
    let criterion = &topic.criteria[criterion];
    let texts = match &criterion.original_texts {
        Some(texts) => texts.join("\n"),
        None => criterion.texts().join("\n"),
    };
    checksum(texts.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_come_back_exactly() {
        let written = [
            (0.0, "0"),
            (20.0, "k"),
            (12.5, "3h-1"),
            (1_000.0, "rs"),
            (5_000_000.0, "5-c"),
            (-3.0, "-3"),
            (0.1, "1-1"),
            (99.99, "7pr-3"),
        ];
        for (number, text) in written {
            assert_eq!(super::number(number), text, "{number}");
        }
        for number in [1e15, -1e15, 1.0 / 3.0, 5e-324, f64::MAX, 123_456_789.123] {
            let text = super::number(number);
            assert_eq!(read_number(&text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in [
            "",
            "-",
            "k-",
            "--k",
            "k-1-1",
            "1-zzzzzz",
            "k-zzz",
            "zzzzzzzzzzzzzzzz",
        ] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }
}
