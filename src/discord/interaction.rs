//! An interaction, as Discord sends it -> the request in it -> the response to send. Every way in calls [`handle`].

use super::custom_id;
use crate::answer::{Audience, Kind};
use crate::commands::{Context, Options, Request, Response, respond};
use crate::render::chart::{Chart, Picture};
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
    let cx = Context { asker: asker_name(interaction), ..*cx };
    let response = respond(&cx, &request);
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

/// What is sent back: the body of the interaction response, and the picture to attach to it.
pub struct Outgoing {
    pub body: CreateInteractionResponse,
    pub picture: Option<Picture>,
}

impl Handled {
    /// The picture that goes with the answer, not yet drawn.
    pub fn chart(&self) -> Option<Chart> {
        match &self.response {
            Response::Answer(answer) => Chart::of(answer),
            Response::Choices(_) => None,
        }
    }

    /// What to send. A picture takes some milliseconds to draw; an answer whose picture fails goes out without.
    pub fn outgoing(&self) -> Outgoing {
        let drawn = self.chart().map(|chart| chart.draw()).transpose();
        let picture = drawn.unwrap_or_else(|error| {
            tracing::error!(%error, command = self.request.command(), "a picture could not be drawn");
            None
        });
        let body = match &self.response {
            Response::Answer(answer) => reply(answer, self.delivery, picture.as_ref()).response,
            Response::Choices(choices) => completions(choices),
        };
        Outgoing { body, picture }
    }
}

/// The name of whoever asks, as the others in the channel see it.
fn asker_name(interaction: &Interaction) -> &str {
    let (member, user) = match interaction {
        Interaction::Command(command) => (command.member.as_deref(), &command.user),
        Interaction::Component(component) => (component.member.as_ref(), &component.user),
        _ => return "",
    };
    let nick = member.and_then(|member| member.nick.as_deref());
    nick.or(user.global_name.as_deref()).unwrap_or(&user.name)
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
        Interaction::Component(_) if answer.audience == Audience::Shared => Delivery::Channel,
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
