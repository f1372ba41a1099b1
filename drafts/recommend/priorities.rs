//! Priorities and must-haves in words a person would type: `speed, easy to learn`, `speed=5, learning curve 2`,
//! `speed > scalability`, `scalability >= 4`.

use super::wish::{GOOD, MOST};
use crate::commands::reading::{self, Reading, Scope, echo};
use crate::commands::Context;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;

/// The weight of a criterion that is named without a number.
const USUAL: u8 = 3;
/// The weights along `a > b > c > …`; whatever comes later has the last one.
const DESCENDING: [u8; 4] = [5, 3, 2, 1];

/// What was understood of a text, and what to say about it.
#[derive(Debug, Default)]
pub struct Understood {
    /// Criterion and number.
    pub numbers: Vec<(usize, u8)>,
    pub notes: Vec<Vec<Span>>,
}

/// Reads priorities: criteria with weights from 0 to 5.
pub fn weights(cx: &Context, topic: usize, text: &str) -> Understood {
    let mut understood = Understood::default();
    for part in parts(text) {
        let chain: Vec<&str> = part.split('>').map(str::trim).filter(|link| !link.is_empty()).collect();
        for (at, link) in chain.iter().enumerate() {
            let usual = match chain.len() {
                1 => USUAL,
                _ => DESCENDING[at.min(DESCENDING.len() - 1)],
            };
            understood.read(cx, topic, link, usual);
        }
    }
    understood
}

/// Reads must-haves: criteria with the least rating that will do.
pub fn least_ratings(cx: &Context, topic: usize, text: &str) -> Understood {
    let mut understood = Understood::default();
    for part in parts(text) {
        let part = part.replace("at least", " ").replace(['>', '='], " ");
        understood.read(cx, topic, part.trim(), GOOD);
    }
    understood
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n']).flat_map(|part| part.split(" and ")).map(str::trim).filter(|part| !part.is_empty())
}

impl Understood {
    fn read(&mut self, cx: &Context, topic: usize, part: &str, usual: u8) {
        let (name, number) = number_at_end(part);
        match self.criterion(cx, topic, part, name) {
            None => self.notes.push(vec![Span::plain(format!("Not understood: {}.", echo(part)))]),
            Some(criterion) => {
                let number = number.map_or(usual, |number| self.within_range(number));
                self.numbers.retain(|(known, _)| *known != criterion);
                self.numbers.push((criterion, number));
            }
        }
    }

    /// The criterion that a part names: as a whole, or without the number at its end.
    fn criterion(&mut self, cx: &Context, topic: usize, part: &str, name: &str) -> Option<usize> {
        let scope = Scope::only(vec![topic]);
        let read = |text: &str| match reading::criterion(cx, &scope, text) {
            Reading::Meant { what, near } => what.first().map(|place| (place.1, near)),
            Reading::Unsure(_) => None,
        };
        let (criterion, near) = read(name).or_else(|| read(part))?;
        if near {
            self.notes.push(reading::read_as(name, &criteria(cx, topic)?.criteria[criterion].name));
        }
        Some(criterion)
    }

    fn within_range(&mut self, number: u32) -> u8 {
        let within = u8::try_from(number).unwrap_or(MOST).min(MOST);
        if u32::from(within) != number {
            self.notes.push(vec![Span::plain(format!("Numbers go from 0 to {MOST}: {number} was taken as {within}."))]);
        }
        within
    }
}

fn criteria<'l>(cx: &Context<'l>, topic: usize) -> Option<&'l Topic> {
    cx.library.topics().get(topic)
}

/// `learning curve 2`, `speed=5`, `speed: 5` -> the name and the number.
fn number_at_end(part: &str) -> (&str, Option<u32>) {
    let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = part[name.len()..].parse().ok();
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '=' | ':' | '*'));
    if number.is_some() && !name.is_empty() { (name, number) } else { (part, None) }
}
