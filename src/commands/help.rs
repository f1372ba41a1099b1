//! `/help`: what one can ask, with examples from the library; and what is said when a question
//! cannot be read at all.

use super::command::{Command, CommitInUse, Context, UnderstoodQuestion};
use super::links;
use super::options::Options;
use super::reading::declined;
use super::request::Choice;
use super::spec::{PRIVATE, Spec};
use super::specs::{self, HELP};
use crate::answer::{Answer, AnswerKind, Body, Button, Entry};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::Question;
use crate::question::comparison::Comparison;
use crate::say;
use crate::search::meaning;
use std::time::Duration;

/// The `/help` command.
pub struct Help;

impl Command for Help {
    fn spec(&self) -> &'static Spec {
        &HELP
    }

    fn parse(&self, _: &Context, _: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
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
    let mut answer = Answer::new(AnswerKind::Answered, say!(language, "help-title"), verdict);

    // Whatever the language of the answer, commands are named as the asker has to type them.
    let typed = cx.asker_language;
    let ask = specs::ASK.typed_in(typed, &[("question", &ask_example(cx))]);
    let mut ask_text = say!(language, "help-ask-text");
    if !meaning::IS_BUILT_IN {
        ask_text.push(' ');
        ask_text.push_str(&say!(language, "help-ask-words-text"));
    }

    let mut entries = vec![entry(ask, ask_text)];
    if let Some(topic) = cx.example_topic() {
        entries.extend(compare_examples(cx, topic));
        entries.push(recommend_example(cx, topic));
        answer.add_buttons(example_buttons(language, topic));
    }

    entries.extend(other_commands(cx));

    let private = HELP.option_name_in(typed, &PRIVATE);
    let good_to_know = say!(language, "help-good-to-know-text", private = private);
    entries.push(entry(say!(language, "help-good-to-know"), good_to_know));
    let mut version = entry(say!(language, "help-version"), versions(cx));
    if let Some(commit) = &cx.commit {
        version
            .lines
            .push(vec![Span::plain(commit_text(language, commit))]);
    }
    entries.push(version);

    answer.body = Body::Entries(entries);
    answer
}

/// The remaining commands, an entry each.
fn other_commands(cx: &Context) -> [Entry; 4] {
    let (language, typed) = (cx.language, cx.asker_language);

    let decide = match specs::DECIDE.parts.first() {
        Some(open) => open.slash_in(typed),
        None => specs::DECIDE.slash_in(typed),
    };
    let weigh_in = say!(
        language,
        "help-weigh-in",
        name = specs::WEIGH_IN.name_in(typed)
    );
    let topics = specs::TOPICS.slash_in(typed);
    let help = HELP.slash_in(typed);

    [
        entry(decide, say!(language, "help-decide-text")),
        entry(weigh_in, say!(language, "help-weigh-in-text")),
        entry(topics, say!(language, "help-topics-text")),
        entry(help, say!(language, "help-help-text")),
    ]
}

/// A question that the example topic answers.
fn ask_example(cx: &Context) -> String {
    match cx.example_topic().and_then(|topic| topic.criteria.first()) {
        Some(criterion) => criterion.question.clone(),
        None => String::new(),
    }
}

fn compare_examples(cx: &Context, topic: &Topic) -> Vec<Entry> {
    let language = cx.language;
    let typed = |texts: &[(&str, &str)]| specs::COMPARE.typed_in(cx.asker_language, texts);
    let [first, second, ..] = topic.technologies.as_raw_slice() else {
        return Vec::new();
    };

    let (first, second) = (&first.name, &second.name);

    let mut entries = Vec::new();
    if let Some(criterion) = topic.criteria.first() {
        let heading = typed(&[("criterion", &criterion.name), ("topic", &topic.title)]);
        let text = say!(
            language,
            "help-criterion-text",
            question = &criterion.question,
            first = first,
            second = second
        );
        entries.push(entry(heading, text));
    }

    let heading = typed(&[("first", first), ("second", second)]);
    let text = say!(language, "help-pair-text", question = &topic.question);
    entries.push(entry(heading, text));
    entries
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
    let mut buttons = Vec::new();
    for (index, criterion) in topic.criteria.iter_enumerated().take(2) {
        let question = overview.on(Some(index)).question();
        buttons.push(Button::ask(&criterion.name, question));
    }

    buttons.extend([
        links::overview(topic),
        links::recommend(language, topic, None),
        links::all_topics(language),
    ]);
    buttons
}

fn entry(heading: impl Into<String>, text: String) -> Entry {
    Entry {
        heading: heading.into(),
        lines: vec![vec![Span::plain(text)]],
    }
}

fn versions(cx: &Context) -> String {
    say!(
        cx.language,
        "help-version-text",
        version = env!("CARGO_PKG_VERSION"),
        library = cx.library.version(),
        topics = cx.library.topics().len()
    )
}

/// Which commit the library comes from, how old that is, and whether there is a newer one that
/// cannot be used.
fn commit_text(language: Language, commit: &CommitInUse) -> String {
    let age = age_text(language, commit.age);
    if commit.newer_has_errors {
        say!(
            language,
            "help-commit-not-newest",
            commit = commit.id,
            age = age
        )
    } else {
        say!(language, "help-commit", commit = commit.id, age = age)
    }
}

/// How long ago something was, in the largest unit of which it is one at least.
fn age_text(language: Language, age: Duration) -> String {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;

    let seconds = age.as_secs();
    match seconds {
        0..MINUTE => say!(language, "help-age-now"),
        MINUTE..HOUR => say!(language, "help-age-minutes", count = seconds / MINUTE),
        HOUR..DAY => say!(language, "help-age-hours", count = seconds / HOUR),
        DAY.. => say!(language, "help-age-days", count = seconds / DAY),
    }
}

/// The answer to a button or menu that does not fit this library or is not of this bot.
pub fn outdated(cx: &Context) -> Answer {
    let title = say!(cx.language, "help-outdated");
    let text = say!(cx.language, "help-outdated-text");
    *declined(title, text, ways_in(cx))
}

/// The answer to a command that this version does not know; `names` are those that it knows.
pub fn unknown_command(cx: &Context, names: &[String]) -> Answer {
    let text = say!(
        cx.language,
        "help-unknown-command-text",
        commands = cx.language.list(names)
    );
    let title = say!(cx.language, "help-unknown-command");
    *declined(title, text, ways_in(cx))
}

/// Where to begin: the buttons to the example topic, to all topics and to the help.
fn ways_in(cx: &Context) -> Vec<Button> {
    let mut buttons = Vec::from_iter(cx.example_topic().map(links::overview));
    buttons.push(links::all_topics(cx.language));
    buttons.push(Button::ask(
        say!(cx.language, "button-help"),
        Question::new(HELP.name, [""; 0]),
    ));
    buttons
}
