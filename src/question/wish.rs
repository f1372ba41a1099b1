//! The question that `/recommend` answers, read from and written as a [`Question`].

use super::words::{HOLE, JOIN, Question};
use crate::knowledge::rating::RATING_MAX;
use crate::knowledge::topic::UseCase;
use crate::knowledge::{Library, Rating, Topic};
use crate::ranking::Problem;

/// The command that answers it.
pub const COMMAND: &str = "recommend";

/// The weight of what matters most, unless other weights were typed: those are kept in proportion.
pub const HEAVIEST: u8 = 5;
/// The weight of a criterion that is named without a number.
pub const USUAL_WEIGHT: u8 = 3;
/// From here on, of [`HEAVIEST`], a weight counts as mattering most.
const HEAVY: u8 = 4;
/// The weight, of [`HEAVIEST`], of what also matters.
const ALSO: u8 = 2;
/// The largest weight that a character carries, a digit or a letter.
pub const FINEST: u8 = 35;
/// The least rating of what must be good.
pub const GOOD: u8 = 4;

/// What someone wishes of the technologies of a topic.
#[derive(Debug, Clone)]
pub struct Wish<'l> {
    pub topic: &'l Topic,
    /// How much each criterion matters: 0 (not at all) to 5, or to [`FINEST`] where that keeps what
    /// was typed in proportion.
    pub weights: Vec<u8>,
    /// The least rating that will do, a criterion; 0 where any will.
    pub must: Vec<u8>,
}

/// What is wanted of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To look at it and change it.
    Panel,
    /// To take the weights of a use case, which a menu names.
    Preset,
    /// To change what matters most, also matters, or must be good, to what a menu names.
    Most,
    Also,
    Must,
    /// To see the recommendation alone.
    Show,
    /// To see it in the channel.
    Post,
    /// To show it to everyone in the channel, having seen it alone.
    Share,
}

const STEPS: [(&str, Step); 8] = [
    ("p", Step::Panel),
    ("u", Step::Preset),
    ("m", Step::Most),
    ("a", Step::Also),
    ("g", Step::Must),
    ("r", Step::Show),
    ("c", Step::Post),
    ("s", Step::Share),
];

/// Where the parts of a wish stand among a question's words.
const TOPIC: usize = 0;
const CRITERIA: usize = 1;
const WEIGHTS: usize = 2;
const MUST: usize = 3;
const STEP: usize = 4;
const CHOSEN: usize = 5;
const WORDS: usize = 6;

impl<'l> Wish<'l> {
    /// A wish for nothing yet.
    pub fn new(topic: &'l Topic) -> Self {
        let none = vec![0; topic.criteria.len()];
        Self {
            topic,
            weights: none.clone(),
            must: none,
        }
    }

    /// The wish of a use case.
    pub fn of(topic: &'l Topic, use_case: &UseCase) -> Self {
        let mut wish = Self::new(topic);
        for (criterion, weight) in &use_case.weights {
            wish.weights[*criterion] = *weight;
        }
        for (criterion, least) in &use_case.must {
            wish.must[*criterion] = least.get();
        }
        wish
    }

    /// Whether it is just what a use case wishes.
    pub fn is_of(&self, use_case: &UseCase) -> bool {
        let other = Self::of(self.topic, use_case);
        (&self.weights, &self.must) == (&other.weights, &other.must)
    }

    /// Reads a question, carrying out the choice that it holds; `None` where it does not fit the
    /// library.
    pub fn read(library: &'l Library, question: &Question) -> Option<(Self, Step)> {
        if question.command != COMMAND || question.words.len() > WORDS {
            return None;
        }
        let topic = library.topic(question.word(TOPIC)?)?;
        let count = topic.criteria.len();
        if question.word(CRITERIA)? != fingerprint(topic) {
            return None;
        }
        let weights = digits(question.word(WEIGHTS)?, count, FINEST)?;
        let must = digits(question.word(MUST)?, count, RATING_MAX)?;
        let step = STEPS
            .iter()
            .find(|(word, _)| Some(*word) == question.word(STEP))?
            .1;
        let wish = Self {
            topic,
            weights,
            must,
        };
        // A menu in which nothing is chosen leaves its hole.
        let chosen = question.word(CHOSEN).filter(|word| *word != HOLE);
        let chosen: Vec<&str> = chosen
            .map(|ids| ids.split(JOIN).collect())
            .unwrap_or_default();
        wish.choose(step, &chosen).map(|wish| (wish, step))
    }

    fn choose(self, step: Step, chosen: &[&str]) -> Option<Self> {
        let topic = self.topic;
        if step == Step::Preset {
            let use_case = topic
                .use_cases
                .iter()
                .find(|use_case| Some(&use_case.id.as_str()) == chosen.first())?;
            return Some(Self::of(topic, use_case));
        }
        let criteria: Option<Vec<usize>> = chosen.iter().map(|id| topic.criterion(id)).collect();
        let criteria = criteria?;
        Some(match step {
            Step::Most => self.weigh(&criteria, HEAVIEST, Self::matters_most),
            Step::Also => self.weigh(&criteria, ALSO, Self::also_matters),
            Step::Must => self.demand(&criteria),
            _ => self,
        })
    }

