//! What someone wishes of the technologies of a topic: `/recommend` answers it.

use super::must_word;
use super::words::{JOIN, PLACEHOLDER};
use crate::index::{ByCriterion, ByTechnology, CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::topic::UseCase;
use crate::ranking::{Assessment, MustHaves, RankingProblem};
use crate::rating::Weight;
use index_vec::index_vec;

/// The command that answers it.
pub const COMMAND: &str = "recommend";

/// The least weight, in fifths of the top, that counts as mattering most.
const HEAVY: u8 = 4;
/// The weight, in fifths of the top, of what also matters.
const ALSO: u8 = 2;

/// What someone wishes of the technologies of a topic.
#[derive(Debug, Clone)]
pub struct Wish<'l> {
    pub topic: &'l Topic,
    /// How much each criterion matters: up to [`Weight::HEAVIEST`], or up to [`Weight::FINEST`]
    /// where that keeps what was typed in proportion.
    pub weights: ByCriterion<Weight>,
    pub must: MustHaves,
}

/// What is wanted of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishStep {
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

impl<'l> Wish<'l> {
    /// A wish for nothing yet.
    pub fn new(topic: &'l Topic) -> Self {
        Self {
            topic,
            weights: index_vec![Weight::NONE; topic.criteria.len()],
            must: index_vec![None; topic.criteria.len()],
        }
    }

    /// The wish of a use case.
    pub fn of(topic: &'l Topic, use_case: &UseCase) -> Self {
        let mut wish = Self::new(topic);
        for (criterion, weight) in &use_case.weights {
            wish.weights[*criterion] = *weight;
        }
        for (criterion, must) in &use_case.must {
            wish.must[*criterion] = Some(must.clone());
        }
        wish
    }

    /// Whether it is just what a use case wishes.
    pub(crate) fn is_of(&self, use_case: &UseCase) -> bool {
        let other = Self::of(self.topic, use_case);
        // As words, in which the order of texts does not count.
        let written = |wish: &Self| must_word::written(wish.topic, &wish.must);
        self.weights == other.weights && written(self) == written(&other)
    }

    /// Carries out what was chosen in the menu of a step.
    pub(super) fn choose(self, step: WishStep, chosen: Option<&str>) -> Option<Self> {
        let topic = self.topic;
        // A menu in which nothing is chosen leaves its placeholder.
        let chosen: Vec<&str> = match chosen {
            None | Some(PLACEHOLDER) => Vec::new(),
            Some(ids) => ids.split(JOIN).collect(),
        };
        if step == WishStep::Preset {
            let use_case = topic
                .use_cases
                .iter()
                .find(|use_case| Some(&use_case.id.as_str()) == chosen.first())?;
            return Some(Self::of(topic, use_case));
        }

        let criteria: Option<Vec<CriterionIndex>> =
            chosen.iter().map(|id| topic.criterion(id)).collect();
        let criteria = criteria?;
        Some(match step {
            WishStep::Most => self.weigh(&criteria, FIFTHS, Self::matters_most),
            WishStep::Also => self.weigh(&criteria, ALSO, Self::also_matters),
            WishStep::Must => self.demand(&criteria),
            _ => self,
        })
    }

    /// Gives the chosen criteria a weight of a class, in fifths of the top; those that have one
    /// keep it, those of the class that are not chosen lose theirs.
    fn weigh(
        self,
        chosen: &[CriterionIndex],
        fifths: u8,
        of_class: impl Fn(&Self, CriterionIndex) -> bool,
    ) -> Self {
        let weight = self.of_top(fifths);
        let mut weights = self.weights.clone();

        for (criterion, current) in weights.iter_mut_enumerated() {
            match (chosen.contains(&criterion), of_class(&self, criterion)) {
                (true, false) => *current = weight,
                (false, true) => *current = Weight::NONE,
                _ => {}
            }
        }
        Self { weights, ..self }
    }

    /// Whether a criterion has a weight of those that matter most.
    pub(crate) fn matters_most(&self, criterion: CriterionIndex) -> bool {
        self.weights[criterion] >= self.of_top(HEAVY)
    }

