//! What Discord refuses, checked twice: by hand-written rules, and by Discord's own description.
//!
//! The rules are written from Discord's documentation and know nothing of the bot. One of them is
//! this project's own: no message may ping anybody. Lengths are counted in Unicode scalar values.
//!
//! | file | what it does |
//! |---|---|
//! | `responses`, `forms` | rules for the answer to an interaction; for forms |
//! | `messages`, `embeds`, `components` | rules for a message and for its parts |
//! | `commands` | rules for the registration of commands |
//! | `node`, `report` | a place in a body; what is found there |
//! | `openapi`, `schemas` | Discord's own description of its API; reads JSON Schema |

pub mod commands;
pub mod components;
pub mod embeds;
pub mod forms;
pub mod messages;
pub mod node;
pub mod openapi;
pub mod report;
pub mod responses;
mod schemas;

use std::fmt;

use serde_json::Value;

use node::Node;
use report::Report;

/// Something in a body that Discord refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// The request, as method and path; empty until it is known.
    pub request: String,
    /// Where in the body, with dots between the keys.
    pub path: String,
    pub code: String,
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            request,
            path,
            code,
            message,
        } = self;
        write!(f, "{request} {path}: {message} [{code}]")
    }
}

/// Checks the answer to an interaction.
pub fn callback(asked: &Value, body: &Value, files: usize) -> Vec<Violation> {
    let root = Node::root(body);
    let mut report = Report::default();
    responses::check(asked, &root, files, &mut report);
    if let Some(schema) = openapi::schema_of_callback(body) {
        openapi::check(schema, &root, &mut report);
    }
    report.found
}

/// Checks an edit of a message, or a new message where there is none before.
pub fn webhook(body: &Value, files: usize, before: Option<&Value>) -> Vec<Violation> {
    let root = Node::root(body);
    let mut report = Report::default();
    messages::check(&Value::Null, &root, files, before, &mut report);
    let schema = match before {
        Some(_) => "IncomingWebhookUpdateRequestPartial",
        None => "IncomingWebhookRequestPartial",
    };
    openapi::check(schema, &root, &mut report);
    report.found
}

/// Checks a message that the bot posts unprompted, or an edit of the one before.
pub fn own_message(body: &Value, files: usize, before: Option<&Value>) -> Vec<Violation> {
    let root = Node::root(body);
    let mut report = Report::default();
    messages::check_own(&root, files, before, &mut report);
    let schema = match before {
        Some(_) => "MessageEditRequestPartial",
        None => "MessageCreateRequest",
    };
    openapi::check(schema, &root, &mut report);
    report.found
}

/// Checks a list of commands that replaces all others.
pub fn commands(body: &Value) -> Vec<Violation> {
    let root = Node::root(body);
    let mut report = Report::default();
    commands::check_all(&root, &mut report);
    for command in root.elements() {
        openapi::check("ApplicationCommandUpdateRequest", &command, &mut report);
    }
    report.found
}

/// Checks one command that is created or replaced.
pub fn command(body: &Value) -> Vec<Violation> {
    let root = Node::root(body);
    let mut report = Report::default();
    commands::check(&root, &mut report);
    openapi::check("ApplicationCommandCreateRequest", &root, &mut report);
    report.found
}

/// Checks the changes to one command.
pub fn command_edit(body: &Value) -> Vec<Violation> {
    let root = Node::root(body);
    let mut report = Report::default();
    commands::check_edit(&root, &mut report);
    openapi::check("ApplicationCommandPatchRequestPartial", &root, &mut report);
    report.found
}
