//! Whether what was found is enough to answer a question, to offer it, or to decline: one number
//! from 0 to 1, the likelihood that the best finding answers the question, from three inputs.

/// What is to be done with the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchVerdict {
    /// The first one answers the question.
    Answer,
    /// One of them may answer it: the asker chooses.
    Offer,
    /// None is near enough.
    Decline,
}

/// How sure it is that the best finding answers the question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confidence {
    /// How well it fits: the sum of its parts.
    pub score: f32,
    /// How much it has of what the question says besides names: the rarities of the terms, added; a
    /// term that is in no text would count 1.
    pub covered: f32,
    /// How much better it fits than anything under another criterion.
    pub lead: f32,
    /// How near it is in meaning: the cosine of its paragraph, its criterion or a listed question,
    /// whichever is nearest; `None` if meanings are not known.
    pub nearest: Option<f32>,
}

/// The least likelihood at which a question is answered, and at which readings are offered.
const ANSWER: f32 = 0.43;
const OFFER: f32 = 0.08;
/// A rare word alone does not make an answer: below the first cosine, what was found is about
/// something else; below the second, the asker decides.
const UNRELATED: f32 = 0.12;
const RELATED: f32 = 0.2;
/// The coefficients: intercept, score, logarithm of `covered`, lead. From a logistic regression on
/// the development half of the questions; `cargo test --test all
/// questions::coefficients -- --ignored --nocapture` fits it and prints these lines.
pub const BY_MEANING: [f32; Confidence::INPUTS] = [-4.2, 2.4, 2.4, 4.8];
pub const BY_TERMS: [f32; Confidence::INPUTS] = [-2.8, 1.6, 2.2, 8.4];

impl Confidence {
    /// How many inputs there are, with the constant one.
    pub const INPUTS: usize = 4;

    /// The inputs of the regression.
    pub fn inputs(&self) -> [f32; Self::INPUTS] {
        [1.0, self.score, self.covered.ln_1p(), self.lead]
    }

    /// How likely it is that the best finding answers the question.
    pub fn likelihood(&self) -> f32 {
        let weights = match self.nearest {
            Some(_) => BY_MEANING,
            None => BY_TERMS,
        };
        let sum: f32 = self
            .inputs()
            .iter()
            .zip(weights)
            .map(|(input, weight)| input * weight)
            .sum();
        1.0 / (1.0 + (-sum).exp())
    }

    /// What to do with what was found.
    pub fn verdict(&self) -> SearchVerdict {
        let nearest = self.nearest.unwrap_or(1.0);
        if nearest < UNRELATED {
            return SearchVerdict::Decline;
        }

        match self.likelihood() {
            likely if likely >= ANSWER && nearest >= RELATED => SearchVerdict::Answer,
            likely if likely >= OFFER => SearchVerdict::Offer,
            _ => SearchVerdict::Decline,
        }
    }
}
