//! Names that were typed with a mistake: one letter too many, one too few, or two swapped.

use std::collections::HashMap;

/// Names by their sorted letters: in a name with such a mistake they are the same, or all but one.
#[derive(Default)]
pub struct Slips {
    names: HashMap<Vec<u8>, Vec<Box<str>>>,
}

/// Names with at least this many letters can be distinguished from ordinary words even if misspelt.
const SURE: usize = 6;

impl Slips {
    /// Names in lower case, without spaces; short ones are never found.
    pub fn new<'n>(names: impl Iterator<Item = &'n String>) -> Self {
        let mut slips = Self::default();
        for name in names.filter(|name| name.len() >= SURE) {
            slips
                .names
                .entry(sorted(name.as_bytes().to_vec()))
                .or_default()
                .push(name.as_str().into());
        }
        slips
    }

    /// The name that was meant, if there is only one and the first letter is right. A wrong letter
    /// is too uncertain: "string" is not Spring.
    pub fn meant(&self, typed: &str) -> Option<&str> {
        if typed.len() + 1 < SURE || !typed.is_ascii() {
            return None;
        }
        let letters = sorted(typed.as_bytes().to_vec());
        let fewer = (0..letters.len()).map(|at| [&letters[..at], &letters[at + 1..]].concat());
        let more = (b'a'..=b'z')
            .chain(b'0'..=b'9')
            .map(|letter| sorted([&letters[..], &[letter]].concat()));
        let candidates = std::iter::once(letters.clone()).chain(fewer).chain(more);
        let names = candidates
            .filter_map(|letters| self.names.get(&letters))
            .flatten()
            .map(Box::as_ref);
        let near = |name: &&str| {
            name.as_bytes()[0] == typed.as_bytes()[0] && strsim::osa_distance(name, typed) == 1
        };
        let mut names = names.filter(near);
        let meant = names.next()?;
        names.all(|other| other == meant).then_some(meant)
    }
}

fn sorted(mut letters: Vec<u8>) -> Vec<u8> {
    letters.sort_unstable();
    letters
}
