//! Many pages, each asked once, as many at a time as the limits allow.

use super::agent::{Agent, PageContent};
use super::problem::{PageProblem, Reached};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use tokio::task::JoinSet;

/// What came of a page.
pub type PageResult<T> = Result<Reached<T>, PageProblem>;

/// The address of the page that a link leads to: without the place in the page.
pub fn page(url: &str) -> &str {
    url.split_once('#').map_or(url, |(page, _)| page)
}

/// Asks whether each page is there.
pub async fn ask_each(
    agent: &Arc<Agent>,
    pages: BTreeSet<String>,
) -> HashMap<String, PageResult<()>> {
    let mut tasks = JoinSet::new();
    for page in pages {
        let agent = agent.clone();
        tasks.spawn(async move {
            let answer = agent.ask(&page).await;
            (page, answer)
        });
    }
    tasks.join_all().await.into_iter().collect()
}

/// Reads each page; `then` takes what is needed of it, so that not all of them are kept.
pub async fn read_each<T>(
    agent: &Arc<Agent>,
    pages: BTreeSet<String>,
    mut then: impl FnMut(&str, PageContent) -> T,
) -> HashMap<String, PageResult<T>> {
    let mut tasks = JoinSet::new();
    for page in pages {
        let agent = agent.clone();
        tasks.spawn(async move {
            let answer = agent.read(&page).await;
            (page, answer)
        });
    }

    let mut answers = HashMap::new();
    while let Some(joined) = tasks.join_next().await {
        // A panic in a task is a bug: it is resumed here instead of being lost.
        let (page, answer) = match joined {
            Ok(joined) => joined,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        };
        let answer = answer.map(|reached| Reached {
            moved_to: reached.moved_to,
            page: then(&page, reached.page),
        });
        answers.insert(page, answer);
    }
    answers
}
