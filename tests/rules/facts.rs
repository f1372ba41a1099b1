//! The rules of factual criteria, and of what does not apply.

use crate::support::article::{Article, article};

const RATED: &str = "scale = { 1 = \"A salary\", 3 = \"A lunch\", 5 = \"Nothing\" }\nratings = { alpha = 1, beta = 5 }\n";

const MUST: &str = "must = { speed = 4 }";

const LIMITS: &str = "thresholds = { 5 = 0, 4 = 10, 2 = 100 }\n";

rules! {
    UnknownWord {
        reports a_criterion_of_a_misspelt_kind: prices().replace("kind = \"number\"", "kind = \"numbers\"")
            => 30:8 "\"numbers\"", "`kind` must be one of \"rating\", \"yes-no\", \"number\", \"text\", not “numbers”", "did you mean `number`?";
        reports a_status_that_there_is_not: article().replace("reviewed = ", "status = \"done\"\nreviewed = ")
            => 5:10 "\"done\"", "not “done”", "write one of \"draft\", \"reviewed\"";
        passes a_draft_in_which_nothing_is_missing: article().replace("reviewed = ", "status = \"draft\"\nreviewed = ");
        passes facts_that_are_numbers: prices();
        passes facts_that_are_yes_or_no: yes_no();
        passes facts_that_are_texts: texts();
    }
    Group {
        reports a_group_of_one: grouped("Beta", "group = \"Brokers\"")
            => 17:9 "\"Brokers\"", "“Brokers” is the group of only one technology", "give the other technology the same group";
        reports a_group_with_another_technology_in_between:
            grouped("Beta", "\n[[technologies]]\nid = \"gamma\"\nname = \"Gamma\"\ngroup = \"queues\"")
                .replace("version = \"2\"", "version = \"2\"\ngroup = \"Queues\"")
            => 22:9 "\"queues\"", "the technologies of “queues” do not follow each other", "move the entry", and Gap;
        passes a_group_of_two: grouped("Beta", "group = \"Queues\"").replace("version = \"2\"", "version = \"2\"\ngroup = \"Queues\"");
    }
    Thresholds {
        reports a_better_rating_for_a_worse_number: prices().replace("4 = 10", "4 = 200")
            => 34:27 "200", "rating 4 is as easy to reach as rating 2", "lower is better here: write a lower number for 4 than for 2";
        reports a_threshold_for_the_worst_rating: prices().replace("2 = 100", "1 = 100")
            => 34:31 "1", "`1` is not a rating that can have a threshold", "the keys are 2 to 5";
        reports a_threshold_for_neither_yes_nor_no: yes_no().replace("no = 2", "false = 2")
            => 32:25 "false", "`false` is neither `yes` nor `no`", "thresholds = { yes = 5, no = 2 }";
        reports a_weight_of_facts_without_thresholds: prices().remove(LIMITS)
            => 38:24 "cost", "`cost` has facts, but no thresholds, so it cannot be weighed", "give `cost` thresholds, or use it as a must-have";
        passes numbers_that_grow_with_the_rating:
            prices().replace("better = \"lower\"", "better = \"higher\"").replace(LIMITS, "thresholds = { 5 = 100, 4 = 10 }\n");
        passes facts_without_thresholds_or_weights: prices().remove(LIMITS).replace(", cost = 1", "");
    }
    WrongType {
        reports a_must_have_that_is_no_number: prices().replace(MUST, "must = { cost = \"20\" }")
            => 40:17 "\"20\"", "`must` must be a number, not a text", "write a number";
        reports a_must_have_neither_true_nor_false: yes_no().replace(MUST, "must = { cost = 4 }")
            => 38:17 "4", "`must` must be `true` or `false`, not a whole number", "write `true` or `false`";
        passes a_must_have_of_a_number: prices().replace(MUST, "must = { cost = 20.5, speed = 4 }");
        passes a_must_have_of_a_yes: yes_no().replace(MUST, "must = { cost = true }");
        passes a_must_have_of_texts: texts().replace(MUST, "must = { cost = [\"MIT\", \"sspl-1.0\"] }");
        passes a_must_have_of_one_text: texts().replace(MUST, "must = { cost = \"MIT\" }");
    }
    UndeclaredReference {
        reports a_must_have_that_no_technology_has: texts().replace(MUST, "must = { cost = [\"MIT\", \"SSPL-1\"] }")
            => 38:17 "[\"MIT\", \"SSPL-1\"]", "no technology has “SSPL-1” under `cost`", "did you mean `SSPL-1.0`?";
        reports a_must_have_that_only_a_threshold_has:
            texts().replace("MIT = 5", "MIT = 5, BSD = 5").replace(MUST, "must = { cost = \"BSD\" }")
            => 38:17 "\"BSD\"", "no technology has “BSD” under `cost`", "use one of: MIT, SSPL-1.0";
        passes a_must_have_by_the_criterion_s_id: prices().replace(MUST, "must = { cost = 20 }");
    }
    TextLength {
        reports a_must_have_of_no_text: texts().replace(MUST, "must = { cost = [] }")
            => 38:17 "[]", "a must-have lists no text, so nothing can fulfil it", "leave the entry out";
        passes a_must_have_of_a_single_text: texts().replace(MUST, "must = { cost = [\"MIT\"] }");
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

/// The article with more below the name of a technology.
fn grouped(technology: &str, more: &str) -> Article {
    let name = format!("name = \"{technology}\"");
    article().replace(&name, &format!("{name}\n{more}"))
}

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
