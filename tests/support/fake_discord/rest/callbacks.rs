//! `POST /interactions/{id}/{token}/callback`

use axum::response::Response;

use super::multipart::{Upload, upload};
use super::{Call, refuse, replies};
use crate::support::fake_discord::contract;
use crate::support::fake_discord::state::Shared;

/// Takes the answer to an interaction, if it is in time and in order.
pub fn answer(shared: &Shared, call: &Call, id: &str, token: &str) -> Response {
    let asked = match shared.ledger.claim(id, token, call.read_at) {
        Ok(asked) => asked,
        Err(refusal) => return replies::refusal(refusal),
    };
    let Upload { body, files } = match upload(call) {
        Ok(upload) => upload,
        Err(reply) => return *reply,
    };
    if shared.options.check_bodies {
        let violations = contract::callback(&asked, &body, files.len());
        if !violations.is_empty() {
            let reply = refuse(shared, call, violations.clone());
            shared.ledger.refuse(id, violations);
            return reply;
        }
    }
    match shared
        .ledger
        .answer((id, token), (body, files), call.read_at)
    {
        Ok(()) => replies::no_content(),
        Err(refusal) => replies::refusal(refusal),
    }
}
