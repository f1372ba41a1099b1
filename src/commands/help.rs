//! `/help`: what one can ask, with examples from the library; and what is said when a question
//! cannot be read at all.

use super::command::Context;
use super::command::{Asked, Command};
use super::links;
use super::options::Options;
use super::request::Choice;
use super::spec::{PRIVATE, Spec};
use super::specs::{self, HELP};
use crate::answer::{Answer, Body, Button, Entry, Kind};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::Question;
use crate::question::comparison::Comparison;
use crate::say;

/// The `/help` command.
pub struct Help;

impl Command for Help {
    fn spec(&self) -> &'static Spec {
        &HELP
    }

    fn parse(&self, _: &Context, _: &Options) -> Result<Asked, Box<Answer>> {
        Ok(Question::new(HELP.name, [""; 0]).into())
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        question.words.is_empty().then(|| help(cx))
    }

    fn complete(&self, _: &Context, _: &Options, _: &str) -> Vec<Choice> {
        Vec::new()
    }
}

fn help(cx: &Context) -> Answer {
    let language = cx.language;
    let verdict = vec![Span::plain(say!(language, "help-verdict"))];
    let mut answer = Answer::new(Kind::Answered, say!(language, "help-title"), verdict);
    let mut entries = Vec::new();
    if let Some(topic) = cx.example_topic() {
        entries.extend(compare_examples(cx, topic));
        entries.push(recommend_example(cx, topic));
        answer.add_buttons(example_buttons(language, topic));
    }
    // Whatever the language of the answer, commands are named as the asker has to type them.
    let typed = cx.asker_language;
    let ask = specs::ASK.typed_in(typed, &[("question", &ask_example(cx))]);
    entries.insert(0, entry(ask, say!(language, "help-ask-text")));
    let weigh_in = say!(
        language,
        "help-weigh-in",
        name = specs::WEIGH_IN.name_in(typed)
    );
    entries.push(entry(weigh_in, say!(language, "help-weigh-in-text")));
    entries.push(entry(
        specs::TOPICS.slash_in(typed),
        say!(language, "help-topics-text"),
    ));
    entries.push(entry(
        HELP.slash_in(typed),
        say!(language, "help-help-text"),
    ));
    let private = HELP.option_name_in(typed, &PRIVATE);
    let good_to_know = say!(language, "help-good-to-know-text", private = private);
    entries.push(entry(say!(language, "help-good-to-know"), good_to_know));
    entries.push(entry(say!(language, "help-version"), versions(cx)));
    answer.body = Body::Entries(entries);
    answer
}

/// A question that the example topic answers.
fn ask_example(cx: &Context) -> String {
    let criterion = cx.example_topic().and_then(|topic| topic.criteria.first());
    criterion
        .map(|criterion| criterion.question.clone())
        .unwrap_or_default()
}

fn compare_examples(cx: &Context, topic: &Topic) -> Vec<Entry> {
    let language = cx.language;
    let typed = |texts: &[(&str, &str)]| specs::COMPARE.typed_in(cx.asker_language, texts);
    let [first, second, ..] = topic.technologies.as_raw_slice() else {
        return Vec::new();
    };
    let (first, second) = (&first.name, &second.name);
    let criterion = topic.criteria.first().map(|criterion| {
        let question = &criterion.question;
        entry(
            typed(&[("criterion", &criterion.name), ("topic", &topic.title)]),
            say!(
                language,
                "help-criterion-text",
                question = question,
                first = first,
                second = second
            ),
        )
    });
    let pair = entry(
        typed(&[("first", first), ("second", second)]),
        say!(language, "help-pair-text", question = &topic.question),
    );
    criterion.into_iter().chain([pair]).collect()
}

fn recommend_example(cx: &Context, topic: &Topic) -> Entry {
    let mut names = topic
        .criteria
        .iter()
        .map(|criterion| criterion.name.as_str());
    let priorities = match (names.next(), names.next()) {
        (Some(first), Some(second)) => format!("{first}=5, {second}=2"),
        (first, _) => first.unwrap_or_default().to_owned(),
    };
    let texts = [
        ("topic", topic.title.as_str()),
        ("priorities", priorities.as_str()),
    ];
    let heading = specs::RECOMMEND.typed_in(cx.asker_language, &texts);
    entry(heading, say!(cx.language, "help-recommend-text"))
}

fn example_buttons(language: Language, topic: &Topic) -> Vec<Button> {
    let overview = Comparison::overview(topic);
    let criteria = topic.criteria.iter_enumerated().take(2);
    let buttons = criteria
        .map(|(at, criterion)| Button::ask(&criterion.name, overview.on(Some(at)).question()));
    let others = [
        links::overview(topic),
        links::recommend(language, topic, None),
        links::all_topics(language),
    ];
    buttons.chain(others).collect()
}

fn entry(heading: impl Into<String>, text: String) -> Entry {
    Entry {
        heading: heading.into(),
        lines: vec![vec![Span::plain(text)]],
    }
}

fn versions(cx: &Context) -> String {
    let (version, library) = (env!("CARGO_PKG_VERSION"), cx.library);
    let topics = library.topics().len();
    say!(
        cx.language,
        "help-version-text",
        version = version,
        library = library.version(),
        topics = topics
    )
}

/// What is said to a button or menu that does not fit this library or is not of this bot.
pub fn outdated(cx: &Context) -> Answer {
    let text = say!(cx.language, "help-outdated-text");
    let mut answer = Answer::new(
        Kind::Declined,
        say!(cx.language, "help-outdated"),
        vec![Span::plain(text)],
    );
    answer.add_buttons(ways_in(cx));
    answer
}

/// What is said to a command that this version does not know; `names` are those that it knows.
pub fn unknown_command(cx: &Context, names: &[String]) -> Answer {
    let text = say!(
        cx.language,
        "help-unknown-command-text",
        commands = cx.language.list(names)
    );
    let mut answer = Answer::new(
        Kind::Declined,
        say!(cx.language, "help-unknown-command"),
        vec![Span::plain(text)],
    );
    answer.add_buttons(ways_in(cx));
    answer
}

fn ways_in(cx: &Context) -> Vec<Button> {
    let example = cx.example_topic().map(links::overview);
    let help = Button::ask(
        say!(cx.language, "button-help"),
        Question::new(HELP.name, [""; 0]),
    );
    example
        .into_iter()
        .chain([links::all_topics(cx.language), help])
        .collect()
}
