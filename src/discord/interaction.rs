//! An interaction, as Discord sends it -> the request in it -> the response to send. Every way in calls [`handle`].

use super::custom_id;
use crate::answer::{Audience, Kind};
use crate::commands::{Context, Options, Request, Response, respond};
use crate::render::discord::{Delivery, completions, reply};
use serenity::builder::CreateInteractionResponse;
use serenity::model::application::{
    CommandDataOptionValue, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    MessageInteractionMetadata,
};
use serenity::model::channel::{Message, MessageFlags};
use serenity::model::id::UserId;
use std::time::Instant;

/// An interaction with its answer.
pub struct Handled {
    pub request: Request,
    pub response: Response,
    /// Where an answer goes; of no meaning for completions.
    pub delivery: Delivery,
}

/// Answers an interaction and logs a line: `way` says which way it came in. `None` for what asks for no answer, such as a ping.
pub fn handle(cx: &Context, interaction: &Interaction, way: &'static str) -> Option<Handled> {
    let start = Instant::now();
    let request = request(interaction)?;
    let response = respond(cx, &request);
    let delivery = delivery(interaction, &response);
    tracing::info!(
        command = request.command(),
        way,
        outcome = response.outcome(),
        microseconds = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX),
        "interaction"
    );
    Some(Handled { request, response, delivery })
}

impl Handled {
    /// The body of the interaction response.
    pub fn body(&self) -> CreateInteractionResponse {
        match &self.response {
            Response::Answer(answer) => reply(answer, self.delivery).response,
            Response::Choices(choices) => completions(choices),
        }
    }
}

fn request(interaction: &Interaction) -> Option<Request> {
    match interaction {
        Interaction::Command(command) => {
            let (options, _) = options(command);
            Some(Request::Ask { command: command.data.name.clone(), options })
        }
        Interaction::Autocomplete(command) => {
            let (options, focused) = options(command);
            Some(Request::Complete { command: command.data.name.clone(), options, focused })
        }
        Interaction::Component(component) => Some(click(component)),
        // We open no modal: whatever sends one gets the same friendly reply as an outdated button.
        Interaction::Modal(_) => Some(Request::Click { question: None, values: Vec::new() }),
        _ => None,
    }
}

/// The options, and the name of the one that is being typed.
fn options(command: &CommandInteraction) -> (Options, String) {
    let mut options = Options::default();
    let mut focused = String::new();
    for option in &command.data.options {
        match &option.value {
            CommandDataOptionValue::String(text) => options.texts.push((option.name.clone(), text.clone())),
            CommandDataOptionValue::Boolean(set) => options.flags.push((option.name.clone(), *set)),
            CommandDataOptionValue::Autocomplete { value, .. } => {
                focused.clone_from(&option.name);
                options.texts.push((option.name.clone(), value.clone()));
            }
            _ => {}
        }
    }
    (options, focused)
}

fn click(component: &ComponentInteraction) -> Request {
    let values = match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.clone(),
        _ => Vec::new(),
    };
    Request::Click { question: custom_id::decode(&component.data.custom_id), values }
}

/// A click changes the message for whoever asked for it, and for whoever alone sees it. Everyone else, and everything that only
/// one person wants to read, gets a message of its own.
fn delivery(interaction: &Interaction, response: &Response) -> Delivery {
    let Response::Answer(answer) = response else {
        return Delivery::Private;
    };
    match interaction {
        Interaction::Component(component) if answer.kind != Kind::Declined => {
            let own = answer.audience == Audience::Channel && asker(&component.message) == Some(component.user.id);
            if is_private(&component.message) || own { Delivery::Update } else { Delivery::Private }
        }
        Interaction::Command(_) if answer.audience == Audience::Channel => Delivery::Channel,
        _ => Delivery::Private,
    }
}

fn is_private(message: &Message) -> bool {
    message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL))
}

/// Who asked the question that a message answers.
fn asker(message: &Message) -> Option<UserId> {
    match message.interaction_metadata.as_deref()? {
        MessageInteractionMetadata::Command(metadata) => Some(metadata.user.id),
        MessageInteractionMetadata::Component(metadata) => Some(metadata.user.id),
        _ => None,
    }
}