    /// Gives the chosen criteria a weight of a class, in fifths of the top; those that have one
    /// keep it, those of the class that are not chosen lose theirs.
    fn weigh(self, chosen: &[usize], fifths: u8, of_class: impl Fn(&Self, usize) -> bool) -> Self {
        let weight = self.of_top(fifths);
        let mut weights = self.weights.clone();
        for (criterion, current) in weights.iter_mut().enumerate() {
            match (chosen.contains(&criterion), of_class(&self, criterion)) {
                (true, false) => *current = weight,
                (false, true) => *current = 0,
                _ => {}
            }
        }
        Self { weights, ..self }
    }

    /// Whether a criterion has a weight of those that matter most.
    pub fn matters_most(&self, criterion: usize) -> bool {
        self.weights[criterion] >= self.of_top(HEAVY)
    }

    /// Whether a criterion weighs something, but is not of those that matter most.
    pub fn also_matters(&self, criterion: usize) -> bool {
        self.weights[criterion] > 0 && !self.matters_most(criterion)
    }

    /// Fifths of the weight that stands for [`HEAVIEST`] here, rounded.
    fn of_top(&self, fifths: u8) -> u8 {
        let top = self.weights.iter().copied().fold(HEAVIEST, u8::max);
        rescaled(fifths, top)
    }

    /// Brings the weights of a use case to the scale of others, on which `top` is what is 5 there.
    pub fn stretch(&mut self, top: u8) {
        self.weights
            .iter_mut()
            .for_each(|weight| *weight = rescaled(*weight, top));
    }

    fn demand(mut self, chosen: &[usize]) -> Self {
        for (criterion, least) in self.must.iter_mut().enumerate() {
            *least = match (chosen.contains(&criterion), *least) {
                (true, 0) => GOOD,
                (true, least) => least,
                (false, _) => 0,
            };
        }
        self
    }

    /// A technology's name.
    pub fn name(&self, technology: usize) -> &'l str {
        self.topic
            .technologies
            .get(technology)
            .map_or("", |technology| technology.name.as_str())
    }

    /// Whether no criterion weighs anything.
    pub fn weighs_nothing(&self) -> bool {
        self.weights.iter().all(|weight| *weight == 0)
    }

    /// Whether there is a must-have.
    pub fn demands_something(&self) -> bool {
        self.must.iter().any(|least| *least > 0)
    }

    /// The same wish with other must-haves.
    pub fn with_must(&self, must: Vec<u8>) -> Self {
        Self {
            must,
            ..self.clone()
        }
    }

    /// The question that asks for a step with this wish.
    pub fn question(&self, step: Step) -> Question {
        Question::new(COMMAND, self.words(step))
    }

    /// The question that a menu completes with what is chosen.
    pub fn question_for_choice(&self, step: Step) -> Question {
        let mut words = self.words(step);
        words.push(HOLE.to_owned());
        Question::new(COMMAND, words)
    }

    fn words(&self, step: Step) -> Vec<String> {
        let digit = |digit: &u8| char::from_digit(u32::from(*digit), RADIX).unwrap_or('0');
        let written = |digits: &[u8]| digits.iter().map(digit).collect();
        let step = STEPS
            .iter()
            .find(|(_, known)| *known == step)
            .map_or("p", |(word, _)| word);
        vec![
            self.topic.id.clone(),
            fingerprint(self.topic),
            written(&self.weights),
            written(&self.must),
            step.to_owned(),
        ]
    }

    /// The wish as the ranking takes it; `None` never comes of a wish that was read, for its
    /// numbers are within range.
    pub fn problem(&self) -> Option<Problem> {
        let rating =
            |technology| move |criterion| self.topic.rating(criterion, technology).map(Rating::get);
        let criteria = || 0..self.topic.criteria.len();
        let ratings =
            (0..self.topic.technologies.len()).map(|t| criteria().map(rating(t)).collect());
        let weights = self.weights.iter().map(|weight| f64::from(*weight));
        let must = self
            .must
            .iter()
            .map(|least| Rating::new(i64::from(*least)).map(Rating::get));
        Problem::new(ratings.collect(), weights.collect(), must.collect()).ok()
    }
}

/// The digits of weights: those of decimal numbers, then letters.
const RADIX: u32 = FINEST as u32 + 1;

/// A digit a criterion, each 0 to `most`.
fn digits(word: &str, count: usize, most: u8) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = word
        .chars()
        .map(|c| u8::try_from(c.to_digit(RADIX)?).ok())
        .collect();
    digits.filter(|digits| digits.len() == count && digits.iter().all(|digit| *digit <= most))
}

/// Fifths of a weight, rounded.
fn rescaled(fifths: u8, top: u8) -> u8 {
    let product = u16::from(fifths) * u16::from(top);
    u8::try_from((product + 2) / u16::from(HEAVIEST)).unwrap_or(top)
}

/// Two letters that tell a topic's criteria and their order: weights written for other criteria
/// must not be read as these.
fn fingerprint(topic: &Topic) -> String {
    // FNV-1a (Fowler, Noll and Vo), for which no crate is worth its while.
    let mut hash: u32 = 0x811c_9dc5;
    for byte in topic
        .criteria
        .iter()
        .flat_map(|criterion| criterion.id.bytes().chain([b' ']))
    {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let letter = |number: u32| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    [letter(hash >> 16), letter(hash)].iter().collect()
}
