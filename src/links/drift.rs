//! `weighin check --drift`: whether the cited pages still say what was pinned.

use super::agent::{Agent, PageContent};
use super::articles::ArticleFile;
use super::dead::report_answer;
use super::each::{page, read_each};
use super::fingerprint::{Drift, PageHashes};
use super::pin::{file_hash, statements_hash};
use super::pins::{self, Pin, Pins};
use super::text::blocks;
use super::words::sentences;
use crate::knowledge::Rule;
use crate::knowledge::citations::CitedSource;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::load::ArticleReport;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What a page is now.
enum Now {
    Text(PageHashes),
    File(String),
    /// It is larger than is read.
    Cut,
}

/// Compares the pinned sources of some articles with their pages, and reports what has changed;
/// `with_links` also reports pages that are not there.
///
/// # Errors
/// If a file of pins cannot be read.
pub(crate) async fn check_drift(
    agent: &Arc<Agent>,
    articles: &[ArticleFile],
    with_links: bool,
) -> Result<Vec<ArticleReport>, String> {
    let mut pinned = Vec::new();
    for article in articles {
        let (pins, _) = pins::read(&pins::path_for(Path::new(&article.path)))?;
        pinned.push((article, pins));
    }
    let answers = read_each(agent, pages(agent, &pinned), |_, content| now(&content)).await;

    let mut reports = Vec::new();
    for (article, pins) in &pinned {
        reports.push(article.report(|report| {
            report_unpinned(agent, article, pins, report);
            for source in &article.citations.sources {
                let answer = answers.get(page(&source.url));
                let (Some(answer), Some(pin)) = (answer, pin_of(source, pins)) else {
                    continue;
                };
                if with_links {
                    report_answer(&source.url, &source.span, answer, report);
                }
                if let Ok(reached) = answer {
                    compare(source, pin, &reached.page, report);
                }
            }
        }));
    }
    Ok(reports)
}

/// The pages of the pinned sources.
fn pages(agent: &Agent, pinned: &[(&ArticleFile, Pins)]) -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    for (article, pins) in pinned {
        for source in &article.citations.sources {
            if pin_of(source, pins).is_some() && agent.may_ask(&source.url) {
                pages.insert(page(&source.url).to_owned());
            }
        }
    }
    pages
}

/// The pin of a source, if it is of this address.
fn pin_of<'p>(source: &CitedSource, pins: &'p Pins) -> Option<&'p Pin> {
    pins.get(&source.label)
        .filter(|pin| pin.address == source.url)
}

fn now(content: &PageContent) -> Now {
    if content.is_cut {
        return Now::Cut;
    }
    match blocks(content) {
        Some(blocks) => Now::Text(PageHashes::new(&sentences(&blocks))),
        None => Now::File(file_hash(content)),
    }
}

/// Reports the sources that are not pinned, or that were pinned for another statement: one warning
/// for all of them.
fn report_unpinned(agent: &Agent, article: &ArticleFile, pins: &Pins, report: &mut Report) {
    let mut unpinned: Vec<&CitedSource> = Vec::new();
    for source in &article.citations.sources {
        let pin = pin_of(source, pins);
        let is_pinned = pin.is_some_and(|pin| pin.statements == statements_hash(source));
        if !is_pinned && agent.may_ask(&source.url) {
            unpinned.push(source);
        }
    }

    let Some(first) = unpinned.first() else {
        return;
    };
    let message = format!(
        "{} of {} sources are not pinned as the article cites them now, such as `[^{}]`",
        unpinned.len(),
        article.citations.sources.len(),
        first.label
    );
    let remedy = format!("run `weighin sources pin {}`", article.path);
    report.add(Rule::NotPinned, first.span.clone(), message, remedy);
}

fn compare(source: &CitedSource, pin: &Pin, now: &Now, report: &mut Report) {
    match now {
        Now::Text(page) => compare_text(source, pin, page, report),
        Now::File(hash) if pin.file.as_ref() == Some(hash) => {}
        Now::File(_) => changed(source, pin, "the file has changed", report),
        Now::Cut => changed(source, pin, "it is now larger than the size limit", report),
    }
}

fn compare_text(source: &CitedSource, pin: &Pin, page: &PageHashes, report: &mut Report) {
    if pin.file.is_some() {
        return changed(source, pin, "the file has become a page", report);
    }
    if let Some(whole) = &pin.page {
        match whole.compare(page) {
            Drift::Same => {}
            Drift::Changed(share) => changed(source, pin, &left("the page", share), report),
            Drift::Gone => gone(source, pin, "what the page said", report),
        }
    }

    // The worst of several is enough: they are read together.
    let drifts: Vec<Drift> = pin
        .passages
        .iter()
        .map(|passage| passage.compare(page))
        .collect();
    if drifts.contains(&Drift::Gone) {
        return gone(source, pin, "the cited passage", report);
    }
    let least = drifts.iter().filter_map(|drift| match drift {
        Drift::Changed(share) => Some(*share),
        Drift::Same | Drift::Gone => None,
    });
    if let Some(least) = least.reduce(f64::min) {
        changed(source, pin, &left("the cited passage", least), report);
    }
}

fn left(what: &str, share: f64) -> String {
    format!("about {:.0} % of {what} is left", share * 100.0)
}

const READ_AGAIN: &str = "read the page again: correct the article if it says something else now, set the date of the source, then run `weighin sources pin`";

fn changed(source: &CitedSource, pin: &Pin, how: &str, report: &mut Report) {
    let message = format!(
        "the cited part of `{}` has changed since {}: {how}",
        source.url, pin.pinned
    );
    report.add(
        Rule::PassageChanged,
        source.span.clone(),
        message,
        READ_AGAIN,
    );
}

fn gone(source: &CitedSource, pin: &Pin, what: &str, report: &mut Report) {
    let message = format!("`{}` has lost {what} since {}", source.url, pin.pinned);
    let remedy = "find where it is now, or another source that says the same; then run `weighin sources pin`";
    report.add(Rule::PassageGone, source.span.clone(), message, remedy);
}
