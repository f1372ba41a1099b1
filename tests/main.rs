//! All tests of the program from outside, in one program: each more would link everything once
//! more.
//!
//! `cargo test --test all gateway::` runs those of one module.

mod samples;
mod support;

mod answers;
mod chart;
mod cli;
mod config;
mod decide;
mod deciding;
mod decisions;
mod decisions_oracle;
mod difference;
mod documents;
mod endpoint;
mod fake_discord;
mod fetching;
mod gateway;
mod import;
mod languages;
mod layers;
mod layout;
mod links;
mod meaning;
mod meanings;
mod messages;
mod names;
mod outbox;
mod playground;
mod properties;
mod questions;
mod ranking;
mod ranking_oracle;
mod ranking_properties;
mod replicas;
mod rules;
mod schema;
mod search;
mod showing;
mod storage;
mod translations;
mod walk;
