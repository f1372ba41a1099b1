//! What the load asks: `/compare speed` again and again, or a number of questions, no two of them
//! the same.

use serde_json::Value;
use std::path::Path;
use weighin::instance::today;
use weighin::knowledge::{Topic, load};

use crate::support::fake_discord::interactions::{Interaction, slash};

/// How many different questions are asked in turn.
const DIFFERENT: usize = 1_000;
/// The languages in which they are asked, as Discord calls them.
const LOCALES: [&str; 6] = ["en-US", "de", "fr", "es-ES", "ja", "pt-BR"];

/// What is asked.
#[derive(Clone, Copy)]
pub enum Questions {
    Same,
    Different,
}

impl Questions {
    pub const ALL: [Self; 2] = [Self::Same, Self::Different];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "the same",
            Self::Different => "1,000 different",
        }
    }

    /// The bodies of the requests.
    pub fn bodies(self) -> Vec<String> {
        let asked = match self {
            Self::Same => vec![slash("compare").text("criterion", "speed")],
            Self::Different => different(),
        };
        asked
            .into_iter()
            .map(|interaction| Value::from(interaction).to_string())
            .collect()
    }
}

/// Every criterion of the shipped articles, of each choice of technologies, in each language, for
/// everyone or for the asker alone: the first thousand of these.
fn different() -> Vec<Interaction> {
    let knowledge = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let library = load(&knowledge, today()).expect("the articles").library;
    let mut asked = Vec::new();
    for private in [false, true] {
        for locale in LOCALES {
            for topic in library.topics() {
                for question in comparisons(topic) {
                    asked.push(question.in_locale(locale).flag("private", private));
                }
            }
        }
    }
    assert!(asked.len() >= DIFFERENT, "only {} questions", asked.len());
    asked.truncate(DIFFERENT);
    asked
}

/// Each criterion, of all technologies, of one before the others, and of each pair.
fn comparisons(topic: &Topic) -> Vec<Interaction> {
    let mut asked = Vec::new();
    for criterion in &topic.criteria {
        let on_criterion = || {
            slash("compare")
                .text("topic", &topic.id)
                .text("criterion", &criterion.id)
        };
        asked.push(on_criterion());
        for first in &topic.technologies {
            asked.push(on_criterion().text("first", &first.id));
            for second in topic.technologies.iter().filter(|t| t.id != first.id) {
                let pair = on_criterion().text("first", &first.id);
                asked.push(pair.text("second", &second.id));
            }
        }
    }
    asked
}
