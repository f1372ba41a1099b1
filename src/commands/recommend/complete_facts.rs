//! What is offered while a must-have by facts is being typed: the article's own facts.

use super::complete_list::{LastEntry, ListCompletion, choice, with_blank};
use super::fact_examples;
use super::signs::is_sign;
use crate::commands::request::Choice;

impl ListCompletion<'_, '_> {
    /// A factual criterion with the start of a fact, where must-haves are typed.
    pub(super) fn last_fact<'t>(&self, last: &'t str) -> Option<LastEntry<'t>> {
        let sign = last.find(|c| is_sign(c) || c == ':')?;
        let (name, rest) = (last[..sign].trim(), &last[sign..]);
        let is_factual = self.must && self.criterion(name)?.kind.is_factual();
        let start = rest.trim_start_matches(|c: char| is_sign(c) || c == ':' || c.is_whitespace());
        is_factual.then_some(LastEntry::Fact { name, start })
    }

    /// A factual criterion with each fact that makes sense and has what is typed so far, as
    /// must-haves.
    pub(super) fn facts(&self, before: &str, name: &str, start: &str) -> Vec<Choice> {
        let Some(criterion) = self.criterion(name).filter(|_| self.must) else {
            return Vec::new();
        };

        let before = with_blank(before);
        let start = start.to_lowercase();
        let mut choices = Vec::new();
        for example in fact_examples::all(self.cx.language, criterion) {
            if example.to_lowercase().contains(&start) {
                choices.push(choice(format!("{before}{name} {example}")));
            }
        }
        choices
    }
}
