//! The list of the commands.

use super::command::Command;
use super::spec::{CommandKind, Spec};
use super::{ask, compare, decide, help, recommend, topics, weigh_in};

/// Every command. To add one: a new file, its spec in `specs`, and a line here.
pub const ALL: &[&dyn Command] = &[
    &ask::Ask,
    &compare::Compare,
    &recommend::Recommend,
    &decide::Decide,
    &topics::Topics,
    &help::Help,
    &weigh_in::WeighIn,
];

/// Every slash command's spec.
pub fn slash() -> impl Iterator<Item = &'static Spec> {
    ALL.iter()
        .map(|command| command.spec())
        .filter(|spec| spec.kind == CommandKind::Slash)
}

/// A command by its name.
pub fn find(name: &str) -> Option<&'static dyn Command> {
    ALL.iter()
        .copied()
        .find(|command| command.spec().name == name)
}
