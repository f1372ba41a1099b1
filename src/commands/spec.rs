//! What a person sees of a command before sending it. Names and texts are in
//! `src/locales/<code>/commands.ftl`, one message for each command.

use crate::language::Language;

/// What a person sees of a command before sending it.
#[derive(Debug, PartialEq)]
pub struct Spec {
    /// The name by which chats send it, whatever the language.
    pub name: &'static str,
    pub kind: CommandKind,
    pub options: &'static [OptionSpec],
    /// Of a command that is only called with one of its parts.
    pub parts: &'static [Spec],
}

/// One option of a command.
#[derive(Debug, PartialEq)]
pub struct OptionSpec {
    /// The name by which chats send it, whatever the language.
    pub name: &'static str,
    pub kind: OptionKind,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionKind {
    /// A text that is completed from the library.
    Completed,
    /// Any text; the command makes no sense without it.
    Text,
    /// A member of the server.
    Member,
    /// Yes or no.
    Flag,
}

/// The option that every command takes whose answer may be kept from the channel.
pub const PRIVATE: OptionSpec = OptionSpec::new("private", OptionKind::Flag);

/// The option of commands that can be asked for somebody else, whom the answer then addresses.
pub(crate) const FOR: OptionSpec = OptionSpec::new("for", OptionKind::Member);

impl OptionSpec {
    /// An option of a kind.
    pub const fn new(name: &'static str, kind: OptionKind) -> Self {
        Self { name, kind }
    }

    /// Its name as a part of a message; such names have no underscores.
    fn key(&self) -> String {
        self.name.replace('_', "-")
    }
}

/// How a command is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandKind {
    /// Typed after a slash.
    Slash,
    /// Chosen from the menu of a message, which is its only option.
    Message,
    /// A part of a command with a slash, typed after its name.
    Part,
}

impl Spec {
    /// A slash command.
    pub const fn slash(name: &'static str, options: &'static [OptionSpec]) -> Self {
        Self {
            name,
            kind: CommandKind::Slash,
            options,
            parts: &[],
        }
    }

    /// A slash command that is only called with one of its parts.
    pub(crate) const fn with_parts(name: &'static str, parts: &'static [Spec]) -> Self {
        Self {
            parts,
            ..Self::slash(name, &[])
        }
    }

    /// A part; its name is that of the command and its own.
    pub const fn part(name: &'static str, options: &'static [OptionSpec]) -> Self {
        Self {
            kind: CommandKind::Part,
            ..Self::slash(name, options)
        }
    }

    /// A message command.
    pub const fn message(name: &'static str) -> Self {
        Self {
            name,
            kind: CommandKind::Message,
            options: &[],
            parts: &[],
        }
    }

    /// The command's name in a language.
    pub fn name_in(&self, language: Language) -> String {
        language.say(&self.key(), [])
    }

    /// A part's name without that of the command.
    pub(crate) fn own_name(&self) -> &'static str {
        match self.name.split_once(' ') {
            Some((_, part)) if self.kind == CommandKind::Part => part,
            _ => self.name,
        }
    }

    /// A slash command as people type it in a language.
    pub(crate) fn slash_in(&self, language: Language) -> String {
        let name = self.name_in(language);
        match self.name.split_once(' ') {
            Some((command, _)) if self.kind == CommandKind::Part => {
                let command = language.say(&key(command), []);
                format!("/{command} {name}")
            }
            _ => format!("/{name}"),
        }
    }

    /// The command as people type it in a language, with texts in some of its options.
    pub(crate) fn typed_in(&self, language: Language, texts: &[(&str, &str)]) -> String {
        let mut typed = self.slash_in(language);
        for option in self.options {
            if let Some((_, text)) = texts.iter().find(|(name, _)| *name == option.name) {
                typed += &format!(" {}:{text}", self.option_name_in(language, option));
            }
        }
        typed
    }

    /// What the command is for.
    pub fn description_in(&self, language: Language) -> String {
        language.say_part(&self.key(), "description")
    }

    /// The name of an option in a language.
    pub fn option_name_in(&self, language: Language, option: &OptionSpec) -> String {
        language.say_part(&self.key(), &option.key())
    }

    /// What an option of the command is for.
    pub fn option_description_in(&self, language: Language, option: &OptionSpec) -> String {
        language.say_part(&self.key(), &format!("{}-description", option.key()))
    }

    fn key(&self) -> String {
        key(self.name)
    }
}

/// The message with the texts of a command.
fn key(name: &str) -> String {
    format!("command-{}", name.to_lowercase().replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::ALL;
    use std::collections::HashSet;

    /// What Discord takes for a name, in any script.
    fn is_name(text: &str) -> bool {
        let fits = |c: char| c == '-' || c == '_' || c.is_alphanumeric();
        (1..=32).contains(&text.chars().count())
            && text.chars().all(fits)
            && text == text.to_lowercase()
    }

    fn all_different(names: &[String]) -> bool {
        names.iter().collect::<HashSet<_>>().len() == names.len()
    }

    /// Every name is unique, in every language.
    #[test]
    fn commands_and_options_have_names_and_descriptions() {
        for language in Language::ALL {
            let specs: Vec<&Spec> = ALL.iter().map(|command| command.spec()).collect();
            let commands: Vec<String> = specs.iter().map(|spec| spec.name_in(language)).collect();
            assert!(all_different(&commands), "{commands:?}");
            let message = specs
                .iter()
                .filter(|spec| spec.kind == CommandKind::Message);
            message.for_each(|spec| {
                assert!((1..=32).contains(&spec.name_in(language).chars().count()))
            });
            for spec in specs
                .into_iter()
                .filter(|spec| spec.kind == CommandKind::Slash)
            {
                assert!(is_name(&spec.name_in(language)));
                let options: Vec<String> = spec
                    .options
                    .iter()
                    .map(|o| spec.option_name_in(language, o))
                    .collect();
                assert!(
                    all_different(&options) && options.iter().all(|name| is_name(name)),
                    "{options:?}"
                );
                let described = spec
                    .options
                    .iter()
                    .map(|option| spec.option_description_in(language, option));
                for text in described.chain([spec.description_in(language)]) {
                    assert!((1..=100).contains(&text.chars().count()), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn english_names_are_those_that_discord_sends() {
        for spec in ALL.iter().map(|command| command.spec()) {
            assert_eq!(spec.name_in(Language::English), spec.name);
            spec.options
                .iter()
                .for_each(|o| assert_eq!(spec.option_name_in(Language::English, o), o.name));
        }
    }
}
