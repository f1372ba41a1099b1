//! A draft that a page holds: what is wrong with it, and its answers, from a library with nothing
//! else in it. Each request brings the draft; nothing is kept.

use super::channel::{origins_of, refusal};
use super::desk::TextRefusal;
use super::state::Playground;
use crate::commands::AnswerSettings;
use crate::discord::http::respond_to_body;
use crate::discord::incoming::{self, Interaction};
use crate::discord::overflow;
use crate::edition::Editions;
use crate::instance::{Instance, latest_today};
use crate::knowledge::{Criterion, Diagnostic, Library, Topic, article, diagnostic};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::sync::Arc;

/// A draft as a page holds it.
#[derive(Deserialize)]
struct HeldDraft {
    id: String,
    text: String,
}

/// What is done in the channel that answers from a draft.
#[derive(Deserialize)]
struct DraftInteraction {
    draft: HeldDraft,
    interaction: Box<RawValue>,
}

/// What is wrong with a draft, and what can be asked about it.
pub async fn check(
    State(playground): State<Playground>,
    request: Request,
) -> Result<Json<Value>, TextRefusal> {
    let held: HeldDraft = playground.desk.read(request).await?;

    let instance = playground.shelf.instance();
    let checked = playground.desk.work(move || {
        let editions = instance.editions();
        let known = editions.original().library.topic(&held.id);
        checked(&held, known)
    });
    Ok(Json(checked.await?))
}

/// Answers an interaction from a draft, as the channel answers it from the articles.
pub async fn interaction(
    State(playground): State<Playground>,
    request: Request,
) -> Result<Response, TextRefusal> {
    let DraftInteraction { draft, interaction } = playground.desk.read(request).await?;
    let instance = playground.desk.work(move || instance(&draft)).await??;

    let responder = playground.responder.answering_from(Arc::new(instance));
    match respond_to_body(&responder, interaction.get().as_bytes()).await {
        Ok(response) => Ok(response),
        Err(error) => Ok(refusal(&error)),
    }
}

/// The lines of a draft that the answer to an interaction is drawn from.
pub async fn origins(
    State(playground): State<Playground>,
    request: Request,
) -> Result<Response, TextRefusal> {
    let DraftInteraction { draft, interaction } = playground.desk.read(request).await?;
    let event = match incoming::read(interaction.get().as_bytes()) {
        Ok(Interaction::Event(event)) => event,
        Ok(_) => return Ok(Json(json!({ "origins": [] })).into_response()),
        Err(error) => return Ok(refusal(&error.into())),
    };

    let origins = playground.desk.work(move || {
        let instance = instance(&draft)?;
        Ok(origins_of(&instance, &event, |_| draft.text.clone()))
    });
    Ok(Json(json!({ "origins": origins.await?? })).into_response())
}

/// The draft and its problems; a draft with errors gives no topic.
fn read(held: &HeldDraft) -> (Option<Topic>, Vec<Diagnostic>) {
    let path = format!("{}.md", held.id);
    let article = article::parse(&path, &held.id, &held.text, latest_today());
    (article.topic, article.problems)
}

fn checked(held: &HeldDraft, known: Option<&Topic>) -> Value {
    let (topic, mut problems) = read(held);
    let about = topic.as_ref().map(about);
    if let Some(topic) = topic {
        problems.extend(cut_answers(topic));
        diagnostic::sort(&mut problems);
    }

    let problems: Vec<Value> = problems.iter().map(Diagnostic::json).collect();
    json!({
        "problems": problems, "topic": about,
        "replaces": known.map(|topic| &topic.title),
    })
}

/// What a page needs to ask about a topic: its criteria, one that has a text on each technology,
/// and those that have ratings.
fn about(topic: &Topic) -> Value {
    let ids = |keep: fn(&Criterion) -> bool| -> Vec<&str> {
        let kept = topic.criteria.iter().filter(|criterion| keep(criterion));
        kept.map(|criterion| criterion.id.as_str()).collect()
    };
    json!({
        "title": topic.title, "criteria": ids(|_| true),
        "telling": ids(tells).first(), "rated": ids(is_rated),
    })
}

fn tells(criterion: &Criterion) -> bool {
    criterion.sections.iter().all(Option::is_some)
}

fn is_rated(criterion: &Criterion) -> bool {
    criterion.ratings.iter().any(Option::is_some)
}

/// The answers that do not fit Discord, which only rendering them shows.
fn cut_answers(topic: Topic) -> Vec<Diagnostic> {
    let instance = instance_of(topic);
    let editions = instance.editions();
    let found = overflow::find(|language| instance.context(&editions, language));
    found
        .into_iter()
        .flat_map(|(_, _, problems)| problems)
        .collect()
}

/// What answers from a draft.
fn instance(held: &HeldDraft) -> Result<Instance, TextRefusal> {
    let (topic, _) = read(held);
    topic.map(instance_of).ok_or_else(|| {
        let text = "This draft has errors; fix them to get answers from it.\n";
        (StatusCode::UNPROCESSABLE_ENTITY, text.to_owned())
    })
}

fn instance_of(topic: Topic) -> Instance {
    let settings = AnswerSettings {
        default_topic: topic.id.clone(),
        ..AnswerSettings::default()
    };
    let library = Library::new("draft".to_owned(), vec![topic]);
    Instance::new(Editions::for_a_moment(library), settings)
}
