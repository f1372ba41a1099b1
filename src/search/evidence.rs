//! Whether what was found suffices to answer a question, or it is better to say that nothing is known.

/// What speaks for and against the best finding.
pub struct Evidence {
    /// How much of the question it speaks of, 0 to 1.
    pub coverage: f32,
    /// How well it fits, against what a word counts that stands nowhere; above 0.
    pub score: f32,
    /// How many different words with a meaning the question has.
    pub words: usize,
    /// Whether the question names a technology or topic of the library.
    pub at_home: bool,
    /// Whether it names a well-known technology, and none of the library.
    pub about_others: bool,
    /// Whether it offers a choice of which a well-known technology is one that is not of the library.
    pub offers_others: bool,
    /// Whether it asks which one, without naming any.
    pub compares: bool,
    /// How many of its words and phrases ask for what comparisons do not say.
    pub asides: usize,
}

// The weights are those of a logistic regression on the development half of `tests/questions.toml`: questions that have an answer against
// those that have none.
const COVERAGE: f32 = 4.74;
const SCORE: f32 = 2.98;
const WORDS: f32 = 1.26;
const AT_HOME: f32 = 1.19;
const ABOUT_OTHERS: f32 = -4.61;
const OFFERS_OTHERS: f32 = -4.71;
const COMPARES: f32 = 1.59;
const ASIDE: f32 = -2.83;
const ALWAYS: f32 = -7.38;
/// So many asides count.
const ASIDES: usize = 2;
/// How likely it must be that the question has an answer, 0 to 1.
const LIKELY: f32 = 0.55;
/// A question about the library's own technologies of which this much is spoken has one, however short it is.
const ALL: f32 = 0.9;

impl Evidence {
    /// Whether it suffices.
    pub fn suffices(&self) -> bool {
        let whole = self.at_home && !self.offers_others && self.asides == 0 && self.coverage >= ALL;
        whole || self.likelihood() >= LIKELY
    }

    /// How likely it is that the question has an answer, 0 to 1.
    fn likelihood(&self) -> f32 {
        let when = |weight: f32, holds: bool| if holds { weight } else { 0.0 };
        let sum = ALWAYS
            + COVERAGE * self.coverage
            + SCORE * self.score.ln()
            + WORDS * (1.0 + self.words as f32).ln()
            + when(AT_HOME, self.at_home)
            + when(ABOUT_OTHERS, self.about_others)
            + when(OFFERS_OTHERS, self.offers_others)
            + when(COMPARES, self.compares)
            + ASIDE * self.asides.min(ASIDES) as f32;
        1.0 / (1.0 + (-sum).exp())
    }
}
