//! What a person does is done once; what is only looked at does nothing.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use time::macros::date;
use weighin::answer::Answer;
use weighin::chat::{self, Acts, Store};
use weighin::commands::walk::walk;
use weighin::commands::{
    Act, Asked, Choice, Command, Context, Event, Languages, Message, Options, Person, Request,
    Settings, Spec, find,
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

    fn parse(&self, cx: &Context, options: &Options) -> Result<Asked, Box<Answer>> {
        compare().parse(cx, options)
    }

    fn act(&self, event: &Event, question: &Question) -> Option<Act> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        Some(Act {
            command: question.command.clone(),
            words: vec![event.person.id.clone()],
        })
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        compare().answer(cx, question)
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        compare().complete(cx, options, focused)
    }
}

/// Keeps acts in memory.
#[derive(Default)]
struct Kept(Mutex<Vec<Act>>);

impl Store for Kept {
    fn keep(&self, _: &Event, act: Act) {
        self.0.lock().expect("no panic").push(act);
    }
}

/// The small library with the command that counts.
struct World {
    edition: Edition,
    settings: Settings,
    kept: Arc<Kept>,
    acts: Acts,
}

impl World {
    fn new() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
        let loaded = load(&path, date!(2026 - 11 - 23)).expect("the folder is there");
        let kept = Arc::new(Kept::default());
        Self {
            edition: Edition::new(loaded.library, Language::English),
            settings: Settings::default(),
            acts: Acts::new(kept.clone()),
            kept,
        }
    }

    fn context<'a>(&'a self, commands: &'a [&'a dyn Command], language: Language) -> Context<'a> {
        let today = date!(2026 - 11 - 23);
        let cx = self.edition.context(&self.settings, language, today);
        Context { commands, ..cx }
    }

    /// What was kept after an event was handled.
    fn after(&self, event: &Event) -> usize {
        let counting = Counting::default();
        let commands: [&dyn Command; 1] = [&counting];
        let context = |language| self.context(&commands, language);
        chat::handle(context, &self.acts, event);
        self.kept.0.lock().expect("no panic").len()
    }
}

/// Asks in German in an English server, so that an answer may be given twice.
fn event(id: &str, request: Request) -> Event {
    Event {
        id: id.to_owned(),
        person: Person {
            id: "7".to_owned(),
            name: "Sam".to_owned(),
        },
        server: Some("1".to_owned()),
        channel: Some("2".to_owned()),
        message: Some(Message {
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

fn options() -> Options {
    Options {
        texts: vec![
            ("criterion".to_owned(), "speed".to_owned()),
            ("topic".to_owned(), "lights".to_owned()),
        ],
        ..Options::default()
    }
}

#[test]
fn a_click_delivered_twice_acts_once() {
    let world = World::new();
    let first = event("a", click());
    assert_eq!((world.after(&first), world.after(&first)), (1, 1));
    assert_eq!(world.after(&event("b", click())), 2);
    let act = world.kept.0.lock().expect("no panic")[0].clone();
    assert_eq!(
        (act.command.as_str(), act.words),
        ("compare", vec!["7".to_owned()])
    );
}

#[test]
fn a_command_acts_once_in_two_languages() {
    let world = World::new();
    let mut asked = options();
    asked.flags.push(("private".to_owned(), true));
    let command = Request::Ask {
        command: "compare".to_owned(),
        options: asked,
    };
    assert_eq!(world.after(&event("a", command)), 1);
}

#[test]
fn typing_or_unknown_input_changes_nothing() {
    let world = World::new();
    let typed = Request::Complete {
        command: "compare".to_owned(),
        options: options(),
        focused: "criterion".to_owned(),
    };
    let mut unknown = options();
    unknown.texts[0].1 = "zebra".to_owned();
    let unknown = Request::Ask {
        command: "compare".to_owned(),
        options: unknown,
    };
    let outdated = Request::Click {
        question: None,
        values: Vec::new(),
    };
    for (number, request) in [typed, unknown, outdated].into_iter().enumerate() {
        assert_eq!(
            world.after(&event(&number.to_string(), request)),
            0,
            "{number}"
        );
    }
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
