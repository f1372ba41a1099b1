//! Whether a question is worded like those that a library answers, or like other questions that
//! people ask.
//!
//! Naive Bayes (Maron 1961) over the words of a question and its pairs of neighbours. The articles
//! list questions that are answered; `unanswered.txt` lists those that are not. Counts are smoothed
//! towards those of both together (Dirichlet; Zhai and Lafferty 2004): without listed questions
//! nothing is learned, and the wording does not count.

use super::running::{Word, words};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Questions that no comparison answers, one per line.
const UNANSWERED: &str = include_str!("unanswered.txt");
/// How many questions the smoothing counts as.
const SMOOTHING: f32 = 1000.0;
/// A pair that only occurs in this few answered questions is not kept: there are many such pairs,
/// and they rarely occur again.
const SELDOM: u32 = 2;

/// The result of learning: the natural logarithm of how many times likelier a trait is in an
/// answered question.
pub struct Likeness(HashMap<Trait, f32>);

/// A word, or a pair of neighbours, by its hash: there may be millions of pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Trait {
    Word(u64),
    Pair(u64),
}

/// How many questions have a trait.
#[derive(Default, Clone, Copy)]
struct Counts {
    answered: u32,
    unanswered: u32,
}

impl Counts {
    fn add(&mut self, answered: bool) {
        *(if answered {
            &mut self.answered
        } else {
            &mut self.unanswered
        }) += 1;
    }
}

impl Likeness {
    /// Learns from the questions that a library lists.
    pub fn new<'q>(answered: impl Iterator<Item = &'q String>) -> Self {
        let mut counts: HashMap<Trait, Counts> = HashMap::new();
        let mut all = Counts::default();
        let answered = answered.map(|question| (question.as_str(), true));
        for (question, answered) in
            answered.chain(UNANSWERED.lines().map(|question| (question, false)))
        {
            all.add(answered);
            traits(&words(question))
                .into_iter()
                .for_each(|found| counts.entry(found).or_default().add(answered));
        }
        let kept = |(found, counts): &(Trait, Counts)| {
            counts.unanswered > 0 || counts.answered > SELDOM || matches!(found, Trait::Word(_))
        };
        Self(
            counts
                .into_iter()
                .filter(kept)
                .map(|(found, counts)| (found, log_odds(counts, all)))
                .collect(),
        )
    }

    /// How much the wording suggests that there is an answer: above 0 for, below 0 against.
    pub fn of(&self, asked: &[Word]) -> f32 {
        let traits = traits(asked);
        let sum: f32 = traits.iter().filter_map(|found| self.0.get(found)).sum();
        // The words of a question are correlated, so long questions would outweigh everything else
        // if each word counted in full.
        sum / (1.0 + traits.len() as f32).sqrt()
    }

    /// About how many bytes it takes.
    pub fn size(&self) -> usize {
        self.0.len() * size_of::<(Trait, f32)>()
    }
}

fn log_odds(counts: Counts, all: Counts) -> f32 {
    let together =
        (counts.answered + counts.unanswered) as f32 / (all.answered + all.unanswered) as f32;
    let rate =
        |count: u32, of: u32| (count as f32 + SMOOTHING * together) / (of as f32 + SMOOTHING);
    (rate(counts.answered, all.answered) / rate(counts.unanswered, all.unanswered)).ln()
}

/// The words of a question and its pairs of neighbours, each once; the start of the question and
/// its first word are a pair too.
fn traits(asked: &[Word]) -> Vec<Trait> {
    let start = asked
        .first()
        .map(|first| Trait::Pair(hash(&("", &first.key))));
    let pairs = asked
        .windows(2)
        .map(|pair| Trait::Pair(hash(&(&pair[0].key, &pair[1].key))));
    let mut traits: Vec<Trait> = asked
        .iter()
        .map(|word| Trait::Word(hash(&word.key)))
        .chain(pairs)
        .chain(start)
        .collect();
    traits.sort_unstable();
    traits.dedup();
    traits
}

fn hash(found: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    found.hash(&mut hasher);
    hasher.finish()
}
