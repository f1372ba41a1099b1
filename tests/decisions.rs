//! A team's decision: what acts do to it, and what its ballots come to.
//!
//! | file | what it does |
//! |---|---|
//! | `acts` | who may do what, and when |
//! | `anonymous` | ballots without names |
//! | `choices` | proposals, consent, objections, and one person deciding |
//! | `outcomes` | what ballots come to: ties, missed quorums, must-haves, disagreement |
//! | `replays` | what a new library does to a decision |
//! | `records` | the record: what it keeps, whether it is right, how it reads |
//! | `properties` | what holds for every team |
//! | `interleavings` | every order of up to five acts, against an independent model |
//! | `given` | for the other files: decisions, ballots and ratings in few words |

pub mod given;

mod acts;
mod anonymous;
mod choices;
mod interleavings;
mod outcomes;
mod properties;
mod records;
mod replays;
