//! A question that is exactly a technology's name and a criterion's: "gitlab ci/cd hosting",
//! "caching in python". No word of it has to be guessed at, even if a name is an ordinary word.

use super::corpus::Corpus;
use super::finding::Finding;
use super::mentions::Mentions;
use super::naming::Target;
use super::place::SectionPlace;
use super::running::Word;

/// Words that may be between the two names.
const LINKS: &[&str] = &[
    "of", "in", "for", "on", "with", "and", "the", "von", "de", "do", "del",
];
/// A question with more words is no pair of names.
const MOST_WORDS: usize = 12;

/// The sections that are named, one for each topic that has both names.
pub fn sections(corpus: &Corpus, mentions: &Mentions, words: &[Word]) -> Vec<Finding> {
    let mut found = Vec::new();
    if words.len() > MOST_WORDS {
        return found;
    }

    for at in 1..words.len() {
        let (first, second) = words.split_at(at);
        for place in places(mentions, first, without_links(second)) {
            let finding = Finding::Section { place, block: 0 };
            if corpus.section(place).is_some() && !found.contains(&finding) {
                found.push(finding);
            }
        }
    }
    found
}

/// The places that two names mean, in either order.
fn places(mentions: &Mentions, first: &[Word], second: &[Word]) -> Vec<SectionPlace> {
    let (first, second) = (mentions.exactly(first), mentions.exactly(second));
    let mut places = Vec::new();
    for (one, other) in [(first, second), (second, first)] {
        // The name of a group asks for a comparison of its technologies.
        if names_a_group(one) {
            continue;
        }
        for technology in one {
            for criterion in other {
                places.extend(place(*technology, *criterion));
            }
        }
    }
    places
}

/// Whether a name means several technologies of a topic.
fn names_a_group(targets: &[Target]) -> bool {
    let mut topics = Vec::new();
    for target in targets {
        if let Target::Technology(topic, _) = target {
            if topics.contains(topic) {
                return true;
            }
            topics.push(*topic);
        }
    }
    false
}

fn place(technology: Target, criterion: Target) -> Option<SectionPlace> {
    match (technology, criterion) {
        (Target::Technology(topic, technology), Target::Criterion(of, criterion))
            if topic == of =>
        {
            Some(SectionPlace {
                topic,
                criterion,
                technology,
            })
        }
        _ => None,
    }
}

fn without_links(mut words: &[Word]) -> &[Word] {
    while let Some((first, rest)) = words.split_first()
        && LINKS.contains(&first.key.as_str())
    {
        words = rest;
    }
    words
}
