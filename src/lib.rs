//! Weighin: a Discord bot that helps a team choose between technologies, based on evidence.
//!
//! These are the layers, and the other layers that each one uses. `tests/layers.rs` compares this
//! table with the code. Everything above the line is plain functions: no network, no clock, no chat
//! platform.
//!
//! | layer | what it does | uses |
//! |---|---|---|
//! | [`rating`] | ratings and weights, defined once | |
//! | [`index`] | which topic, technology, criterion or use case is meant | |
//! | [`language`] | the languages of the interface and their texts | rating |
//! | [`knowledge`] | article files -> checked, indexed library | rating, index, language |
//! | [`search`] | words -> sections, and the names in a running text | index, language, knowledge |
//! | [`ranking`] | ratings, facts and weights -> a ranking with its reasons | rating, index, knowledge |
//! | [`question`] | what can be asked, as values; written into a button and read back | rating, index, knowledge, ranking |
//! | [`difference`] | two libraries -> what is different between them, in words | rating, index, language, knowledge, ranking, question |
//! | [`decisions`] | a team's decision: acts -> state, ballots and ratings -> outcome | rating, index, knowledge, ranking |
//! | [`answer`] | an answer as a value, and what any chat can show of it | rating, index, language, knowledge, question |
//! | [`commands`] | requests -> questions -> answers, one file per command | rating, index, language, knowledge, search, ranking, question, decisions, answer |
//! |---|---|---|
//! | [`render`] | answers -> pictures, terminal text | rating, language, knowledge, question, answer |
//! | [`links`] | the pages that articles link to: are they there, do they say what is cited | knowledge |
//! | [`git`] | a branch of a repository elsewhere -> a folder with the articles of a commit | knowledge |
//! | [`store`] | keeps decisions in SQLite or PostgreSQL | decisions |
//! | [`chat`] | an event -> its act, done once, and its answer, for any chat | language, knowledge, decisions, question, answer, commands, store |
//! | [`meanings`] | computes meanings in the background, keeps them on disk | search |
//! | [`edition`] | the library in each language, with its search | language, knowledge, search, commands |
//! | [`instance`] | editions, settings, clock and store of a running instance | language, commands, store, edition |
//! | [`metrics`] | what is counted and measured, for Prometheus | knowledge, git, store |
//! | [`outbox`] | messages that the bot sends unprompted; decisions are closed at their deadlines | language, decisions, answer, commands, store, edition, instance, metrics |
//! | [`reload`] | new articles are read, checked and taken into use | language, knowledge, git, edition, instance, metrics |
//! | [`http`] | serving HTTP within limits; health and metrics of the process | instance, metrics |
//! | [`discord`] | interactions in, messages out; the gateway, the endpoint; the registry of commands | language, knowledge, question, answer, commands, chat, render, store, instance, metrics, outbox, http |
//! | [`playground`] | the local page, with the same answers as in Discord | index, language, knowledge, question, decisions, answer, commands, store, chat, edition, instance, metrics, outbox, reload, http, discord |
//! | [`config`] | config file and environment -> settings | knowledge, commands, git |
//! | [`cli`] | the command line of the program | language, knowledge, search, question, difference, decisions, answer, commands, chat, render, links, git, store, meanings, edition, instance, metrics, outbox, reload, http, discord, playground, config |

pub mod answer;
pub mod chat;
pub mod cli;
pub mod commands;
pub mod config;
pub mod decisions;
pub mod difference;
pub mod discord;
pub mod edition;
pub mod git;
pub mod http;
pub mod index;
pub mod instance;
pub mod knowledge;
pub mod language;
pub mod links;
pub mod meanings;
pub mod metrics;
pub mod outbox;
pub mod playground;
pub mod question;
pub mod ranking;
pub mod rating;
pub mod reload;
pub mod render;
pub mod search;
pub mod store;
