//! The fake Discord keeps its word: it speaks the protocol, and refuses what Discord refuses.
//!
//! | file | what it does |
//! |---|---|
//! | `gateway`, `rest` | the gateway's protocol; the REST side |
//! | `channels` | channels: what the bot posts unprompted |
//! | `interactions` | built interactions are those that Discord sends |
//! | `contract` | good examples; a bad one for each rule about forms and completions |
//! | `bad_commands`, `bad_messages` | a bad example for each rule about commands; about messages |
//! | `wire` | for the other files: bare clients that say what a test wants |

mod bad_commands;
mod bad_messages;
mod channels;
mod contract;
mod gateway;
mod interactions;
mod rest;
mod wire;
