//! Logs and counts what came of each attempt to take new knowledge into use.

use super::change::LibraryChange;
use super::policy::Fault;
use super::reloader::{Cause, ReloadAttempt, ReloadOutcome};
use crate::knowledge::Diagnostic;
use crate::knowledge::escape::escape_line;
use crate::knowledge::load::left_out;
use crate::metrics::Metrics;
use std::collections::HashSet;
use std::sync::Arc;

/// How many errors, or ids of topics, are logged at once.
const MOST_LOGGED: usize = 20;

/// The log and the metrics of reloading. Whatever stays as it was is logged once.
pub struct Journal {
    metrics: Arc<Metrics>,
    /// Why the last attempt failed, if it did.
    fault: Option<String>,
    /// The problems that were logged and are still there.
    logged: HashSet<String>,
}

impl Journal {
    /// For a library that was just loaded, whose left-out files were logged.
    pub fn new(metrics: Arc<Metrics>, problems: &[Diagnostic]) -> Self {
        metrics.library_loaded();
        metrics.library_healthy(!has_errors(problems));
        Self {
            metrics,
            fault: None,
            logged: left_out(problems).into_iter().map(key).collect(),
        }
    }

    /// Logs and counts an attempt.
    pub fn note(&mut self, attempt: &ReloadAttempt) {
        self.count_fetch(attempt);
        match &attempt.outcome {
            ReloadOutcome::Changed(change) => self.changed(attempt, change),
            ReloadOutcome::Unchanged => self.unchanged(attempt),
            ReloadOutcome::Failed(fault) => self.failed(attempt, fault),
        }
    }

    /// Counts what an attempt had to do with a repository, if it had.
    fn count_fetch(&self, attempt: &ReloadAttempt) {
        match (&attempt.outcome, &attempt.commit) {
            (ReloadOutcome::Failed(Fault::Fetch(error)), _) => {
                self.metrics.fetched(Some(error.reason));
            }
            (ReloadOutcome::Failed(_), Some(_)) => self.metrics.fetched(None),
            (_, Some(commit)) => {
                self.metrics.fetched(None);
                self.metrics.library_commit(commit.short(), commit.time);
            }
            (_, None) => {}
        }
    }

    fn changed(&mut self, attempt: &ReloadAttempt, change: &LibraryChange) {
        self.metrics.reloaded("changed");
        self.metrics.library_loaded();
        self.metrics.library_healthy(!has_errors(&attempt.problems));

        tracing::info!(
            library = attempt.library,
            commit = attempt.commit_in_short(),
            // Nothing, after a start without any.
            before = Some(change.from.as_str()).filter(|version| !version.is_empty()),
            added = listed(&change.added),
            changed = listed(&change.changed),
            removed = listed(&change.removed),
            "answering from new knowledge"
        );
        self.log_newly_left_out(&attempt.problems);
        self.fault = None;
    }

    fn unchanged(&mut self, attempt: &ReloadAttempt) {
        self.metrics.reloaded("unchanged");
        self.metrics.library_healthy(!has_errors(&attempt.problems));

        let (library, commit) = (attempt.library.as_str(), attempt.commit_in_short());
        if self.fault.is_some() {
            tracing::info!(
                library,
                commit,
                "the fault is gone; the articles are the ones already in use"
            );
        } else if attempt.cause == Cause::Requested {
            tracing::info!(library, commit, "knowledge unchanged");
        } else {
            tracing::debug!(library, commit, "knowledge unchanged");
        }
        self.log_newly_left_out(&attempt.problems);
        self.fault = None;
    }

    fn log_newly_left_out(&mut self, problems: &[Diagnostic]) {
        let left_out = left_out(problems);
        for problem in &left_out {
            if !self.logged.contains(&key(problem)) {
                log_left_out(problem);
            }
        }
        self.logged = left_out.into_iter().map(key).collect();
    }

