//! Whether what was found is enough to answer a question, or whether it is better to decline.

/// The evidence for and against the best finding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// How much of the question it covers, 0 to 1.
    pub coverage: f32,
    /// How well it fits, relative to what an unseen word counts; above 0.
    pub score: f32,
    /// Whether the question names a technology or topic of the library.
    pub at_home: bool,
    /// Whether it names a well-known technology, but none of the library.
    pub about_others: bool,
    /// Whether it offers a choice that includes a well-known technology from outside the library.
    pub offers_others: bool,
    /// How many of its words and phrases ask for something that comparisons do not say.
    pub asides: usize,
    /// How similar its wording is to answered questions: above 0 more, below 0 less.
    pub likeness: f32,
}

/// The largest number of asides that counts.
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

    /// Whether it is enough.
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

    /// The evidence as numbers for the regression.
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
