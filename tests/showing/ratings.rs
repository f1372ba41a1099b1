//! A missing number is not shown as zero.

use weighin::language::Language;

use crate::showing::shown::library;
use crate::support::article::{Article, article};

/// An article in which Beta is not rated on speed.
fn with_gap() -> Article {
    let article = article().replace(
        "ratings = { alpha = 4, beta = 2 }",
        "ratings = { alpha = 4 }",
    );
    article.remove("### Beta\n\nBeta carries a thousand messages a second.[^bench]\n\n")
}

#[test]
fn a_missing_rating_never_looks_like_zero() {
    for language in Language::ALL {
        let library = library(&with_gap()).in_language(language);
        for options in [&[("topic", "message queue")][..], &[("criterion", "speed")]] {
            let shown = library.ask("compare", options);
            let message = shown.message().to_string();
            assert!(
                !message.contains("○○○○○") && message.contains("–––––"),
                "{language:?}: {message}"
            );
            let text = shown.terminal();
            assert!(
                !text.contains("○○○○○") && text.contains("–––––"),
                "{language:?}: {text}"
            );
        }
    }
}

#[test]
fn the_sign_for_no_rating_has_words() {
    let library = library(&with_gap());
    let overview = library.ask("compare", &[("topic", "message queue")]);
    assert_eq!(
        overview.field("Speed"),
        "●●●●○ Alpha\n––––– Beta (not rated)"
    );
    assert!(
        overview
            .terminal()
            .contains("  ●●●●○ 4/5        Alpha\n  ––––– not rated  Beta\n"),
        "{}",
        overview.terminal()
    );
    assert!(
        overview
            .chart()
            .alt_text()
            .contains("Speed: Alpha 4, Beta unknown."),
        "{}",
        overview.chart().alt_text()
    );

    let comparison = library.ask("compare", &[("criterion", "speed")]);
    assert!(
        comparison.field("Beta").starts_with("––––– not rated\n"),
        "{}",
        comparison.field("Beta")
    );
}

/// With the reason.
#[test]
fn a_score_with_unknown_ratings_is_a_range() {
    let shown = library(&with_gap()).ask(
        "recommend",
        &[
            ("topic", "message queue"),
            ("priorities", "speed 5, cost 5"),
        ],
    );
    assert_eq!(
        shown.field("Scores"),
        "1. **Beta** 50 to 100\n2. Alpha 38\nA range means that some ratings are unknown.",
    );
    assert!(
        shown
            .terminal()
            .contains("\n  A range means that some ratings are unknown.\n"),
        "{}",
        shown.terminal()
    );
    let alt = shown.chart().alt_text();
    assert!(
        alt.contains("Beta 50 to 100, as some ratings are unknown"),
        "{alt}"
    );
}

#[test]
fn a_rating_shows_the_words_of_the_scale() {
    let article = article().replace(
        "ratings = { alpha = 4, beta = 2 }",
        "ratings = { alpha = 5, beta = 3 }",
    );
    let library = library(&article);
    let comparison = library.ask("compare", &[("criterion", "speed")]);
    assert!(
        comparison
            .field("Alpha")
            .starts_with("●●●●● 5/5: *Millions*\nAlpha carries")
    );
    assert!(
        comparison.terminal().contains("●●●●● 5/5: Millions "),
        "{}",
        comparison.terminal()
    );

    let section = library
        .click("w1:compare:message-queue:speed:beta:d1", &[])
        .terminal();
    assert!(
        section.contains("Scale: 1 = Tens; 3 = Thousands; 5 = Millions."),
        "{section}"
    );
    let section = library
        .click("w1:compare:message-queue:speed:beta:d1", &[])
        .message()
        .to_string();
    assert!(section.contains("**3 = Thousands**"), "{section}");

    let passage = library
        .click("w1:ask:message-queue:speed:beta:0", &[])
        .terminal();
    assert!(
        passage.starts_with("Speed: Beta\nBeta is rated 3 out of 5 on Speed: Thousands.\n"),
        "{passage}"
    );
}

#[test]
fn a_rating_without_words_lies_between_its_neighbours() {
    let comparison = library(&article()).ask("compare", &[("criterion", "speed")]);
    assert!(
        comparison
            .field("Alpha")
            .starts_with("●●●●○ 4/5: *between “Thousands” and “Millions”*\n")
    );
    assert!(
        comparison
            .field("Beta")
            .starts_with("●●○○○ 2/5: *between “Tens” and “Thousands”*\n")
    );

    let long = article().replace(
        r#"scale = { 1 = "Tens", 3 = "Thousands", 5 = "Millions" }"#,
        &format!(
            r#"scale = {{ 1 = "Tens", 3 = "{0}", 5 = "{0}" }}"#,
            "x".repeat(60)
        ),
    );
    let comparison = library(&long).ask("compare", &[("criterion", "speed")]);
    assert!(
        comparison.field("Alpha").starts_with("●●●●○ 4/5\n"),
        "{}",
        comparison.field("Alpha")
    );
}

#[test]
fn the_meaning_of_a_rating_yields_to_text() {
    let text = "*".repeat(499);
    let article = article()
        .replace(
            "Alpha carries a million messages a second.",
            &format!("`x` {}.", text.replace('*', "\\*")),
        )
        .replace(
            "ratings = { alpha = 4, beta = 2 }",
            "ratings = { alpha = 5, beta = 2 }",
        )
        .replace("Millions", &"m".repeat(120));
    // The summary rule counts what is read, and allows 500 characters of it.
    let article = article.replace("`x` \\*\\*\\*\\*", "\\*");
    let comparison = library(&article).ask("compare", &[("criterion", "speed")]);
    assert!(
        comparison.field("Alpha").starts_with("●●●●● 5/5\n"),
        "{}",
        comparison.field("Alpha")
    );
}

#[test]
fn sources_take_one_line_with_their_dates_once() {
    let shown = library(&article()).ask("compare", &[("criterion", "speed")]);
    assert_eq!(
        shown.field("Sources, checked 2026-01-15"),
        "¹ [bench.example](https://bench.example/2026)"
    );
    assert!(
        shown
            .terminal()
            .contains("\nSources, checked 2026-01-15\n¹ https://bench.example/2026\n\n")
    );

    let dated = article()
        .replace(
            "Beta carries a thousand messages a second.[^bench]",
            "Beta carries a thousand.[^prices]",
        )
        .replace(
            "(https://prices.example), checked 2026-01-15",
            "(https://www.prices.example/?a=1), checked 2026-01-20",
        );
    let shown = library(&dated).ask("compare", &[("criterion", "speed")]);
    let listed = shown.field("Sources, checked 2026-01-15 to 2026-01-20");
    assert!(
        listed.ends_with(" · ² [prices.example](https://www.prices.example/?a=1)"),
        "{listed}"
    );
}
