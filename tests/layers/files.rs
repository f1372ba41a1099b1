//! Which source file needs which. The rule:
//!
//! - A path that begins with `crate`, `super`, `self` or a child module needs the file in which the
//!   thing it names is defined. It is followed module by module, and through `use`, so a name that a
//!   `mod.rs` only passes on counts as the file that defines it.
//! - A path to a module itself needs the file of that module; what is used through that name later
//!   needs no second look.
//! - A `pub use` is also a need of the file that has it: what it passes on must exist.
//! - `mod x;` is no need: it says where the file is. Comments and unit tests do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module's path from the root of the crate; the root's is empty.
type Module = Vec<String>;

/// The source files of the crate, by module.
pub struct Crate {
    files: BTreeMap<Module, File>,
}

struct File {
    /// As it is shown: `commands/ask/mod.rs`.
    name: String,
    /// Every path in the file that may lead to another.
    paths: Vec<Vec<String>>,
    /// What the file passes on: the name, and the path from the root or from the file's module.
    exports: BTreeMap<String, Vec<String>>,
}

impl Crate {
    /// Reads all files below a folder.
    pub fn read(root: &Path, files: &[PathBuf]) -> Self {
        let mut all = BTreeMap::new();
        for path in files {
            let inside = path.strip_prefix(root).expect("a file below the root");
            let text = std::fs::read_to_string(path).expect("a readable source file");
            all.insert(module_of(inside), File::read(inside, &text));
        }

        // A macro is exported at the root of the crate.
        let macros = BTreeMap::from([("say".to_owned(), vec!["language".to_owned()])]);
        all.entry(Vec::new())
            .or_insert_with(|| File::read(Path::new("lib.rs"), ""));
        all.entry(Vec::new())
            .and_modify(|lib| lib.exports.extend(macros));
        Self { files: all }
    }

    /// What each file needs, by the names of files.
    pub fn needs(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut needs = BTreeMap::new();
        for (module, file) in &self.files {
            let found = file
                .paths
                .iter()
                .filter_map(|path| self.file_of(module, path, 0));
            let mut found: BTreeSet<String> =
                found.map(|found| self.files[&found].name.clone()).collect();
            found.remove(&file.name);
            needs.insert(file.name.clone(), found);
        }
        needs
    }

    /// The module whose file defines what a path names; `None` for another crate's.
    fn file_of(&self, from: &Module, path: &[String], depth: usize) -> Option<Module> {
        let (mut at, mut rest) = self.start(from, path)?;
        while let Some((name, further)) = rest.split_first() {
            let inner = joined(&at, name);
            if self.files.contains_key(&inner) {
                (at, rest) = (inner, further);
                continue;
            }
            let passed_on = self.files.get(&at).and_then(|file| file.exports.get(name));
            let Some(passed_on) = passed_on.filter(|_| depth < 10) else {
                break;
            };
            let whole = [passed_on, further].concat();
            return self.file_of(&at, &whole, depth + 1).or(Some(at));
        }
        Some(at)
    }

    /// Where a path starts, and the rest of it.
    fn start<'p>(&self, from: &Module, path: &'p [String]) -> Option<(Module, &'p [String])> {
        let (first, mut rest) = path.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            "self" => from.clone(),
            "super" => parent(from),
            _ if self.files.contains_key(&joined(from, first)) => {
                return Some((from.clone(), path));
            }
            // A macro of the root.
            _ if from.is_empty() => return Some((Vec::new(), path)),
            _ => return None,
        };
        while let Some(further) = rest.strip_prefix(&["super".to_owned()]) {
            (at, rest) = (parent(&at), further);
        }
        Some((at, rest))
    }
}

