//! All tests of the program from outside, in one program: each more would link everything once
//! more.
//!
//! `cargo test --test all gateway::` runs those of one module.
//!
//! | file | what it does |
//! |---|---|
//! | `cli`, `config` | the program from outside: its output and exit codes; every key of the configuration |
//! | `rules` | every rule of `weighin check` |
//! | `schema` | `weighin schema`: it accepts and refuses the same as the check |
//! | `links` | the web pages that articles cite: due for review, gone, changed |
//! | `difference`, `import` | `weighin diff`; what a team has becomes a draft |
//! | `fetching` | articles from git repositories |
//! | `translations`, `languages` | articles in other languages; the texts of the interface |
//! | `answers` | every kind of answer against snapshots |
//! | `showing`, `chart` | answers show what is correct; the pictures and their alternative text |
//! | `walk` | clicks every button and every option that any reply offers |
//! | `properties` | what holds for any input |
//! | `names` | how names are read and completed |
//! | `search` | the search, through `/ask` on a small article |
//! | `questions`, `messages` | counts what the search finds for many real questions and messages |
//! | `meaning`, `meanings` | the sentence model; what is kept of the meanings of texts |
//! | `ranking`, `ranking_properties` | rankings worked out by hand; what holds for every ranking |
//! | `decisions` | a team's decision: what acts do, and what ballots come to |
//! | `ranking_oracle`, `decisions_oracle` | the Rust sides of the Python scripts that compute the same again |
//! | `decide` | `/decide` with a database: events in, answers out |
//! | `deciding` | teams decide with the real program, also while processes are killed |
//! | `storage`, `outbox` | the store; messages that the bot sends unprompted |
//! | `gateway`, `endpoint` | the real program at a fake Discord's gateway; as an HTTP endpoint |
//! | `replicas` | two replicas of the endpoint behind nginx |
//! | `playground` | the server of the playground; its page is tested in `page/` and `browser/` |
//! | `fake_discord` | the fake Discord itself: it refuses what Discord refuses |
//! | `documents` | documents and program agree |
//! | `layers`, `layout` | which layer uses which; what keeps building and testing quick |
//! | `samples/`, `support/` | what the tests share: inputs for pictures, and everything else |

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
