//! A server whose members decide: each event is handled as a chat's would be.

use std::path::Path;
use tempfile::TempDir;
use time::macros::date;
use weighin::answer::{Action, Answer, FollowUpRow};
use weighin::chat::handle;
use weighin::commands::{
    AnswerSettings, BotMessage, Event, Form, Languages, Options, Person, Request, Response,
    Speaking,
};
use weighin::edition::Edition;
use weighin::knowledge::load;
use weighin::knowledge::prose::plain_text;
use weighin::language::Language;
use weighin::question::Question;
use weighin::store::{Access, Store, sqlite_url};

pub struct World {
    edition: Edition,
    settings: AnswerSettings,
    pub access: Access,
    pub store: Store,
    pub server: String,
    pub channel: String,
    pub speaking: Speaking,
    events: u64,
    _folder: TempDir,
}

/// What somebody sees.
#[derive(Debug)]
pub enum Seen {
    Answer(Box<Answer>),
    Form(Form),
}

impl World {
    pub async fn new() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
        let loaded = load(&path, date!(2026 - 11 - 23)).expect("the folder is there");
        let folder = tempfile::tempdir().expect("a folder");
        let url = sqlite_url(&folder.path().join("decisions.db"));
        let store = Store::open(&url).await.expect("a store");
        Self {
            edition: Edition::new(loaded.library, Language::English),
            settings: AnswerSettings::default(),
            access: Access::Open(store.clone()),
            store,
            server: "1".to_owned(),
            channel: "2".to_owned(),
            speaking: Speaking::Allowed,
            events: 1_000,
            _folder: folder,
        }
    }

    /// A part of the command with texts and flags; a flag is an option without text.
    pub async fn sends(&mut self, who: &str, part: &str, options: &[(&str, &str)]) -> Seen {
        let mut filled = Options {
            part: Some(part.to_owned()),
            ..Options::default()
        };
        for (name, text) in options {
            if text.is_empty() {
                filled.flags.push(((*name).to_owned(), true));
            } else {
                filled.texts.push(((*name).to_owned(), (*text).to_owned()));
            }
        }
        let request = Request::Ask {
            command: "decide".to_owned(),
            options: filled,
        };
        self.does(who, request).await
    }

    /// Clicks on what a button or a menu asks.
    pub async fn asks(&mut self, who: &str, question: Question, values: &[&str]) -> Seen {
        let request = Request::Click {
            question: Some(question),
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        self.does(who, request).await
    }

    /// Clicks on a button of an answer, by its label.
    pub async fn clicks(&mut self, who: &str, seen: &Seen, label: &str) -> Seen {
        self.asks(who, seen.button(label), &[]).await
    }

    /// Chooses in the menu of an answer, by its label.
    pub async fn chooses(&mut self, who: &str, seen: &Seen, menu: &str, values: &[&str]) -> Seen {
        self.asks(who, seen.menu(menu), values).await
    }

    /// Fills in a form.
    pub async fn fills(&mut self, who: &str, seen: &Seen, texts: &[(&str, &str)]) -> Seen {
        let Seen::Form(form) = seen else {
            panic!("no form, but {seen:?}");
        };
        let text = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        let request = Request::Submit {
            question: Some(form.question.clone()),
            texts: texts.iter().map(text).collect(),
        };
        self.does(who, request).await
    }

    /// Does what a request asks.
    pub async fn does(&mut self, who: &str, request: Request) -> Seen {
        self.events += 1;
        let event = self.event(who, request);
        self.handles(&event).await
    }

    pub fn event(&self, who: &str, request: Request) -> Event {
        let clicked = matches!(request, Request::Click { .. } | Request::Submit { .. });
        let message = BotMessage {
            id: "5".to_owned(),
            private: true,
            own: true,
        };
        Event {
            id: self.events.to_string(),
            person: person(who),
            server: Some(self.server.clone()),
            channel: Some(self.channel.clone()),
            speaking: self.speaking.clone(),
            message: clicked.then_some(message),
            languages: Languages::default(),
            request,
        }
    }

    pub async fn handles(&self, event: &Event) -> Seen {
        let context = |language| {
            self.edition
                .context(&self.settings, language, date!(2026 - 11 - 23))
        };
        let handled = handle(context, &self.access, event).await;
        match handled.response {
            Response::Answer(answer) => Seen::Answer(answer),
            Response::Form(form) => Seen::Form(form),
            Response::Choices(_) => panic!("choices for {event:?}"),
        }
    }

    /// A ballot on which the criteria matter most that are named.
    pub async fn votes(&mut self, who: &str, decision: &str, most: &[&str]) -> Seen {
        let panel = weigh_in(decision);
        let panel = self.asks(who, panel, &[]).await;
        let panel = self.chooses(who, &panel, "Matters most", most).await;
        self.clicks(who, &panel, "Send").await
    }
}

/// The question of the public message's first button.
pub fn weigh_in(decision: &str) -> Question {
    use weighin::question::decision::{DecisionStep, question};
    question(DecisionStep::WeighIn, decision)
}

/// A member with the role of the team, which `eve` lacks; `mod` may manage messages.
pub fn person(name: &str) -> Person {
    let id = name
        .bytes()
        .fold(7_u64, |id, byte| id * 31 + u64::from(byte));
    Person {
        id: id.to_string(),
        name: name.to_owned(),
        roles: if name == "eve" {
            Vec::new()
        } else {
            vec!["77".to_owned()]
        },
        manages: name == "mod",
    }
}

impl Seen {
    #[track_caller]
    pub fn answer(&self) -> &Answer {
        match self {
            Self::Answer(answer) => answer,
            Self::Form(form) => panic!("a form: {form:?}"),
        }
    }

    /// Title, first line and notes.
    #[track_caller]
    pub fn text(&self) -> String {
        let answer = self.answer();
        let mut text = format!("{} | {}", answer.title, plain_text(&answer.verdict));
        for note in &answer.notes {
            text += " | ";
            text += &plain_text(note);
        }
        text
    }

    #[track_caller]
    pub fn says(&self, part: &str) {
        let text = self.text();
        assert!(text.contains(part), "`{part}` is not in `{text}`");
    }

    #[track_caller]
    pub fn button(&self, label: &str) -> Question {
        let rows = &self.answer().follow_ups;
        for row in rows {
            let FollowUpRow::Buttons(buttons) = row else {
                continue;
            };
            for button in buttons {
                if let (true, Action::Ask(question)) = (button.label == label, &button.action) {
                    return question.clone();
                }
            }
        }
        panic!("no button {label} in {rows:?}");
    }

    #[track_caller]
    pub fn menu(&self, placeholder: &str) -> Question {
        let rows = &self.answer().follow_ups;
        for row in rows {
            if let FollowUpRow::Menu(menu) = row
                && menu.placeholder == placeholder
            {
                return menu.question.clone();
            }
        }
        panic!("no menu {placeholder} in {rows:?}");
    }
}
