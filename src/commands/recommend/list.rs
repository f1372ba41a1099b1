//! Lists of criteria in words a person would type, as far as they can be read without knowing the criteria:
//! `speed, easy to learn`, `speed=5, learning curve 2`, `speed > scalability`, `scalability >= 4`. The words of every language of
//! the interface are read, whichever one it speaks: in a channel, people mix them.

use super::wish::GOOD;

/// The weight of a criterion that is named without a number.
pub const USUAL_WEIGHT: u8 = 3;
/// The weights along `a > b > c > …`; whatever comes later has the last one.
const DESCENDING: [f64; 4] = [5.0, 3.0, 2.0, 1.0];

/// One entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'t> {
    /// As it was typed.
    pub text: &'t str,
    /// Without the number at its end.
    pub name: &'t str,
    pub demand: Demand,
    /// Whether the number was typed, or is only the usual one.
    pub numbered: bool,
}

/// What is asked of a criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Demand {
    Weight(f64),
    /// The least rating that will do.
    Least(f64),
}

/// Reads priorities. What is written as a must-have is taken for one.
pub fn priorities(text: &str) -> Vec<Entry<'_>> {
    parts(text).flat_map(|part| if is_must(part) { vec![must(part)] } else { chain(part) }).collect()
}

/// Reads must-haves.
pub fn must_haves(text: &str) -> Vec<Entry<'_>> {
    parts(text).map(must).collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '、', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// `at least` and its signs, before the number.
const AT_LEAST: [&str; 8] = [">=", "=>", "≥", " at least ", " mindestens ", " au moins ", " al menos ", " pelo menos "];
/// The Japanese `at least`, after the number.
const OR_MORE: &str = "以上";
/// What joins two names, besides signs.
const AND: [&str; 6] = [" and ", " und ", " et ", " y ", " e ", "と"];

fn is_must(part: &str) -> bool {
    AT_LEAST.iter().any(|sign| part.contains(sign)) || part.ends_with(OR_MORE)
}

fn must(part: &str) -> Entry<'_> {
    let (name, number) = number_at_end(part.strip_suffix(OR_MORE).unwrap_or(part));
    let name = AT_LEAST.iter().find_map(|sign| name.strip_suffix(sign.trim())).unwrap_or(name);
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || c == '>');
    Entry { text: part, name, demand: Demand::Least(number.unwrap_or(GOOD.into())), numbered: number.is_some() }
}

/// One name, or several from the weightiest to the least.
fn chain(part: &str) -> Vec<Entry<'_>> {
    let mut links: Vec<&str> = part.split(['>', '<']).map(str::trim).filter(|link| !link.is_empty()).collect();
    if part.contains('<') && !part.contains('>') {
        links.reverse();
    }
    let alone = links.len() == 1;
    let usual = |at: usize| if alone { USUAL_WEIGHT.into() } else { DESCENDING[at.min(DESCENDING.len() - 1)] };
    links.iter().enumerate().map(|(at, link)| weight(link, usual(at))).collect()
}

fn weight(text: &str, usual: f64) -> Entry<'_> {
    let (name, number) = number_at_end(text);
    Entry { text, name, demand: Demand::Weight(number.unwrap_or(usual)), numbered: number.is_some() }
}

/// `learning curve 2`, `speed=5`, `speed: 2.5`, `speed 60 %` -> the name and the number.
fn number_at_end(part: &str) -> (&str, Option<f64>) {
    let rest = part.trim_end_matches(|c: char| c.is_whitespace() || c == '%' || c == ')');
    let name = rest.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = rest[name.len()..].parse().ok();
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '*' | '('));
    let name =
        if AT_LEAST.iter().any(|sign| name.ends_with(sign)) { name } else { name.trim_end_matches('=').trim_end() };
    if number.is_some() && !name.is_empty() { (name, number) } else { (part, None) }
}

