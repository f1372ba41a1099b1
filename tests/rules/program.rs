//! Runs the program as a person does.

use crate::support::article::{Checked, Folder};
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use weighin::knowledge::rules::Severity;
use weighin::knowledge::{Diagnostic, Rule};

/// What a run of the program came to.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub errors: String,
}

/// Runs the program in a folder, with nothing in its environment.
pub fn weighin(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    let output = command
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .output()
        .expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 output");
    Run {
        code: output.status.code(),
        out: text(output.stdout),
        errors: text(output.stderr),
    }
}

/// What `weighin check --format json` prints of a folder.
pub fn json(folder: &Folder) -> Value {
    let run = weighin(folder.path(), &["check", ".", "--format", "json"]);
    serde_json::from_str(&run.out).expect("JSON")
}

/// The problems that the program finds in a folder.
pub fn problems(folder: &Folder) -> Checked {
    let report = json(folder);
    let problems: Vec<Diagnostic> = report["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(problem)
        .collect();
    let text = |path: &String| std::fs::read_to_string(folder.file(path)).unwrap_or_default();
    let texts = problems
        .iter()
        .map(|problem| (problem.path.clone(), text(&problem.path)))
        .collect();
    Checked { problems, texts }
}

fn problem(json: &Value) -> Diagnostic {
    let text = |key: &str| json[key].as_str().expect("a text").to_owned();
    let number =
        |key: &str| usize::try_from(json[key].as_u64().expect("a number")).expect("a place");
    let rule = Rule::ALL
        .iter()
        .find(|rule| rule.name() == text("rule"))
        .expect("a known rule");
    let severity = if text("severity") == "error" {
        Severity::Error
    } else {
        Severity::Warning
    };
    Diagnostic {
        rule: *rule,
        severity,
        path: text("path"),
        span: number("start")..number("end"),
        line: number("line"),
        column: number("column"),
        message: text("message"),
        remedy: text("remedy"),
    }
}
