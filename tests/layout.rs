//! What keeps building and testing quick: one program of tests, and dependencies that are built
//! once. And names of tests that are read at a glance.

use crate::layers::sources;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_file_of_tests_is_in_the_program() {
    let main = std::fs::read_to_string(root().join("tests/main.rs")).expect("the program");
    let modules: BTreeSet<&str> = main
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
        .collect();

    for entry in std::fs::read_dir(root().join("tests")).expect("the tests") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let name = name.expect("a readable name");
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        assert!(
            !is_source || name == "main" || modules.contains(name),
            "add `mod {name};` to tests/main.rs"
        );
    }
}

/// A name of at most eight words is read at a glance, one of fewer than five rarely says it all.
#[test]
fn names_of_tests_have_five_to_eight_words() {
    let mut offenders = Vec::new();
    let files = ["src", "tests"].map(|folder| sources(&root().join(folder)));
    for path in files.concat() {
        let text = std::fs::read_to_string(&path).expect("a source");
        for name in names_of_tests(&text) {
            // Four are enough where a fifth would say nothing.
            if !(4..=8).contains(&name.split('_').count()) {
                offenders.push(format!("{name} in {}", path.display()));
            }
        }
    }
    let list = offenders.join("\n");
    assert!(list.is_empty(), "name in five to eight words:\n{list}");
}

/// The functions with an attribute that makes them tests, apart from those that a macro names.
fn names_of_tests(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim_start) {
        is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
        let function = line.trim_start_matches("async ").strip_prefix("fn ");
        if let (true, Some(function)) = (is_test, function) {
            names.extend(function.split('(').next());
            is_test = false;
        }
    }
    names.retain(|name| !name.starts_with('$'));
    names
}

/// Otherwise `cargo test` after `cargo run` builds a dependency, and all that uses it, once more.
#[test]
fn dependencies_have_the_same_features_in_tests() {
    let with_tests = features(&["--edges=normal,build,dev"]);
    for line in features(&["--edges=normal,build"]) {
        assert!(
            with_tests.contains(&line),
            "the tests build another `{line}`: give the normal dependency the same features"
        );
    }
}

/// Otherwise the program without the sentence model shares few of the dependencies that are built.
#[test]
fn dependencies_have_the_same_features_without_the_model() {
    let with_model = features(&["--edges=normal,build"]);
    for line in features(&["--edges=normal,build", "--no-default-features"]) {
        let is_own = line.starts_with(concat!(env!("CARGO_PKG_NAME"), " "));
        assert!(
            is_own || with_model.contains(&line),
            "the program without the model builds another `{line}`: give it the same features"
        );
    }
}

/// A line for each package, with its features.
fn features(arguments: &[&str]) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "tree",
            "--offline",
            "--locked",
            "--prefix=none",
            "--no-dedupe",
            "--format={p} {f}",
        ])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines()
        .map(|line| line.replace(" (proc-macro)", ""))
        .collect()
}
