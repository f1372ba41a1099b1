//! Answers -> the interaction responses that Discord gets.

mod components;
mod embed;
mod form;
mod markdown;
mod own;
mod parts;

pub(crate) use own::OwnMessage;
pub(crate) use parts::json;

use crate::answer::Answer;
use crate::chat::{Delivery, Handled};
use crate::commands::{Choice, Response};
use crate::discord::attachment::PICTURE;
use crate::discord::limits;
use crate::knowledge::spelling::visible;
use crate::render::chart::Picture;
use parts::{addressed, attachments, mentions};
use serenity::builder::{
    AutocompleteChoice, CreateAllowedMentions, CreateAutocompleteResponse,
    CreateInteractionResponse, CreateInteractionResponseMessage,
};
use serenity::model::id::UserId;

/// A response, and whether a limit forced the renderer to cut a text short: `weighin check` refuses
/// articles that would need that.
pub struct Rendered {
    pub response: CreateInteractionResponse,
    pub cut: bool,
}

/// The response to an interaction, with the picture that was drawn for it.
pub fn response(handled: &Handled, picture: Option<&Picture>) -> CreateInteractionResponse {
    match &handled.response {
        Response::Answer(answer) => reply(answer, handled.delivery, picture).response,
        Response::Choices(choices) => completions(choices),
        Response::Form(form) => form::modal(form),
    }
}

/// The response that shows an answer, with its picture if one was drawn. It names every attachment
/// that the message should have, so that an update replaces or removes the old picture.
pub fn reply(answer: &Answer, delivery: Delivery, picture: Option<&Picture>) -> Rendered {
    let (mut embed, cut) = embed::embed(answer);
    if picture.is_some() {
        embed = embed.attachment(PICTURE);
    }

    // Without a list of allowed mentions, Discord pings everyone that a text mentions.
    let pinged = pinged(answer, delivery);
    let mut message = CreateInteractionResponseMessage::new()
        .embed(embed)
        .files(attachments(answer, picture))
        .components(components::rows(answer.language, &answer.follow_ups))
        .allowed_mentions(CreateAllowedMentions::new().users(&pinged));
    if !pinged.is_empty() {
        message = message.content(mentions(&pinged));
    }

    let response = match delivery {
        Delivery::Channel => CreateInteractionResponse::Message(message),
        Delivery::Private => CreateInteractionResponse::Message(message.ephemeral(true)),
        Delivery::Update => CreateInteractionResponse::UpdateMessage(message),
    };

    Rendered { response, cut }
}

/// The members that a reply pings: only those that the asker named, and only where others read it.
fn pinged(answer: &Answer, delivery: Delivery) -> Vec<UserId> {
    if delivery == Delivery::Channel {
        addressed(answer)
    } else {
        Vec::new()
    }
}

/// The response that offers completions.
pub fn completions(choices: &[Choice]) -> CreateInteractionResponse {
    let mut created = Vec::new();
    for choice in choices.iter().take(limits::CHOICES) {
        let name = limits::fit(visible(&choice.name), limits::CHOICE_TEXT);
        created.push(AutocompleteChoice::new(name, choice.value.as_str()));
    }

    let response = CreateAutocompleteResponse::new().set_choices(created);
    CreateInteractionResponse::Autocomplete(response)
}
