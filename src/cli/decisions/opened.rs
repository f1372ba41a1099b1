//! The store that a subcommand works on, and what is said if there is none.

use crate::cli::Failure;
use crate::cli::process::runtime;
use crate::cli::storing;
use crate::config::StoreUrl;
use crate::store::{Store, StoreError};
use std::future::Future;
use std::path::Path;

/// Does something with a store that is there already: a mistyped address must not make another one.
pub(super) fn in_store<F: Future<Output = Result<u8, Failure>>>(
    url: &StoreUrl,
    does: impl FnOnce(Store) -> F,
) -> Result<u8, Failure> {
    if let StoreUrl::Sqlite(file) = url
        && !file.exists()
    {
        return Err(Failure::could_not_run(format!(
            "there is no database {}; `weighin run` makes it, and storage.url says where",
            file.display()
        )));
    }
    with_store(url, does)
}

/// Does something with a store, which is made if there is none.
pub(super) fn with_store<F: Future<Output = Result<u8, Failure>>>(
    url: &StoreUrl,
    does: impl FnOnce(Store) -> F,
) -> Result<u8, Failure> {
    runtime()?.block_on(async {
        let Some(store) = storing::open(url).await else {
            return Err(Failure::could_not_run(
                "decisions are not kept: storage.url is off",
            ));
        };
        let store = store.map_err(|error| failure(url, &error))?;

        let done = does(store.clone()).await;
        // SQLite then leaves one file.
        store.close().await;
        done
    })
}

/// A database that does not answer may do so later.
fn failure(url: &StoreUrl, error: &StoreError) -> Failure {
    let message = format!("{url}: {error}");
    match error {
        StoreError::Unavailable(_) => Failure::problems(message),
        _ => Failure::could_not_run(message),
    }
}

/// The store did not do what was asked.
pub(super) fn undone(error: &StoreError) -> Failure {
    Failure::problems(error.to_string())
}

pub(super) fn cannot_write(file: &Path, error: &std::io::Error) -> Failure {
    Failure::could_not_run(format!("cannot write `{}`: {error}", file.display()))
}
