//! Lists of criteria in words a person would type, as far as they can be read without knowing the
//! criteria: `speed, easy to learn`, `speed=5, learning curve 2`, `speed > scalability`,
//! `scalability >= 4`, `must never lose data`.

use super::amount::{self, Amount};
use super::apart::{EntryParts, split_end, taken_apart};
use super::demand::{Demand, Untaken, Wanted, least};
use super::signs::Sign;
use super::wording::AND;
use crate::rating::{Rating, Weight};

/// The weights along `a > b > c > …`; whatever comes later has the last one.
const DESCENDING: [f64; 4] = [5.0, 3.0, 2.0, 1.0];

/// Words that end in a full stop within a sentence; so does every single letter.
const ABBREVIATIONS: [&str; 5] = ["min", "max", "approx", "ca", "vs"];

/// One entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListEntry {
    /// As it was typed.
    pub text: String,
    /// Without its number, and without words such as `must`.
    pub name: String,
    pub amount: Option<Amount>,
    /// Whether the amount is before the name: `3 speed`, but also `3 cores`.
    pub amount_first: bool,
    pub demand: Demand,
}

/// Reads priorities. What is written as a must-have is taken for one.
pub fn priorities(text: &str) -> Vec<ListEntry> {
    let entries: Vec<ListEntry> = parts(&folded(text)).flat_map(priority).collect();
    let has = |percent: bool| {
        let mut weights = entries
            .iter()
            .filter(|entry| matches!(entry.demand, Ok(Wanted::Weight(_))));
        weights.any(|entry| entry.amount.is_some_and(|amount| amount.percent == percent))
    };
    if !(has(true) && has(false)) {
        return entries;
    }
    entries.into_iter().map(without_percentage).collect()
}

/// A percentage next to plain weights says nothing of how the two compare: it is left in the name,
/// so that it is not read.
fn without_percentage(entry: ListEntry) -> ListEntry {
    if !entry.amount.is_some_and(|amount| amount.percent) {
        return entry;
    }
    ListEntry {
        name: entry.text.clone(),
        amount: None,
        demand: Ok(Wanted::Weight(Weight::USUAL.into())),
        ..entry
    }
}

/// Reads must-haves.
pub fn must_haves(text: &str) -> Vec<ListEntry> {
    parts(&folded(text))
        .flat_map(|part| joined(part).into_iter().map(must))
        .collect()
}

/// With digits and signs in their usual width; letters stay as they are.
pub fn folded(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
            if narrow.is_ascii_alphabetic() {
                c
            } else {
                narrow
            }
        }
        other => other,
    };
    text.chars().map(narrow).collect()
}

/// The parts between the separators, each without the bullet before it.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    let parts = std::iter::from_fn(move || {
        let whole = rest?;
        let end = separator(whole);
        rest = end.map(|(at, length)| &whole[at + length..]);
        Some(end.map_or(whole, |(at, _)| &whole[..at]))
    });
    parts.map(part).filter(|part| !part.is_empty())
}

fn part(text: &str) -> &str {
    let text = text.trim().trim_end_matches(['.', '!', '。']).trim_end();
    let bullet = ["- ", "* ", "• ", "– "]
        .into_iter()
        .find_map(|bullet| text.strip_prefix(bullet));
    bullet.unwrap_or(text).trim_start()
}

/// Where the first separator is, and its length in bytes.
pub fn separator(text: &str) -> Option<(usize, usize)> {
    let (at, c) = text.char_indices().find(|(at, c)| match c {
        ';' | '、' | '\n' | '；' | '。' => true,
        ',' | '，' => !is_decimal(text, *at, c.len_utf8()),
        '.' | '!' | '?' => ends_sentence(&text[..*at], &text[at + 1..]),
        _ => false,
    })?;
    Some((at, c.len_utf8()))
}

/// Whether a full stop ends a sentence: another one follows, and no abbreviation is before it.
fn ends_sentence(before: &str, after: &str) -> bool {
    let goes_on = after.starts_with(char::is_whitespace)
        && after.trim_start().starts_with(char::is_alphabetic);
    let last_word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    goes_on
        && last_word.chars().count() > 1
        && !ABBREVIATIONS.contains(&last_word.to_lowercase().as_str())
}

