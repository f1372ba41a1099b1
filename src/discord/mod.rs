//! Everything that knows Discord: its limits, its interactions, its gateway, its registry of
//! commands.

pub mod api;
pub(crate) mod attachment;
pub mod endpoint;
mod fields;
pub mod gateway;
pub(crate) mod http;
pub mod incoming;
pub mod limits;
pub mod message;
pub mod outbox;
pub mod overflow;
pub(crate) mod pictures;
pub(crate) mod register;
pub mod responder;
