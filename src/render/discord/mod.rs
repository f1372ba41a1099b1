//! Answers -> the interaction responses that Discord gets.

mod components;
mod embed;
mod markdown;

use crate::answer::Answer;
use crate::commands::Choice;
use crate::discord::limits;
use serenity::builder::{
    AutocompleteChoice, CreateAllowedMentions, CreateAutocompleteResponse, CreateInteractionResponse,
    CreateInteractionResponseMessage,
};

/// Where an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// A new message in the channel.
    Channel,
    /// A new message that the asker alone sees.
    Private,
    /// In place of the message that was clicked.
    Update,
}

/// A response, and whether a limit forced the renderer to cut a text short: `weighin check` refuses articles that would.
pub struct Reply {
    pub response: CreateInteractionResponse,
    pub cut: bool,
}

/// The response that shows an answer.
pub fn reply(answer: &Answer, delivery: Delivery) -> Reply {
    let (embed, cut) = embed::embed(answer);
    let message = CreateInteractionResponseMessage::new()
        .embed(embed)
        .components(components::rows(&answer.follow_ups))
        .allowed_mentions(CreateAllowedMentions::new());
    let response = match delivery {
        Delivery::Channel => CreateInteractionResponse::Message(message),
        Delivery::Private => CreateInteractionResponse::Message(message.ephemeral(true)),
        Delivery::Update => CreateInteractionResponse::UpdateMessage(message),
    };
    Reply { response, cut }
}

/// The response that offers completions.
pub fn completions(choices: &[Choice]) -> CreateInteractionResponse {
    let fit = |text: &str| limits::fit(text.to_owned(), limits::CHOICE_TEXT);
    let choices = choices.iter().take(limits::CHOICES);
    let choices = choices.map(|choice| AutocompleteChoice::new(fit(&choice.name), choice.value.as_str())).collect();
    CreateInteractionResponse::Autocomplete(CreateAutocompleteResponse::new().set_choices(choices))
}
