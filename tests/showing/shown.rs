//! An answer drawn from an article, in the forms that people see.

use serde_json::Value;
use weighin::answer::Answer;
use weighin::chat::Delivery;
use weighin::commands::{AnswerSettings, Options, Request, Response, respond};
use weighin::discord::message::reply;
use weighin::edition::Edition;
use weighin::language::Language;
use weighin::question;
use weighin::render::chart::Chart;
use weighin::render::terminal::{self, Screen};

use crate::support::article::{Article, TODAY, folder};

/// An article that is asked about.
pub struct Asked {
    edition: Edition,
    pub language: Language,
    pub asker_language: Language,
}

/// A library of this one article.
pub fn library(article: &Article) -> Asked {
    let loaded = folder().with(article).load();
    assert_eq!(loaded.errors(), 0, "{:?}", loaded.problems);
    let edition = Edition::new(loaded.library, Language::English);
    Asked {
        edition,
        language: Language::English,
        asker_language: Language::English,
    }
}

impl Asked {
    pub fn in_language(mut self, language: Language) -> Self {
        (self.language, self.asker_language) = (language, language);
        self
    }

    /// The answer to a command with options.
    pub fn ask(&self, command: &str, texts: &[(&str, &str)]) -> Shown {
        let texts = texts
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        self.answer(&Request::Ask {
            command: command.to_owned(),
            options: Options {
                texts,
                ..Options::default()
            },
        })
    }

    /// The answer to a click.
    pub fn click(&self, id: &str, values: &[&str]) -> Shown {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        self.answer(&Request::Click {
            question: question::decode(id),
            values,
        })
    }

    fn answer(&self, request: &Request) -> Shown {
        let settings = AnswerSettings::default();
        let mut cx = self.edition.context(&settings, self.language, TODAY);
        cx.asker_language = self.asker_language;
        match respond(&cx, request) {
            Response::Answer(answer) => Shown(*answer),
            Response::Choices(_) | Response::Form(_) => panic!("{request:?} is not a completion"),
        }
    }
}

/// An answer as it is shown.
pub struct Shown(pub Answer);

impl Shown {
    /// The message that Discord gets.
    pub fn message(&self) -> Value {
        let reply = reply(&self.0, Delivery::Channel, None);
        assert!(!reply.cut, "the answer was cut to fit Discord");
        serde_json::to_value(&reply.response).expect("JSON")["data"].clone()
    }

    /// What a field of the embed says, by the start of its name.
    pub fn field(&self, name: &str) -> String {
        let message = self.message();
        let fields = message["embeds"][0]["fields"]
            .as_array()
            .expect("fields")
            .clone();
        let field = fields.iter().find(|field| {
            field["name"]
                .as_str()
                .is_some_and(|it| it.starts_with(name))
        });
        let field = field.unwrap_or_else(|| panic!("no field {name:?} in {fields:?}"));
        field["value"].as_str().expect("a text").to_owned()
    }

    /// The names of the embed's fields.
    pub fn headings(&self) -> Vec<String> {
        let message = self.message();
        let fields = message["embeds"][0]["fields"]
            .as_array()
            .expect("fields")
            .clone();
        fields
            .iter()
            .map(|field| field["name"].as_str().expect("a name").to_owned())
            .collect()
    }

    /// The select menus.
    pub fn menus(&self) -> Vec<Value> {
        let message = self.message();
        let rows = message["components"].as_array().expect("rows").clone();
        let components = rows
            .iter()
            .flat_map(|row| row["components"].as_array().expect("components").clone());
        components
            .filter(|component| component["type"] == 3)
            .collect()
    }

    /// A plain terminal of 80 columns.
    pub fn terminal(&self) -> String {
        terminal::text_of(
            &self.0,
            Screen {
                width: 80,
                styled: false,
            },
        )
    }

    pub fn chart(&self) -> Chart {
        Chart::of(&self.0).expect("a picture")
    }
}
