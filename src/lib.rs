//! Weighin: a Discord bot with which a team chooses between technologies, on evidence.
//!
//! The layers, and exactly which of them each one uses; `tests/layers.rs` compares this table with
//! the code. Everything above the line is plain functions: no network, no clock, no chat platform.
//!
//! | layer | what it does | uses |
//! |---|---|---|
//! | [`language`] | the languages of the interface, and what is said in them | |
//! | [`knowledge`] | article files -> checked, indexed library | language |
//! | [`search`] | words -> sections, and the names in a running text | language, knowledge |
//! | [`ranking`] | ratings and weights -> a ranking with its reasons | |
//! | [`question`] | what can be asked, as values; written into a button and read back | knowledge, ranking |
//! | [`answer`] | what is said, as a value; what any chat can show of it | language, knowledge, question |
//! | [`commands`] | requests -> questions -> answers, a file a command | language, knowledge, search, ranking, question, answer |
//! |---|---|---|
//! | [`render`] | answers -> pictures, terminal text | language, knowledge, question, answer |
//! | [`edition`] | the library in each language, with what finds answers in it | language, knowledge, search, commands |
//! | [`instance`] | editions, settings and clock of a running instance | language, commands, edition |
//! | [`metrics`] | what is counted and measured, for Prometheus | knowledge |
//! | [`http`] | serving HTTP within limits; health and metrics of the process | instance, metrics |
//! | [`discord`] | interactions in, messages out; the gateway, the endpoint; the registry of commands | language, knowledge, question, answer, commands, render, edition, instance, metrics, http |
//! | [`playground`] | the local page, answered as Discord is | language, knowledge, question, commands, edition, instance, metrics, http, discord |
//! | [`config`] | config file and environment -> settings | knowledge, commands |
//! | [`cli`] | what the program does | language, knowledge, answer, commands, render, edition, instance, metrics, http, discord, playground, config |

pub mod answer;
pub mod cli;
pub mod commands;
pub mod config;
pub mod discord;
pub mod edition;
pub mod http;
pub mod instance;
pub mod knowledge;
pub mod language;
pub mod metrics;
pub mod playground;
pub mod question;
pub mod ranking;
pub mod render;
pub mod search;
