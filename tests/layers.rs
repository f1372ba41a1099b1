//! The layers keep apart: the table in `src/lib.rs` says exactly which layer uses which.

mod files;
mod type_names;
mod unused;

use files::{Crate, circles};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use weighin::commands::{ALL, Command};

/// What the layers above the line may not know: no network, no clock, no Discord, no terminal.
const OUTER: &[&str] = &[
    "serenity",
    "reqwest",
    "axum",
    "tokio",
    "clap",
    "tracing",
    "OffsetDateTime",
];

/// Macros are named at the root of the crate; this is the layer that has them.
const MACROS: &[(&str, &str)] = &[("say", "language")];

#[test]
fn each_layer_uses_what_the_map_says() {
    for layer in map() {
        let used = layers_used(&layer.name);
        let unsaid: Vec<&String> = used.difference(&layer.uses).collect();
        let unused: Vec<&String> = layer.uses.difference(&used).collect();
        assert!(
            unsaid.is_empty(),
            "`{}` uses {unsaid:?}, which the map does not say",
            layer.name
        );
        assert!(
            unused.is_empty(),
            "`{}` uses none of {unused:?}, as the map says",
            layer.name
        );
    }
}

#[test]
fn a_layer_uses_only_layers_above_it() {
    let mut above = BTreeSet::new();
    for layer in map() {
        let later: Vec<&String> = layer.uses.difference(&above).collect();
        assert!(
            later.is_empty(),
            "`{}` uses {later:?}, which are not above it",
            layer.name
        );
        above.insert(layer.name);
    }
}

#[test]
fn every_module_is_a_layer_of_the_map() {
    let text = std::fs::read_to_string(root().join("lib.rs")).expect("the map");
    let modules = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let layers: BTreeSet<String> = map().into_iter().map(|layer| layer.name).collect();
    assert_eq!(
        modules.map(str::to_owned).collect::<BTreeSet<String>>(),
        layers
    );
}

#[test]
fn the_core_knows_no_network_clock_or_discord() {
    let core = map().into_iter().filter(|layer| layer.is_core);
    for layer in core {
        for file in files_of(&layer.name) {
            refuse_in(&file, OUTER);
        }
    }
}

#[test]
fn imports_are_found_however_they_are_written() {
    let code = "use crate::{answer::{Answer, Row}, question, render};\nuse crate::search::find;\n\
                fn f() { crate::language::list(); crate::say!(a) } // crate::cli\n#[cfg(test)]\nuse crate::http;";
    let expected = ["answer", "language", "question", "render", "say", "search"];
    assert_eq!(
        names_used(code).into_iter().collect::<Vec<String>>(),
        expected
    );
}

#[test]
fn no_two_files_need_each_other() {
    let needs = Crate::read(&root(), &sources(&root())).needs();
    let found = circles(&needs);
    assert!(found.is_empty(), "files that need each other: {found:#?}");
}

#[test]
fn no_command_imports_another() {
    let needs = Crate::read(&root(), &sources(&root())).needs();
    for (file, needed) in &needs {
        let Some(command) = command_of(file) else {
            continue;
        };
        let other = needed
            .iter()
            .find(|needed| command_of(needed).is_some_and(|other| other != command));
        assert!(other.is_none(), "{file} imports {other:?}");
    }
}

/// The command that a file belongs to: each is a file or a folder of `src/commands`.
fn command_of(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("commands/")?;
    let name = inside.split(['/', '.']).next()?;
    let is_command = |command: &dyn Command| {
        let command = command.spec().name.to_lowercase();
        command.replace([' ', '-'], "_") == name
    };
    ALL.iter()
        .any(|command| is_command(*command))
        .then_some(name)
}

/// How many files a newcomer finds the way in without a table.
const FEW_FILES: usize = 8;

#[test]
fn a_table_names_each_of_many_files() {
    for (folder, files) in files_by_folder() {
        if files.len() <= FEW_FILES {
            continue;
        }

        let head = head_of(&folder);
        for file in files {
            let name = format!("`{file}`");
            let mut lines = head.lines();
            let is_named = lines.any(|line| line.contains(" | ") && line.contains(&name));
            assert!(
                is_named,
                "no table in {} says what {file} does",
                folder.display()
            );
        }
    }
}

