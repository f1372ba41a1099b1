//! The answer on every criterion of every topic, each with the problems in that part of the
//! article.

use super::state::Playground;
use crate::chat::Delivery;
use crate::commands::{Context, Request, Response, respond};
use crate::discord::message::reply;
use crate::index::CriterionIndex;
use crate::knowledge::{Criterion, Diagnostic, Topic};
use crate::language::Language;
use crate::question::comparison::Comparison;
use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

/// The whole gallery.
pub async fn gallery(State(playground): State<Playground>) -> Json<Value> {
    let instance = playground.shelf.instance();
    let editions = instance.editions();
    let library = &editions.original().library;
    let cx = instance.context(&editions, Language::English);

    let problems = playground.shelf.problems();
    let mut topics = Vec::new();
    for topic in library.topics() {
        topics.push(topic_json(&cx, topic, &problems));
    }
    let all: Vec<Value> = problems.iter().map(Diagnostic::json).collect();
    Json(json!({ "version": library.version(), "problems": all, "topics": topics }))
}

fn topic_json(cx: &Context, topic: &Topic, problems: &[Diagnostic]) -> Value {
    let own: Vec<&Diagnostic> = problems
        .iter()
        .filter(|problem| problem.path == topic.path)
        .collect();

    let mut criteria = Vec::new();
    for (index, criterion) in topic.criteria.iter_enumerated() {
        let concerned = own.iter().filter(|problem| concerns(problem, criterion));
        criteria.push(json!({
            "id": criterion.id,
            "name": criterion.name,
            "response": response(cx, topic, index),
            "problems": concerned.map(|problem| problem.json()).collect::<Vec<_>>(),
        }));
    }

    let own: Vec<Value> = own.iter().map(|problem| problem.json()).collect();
    json!({
        "id": topic.id, "title": topic.title, "path": topic.path,
        "criteria": criteria, "problems": own,
    })
}

/// Whether a problem is where a criterion is declared, in its meaning, or in one of its
/// sections.
fn concerns(problem: &Diagnostic, criterion: &Criterion) -> bool {
    let line = &problem.line;
    let sections = criterion.sections.iter().flatten();
    let mut sections = sections.map(|section| &section.lines);

    criterion.declaration_lines.contains(line)
        || criterion
            .chapter_lines
            .iter()
            .any(|lines| lines.contains(line))
        || sections.any(|lines| lines.contains(line))
}

/// What `/compare` answers on a criterion in a channel.
fn response(cx: &Context, topic: &Topic, criterion: CriterionIndex) -> Value {
    let question = Comparison::overview(topic).on(Some(criterion)).question();
    let request = Request::Click {
        question: Some(question),
        values: Vec::new(),
    };
    let Response::Answer(answer) = respond(cx, &request) else {
        return Value::Null;
    };

    let reply = reply(&answer, Delivery::Channel, None);
    serde_json::to_value(reply.response).unwrap_or_default()
}
