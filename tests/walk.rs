//! Everything that can be clicked, clicked: from each command's first reply, every button and every option of every menu, for
//! the whole library; every reply is checked as Discord would.

#[path = "support/library.rs"]
mod library;
mod support;

use std::collections::{HashSet, VecDeque};

use library::Fixture;
use serde_json::{Value, json};
use support::fake_discord::contract;
use weighin::answer::Kind;
use weighin::commands::{ALL, Request, Response, respond};
use weighin::discord::custom_id;
use weighin::render::discord::{Delivery, reply};
use weighin::render::terminal::{self, Screen};

#[test]
fn every_click_in_the_shipped_library_leads_to_a_valid_answer() {
    let answers = walk(&Fixture::shipped().with_default_topic("backend-runtime"));
    assert!(answers > 200, "only {answers} answers were reached");
}

#[test]
fn every_click_in_a_library_with_gaps_and_many_technologies_leads_to_a_valid_answer() {
    let answers = walk(&Fixture::small());
    assert!(answers > 200, "only {answers} answers were reached");
}

/// A click: a `custom_id` and what was chosen.
type Click = (String, Vec<String>);

fn walk(fixture: &Fixture) -> usize {
    let cx = fixture.context();
    let first =
        ALL.iter().map(|command| Request::Ask { command: command.spec().name.to_owned(), options: Default::default() });
    let mut queue: VecDeque<Request> = first.collect();
    let mut seen: HashSet<Click> = HashSet::new();
    let mut answers = 0;
    while let Some(request) = queue.pop_front() {
        let Response::Answer(answer) = respond(&cx, &request) else { panic!("{request:?} is not answered") };
        let reply = reply(&answer, Delivery::Channel);
        assert!(!reply.cut, "{} was cut to fit Discord", answer.title);
        assert!(may_be(answer.kind, &request), "{request:?} was declined: {}", answer.title);
        let message = valid(serde_json::to_value(&reply.response).expect("a reply is JSON"));
        assert!(terminal::answer(&answer, Screen { width: 80, styled: false }).contains(&answer.title));
        answers += 1;
        for click in clicks(&message["data"]) {
            if seen.insert(click.clone()) {
                let (id, values) = click;
                let question = custom_id::decode(&id);
                assert!(question.is_some(), "{id} cannot be read");
                queue.push_back(Request::Click { question, values });
            }
        }
    }
    answers
}

/// Only a section that the article does not have may decline.
fn may_be(kind: Kind, request: &Request) -> bool {
    kind == Kind::Answered || kind == Kind::Asked && matches!(request, Request::Ask { .. })
}

fn valid(message: Value) -> Value {
    let asked = json!({ "type": 2 });
    let violations = contract::callback(&asked, &message, 0);
    assert!(violations.is_empty(), "{violations:?} in {message:#}");
    message
}

fn clicks(message: &Value) -> Vec<Click> {
    let rows = message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.flat_map(clicks_of).collect()
}

fn clicks_of(part: &Value) -> Vec<Click> {
    let Some(id) = part["custom_id"].as_str() else {
        return Vec::new();
    };
    let Some(options) = part["options"].as_array() else {
        return vec![(id.to_owned(), Vec::new())];
    };
    let values: Vec<String> =
        options.iter().map(|option| option["value"].as_str().expect("a value").to_owned()).collect();
    let choices = if part["max_values"] == 2 { pairs(&values) } else { values.into_iter().map(|v| vec![v]).collect() };
    choices.into_iter().map(|choice| (id.to_owned(), choice)).collect()
}

fn pairs(values: &[String]) -> Vec<Vec<String>> {
    let both = |a: &String, b: &String| vec![a.clone(), b.clone()];
    values.iter().enumerate().flat_map(|(at, a)| values[at + 1..].iter().map(move |b| both(a, b))).collect()
}
