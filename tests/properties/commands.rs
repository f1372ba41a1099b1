//! Any text in any option of any command has an answer that Discord and a terminal take, and that
//! says nothing but what we mean.

use crate::properties::generated::{any_text, misspelt, soup, typed};
use crate::properties::pieces::MARKUP;
use crate::properties::{cases, discord, libraries, terminal};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weighin::answer::{Action, Answer, AnswerKind, Button, FollowUpRow};
use weighin::chat::Delivery;
use weighin::commands::{ALL, Context, Options, Request, Response, respond};
use weighin::discord::message::{completions, reply};
use weighin::language::Language;

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_question_has_an_answer_that_fits(command in command(), options in options(), width in 1..=200usize) {
        for cx in libraries::contexts() {
            let answer = answer(respond(&cx, &Request::Ask { command: command.clone(), options: options.clone() }));
            discord::shows_whole(&answer);
            every_button_leads_on(&cx, &answer);
            terminal::shows(&answer, width);
        }
    }

    /// By `/ask` and by "Weigh in on this".
    #[test]
    fn any_text_is_accepted_in_any_language(
        text in prop_oneof![any_text(300), misspelt(), soup(MARKUP, 30), soup(&["```", "<@", "'s", "C++", "go", " ", "\u{301}", "漢"], 20)],
        asked in any::<bool>(),
        language in select(&Language::ALL[..]),
    ) {
        let (command, option) = if asked { ("ask", "question") } else { ("Weigh in on this", "message") };
        let options = Options { texts: vec![(option.to_owned(), text)], ..Options::default() };
        for cx in libraries::contexts() {
            let cx = Context { language, ..cx };
            let answer = answer(respond(&cx, &Request::Ask { command: command.to_owned(), options: options.clone() }));
            discord::shows_whole(&answer);
            every_button_leads_on(&cx, &answer);
        }
    }

    #[test]
    fn every_keystroke_has_choices_that_discord_takes(command in command(), options in options(), focused in option()) {
        for cx in libraries::contexts() {
            let request = Request::Complete { command: command.clone(), options: options.clone(), focused: focused.clone() };
            let Response::Choices(choices) = respond(&cx, &request) else { panic!("an answer to a keystroke") };
            discord::takes_choices(&completions(&choices));
        }
    }

    #[test]
    fn typed_text_is_shown_without_its_markup(option in option(), typed in prop_oneof![misspelt(), soup(MARKUP, 8)]) {
        let options = Options { texts: vec![(option, typed)], ..Options::default() };
        for cx in libraries::contexts() {
            let answer = answer(respond(&cx, &Request::Ask { command: "compare".to_owned(), options: options.clone() }));
            without_markup(&answer);
        }
    }
}

/// What an offer fills in cannot be cut, and Discord refuses all offers if one is too long.
#[test]
fn typed_text_is_only_offered_while_it_fits() {
    let texts = [" ", "x", "\u{301}"].map(|text| text.to_owned());
    let long = [99, 100, 101, 6_000].map(|length| "x".repeat(length));
    for command in ALL {
        for option in command.spec().options {
            for text in texts.iter().chain(&long) {
                let request = Request::Complete {
                    command: command.spec().name.to_owned(),
                    options: Options {
                        texts: vec![(option.name.to_owned(), text.clone())],
                        ..Options::default()
                    },
                    focused: option.name.to_owned(),
                };
                for cx in libraries::contexts() {
                    let Response::Choices(choices) = respond(&cx, &request) else {
                        panic!("an answer to a keystroke")
                    };
                    discord::takes_choices(&completions(&choices));
                }
            }
        }
    }
}

/// No combination of names, each used at most once, leads to a dead end.
#[test]
fn no_combination_of_names_is_a_dead_end() {
    let names = [
        None,
        Some("Alpha"),
        Some("first queue"),
        Some("Beta"),
        Some("Speed"),
        Some("cost"),
        Some("twin-a"),
    ];
    let options = ["criterion", "topic", "first", "second"];
    for combination in 0..names.len().pow(4) {
        let texts = options.iter().enumerate().filter_map(|(at, option)| {
            let name = names[combination / names.len().pow(at as u32) % names.len()]?;
            Some(((*option).to_owned(), name.to_owned()))
        });
        let options = Options {
            texts: texts.collect(),
            ..Options::default()
        };
        for cx in libraries::contexts() {
            let request = Request::Ask {
                command: "compare".to_owned(),
                options: options.clone(),
            };
            every_button_leads_on(&cx, &answer(respond(&cx, &request)));
        }
    }
}

fn command() -> impl Strategy<Value = String> {
    let names: Vec<String> = ALL
        .iter()
        .map(|command| command.spec().name.to_owned())
        .collect();
    prop_oneof![8 => select(names), 1 => any_text(20)]
}

fn option() -> impl Strategy<Value = String> {
    let specs = ALL.iter().flat_map(|command| command.spec().options);
    let names: Vec<String> = specs.map(|option| option.name.to_owned()).collect();
    prop_oneof![8 => select(names), 1 => any_text(20)]
}

/// The parts of the one command that has some.
const DECIDE_PARTS: [&str; 4] = ["open", "list", "propose", "settle"];

fn options() -> impl Strategy<Value = Options> {
    let texts = vec((option(), typed()), 0..6);
    let flags = vec((option(), any::<bool>()), 0..2);
    let parts: Vec<String> = DECIDE_PARTS.iter().map(|part| (*part).to_owned()).collect();
    let part = proptest::option::of(select(parts));
    (part, texts, flags).prop_map(|(part, texts, flags)| Options {
        part,
        texts,
        flags,
        members: Vec::new(),
    })
}

fn answer(response: Response) -> Answer {
    match response {
        Response::Answer(answer) => *answer,
        Response::Choices(_) | Response::Form(_) => panic!("choices for a question"),
    }
}

fn every_button_leads_on(cx: &Context, answer: &Answer) {
    for button in answer.follow_ups.iter().flat_map(buttons) {
        let Action::Ask(question) = &button.action else {
            continue;
        };
        let next = self::answer(respond(
            cx,
            &Request::Click {
                question: Some(question.clone()),
                values: Vec::new(),
            },
        ));
        assert!(
            next.kind != AnswerKind::Declined,
            "{question:?} of {answer:#?}"
        );
    }
}

fn buttons(row: &FollowUpRow) -> &[Button] {
    match row {
        FollowUpRow::Buttons(buttons) => buttons,
        FollowUpRow::Menu(_) => &[],
    }
}

/// Typed text is between quotation marks in the title and the description, where we have no links.
fn without_markup(answer: &Answer) {
    let body = serde_json::to_value(reply(answer, Delivery::Channel, None).response).expect("JSON");
    let embed = &body["data"]["embeds"][0];
    for text in [&embed["title"], &embed["description"]] {
        let text = text.as_str().expect("a text");
        assert!(
            !["@everyone", "@here"]
                .iter()
                .any(|mention| text.contains(mention)),
            "{text:?}"
        );
        // The text between two quotations is written by the bot itself.
        for piece in text.split('“').skip(1) {
            let quoted = &piece[..piece.rfind('”').unwrap_or(piece.len())];
            assert_eq!(unescaped(quoted), None, "{quoted:?} in {text:?}");
        }
    }
}

/// The first character that Discord would read as mark-up.
fn unescaped(text: &str) -> Option<char> {
    let mut escaped = false;
    text.chars().find(|c| {
        let markup = !escaped && "<[]*_~|`\n".contains(*c);
        escaped = !escaped && *c == '\\';
        markup
    })
}