/// Whether a comma is part of a number: `2,5` is one number, `speed 2,cost 3` are two entries.
fn is_decimal(text: &str, at: usize, length: usize) -> bool {
    let rest = &text[at + length..];
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_numeric()).len();
    let goes_on = rest[digits..].starts_with(char::is_alphabetic)
        && !rest[digits..].starts_with(|c| c >= '\u{3000}');
    text[..at].ends_with(|c: char| c.is_numeric()) && digits > 0 && !goes_on
}

/// The entries that `and` joins, where each of them has its number: `speed >= 3 and cost >= 4`.
fn joined(part: &str) -> Vec<&str> {
    for and in AND {
        for (at, _) in part.match_indices(and) {
            let (before, after) = (part[..at].trim(), part[at + and.len()..].trim());
            let ends_in_number =
                split_end(before).is_some_and(|(name, _)| !amount::opens_range(name));
            if ends_in_number && amount::amount(after).is_none() {
                return [vec![before], joined(after)].concat();
            }
        }
    }
    vec![part]
}

fn priority(part: &str) -> Vec<ListEntry> {
    let is_order = |name: &str| name.contains(['<', '>']);
    let mut entries = Vec::new();
    for text in joined(part) {
        let parts = taken_apart(text);
        let compares = parts
            .amount
            .is_some_and(|amount| !matches!(amount.sign, Sign::None | Sign::Equal));
        let is_level = equals(text).len() > 1 && !is_order(text);
        if is_level || is_order(text) && (!compares || is_order(&parts.name)) {
            entries.extend(order(text));
        } else if parts.must || compares {
            entries.push(must(text));
        } else {
            let usual = if parts.stressed {
                DESCENDING[0]
            } else {
                Weight::USUAL.into()
            };
            entries.push(weight(text, usual));
        }
    }
    entries
}

fn must(text: &str) -> ListEntry {
    let EntryParts {
        name,
        amount,
        amount_first,
        ..
    } = taken_apart(text);
    let demand = amount.map_or(Ok(Wanted::Least(Rating::GOOD)), least);
    ListEntry {
        text: text.to_owned(),
        name,
        amount,
        amount_first,
        demand,
    }
}

fn weight(text: &str, usual: f64) -> ListEntry {
    let EntryParts {
        name,
        amount,
        amount_first,
        ..
    } = taken_apart(text);
    let number = amount.map_or(usual, |amount| amount.number);
    let demand = if number < 0.0 {
        Err(Untaken::Negative {
            nearest: Wanted::Weight(-number),
        })
    } else {
        Ok(Wanted::Weight(number))
    };
    ListEntry {
        text: text.to_owned(),
        name,
        amount,
        amount_first,
        demand,
    }
}

/// Names from the weightiest to the least; a single one weighs as usual. What points both ways, or
/// compares with something else than a number, is left whole, so that it reads as no name.
fn order(text: &str) -> Vec<ListEntry> {
    let mut links: Vec<&str> = text
        .split(['>', '<'])
        .map(str::trim)
        .filter(|link| !link.is_empty())
        .collect();
    let both_ways = text.contains('<') && text.contains('>');
    let odd = |link: &&str| {
        amount::amount(link).is_some() || link.starts_with('=') || link.ends_with(['=', '-', '!'])
    };
    if both_ways || links.iter().any(odd) {
        return vec![weight(text, Weight::USUAL.into())];
    }
    if text.contains('<') {
        links.reverse();
    }
    let alone = links.len() == 1;
    let usual = |at: usize| {
        if alone {
            Weight::USUAL.into()
        } else {
            DESCENDING[at.min(DESCENDING.len() - 1)]
        }
    };
    let mut entries = Vec::new();
    for (at, link) in links.iter().enumerate() {
        entries.extend(equals(link).into_iter().map(|name| weight(name, usual(at))));
    }
    entries
}

/// The names that a link of an order puts on one level: `a = b`, but not `a = 4`.
fn equals(link: &str) -> Vec<&str> {
    let names: Vec<&str> = link.split('=').map(str::trim).collect();
    let are_names = names
        .iter()
        .all(|name| name.contains(char::is_alphabetic) && taken_apart(name).amount.is_none());
    if are_names { names } else { vec![link] }
}

