//! `weighin check --links`: addresses that lead nowhere, or elsewhere.

use super::agent::Agent;
use super::articles::ArticleFile;
use super::each::{PageResult, ask_each, page};
use super::problem::PageProblem;
use super::settings::FILE;
use crate::knowledge::Rule;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::load::ArticleReport;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use url::Url;

/// Asks every address of some articles, each once, and reports those that lead nowhere or
/// elsewhere, in each place.
pub(crate) async fn check_links(
    agent: &Arc<Agent>,
    articles: &[ArticleFile],
) -> Vec<ArticleReport> {
    let mut pages = BTreeSet::new();
    for link in articles.iter().flat_map(|article| &article.citations.links) {
        if agent.may_ask(&link.url) {
            pages.insert(page(&link.url).to_owned());
        }
    }
    let answers = ask_each(agent, pages).await;

    let mut reports = Vec::new();
    for article in articles {
        reports.push(article.report(|report| {
            for link in &article.citations.links {
                if let Some(answer) = answers.get(page(&link.url)) {
                    report_answer(&link.url, &link.span, answer, report);
                }
            }
        }));
    }
    reports
}

/// Reports an address that leads nowhere or elsewhere.
pub fn report_answer<T>(
    url: &str,
    span: &Range<usize>,
    answer: &PageResult<T>,
    report: &mut Report,
) {
    match answer {
        Ok(reached) => {
            if let Some(target) = &reached.moved_to {
                report_moved(url, target, span, report);
            }
        }
        Err(problem) => report_problem(url, problem, span, report),
    }
}

fn report_moved(url: &str, target: &Url, span: &Range<usize>, report: &mut Report) {
    let mut target = target.clone();
    if let Some((_, place)) = url.split_once('#') {
        target.set_fragment(Some(place));
    }

    let message = format!("`{url}` has moved for good to `{target}`");
    let remedy = "open it; if it is the same page, write the new address";
    report.add(Rule::MovedLink, span.clone(), message, remedy);
}

fn report_problem(url: &str, problem: &PageProblem, span: &Range<usize>, report: &mut Report) {
    if problem.is_gone() {
        let message = format!("there is no page at `{url}`: {problem}");
        let remedy = "find where the page is now, or another source that says the same";
        report.add(Rule::DeadLink, span.clone(), message, remedy);
        return;
    }

    let message = format!("`{url}` could not be read: {problem}");
    let remedy = format!(
        "open it; if it is there for people but not for programs, list it under `[[allow]]` in `{FILE}`, with the reason"
    );
    report.add(Rule::UnansweredLink, span.clone(), message, remedy);
}
