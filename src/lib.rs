//! Weighin: a Discord bot with which a team chooses between technologies, on evidence.
//!
//! The layers, and which may use which. Everything above the line is plain functions: no network, no clock, no Discord.
//!
//! | layer | what it does | uses |
//! |---|---|---|
//! | [`language`] | the languages of the interface, and what is said in them | |
//! | [`knowledge`] | article files -> checked, indexed library | language |
//! | [`search`] | words -> sections, and the names in a running text | knowledge, language |
//! | [`ranking`] | ratings and weights -> a ranking with its reasons | |
//! | [`question`] | what was asked, as a value | |
//! | [`answer`] | what is said, as a value | language, knowledge, question |
//! | [`commands`] | requests -> questions -> answers, a file a command | language, knowledge, search, ranking, question, answer |
//! |---|---|---|
//! | [`render`] | answers -> Discord messages, pictures, terminal text | knowledge, answer, question, discord's limits and ids |
//! | [`discord`] | interactions in, responses out; the gateway, the endpoint; the registry of commands | commands, render, instance, metrics, http |
//! | [`http`] | serving HTTP within limits; health and metrics of the process | instance, metrics |
//! | [`edition`] | the library in each language, with what finds answers in it | language, knowledge, search, commands |
//! | [`instance`] | editions, settings and clock of a running instance | language, edition, commands |
//! | [`playground`] | the local page, answered as Discord is | commands, discord, http, instance, knowledge, metrics |
//! | [`metrics`] | what is counted and measured, for Prometheus | knowledge |
//! | [`config`] | config file and environment -> settings | knowledge, commands |
//! | [`cli`] | what the program does | all of them |

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
