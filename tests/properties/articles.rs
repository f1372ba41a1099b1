//! Any text can be read as an article: nothing panics, and every problem has its place in the text.

use crate::properties::generated::{any_text, soup};
use crate::properties::pieces::{LINE, MARKDOWN, PROSE, TOML};
use crate::properties::{cases, discord, libraries, terminal};
use crate::support::article::{TODAY, article};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use weighin::commands::walk::walk;
use weighin::knowledge::article::parse;
use weighin::knowledge::{Diagnostic, Library, Rule, Topic};

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_text_is_read(text in any_text(200)) {
        read(&text);
    }

    #[test]
    fn any_file_name_is_read(id in any_text(30)) {
        parse("fuzzed.md", &id, article().text(), TODAY);
    }

    #[test]
    fn a_mark_has_a_definition_or_is_reported(mark in label(), definition in label()) {
        let marked = article().replace("free.[^prices]", &format!("free.[^prices][^{mark}]"));
        let source = format!("[^{definition}]: [More](https://more.example), checked 2026-01-15.\n");
        read(marked.append(&source).text());
    }

    #[test]
    fn any_front_matter_is_read(front in soup(TOML, 60), body in soup(MARKDOWN, 5)) {
        read(&format!("+++\n{front}\n+++\n{body}"));
    }

    #[test]
    fn any_entry_of_the_front_matter_is_read(entry in soup(TOML, 20)) {
        read(article().replace("must = { speed = 4 }", &entry).replace("alpha = 1, ", &entry).text());
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_change_to_a_shipped_article_is_read(text in select(libraries::articles()), changes in vec(change(), 1..6)) {
        read(&changes.iter().fold(text, |text, change| change.apply(&text)));
    }

    #[test]
    fn any_body_is_read(body in soup(MARKDOWN, 60)) {
        read(article().replace("It keeps them in memory.", &body).text());
    }

    #[test]
    fn every_answer_drawn_from_a_valid_body_fits(summary in soup(LINE, 60), body in soup(PROSE, 400)) {
        let article = article().replace("Alpha carries a million", &summary).replace("It keeps them in memory.", &body);
        read(article.text()).into_iter().for_each(every_answer_fits);
    }
}

/// What labels are made of: letters with and without a simple other case, and spaces.
const LETTERS: &[&str] = &[
    "a", "A", "ß", "ẞ", "ss", "é", "É", "σ", "ς", "Σ", "i", "I", "İ", "ı", " ", "  ", "\\]", "-",
];

/// Labels, many of which differ only in case and spaces.
fn label() -> impl Strategy<Value = String> {
    vec(select(LETTERS), 1..4).prop_map(|letters| letters.concat())
}

/// Reads an article and checks the places of its problems.
fn read(text: &str) -> Option<Topic> {
    let article = parse("fuzzed.md", "fuzzed", text, TODAY);
    article
        .problems
        .iter()
        .for_each(|problem| lies_in(text, problem));
    assert!(
        article
            .problems
            .is_sorted_by_key(|problem| problem.span.start)
    );
    let unexplained = article
        .problems
        .iter()
        .find(|problem| problem.rule == Rule::UnreadableFile);
    assert!(
        unexplained.is_none(),
        "no check says why this article cannot be loaded"
    );
    assert_eq!(
        article.topic.is_none(),
        article.problems.iter().any(Diagnostic::is_error)
    );
    article.topic
}

fn lies_in(text: &str, problem: &Diagnostic) {
    assert!(
        text.get(problem.span.clone()).is_some(),
        "no such place: {problem:?}"
    );
    let lines: Vec<&str> = text[..problem.span.start].split('\n').collect();
    let column = lines[lines.len() - 1].chars().count() + 1;
    assert_eq!(
        (problem.line, problem.column),
        (lines.len(), column),
        "{problem:?}"
    );
}

fn every_answer_fits(topic: Topic) {
    let edition = libraries::edition(Library::new("fuzzed".to_owned(), vec![topic]));
    let cx = libraries::context(&edition);
    for (_, answer) in walk(&cx, libraries::first_questions(&edition.library)) {
        discord::shows(&answer);
        discord::closes_code(&answer);
        terminal::shows(&answer, 80);
    }
}

/// Replaces a slice of a text by another slice of it, or by something new.
#[derive(Debug, Clone)]
struct Change {
    place: Index,
    length: usize,
    other_place: Index,
    other_length: usize,
    new: String,
}

fn change() -> impl Strategy<Value = Change> {
    let length = || prop_oneof![Just(0), 0..20usize, 0..4000usize];
    (
        any::<Index>(),
        length(),
        any::<Index>(),
        length(),
        prop_oneof![soup(TOML, 3), soup(MARKDOWN, 3)],
    )
        .prop_map(|(place, length, other_place, other_length, new)| Change {
            place,
            length,
            other_place,
            other_length,
            new,
        })
}

impl Change {
    fn apply(&self, text: &str) -> String {
        let (start, end) = slice(text, self.place, self.length);
        let (from, to) = slice(text, self.other_place, self.other_length);
        [&text[..start], &self.new, &text[from..to], &text[end..]].concat()
    }
}

/// The bounds of a slice of about this length, on characters.
fn slice(text: &str, place: Index, length: usize) -> (usize, usize) {
    let on_character = |at: usize| {
        (0..=at.min(text.len()))
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0)
    };
    let start = place.index(text.len() + 1);
    (on_character(start), on_character(start + length))
}
