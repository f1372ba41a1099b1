//! `weighin register`: updates the commands at Discord and prints the difference.

use super::process::{api_failure, log_warnings, runtime, token};
use super::{Failure, logging, print};
use crate::config::{Config, Environment};
use crate::discord::api::Api;
use crate::discord::command_difference::CommandDifference;
use crate::discord::register::{WhichCommands, register};
use serenity::model::id::GuildId;

/// Update the commands at Discord and print the difference.
#[derive(clap::Args)]
pub struct RegisterArguments {
    /// Print the difference and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Register only in this server (its id), where changes show immediately
    #[arg(long, value_name = "ID")]
    guild: Option<std::num::NonZeroU64>,
    /// Remove the commands instead, for example those registered with --guild for a test
    #[arg(long)]
    remove: bool,
}

/// Registers and prints what was (or would be) changed.
pub fn main(
    config: &Config,
    environment: &Environment,
    arguments: &RegisterArguments,
) -> Result<u8, Failure> {
    let token = token(config, environment)?;
    let _log = logging::start(&config.log, vec![token.clone()]);
    log_warnings(config, environment);

    let api = Api::new(&config.discord.api_base, token).map_err(|error| api_failure(&error))?;
    let guild = arguments.guild.map(GuildId::from);
    let wanted = if arguments.remove {
        WhichCommands::None
    } else {
        WhichCommands::All
    };
    let difference = runtime()?.block_on(async {
        let application = api.application().await?;
        register(&api, application, guild, wanted, arguments.dry_run).await
    });

    let difference = difference.map_err(|error| api_failure(&error))?;
    print(&report(&difference, arguments.dry_run))?;
    Ok(0)
}

fn report(difference: &CommandDifference, dry_run: bool) -> String {
    match (difference.is_empty(), dry_run) {
        (true, _) => difference.to_string(),
        (false, true) => format!("would change:\n{difference}"),
        (false, false) => format!("changed:\n{difference}"),
    }
}
