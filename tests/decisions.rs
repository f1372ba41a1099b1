//! A team's decision: what acts do to it, and what its ballots come to.

pub mod given;

mod acts;
mod anonymous;
mod choices;
mod interleavings;
mod outcomes;
mod properties;
mod records;
mod replays;
