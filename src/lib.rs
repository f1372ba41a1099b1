//! Weighin: a Discord bot that helps a team choose between technologies, based on evidence.
//!
//! These are the layers, and the other layers that each one uses. `tests/layers.rs` compares this
//! table with the code. Everything above the line is plain functions: no network, no clock, no chat platform.
//!
//! | layer | what it does | uses |
//! |---|---|---|
//! | [`language`] | the languages of the interface and their texts | |
//! | [`knowledge`] | article files -> checked, indexed library | language |
//! | [`search`] | words -> sections, and the names in a running text | language, knowledge |
//! | [`ranking`] | ratings and weights -> a ranking with its reasons | |
//! | [`question`] | a question as a value, written into a button and read back | |
//! | [`answer`] | an answer as a value, and what any chat can show of it | language, knowledge, question |
//! | [`commands`] | requests -> questions -> answers, one file per command | language, knowledge, search, ranking, question, answer |
//! |---|---|---|
//! | [`render`] | answers -> pictures, terminal text | language, knowledge, question, answer |
//! | [`edition`] | the library in each language, with its search | language, knowledge, search, commands |
//! | [`instance`] | editions, settings and clock of a running instance | language, commands, edition |
//! | [`metrics`] | what is counted and measured, for Prometheus | knowledge |
//! | [`http`] | serving HTTP within limits; health and metrics of the process | instance, metrics |
//! | [`discord`] | interactions in, messages out; the gateway, the endpoint; the registry of commands | language, knowledge, question, answer, commands, render, edition, instance, metrics, http |
//! | [`playground`] | the local page, with the same answers as in Discord | language, knowledge, commands, edition, instance, metrics, http, discord |
//! | [`config`] | config file and environment -> settings | knowledge, commands |
//! | [`cli`] | the command line of the program | language, knowledge, answer, commands, render, edition, instance, metrics, http, discord, playground, config |

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
