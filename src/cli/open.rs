//! Opens the configured knowledge.

use super::check;
use super::failure::{Failure, not_indexed, unreadable};
use super::output::complain;
use crate::config::Config;
use crate::edition::Editions;
use crate::instance::{Instance, latest_today};
use crate::knowledge::{self, Diagnostic, Loaded};
use std::path::Path;

/// Loads the configured knowledge, and tells which files nothing is answered from. That no article
/// is without errors is a failure.
pub fn instance(config: &Config, tell: fn(&Diagnostic)) -> Result<Instance, Failure> {
    let path = &config.knowledge.path;
    let loaded = knowledge::load(path, latest_today()).map_err(|error| unreadable(path, &error))?;
    if loaded.library.topics().is_empty() {
        complain(&check::human(&loaded, false));
        let summary = check::summary(&loaded);
        let message = format!(
            "there is no article without errors in {}: {}",
            path.display(),
            summary.trim_end()
        );
        return Err(Failure::problems(message));
    }
    loaded.left_out().into_iter().for_each(tell);
    let default = &config.knowledge.default_topic;
    // The built-in default is meant for the articles that come with the program; other folders need
    // not have it.
    let chosen = !default.is_empty() && *default != Config::default().knowledge.default_topic;
    if chosen && loaded.library.topic(default).is_none() && !is_left_out(default, &loaded) {
        return Err(Failure::could_not_run(unknown_default(
            default,
            &loaded.library,
        )));
    }
    let editions =
        Editions::new(loaded.library, loaded.translations).map_err(|error| not_indexed(&error))?;
    Ok(Instance::new(editions, config.settings()))
}

/// Whether there is an article of this id that has errors: the others are answered from meanwhile.
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
            "there are: {}; leave it empty to let the bot ask",
            ids().collect::<Vec<_>>().join(", ")
        )
    });
    format!("knowledge.default_topic = \"{default}\" names no topic; {remedy}")
}
