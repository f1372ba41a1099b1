//! `weighin decisions replay`: checks the outcome in a record against its ballots and ratings.

use crate::cli::{COULD_NOT_RUN, Failure, PROBLEMS, complain, print};
use crate::decisions::{Record, verify};
use crate::knowledge::escape::escape_line;
use std::path::{Path, PathBuf};

/// Compares each record with what is computed from it alone; 0 if all are equal, 1 if one differs,
/// 2 if one cannot be read.
pub fn replay(files: &[PathBuf]) -> Result<u8, Failure> {
    let mut code = 0;
    for file in files {
        let record = match read(file) {
            Ok(record) => record,
            Err(problem) => {
                complain(&format!("weighin: {problem}\n"));
                code = COULD_NOT_RUN;
                continue;
            }
        };

        let differences = differences(&record);
        if differences.is_empty() {
            print(&format!("{}: equal\n", file.display()))?;
        } else {
            print(&format!("{}: not equal\n{differences}", file.display()))?;
            code = code.max(PROBLEMS);
        }
    }
    Ok(code)
}

fn read(file: &Path) -> Result<Record, String> {
    let shown = file.display();
    let text = std::fs::read(file).map_err(|error| format!("cannot read `{shown}`: {error}"))?;
    serde_json::from_slice(&text)
        .map_err(|error| format!("{shown} is not a decision record in JSON: {error}"))
}

/// A line for each difference.
fn differences(record: &Record) -> String {
    let mut text = String::new();
    for difference in verify(record) {
        let line = format!(
            "{}: the record says {}, but the computed value is {}",
            difference.place, difference.recorded, difference.computed
        );
        text += &format!("  {}\n", escape_line(&line));
    }
    text
}
