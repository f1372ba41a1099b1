//! `weighin ask`: the whole pipeline without Discord.

use super::check::left_out;
use super::typed::{self, Typed, flag};
use super::{Failure, complain, instance, print};
use crate::commands::{Context, OptionKind, Response, weigh_in};
use crate::config::Config;
use crate::discord::incoming::{self, Body};
use crate::discord::interaction::{Handled, handle};
use crate::discord::message::Delivery;
use crate::language::Language;
use crate::render::chart::{Chart, Picture};
use crate::render::terminal::{self, Screen};
use clap::builder::PossibleValuesParser;
use serde_json::{Map, Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// Ask here, without Discord.
#[derive(clap::Args)]
pub struct Arguments {
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
    /// The language of whoever asks: one of Discord's locales
    #[arg(long, default_value = "en-US", value_parser = locales())]
    locale: String,
    /// Who asks
    #[arg(long = "as", value_name = "USER", default_value = "you")]
    user: String,
    /// Play a click on a button or menu of an earlier answer instead
    #[arg(long, value_name = "CUSTOM_ID", conflicts_with = "question")]
    click: Option<String>,
    /// What was chosen in the menu
    #[arg(long, value_name = "A,B", value_delimiter = ',', requires = "click")]
    values: Vec<String>,
}

/// The width of a terminal that does not tell its own.
const DEFAULT_WIDTH: usize = 80;

/// Asks and prints the answer.
pub fn main(config: &Config, arguments: Arguments) -> Result<u8, Failure> {
    let instance = instance(config, |problem| complain(&left_out(problem)))?;
    let editions = instance.editions();
    let context = |language| instance.context(&editions, language);
    let mut json = interaction(&context(Language::of_locale(&arguments.locale)), &arguments)?;
    json["locale"] = arguments.locale.as_str().into();
    let handled = answer(context, &json)?;
    if arguments.json {
        let picture = handled.chart().map(|chart| draw(&chart)).transpose()?;
        let body =
            serde_json::to_string_pretty(&handled.body(picture.as_ref())).map_err(|error| {
                Failure::could_not_run(format!("cannot write the answer as JSON: {error}"))
            })?;
        print(&(body + "\n"))?;
    } else if let Response::Answer(answer) = &handled.response {
        print(
            &(private_mark(handled.delivery, &arguments.user)
                + &terminal::answer(answer, screen())),
        )?;
    }
    if let Some(file) = &arguments.chart {
        write_chart(&handled, file)?;
    }
    Ok(0)
}

fn write_chart(handled: &Handled, file: &Path) -> Result<(), Failure> {
    let chart = handled.chart().ok_or_else(|| {
        Failure::could_not_run(
            "this answer has no picture, so none was written; /recommend has one, and /compare without a criterion",
        )
    })?;
    let picture = draw(&chart)?;
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
    Language::ALL
        .into_iter()
        .flat_map(Language::discord_locales)
        .copied()
        .collect::<Vec<_>>()
        .into()
}

fn answer<'c>(
    context: impl Fn(Language) -> Context<'c>,
    interaction: &Value,
) -> Result<Handled, Failure> {
    match incoming::read(interaction.to_string().as_bytes()) {
        Ok(Body::Interaction(incoming)) => Ok(handle(context, &incoming)),
        _ => Err(Failure::could_not_run("this cannot be asked")),
    }
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
    let styled = std::io::stdout().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let told = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let measured = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    Screen {
        width: told.or(measured).unwrap_or(DEFAULT_WIDTH),
        styled,
    }
}

/// The interaction that Discord would send.
fn interaction(cx: &Context, arguments: &Arguments) -> Result<Value, Failure> {
    let user = &arguments.user;
    Ok(match (&arguments.click, &arguments.message) {
        (Some(id), _) => click(user, id, &arguments.values),
        (None, Some(text)) => weigh_in(user, text),
        (None, None) => command(
            user,
            &typed::read(cx, &arguments.question.join(" ")).map_err(Failure::could_not_run)?,
        ),
    })
}

/// The interaction for a command on a message.
fn weigh_in(user: &str, text: &str) -> Value {
    let mut target = message(user);
    target["content"] = text.into();
    let resolved = json!({ "messages": { "1": target } });
    let data = json!({ "id": "1", "name": weigh_in::NAME, "type": 3, "target_id": "1", "resolved": resolved });
    sent(user, 2, data)
}

/// The interaction for a command in a direct message; in a server, where it names a member.
fn command(user: &str, typed: &Typed) -> Value {
    let members = typed
        .options
        .iter()
        .filter(|(option, _)| option.kind == OptionKind::Member);
    let users: Map<String, Value> = members
        .map(|(_, name)| member(name))
        .map(|user| (user["id"].as_str().unwrap_or_default().to_owned(), user))
        .collect();
    let options = typed
        .options
        .iter()
        .map(|(option, value)| match option.kind {
            OptionKind::Flag => {
                json!({ "name": option.name, "type": 5, "value": flag(value).unwrap_or_default() })
            }
            OptionKind::Completed | OptionKind::Text => {
                json!({ "name": option.name, "type": 3, "value": value })
            }
            OptionKind::Member => {
                json!({ "name": option.name, "type": 6, "value": member(value)["id"] })
            }
        });
    let options: Vec<Value> = options.collect();
    let in_server = !users.is_empty();
    let data = json!({
        "id": "1", "name": typed.spec.name, "type": 1, "options": options, "resolved": { "users": users }
    });
    let mut command = sent(user, 2, data);
    if in_server {
        command["guild_id"] = "1".into();
        command["member"] = json!({ "user": member(user), "nick": null });
    }
    command
}

/// The interaction that Discord would send for a click by the one who asked.
fn click(user: &str, id: &str, values: &[String]) -> Value {
    let data = match values {
        [] => json!({ "custom_id": id, "component_type": 2 }),
        values => json!({ "custom_id": id, "component_type": 3, "values": values }),
    };
    let mut interaction = sent(user, 3, data);
    interaction["message"] = message(user);
    interaction
}

fn sent(user: &str, kind: u8, data: Value) -> Value {
    json!({
        "id": "1", "application_id": "1", "type": kind, "data": data, "token": "none", "version": 1,
        "channel_id": "1", "user": member(user), "locale": "en-US", "entitlements": [],
        "authorizing_integration_owners": {}, "context": 1, "app_permissions": "0", "attachment_size_limit": 10_485_760
    })
}

/// A user with an id that the name alone decides.
fn member(name: &str) -> Value {
    let name = name.trim_start_matches('@');
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    json!({ "id": (hasher.finish() >> 2 | 1).to_string(), "username": name, "discriminator": "0", "avatar": null })
}

/// The public message on which a click is played.
fn message(user: &str) -> Value {
    json!({
        "id": "1", "channel_id": "1", "author": member("weighin"), "content": "", "timestamp": "2026-01-01T00:00:00Z",
        "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": false, "type": 20, "flags": 0,
        "interaction_metadata": {
            "id": "1", "type": 2, "user": member(user), "authorizing_integration_owners": {}
        }
    })
}
