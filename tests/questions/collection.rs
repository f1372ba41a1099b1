//! Questions as people ask them, with the answers that would satisfy them.

use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize, Default)]
pub struct Collection {
    pub questions: Vec<Question>,
    pub unanswerable: Vec<Question>,
}

#[derive(Deserialize, Clone)]
pub struct Question {
    pub ask: String,
    pub topic: Option<String>,
    pub half: Half,
    /// `topic/criterion/technology` for a section, `topic/criterion` for a comparison,
    /// `topic/use-case` for its ranking, `topic` for the overview.
    #[serde(default)]
    pub accept: Vec<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Half {
    /// Questions to look at while working on the search.
    Development,
    /// Questions that are only ever counted.
    Scored,
}

impl Collection {
    /// The collections of some files, as one.
    pub fn read(files: &[&str]) -> Self {
        let mut all = Self::default();
        for file in files {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let text = std::fs::read_to_string(path).expect("the collection");
            let one: Self = toml::from_str(&text).expect("a valid collection");
            all.questions.extend(one.questions);
            all.unanswerable.extend(one.unanswerable);
        }
        all
    }

    /// Those of a half.
    pub fn half(&self, half: Half) -> Self {
        let of_half = |questions: &[Question]| {
            let of_half = questions.iter().filter(|question| question.half == half);
            of_half.cloned().collect()
        };
        Self {
            questions: of_half(&self.questions),
            unanswerable: of_half(&self.unanswerable),
        }
    }
}
