//! What an article may lack as long as it is a draft.

use crate::rules::program::weighin;
use crate::support::article::{Article, article, folder};
use weighin::knowledge::Rule;

rules! {
    NotPlaced {
        reports text_without_a_place: draft().replace("\n[^bench]:", "\n## Not placed\n\nAn old remark.\n\n[^bench]:")
            => 67:1 "## Not placed\n", "no answer shows what is under “Not placed”", "move each part to the section";
        passes a_draft_without_such_a_chapter: draft();
    }
}

fn draft() -> Article {
    article().replace("reviewed = ", "status = \"draft\"\nreviewed = ")
}

/// What a draft may lack, each by the rule that reports it.
fn gaps() -> Vec<(Rule, Article)> {
    let draft = draft();
    vec![
        (
            Rule::MissingKey,
            draft.clone().remove("reviewed = 2026-02-01\n"),
        ),
        (
            Rule::MissingKey,
            draft
                .clone()
                .remove("scale = { 1 = \"Tens\", 3 = \"Thousands\", 5 = \"Millions\" }\n"),
        ),
        (
            Rule::IncompleteScale,
            draft.clone().replace("3 = \"Thousands\", ", ""),
        ),
        (
            Rule::SectionWithoutRating,
            draft.clone().remove("alpha = 4, "),
        ),
        (
            Rule::RatingWithoutSection,
            draft
                .clone()
                .remove("### Beta\n\nBeta carries a thousand messages a second.[^bench]\n"),
        ),
        (
            Rule::SectionWithoutSource,
            draft.clone().replace("salary.[^prices]", "salary."),
        ),
        (
            Rule::MalformedSource,
            draft.clone().replace(
                "lists](https://prices.example), checked 2026-01-15.",
                "lists](https://prices.example).",
            ),
        ),
        (
            Rule::MalformedSource,
            draft.clone().replace(
                "[Price lists](https://prices.example), checked 2026-01-15.",
                "a colleague said so.",
            ),
        ),
        (
            Rule::UnusedFootnote,
            draft
                .clone()
                .replace("salary.[^prices]", "salary.[^bench]")
                .replace("is free.[^prices]", "is free.[^bench]"),
        ),
        (Rule::SummaryMissing, draft.remove("Beta is free.[^prices]")),
    ]
}

#[test]
fn gaps_of_a_draft_are_warnings() {
    for (rule, article) in gaps() {
        let problems = article.check().problems;
        assert!(
            problems.iter().any(|problem| problem.rule == rule),
            "{rule:?}: {problems:#?}"
        );
        assert!(
            !problems.iter().any(|problem| problem.is_error()),
            "{rule:?}: {problems:#?}"
        );
    }
}

#[test]
fn gaps_of_a_reviewed_article_are_errors() {
    for (rule, article) in gaps() {
        let reviewed = article.remove("status = \"draft\"\n");
        let problems = reviewed.check().problems;
        let mut of_rule = problems.iter().filter(|problem| problem.rule == rule);
        assert!(
            of_rule.any(|problem| problem.is_error()),
            "{rule:?}: {problems:#?}"
        );
    }
}

#[test]
fn strict_checks_make_gaps_errors() {
    let folder = folder().with(&draft().remove("reviewed = 2026-02-01\n"));
    let lenient = weighin(folder.path(), &["check", "."]);
    let strict = weighin(folder.path(), &["check", ".", "--strict"]);

    assert_eq!(
        (lenient.code, strict.code),
        (Some(0), Some(1)),
        "{}",
        strict.out
    );
    assert!(strict.out.contains("error[missing-key]"), "{}", strict.out);
}

#[test]
fn other_mistakes_in_a_draft_stay_errors() {
    let problems = draft().replace("## Speed", "## Sped").check().problems;
    assert!(
        problems.iter().any(|problem| problem.is_error()),
        "{problems:#?}"
    );
}
