//! The small library for tests, and a fixed clock.

use std::path::Path;

use time::Date;
use time::macros::date;
use weighin::answer::Answer;
use weighin::commands::{AnswerSettings, Choice, Context, Options, Request, Response, respond};
use weighin::edition::Edition;
use weighin::instance::today;
use weighin::knowledge::load;
use weighin::language::Language;
use weighin::question;

/// The day on which the small library is asked.
pub const TODAY: Date = date!(2026 - 11 - 23);

/// A library with its settings.
pub struct Fixture {
    pub edition: Edition,
    pub settings: AnswerSettings,
    /// The language in which is asked.
    pub language: Language,
    day: Date,
}

impl Fixture {
    /// The library in `tests/fixtures/library`, with no default topic and a place to contribute to.
    pub fn small() -> Self {
        Self::at("tests/fixtures/library", TODAY)
    }

    /// The library in `tests/fixtures/shared-ids`: topics that share ids and not the names, and
    /// names in many scripts.
    pub fn shared_ids() -> Self {
        Self::at("tests/fixtures/shared-ids", TODAY)
    }

    /// The library in `tests/fixtures/facts`: a reviewed article with facts of every kind, with and
    /// without thresholds, of which some do not apply.
    pub fn facts() -> Self {
        Self::at("tests/fixtures/facts", TODAY)
    }

    /// The library in `tests/fixtures/drafts`: a draft with facts of every kind.
    pub fn drafts() -> Self {
        Self::at("tests/fixtures/drafts", TODAY)
    }

    /// The library that is shipped, read on the day of the test: a fixed day would make every later
    /// check of a source a date in the future.
    pub fn shipped() -> Self {
        Self::at("knowledge", today())
    }

    /// The library in a folder that a test has written.
    pub fn of_folder(path: &Path) -> Self {
        Self::read(path, TODAY)
    }

    fn at(path: &str, day: Date) -> Self {
        Self::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path), day)
    }

    fn read(path: &Path, day: Date) -> Self {
        let loaded = load(path, day).expect("the folder is there");
        assert_eq!(loaded.errors(), 0, "{:?}", loaded.problems);
        let contribute_url = "https://example.org/contribute".to_owned();
        let edition = Edition::new(loaded.library, Language::English);
        let settings = AnswerSettings {
            contribute_url,
            ..AnswerSettings::default()
        };
        Self {
            edition,
            settings,
            language: Language::English,
            day,
        }
    }

    /// The same with a default topic.
    pub fn with_default_topic(mut self, topic: &str) -> Self {
        self.settings.default_topic = topic.to_owned();
        self
    }

    /// The same, asked in a language.
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// What questions are answered from.
    pub fn context(&self) -> Context<'_> {
        self.edition
            .context(&self.settings, self.language, self.day)
    }

    /// The answer to a command with options.
    pub fn ask(&self, command: &str, texts: &[(&str, &str)]) -> Answer {
        self.answer(&Request::Ask {
            command: command.to_owned(),
            options: options(texts),
        })
    }

    /// The answer to a click.
    pub fn click(&self, id: &str, values: &[&str]) -> Answer {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        self.answer(&Request::Click {
            question: question::decode(id),
            values,
        })
    }

    fn answer(&self, request: &Request) -> Answer {
        match respond(&self.context(), request) {
            Response::Answer(answer) => *answer,
            Response::Choices(_) | Response::Form(_) => panic!("{request:?} has no answer"),
        }
    }

    /// What is offered for the last of the options.
    pub fn complete(&self, command: &str, texts: &[(&str, &str)]) -> Vec<String> {
        self.choices(command, texts)
            .into_iter()
            .map(|Choice { name, .. }| name)
            .collect()
    }

    /// The same, with what each offer fills in.
    pub fn choices(&self, command: &str, texts: &[(&str, &str)]) -> Vec<Choice> {
        let focused = texts.last().expect("an option to complete").0.to_owned();
        let request = Request::Complete {
            command: command.to_owned(),
            options: options(texts),
            focused,
        };
        match respond(&self.context(), &request) {
            Response::Choices(choices) => choices,
            Response::Answer(_) | Response::Form(_) => panic!("{request:?} is a completion"),
        }
    }
}

fn options(texts: &[(&str, &str)]) -> Options {
    let texts = texts
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    Options {
        texts,
        ..Options::default()
    }
}