impl File {
    fn read(inside: &Path, text: &str) -> Self {
        let code = without_tests_and_comments(text);
        let (uses, rest) = split_uses(&code);
        let mut file = Self {
            name: inside.display().to_string(),
            paths: inline_paths(&rest),
            exports: BTreeMap::new(),
        };
        for tree in uses {
            for (path, name) in leaves(&tree, &[]) {
                file.exports.insert(name, path.clone());
                file.paths.push(path);
            }
        }
        file
    }
}

/// Every circle: files of which each needs, in the end, each other.
pub fn circles(needs: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> = needs
        .keys()
        .map(|file| (file, reached_from(file, needs)))
        .collect();
    let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
    for (file, others) in &reached {
        let both_ways = others
            .iter()
            .filter(|other| reached[**other].contains(*file));
        let circle: Vec<String> = both_ways.map(|other| (*other).clone()).collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

fn reached_from<'n>(
    file: &str,
    needs: &'n BTreeMap<String, BTreeSet<String>>,
) -> BTreeSet<&'n String> {
    let (mut reached, mut queue) = (BTreeSet::new(), Vec::from_iter(&needs[file]));
    while let Some(next) = queue.pop() {
        if reached.insert(next) {
            queue.extend(&needs[next]);
        }
    }
    reached
}

/// `commands/ask/mod.rs` -> commands, ask.
fn module_of(inside: &Path) -> Module {
    let parts = inside.with_extension("");
    let mut parts: Module = parts
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    parts
}

fn parent(module: &Module) -> Module {
    module[..module.len().saturating_sub(1)].to_vec()
}

fn joined(module: &Module, name: &str) -> Module {
    [module.as_slice(), &[name.to_owned()]].concat()
}

pub(super) fn without_tests_and_comments(text: &str) -> String {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect();
    lines.join("\n")
}

/// The trees of the `use` lines, and the code without them.
fn split_uses(code: &str) -> (Vec<String>, String) {
    let (mut uses, mut rest, mut open) = (Vec::new(), String::new(), None::<String>);
    for line in code.lines() {
        let trimmed = line.trim_start();
        if open.is_none() {
            let public = trimmed.strip_prefix("pub").map(|line| {
                let line = line.strip_prefix("(crate)").unwrap_or(line);
                line.strip_prefix("(super)").unwrap_or(line).trim_start()
            });
            let tree = public.unwrap_or(trimmed).strip_prefix("use ");
            match tree {
                Some(tree) => open = Some(tree.to_owned()),
                None => rest.extend([line, "\n"]),
            }
        } else if let Some(tree) = &mut open {
            tree.push_str(line);
        }
        if open.as_ref().is_some_and(|tree| tree.contains(';')) {
            uses.extend(open.take());
        }
    }
    (uses, rest)
}

/// The paths in a `use` tree, each with the name that it gets.
fn leaves(tree: &str, before: &[String]) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim().trim_end_matches(';').trim();
    if let Some((head, group)) = tree.split_once('{') {
        let head: Vec<String> = [before, &segments(head)].concat();
        let group = group.strip_suffix('}').unwrap_or(group);
        return parts_of(group)
            .into_iter()
            .flat_map(|part| leaves(part, &head))
            .collect();
    }

    let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
    let mut path: Vec<String> = [before, &segments(path)].concat();
    if path.len() > 1
        && path
            .last()
            .is_some_and(|last| last == "self" || last == "*")
    {
        path.pop();
    }
    let own = path.last().cloned().unwrap_or_default();
    let name = if alias.is_empty() {
        own
    } else {
        alias.trim().to_owned()
    };
    vec![(path, name)]
}

/// The parts of a group, at its commas; those of inner groups stay together.
fn parts_of(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&group[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn segments(path: &str) -> Vec<String> {
    let names = path
        .split("::")
        .map(str::trim)
        .filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// Every path with `::` in code.
fn inline_paths(code: &str) -> Vec<Vec<String>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c: char| !is_part(c));
    let paths = words.filter(|word| word.contains("::") && !word.starts_with(':'));
    paths.map(segments).collect()
}
