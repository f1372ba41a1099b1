//! The commands: one file (or folder) a command, each with its spec, parsing, answer and
//! autocomplete. This is their index.

mod act;
pub mod ask;
pub mod compare;
mod completion;
mod contribute;
mod event;
mod help;
mod paging;
mod reading;
pub mod recommend;
mod spec;
mod topics;
mod understanding;
mod version;
pub mod walk;
pub mod weigh_in;

pub use act::Act;
pub use event::{Event, Languages, Message, Person};
pub use spec::{CommandKind, FOR, OptionKind, OptionSpec, PRIVATE, Spec};
pub use understanding::{Understanding, act, understand};

use crate::answer::{Answer, Audience, Button, Provenance, emphasised};
use crate::knowledge::check::OLD_AFTER;
use crate::knowledge::prose::Span;
use crate::knowledge::spelling::visible;
use crate::knowledge::{Library, Topic};
use crate::language::{Language, bold};
use crate::question::{Member, Question};
use crate::say;
use crate::search::Search;
use time::Date;

/// Every command. To add one: a new file, and a line here.
pub const ALL: &[&dyn Command] = &[
    &ask::Ask,
    &compare::Compare,
    &recommend::Recommend,
    &topics::Topics,
    &help::Help,
    &weigh_in::WeighIn,
];

/// What logs and metrics say where no command is meant that there is.
pub const UNKNOWN: &str = "unknown";

/// A slash command, or a message command.
pub trait Command: Sync {
    /// What a person sees of the command before sending it.
    fn spec(&self) -> &'static Spec;

    /// What was typed -> a question; or the answer that says why it could not be understood and
    /// what to do.
    fn parse(&self, cx: &Context, options: &Options) -> Result<Asked, Box<Answer>>;

    /// What an event changes that asks this question; nothing, for most commands.
    fn act(&self, _event: &Event, _question: &Question) -> Option<Act> {
        None
    }

    /// The answer; `None` when the question does not fit the library (any more).
    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer>;

    /// What to offer for the option that is being typed.
    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice>;
}

/// What answers are drawn from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The commands that there are.
    pub commands: &'a [&'a dyn Command],
    pub library: &'a Library,
    pub search: &'a Search,
    /// The language in which the answer is given.
    pub language: Language,
    /// The language of the asker's Discord, in which commands and options are named there.
    pub asker_language: Language,
    pub settings: &'a Settings,
    /// The day of the question, to tell old reviews.
    pub today: Date,
    /// Who asks, by the name that the others in the channel see.
    pub asker: &'a str,
}

impl<'a> Context<'a> {
    /// A command by its name.
    pub fn command(&self, name: &str) -> Option<&'a dyn Command> {
        let mut commands = self.commands.iter().copied();
        commands.find(|command| command.spec().name == name)
    }

    /// The topic that is meant when a question names none, as an index; `None` where none is
    /// configured, or none of that id is there.
    pub fn default_topic(&self) -> Option<usize> {
        self.library.index_of(&self.settings.default_topic)
    }

    /// The topic for an example: the default topic, or else the first.
    pub fn example_topic(&self) -> Option<&'a Topic> {
        let topics = self.library.topics();
        topics.get(self.default_topic().unwrap_or_default())
    }

    /// Where an answer about a topic comes from.
    pub fn provenance(&self, topic: &Topic) -> Provenance {
        Provenance {
            topic: topic.title.clone(),
            original: topic.original.clone(),
            reviewed: topic.reviewed,
            old: self.today - topic.reviewed > OLD_AFTER,
            library_version: self.library.version().to_owned(),
        }
    }
}

/// What an operator decides about answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The topic that is meant when a question names none; empty to ask.
    pub default_topic: String,
    /// Where knowledge can be contributed; empty to offer no link.
    pub contribute_url: String,
}

/// What was typed into a command's options.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    pub texts: Vec<(String, String)>,
    pub flags: Vec<(String, bool)>,
    pub members: Vec<(String, Member)>,
}

impl Options {
    /// The text of an option; one in which there is nothing to see is as good as absent.
    pub fn text(&self, name: &str) -> Option<&str> {
        let text = self
            .texts
            .iter()
            .find(|(option, _)| option == name)?
            .1
            .trim();
        (!visible(text).trim().is_empty()).then_some(text)
    }

    /// The member that an option names.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members
            .iter()
            .find(|(option, _)| option == name)
            .map(|(_, member)| member)
    }

    /// Whether a flag was set.
    pub fn flag(&self, name: &str) -> bool {
        self.flags
            .iter()
            .any(|(option, set)| option == name && *set)
    }
}

/// A question as it was understood.
#[derive(Debug, PartialEq)]
pub struct Asked {
    pub question: Question,
    /// What to say about the understanding, such as how a misspelt name was read.
    pub notes: Vec<Vec<Span>>,
    /// Other questions that may have been meant.
    pub alternatives: Vec<Button>,
    /// What has to be said before the answer, where not all was understood.
    pub caveat: Option<Caveat>,
}

