//! What was understood of a list: weights and least ratings, what is said of the reading, and what
//! is offered where it was not clear.

use super::proportion::{WholeWeights, whole};
use super::reader::MOST_READINGS;
use crate::answer::Button;
use crate::commands::must_text;
use crate::index::CriterionIndex;
use crate::knowledge::must_have::MustHave;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::{Wish, WishStep};
use crate::rating::{Rating, Weight};
use crate::say;

/// What was understood of a list.
#[derive(Debug, Default)]
pub struct Understood {
    weights: Vec<TypedWeight>,
    must: Vec<TypedMust>,
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

#[derive(Debug)]
struct TypedMust {
    criterion: CriterionIndex,
    must: MustHave,
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

    /// Adds a must-have of a criterion. Of two, what fulfils both counts; if nothing does, the
    /// later one. Returns the earlier one as it was typed, where the two contradict each other.
    pub fn demand(
        &mut self,
        criterion: CriterionIndex,
        must: MustHave,
        typed: &str,
    ) -> Option<String> {
        if must == MustHave::Rating(Rating::MIN) {
            return None;
        }

        let known = self
            .must
            .iter_mut()
            .find(|known| known.criterion == criterion);
        let Some(known) = known else {
            self.must.push(TypedMust {
                criterion,
                must,
                typed: typed.to_owned(),
            });
            return None;
        };
        if let Some(both) = known.must.both(&must) {
            known.must = both;
            return None;
        }
        known.must = must;
        Some(std::mem::replace(&mut known.typed, typed.to_owned()))
    }

    /// Adds texts to those of which one will do, if the last must-have was such a choice under the
    /// same criterion.
    pub fn go_on(&mut self, criterion: CriterionIndex, texts: &[String]) -> bool {
        match self.must.last_mut() {
            Some(TypedMust {
                criterion: known,
                must: MustHave::Text(wanted),
                ..
            }) if *known == criterion => {
                wanted.extend_from_slice(texts);
                true
            }
            _ => false,
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

    /// The must-have of a criterion, if there is one.
    pub fn must(&self, criterion: CriterionIndex) -> Option<&MustHave> {
        let mut must = self.must.iter();
        let typed = must.find(|known| known.criterion == criterion)?;
        Some(&typed.must)
    }

    /// Carries what was understood into a wish.
    pub fn apply(&self, wish: &mut Wish) {
        let WholeWeights { weights, top, .. } = self.whole();
        wish.stretch(top);
        for (named, weight) in self.weights.iter().zip(weights) {
            wish.weights[named.criterion] = weight;
        }
        for typed in &self.must {
            wish.must[typed.criterion] = Some(typed.must.clone());
        }
    }

    /// Buttons that add what may have been meant to a wish, and ask for a step with it.
    pub fn offers(&self, language: Language, wish: &Wish, step: WishStep) -> Vec<Button> {
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
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    pub criterion: CriterionIndex,
    pub meant: Meant,
}

/// What may have been asked of a criterion.
#[derive(Debug, Clone, PartialEq)]
pub enum Meant {
    Weight(f64),
    Must(MustHave),
}

impl Guess {
    fn label(&self, language: Language, wish: &Wish) -> String {
        let criterion = &wish.topic.criteria[self.criterion];
        match &self.meant {
            Meant::Weight(_) => say!(language, "recommend-add", criterion = &criterion.name),
            Meant::Must(must) => must_text::text(language, criterion, must),
        }
    }

    /// Whether a wish does not have it yet: what was typed clearly is not changed by a guess.
    fn adds_to(&self, wish: &Wish) -> bool {
        match &self.meant {
            Meant::Weight(_) => wish.weights[self.criterion].is_none(),
            Meant::Must(must) => match &wish.must[self.criterion] {
                Some(known) => known.both(must).is_some_and(|both| both != *known),
                None => true,
            },
        }
    }

    /// Carries it into a wish.
    fn apply(&self, wish: &mut Wish) {
        let mut meant = Understood::default();
        match &self.meant {
            Meant::Weight(weight) => {
                meant.weigh(self.criterion, *weight, true, "");
            }
            Meant::Must(must) => {
                meant.demand(self.criterion, must.clone(), "");
            }
        }
        meant.apply(wish);
    }
}

/// A button that adds everything of which one part only was not understood, where there is more
/// than one such thing.
pub fn add_all(
    language: Language,
    all: &[Understood],
    wish: &Wish,
    step: WishStep,
) -> Option<Button> {
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