impl<'t> Entry<'t> {
    /// The entries that this one is when `and` joins names instead of being part of one.
    pub fn split(&self) -> Vec<Entry<'t>> {
        let joined = |names: Vec<&'t str>, and: &&str| names.into_iter().flat_map(|name| name.split(*and)).collect();
        let names: Vec<&str> = AND.iter().fold(self.name.split(['&', '+']).collect(), joined);
        let names = names.into_iter().map(str::trim).filter(|name| !name.is_empty());
        names.map(|name| Entry { text: name, name, ..*self }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(entries: &[Entry]) -> Vec<(String, Demand)> {
        entries.iter().map(|entry| (entry.name.to_owned(), entry.demand)).collect()
    }

    fn weights(text: &str) -> Vec<(String, f64)> {
        let weight = |(name, demand)| match demand {
            Demand::Weight(weight) => (name, weight),
            Demand::Least(_) => panic!("{text} is no must-have"),
        };
        read(&priorities(text)).into_iter().map(weight).collect()
    }

    fn least(text: &str) -> Vec<(String, f64)> {
        let least = |(name, demand)| match demand {
            Demand::Least(least) => (name, least),
            Demand::Weight(_) => panic!("{text} is a must-have"),
        };
        read(&must_haves(text)).into_iter().map(least).collect()
    }

    fn named(names: &[(&str, f64)]) -> Vec<(String, f64)> {
        names.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect()
    }

    #[test]
    fn names_alone_weigh_as_usual() {
        assert_eq!(
            weights("speed, easy to learn;cost\n"),
            named(&[("speed", 3.0), ("easy to learn", 3.0), ("cost", 3.0)])
        );
    }

    #[test]
    fn numbers_are_weights_however_they_are_joined() {
        let text = "speed=5, learning curve 2, cost: 1, a (4), b*3, c 60 %, d 2.5";
        let names =
            [("speed", 5.0), ("learning curve", 2.0), ("cost", 1.0), ("a", 4.0), ("b", 3.0), ("c", 60.0), ("d", 2.5)];
        assert_eq!(weights(text), named(&names));
    }

    #[test]
    fn an_order_gives_falling_weights() {
        assert_eq!(weights("a > b"), named(&[("a", 5.0), ("b", 3.0)]));
        assert_eq!(weights("b < a"), named(&[("a", 5.0), ("b", 3.0)]));
        let five = named(&[("a", 5.0), ("b", 3.0), ("c", 2.0), ("d", 1.0), ("e", 1.0)]);
        assert_eq!(weights("a>b>>c > d > e >"), five);
        assert_eq!(weights("a 4 > b"), named(&[("a", 4.0), ("b", 3.0)]));
    }

    #[test]
    fn must_haves_are_read_in_either_option() {
        let four = named(&[("speed", 4.0)]);
        for text in [
            "speed >= 4",
            "speed>=4",
            "speed ≥ 4",
            "speed => 4",
            "speed at least 4",
            "speed 4",
            "speed=4",
            "speed > 4",
            "speed",
        ] {
            assert_eq!(least(text), four, "{text}");
        }
        for text in ["speed mindestens 4", "speed au moins 4", "speed al menos 4", "speed pelo menos 4", "speed 4以上"]
        {
            assert_eq!(least(text), four, "{text}");
            assert_eq!(read(&priorities(text)), [("speed".to_owned(), Demand::Least(4.0))], "{text}");
        }
        assert_eq!(least("速度以上、費用3以上"), named(&[("速度", 4.0), ("費用", 3.0)]));
        let mixed = read(&priorities("cost, speed >= 4"));
        assert_eq!(mixed, [("cost".to_owned(), Demand::Weight(3.0)), ("speed".to_owned(), Demand::Least(4.0))]);
    }

    #[test]
    fn nothing_but_signs_is_no_entry_or_one_without_a_number() {
        assert!(priorities(" , ;\n > < ").is_empty());
        assert_eq!(weights("5"), named(&[("5", 3.0)]));
        assert_eq!(weights("="), named(&[("=", 3.0)]));
        assert_eq!(least(">= 4").len(), 1);
    }

    #[test]
    fn joined_names_can_be_taken_apart() {
        let entries = priorities("speed and cost 4");
        let apart: Vec<_> = entries[0].split().iter().map(|entry| (entry.name, entry.demand)).collect();
        assert_eq!(apart, [("speed", Demand::Weight(4.0)), ("cost", Demand::Weight(4.0))]);
        for text in ["a und b", "a et b", "a y b", "a e b", "aとb", "a & b", "a+b"] {
            let entries = priorities(text);
            let names: Vec<_> = entries[0].split().iter().map(|entry| entry.name).collect();
            assert_eq!(names, ["a", "b"], "{text}");
        }
    }

    #[test]
    fn the_japanese_comma_parts_names() {
        assert_eq!(weights("速度、費用=5"), named(&[("速度", 3.0), ("費用", 5.0)]));
    }
}
