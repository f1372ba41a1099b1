//! What is asked of a factual criterion, as it was typed -> a must-have, or why there is none.

use super::amount::{self, Amount};
use super::fact_words::{alternatives, is_unit, money_before, without_is, yes_or_no};
use super::number;
use super::signs::{Sign, sign_before, words_after};
use crate::knowledge::Criterion;
use crate::knowledge::facts::{Better, CriterionKind, is_same_text};
use crate::knowledge::must_have::{MustHave, NumberLimit};
use crate::knowledge::names::{NameMatch, Names};

/// A must-have, or why there is none.
pub type FactDemand = Result<MustHave, FactRefusal>;

/// Why a fact cannot be asked for, with the nearest thing that can.
#[derive(Debug, Clone, PartialEq)]
pub enum FactRefusal {
    /// It bounds a number where it is good, or asks for one number alone.
    Direction { nearest: MustHave },
    /// It is in another unit.
    Unit { nearest: MustHave },
    /// It does not say what will do.
    NoValue,
    /// It is neither a yes nor a no.
    NotYesNo,
    /// No technology has this text.
    UnknownText {
        text: String,
        nearest: Option<MustHave>,
    },
}

impl FactRefusal {
    /// The nearest thing that can be asked.
    pub fn nearest(&self) -> Option<&MustHave> {
        match self {
            Self::Direction { nearest } | Self::Unit { nearest } => Some(nearest),
            Self::UnknownText { nearest, .. } => nearest.as_ref(),
            Self::NoValue | Self::NotYesNo => None,
        }
    }
}

/// What an amount without a unit asks of a criterion.
pub fn of_amount(criterion: &Criterion, amount: Amount) -> FactDemand {
    match &criterion.kind {
        CriterionKind::Number { unit, better } => {
            let demand = of_number(*better, amount);
            if amount.percent && !is_unit("%", unit) {
                return wrong_unit(demand);
            }
            demand
        }
        CriterionKind::YesNo => Err(FactRefusal::NotYesNo),
        CriterionKind::Text | CriterionKind::Rating => Err(FactRefusal::NoValue),
    }
}

/// What a text after the name of a criterion asks of it: `<= 20 USD`, `= yes`, ` Apache-2.0`.
/// `None` if it is none of that.
pub fn of_value(criterion: &Criterion, value: &str) -> Option<FactDemand> {
    match &criterion.kind {
        CriterionKind::Rating => None,
        CriterionKind::YesNo => of_yes_no(value),
        CriterionKind::Number { unit, better } => {
            let typed = amount_in_unit(value)?;
            let demand = of_number(*better, typed.amount);
            let is_known = typed.unit.is_none_or(|typed| is_unit(typed, unit));
            Some(if is_known { demand } else { wrong_unit(demand) })
        }
        CriterionKind::Text => of_text(criterion, value),
    }
}

fn wrong_unit(demand: FactDemand) -> FactDemand {
    match demand {
        Ok(nearest) | Err(FactRefusal::Direction { nearest }) => Err(FactRefusal::Unit { nearest }),
        other => other,
    }
}

/// What a number asks, if lower or higher ones are better.
fn of_number(better: Better, amount: Amount) -> FactDemand {
    let limit = |number, is_enough| {
        MustHave::Number(NumberLimit {
            number,
            better,
            is_enough,
        })
    };
    let number = amount.number;
    // The nearest to a number that is asked for alone, or to a bound on the wrong side.
    let nearest = limit(number, true);

    match (amount.sign, better) {
        (Sign::None, _) => Ok(nearest),
        (Sign::AtMost, Better::Lower) | (Sign::AtLeast, Better::Higher) => Ok(nearest),
        (Sign::LessThan, Better::Lower) | (Sign::MoreThan, Better::Higher) => {
            Ok(limit(number, false))
        }
        (Sign::UpTo(most), Better::Lower) => Err(FactRefusal::Direction {
            nearest: limit(most, true),
        }),
        _ => Err(FactRefusal::Direction { nearest }),
    }
}

struct TypedAmount<'t> {
    amount: Amount,
    unit: Option<&'t str>,
}

/// An amount that may have a unit: `<= 20 USD`, `under $20`, `20 ms or less`.
fn amount_in_unit(text: &str) -> Option<TypedAmount<'_>> {
    if let Some(amount) = amount::amount(text) {
        let unit = amount.percent.then_some("%");
        return Some(TypedAmount { amount, unit });
    }

    let text = text.trim().trim_start_matches(':').trim_start();
    let (mut sign, rest) = sign_before(text).unwrap_or((Sign::None, text));
    let rest = rest.trim_start();
    let (before, rest) = match money_before(rest) {
        Some((money, rest)) => (Some(money), rest),
        None => (None, rest),
    };

    let end = rest.find(|c| !is_in_number(c)).unwrap_or(rest.len());
    let number = number::decimal(rest[..end].trim_end())?;
    let mut after = rest[end..].trim();
    if let Some((later, unit)) = words_after(after)
        && sign == Sign::None
    {
        sign = later;
        after = unit.trim_end();
    }

    // Nothing but the unit may be left, and it must not be there twice.
    let unit = match (before, after) {
        (None, "") => None,
        (Some(money), "") => Some(money),
        (None, unit) => Some(unit),
        (Some(_), _) => return None,
    };
    let amount = Amount {
        sign,
        number,
        percent: false,
    };
    Some(TypedAmount { amount, unit })
}

