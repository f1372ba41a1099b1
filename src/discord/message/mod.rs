//! Answers -> the interaction responses that Discord gets.

mod components;
mod embed;
mod form;
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
pub(crate) const PICTURE: &str = "weighin.png";

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
        .files(picture.map(attachment))
        .components(components::rows(answer.language, &answer.follow_ups))
        .allowed_mentions(CreateAllowedMentions::new().users(pinged));
    if let Some(member) = pinged {
        message = message.content(format!("<@{member}>"));
    }

    let response = match delivery {
        Delivery::Channel => CreateInteractionResponse::Message(message),
        Delivery::Private => CreateInteractionResponse::Message(message.ephemeral(true)),
        Delivery::Update => CreateInteractionResponse::UpdateMessage(message),
    };

    Rendered { response, cut }
}

fn attachment(picture: &Picture) -> CreateAttachment {
    CreateAttachment::bytes(&picture.png[..], PICTURE).description(&picture.alt_text)
}

/// The mentions that ping: only of the member that the asker named, and only where others read it.
fn pinged(answer: &Answer, delivery: Delivery) -> Option<UserId> {
    if delivery != Delivery::Channel {
        return None;
    }

    let member = answer.addressee.as_ref()?;
    let id: NonZeroU64 = member.id.parse().ok()?;
    Some(id.into())
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
