//! What the picture of a team says, in words.

use super::TeamChart;
use crate::answer::{OwnLeader, Spread, rounded};
use crate::language::Language;
use crate::render::chart::alt;
use crate::say;

/// How detailed a text may be: the length of names, and whether it names members. The most detailed
/// one that fits is used.
const DETAILS: [(usize, bool); 4] = [(60, true), (30, true), (30, false), (20, false)];
/// The title keeps at least this many characters, however short the names get.
const TITLE: usize = 60;

impl TeamChart {
    /// What the picture says, in at most [`crate::answer::surface::PICTURE_DESCRIPTION`]
    /// characters.
    pub fn alt_text(&self) -> String {
        for (longest, names_members) in DETAILS {
            let mut sentences = self.head(longest, names_members);
            sentences.extend(self.shares(longest));
            let text = self.language.sentences(&sentences);
            if alt::fits(&text) {
                return text;
            }
        }

        let more = |count: usize| say!(self.language, "render-alt-more-criteria", count = count);
        alt::joined(self.language, self.head(20, false), &self.shares(20), more)
    }

    fn head(&self, longest: usize, names_members: bool) -> Vec<String> {
        let language = self.language;
        let title = alt::name(language, &self.title, longest.max(TITLE));
        let mut head = vec![say!(language, "render-alt-title", title = title)];
        head.extend(self.note());

        if !self.leaders().is_empty() {
            let mut leaders = Vec::new();
            for leader in self.leaders() {
                leaders.push(alt_leader(language, leader, longest, names_members));
            }
            let leaders = leaders.join(&language.comma());
            head.push(say!(language, "said-alt-own", leaders = leaders));
        }
        if !self.spreads().is_empty() {
            head.push(say!(language, "said-alt-shares"));
        }
        head
    }

    fn shares(&self, longest: usize) -> Vec<String> {
        let mut sentences = Vec::new();
        for spread in self.spreads() {
            sentences.push(alt_spread(self.language, spread, longest));
        }
        sentences
    }
}

/// "Go 3 (Ana, Ben, Cleo)"
fn alt_leader(
    language: Language,
    leader: &OwnLeader,
    longest: usize,
    names_members: bool,
) -> String {
    let name = alt::name(language, &leader.heading, longest);
    if !names_members || leader.members.is_empty() {
        return format!("{name} {}", leader.count);
    }

    let mut members = Vec::new();
    for member in &leader.members {
        members.push(alt::name(language, member, longest));
    }
    let members = members.join(&language.comma());
    say!(
        language,
        "recommend-in-brackets",
        name = format!("{name} {}", leader.count),
        text = members
    )
}

/// "Speed 10 to 60, mean 35."
fn alt_spread(language: Language, spread: &Spread, longest: usize) -> String {
    let number = |share: f64| rounded(100.0 * share);
    say!(
        language,
        "said-alt-spread",
        criterion = alt::name(language, &spread.criterion, longest),
        low = number(spread.shares.first().copied().unwrap_or_default()),
        high = number(spread.shares.last().copied().unwrap_or_default()),
        mean = number(spread.mean)
    )
}
