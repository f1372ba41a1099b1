//! Problems as SARIF 2.1.0, the format of code scanning.
//!
//! The few objects that are needed are written out here. The crate for it, serde-sarif, brings 12
//! crates, among them an older `syn`, and generates hundreds of types at each build.
//! `tests/rules/sarif.rs` compares the output with the official schema.

use super::uri::uri;
use crate::knowledge::diagnostic::position;
use crate::knowledge::rules::Severity;
use crate::knowledge::{Diagnostic, Loaded, Rule};
use serde_json::{Value, json};
use std::path::Path;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One run of the check, with every rule and every problem. Paths are relative to `root`, where it
/// has the file.
pub fn sarif(loaded: &Loaded, root: &Path) -> String {
    let problems = loaded.problems.iter();
    let results: Vec<Value> = problems
        .map(|problem| result(problem, loaded, root))
        .collect();
    let rules: Vec<Value> = Rule::ALL.iter().map(|rule| descriptor(*rule)).collect();

    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Weighin",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// A rule, as code scanning shows it next to a problem.
fn descriptor(rule: Rule) -> Value {
    let (name, meaning) = (rule.name(), rule.meaning());
    json!({
        "id": name,
        "shortDescription": { "text": meaning },
        "fullDescription": { "text": meaning },
        "help": {
            "text": format!("{meaning} Each problem says what to do about it. To see all rules, run: weighin check --rules"),
            "markdown": format!("{meaning}\n\nEach problem says what to do about it. To see all rules, run `weighin check --rules`."),
        },
        "defaultConfiguration": { "level": level(rule.severity()) },
    })
}

/// A problem with its place.
fn result(problem: &Diagnostic, loaded: &Loaded, root: &Path) -> Value {
    let index = Rule::ALL.iter().position(|rule| *rule == problem.rule);
    let text = loaded.texts.get(&problem.path).map_or("", String::as_str);
    let (end_line, end_column) = end(problem, text);

    json!({
        "ruleId": problem.rule.name(),
        "ruleIndex": index,
        "level": level(problem.severity),
        "message": { "text": format!("{}. Fix: {}", problem.message, problem.remedy) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&problem.path, root) },
            "region": {
                "startLine": problem.line,
                "startColumn": problem.column,
                "endLine": end_line,
                "endColumn": end_column,
            },
        } }],
    })
}

/// Where a problem ends: its line, and the column after its last character.
fn end(problem: &Diagnostic, text: &str) -> (usize, usize) {
    if text.is_empty() || problem.span.is_empty() {
        return (problem.line, problem.column);
    }

    // From the start of the problem: counting each from the start of a large file would take
    // minutes.
    let marked = text.get(problem.span.clone()).unwrap_or_default();
    let (line, column) = position(marked, marked.len());
    if line == 1 {
        (problem.line, problem.column + column - 1)
    } else {
        (problem.line + line - 1, column)
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
