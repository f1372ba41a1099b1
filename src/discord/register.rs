//! Updates the commands at Discord: computes the difference, then applies it if there is one.

use super::api::{Api, ApiError};
use crate::commands::{self, CommandKind, OptionKind, OptionSpec, Spec};
use crate::language::Language;
use serde_json::{Map, Value};
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::application::{CommandOptionType, InstallationContext, InteractionContext};
use serenity::model::id::{ApplicationId, GuildId};
use std::fmt;

/// What we decide about a command; Discord adds more, which does not count as a difference.
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
/// Keys that only global commands have.
const GLOBAL_KEYS: &[&str] = &["contexts", "integration_types"];
/// Keys that Discord adds to every command and does not accept back.
const ADDED_KEYS: &[&str] = &["application_id", "version"];
/// The command type of an activity's entry point, which bots do not manage.
const ENTRY_POINT: u64 = 4;
/// The type of a slash command, which Discord assumes if none is given.
const SLASH: u64 = 1;
/// The type of a command in the menu of a message.
const MESSAGE: u64 = 3;

/// Which commands Discord should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichCommands {
    All,
    /// Removes the commands that were registered in a server for a test.
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
    /// One line for each command that differs, or one line if none does.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "commands are up to date ({})", self.same);
        }

        let signs = [
            ("+", &self.added),
            ("~", &self.changed),
            ("-", &self.removed),
        ];
        for (sign, names) in signs {
            for name in names {
                writeln!(f, "{sign} {name}")?;
            }
        }
        Ok(())
    }
}

/// Updates the global commands, and logs each one that differed.
///
/// # Errors
/// If Discord cannot be reached or refuses the commands.
pub async fn update(api: &Api, application: ApplicationId) -> Result<(), ApiError> {
    let difference = register(api, application, None, WhichCommands::All, false).await?;

    let lines = difference.to_string();
    if difference.is_empty() {
        tracing::info!("{}", lines.trim_end());
        return Ok(());
    }
    for change in lines.lines() {
        tracing::info!(change, "registered");
    }
    Ok(())
}

/// Computes the difference, globally or in one server, and applies it unless this is a dry run.
///
/// # Errors
/// If Discord cannot be reached or refuses the commands.
pub async fn register(
    api: &Api,
    application: ApplicationId,
    guild: Option<GuildId>,
    which: WhichCommands,
    dry_run: bool,
) -> Result<Difference, ApiError> {
    let found = api.commands(application, guild).await?;
    let mut commands = match which {
        WhichCommands::All => our_commands(guild.is_none()),
        WhichCommands::None => Vec::new(),
    };

    let difference = difference(&commands, &found);
    if difference.is_empty() || dry_run {
        return Ok(difference);
    }

    // Discord replaces the whole list: an entry point that is not sent back would be removed.
    for command in found {
        if kind(&command) == ENTRY_POINT {
            commands.push(as_sent(command));
        }
    }
    let replaced = api.replace_commands(application, guild, &commands).await;
    replaced.map_err(explain)?;
    Ok(difference)
}

/// The commands as they are registered globally.
pub fn everywhere() -> Vec<Value> {
    our_commands(true)
}

fn our_commands(global: bool) -> Vec<Value> {
    let commands = commands::ALL.iter();
    let json = commands.map(|command| command_json(command.spec(), global));
    json.collect()
}

