//! `weighin check --stale`, `--links` and `--drift`: what has aged since the article was written.

use super::process::runtime;
use super::{Failure, complain};
use crate::knowledge::load::ArticleReport;
use crate::knowledge::{Loaded, Rule};
use crate::links::settings::LinkSettings;
use crate::links::{Agent, ArticleFile, check_drift, check_links, orphans, without_article};
use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is looked at instead of the rules for articles. Errors are printed anyway: an article with
/// errors is not looked at.
#[derive(clap::Args)]
pub struct Upkeep {
    /// List the articles whose review is due, with their owners
    #[arg(long)]
    stale: bool,
    /// Ask the addresses of all sources, homepages and links, and list those that lead nowhere
    #[arg(long)]
    links: bool,
    /// Read the pages that `weighin sources pin` has pinned, and list what has changed there
    #[arg(long)]
    drift: bool,
}

impl Upkeep {
    /// Whether anything of it is asked for.
    pub fn is_asked_for(&self) -> bool {
        self.stale || self.links || self.drift
    }

    /// Looks at what is asked for; keeps the errors, and what is found.
    pub fn look(&self, loaded: &mut Loaded, folder: &Path) -> Result<(), Failure> {
        loaded
            .problems
            .retain(|problem| problem.is_error() || self.stale && problem.rule == Rule::OldReview);
        if !self.links && !self.drift {
            return Ok(());
        }

        let agent = agent(folder)?;
        let runtime = runtime()?;
        if self.links {
            let all = articles(loaded, true);
            say_that_it_takes_time(&all);
            add(loaded, runtime.block_on(check_links(&agent, &all)));
        }
        if self.drift {
            let originals = articles(loaded, false);
            // What is wrong with an address is reported once.
            let found = runtime.block_on(check_drift(&agent, &originals, !self.links));
            add(loaded, found.map_err(Failure::could_not_run)?);
        }
        Ok(())
    }
}

/// Tells a person why nothing happens: with the pauses, hundreds of addresses take minutes.
fn say_that_it_takes_time(articles: &[ArticleFile]) {
    let links = articles.iter().map(|article| article.citations.links.len());
    let count: usize = links.sum();
    if std::io::stderr().is_terminal() {
        complain(&format!(
            "weighin: asking {count} addresses, one at a time for each host\n"
        ));
    }
}

/// The owners of the articles that have some, by path.
pub fn owners(loaded: &Loaded) -> BTreeMap<&str, &[String]> {
    let translations = loaded.translations.iter().map(|(_, library)| library);
    let mut owners = BTreeMap::new();
    for library in std::iter::once(&loaded.library).chain(translations) {
        for topic in library.topics() {
            if !topic.owners.is_empty() {
                owners.insert(topic.path.as_str(), topic.owners.as_slice());
            }
        }
    }
    owners
}

/// Asks pages within the limits of a knowledge folder.
pub fn agent(folder: &Path) -> Result<Arc<Agent>, Failure> {
    let settings = LinkSettings::read(folder).map_err(Failure::could_not_run)?;
    let agent = Agent::new(settings).map_err(Failure::could_not_run)?;
    Ok(Arc::new(agent))
}

/// The articles without errors. A translation has the sources of its original, but may have links
/// of its own.
pub fn articles(loaded: &Loaded, translations: bool) -> Vec<ArticleFile> {
    let mut paths = BTreeSet::new();
    for topic in loaded.library.topics() {
        paths.insert(topic.path.as_str());
    }
    if translations {
        for (_, library) in &loaded.translations {
            for topic in library.topics() {
                paths.insert(topic.path.as_str());
            }
        }
    }

    let files = paths.into_iter().map(ArticleFile::read);
    files.collect()
}

/// Adds the pins that belong to nothing.
pub fn add_orphans(loaded: &mut Loaded, named: &[PathBuf]) {
    let mut found = Vec::new();
    for topic in loaded.library.topics() {
        found.extend(orphans(Path::new(&topic.path)));
    }
    for folder in named.iter().filter(|path| path.is_dir()) {
        found.extend(without_article(folder));
    }
    add(loaded, found);
}

/// The folder of the settings: the first that was named, or that of the first article.
pub fn folder(named: &[PathBuf]) -> PathBuf {
    let first = named.first().map_or(Path::new("."), PathBuf::as_path);
    match first.parent() {
        Some(parent) if first.is_file() => parent.to_owned(),
        _ => first.to_owned(),
    }
}

fn add(loaded: &mut Loaded, found: Vec<ArticleReport>) {
    for (file, text, problems) in found {
        if !problems.is_empty() {
            loaded.texts.insert(file, text);
            loaded.problems.extend(problems);
        }
    }
}