/// The names of the files of each folder of sources and tests, without that of the module itself.
fn files_by_folder() -> BTreeMap<PathBuf, Vec<String>> {
    let mut found: BTreeMap<PathBuf, Vec<String>> = BTreeMap::new();
    let tests = root().with_file_name("tests");
    for file in [sources(&root()), sources(&tests)].concat() {
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        let stem = stem.expect("a name").to_owned();
        if !["mod", "lib", "main", "tests"].contains(&stem.as_str()) {
            let folder = file.parent().expect("a folder").to_owned();
            found.entry(folder).or_default().push(stem);
        }
    }
    found
}

/// The text at the head of a module.
fn head_of(folder: &Path) -> String {
    let files = ["mod.rs", "lib.rs", "main.rs"].map(|name| folder.join(name));
    let files = files.into_iter().chain([folder.with_extension("rs")]);
    let file = files.into_iter().find(|file| file.is_file());
    let text = std::fs::read_to_string(file.expect("a module")).expect("a readable file");

    let head = text.lines().take_while(|line| line.starts_with("//!"));
    head.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_circle_but_no_chain_is_found() {
    let needs = |pairs: &[(&str, &str)]| {
        let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (file, needed) in pairs {
            needs.entry((*needed).to_owned()).or_default();
            needs
                .entry((*file).to_owned())
                .or_default()
                .insert((*needed).to_owned());
        }
        needs
    };
    assert!(circles(&needs(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    assert_eq!(
        circles(&needs(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")])),
        [["a", "b", "c"]]
    );
}

/// A line of the map.
struct Layer {
    name: String,
    uses: BTreeSet<String>,
    is_core: bool,
}

/// The table in `src/lib.rs`, from the top to the bottom.
fn map() -> Vec<Layer> {
    let text = std::fs::read_to_string(root().join("lib.rs")).expect("the map");
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! |"));
    let (mut layers, mut lines) = (Vec::new(), 0);
    for row in rows {
        lines += usize::from(row.starts_with("---"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let Some(name) = cells[0]
            .strip_prefix("[`")
            .and_then(|name| name.strip_suffix("`]"))
        else {
            continue;
        };
        let uses = cells[2]
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        layers.push(Layer {
            name: name.to_owned(),
            uses: uses.map(str::to_owned).collect(),
            is_core: lines < 2,
        });
    }
    assert!(layers.len() > 10, "a map of {} layers", layers.len());
    layers
}

/// The other layers that the files of a layer name.
fn layers_used(layer: &str) -> BTreeSet<String> {
    let macros: BTreeMap<&str, &str> = MACROS.iter().copied().collect();
    let mut used = BTreeSet::new();
    for file in files_of(layer) {
        let code = std::fs::read_to_string(&file).expect("a readable source file");
        let names = names_used(&code);
        used.extend(names.iter().map(|name| {
            macros
                .get(name.as_str())
                .copied()
                .unwrap_or(name)
                .to_owned()
        }));
    }
    used.remove(layer);
    used
}

/// The part after `crate::` in code outside of comments and unit tests: a name, or a group of
/// names.
fn names_used(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect();
    let code = lines.join("\n");

    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_heads(group)),
            None => names.extend([head(rest)]),
        }
    }
    names
}

/// The first names of the paths in a group, up to the end of the group.
fn group_heads(group: &str) -> Vec<String> {
    let (mut heads, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.push(head(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
        if c == '}' && depth == 0 && start == at + 1 {
            break;
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

fn head(path: &str) -> String {
    path.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn only_the_discord_layer_knows_serenity() {
    for file in sources(&root()) {
        let inside = file.strip_prefix(root()).expect("a file below src");
        let allowed = inside.starts_with("discord") || inside.starts_with("cli");
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

/// The source files of a layer.
fn files_of(layer: &str) -> Vec<PathBuf> {
    let files = sources(&root().join(layer));
    if files.is_empty() {
        vec![root().join(format!("{layer}.rs"))]
    } else {
        files
    }
}

fn refuse_in(file: &Path, forbidden: &[&str]) {
    let text = std::fs::read_to_string(file).expect("a readable source file");
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let found = forbidden.iter().find(|word| names(code, word));
        assert!(
            found.is_none(),
            "{}:{} uses {}",
            file.display(),
            number + 1,
            found.unwrap_or(&"")
        );
    }
}

/// Whether a line names a crate or path, as a whole word.
fn names(code: &str, word: &str) -> bool {
    let boundary = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    code.match_indices(word).any(|(at, _)| {
        boundary(code[..at].chars().next_back()) && boundary(code[at + word.len()..].chars().next())
    })
}

/// All source files below a folder.
pub fn sources(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let sources = paths.flat_map(|path| {
        if path.is_dir() {
            sources(&path)
        } else {
            vec![path]
        }
    });
    sources
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