    /// Whether a criterion has a weight, but is not one of those that matter most.
    pub(crate) fn also_matters(&self, criterion: CriterionIndex) -> bool {
        !self.weights[criterion].is_none() && !self.matters_most(criterion)
    }

    /// Fifths of the weight that stands for [`Weight::HEAVIEST`] here, rounded.
    fn of_top(&self, fifths: u8) -> Weight {
        let top = self
            .weights
            .iter()
            .copied()
            .fold(Weight::HEAVIEST, Weight::max);
        rescaled(fifths, top)
    }

    /// Brings the weights of a use case to the scale of others, on which `top` is what is 5 there.
    pub(crate) fn stretch(&mut self, top: Weight) {
        for weight in &mut self.weights {
            *weight = rescaled(weight.get(), top);
        }
    }

    fn demand(mut self, chosen: &[CriterionIndex]) -> Self {
        for (criterion, must) in self.must.iter_mut_enumerated() {
            if !chosen.contains(&criterion) {
                *must = None;
            } else if must.is_none() {
                *must = self.topic.criteria[criterion].good_enough();
            }
        }
        self
    }

    /// Gives a criterion a weight; one that cannot be weighed has to be good instead, if its facts
    /// tell what is good.
    pub(crate) fn ask_about(&mut self, criterion: CriterionIndex, weight: Weight) {
        let of = &self.topic.criteria[criterion];
        if of.has_ratings() {
            self.weights[criterion] = weight;
        } else {
            self.must[criterion] = of.good_enough();
        }
    }

    /// Whether everything that has a weight has ratings.
    pub(super) fn can_be_weighed(&self) -> bool {
        let mut weights = self.weights.iter_enumerated();
        weights.all(|(criterion, weight)| {
            weight.is_none() || self.topic.criteria[criterion].has_ratings()
        })
    }

    /// A technology's name.
    pub fn name(&self, technology: TechnologyIndex) -> &'l str {
        self.topic
            .technologies
            .get(technology)
            .map_or("", |technology| technology.name.as_str())
    }

    /// Whether a criterion has a weight or has to be good enough.
    pub(crate) fn asks_about(&self, criterion: CriterionIndex) -> bool {
        !self.weights[criterion].is_none() || self.must[criterion].is_some()
    }

    /// Whether no criterion weighs anything.
    pub(crate) fn weighs_nothing(&self) -> bool {
        self.weights.iter().all(|weight| weight.is_none())
    }

    /// Whether there is a must-have.
    pub(crate) fn demands_something(&self) -> bool {
        self.must.iter().any(Option::is_some)
    }

    /// The same wish with other must-haves.
    pub(crate) fn with_must(&self, must: MustHaves) -> Self {
        Self {
            must,
            ..self.clone()
        }
    }

    /// The wish as the ranking takes it; `None` never comes of a wish that was read, for its
    /// numbers are within range.
    pub fn problem(&self) -> Option<RankingProblem> {
        let topic = self.topic;

        let mut assessments = ByTechnology::new();
        for technology in topic.technologies.indices() {
            let of = |criterion| assessment(topic, criterion, technology);
            assessments.push(topic.criteria.indices().map(of).collect());
        }

        let weights = self.weights.iter().copied().map(f64::from).collect();
        RankingProblem::new(assessments, weights, self.must.clone()).ok()
    }
}

/// What the article says of a technology under a criterion, as the ranking takes it.
fn assessment(topic: &Topic, criterion: CriterionIndex, technology: TechnologyIndex) -> Assessment {
    if topic.not_applicable(criterion, technology).is_some() {
        return Assessment::NotApplicable;
    }
    Assessment::Applies {
        rating: topic.rating(criterion, technology),
        fact: topic
            .fact(criterion, technology)
            .map(|fact| fact.value.clone()),
    }
}

/// The weight of what matters most, in fifths of the top.
const FIFTHS: u8 = Weight::HEAVIEST.get();

/// Fifths of a weight, rounded.
fn rescaled(fifths: u8, top: Weight) -> Weight {
    let product = u16::from(fifths) * u16::from(top.get());
    let rounded = u8::try_from((product + 2) / u16::from(FIFTHS)).ok();
    rounded.and_then(Weight::new).unwrap_or(top)
}
