//! The rules of factual criteria, and of what does not apply.

use crate::support::article::{Article, article};

const RATED: &str = "scale = { 1 = \"A salary\", 3 = \"A lunch\", 5 = \"Nothing\" }\nratings = { alpha = 1, beta = 5 }\n";

const LIMITS: &str = "thresholds = { 5 = 0, 4 = 10, 2 = 100 }\n";

rules! {
    UnknownWord {
        reports a_misspelt_kind: prices().replace("kind = \"number\"", "kind = \"numbers\"")
            => 30:8 "\"numbers\"", "`kind` must be one of \"rating\", \"yes-no\", \"number\", \"text\", not “numbers”", "did you mean `number`?";
        reports a_status_that_there_is_not: article().replace("reviewed = ", "status = \"done\"\nreviewed = ")
            => 5:10 "\"done\"", "not “done”", "write one of \"draft\", \"reviewed\"";
        passes a_draft_in_which_nothing_is_missing: article().replace("reviewed = ", "status = \"draft\"\nreviewed = ");
        passes facts_that_are_numbers: prices();
        passes facts_that_are_yes_or_no: yes_no();
        passes facts_that_are_texts: texts();
    }
    Thresholds {
        reports a_better_rating_for_a_worse_number: prices().replace("4 = 10", "4 = 200")
            => 34:27 "200", "rating 4 is as easy to reach as rating 2", "lower is better here: write a lower number for 4 than for 2";
        reports a_threshold_for_the_worst_rating: prices().replace("2 = 100", "1 = 100")
            => 34:31 "1", "`1` is not a rating that can have a threshold", "the keys are 2 to 5";
        reports a_threshold_for_neither_yes_nor_no: yes_no().replace("no = 2", "false = 2")
            => 32:25 "false", "`false` is neither `yes` nor `no`", "thresholds = { yes = 5, no = 2 }";
        passes numbers_that_grow_with_the_rating:
            prices().replace("better = \"lower\"", "better = \"higher\"").replace(LIMITS, "thresholds = { 5 = 100, 4 = 10 }\n");
        passes facts_without_thresholds: prices().remove(LIMITS);
    }
    FactWithoutSource {
        reports a_fact_that_nothing_supports: prices().remove("### Alpha\n\nAlpha costs a salary.[^prices]\n\n")
            => 33:11 "alpha", "the fact about `alpha` under `cost` has no source", "write `alpha = { value = …, source = \"label\" }`";
        passes a_fact_with_a_source_of_its_own: prices()
            .remove("### Alpha\n\nAlpha costs a salary.[^prices]\n\n")
            .replace("alpha = 900", "alpha = { value = 900, source = \"prices\" }");
    }
    NotApplicable {
        reports a_rating_of_what_does_not_apply: article()
            .replace("ratings = { alpha = 1, beta = 5 }", "ratings = { alpha = 1, beta = 5 }\nnot-applicable = { beta = \"It is a protocol.\" }")
            => 32:20 "beta", "`beta` has a rating or fact under `cost`, which does not apply to it", "remove one of the two";
        reports a_section_about_what_does_not_apply: not_applicable()
            .replace("\n[^bench]:", "\n### Beta\n\nBeta is free.[^prices]\n\n[^bench]:")
            => 32:20 "beta", "`beta` has a section under `cost`", "remove one of the two";
        passes a_reason_instead_of_a_rating: not_applicable();
    }
}

/// The article with prices instead of ratings of the cost.
fn prices() -> Article {
    let price = "kind = \"number\"\nunit = \"EUR a month\"\nbetter = \"lower\"\n";
    article().replace(RATED, &format!("{price}{FACTS}{LIMITS}"))
}

const FACTS: &str = "facts = { alpha = 900, beta = { value = 0.5, source = \"prices\" } }\n";

fn yes_no() -> Article {
    article()
        .replace("name = \"Cost\"", "name = \"Open source\"")
        .replace("## Cost", "## Open source")
        .replace(
            RATED,
            "kind = \"yes-no\"\nfacts = { alpha = true, beta = false }\nthresholds = { yes = 5, no = 2 }\n",
        )
}

fn texts() -> Article {
    article().replace(
        RATED,
        "kind = \"text\"\nfacts = { alpha = \"MIT\", beta = \"SSPL-1.0\" }\nthresholds = { MIT = 5, \"SSPL-1.0\" = 2 }\n",
    )
}

/// The article with a reason why the cost does not apply to Beta.
fn not_applicable() -> Article {
    article()
        .replace(
            "ratings = { alpha = 1, beta = 5 }",
            "ratings = { alpha = 1 }\nnot-applicable = { beta = \"It is a protocol.\" }",
        )
        .remove("### Beta\n\nBeta is free.[^prices]\n\n")
}
