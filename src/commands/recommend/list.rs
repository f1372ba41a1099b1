//! Lists of criteria in words a person would type, as far as they can be read without knowing the
//! criteria: `speed, easy to learn`, `speed=5, learning curve 2`, `speed > scalability`,
//! `scalability >= 4`, `must never lose data`.

use super::amount::{self, Amount};
use super::demand::{Demand, Unsupported, Wanted, least};
use super::entry_parts::{EntryParts, split_end, split_entry};
use super::order;
use super::separators::{entry_texts, in_usual_width};
use super::vocabulary::AND;
use crate::rating::{Rating, Weight};

/// One entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListEntry {
    /// The entry of the list that it is, or is a part of.
    pub listed: String,
    /// As it was typed.
    pub text: String,
    /// Without its number, and without words such as `must`.
    pub name: String,
    pub amount: Option<Amount>,
    /// Whether the amount is before the name: `3 speed`, but also `3 cores`.
    pub amount_first: bool,
    pub demand: Demand,
}

/// Reads priorities. What is written as a must-have becomes one.
pub fn priorities(list: &str) -> Vec<ListEntry> {
    let list = in_usual_width(list);
    let mut entries = Vec::new();
    for text in entry_texts(&list) {
        entries.extend(priority(text));
    }

    if mixes_percentages(&entries) {
        for entry in &mut entries {
            entry.ignore_percentage();
        }
    }
    entries
}

/// Whether some weights are percentages and others are plain numbers.
fn mixes_percentages(entries: &[ListEntry]) -> bool {
    let (mut percentages, mut plain) = (false, false);
    for entry in entries {
        if let (Ok(Wanted::Weight(_)), Some(amount)) = (entry.demand, entry.amount) {
            percentages |= amount.percent;
            plain |= !amount.percent;
        }
    }
    percentages && plain
}

/// Reads must-haves.
pub fn must_haves(list: &str) -> Vec<ListEntry> {
    let list = in_usual_width(list);
    let mut entries = Vec::new();
    for text in entry_texts(&list) {
        entries.extend(split_numbered(text).into_iter().map(must_have));
    }
    entries
}

/// The entries that `and` joins, where each of them has its number: `speed >= 3 and cost >= 4`.
fn split_numbered(text: &str) -> Vec<&str> {
    for and in AND {
        for (at, _) in text.match_indices(and) {
            let (before, after) = (text[..at].trim(), text[at + and.len()..].trim());
            if ends_in_number(before) && amount::amount(after).is_none() {
                return [vec![before], split_numbered(after)].concat();
            }
        }
    }
    vec![text]
}

/// Whether a text ends in a number that is complete, unlike `speed between 2`.
fn ends_in_number(text: &str) -> bool {
    match split_end(text) {
        Some((name, _)) => !amount::opens_range(name),
        None => false,
    }
}

fn priority(text: &str) -> Vec<ListEntry> {
    let mut entries = Vec::new();
    for text in split_numbered(text) {
        let parts = split_entry(text);

        if order::is_order(text, &parts) {
            for (name, weight) in order::weights(text) {
                entries.push(ListEntry {
                    listed: text.to_owned(),
                    ..weighted(name, weight)
                });
            }
        } else if parts.must || parts.compares() {
            entries.push(must_have(text));
        } else if parts.stressed {
            entries.push(weighted(text, Weight::HEAVIEST.into()));
        } else {
            entries.push(weighted(text, Weight::USUAL.into()));
        }
    }
    entries
}

fn must_have(text: &str) -> ListEntry {
    let parts = split_entry(text);
    let demand = match parts.amount {
        Some(amount) => least(amount),
        None => Ok(Wanted::Least(Rating::GOOD)),
    };
    ListEntry::new(text, parts, demand)
}

/// An entry that weighs its number, or `usual` without one.
fn weighted(text: &str, usual: f64) -> ListEntry {
    let parts = split_entry(text);
    let weight = parts.amount.map_or(usual, |amount| amount.number);

    let demand = if weight < 0.0 {
        let nearest = Wanted::Weight(-weight);
        Err(Unsupported::Negative { nearest })
    } else {
        Ok(Wanted::Weight(weight))
    };
    ListEntry::new(text, parts, demand)
}

impl ListEntry {
    fn new(text: &str, parts: EntryParts, demand: Demand) -> Self {
        Self {
            listed: text.to_owned(),
            text: text.to_owned(),
            name: parts.name,
            amount: parts.amount,
            amount_first: parts.amount_first,
            demand,
        }
    }

    /// Whether it asks for a weight.
    pub fn is_priority(&self) -> bool {
        matches!(
            self.demand,
            Ok(Wanted::Weight(_)) | Err(Unsupported::Negative { .. })
        )
    }

    /// Whether its number was typed, or is only the usual one.
    pub fn numbered(&self) -> bool {
        self.amount.is_some()
    }

    /// Leaves a percentage in the name, so that it is reported as not understood: next to plain
    /// weights, it does not say how the two compare.
    fn ignore_percentage(&mut self) {
        if self.amount.is_some_and(|amount| amount.percent) {
            self.name.clone_from(&self.text);
            self.amount = None;
            self.demand = Ok(Wanted::Weight(Weight::USUAL.into()));
        }
    }

    /// The entries that this one is when `and` joins names instead of being part of one.
    pub fn split(&self) -> Vec<ListEntry> {
        let mut names: Vec<&str> = self.name.split(['&', '+']).collect();
        for and in AND {
            names = names.iter().flat_map(|name| name.split(and)).collect();
        }

        let mut entries = Vec::new();
        for name in names {
            let name = name.trim();
            if !name.is_empty() {
                entries.push(ListEntry {
                    text: name.to_owned(),
                    name: name.to_owned(),
                    ..self.clone()
                });
            }
        }
        entries
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
    fn assert_refused(text: &str, expected: Unsupported) {
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
            assert_refused(text, Unsupported::Most { nearest: None });
        }
        for text in [
            "speed between 2 and 4",
            "speed 2-4",
            "speed 2 to 4",
            "between 2 and 4 for speed",
        ] {
            assert_refused(
                text,
                Unsupported::Most {
                    nearest: Some(least(2)),
                },
            );
        }
        assert_refused("speed = 3", Unsupported::Exactly { nearest: least(3) });
        for text in ["speed > 5", "speed >= 6", "speed 5.5", "speed 1000"] {
            assert_refused(text, Unsupported::Unreachable { nearest: least(5) });
        }
        assert_refused(
            "speed 80 %",
            Unsupported::Percent {
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
            [("speed", Err(Unsupported::Most { nearest: None }))]
        );
        let negative = Unsupported::Negative {
            nearest: Wanted::Weight(2.0),
        };
        assert_eq!(names(&priorities("speed -2")), [("speed", Err(negative))]);
    }

    #[test]
    fn an_unread_number_stays_in_the_name() {
        let far = format!("speed >= {}4", " ".repeat(amount::LONGEST));
        for text in [
            far.as_str(),
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
