//! What was understood of a list: weights and least ratings, what is said of the reading, and what
//! is offered where it was not clear.

use super::demand::Wanted;
use super::proportion::{WholeWeights, whole};
use super::reader::MOST_READINGS;
use crate::answer::Button;
use crate::index::CriterionIndex;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::{Step, Wish};
use crate::rating::{Rating, Weight};
use crate::say;

/// What was understood of a list.
#[derive(Debug, Default)]
pub struct Understood {
    weights: Vec<TypedWeight>,
    must: Vec<(CriterionIndex, Rating)>,
    /// What is said of how the list was read.
    pub notes: Vec<Vec<Span>>,
    /// What was meant, apart from the words that are not known.
    pub partly: Vec<Guess>,
    /// What may have been meant.
    pub likely: Vec<Guess>,
    /// How many points were made, and how many of them were taken.
    pub points: usize,
    pub used: usize,
    /// Whether a criterion was named, but what was asked of it cannot be taken.
    pub refused: bool,
    /// Whether a must-have was not taken.
    pub lacks_must: bool,
}

#[derive(Debug)]
struct TypedWeight {
    criterion: CriterionIndex,
    weight: f64,
    numbered: bool,
    typed: String,
}

impl TypedWeight {
    /// Whether it is the weight of a name that came without a number or stress.
    fn is_usual(&self) -> bool {
        !self.numbered && self.weight == f64::from(Weight::USUAL)
    }
}

impl Understood {
    /// Whether nothing at all was understood, and nothing may have been meant.
    pub fn names_nothing(&self) -> bool {
        self.used == 0 && !self.refused && self.partly.is_empty() && self.likely.is_empty()
    }

    /// Adds a weight of a criterion. Of two, the later one counts, unless it is only the usual one.
    /// Returns the earlier one as it was typed, where the two contradict each other.
    pub fn weigh(
        &mut self,
        criterion: CriterionIndex,
        weight: f64,
        numbered: bool,
        typed: &str,
    ) -> Option<String> {
        let new = TypedWeight {
            criterion,
            weight,
            numbered,
            typed: typed.to_owned(),
        };
        let mut weights = self.weights.iter_mut();
        let Some(known) = weights.find(|known| known.criterion == criterion) else {
            self.weights.push(new);
            return None;
        };
        if new.is_usual() {
            return None;
        }

        let earlier = std::mem::replace(known, new);
        let contradicts = !earlier.is_usual() && earlier.weight != weight;
        contradicts.then_some(earlier.typed)
    }

    /// Adds a least rating of a criterion. Of two, the stricter one fulfils both.
    pub fn demand(&mut self, criterion: CriterionIndex, least: Rating) {
        if least == Rating::MIN {
            return;
        }
        match self.must.iter_mut().find(|(known, _)| *known == criterion) {
            Some((_, known)) => *known = least.max(*known),
            None => self.must.push((criterion, least)),
        }
    }

    /// The weights as whole numbers in the same proportion.
    pub fn whole(&self) -> WholeWeights {
        let mut largest: f64 = 0.0;
        for typed in &self.weights {
            if typed.numbered {
                largest = largest.max(typed.weight);
            }
        }

        // A name without a number weighs as usual on the scale of the numbers next to it.
        let usual = (largest / f64::from(Weight::HEAVIEST)).max(1.0);
        let mut weights = Vec::new();
        for typed in &self.weights {
            let scale = if typed.numbered { 1.0 } else { usual };
            weights.push(typed.weight * scale);
        }
        whole(&weights)
    }

    /// Whether numbers were typed that the whole ones replace, in the same proportion.
    pub fn is_scaled(&self, whole: &WholeWeights) -> bool {
        for (typed, whole) in self.weights.iter().zip(&whole.weights) {
            if typed.numbered && typed.weight != f64::from(*whole) {
                return true;
            }
        }
        false
    }

    /// The least rating of a criterion, if one was asked for.
    pub fn least(&self, criterion: CriterionIndex) -> Option<Rating> {
        let mut must = self.must.iter();
        let (_, least) = must.find(|(known, _)| *known == criterion)?;
        Some(*least)
    }

    /// Carries what was understood into a wish.
    pub fn apply(&self, wish: &mut Wish) {
        let WholeWeights { weights, top, .. } = self.whole();
        wish.stretch(top);
        for (named, weight) in self.weights.iter().zip(weights) {
            wish.weights[named.criterion] = weight;
        }
        for (criterion, least) in &self.must {
            wish.must[*criterion] = Some(*least);
        }
    }

    /// Buttons that add what may have been meant to a wish, and ask for a step with it.
    pub fn offers(&self, language: Language, wish: &Wish, step: Step) -> Vec<Button> {
        let guesses = self.partly.iter().chain(&self.likely);
        let new = guesses.filter(|guess| guess.adds_to(wish));

        let mut buttons = Vec::new();
        for guess in new.take(MOST_READINGS) {
            let mut wish = wish.clone();
            guess.apply(&mut wish);
            buttons.push(Button::ask(
                guess.label(language, &wish),
                wish.question(step),
            ));
        }
        buttons
    }
}

/// What may have been meant: a criterion, and what was asked of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    pub criterion: CriterionIndex,
    pub wanted: Wanted,
}

impl Guess {
    fn label(self, language: Language, wish: &Wish) -> String {
        let name = &wish.topic.criteria[self.criterion].name;
        match self.wanted {
            Wanted::Weight(_) => say!(language, "recommend-add", criterion = name),
            Wanted::Least(least) => say!(
                language,
                "recommend-at-least",
                criterion = name,
                rating = least
            ),
        }
    }

    /// Whether a wish does not have it yet: what was typed clearly is not changed by a guess.
    fn adds_to(self, wish: &Wish) -> bool {
        match self.wanted {
            Wanted::Weight(_) => wish.weights[self.criterion].is_none(),
            Wanted::Least(least) => wish.must[self.criterion] < Some(least),
        }
    }

    /// Carries it into a wish.
    fn apply(self, wish: &mut Wish) {
        let mut meant = Understood::default();
        match self.wanted {
            Wanted::Weight(weight) => {
                meant.weigh(self.criterion, weight, true, "");
            }
            Wanted::Least(least) => meant.demand(self.criterion, least),
        }
        meant.apply(wish);
    }
}

/// A button that adds everything of which one part only was not understood, where there is more
/// than one such thing.
pub fn add_all(language: Language, all: &[Understood], wish: &Wish, step: Step) -> Option<Button> {
    let mut count = 0;
    let mut with_all = wish.clone();
    for guess in all.iter().flat_map(|understood| &understood.partly) {
        if guess.adds_to(wish) {
            guess.apply(&mut with_all);
            count += 1;
        }
    }
    if count < 2 {
        return None;
    }

    let label = say!(language, "recommend-add-all", count = count);
    Some(Button::ask(label, with_all.question(step)))
}