/// Adds what to do if another command of the application has the same name.
fn explain(error: ApiError) -> ApiError {
    match error {
        ApiError::Refused {
            what,
            status,
            code,
            message,
            details,
        } if details.contains("DUPLICATE_NAME") => {
            let commands = commands::ALL.iter();
            let names: Vec<&str> = commands.map(|command| command.spec().name).collect();
            let message = format!(
                "{message}: another command of this application has one of Weighin's command names; \
                 remove that command, or create a separate application for Weighin (it registers {})",
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

/// What has to change so that Discord has our commands.
fn difference(ours: &[Value], found: &[Value]) -> Difference {
    let mut difference = Difference::default();
    for command in ours {
        match with_key(found, key(command)) {
            None => difference.added.push(name(command)),
            Some(other) if differs(other, command) => difference.changed.push(name(command)),
            Some(_) => difference.same += 1,
        }
    }

    for other in found {
        if kind(other) != ENTRY_POINT && with_key(ours, key(other)).is_none() {
            difference.removed.push(name(other));
        }
    }
    difference
}

fn with_key<'c>(commands: &'c [Value], wanted: (u64, &str)) -> Option<&'c Value> {
    commands.iter().find(|command| key(command) == wanted)
}

/// Whether a command at Discord differs from ours in what we decide.
fn differs(found: &Value, ours: &Value) -> bool {
    essence(found, COMMAND_KEYS, ours) != essence(ours, COMMAND_KEYS, ours)
}

/// A command from Discord, in the form in which Discord accepts it.
fn as_sent(mut command: Value) -> Value {
    if let Some(command) = command.as_object_mut() {
        command.retain(|key, _| !ADDED_KEYS.contains(&key.as_str()));
    }
    command
}

fn kind(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(SLASH)
}

/// Type and name identify a command.
fn key(command: &Value) -> (u64, &str) {
    (kind(command), command["name"].as_str().unwrap_or_default())
}

/// As people see it: after a slash, or without one in a menu.
fn name(command: &Value) -> String {
    let (kind, name) = key(command);
    if kind == SLASH {
        format!("/{name}")
    } else {
        name.to_owned()
    }
}

/// The part of a command that we decide, without values that are as good as missing: null, false,
/// and empty ones.
fn essence(value: &Value, keys: &[&str], ours: &Value) -> Map<String, Value> {
    let mut essence = Map::new();
    for key in keys {
        // A key that only global commands have is not a difference if ours does not have it.
        if GLOBAL_KEYS.contains(key) && ours.get(key).is_none() {
            continue;
        }

        let found = match &value[*key] {
            Value::Array(items) if *key == "options" => items.iter().map(option_essence).collect(),
            Value::Array(items) if SETS.contains(key) => as_set(items),
            Value::Null if *key == "type" => SLASH.into(),
            other => other.clone(),
        };
        if !is_as_good_as_missing(&found) {
            essence.insert((*key).to_owned(), found);
        }
    }
    essence
}

fn is_as_good_as_missing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(set) => !set,
        // A message command has an empty description, and no translations of it.
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Number(_) => false,
    }
}

/// A set of numbers in a fixed order.
fn as_set(items: &[Value]) -> Value {
    let mut items = items.to_vec();

    items.sort_by_key(|item| item.as_u64());
    items.dedup();
    items.into()
}

fn option_essence(option: &Value) -> Value {
    essence(option, OPTION_KEYS, option).into()
}

/// A command as it is registered, in every language: for servers and users to install, in servers,
/// direct messages and group messages.
fn command_json(spec: &Spec, global: bool) -> Value {
    let mut command = CreateCommand::new(spec.name);
    for (language, locale) in translations() {
        command = command.name_localized(locale, spec.name_in(language));
    }

    // Discord allows a command in the menu of a message neither a description nor options.
    if spec.kind == CommandKind::Slash {
        let parts = spec.parts.iter().map(part_of);
        let options = spec.options.iter().map(|option| option_of(spec, option));
        let options = parts.chain(options).collect();
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
        CommandKind::Slash | CommandKind::Part => SLASH.into(),
        CommandKind::Message => MESSAGE.into(),
    };
    json
}

/// A part of a command, which Discord calls a subcommand.
fn part_of(part: &Spec) -> CreateCommandOption {
    let english = part.description_in(Language::English);
    let kind = CommandOptionType::SubCommand;
    let mut created = CreateCommandOption::new(kind, part.own_name(), english);
    for (language, locale) in translations() {
        created = created.name_localized(locale, part.name_in(language));
        created = created.description_localized(locale, part.description_in(language));
    }

    for option in part.options {
        created = created.add_sub_option(option_of(part, option));
    }
    created
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

/// Discord's codes of every language except English, the language of the commands themselves.
fn translations() -> Vec<(Language, &'static str)> {
    let mut translations = Vec::new();
    for language in Language::ALL {
        if language == Language::English {
            continue;
        }
        for locale in language.discord_locales() {
            translations.push((language, *locale));
        }
    }
    translations
}
