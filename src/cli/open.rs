//! Opens the configured knowledge.

use super::check;
use super::failure::{Failure, unreadable};
use super::output::complain;
use crate::config::Config;
use crate::edition::Editions;
use crate::instance::Instance;
use crate::knowledge::load::Stamp;
use crate::knowledge::{self, Diagnostic, Loaded};
use crate::reload;
use std::path::Path;

/// What was loaded at the start.
pub struct Start {
    pub instance: Instance,
    pub problems: Vec<Diagnostic>,
    /// How the articles looked before they were read.
    pub seen: Stamp,
}

/// Loads the configured knowledge, and reports which files are left out. It is a failure if no
/// article loads.
pub fn instance(config: &Config, tell: fn(&Diagnostic)) -> Result<Instance, Failure> {
    start(config, tell).map(|start| start.instance)
}

/// As [`instance`], with what is needed to take new knowledge into use later.
pub fn start(config: &Config, tell: fn(&Diagnostic)) -> Result<Start, Failure> {
    let path = &config.knowledge.path;
    let (loaded, seen) = reload::load(path).map_err(|error| unreadable(path, &error))?;
    if loaded.library.topics().is_empty() {
        complain(&check::human(&loaded, false));
        let summary = check::summary(&loaded);
        let message = format!(
            "no article in {} loads without errors: {}",
            path.display(),
            summary.trim_end()
        );
        return Err(Failure::problems(message));
    }
    loaded.left_out().into_iter().for_each(tell);
    if let Some(default) = chosen_default(config) {
        let library = &loaded.library;
        if library.topic(default).is_none() && !is_left_out(default, &loaded) {
            return Err(Failure::could_not_run(unknown_default(default, library)));
        }
    }
    let editions =
        Editions::new(loaded.library, loaded.translations);
    Ok(Start {
        instance: Instance::new(editions, config.settings()),
        problems: loaded.problems,
        seen,
    })
}

/// The default topic that the operator chose. The built-in one is meant for the articles that come
/// with the program; other folders need not have it.
pub fn chosen_default(config: &Config) -> Option<&str> {
    let default = config.knowledge.default_topic.as_str();
    let is_chosen = !default.is_empty() && default != Config::default().knowledge.default_topic;
    is_chosen.then_some(default)
}

/// Whether there is an article with this id that has errors: meanwhile, answers come from the
/// others.
fn is_left_out(id: &str, loaded: &Loaded) -> bool {
    let stem = |problem: &&Diagnostic| {
        Path::new(&problem.path)
            .file_stem()
            .is_some_and(|stem| stem == id)
    };
    loaded.left_out().iter().any(stem)
}

fn unknown_default(default: &str, library: &knowledge::Library) -> String {
    let ids = || library.topics().iter().map(|topic| topic.id.as_str());
    let remedy = knowledge::names::did_you_mean(default, ids()).unwrap_or_else(|| {
        format!(
            "use one of: {}; or leave it empty to let the bot ask",
            ids().collect::<Vec<_>>().join(", ")
        )
    });
    format!("knowledge.default_topic = \"{default}\" is not a topic; {remedy}")
}
