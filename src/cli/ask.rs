//! `weighin ask`: the whole pipeline without Discord.

use super::problems::left_out;
use super::process::runtime;
use super::storing;
use super::typed::{self, TypedCommand, flag};
use super::{Failure, complain, instance, print};
use crate::chat::{self, Delivery, Handled};
use crate::commands::{
    BotMessage, CommandKind, Context, Event, Form, Languages, OptionKind, Options, Person, Request,
    Response, Speaking, weigh_in,
};
use crate::config::Config;
use crate::discord::message::response;
use crate::language::Language;
use crate::meanings;
use crate::question::{self, Member, decision, passage};
use crate::render::chart::{Chart, Picture};
use crate::render::terminal::{self, Screen};
use crate::search::explain;
use crate::store::Access;
use clap::builder::PossibleValuesParser;
use rustix::termios::tcgetwinsize;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use time::OffsetDateTime;

/// Ask here, without Discord.
#[derive(clap::Args)]
pub struct AskArguments {
    /// The command, such as '/compare speed' or '/compare criterion:speed topic:"back-end runtime"'
    #[arg(required_unless_present_any = ["click", "message"])]
    question: Vec<String>,
    /// Print the interaction response that Discord would get
    #[arg(long)]
    json: bool,
    /// Write the picture that goes with the answer
    #[arg(long, value_name = "FILE.png")]
    chart: Option<PathBuf>,
    /// Ask about a message that somebody wrote, as its menu does in Discord
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["question", "click"])]
    message: Option<String>,
    /// The language of the person who asks: one of Discord's locales
    #[arg(long, default_value = "en-US", value_parser = locales())]
    locale: String,
    /// Who asks
    #[arg(long = "as", value_name = "USER", default_value = "you")]
    user: String,
    /// Play a click on a button or menu of an earlier answer instead
    #[arg(long, value_name = "CUSTOM_ID", conflicts_with = "question")]
    click: Option<String>,
    /// Print how a question in plain words is understood, stage by stage: '/ask …' or the question
    #[arg(long, conflicts_with_all = ["click", "message", "json", "chart"])]
    explain: bool,
    /// A text of the form that the button opens
    #[arg(long = "field", value_name = "NAME=TEXT", requires = "click", value_parser = field)]
    fields: Vec<(String, String)>,
    /// What was chosen in the menu
    #[arg(long, value_name = "A,B", value_delimiter = ',', requires = "click")]
    values: Vec<String>,
}

/// The width of a terminal that does not tell its own.
const DEFAULT_WIDTH: usize = 80;

/// Asks and prints the answer.
pub fn main(config: &Config, file: Option<&Path>, arguments: AskArguments) -> Result<u8, Failure> {
    let meanings = meanings::MeaningStore::open(config.search.cache.as_deref());
    let instance = instance(config, |problem| complain(&left_out(problem)))?;
    let editions = instance.editions();
    let context = |language| instance.context(&editions, language);

    let language = Language::of_locale(&arguments.locale);
    if arguments.explain {
        meanings.compute_all();
        let question = arguments.question.join(" ");
        return print(&explained(&context(language), &question)).map(|()| 0);
    }

    let request = request(&context(language), &arguments)?;
    if request.command() == passage::COMMAND {
        // Nobody waits for the next answer of this process: this one has to know everything.
        meanings.compute_all();
    }
    let event = event(&arguments, language, request);
    let handled = if event.request.command() == decision::COMMAND {
        handled_with_store(config, file, context, &event)?
    } else {
        chat::answer_without_acting(context, &event)
    };
    let answer = match &handled.response {
        Response::Answer(answer) => answer,
        Response::Form(form) => return print(&form_text(form)).map(|()| 0),
        Response::Choices(_) => return Err(Failure::could_not_run("this cannot be asked")),
    };

    let chart = Chart::of(answer);
    if arguments.json {
        let picture = chart.as_ref().map(draw).transpose()?;
        print(&json(&handled, picture.as_ref())?)?;
    } else {
        let mark = private_mark(handled.delivery, &arguments.user);
        print(&(mark + &terminal::text_of(answer, screen())))?;
    }

    // After the answer, so that the answer is there even if the picture cannot be written.
    if let Some(file) = &arguments.chart {
        write_chart(chart.as_ref(), file)?;
    }
    Ok(0)
}

