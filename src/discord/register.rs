//! Updates the commands at Discord: computes the difference, then applies it if there is one.

use super::api::{Api, ApiError};
use super::command_difference::{CommandDifference, ENTRY_POINT, difference, kind};
use super::command_json::command_json;
use crate::commands;
use serde_json::Value;
use serenity::model::id::{ApplicationId, GuildId};

/// Keys that Discord adds to every command and does not accept back.
const ADDED_KEYS: &[&str] = &["application_id", "version"];

/// Which commands Discord should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichCommands {
    All,
    /// Removes the commands that were registered in a server for a test.
    None,
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
) -> Result<CommandDifference, ApiError> {
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

/// A command from Discord, in the form in which Discord accepts it.
fn as_sent(mut command: Value) -> Value {
    if let Some(command) = command.as_object_mut() {
        command.retain(|key, _| !ADDED_KEYS.contains(&key.as_str()));
    }
    command
}
