//! No two types of the program have the same name, so a search for a name finds one meaning.

use super::files::without_tests_and_comments;
use super::{root, sources};
use std::collections::BTreeMap;
use std::path::Path;

#[test]
fn no_two_types_have_the_same_name() {
    let mut files_by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in sources(&root()) {
        let text = std::fs::read_to_string(&path).expect("a readable source file");
        for name in types_defined(&without_tests_and_comments(&text)) {
            let files = files_by_name.entry(name.to_owned()).or_default();
            files.push(inside(&path));
        }
    }

    files_by_name.retain(|_, files| files.len() > 1);
    assert!(
        files_by_name.is_empty(),
        "names that mean more than one thing: {files_by_name:#?}"
    );
}

#[test]
fn definitions_of_types_are_found_wherever_they_are() {
    let code = "pub struct A(u8);\npub(super) enum B {\n    Type,\n}\ntrait C {\n    type Not;\n}\n\
                type D<'t> = &'t str;\nfn f() {\n    struct E;\n}\n#[cfg(test)]\nmod tests {\n    struct Not;\n}";
    let program = without_tests_and_comments(code);
    assert_eq!(
        types_defined(&program).collect::<Vec<&str>>(),
        ["A", "B", "C", "D", "E"]
    );
}

/// The types and traits that a file defines.
fn types_defined(program: &str) -> impl Iterator<Item = &str> {
    program.lines().filter_map(|line| {
        let mut words = line.split_whitespace().peekable();
        words.next_if(|word| word.starts_with("pub"));
        let is_definition = match words.next()? {
            "struct" | "enum" | "trait" => true,
            // A line further in is the type that a trait or its implementation goes with.
            "type" => !line.starts_with(' '),
            _ => false,
        };

        let name = words.next().filter(|_| is_definition)?;
        let end = name.find(|c: char| !c.is_alphanumeric());
        Some(&name[..end.unwrap_or(name.len())])
    })
}

fn inside(path: &Path) -> String {
    let path = path.strip_prefix(root()).expect("a file below src");
    path.display().to_string()
}
