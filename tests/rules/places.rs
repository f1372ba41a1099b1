//! Places are exact, whatever line ends, byte order mark and characters come before them: bytes of
//! the file, and line and column as an editor counts them.

use crate::support::article::{Article, article};

/// Two mistakes, each after characters of two to four bytes on its line.
fn broken() -> Article {
    article()
        .replace(
            "3 = \"Thousands\", 5 = \"Millions\"",
            "3 = \"Zäh, 日本 🦀\", 5 = \"Millions\", 6 = \"Beyond\"",
        )
        .replace("Beta is free.", "Beta ist für 日本 🦀 frei.[^gone]")
}

/// Line, column and the marked text of every problem.
fn places(article: &Article) -> Vec<(usize, usize, String)> {
    let problems = article.read().problems.into_iter();
    problems
        .map(|problem| {
            (
                problem.line,
                problem.column,
                article.text()[problem.span].to_owned(),
            )
        })
        .collect()
}

fn expected() -> Vec<(usize, usize, String)> {
    vec![(23, 56, "6".to_owned()), (64, 24, "[^gone]".to_owned())]
}

#[test]
fn a_column_counts_characters_not_bytes() {
    assert_eq!(places(&broken()), expected());
}

#[test]
fn windows_line_ends_move_nothing() {
    assert_eq!(places(&broken().with_crlf()), expected());
}

#[test]
fn a_byte_order_mark_changes_no_later_place() {
    assert_eq!(places(&broken().with_bom()), expected());
}

#[test]
fn windows_line_ends_and_mark_move_nothing() {
    assert_eq!(places(&broken().with_crlf().with_bom()), expected());
}
