//! The articles of a playground, and what is wrong with them: as they are saved, sound or not.

use crate::commands::{AnswerSettings, own_names};
use crate::discord::overflow;
use crate::edition::Editions;
use crate::instance::Instance;
use crate::knowledge::load::Stamp;
use crate::knowledge::{Diagnostic, diagnostic};
use crate::language::Language;
use crate::reload::{Cause, Policy, ReloadAttempt, ReloadOutcome, Reloader, Watching};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use tokio::sync::watch;

/// The articles and what is wrong with them.
pub struct Shelf {
    instance: Arc<Instance>,
    problems: Mutex<Vec<Diagnostic>>,
    /// Held while every answer is rendered.
    checking: Mutex<()>,
    /// How often the articles were read.
    read: watch::Sender<u64>,
}

impl Shelf {
    /// The articles that were loaded. Those without an error are answered from; the others wait to
    /// be corrected.
    pub fn new(settings: AnswerSettings, editions: Editions, problems: Vec<Diagnostic>) -> Self {
        Self {
            instance: Arc::new(Instance::new(editions, settings)),
            problems: Mutex::new(problems),
            checking: Mutex::new(()),
            read: watch::Sender::new(0),
        }
    }

    /// What questions are answered from.
    pub fn instance(&self) -> Arc<Instance> {
        Arc::clone(&self.instance)
    }

    /// What is wrong with the articles.
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.lock_problems().clone()
    }

    /// How many errors, as opposed to warnings, there are.
    pub fn errors(&self) -> usize {
        let problems = self.lock_problems();
        problems.iter().filter(|problem| problem.is_error()).count()
    }

    /// Reads the articles of a path again whenever one is saved, for as long as the result is kept.
    /// `read` is how they looked when these were read.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn watch(self: &Arc<Self>, path: &Path, read: Stamp) -> io::Result<Watching> {
        let mut last = self.problems();
        let reloader = Reloader::new(path, Policy::UseWhatIsSound, self.instance(), &last);
        self.start_to_check_answers();

        let shelf = Arc::clone(self);
        reloader.watch(read, move |attempt| shelf.show(attempt, &mut last))
    }

    /// Tells the page if an article was saved, or if the articles are others than before. `last` is
    /// what was wrong with them before.
    fn show(self: &Arc<Self>, attempt: ReloadAttempt, last: &mut Vec<Diagnostic>) {
        let is_news = match attempt.outcome {
            ReloadOutcome::Changed(_) => true,
            ReloadOutcome::Unchanged => attempt.cause == Cause::Saved || attempt.problems != *last,
            // A folder that is gone for a moment leaves everything as it was.
            ReloadOutcome::Failed(_) => false,
        };
        if !is_news {
            return;
        }

        last.clone_from(&attempt.problems);
        *self.lock_problems() = attempt.problems;
        self.tell_pages();
        self.start_to_check_answers();
    }

    /// Rendering every answer takes a while, and must not hold up what is saved meanwhile.
    fn start_to_check_answers(self: &Arc<Self>) {
        let shelf = Arc::clone(self);
        thread::spawn(move || shelf.check_answers(&shelf.instance.editions()));
    }

    /// Adds the problems that only rendering every answer shows; nothing, once other articles are
    /// in use.
    fn check_answers(&self, editions: &Arc<Editions>) {
        // One at a time: they would only take processors from each other.
        let _checking = self.checking.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.answers_from(editions) {
            return;
        }

        let context = |language| self.instance.context(editions, language);
        let mut found = overflow::find(context);
        for language in Language::ALL {
            found.extend(own_names::find(&context(language)));
        }
        let found = found.into_iter().flat_map(|(_, _, problems)| problems);
        if self.add(found, editions) {
            self.tell_pages();
        }
    }

    fn answers_from(&self, editions: &Arc<Editions>) -> bool {
        Arc::ptr_eq(editions, &self.instance.editions())
    }

    /// Adds problems that were found in these editions; whether any was new.
    fn add(&self, found: impl Iterator<Item = Diagnostic>, editions: &Arc<Editions>) -> bool {
        // While the lock is held, nobody puts the problems of other articles in place of these.
        let mut problems = self.lock_problems();
        if !self.answers_from(editions) {
            return false;
        }

        let before = problems.len();
        for problem in found {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        diagnostic::sort(&mut problems);
        problems.len() > before
    }

    /// Changes each time that the articles were read.
    pub fn reads(&self) -> watch::Receiver<u64> {
        self.read.subscribe()
    }

    fn lock_problems(&self) -> MutexGuard<'_, Vec<Diagnostic>> {
        self.problems.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell_pages(&self) {
        self.read.send_modify(|times| *times += 1);
    }
}
