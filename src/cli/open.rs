//! Opens the configured knowledge.

use super::failure::{Failure, unreadable};
use super::output::complain;
use super::problems::{human, summary};
use crate::config::Config;
use crate::edition::Editions;
use crate::instance::Instance;
use crate::knowledge::load::Stamp;
use crate::knowledge::names::did_you_mean;
use crate::knowledge::{Diagnostic, Library, Loaded};
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
        complain(&human(&loaded, false));
        return Err(no_article(path, &loaded));
    }

    for problem in loaded.left_out() {
        tell(problem);
    }
    check_default_topic(config, &loaded)?;

    let editions = Editions::new(loaded.library, loaded.translations);
    Ok(Start {
        instance: Instance::new(editions, config.settings()),
        problems: loaded.problems,
        seen,
    })
}

fn no_article(path: &Path, loaded: &Loaded) -> Failure {
    let summary = summary(loaded);
    Failure::problems(format!(
        "no article in {} loads without errors: {}",
        path.display(),
        summary.trim_end()
    ))
}

/// A default topic that does not exist is a mistake in the configuration; one that only has errors
/// will be there again.
fn check_default_topic(config: &Config, loaded: &Loaded) -> Result<(), Failure> {
    let Some(id) = chosen_default(config) else {
        return Ok(());
    };
    if loaded.library.topic(id).is_some() || is_left_out(id, loaded) {
        return Ok(());
    }
    Err(Failure::could_not_run(unknown_default(id, &loaded.library)))
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
    loaded
        .left_out()
        .iter()
        .any(|problem| Path::new(&problem.path).file_stem() == Some(id.as_ref()))
}

fn unknown_default(default: &str, library: &Library) -> String {
    let topics = library.topics().iter();
    let ids: Vec<&str> = topics.map(|topic| topic.id.as_str()).collect();

    let remedy = match did_you_mean(default, ids.iter().copied()) {
        Some(remedy) => remedy,
        None => format!(
            "use one of: {}; or leave it empty to let the bot ask",
            ids.join(", ")
        ),
    };
    format!("knowledge.default_topic = \"{default}\" is not a topic; {remedy}")
}