impl ListEntry {
    /// Whether its number was typed, or is only the usual one.
    pub fn numbered(&self) -> bool {
        self.amount.is_some()
    }

    /// The entries that this one is when `and` joins names instead of being part of one.
    pub fn split(&self) -> Vec<ListEntry> {
        let apart = |names: Vec<String>, and: &&str| -> Vec<String> {
            names
                .iter()
                .flat_map(|name| name.split(*and))
                .map(str::to_owned)
                .collect()
        };
        let names: Vec<String> = self.name.split(['&', '+']).map(str::to_owned).collect();
        let names = AND.iter().fold(names, apart);
        let names = names
            .iter()
            .map(|name| name.trim())
            .filter(|name| !name.is_empty());
        names
            .map(|name| ListEntry {
                text: name.to_owned(),
                name: name.to_owned(),
                ..self.clone()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::signs::SIGNS;
    use super::*;

    fn names(entries: &[ListEntry]) -> Vec<(&str, Demand)> {
        entries
            .iter()
            .map(|entry| (entry.name.as_str(), entry.demand))
            .collect()
    }

    #[track_caller]
    fn assert_weights(text: &str, expected: &[(&str, f64)]) {
        let expected: Vec<(&str, Demand)> = expected
            .iter()
            .map(|(name, weight)| (*name, Ok(Wanted::Weight(*weight))))
            .collect();
        assert_eq!(names(&priorities(text)), expected, "{text}");
    }

    fn least(rating: i64) -> Wanted {
        Wanted::Least(Rating::new(rating).expect("a rating"))
    }

    #[track_caller]
    fn assert_least(text: &str, rating: i64) {
        let expected = [("speed", Ok(least(rating)))];
        assert_eq!(names(&must_haves(text)), expected, "{text} as a must-have");
    }

    #[track_caller]
    fn assert_refused(text: &str, expected: Untaken) {
        assert_eq!(
            names(&must_haves(text)),
            [("speed", Err(expected))],
            "{text}"
        );
    }

    #[test]
    fn names_alone_weigh_as_usual() {
        assert_weights(
            "speed, easy to learn;cost\n",
            &[("speed", 3.0), ("easy to learn", 3.0), ("cost", 3.0)],
        );
        assert_weights("- speed\n- cost.", &[("speed", 3.0), ("cost", 3.0)]);
        assert_weights("速度、費用=5", &[("速度", 3.0), ("費用", 5.0)]);
    }

    #[test]
    fn numbers_are_weights_however_they_are_joined() {
        let names = [
            ("a", 4.0),
            ("b", 3.0),
            ("c", 60.0),
            ("d", 2.5),
            ("e", 2.5),
            ("f", 5.0),
            ("g", 5.0),
        ];
        assert_weights("a (4), b*3, c: 60, d 2.5, e 2,5, 5 f, g ５", &names);
        assert_weights("speed 2, cost 3", &[("speed", 2.0), ("cost", 3.0)]);
        assert_weights("speed 2,cost 3", &[("speed", 2.0), ("cost", 3.0)]);
        assert_weights("speed 5 and cost 2", &[("speed", 5.0), ("cost", 2.0)]);
        assert_weights("speed 60 %, cost 40 %", &[("speed", 60.0), ("cost", 40.0)]);
        assert_weights("speed 60 %, cost 2", &[("speed 60 %", 3.0), ("cost", 2.0)]);
        assert_weights(
            "speed=5, learning curve: 2",
            &[("speed", 5.0), ("learning curve", 2.0)],
        );
    }

    #[test]
    fn an_order_gives_falling_weights() {
        assert_weights("a > b", &[("a", 5.0), ("b", 3.0)]);
        assert_weights("b < a", &[("a", 5.0), ("b", 3.0)]);
        assert_weights(
            "a>b>>c > d > e >",
            &[("a", 5.0), ("b", 3.0), ("c", 2.0), ("d", 1.0), ("e", 1.0)],
        );
        assert_weights("a 4 > b", &[("a", 4.0), ("b", 3.0)]);
    }

    #[test]
    fn a_meaningless_order_is_not_split() {
        for text in ["a > b < c", "a >= b", "a > b > 3", "a -> b"] {
            assert_weights(
                text,
                &[(text, 3.0)].map(|(name, weight)| {
                    (if text == "a > b > 3" { "a > b" } else { name }, weight)
                }),
            );
        }
    }

    #[test]
    fn the_least_rating_is_read_as_written() {
        for text in [
            "speed >= 4",
            "speed > 3",
            "speed 4",
            "speed: 4",
            "speed 4+",
            "speed at least 4",
            "speed 4/5",
            "speed ★★★★",
        ] {
            assert_least(text, 4);
        }
        for text in [
            "speed",
            "speed mindestens 4",
            "speed au moins 4",
            "speed 4以上",
            "4 <= speed",
            "at least 4 for speed",
        ] {
            assert_least(text, 4);
        }
        for text in [
            "speed >= 2.5",
            "speed 2,5",
            "speed > 2",
            "speed > 2.5",
            "speed ３",
            "more than 2 for speed",
        ] {
            assert_least(text, 3);
        }
        for text in ["speed = 5", "speed between 5 and 5", "speed 5 or more"] {
            assert_least(text, 5);
        }
        for text in ["speed <= 5", "speed < 6", "speed >= -2", "speed 0.5"] {
            assert_least(text, 1);
        }
    }

    #[test]
    fn an_unsupported_must_have_is_refused() {
        for text in [
            "speed < 4",
            "speed <= 3",
            "speed at most 3",
            "speed != 3",
            "speed not 3",
            "3 > speed",
            "speed 3以下",
        ] {
            assert_refused(text, Untaken::Most { nearest: None });
        }
        for text in [
            "speed between 2 and 4",
            "speed 2-4",
            "speed 2 to 4",
            "between 2 and 4 for speed",
        ] {
            assert_refused(
                text,
                Untaken::Most {
                    nearest: Some(least(2)),
                },
            );
        }
        assert_refused("speed = 3", Untaken::Exactly { nearest: least(3) });
        for text in ["speed > 5", "speed >= 6", "speed 5.5", "speed 1000"] {
            assert_refused(text, Untaken::Unreachable { nearest: least(5) });
        }
        assert_refused(
            "speed 80 %",
            Untaken::Percent {
                nearest: Some(least(4)),
            },
        );
    }

    #[test]
    fn comparisons_among_priorities_are_must_haves() {
        for text in [
            "speed >= 4",
            "speed > 3",
            "speed at least 4",
            "must have speed",
            "speed必須",
        ] {
            assert_eq!(
                names(&priorities(text)),
                [("speed", Ok(least(4)))],
                "{text}"
            );
        }
        let both = [("speed", Ok(least(3))), ("cost", Ok(least(4)))];
        assert_eq!(names(&priorities("speed >= 3 and cost >= 4")), both);
        assert_eq!(
            names(&priorities("speed < 3")),
            [("speed", Err(Untaken::Most { nearest: None }))]
        );
        let negative = Untaken::Negative {
            nearest: Wanted::Weight(2.0),
        };
        assert_eq!(names(&priorities("speed -2")), [("speed", Err(negative))]);
    }

    #[test]
    fn an_unread_number_stays_in_the_name() {
        for text in [
            "speed 1e3",
            "speed 1,000",
            "speed 1.000",
            "speed ²",
            "speed ٣",
            "speed >> 3",
            "speed 3 4",
            "2 <= speed <= 4",
        ] {
            let entries = must_haves(text);
            let kept = |entry: &ListEntry| {
                entry
                    .name
                    .contains(|c: char| c.is_numeric() || SIGNS.contains(&c))
            };
            assert!(entries.iter().all(kept), "{text}: {entries:?}");
        }
    }

    #[test]
    fn joined_names_can_be_taken_apart() {
        for text in [
            "a and b", "a und b", "a et b", "a y b", "a e b", "aとb", "a & b", "a+b",
        ] {
            let apart = priorities(text)[0].split();
            assert_eq!(
                apart
                    .iter()
                    .map(|entry| entry.name.as_str())
                    .collect::<Vec<_>>(),
                ["a", "b"],
                "{text}"
            );
        }
    }
}
