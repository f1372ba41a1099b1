//! `weighin decisions backup` and `restore`.

use super::opened::{cannot_write, undone, with_store};
use crate::cli::{Failure, print};
use crate::config::StoreUrl;
use crate::store::{Store, StoreError};
use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, ErrorKind};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Writes all that is kept into a new file.
pub async fn backup(store: &Store, file: &Path) -> Result<u8, Failure> {
    let mut options = OpenOptions::new();
    // It has what people wrote, and the keys of anonymous ballots that are still open.
    options.write(true).create_new(true).mode(0o600);
    let written = options.open(file).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::could_not_run(format!(
            "{} exists, and nothing was written; name another file",
            file.display()
        )),
        _ => cannot_write(file, &error),
    })?;

    match store.backup(BufWriter::new(&written)).await {
        Ok(rows) => {
            written
                .sync_all()
                .map_err(|error| cannot_write(file, &error))?;
            print(&format!("wrote {}: {rows} rows\n", file.display()))?;
            Ok(0)
        }
        Err(error) => {
            // Half a backup would be worse than none.
            let _ = std::fs::remove_file(file);
            Err(undone(&error))
        }
    }
}

/// Reads a backup into an empty store.
pub fn restore(url: &StoreUrl, file: &Path) -> Result<u8, Failure> {
    let backup = File::open(file).map_err(|error| {
        Failure::could_not_run(format!("cannot read `{}`: {error}", file.display()))
    })?;

    with_store(url, async |store| {
        let restored = store.restore(BufReader::new(backup)).await;
        let rows = restored.map_err(|error| refused(url, file, &error))?;
        print(&format!("restored {rows} rows into {url}\n"))?;
        Ok(0)
    })
}

fn refused(url: &StoreUrl, file: &Path, error: &StoreError) -> Failure {
    let message = match error {
        StoreError::NotEmpty => format!(
            "{url} is not empty, and nothing was restored; set storage.url to a new database"
        ),
        error => format!("{}: {error}; nothing was restored", file.display()),
    };
    Failure::could_not_run(message)
}
