//! The layers keep apart: what `src/lib.rs` says about who may use whom is true.

use std::path::{Path, PathBuf};

/// What the layers above the line may not know: no network, no clock, no Discord, no terminal.
const OUTER: &[&str] = &["serenity", "reqwest", "axum", "tokio", "clap", "tracing", "OffsetDateTime"];

/// A layer and what must not stand in it.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "knowledge",
        &["crate::answer", "crate::question", "crate::commands", "crate::render", "crate::discord", "crate::cli"],
    ),
    (
        "search",
        &[
            "crate::answer",
            "crate::question",
            "crate::ranking",
            "crate::commands",
            "crate::render",
            "crate::discord",
            "crate::cli",
        ],
    ),
    (
        "language",
        &["crate::knowledge", "crate::answer", "crate::commands", "crate::render", "crate::discord", "crate::cli"],
    ),
    (
        "question",
        &["crate::answer", "crate::commands", "crate::render", "crate::discord", "crate::cli", "crate::knowledge"],
    ),
    (
        "ranking",
        &[
            "crate::knowledge",
            "crate::answer",
            "crate::question",
            "crate::commands",
            "crate::render",
            "crate::discord",
            "crate::cli",
        ],
    ),
    ("answer", &["crate::ranking", "crate::commands", "crate::render", "crate::discord", "crate::cli"]),
    (
        "commands",
        &["crate::render", "crate::discord", "crate::playground", "crate::cli", "crate::config", "crate::instance"],
    ),
    ("render", &["crate::commands::respond", "crate::cli", "crate::config", "crate::instance"]),
    ("discord", &["crate::playground", "crate::cli", "crate::config"]),
    ("playground", &["crate::cli", "crate::config", "crate::ranking", "crate::question"]),
];

const PURE: &[&str] = &["language", "knowledge", "search", "ranking", "question", "answer", "commands"];

#[test]
fn no_layer_uses_one_that_it_may_not() {
    for (layer, forbidden) in LAYERS {
        refuse(layer, forbidden);
    }
}

#[test]
fn the_core_knows_no_network_no_clock_and_no_discord() {
    for layer in PURE {
        refuse(layer, OUTER);
    }
}

#[test]
fn only_the_discord_layer_and_its_renderer_know_serenity() {
    for file in sources(&root()) {
        let inside = file.strip_prefix(root()).expect("a file below src");
        let allowed =
            inside.starts_with("discord") || inside.starts_with("render/discord") || inside.starts_with("cli");
        if !allowed {
            refuse_in(&file, &["serenity"]);
        }
    }
}

#[test]
fn only_the_loader_reads_article_files() {
    for file in sources(&root().join("knowledge")) {
        if !file.starts_with(root().join("knowledge/load")) {
            refuse_in(&file, &["std::fs", "std::io"]);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn refuse(layer: &str, forbidden: &[&str]) {
    let files = sources(&root().join(layer));
    let files = if files.is_empty() { vec![root().join(format!("{layer}.rs"))] } else { files };
    for file in files {
        refuse_in(&file, forbidden);
    }
}

fn refuse_in(file: &Path, forbidden: &[&str]) {
    let text = std::fs::read_to_string(file).expect("a readable source file");
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let found = forbidden.iter().find(|word| names(code, word));
        assert!(found.is_none(), "{}:{} uses {}", file.display(), number + 1, found.unwrap_or(&""));
    }
}

/// Whether a line names a crate or path, as a whole word.
fn names(code: &str, word: &str) -> bool {
    let boundary = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    code.match_indices(word)
        .any(|(at, _)| boundary(code[..at].chars().next_back()) && boundary(code[at + word.len()..].chars().next()))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let sources = paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    sources.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}
