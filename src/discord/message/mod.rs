//! Answers -> the interaction responses that Discord gets.

mod components;
mod embed;
mod markdown;

use crate::answer::Answer;
use crate::chat::{Delivery, Handled};
use crate::commands::{Choice, Response};
use crate::discord::limits;
use crate::knowledge::spelling::visible;
use crate::render::chart::Picture;
use serenity::builder::{
    AutocompleteChoice, CreateAllowedMentions, CreateAttachment, CreateAutocompleteResponse,
    CreateInteractionResponse, CreateInteractionResponseMessage,
};
use serenity::model::id::UserId;
use std::num::NonZeroU64;

/// A response, and whether a limit forced the renderer to cut a text short: `weighin check` refuses
/// articles that would need that.
pub struct Rendered {
    pub response: CreateInteractionResponse,
    pub cut: bool,
}

/// The name under which a picture is attached.
pub const PICTURE: &str = "weighin.png";

/// The response to an interaction, with the picture that was drawn for it.
pub fn response(handled: &Handled, picture: Option<&Picture>) -> CreateInteractionResponse {
    match &handled.response {
        Response::Answer(answer) => reply(answer, handled.delivery, picture).response,
        Response::Choices(choices) => completions(choices),
    }
}

/// The response that shows an answer, with its picture if one was drawn. It names every attachment
/// that the message should have, so that an update replaces or removes the old picture.
pub fn reply(answer: &Answer, delivery: Delivery, picture: Option<&Picture>) -> Rendered {
    let (embed, cut) = embed::embed(answer);
    let embed = if picture.is_some() {
        embed.attachment(PICTURE)
    } else {
        embed
    };
    let attached = picture.map(|picture| {
        CreateAttachment::bytes(&picture.png[..], PICTURE).description(&picture.alt_text)
    });
    let addressee = answer
        .addressee
        .as_ref()
        .filter(|_| delivery == Delivery::Channel);
    // Only the member whom the asker named is ever pinged.
    let pinged = addressee.and_then(|member| member.id.parse::<NonZeroU64>().ok());
    let pinged = pinged.map(UserId::from);
    let message = CreateInteractionResponseMessage::new()
        .embed(embed)
        .files(attached)
        .components(components::rows(answer.language, &answer.follow_ups))
        .allowed_mentions(CreateAllowedMentions::new().users(pinged));
    let message = match pinged {
        Some(member) => message.content(format!("<@{member}>")),
        None => message,
    };
    let response = match delivery {
        Delivery::Channel => CreateInteractionResponse::Message(message),
        Delivery::Private => CreateInteractionResponse::Message(message.ephemeral(true)),
        Delivery::Update => CreateInteractionResponse::UpdateMessage(message),
    };
    Rendered { response, cut }
}

/// The response that offers completions.
pub fn completions(choices: &[Choice]) -> CreateInteractionResponse {
    let fit = |text: &str| limits::fit(visible(text), limits::CHOICE_TEXT);
    let choices = choices.iter().take(limits::CHOICES);
    let choices = choices
        .map(|choice| AutocompleteChoice::new(fit(&choice.name), choice.value.as_str()))
        .collect();
    CreateInteractionResponse::Autocomplete(CreateAutocompleteResponse::new().set_choices(choices))
}