/// Does what an event does, with the decisions that are kept, and answers it.
fn handled_with_store<'c>(
    config: &Config,
    file: Option<&Path>,
    context: impl Fn(Language) -> Context<'c>,
    event: &Event,
) -> Result<Handled, Failure> {
    let url = config.store(file)?;
    runtime()?.block_on(async {
        let access = match storing::open(&url).await {
            None => Access::Off,
            Some(Ok(store)) => Access::Open(store),
            Some(Err(error)) => return Err(Failure::problems(format!("{url}: {error}"))),
        };

        let handled = chat::handle(context, &access, event).await;
        if let Access::Open(store) = access {
            store.close().await;
        }
        Ok(handled)
    })
}

/// What a form asks for, and how to fill it in here.
fn form_text(form: &Form) -> String {
    let mut text = format!("{}\n", form.title);
    let mut filled = String::new();
    for field in &form.fields {
        text += &format!("  {}: {}\n", field.name, field.label);
        filled += &format!(" --field {}=…", field.name);
    }

    let id = question::encode(&form.question).unwrap_or_default();
    text + &format!("Fill it in with: weighin ask --click {id}{filled}\n")
}

/// How a question in plain words is understood.
fn explained(cx: &Context, typed: &str) -> String {
    let question = typed.trim_start().trim_start_matches("/ask");
    explain(cx.library, &cx.search.find(question.trim(), None))
}

/// The interaction response that Discord would get.
fn json(handled: &Handled, picture: Option<&Picture>) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(&response(handled, picture)).map_err(|error| {
        Failure::could_not_run(format!("cannot write the answer as JSON: {error}"))
    })?;
    Ok(json + "\n")
}

fn write_chart(chart: Option<&Chart>, file: &Path) -> Result<(), Failure> {
    let Some(chart) = chart else {
        return Err(Failure::could_not_run(
            "this answer has no picture, so none was written; /recommend has one, and /compare without a criterion",
        ));
    };

    let picture = draw(chart)?;
    std::fs::write(file, &picture.png).map_err(|error| {
        Failure::could_not_run(format!(
            "cannot write the picture to `{}`: {error}",
            file.display()
        ))
    })
}

fn draw(chart: &Chart) -> Result<Picture, Failure> {
    chart
        .draw()
        .map_err(|error| Failure::could_not_run(format!("cannot draw the picture: {error}")))
}

/// Discord's locales of the languages that the interface speaks.
fn locales() -> PossibleValuesParser {
    let mut locales: Vec<&str> = Vec::new();
    for language in Language::ALL {
        locales.extend(language.discord_locales());
    }
    locales.into()
}

fn private_mark(delivery: Delivery, user: &str) -> String {
    if delivery == Delivery::Private {
        format!("(only {user} can see this)\n")
    } else {
        String::new()
    }
}

/// Colour and links only on a terminal, and never where `NO_COLOR` forbids them.
pub fn screen() -> Screen {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Screen {
        width: width(),
        styled: std::io::stdout().is_terminal() && !forbidden,
    }
}

/// `COLUMNS` comes before what is measured: tests and scripts set it to get lines of a known width.
fn width() -> usize {
    let set = std::env::var("COLUMNS").ok();
    if let Some(width) = set.and_then(|columns| columns.parse().ok()) {
        return width;
    }

    terminal_width().unwrap_or(DEFAULT_WIDTH)
}

/// The width of the terminal: often only a part of the output is redirected.
fn terminal_width() -> Option<usize> {
    let sizes = [
        tcgetwinsize(std::io::stdout()),
        tcgetwinsize(std::io::stderr()),
        tcgetwinsize(std::io::stdin()),
    ];
    let widths = sizes.into_iter().flatten().map(|size| size.ws_col);
    widths.map(usize::from).find(|width| *width > 0)
}

