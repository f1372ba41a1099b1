//! Whether what was found suffices to answer a question, or it is better to say that nothing is
//! known.

/// What speaks for and against the best finding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// How much of the question it speaks of, 0 to 1.
    pub coverage: f32,
    /// How well it fits, against what a word counts that stands nowhere; above 0.
    pub score: f32,
    /// Whether the question names a technology or topic of the library.
    pub at_home: bool,
    /// Whether it names a well-known technology, and none of the library.
    pub about_others: bool,
    /// Whether it offers a choice of which a well-known technology is one that is not of the
    /// library.
    pub offers_others: bool,
    /// How many of its words and phrases ask for what comparisons do not say.
    pub asides: usize,
    /// How much its wording is like that of questions that are answered: above 0 for, below 0
    /// against.
    pub likeness: f32,
}

/// So many asides count.
const ASIDES: usize = 2;
/// How likely it must be that the question has an answer, 0 to 1.
const LIKELY: f32 = 0.6;

impl Evidence {
    /// How many features there are.
    pub const FEATURES: usize = 8;
    /// How much each feature counts, in the order of [`Evidence::features`]: a logistic regression
    /// on the development half of `tests/questions.toml`, questions that have an answer against
    /// those that have none. `tests/questions.rs` fits it.
    pub const WEIGHTS: [f32; Self::FEATURES] = [-1.51, 0.91, 1.56, 1.18, -2.88, -3.62, -1.96, 2.51];

    /// Whether it suffices.
    pub fn suffices(&self) -> bool {
        self.likelihood() >= LIKELY
    }

    /// How likely it is that the question has an answer, 0 to 1.
    fn likelihood(&self) -> f32 {
        let sum: f32 = self
            .features()
            .iter()
            .zip(Self::WEIGHTS)
            .map(|(feature, weight)| feature * weight)
            .sum();
        1.0 / (1.0 + (-sum).exp())
    }

    /// The evidence as numbers that add up.
    pub fn features(&self) -> [f32; Self::FEATURES] {
        let when = |holds: bool| f32::from(u8::from(holds));
        [
            1.0,
            self.coverage,
            self.score.ln(),
            when(self.at_home),
            when(self.about_others),
            when(self.offers_others),
            self.asides.min(ASIDES) as f32,
            self.likeness,
        ]
    }
}
