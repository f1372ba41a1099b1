//! A command as Discord registers it.

use crate::commands::{CommandKind, OptionKind, OptionSpec, Spec};
use crate::language::Language;
use serde_json::Value;
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::application::{CommandOptionType, InstallationContext, InteractionContext};

/// The type of a slash command, which Discord assumes if none is given.
pub const SLASH: u64 = 1;
/// The type of a command in the menu of a message.
const MESSAGE: u64 = 3;

/// A command as it is registered, in every language: for servers and users to install, in servers,
/// direct messages and group messages.
pub fn command_json(spec: &Spec, global: bool) -> Value {
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
