//! The fake Discord keeps its word: it speaks the protocol, and refuses what Discord refuses.

mod support;

#[path = "fake_discord/bad_commands.rs"]
mod bad_commands;
#[path = "fake_discord/bad_messages.rs"]
mod bad_messages;
#[path = "fake_discord/contract.rs"]
mod contract;
#[path = "fake_discord/gateway.rs"]
mod gateway;
#[path = "fake_discord/interactions.rs"]
mod interactions;
#[path = "fake_discord/rest.rs"]
mod rest;
#[path = "fake_discord/wire.rs"]
mod wire;
