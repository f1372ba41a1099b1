//! The texts in `src/locales`, parsed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use weighin::language::Language;

/// One text: a message's, or that of a part of one (`key.part`), or a term's (`-key`).
#[derive(Debug, Default)]
pub struct Text {
    /// The name of its file, without `.ftl`.
    pub file: String,
    pub variables: BTreeSet<String>,
    /// The keys of the terms and other texts that it refers to.
    pub references: BTreeSet<String>,
    /// What it says around its arguments, each variant apart.
    pub pieces: Vec<String>,
}

/// The texts of a language, by key; what is wrong with its files, too.
#[derive(Debug, Default)]
pub struct Texts {
    pub by_key: BTreeMap<String, Text>,
    pub problems: Vec<String>,
}

/// The languages into which the English texts are translated.
pub fn translations() -> impl Iterator<Item = Language> {
    Language::ALL
        .into_iter()
        .filter(|language| *language != Language::English)
}

/// The folder of a language's files.
pub fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/locales")
        .join(language.code())
}

/// The names of the files of a language, without `.ftl`.
pub fn files(language: Language) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder(language)).expect("each language has a folder");
    let name = |path: PathBuf| {
        path.file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    entries
        .map(|entry| name(entry.expect("a readable entry").path()))
        .collect()
}

/// Reads all files of a language.
pub fn read(language: Language) -> Texts {
    let mut texts = Texts::default();
    for file in files(language) {
        let source = std::fs::read_to_string(folder(language).join(format!("{file}.ftl")))
            .expect("a readable file");
        let resource = parser::parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
            texts
                .problems
                .extend(errors.iter().map(|error| format!("{file}.ftl: {error}")));
            resource
        });
        resource
            .body
            .iter()
            .for_each(|entry| texts.add_entry(&file, entry));
    }
    texts
}

impl Texts {
    fn add_entry(&mut self, file: &str, entry: &Entry<&str>) {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                message
                    .value
                    .iter()
                    .for_each(|value| self.add(file, key.to_owned(), value));
                message.attributes.iter().for_each(|part| {
                    self.add(file, format!("{key}.{}", part.id.name), &part.value)
                });
            }
            Entry::Term(term) => self.add(file, format!("-{}", term.id.name), &term.value),
            _ => {}
        }
    }

    fn add(&mut self, file: &str, key: String, pattern: &Pattern<&str>) {
        let mut text = Text {
            file: file.to_owned(),
            ..Text::default()
        };
        text.read(pattern);
        if self.by_key.insert(key.clone(), text).is_some() {
            self.problems
                .push(format!("{file}.ftl: {key} stands twice"));
        }
    }
}

impl Text {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.pieces.push(value.trim().to_owned()),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                variants
                    .iter()
                    .for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::MessageReference { id, attribute } => {
                let part = attribute
                    .as_ref()
                    .map(|part| format!(".{}", part.name))
                    .unwrap_or_default();
                self.references.insert(format!("{}{part}", id.name));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            // None is needed so far; what it is given would have to be read with it.
            InlineExpression::FunctionReference { id, .. } => {
                panic!("{} calls {}", self.file, id.name)
            }
        }
    }
}
