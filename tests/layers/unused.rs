//! What is public is used by the program: the compiler does not tell, because tests could use it.

use super::files::without_tests_and_comments;
use super::{root, sources};
use std::collections::BTreeMap;

#[test]
fn nothing_public_is_used_by_tests_alone() {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    let mut defined = Vec::new();
    for path in sources(&root()) {
        let text = std::fs::read_to_string(&path).expect("a readable source file");
        let program = without_tests_and_comments(&text);
        for word in words(&program) {
            *uses.entry(word.to_owned()).or_default() += 1;
        }
        for name in public_names(&program) {
            defined.push((path.clone(), name));
        }
    }

    defined.retain(|(_, name)| uses[name] == 1);
    assert!(defined.is_empty(), "not used in src: {defined:#?}");
}

#[test]
fn public_names_are_found_without_comments_and_tests() {
    let text = "/// See [`f`].\npub fn f(a: u8) {}\npub(crate) const fn g() {}\nfn h() { f(1); }\n\
                pub async fn i() {}\n#[cfg(test)]\nmod tests {\n    pub fn j() {}\n}\n";
    let program = without_tests_and_comments(text);
    assert_eq!(public_names(&program), ["f", "g", "i"]);
    assert_eq!(words(&program).filter(|word| *word == "f").count(), 2);
}

/// The functions, constants and types that a file defines for others.
fn public_names(program: &str) -> Vec<String> {
    const KINDS: [&str; 7] = ["fn", "const", "static", "struct", "enum", "trait", "type"];

    let mut names = Vec::new();
    for line in program.lines() {
        let mut words = words(line).peekable();
        if words.next() != Some("pub") {
            continue;
        }
        // `pub(in crate::store) const async fn` and the like: the name follows the last kind.
        let mut name = None;
        while let Some(word) = words.next() {
            if KINDS.contains(&word) {
                name = words.peek().map(|next| (*next).to_owned());
            } else if name.is_some() {
                break;
            }
        }
        names.extend(name);
    }
    names
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| !word.is_empty())
}