fn is_in_number(c: char) -> bool {
    c.is_ascii_digit() || ['.', ',', '-', '−', '½', '¼', '¾'].contains(&c)
}

/// `= yes`, `: no`, ` yes`, `is true`, `!= no`.
fn of_yes_no(value: &str) -> Option<FactDemand> {
    if let Some((Sign::Not, word)) = sign_before(value.trim()) {
        let unwanted = yes_or_no(word)?;
        return Some(Ok(MustHave::YesNo(!unwanted)));
    }
    let Some((is_said, word)) = without_equal(value) else {
        return Some(Err(FactRefusal::NotYesNo));
    };
    match yes_or_no(word) {
        Some(wanted) => Some(Ok(MustHave::YesNo(wanted))),
        None if is_said => Some(Err(FactRefusal::NotYesNo)),
        None => None,
    }
}

/// `= MIT`, `: MIT or Apache-2.0`, ` MIT`, `!= SSPL-1.0`.
fn of_text(criterion: &Criterion, value: &str) -> Option<FactDemand> {
    if let Some((Sign::Not, rest)) = sign_before(value.trim()) {
        return Some(of_other_texts(criterion, rest));
    }
    let (is_said, value) = without_equal(value)?;
    let demand = one_of(criterion, value);
    // Without a sign, a text is only what is known.
    (is_said || demand.is_ok()).then_some(demand)
}

/// The text after `=`, `:` or `is`, and whether that was there; `None` after another sign.
fn without_equal(value: &str) -> Option<(bool, &str)> {
    let value = value.trim();
    if let Some(rest) = value.strip_prefix(':') {
        return Some((true, rest.trim()));
    }
    match sign_before(value) {
        Some((Sign::Equal, rest)) => Some((true, rest.trim())),
        Some((Sign::Not, _)) | None => Some((false, without_is(value))),
        Some(_) => None,
    }
}

/// The texts of which one will do.
pub fn one_of(criterion: &Criterion, value: &str) -> FactDemand {
    // A text may have a word such as `or` in it.
    if let Ok(whole) = known_text(criterion, value.trim()) {
        return Ok(MustHave::Text(vec![whole.to_owned()]));
    }

    let mut wanted = Vec::new();
    for typed in alternatives(value) {
        match known_text(criterion, typed) {
            Ok(text) => wanted.push(text.to_owned()),
            Err(likely) => {
                return Err(FactRefusal::UnknownText {
                    text: typed.to_owned(),
                    nearest: likely.map(|text| MustHave::Text(vec![text.to_owned()])),
                });
            }
        }
    }

    wanted.dedup();
    if wanted.is_empty() {
        return Err(FactRefusal::NoValue);
    }
    Ok(MustHave::Text(wanted))
}

/// Every known text but those that are named.
fn of_other_texts(criterion: &Criterion, value: &str) -> FactDemand {
    let MustHave::Text(unwanted) = one_of(criterion, value)? else {
        return Err(FactRefusal::NoValue);
    };

    let mut others = Vec::new();
    for text in criterion.texts() {
        if !unwanted.iter().any(|known| is_same_text(known, text)) {
            others.push(text.to_owned());
        }
    }
    if others.is_empty() {
        return Err(FactRefusal::NoValue);
    }
    Ok(MustHave::Text(others))
}

/// The text of the article that is meant; otherwise, what may be meant.
fn known_text<'c>(criterion: &'c Criterion, typed: &str) -> Result<&'c str, Option<&'c str>> {
    let texts = criterion.texts();
    if let Some(same) = texts.iter().find(|text| is_same_text(text, typed)) {
        return Ok(same);
    }

    let names: Names<usize> = Names::new(texts.iter().map(|text| (*text, Vec::new())));
    match names.find(typed) {
        // As it is written, but for spaces, accents and punctuation.
        NameMatch::Exact(found) if found.len() == 1 => Ok(texts[found[0]]),
        NameMatch::Exact(found) | NameMatch::Near(found) | NameMatch::Several(found) => {
            Err(found.first().map(|at| texts[*at]))
        }
        NameMatch::Nothing => Err(None),
    }
}

/// The criterion's must-have where its name alone is said.
pub fn of_name(criterion: &Criterion) -> FactDemand {
    criterion.good_enough().ok_or(FactRefusal::NoValue)
}
