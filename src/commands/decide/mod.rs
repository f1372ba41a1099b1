//! What is said of a decision.
//!
//! | file | what it does |
//! |---|---|
//! | `board` | the one public message of a decision, in every state |
//! | `people`, `standing`, `taken` | its parts: who, where it stands, what was chosen |
//! | `outcome` | how the outcome came about |
//! | `weighed`, `as_it_was` | what the ballots come to, by the ratings as they were |
//! | `finding`, `entries` | the outcome in sentences, and what explains it |
//! | `show`, `since` | a decision as one person sees it; what changed in the evidence since |
//! | `list` | the decisions of a channel or a server |
//! | `announce`, `news` | what the bot says of its own accord |
//! | `buttons` | the ways on |
//! | `wording` | what people typed, and mentions of them, as a message can show them |

pub mod announce;
mod as_it_was;
pub mod board;
mod buttons;
mod entries;
mod finding;
pub mod list;
mod news;
pub mod outcome;
mod people;
pub mod show;
mod since;
mod standing;
mod taken;
mod weighed;
mod wording;
