//! What is only looked at changes nothing; what is done is done once.

use crate::storage::database::{Database, lasting, ratings};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use time::macros::date;
use weighin::answer::Answer;
use weighin::chat;
use weighin::commands::own_names;
use weighin::commands::walk::walk;
use weighin::commands::{
    Act, AnswerSettings, BotMessage, Choice, Command, Context, Event, Languages, Options, Person,
    Request, Speaking, Spec, UnderstoodQuestion, find, respond,
};
use weighin::discord::overflow;
use weighin::edition::Edition;
use weighin::knowledge::load;
use weighin::language::Language;
use weighin::question::Question;
use weighin::store::Access;

/// `/compare`, which here opens a decision each time that it acts.
#[derive(Default)]
struct Acting {
    acts: AtomicUsize,
}

fn compare() -> &'static dyn Command {
    find("compare").expect("the command is there")
}

impl Command for Acting {
    fn spec(&self) -> &'static Spec {
        compare().spec()
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        compare().parse(cx, options)
    }

    fn act(&self, _: &Context, _: &Event, _: &Question) -> Option<Act> {
        self.acts.fetch_add(1, Ordering::Relaxed);
        Some(Act::Open {
            terms: Box::new(lasting()),
            snapshot: Box::new(ratings()),
            zone: None,
        })
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        compare().answer(cx, question)
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        compare().complete(cx, options, focused)
    }
}

/// The small library with the command that acts.
struct World {
    edition: Edition,
    settings: AnswerSettings,
}

impl World {
    fn new() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
        let loaded = load(&path, date!(2026 - 11 - 23)).expect("the folder is there");
        Self {
            edition: Edition::new(loaded.library, Language::English),
            settings: AnswerSettings::default(),
        }
    }

    fn context<'a>(&'a self, commands: &'a [&'a dyn Command], language: Language) -> Context<'a> {
        let today = date!(2026 - 11 - 23);
        let cx = self.edition.context(&self.settings, language, today);
        Context { commands, ..cx }
    }
}

/// Asks in German in an English server, so that an answer may be given twice.
fn event(id: &str, request: Request) -> Event {
    Event {
        id: id.to_owned(),
        person: Person {
            id: "7".to_owned(),
            name: "Sam".to_owned(),
            ..Person::default()
        },
        server: Some("1".to_owned()),
        channel: Some("2".to_owned()),
        speaking: Speaking::Allowed,
        message: Some(BotMessage {
            id: "3".to_owned(),
            private: true,
            own: true,
        }),
        languages: Languages {
            person: Language::German,
            server: Language::English,
        },
        request,
    }
}

fn click() -> Request {
    Request::Click {
        question: Some(question()),
        values: Vec::new(),
    }
}

fn question() -> Question {
    Question::new("compare", ["lights", "speed"])
}

/// The ways in which a program looks at answers without anybody asking.
#[test]
fn answers_walks_and_checks_change_nothing() {
    let (world, acting) = (World::new(), Acting::default());
    let commands: [&dyn Command; 1] = [&acting];
    let context = |language| world.context(&commands, language);
    let english = context(Language::English);

    chat::answer_without_acting(context, &event("a", click()));
    let answers = walk(&english, vec![question()]).count();
    overflow::find(context);
    // The gallery of the playground answers a click in this way.
    respond(&english, &click());
    own_names::find(&english);

    assert!(answers > 1, "the walk leads on");
    assert_eq!(acting.acts.load(Ordering::Relaxed), 0);
}

/// What is kept after some events, with the command that acts; and how often it acted.
async fn kept_after(events: &[Event]) -> (usize, usize) {
    let (world, acting) = (World::new(), Acting::default());
    let commands: [&dyn Command; 1] = [&acting];
    let database = Database::sqlite().await;
    let access = Access::Open(database.store.clone());

    for event in events {
        chat::handle(
            |language| world.context(&commands, language),
            &access,
            event,
        )
        .await;
    }
    let kept = database.store.list("1", None, 10).await.expect("a list");
    (kept.len(), acting.acts.load(Ordering::Relaxed))
}

#[tokio::test]
async fn a_click_delivered_twice_acts_once() {
    assert_eq!(kept_after(&[event("a", click())]).await, (1, 1));
    let (kept, _) = kept_after(&[event("a", click()), event("a", click())]).await;
    assert_eq!(kept, 1, "the same event twice");
    let (kept, _) = kept_after(&[event("a", click()), event("b", click())]).await;
    assert_eq!(kept, 2, "two events");
}

/// Only the asker sees it, so it is answered in English first and then in German.
#[tokio::test]
async fn a_command_acts_once_in_two_languages() {
    let ask = Request::Ask {
        command: "compare".to_owned(),
        options: Options {
            flags: vec![("private".to_owned(), true)],
            ..options()
        },
    };
    assert_eq!(kept_after(&[event("a", ask)]).await, (1, 1));
}

#[tokio::test]
async fn typing_and_unknown_questions_change_nothing() {
    let typing = Request::Complete {
        command: "compare".to_owned(),
        options: options(),
        focused: "criterion".to_owned(),
    };
    let unclear = Request::Ask {
        command: "compare".to_owned(),
        options: Options {
            texts: vec![("criterion".to_owned(), "qqq".to_owned())],
            ..Options::default()
        },
    };
    let outdated = Request::Click {
        question: None,
        values: Vec::new(),
    };
    let events = [typing, unclear, outdated].map(|request| event("a", request));
    assert_eq!(kept_after(&events).await, (0, 0));
}

fn options() -> Options {
    Options {
        texts: [("criterion", "speed"), ("topic", "lights")]
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .to_vec(),
        ..Options::default()
    }
}
