//! What a score is made of.

/// How well something fits a question: shares and cosines, each at most 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ScoreParts {
    /// How near the paragraph and the criterion are in meaning.
    pub paragraph_meaning: f32,
    pub criterion_meaning: f32,
    /// How near the best paragraphs of all sections on the criterion are, on average; and the
    /// topic.
    pub chapter_meaning: f32,
    pub topic_meaning: f32,
    /// How well the terms of the paragraph, the section and the criterion fit.
    pub paragraph_terms: f32,
    pub section_terms: f32,
    pub criterion_terms: f32,
    /// How near the nearest listed question is, from a cosine of 0.4 on.
    pub listed: f32,
    /// 1 if the criterion is named.
    pub named: f32,
    /// How much less its topic is named than another one.
    pub away: f32,
}

/// One part of a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScorePart {
    pub name: &'static str,
    pub weight: f32,
    pub value: f32,
}

impl ScoreParts {
    /// Each part with how much it counts. Only the order of magnitude matters: a half or a double
    /// of any weight moves the right answers by about two of a hundred.
    pub fn all(&self) -> [ScorePart; 10] {
        let part = |name, weight, value| ScorePart {
            name,
            weight,
            value,
        };
        [
            part("meaning of the paragraph", 1.0, self.paragraph_meaning),
            part("of the criterion", 0.2, self.criterion_meaning),
            part("of the chapter", 0.3, self.chapter_meaning),
            part("of the topic", 0.3, self.topic_meaning),
            part("terms of the paragraph", 0.4, self.paragraph_terms),
            part("of the section", 0.5, self.section_terms),
            part("of the criterion", 0.7, self.criterion_terms),
            part("listed", 1.0, self.listed),
            part("named", 0.1, self.named),
            part("another topic is named", -0.2, self.away),
        ]
    }

    /// How near it is: in meaning if that is known, by its terms otherwise.
    pub fn nearness(&self) -> f32 {
        if self.paragraph_meaning == 0.0 {
            self.paragraph_terms.max(self.criterion_terms)
        } else {
            self.paragraph_meaning.max(self.criterion_meaning)
        }
    }

    /// The weighted sum.
    pub fn score(&self) -> f32 {
        let parts = self.all();
        parts.iter().map(|part| part.weight * part.value).sum()
    }
}
