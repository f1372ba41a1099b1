//! What `weighin ask` is given.

use crate::language::Language;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

/// Ask here, without Discord.
#[derive(clap::Args)]
pub struct AskArguments {
    /// The command, such as '/compare speed' or '/compare criterion:speed topic:"back-end runtime"'
    #[arg(required_unless_present_any = ["click", "message"])]
    pub question: Vec<String>,
    /// Print the interaction response that Discord would get
    #[arg(long)]
    pub json: bool,
    /// Write the picture that goes with the answer
    #[arg(long, value_name = "FILE.png")]
    pub chart: Option<PathBuf>,
    /// Ask about a message that somebody wrote, as its menu does in Discord
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["question", "click"])]
    pub message: Option<String>,
    /// The language of the person who asks: one of Discord's locales
    #[arg(long, default_value = "en-US", value_parser = locales())]
    pub locale: String,
    /// Who asks
    #[arg(long = "as", value_name = "USER", default_value = "you")]
    pub user: String,
    /// Play a click on a button or menu of an earlier answer instead
    #[arg(long, value_name = "ID", conflicts_with = "question")]
    pub click: Option<String>,
    /// Print how a question in plain words is understood, stage by stage: '/ask …' or the question
    #[arg(long, conflicts_with_all = ["click", "message", "json", "chart"])]
    pub explain: bool,
    /// A text of the form that the button opens
    #[arg(long = "field", value_name = "NAME=TEXT", requires = "click", value_parser = field)]
    pub fields: Vec<(String, String)>,
    /// What was chosen in the menu
    #[arg(long, value_name = "A,B", value_delimiter = ',', requires = "click")]
    pub values: Vec<String>,
}

/// Discord's locales of the languages that the interface speaks.
fn locales() -> PossibleValuesParser {
    let mut locales: Vec<&str> = Vec::new();
    for language in Language::ALL {
        locales.extend(language.discord_locales());
    }
    locales.into()
}

/// `NAME=TEXT`
fn field(text: &str) -> Result<(String, String), String> {
    let (name, text) = text.split_once('=').ok_or("write NAME=TEXT")?;
    Ok((name.to_owned(), text.to_owned()))
}
