//! `/decide` as people use it: events in, answers out, with a real database.

mod flow;
mod refusals;
mod world;
