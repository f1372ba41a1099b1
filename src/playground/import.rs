//! What people bring -> a draft with its report. Nothing is kept.

use super::desk::{LONGEST_TEXT, TextRefusal, too_long};
use super::state::Playground;
use crate::knowledge::import::{Hints, Import, InputText, blank, import};
use axum::Json;
use axum::extract::{Request, State};
use serde::Deserialize;

/// What is known before a text is read.
#[derive(Deserialize)]
struct GivenHints {
    #[serde(default)]
    topic: String,
    #[serde(default)]
    technologies: Vec<String>,
    #[serde(default)]
    criteria: Vec<String>,
}

/// Texts that are about one topic.
#[derive(Deserialize)]
struct ImportRequest {
    texts: Vec<ImportFile>,
    #[serde(flatten)]
    given: GivenHints,
}

#[derive(Deserialize)]
struct ImportFile {
    name: String,
    content: String,
}

/// A topic of which nothing is written yet.
#[derive(Deserialize)]
struct NewRequest {
    question: String,
    #[serde(flatten)]
    given: GivenHints,
}

/// The draft that texts give.
pub async fn from_texts(
    State(playground): State<Playground>,
    request: Request,
) -> Result<Json<Import>, TextRefusal> {
    let brought: ImportRequest = playground.desk.read(request).await?;
    let length: usize = brought
        .texts
        .iter()
        .map(|text| text.name.len() + text.content.len())
        .sum();
    if length > LONGEST_TEXT {
        return Err(too_long());
    }

    let hints = brought.given.hints();
    let mut texts = Vec::new();
    for ImportFile { name, content } in brought.texts {
        texts.push(InputText { name, content });
    }
    let made = playground.desk.work(move || import(&texts, &hints)).await?;
    Ok(Json(made))
}

/// The draft with places for everything that is still to be written.
pub async fn from_nothing(
    State(playground): State<Playground>,
    request: Request,
) -> Result<Json<Import>, TextRefusal> {
    let begun: NewRequest = playground.desk.read(request).await?;

    let hints = begun.given.hints();
    let made = playground.desk.work(move || blank(&begun.question, &hints));
    Ok(Json(made.await?))
}

impl GivenHints {
    fn hints(self) -> Hints {
        let topic = self.topic.trim();
        Hints {
            topic: (!topic.is_empty()).then(|| topic.to_owned()),
            technologies: named(&self.technologies),
            criteria: named(&self.criteria),
        }
    }
}

/// Names without spaces around them, and no empty ones.
fn named(written: &[String]) -> Vec<String> {
    let names = written.iter().map(|name| name.trim());
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}
