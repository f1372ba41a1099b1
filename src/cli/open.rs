//! Opens the configured knowledge.

use super::failure::{Failure, unreadable};
use super::output::complain;
use super::place::place;
use super::problems::{human, summary};
use crate::config::Config;
use crate::edition::Editions;
use crate::git::{CommitSnapshot, Remote};
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
    pub source: ArticleSource,
}

/// Where the articles come from.
pub enum ArticleSource {
    /// The configured folder, and how it looked before it was read.
    Folder(Stamp),
    /// A repository, and the commit that was loaded; none if none was ever fetched.
    Repository(Box<Remote>, Option<CommitSnapshot>),
}

/// Loads the configured knowledge, and reports which files are left out. It is a failure if no
/// article loads.
pub fn instance(config: &Config, tell: fn(&Diagnostic)) -> Result<Instance, Failure> {
    let place = place(config)?;
    let (loaded, _) = load(config, &place.folder)?;
    let editions = editions(config, loaded, tell)?.0;
    let fetched = place.commit.as_ref().map(reload::fetched);
    Ok(Instance::new(
        editions.fetched_from(fetched),
        config.settings(),
    ))
}

/// Like [`instance`], with what is needed to take new knowledge into use later. If the articles
/// come from a repository, they are those of the commit that was used last, or none for now: the
/// repository is asked later, for it may be a while until it can be reached.
pub fn start(config: &Config, tell: fn(&Diagnostic)) -> Result<Start, Failure> {
    if let Some(remote) = config.repository() {
        return Ok(start_fetched(config, remote, tell));
    }

    let (loaded, seen) = load(config, &config.knowledge.path)?;
    let (editions, problems) = editions(config, loaded, tell)?;
    Ok(Start {
        instance: Instance::new(editions, config.settings()),
        problems,
        source: ArticleSource::Folder(seen),
    })
}

fn start_fetched(config: &Config, remote: Remote, tell: fn(&Diagnostic)) -> Start {
    let last = remote.last_used().and_then(|snapshot| {
        // The cache may be damaged, and the configuration may be another one.
        let (loaded, _) = load(config, &snapshot.folder).ok()?;
        let (editions, problems) = editions(config, loaded, tell).ok()?;
        Some((snapshot, editions, problems))
    });
    let Some((snapshot, editions, problems)) = last else {
        return Start {
            instance: Instance::new(
                Editions::new(Library::default(), Vec::new()),
                config.settings(),
            ),
            problems: Vec::new(),
            source: ArticleSource::Repository(Box::new(remote), None),
        };
    };

    let fetched = reload::fetched(&snapshot.commit);
    Start {
        instance: Instance::new(editions.fetched_from(Some(fetched)), config.settings()),
        problems,
        source: ArticleSource::Repository(Box::new(remote), Some(snapshot)),
    }
}

fn load(config: &Config, folder: &Path) -> Result<(Loaded, Stamp), Failure> {
    let loaded = reload::load(folder);
    let (mut loaded, stamp) = loaded.map_err(|error| match &config.knowledge.git {
        None => unreadable(folder, &error),
        Some(git) => Failure::could_not_run(format!(
            "cannot read what was fetched from {git}: {error}; delete {}",
            config.knowledge.cache.display()
        )),
    })?;

    if !config.knowledge.drafts {
        loaded.leave_out_drafts();
    }
    Ok((loaded, stamp))
}

/// The editions of what was loaded, and its problems.
fn editions(
    config: &Config,
    loaded: Loaded,
    tell: fn(&Diagnostic),
) -> Result<(Editions, Vec<Diagnostic>), Failure> {
    if loaded.library.topics().is_empty() {
        complain(&human(&loaded, false));
        return Err(no_article(config, &loaded));
    }
    for problem in loaded.left_out() {
        tell(problem);
    }
    check_default_topic(config, &loaded)?;
    Ok((
        Editions::new(loaded.library, loaded.translations),
        loaded.problems,
    ))
}

fn no_article(config: &Config, loaded: &Loaded) -> Failure {
    let place = match &config.knowledge.git {
        None => config.knowledge.path.display().to_string(),
        Some(git) => git.to_string(),
    };
    if !config.knowledge.drafts && loaded.files > 0 && loaded.errors() == 0 {
        return Failure::problems(format!(
            "all articles in {place} are drafts, and knowledge.drafts is false; set it to true to answer from them"
        ));
    }

    let summary = summary(loaded);
    Failure::problems(format!(
        "no article in {place} loads without errors: {}",
        summary.trim_end()
    ))
}

/// A default topic that does not exist is a mistake in the configuration; one that only has errors
/// will be there again.
fn check_default_topic(config: &Config, loaded: &Loaded) -> Result<(), Failure> {
    let Some(id) = chosen_default(config) else {
        return Ok(());
    };
    if loaded.has_article(id) {
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
