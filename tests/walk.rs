//! Everything that can be clicked, clicked: from each command's first reply, every button and every
//! option of every menu, for the whole library; every reply is checked as Discord would. Menus from
//! which any number can be chosen have too many choices: on each way one of them is made, of
//! nothing, of each option alone, and of everything.

use std::collections::{HashSet, VecDeque};

use crate::support::fake_discord::contract;
use crate::support::library::Fixture;
use serde_json::{Value, json};
use weighin::answer::AnswerKind;
use weighin::chat::Delivery;
use weighin::commands::{ALL, Request, Response, respond, weigh_in};
use weighin::discord::message::reply;
use weighin::question::{self, decision, passage};
use weighin::render::chart::{Chart, Picture};
use weighin::render::terminal::{self, Screen};

#[test]
fn every_shipped_library_click_leads_to_valid_answers() {
    let answers = walk(&Fixture::shipped().with_default_topic("backend-runtime"));
    assert!(answers > 200, "only {answers} answers were reached");
}

/// In a library with gaps and with many technologies.
#[test]
fn every_small_library_click_leads_to_valid_answers() {
    let answers = walk(&Fixture::small());
    assert!(answers > 200, "only {answers} answers were reached");
}

/// A click: a `custom_id` and what was chosen.
type Click = (String, Vec<String>);

fn walk(fixture: &Fixture) -> usize {
    let cx = fixture.context();
    let bare = ALL
        .iter()
        .map(|command| command.spec().name)
        // Decisions need a server and a store.
        .filter(|name| ![passage::COMMAND, weigh_in::NAME, decision::COMMAND].contains(name));
    let first = bare.map(|name| Request::Ask {
        command: name.to_owned(),
        options: Default::default(),
    });
    let passages = cx.library.topics().iter().flat_map(passage::all);
    let passages = passages.map(|passage| Request::Click {
        question: Some(passage.question()),
        values: Vec::new(),
    });
    let mut queue: VecDeque<Request> = first.chain(passages).collect();
    let mut behind_choices: VecDeque<Request> = VecDeque::new();
    let mut choosing = true;
    let mut seen: HashSet<Click> = HashSet::new();
    let mut answers = 0;
    while !queue.is_empty() || !behind_choices.is_empty() {
        let Some(request) = queue.pop_front() else {
            choosing = false;
            queue.append(&mut behind_choices);
            continue;
        };
        let Response::Answer(answer) = respond(&cx, &request) else {
            panic!("{request:?} is not answered")
        };
        let picture = Chart::of(&answer).map(|_| some_picture());
        let reply = reply(&answer, Delivery::Channel, picture.as_ref());
        assert!(!reply.cut, "{} was cut to fit Discord", answer.title);
        assert!(
            may_be(answer.kind, &request),
            "{request:?} was declined: {}",
            answer.title
        );
        let message = valid(
            serde_json::to_value(&reply.response).expect("a reply is JSON"),
            picture.iter().len(),
        );
        assert!(
            terminal::text_of(
                &answer,
                Screen {
                    width: 80,
                    styled: false
                }
            )
            .contains(&answer.title)
        );
        answers += 1;
        for (click, open) in clicks(&message["data"]) {
            if (!open || choosing) && seen.insert(click.clone()) {
                let (id, values) = click;
                let question = question::decode(&id);
                assert!(question.is_some(), "{id} cannot be read");
                let next = if open {
                    &mut behind_choices
                } else {
                    &mut queue
                };
                next.push_back(Request::Click { question, values });
            }
        }
    }
    answers
}

/// No click is declined, and only `/recommend` asks further.
fn may_be(kind: AnswerKind, request: &Request) -> bool {
    let asking = matches!(request, Request::Ask { .. }) || request.command() == "recommend";
    kind == AnswerKind::Answered || kind == AnswerKind::AsksBack && asking
}

/// In place of a drawn one: what is in it makes no difference to the message.
fn some_picture() -> Picture {
    Picture {
        png: vec![0],
        alt_text: "A picture.".to_owned(),
    }
}

fn valid(message: Value, files: usize) -> Value {
    let asked = json!({ "type": 2 });
    let violations = contract::callback(&asked, &message, files);
    assert!(violations.is_empty(), "{violations:?} in {message:#}");
    message
}

/// Every click, and whether it makes an open choice.
fn clicks(message: &Value) -> Vec<(Click, bool)> {
    let rows = message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts.flat_map(clicks_of).collect()
}

fn clicks_of(part: &Value) -> Vec<(Click, bool)> {
    let Some(id) = part["custom_id"].as_str() else {
        return Vec::new();
    };
    let Some(options) = part["options"].as_array() else {
        return vec![((id.to_owned(), Vec::new()), false)];
    };
    let values: Vec<String> = options
        .iter()
        .map(|option| option["value"].as_str().expect("a value").to_owned())
        .collect();
    let open = part["min_values"] != part["max_values"];
    let single = || values.iter().map(|value| vec![value.clone()]);
    let choices = match part["max_values"].as_u64() {
        _ if open => single().chain([Vec::new(), values.clone()]).collect(),
        Some(2) => pairs(&values),
        _ => single().collect(),
    };
    choices
        .into_iter()
        .map(|choice| ((id.to_owned(), choice), open))
        .collect()
}

fn pairs(values: &[String]) -> Vec<Vec<String>> {
    let both = |a: &String, b: &String| vec![a.clone(), b.clone()];
    values
        .iter()
        .enumerate()
        .flat_map(|(at, a)| values[at + 1..].iter().map(move |b| both(a, b)))
        .collect()
}
