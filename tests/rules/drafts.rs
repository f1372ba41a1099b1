//! What an article may lack as long as it is a draft.

use crate::rules::program::{Run, weighin};
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

#[test]
fn the_next_steps_start_with_what_is_missing() {
    let gaps = draft()
        .replace("salary.[^prices]", "salary.")
        .remove("### Beta\n\nBeta carries a thousand messages a second.[^bench]\n")
        .remove(", beta = 2");
    let folder = folder().with(&gaps);
    let run = weighin(folder.path(), &["check", ".", "--todo", "message-queue"]);

    assert_eq!(run.code, Some(0), "{}", run.errors);
    let steps: Vec<&str> = run.out.lines().step_by(2).collect();
    assert!(
        steps[0].starts_with("1. ")
            && steps[0].contains("there is nothing on “Beta” under “Speed”"),
        "{}",
        run.out
    );
    assert!(
        steps[1].starts_with("2. ") && steps[1].contains("“Alpha” cites no source"),
        "{}",
        run.out
    );
}

#[test]
fn an_article_without_gaps_has_no_next_steps() {
    let folder = folder().with(&article().reviewed_today());
    let run = weighin(folder.path(), &["check", ".", "--todo", "message-queue"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (Some(0), "message-queue: nothing is missing.\n")
    );

    let unknown = weighin(folder.path(), &["check", ".", "--todo", "pizza"]);
    assert_eq!(unknown.code, Some(2), "{}", unknown.errors);
    assert!(
        unknown.errors.contains("no article `pizza.md` in ."),
        "{}",
        unknown.errors
    );
}

#[test]
fn the_path_of_an_article_names_it() {
    let folder = folder().with(&draft());
    let path = folder.file("message-queue.md").display().to_string();
    let by_path = weighin(folder.path(), &["check", "--todo", &path]);
    let by_id = weighin(folder.path(), &["check", ".", "--todo", "message-queue"]);
    assert_eq!(by_path.code, Some(0), "{}", by_path.errors);
    assert_eq!(by_path.out.lines().count(), by_id.out.lines().count());
}

fn answering(drafts: bool, articles: &[Article]) -> Run {
    let config = format!("[knowledge]\npath = \".\"\ndefault_topic = \"\"\ndrafts = {drafts}\n");
    let mut folder = folder().with_file("weighin.toml", &config);
    for article in articles {
        folder = folder.with(article);
    }
    weighin(folder.path(), &["ask", "/topics"])
}

#[test]
fn operators_choose_whether_drafts_are_answered() {
    let articles = [draft(), article().named("other")];
    let with = answering(true, &articles);
    assert!(
        with.out.contains("Message queue") && with.out.contains("Draft, not reviewed"),
        "{}",
        with.out
    );

    let without = answering(false, &articles);
    assert!(
        !without.out.contains("Message queue") && without.out.contains("other"),
        "{}",
        without.out
    );
}

#[test]
fn a_folder_of_drafts_alone_is_explained() {
    let run = answering(false, &[draft()]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.errors
            .contains("knowledge.drafts is false; set it to true"),
        "{}",
        run.errors
    );
}
