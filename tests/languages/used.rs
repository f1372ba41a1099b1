//! Every text that the program says is there, with its arguments, and every text that is there is
//! said.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::languages::texts::read;
use weighin::commands::{ALL, CommandKind};
use weighin::language::Language;

/// Where texts are said: the key, and the names of the arguments at each place.
fn said() -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let mut said: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        for (at, start) in code.match_indices("say!(") {
            let parts = arguments(&code[at + start.len()..]);
            let key = parts
                .get(1)
                .and_then(|part| part.strip_prefix('"')?.strip_suffix('"'));
            let key = key
                .unwrap_or_else(|| panic!("{}: a text without a key: {parts:?}", file.display()));
            let name = |part: &String| part.split_once('=').map(|(name, _)| name.trim().to_owned());
            said.entry(key.to_owned())
                .or_default()
                .push(parts[2..].iter().filter_map(name).collect());
        }
    }
    said
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a readable folder");
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

/// The parts between the commas up to the closing bracket; of Rust, only brackets and string
/// literals are understood.
fn arguments(code: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for c in code.chars() {
        match c {
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
        parts.last_mut().expect("one at least").push(c);
    }
    parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// The keys of the commands' names and descriptions, which are put together from the commands' own
/// names.
fn of_commands() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let commands = ALL.iter().map(|command| command.spec());
    let parts = ALL.iter().flat_map(|command| command.spec().parts);
    for spec in commands.chain(parts) {
        let key = format!("command-{}", spec.name.to_lowercase().replace(' ', "-"));
        if spec.kind != CommandKind::Message {
            keys.insert(format!("{key}.description"));
        }
        for option in spec
            .options
            .iter()
            .map(|option| option.name.replace('_', "-"))
        {
            keys.extend([
                format!("{key}.{option}"),
                format!("{key}.{option}-description"),
            ]);
        }
        keys.insert(key);
    }
    keys
}

#[test]
fn used_texts_exist_and_existing_texts_are_used() {
    let said: BTreeSet<String> = said().into_keys().chain(of_commands()).collect();
    let there = read(Language::English)
        .by_key
        .into_keys()
        .filter(|key| !key.starts_with('-'))
        .collect();
    let missing: Vec<&String> = said.difference(&there).collect();
    let unused: Vec<&String> = there.difference(&said).collect();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "not there: {missing:?}; never said: {unused:?}"
    );
}

#[test]
fn used_texts_get_exactly_their_arguments() {
    let english = read(Language::English).by_key;
    for (key, places) in said() {
        for given in places {
            assert_eq!(
                Some(&given),
                english.get(&key).map(|text| &text.variables),
                "{key}"
            );
        }
    }
}
