//! Articles as large as the format allows: no answer drawn from them is more than Discord takes,
//! and what `check` lets pass is never cut, however one asks.

use crate::properties::large_article::{LETTERS, Shape};
use crate::properties::libraries::{context, edition, first_questions};
use crate::properties::{discord, terminal};
use crate::support::article::folder;
use std::collections::{HashSet, VecDeque};
use std::process::Command;
use weighin::answer::{Action, Answer, Button, FollowUpRow};
use weighin::commands::{Context, Options, Request, Response, respond};
use weighin::discord::message::completions;
use weighin::edition::Edition;
use weighin::knowledge::{Library, Topic};
use weighin::question::Question;

/// Enough answers to see every criterion, technology and view of a large article; all of them would
/// take too long.
const SAMPLE: usize = 1_000;

#[test]
fn the_largest_article_exceeds_no_limit() {
    let shape = Shape {
        technologies: 25,
        criteria: 24,
        markup: 10,
        ..LETTERS
    };
    let edition = library(vec![shape.topic("large")]);
    answers(&context(&edition), shape.misspelt())
        .iter()
        .for_each(|answer| {
            discord::shows(answer);
            terminal::shows(answer, 40);
        });
}

/// Plain: without markup.
#[test]
fn the_largest_plain_article_is_not_cut() {
    let shape = Shape {
        technologies: 25,
        criteria: 24,
        ..LETTERS
    };
    let edition = library(vec![shape.topic("large")]);
    answers(&context(&edition), shape.misspelt())
        .iter()
        .for_each(discord::shows_whole);
}

#[test]
fn answers_that_pass_the_check_are_never_cut() {
    // The one that just passes, and the one that just does not.
    let shapes = [4, 5].map(|markup| Shape {
        technologies: 3,
        criteria: 24,
        markup,
        ..LETTERS
    });
    let (passed, refused): (Vec<Shape>, Vec<Shape>) = shapes.into_iter().partition(passes_check);
    assert!(
        !passed.is_empty() && !refused.is_empty(),
        "articles on both sides of the limit"
    );
    for shape in passed {
        let edition = library(vec![shape.topic("large")]);
        answers(&context(&edition), shape.misspelt())
            .iter()
            .for_each(discord::shows_whole);
    }
}

#[test]
fn a_page_of_long_topic_names_fits() {
    let edition = nine_large_topics();
    for words in [vec![], vec!["2"]] {
        discord::shows_whole(&answer(
            &context(&edition),
            click(Question::new("topics", words)),
        ));
    }
    discord::shows_whole(&answer(
        &context(&edition),
        click(Question::new("help", [""; 0])),
    ));
}

#[test]
fn no_offer_of_long_names_exceeds_a_limit() {
    let edition = nine_large_topics();
    for (option, typed) in ["criterion", "topic", "first", "second"]
        .into_iter()
        .flat_map(|option| TYPED.map(|typed| (option, typed)))
    {
        let options = Options {
            texts: vec![(option.to_owned(), typed.to_owned())],
            ..Options::default()
        };
        discord::shows_whole(&answer(
            &context(&edition),
            Request::Ask {
                command: "compare".to_owned(),
                options: options.clone(),
            },
        ));
        let request = Request::Complete {
            command: "compare".to_owned(),
            options,
            focused: option.to_owned(),
        };
        let Response::Choices(choices) = respond(&context(&edition), &request) else {
            panic!("an answer to a keystroke")
        };
        discord::takes_choices(&completions(&choices));
    }
}

/// Starts of many names, words of several, and no name at all.
const TYPED: [&str; 7] = ["", "Tit", "Tech", "Cri", "large", "1", "no such name"];

fn nine_large_topics() -> Edition {
    let shape = Shape {
        technologies: 25,
        markup: 10,
        ..LETTERS
    };
    library(
        (0..9)
            .map(|at| shape.topic(&format!("large-{at}")))
            .collect(),
    )
}

fn library(topics: Vec<Topic>) -> Edition {
    edition(Library::new("0123456789ab".to_owned(), topics))
}

/// Runs the program on the article, as a contributor does.
fn passes_check(shape: &Shape) -> bool {
    let folder = folder().with_file("large.md", shape.article());
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    let status = command
        .args(["check", "."])
        .current_dir(folder.path())
        .env_clear()
        .output()
        .expect("the program starts");
    status.status.success()
}

/// The answers to these requests, and a sample of those that clicks lead to, breadth first.
fn answers(cx: &Context, requests: Vec<Request>) -> Vec<Answer> {
    let mut queue: VecDeque<Request> = first_questions(cx.library)
        .into_iter()
        .map(click)
        .chain(requests)
        .collect();
    let mut asked = HashSet::new();
    let mut answers = Vec::new();
    while let Some(request) = queue.pop_front().filter(|_| answers.len() < SAMPLE) {
        let answer = answer(cx, request);
        let next = answer
            .follow_ups
            .iter()
            .flat_map(some_of)
            .filter(|question| asked.insert(question.clone()));
        queue.extend(next.map(click));
        answers.push(answer);
    }
    answers
}

fn click(question: Question) -> Request {
    Request::Click {
        question: Some(question),
        values: Vec::new(),
    }
}

fn answer(cx: &Context, request: Request) -> Answer {
    match respond(cx, &request) {
        Response::Answer(answer) => *answer,
        Response::Choices(_) | Response::Form(_) => panic!("choices for a question"),
    }
}

/// Every button's question, every option's, those of neighbours where a menu takes two, and that of
/// all where it takes any number.
fn some_of(row: &FollowUpRow) -> Vec<Question> {
    match row {
        FollowUpRow::Buttons(buttons) => buttons.iter().filter_map(question).collect(),
        FollowUpRow::Menu(menu) => {
            let values: Vec<String> = menu
                .options
                .iter()
                .map(|option| option.value.clone())
                .collect();
            let least = (*menu.picks.start()).max(1);
            let all = (*menu.picks.end() > 2).then(|| &values[..]);
            values
                .windows(least)
                .chain(all)
                .map(|picked| menu.question.clone().fill(picked))
                .collect()
        }
    }
}

fn question(button: &Button) -> Option<Question> {
    match &button.action {
        Action::Ask(question) => Some(question.clone()),
        Action::Open(_) => None,
    }
}
