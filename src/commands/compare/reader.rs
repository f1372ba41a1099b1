//! What was read of a text so far.

use super::found::FoundNames;
use crate::commands::command::Context;
use crate::commands::reading::TopicScope;
use crate::knowledge::Topic;
use crate::language::Language;
use crate::say;

/// How many buttons offer readings of a name.
pub(super) const MOST_OFFERS: usize = 5;

/// Reads names, and keeps what is to be said about how they were read.
#[derive(Clone)]
pub(super) struct NameReader<'l> {
    pub(super) cx: Context<'l>,
    /// The topics that have all that was read so far.
    pub(super) scope: TopicScope,
    pub(super) found: FoundNames,
    /// What was typed and not understood.
    pub(super) missed: Vec<String>,
}

impl<'l> NameReader<'l> {
    /// Nothing read yet.
    pub(super) fn new(cx: &Context<'l>) -> Self {
        Self {
            cx: *cx,
            scope: TopicScope::all(),
            found: FoundNames::default(),
            missed: Vec::new(),
        }
    }
}

/// The label for a technology or criterion of a topic.
pub(super) fn within(language: Language, topic: &Topic, name: &str) -> String {
    say!(language, "of-subject", subject = &topic.title, text = name)
}
