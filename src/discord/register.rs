//! Brings the commands at Discord up to date: computes the difference, then applies it where there
//! is one.

use super::api::{Api, ApiError};
use crate::commands::{self, CommandKind, OptionKind, OptionSpec, Spec};
use crate::language::Language;
use serde_json::{Map, Value, json};
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::application::{CommandOptionType, InstallationContext, InteractionContext};
use serenity::model::id::{ApplicationId, GuildId};
use std::fmt;

/// What we decide about a command; Discord adds more of its own, which is no difference.
const COMMAND_KEYS: &[&str] = &[
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "type",
    "options",
    "contexts",
    "integration_types",
    "nsfw",
];
/// What we decide about an option.
const OPTION_KEYS: &[&str] = &[
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "type",
    "required",
    "autocomplete",
    "choices",
    "options",
];
/// Sets, which Discord returns in any order.
const SETS: &[&str] = &["contexts", "integration_types"];
/// What only commands that are registered everywhere have.
const GLOBAL_KEYS: &[&str] = &["contexts", "integration_types"];
/// What Discord adds to every command, and does not take back.
const ADDED_KEYS: &[&str] = &["application_id", "version"];
/// The command type of an activity's entry point, which bots do not manage.
const ENTRY_POINT: u64 = 4;
/// The type of a slash command, which Discord assumes where none is given.
const SLASH: u64 = 1;
/// The type of a command in the menu of a message.
const MESSAGE: u64 = 3;

/// Which commands Discord shall have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    All,
    /// To take back what was registered in a server for trying out.
    None,
}

/// How the commands at Discord differ from ours.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub added: Vec<String>,
    pub changed: Vec<String>,
    pub removed: Vec<String>,
    pub same: usize,
}

impl Difference {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl fmt::Display for Difference {
    /// A line a command that differs, or one line that says that none does.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "commands are up to date ({})", self.same);
        }
        let signs = [
            ("+", &self.added),
            ("~", &self.changed),
            ("-", &self.removed),
        ];
        let mut lines = signs
            .into_iter()
            .flat_map(|(sign, names)| names.iter().map(move |name| (sign, name)));
        lines.try_for_each(|(sign, name)| writeln!(f, "{sign} {name}"))
    }
}

/// Brings the commands up to date everywhere, and logs each that differed.
///
/// # Errors
/// When Discord cannot be reached or refuses the commands.
pub async fn update(api: &Api, application: ApplicationId) -> Result<(), ApiError> {
    let difference = register(api, application, None, Wanted::All, false)
        .await?
        .to_string();
    let changes = difference
        .lines()
        .filter(|line| line.starts_with(['+', '~', '-']));
    let changed = changes
        .inspect(|change| tracing::info!(change, "registered"))
        .count();
    if changed == 0 {
        tracing::info!("{}", difference.trim_end());
    }
    Ok(())
}

/// Computes the difference, everywhere or in one server, and applies it unless only asked to look.
///
/// # Errors
/// When Discord cannot be reached or refuses the commands.
pub async fn register(
    api: &Api,
    application: ApplicationId,
    guild: Option<GuildId>,
    wanted: Wanted,
    dry_run: bool,
) -> Result<Difference, ApiError> {
    let found = api.commands(application, guild).await?;
    let ours: Vec<Value> = match wanted {
        Wanted::All if guild.is_none() => everywhere(),
        Wanted::All => commands::ALL
            .iter()
            .map(|command| command_json(command.spec(), false))
            .collect(),
        Wanted::None => Vec::new(),
    };
    let difference = difference(&ours, &found);
    if !difference.is_empty() && !dry_run {
        let kept = found
            .into_iter()
            .filter(|command| kind(command) == ENTRY_POINT)
            .map(as_sent);
        let commands: Vec<Value> = ours.into_iter().chain(kept).collect();
        api.replace_commands(application, guild, &commands)
            .await
            .map_err(explain)?;
    }
    Ok(difference)
}

/// The commands as they are registered everywhere.
pub fn everywhere() -> Vec<Value> {
    commands::ALL
        .iter()
        .map(|command| command_json(command.spec(), true))
        .collect()
}

/// Says what to do about a name that another command of the application has.
fn explain(error: ApiError) -> ApiError {
    match error {
        ApiError::Refused {
            what,
            status,
            code,
            message,
            details,
        } if details.contains("DUPLICATE_NAME") => {
            let names: Vec<&str> = commands::ALL
                .iter()
                .map(|command| command.spec().name)
                .collect();
            let message = format!(
                "{message}: a name is taken by another command of this application; \
                 remove that command, or give Weighin an application of its own (it registers {})",
                names.join(", ")
            );
            ApiError::Refused {
                what,
                status,
                code,
                message,
                details,
            }
        }
        other => other,
    }
}

