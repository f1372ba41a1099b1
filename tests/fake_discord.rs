//! The fake Discord keeps its word: it speaks the protocol, and refuses what Discord refuses.

mod bad_commands;
mod bad_messages;
mod channels;
mod contract;
mod gateway;
mod interactions;
mod rest;
mod wire;