    fn failed(&mut self, attempt: &ReloadAttempt, fault: &Fault) {
        // A repository that cannot be reached says nothing about its articles.
        if !fault.is_outage() {
            self.metrics.reloaded("failed");
            self.metrics.library_healthy(false);
        }

        // An operator who asks gets an answer, even if it is the same as before.
        if attempt.cause == Cause::Requested {
            self.fault = None;
            self.logged.clear();
        }

        let reason = fault.to_string();
        let commit = attempt.commit_in_short().unwrap_or_default();
        let kind = format!("{commit} {}", fault.kind());
        let new = self.not_logged(&attempt.problems);
        if self.fault.as_ref() == Some(&kind) && new.is_empty() {
            return tracing::debug!(reason, "the knowledge still cannot be used");
        }
        log_failure(attempt, fault, &reason);
        log_errors(&new);

        self.fault = Some(kind);
        if matches!(fault, Fault::Errors(_)) {
            self.remember_logged(&attempt.problems);
        }
    }

    /// The errors that were not logged yet.
    fn not_logged<'p>(&self, problems: &'p [Diagnostic]) -> Vec<&'p Diagnostic> {
        let errors = problems.iter().filter(|problem| problem.is_error());
        errors
            .filter(|error| !self.logged.contains(&key(error)))
            .collect()
    }

    /// Remembers what a failed attempt has logged: all errors, but no warnings about left-out
    /// files.
    fn remember_logged(&mut self, problems: &[Diagnostic]) {
        let mut logged = HashSet::new();
        for problem in left_out(problems) {
            if self.logged.contains(&key(problem)) {
                logged.insert(key(problem));
            }
        }
        for error in problems.iter().filter(|problem| problem.is_error()) {
            logged.insert(key(error));
        }
        self.logged = logged;
    }
}

fn log_failure(attempt: &ReloadAttempt, fault: &Fault, reason: &str) {
    let (library, commit) = (attempt.library.as_str(), attempt.commit_in_short());
    if attempt.library.is_empty() {
        tracing::error!(
            commit,
            reason,
            "there is no knowledge to answer from yet; trying again"
        );
    } else if fault.is_outage() {
        tracing::warn!(
            library,
            reason,
            "cannot look for new knowledge; answers come from the library that was loaded before"
        );
    } else {
        tracing::error!(
            library,
            commit,
            reason,
            "the new knowledge is not used; answers come from the library that was loaded before"
        );
    }
}

fn has_errors(problems: &[Diagnostic]) -> bool {
    problems.iter().any(Diagnostic::is_error)
}

fn log_errors(errors: &[&Diagnostic]) {
    for problem in errors.iter().take(MOST_LOGGED) {
        tracing::error!(
            path = %escape_line(&problem.path),
            line = problem.line,
            rule = problem.rule.name(),
            reason = problem.message,
            remedy = problem.remedy,
            "an error in the knowledge folder"
        );
    }

    let more = errors.len().saturating_sub(MOST_LOGGED);
    if more > 0 {
        tracing::error!("and {more} more errors; `weighin check` lists them all");
    }
}

/// Logs that nothing is answered from a file, and why.
pub fn log_left_out(problem: &Diagnostic) {
    tracing::warn!(
        path = %escape_line(&problem.path),
        line = problem.line,
        rule = problem.rule.name(),
        reason = problem.message,
        remedy = problem.remedy,
        "left out a file of the knowledge folder"
    );
}

/// What makes two problems the same.
fn key(problem: &Diagnostic) -> String {
    let place = (&problem.path, problem.line, problem.column);
    format!("{place:?} {} {}", problem.rule.name(), problem.message)
}

/// The first ids, and how many more there are; `None` for none.
fn listed(ids: &[String]) -> Option<String> {
    let (first, others) = ids.split_at(ids.len().min(MOST_LOGGED));
    let first = first.join(", ");
    match (ids.len(), others.len()) {
        (0, _) => None,
        (_, 0) => Some(first),
        (_, more) => Some(format!("{first} and {more} more")),
    }
}
