//! Everything that knows Discord: its limits, its interactions, its gateway, its registry of
//! commands.
//!
//! | file | what it does |
//! |---|---|
//! | [`endpoint`], [`gateway`] | the two ways in: HTTP requests from Discord, a connection to Discord |
//! | [`incoming`] | the JSON of an interaction -> an event; `fields` reads it field by field |
//! | [`responder`] | an event -> the reply, logged and measured |
//! | [`message`] | an answer -> the JSON of a message |
//! | `attachment`, `pictures` | what a message carries besides its text |
//! | `http` | the body of an HTTP request -> the HTTP answer |
//! | [`outbox`] | messages that the bot sends unprompted |
//! | [`api`] | Discord's REST API |
//! | `register` | updates the commands at Discord; `command_difference`: what differs there |
//! | `command_json` | a command as Discord registers it |
//! | [`limits`] | what Discord accepts at most |
//! | [`overflow`] | checks that no answer from an article has to be cut |

pub mod api;
pub(crate) mod attachment;
pub(crate) mod command_difference;
mod command_json;
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