/// How much of a question was understood.
#[derive(Debug, PartialEq)]
pub struct Caveat {
    /// In a few words, for the title; `None` where the title claims nothing.
    pub title: Option<String>,
    /// In a sentence, for the first line.
    pub text: String,
}

impl From<Question> for Asked {
    fn from(question: Question) -> Self {
        Self {
            question,
            notes: Vec::new(),
            alternatives: Vec::new(),
            caveat: None,
        }
    }
}

/// An offer while typing: what is shown, and what is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub name: String,
    pub value: String,
}

/// What comes in, whichever way it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// A command was sent.
    Ask { command: String, options: Options },
    /// An option of a command is being typed.
    Complete {
        command: String,
        options: Options,
        focused: String,
    },
    /// A button was clicked or a menu used; `None` where its question could not be read.
    Click {
        question: Option<Question>,
        values: Vec<String>,
    },
}

impl Request {
    /// The command that the request is for, as far as there is such a one: for logs.
    pub fn command(&self) -> &'static str {
        let name = match self {
            Request::Ask { command, .. } | Request::Complete { command, .. } => Some(command),
            Request::Click { question, .. } => question.as_ref().map(|q| &q.command),
        };
        name.and_then(|name| find(name))
            .map_or(UNKNOWN, |command| command.spec().name)
    }
}

/// What goes out.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    Answer(Box<Answer>),
    Choices(Vec<Choice>),
}

impl Response {
    /// How it went, in a word for logs.
    pub fn outcome(&self) -> &'static str {
        match self {
            Response::Answer(answer) => answer.kind.name(),
            Response::Choices(_) => "completed",
        }
    }
}

/// Answers a request. Every request has an answer: none fails, none panics.
pub fn respond(cx: &Context, request: &Request) -> Response {
    answer(cx, request, understand(cx, request))
}

/// Answers a request as it was understood.
pub fn answer(cx: &Context, request: &Request, understood: Understanding) -> Response {
    let mut answer = match (request, understood) {
        (
            Request::Complete {
                command,
                options,
                focused,
            },
            _,
        ) => return Response::Choices(complete(cx, command, options, focused)),
        (_, Understanding::Typing) => return Response::Choices(Vec::new()),
        (_, Understanding::Refused(answer)) => *answer,
        (_, Understanding::Question(asked)) => {
            let answer = shown(cx, &asked.question).unwrap_or_else(|| help::outdated(cx));
            with_understanding(cx, answer, asked)
        }
    };
    if let Request::Ask { options, .. } = request {
        if options.flag(PRIVATE.name) {
            answer.audience = Audience::Asker;
        }
        address(cx, &mut answer, options);
    }
    answer.language = cx.language;
    Response::Answer(Box::new(answer))
}

fn complete(cx: &Context, command: &str, options: &Options, focused: &str) -> Vec<Choice> {
    let choices = cx
        .command(command)
        .map(|command| command.complete(cx, options, focused));
    choices.unwrap_or_default()
}

/// Every slash command's spec.
pub fn slash() -> impl Iterator<Item = &'static Spec> {
    ALL.iter()
        .map(|command| command.spec())
        .filter(|spec| spec.kind == CommandKind::Slash)
}

/// A command by its name.
pub fn find(name: &str) -> Option<&'static dyn Command> {
    ALL.iter()
        .copied()
        .find(|command| command.spec().name == name)
}

/// Addresses an answer to the member for whom it was asked, where that member can see it.
fn address(cx: &Context, answer: &mut Answer, options: &Options) {
    let Some(member) = options.member(FOR.name) else {
        return;
    };
    if answer.audience == Audience::Channel {
        answer.addressee = Some(member.clone());
    } else {
        // What the notes end with may lead on to the body.
        answer.notes.insert(
            0,
            emphasised(&say!(
                cx.language,
                "not-addressed",
                name = bold(&member.name)
            )),
        );
    }
}

fn with_understanding(cx: &Context, mut answer: Answer, asked: Asked) -> Answer {
    if let Some(caveat) = asked.caveat {
        if let Some(text) = caveat.title {
            answer.title = say!(
                cx.language,
                "recommend-in-brackets",
                name = answer.title,
                text = text
            );
        }
        answer.verdict.insert(
            0,
            Span::plain(caveat.text + &say!(cx.language, "sentence-gap")),
        );
    }
    answer.notes.splice(0..0, asked.notes);
    let new = asked
        .alternatives
        .into_iter()
        .filter(|button| !answer.offers(&button.action));
    answer.add_buttons(new.collect());
    answer
}

/// The answer to a question, whichever command it is for.
fn shown(cx: &Context, question: &Question) -> Option<Answer> {
    cx.command(&question.command)?.answer(cx, question)
}