/// What the arguments ask.
fn request(cx: &Context, arguments: &AskArguments) -> Result<Request, Failure> {
    if let Some(id) = &arguments.click {
        if !arguments.fields.is_empty() {
            return Ok(Request::Submit {
                question: question::decode(id),
                texts: arguments.fields.clone(),
            });
        }
        return Ok(Request::Click {
            question: question::decode(id),
            values: arguments.values.clone(),
        });
    }

    if let Some(text) = &arguments.message {
        return Ok(Request::Ask {
            command: weigh_in::NAME.to_owned(),
            options: Options {
                texts: vec![(weigh_in::MESSAGE.to_owned(), text.clone())],
                ..Options::default()
            },
        });
    }

    let line = arguments.question.join(" ");
    let typed = typed::read(cx, &line).map_err(Failure::could_not_run)?;
    let (command, _) = typed
        .spec
        .name
        .split_once(' ')
        .unwrap_or((typed.spec.name, ""));
    Ok(Request::Ask {
        command: command.to_owned(),
        options: options(&typed),
    })
}

/// What was typed, as a chat would send it.
fn options(typed: &TypedCommand) -> Options {
    let is_part = typed.spec.kind == CommandKind::Part;
    let mut options = Options {
        part: is_part.then(|| typed.spec.own_name().to_owned()),
        ..Options::default()
    };
    for (option, value) in &typed.options {
        let name = option.name.to_owned();
        match option.kind {
            OptionKind::Flag => options.flags.push((name, flag(value).unwrap_or_default())),
            OptionKind::Completed | OptionKind::Text => {
                let value = if is_part {
                    with_mentions(value)
                } else {
                    value.clone()
                };
                options.texts.push((name, value));
            }
            OptionKind::Member => {
                let person = person(value);
                let member = Member {
                    id: person.id,
                    name: person.name,
                };
                options.members.push((name, member));
            }
        }
    }
    options
}

/// `@Ann` as chats send it: `<@1>`.
fn with_mentions(text: &str) -> String {
    let mut words = Vec::new();
    for word in text.split(' ') {
        match word.strip_prefix('@') {
            Some(name) if !name.is_empty() => words.push(format!("<@{}>", person(name).id)),
            _ => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}

/// `NAME=TEXT`
fn field(text: &str) -> Result<(String, String), String> {
    let (name, text) = text.split_once('=').ok_or("write NAME=TEXT")?;
    Ok((name.to_owned(), text.to_owned()))
}

/// The one server and channel that a terminal is.
const TERMINAL: &str = "terminal";

/// A command, or a click on a public message that answers the same person. In the terminal,
/// decisions belong to one channel.
fn event(arguments: &AskArguments, language: Language, request: Request) -> Event {
    let clicked = BotMessage {
        id: "1".to_owned(),
        private: false,
        own: true,
    };

    let decides = request.command() == decision::COMMAND;
    let place = decides.then(|| TERMINAL.to_owned());
    Event {
        id: fresh_id(),
        person: person(&arguments.user),
        server: place.clone(),
        channel: place,
        speaking: Speaking::Allowed,
        message: arguments.click.is_some().then_some(clicked),
        languages: Languages {
            person: language,
            server: language,
        },
        request,
    }
}

/// An id that no other event has.
fn fresh_id() -> String {
    let now = OffsetDateTime::now_utc().unix_timestamp_nanos();
    u64::try_from(now).unwrap_or_default().to_string()
}

/// Somebody whose id follows from the name alone: the same name is the same person every time.
fn person(name: &str) -> Person {
    let name = name.trim_start_matches('@');
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);

    // An id is never 0, and a real one is far below 2^62.
    let id = hasher.finish() >> 2 | 1;
    Person {
        id: id.to_string(),
        name: name.to_owned(),
        ..Person::default()
    }
}
