//! All problems as one JSON object, for programs.

use crate::cli::upkeep;
use crate::knowledge::{Diagnostic, Loaded};

/// One JSON object with every problem.
pub fn json(loaded: &Loaded) -> String {
    let problems: Vec<_> = loaded.problems.iter().map(problem_json).collect();

    let report = serde_json::json!({
        "articles": loaded.files,
        "errors": loaded.errors(),
        "warnings": loaded.problems.len() - loaded.errors(),
        "library": loaded.library.version(),
        "problems": problems,
        "owners": upkeep::owners(loaded),
    });
    format!("{report:#}\n")
}

/// With its place in bytes.
fn problem_json(problem: &Diagnostic) -> serde_json::Value {
    let mut json = problem.json();
    json["start"] = problem.span.start.into();
    json["end"] = problem.span.end.into();
    json
}
