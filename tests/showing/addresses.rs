//! Addresses that are written out stay whole and can be clicked.

use crate::showing::shown::{Shown, library};
use crate::support::article::article;

/// The answer that quotes this text.
fn quoting(text: &str) -> Shown {
    let article = article().replace(
        "Alpha carries a million messages a second.[^bench]",
        &format!("{text}[^bench]"),
    );
    library(&article).ask("compare", &[("criterion", "speed")])
}

/// What Discord gets of a text.
fn in_discord(text: &str) -> String {
    let field = quoting(text).field("Alpha");
    let (_, said) = field.split_once('\n').expect("a line with the rating");
    said.trim_end_matches('¹').to_owned()
}

/// What a terminal shows of a text, in one line.
fn in_terminal(text: &str) -> String {
    let words = quoting(text).terminal();
    let column = words
        .lines()
        .map(|line| line.chars().take(38).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ");
    column.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_bare_address_is_a_link_without_backslashes() {
    for address in [
        "https://e.org/x_y",
        "https://e.org/a_b_c/__init__",
        "https://e.org/a*b*c",
        "https://e.org/~a/~~b~~",
        "https://e.org/wiki/Go_(language)",
        "https://e.org/?q=a_b&c=d",
        "http://localhost:3000/x_y_z#part_1",
        "https://e.org/a|b|c",
    ] {
        assert_eq!(
            in_discord(&format!("See {address}, really.")),
            format!("See <{address}>, really.")
        );
        assert_eq!(
            in_discord(&format!("See <{address}>, really.")),
            format!("See <{address}>, really.")
        );
    }
}

#[test]
fn punctuation_and_emphasis_around_an_address_stay_outside() {
    for (written, shown) in [
        ("See https://e.org/x_y.", "See <https://e.org/x_y>."),
        ("(https://e.org/x_y)", "(<https://e.org/x_y>)"),
        ("**https://e.org/x_y**", "<https://e.org/x_y>"),
        (
            "**See https://e.org/x_y** now",
            "**See** <https://e.org/x_y> now",
        ),
        ("*https://e.org/x_y*and", "<https://e.org/x_y>and"),
        ("https://e.org/a\\_b", "<https://e.org/a_b>"),
        (
            "https://e.org/?a=1&amp;b_c=2 x",
            "<https://e.org/?a=1&b_c=2> x",
        ),
        (
            "https://e.org/x_y https://e.org/z_z",
            "<https://e.org/x_y> <https://e.org/z_z>",
        ),
        (
            "https://e.org/x_y\nnext_line",
            "<https://e.org/x_y> next\\_line",
        ),
    ] {
        assert_eq!(in_discord(written), shown, "{written}");
    }
}

#[test]
fn code_and_named_links_stay_unchanged() {
    assert_eq!(
        in_discord("Run `curl https://e.org/x_y` now"),
        "Run `curl https://e.org/x_y` now"
    );
    assert_eq!(
        in_discord("[the page](https://e.org/x_y)"),
        "[the page](https://e.org/x_y)"
    );
    assert_eq!(
        in_discord("[https://e.org/a](https://e.org/b_c)"),
        "<https://e.org/b_c>"
    );
    assert_eq!(
        in_discord("[at https://e.org/a](https://e.org/b_c)"),
        "[at e.org/a](https://e.org/b_c)"
    );
}

#[test]
fn a_terminal_shows_an_address_once_and_whole() {
    for written in ["See https://e.org/x_y, or", "See <https://e.org/x_y>, or"] {
        assert!(
            in_terminal(written).contains("See https://e.org/x_y, or"),
            "{}",
            in_terminal(written)
        );
    }
    assert!(in_terminal("[it](https://e.org/x_y)").contains("it <https://e.org/x_y>"));
}

#[test]
fn a_typed_address_is_repeated_in_full() {
    let library = library(&article());
    let shown = library.ask(
        "recommend",
        &[
            ("topic", "message queue"),
            ("priorities", "speed, https://e.org/x_y_z"),
        ],
    );
    let description = shown.message()["embeds"][0]["description"].to_string();
    assert!(!description.contains("x\\\\_y"), "{description}");
}

#[test]
fn articles_with_addresses_pass_the_check() {
    for text in [
        "https://e.org/wiki/Go_(language)",
        "<https://e.org/wiki/Go_(language)>",
        "https://e.org/a_b.",
    ] {
        let article = article().replace("It keeps them in memory.", text);
        let problems = article.check().problems;
        assert!(problems.is_empty(), "{text}: {problems:?}");
    }
}
