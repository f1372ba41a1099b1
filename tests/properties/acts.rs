//! What is only looked at changes nothing.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use time::macros::date;
use weighin::answer::Answer;
use weighin::chat;
use weighin::commands::walk::walk;
use weighin::commands::{
    Act, AnswerSettings, BotMessage, Choice, Command, Context, Event, Languages, Options, Person,
    Request, Speaking, Spec, UnderstoodQuestion, find,
};
use weighin::discord::overflow;
use weighin::edition::Edition;
use weighin::knowledge::load;
use weighin::language::Language;
use weighin::question::Question;

/// `/compare`, which here changes something each time that it is asked.
#[derive(Default)]
struct Counting {
    /// How often it was asked what an event changes.
    asked: AtomicUsize,
}

fn compare() -> &'static dyn Command {
    find("compare").expect("the command is there")
}

impl Command for Counting {
    fn spec(&self) -> &'static Spec {
        compare().spec()
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        compare().parse(cx, options)
    }

    fn act(&self, _: &Context, _: &Event, _: &Question) -> Option<Act> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        None
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        compare().answer(cx, question)
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        compare().complete(cx, options, focused)
    }
}

/// The small library with the command that counts.
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

/// The gallery of the playground asks as a walk does.
#[test]
fn answers_walks_and_checks_change_nothing() {
    let (world, counting) = (World::new(), Counting::default());
    let commands: [&dyn Command; 1] = [&counting];
    let context = |language| world.context(&commands, language);
    chat::answer_without_acting(context, &event("a", click()));
    let mut answers = 0;
    let first = vec![question()];
    walk(&context(Language::English), first, |_, _| answers += 1);
    overflow::find(context);

    assert!(answers > 1, "the walk leads on");
    assert_eq!(counting.asked.load(Ordering::Relaxed), 0);
}
