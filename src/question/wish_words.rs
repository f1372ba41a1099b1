//! A wish as the words of a question, and back.

use super::checksum::checksum;
use super::must_word;
use super::wish::{COMMAND, Wish, WishStep};
use super::words::{PLACEHOLDER, Question};
use crate::index::ByCriterion;
use crate::knowledge::facts::CriterionKind;
use crate::knowledge::{Criterion, Library, Topic};
use crate::rating::Weight;

const STEPS: [(&str, WishStep); 8] = [
    ("p", WishStep::Panel),
    ("u", WishStep::Preset),
    ("m", WishStep::Most),
    ("a", WishStep::Also),
    ("g", WishStep::Must),
    ("r", WishStep::Show),
    ("c", WishStep::Post),
    ("s", WishStep::Share),
];

/// Where the parts of a wish are among a question's words.
const TOPIC: usize = 0;
const CRITERIA: usize = 1;
const STEP: usize = 4;
const CHOSEN: usize = 5;
const WORDS: usize = 6;

impl<'l> Wish<'l> {
    /// Reads a question, carrying out the choice that it holds; `None` where it does not fit the
    /// library.
    pub fn read(library: &'l Library, question: &Question) -> Option<(Self, WishStep)> {
        if question.command != COMMAND || question.words.len() > WORDS {
            return None;
        }

        let topic = library.topic(question.word(TOPIC)?)?;
        let wish = Self::read_written(topic, question.words.get(CRITERIA..STEP)?)?;
        let step = STEPS
            .iter()
            .find(|(word, _)| Some(*word) == question.word(STEP))?
            .1;
        let wish = wish.choose(step, question.word(CHOSEN))?;
        Some((wish, step))
    }

    /// Reads what [`Wish::written`] wrote for the same criteria.
    pub(super) fn read_written(topic: &'l Topic, words: &[String]) -> Option<Self> {
        let [criteria, weights, must] = words else {
            return None;
        };
        if *criteria != fingerprint(topic) {
            return None;
        }

        let wish = Self {
            topic,
            weights: read_weights(weights, topic.criteria.len())?,
            must: must_word::read(topic, must)?,
        };
        wish.can_be_weighed().then_some(wish)
    }

    /// The question that asks for a step with this wish.
    pub fn question(&self, step: WishStep) -> Question {
        Question::new(COMMAND, self.words(step))
    }

    /// The question that a menu completes with what is chosen.
    pub fn question_for_choice(&self, step: WishStep) -> Question {
        let mut words = self.words(step);
        words.push(PLACEHOLDER.to_owned());
        Question::new(COMMAND, words)
    }

    fn words(&self, step: WishStep) -> Vec<String> {
        let step = STEPS
            .iter()
            .find(|(_, known)| *known == step)
            .map_or("p", |(word, _)| word);
        let mut words = vec![self.topic.id.clone()];
        words.extend(self.written());
        words.push(step.to_owned());
        words
    }

    /// The wish itself as words: for which criteria, their weights, and the must-haves.
    pub(super) fn written(&self) -> [String; 3] {
        [
            fingerprint(self.topic),
            written(self.weights.iter().map(|weight| weight.get())),
            must_word::written(self.topic, &self.must),
        ]
    }
}

/// The digits of weights: those of decimal numbers, then letters.
const RADIX: u32 = Weight::FINEST.get() as u32 + 1;

/// Numbers as digits, one for each criterion.
fn written(numbers: impl Iterator<Item = u8>) -> String {
    let digit = |number| char::from_digit(u32::from(number), RADIX).unwrap_or('0');
    numbers.map(digit).collect()
}

/// What [`written`] wrote; `None` for another number of digits.
fn read_weights(word: &str, count: usize) -> Option<ByCriterion<Weight>> {
    let mut weights = ByCriterion::new();
    for digit in word.chars() {
        let number = u8::try_from(digit.to_digit(RADIX)?).ok()?;
        weights.push(Weight::new(number)?);
    }
    (weights.len() == count).then_some(weights)
}

/// Two letters that tell a topic's criteria, their order and what their facts mean: weights written
/// for other criteria must not be read as these.
fn fingerprint(topic: &Topic) -> String {
    let mut named = String::new();
    for criterion in &topic.criteria {
        named.push_str(&criterion.id);
        named.push(' ');
        named.push_str(&facts_mark(criterion));
    }
    checksum(named.bytes())
}

/// What the facts of a criterion mean; empty for ratings.
fn facts_mark(criterion: &Criterion) -> String {
    match &criterion.kind {
        CriterionKind::Rating => String::new(),
        CriterionKind::YesNo => "y ".to_owned(),
        CriterionKind::Text => "t ".to_owned(),
        // Not the unit, which a translation writes in its own language.
        CriterionKind::Number { better, .. } => format!("{} ", better.sign()),
    }
}