fn difference(ours: &[Value], found: &[Value]) -> Difference {
    let mut difference = Difference::default();
    let found: Vec<&Value> = found
        .iter()
        .filter(|command| kind(command) != ENTRY_POINT)
        .collect();
    for command in ours {
        match found.iter().find(|other| key(other) == key(command)) {
            None => difference.added.push(name(command)),
            Some(other)
                if essence(other, COMMAND_KEYS, command)
                    != essence(command, COMMAND_KEYS, command) =>
            {
                difference.changed.push(name(command));
            }
            Some(_) => difference.same += 1,
        }
    }
    let gone = found
        .iter()
        .filter(|other| !ours.iter().any(|command| key(command) == key(other)));
    difference.removed.extend(gone.map(|other| name(other)));
    difference
}

/// A command that Discord has, in the form in which it takes it.
fn as_sent(mut command: Value) -> Value {
    if let Some(command) = command.as_object_mut() {
        command.retain(|key, _| !ADDED_KEYS.contains(&key.as_str()));
    }
    command
}

fn kind(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(SLASH)
}

/// A command is told from others by type and name.
fn key(command: &Value) -> (u64, &str) {
    (kind(command), command["name"].as_str().unwrap_or_default())
}

/// As people see it: behind a slash, or by itself in a menu.
fn name(command: &Value) -> String {
    let (kind, name) = key(command);
    if kind == SLASH {
        format!("/{name}")
    } else {
        name.to_owned()
    }
}

/// What of a command we decide, without what is as good as absent: null, false, and what is empty.
fn essence(value: &Value, keys: &[&str], ours: &Value) -> Map<String, Value> {
    let mut essence = Map::new();
    for key in keys {
        // What only global commands have is no difference where ours has it not.
        let skipped = GLOBAL_KEYS.contains(key) && ours.get(key).is_none();
        let found = match &value[*key] {
            Value::Array(items) if *key == "options" => items
                .iter()
                .map(|item| Value::Object(essence_of_option(item)))
                .collect(),
            Value::Array(items) if SETS.contains(key) => as_set(items),
            Value::Null if *key == "type" => SLASH.into(),
            other => other.clone(),
        };
        // The command of a message has an empty description, in no language.
        let empty = found == json!([]) || found == json!("") || found == json!({});
        let absent = matches!(&found, Value::Null | Value::Bool(false)) || empty;
        if !skipped && !absent {
            essence.insert((*key).to_owned(), found);
        }
    }
    essence
}

/// A set of numbers in an order that does not depend on who wrote it.
fn as_set(items: &[Value]) -> Value {
    let mut items = items.to_vec();
    items.sort_by_key(|item| item.as_u64());
    items.dedup();
    items.into()
}

fn essence_of_option(option: &Value) -> Map<String, Value> {
    essence(option, OPTION_KEYS, option)
}

/// A command as it is registered, in every language: for servers and users to install, in servers,
/// direct messages and group messages.
fn command_json(spec: &Spec, global: bool) -> Value {
    let options = spec
        .options
        .iter()
        .map(|option| option_of(spec, option))
        .collect();
    let mut command = CreateCommand::new(spec.name);
    for (language, locale) in translations() {
        command = command.name_localized(locale, spec.name_in(language));
    }
    if spec.kind == CommandKind::Slash {
        command = command
            .description(spec.description_in(Language::English))
            .set_options(options);
        for (language, locale) in translations() {
            command = command.description_localized(locale, spec.description_in(language));
        }
    }
    if global {
        command = command
            .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
            .contexts(vec![
                InteractionContext::Guild,
                InteractionContext::BotDm,
                InteractionContext::PrivateChannel,
            ]);
    }
    let mut json = serde_json::to_value(command).unwrap_or_default();
    json["type"] = match spec.kind {
        CommandKind::Slash => SLASH.into(),
        CommandKind::Message => MESSAGE.into(),
    };
    json
}

fn option_of(spec: &Spec, option: &OptionSpec) -> CreateCommandOption {
    let kind = match option.kind {
        OptionKind::Completed | OptionKind::Text => CommandOptionType::String,
        OptionKind::Member => CommandOptionType::User,
        OptionKind::Flag => CommandOptionType::Boolean,
    };
    let english = spec.option_description_in(Language::English, option);
    let mut created = CreateCommandOption::new(kind, option.name, english);
    for (language, locale) in translations() {
        created = created.name_localized(locale, spec.option_name_in(language, option));
        created =
            created.description_localized(locale, spec.option_description_in(language, option));
    }
    match option.kind {
        OptionKind::Completed => created.set_autocomplete(true),
        OptionKind::Text => created.required(true),
        OptionKind::Member | OptionKind::Flag => created,
    }
}

/// Discord's codes of every language but English, in which commands are written anyway.
fn translations() -> impl Iterator<Item = (Language, &'static str)> {
    let others = Language::ALL
        .into_iter()
        .filter(|language| *language != Language::English);
    others.flat_map(|language| {
        language
            .discord_locales()
            .iter()
            .map(move |locale| (language, *locale))
    })
}
