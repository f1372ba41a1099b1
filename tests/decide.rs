//! `/decide` as people use it: events in, answers out, with a real database; and what is said.

mod flow;
mod forged;
mod refusals;
mod said;
mod world;
