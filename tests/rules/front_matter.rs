//! The rules of the TOML between the `+++` lines.

use crate::support::article::{Article, article, folder};

rules! {
    FrontMatter {
        reports an_article_without_an_opening_line: article().replace("+++\ntitle", "title")
            => 1:1 "title = \"Message queue\"", "does not start with `+++`", "start with a line `+++`";
        reports front_matter_that_never_ends: article().replace("+++\n\nAlpha", "\nAlpha")
            => 1:1 "+++", "never closed", "end the TOML with a line `+++`";
        reports front_matter_of_yaml_between_hyphens: article().replace("+++\ntitle = ", "---\ntitle: ").replace("+++\n\nAlpha", "---\n\nAlpha")
            => 1:1 "---", "does not start with `+++`", "write TOML (`key = value`) instead of YAML";
        reports an_empty_line_before_the_front_matter: article().replace("+++\ntitle", "\n+++\ntitle")
            => 1:1 "", "does not start with `+++`", "delete everything before `+++`";
        reports front_matter_that_ends_otherwise: article().replace("+++\n\nAlpha", "++++\n\nAlpha")
            => 38:1 "++++", "never closed", "write exactly `+++` on this line";
        passes blanks_behind_the_opening_line: article().replace("+++\ntitle", "+++  \ntitle");
    }
    TomlSyntax {
        reports a_text_without_its_closing_quote: article().replace("\"Message queue\"", "\"Message queue")
            => 2:23 "", "expected `\"`", "close the text with the quote";
        reports a_text_without_quotes: article().replace("\"Message queue\"", "Message queue")
            => 2:9 "Message queue", "must be quoted", "write the text in quotes: `title = \"Message queue\"`";
        reports a_title_in_curly_quotes: article().replace("\"Message queue\"", "“Message queue”")
            => 2:9 "“", "must be quoted", "write straight quotes, `\"`, instead of `“`";
        reports one_bracket_for_two: article().replace("[[technologies]]\nid = \"beta\"", "[technologies]\nid = \"beta\"")
            => 14:2 "technologies", "duplicate key", "write `[[technologies]]`, with two brackets";
        reports one_bracket_before_the_first_of_two: article().replace("[[technologies]]\nid = \"alpha\"", "[technologies]\nid = \"alpha\"")
            => 7:1 "[technologies]", "this does not start a list of tables", "write `[[technologies]]`, with two brackets";
        reports a_colon_of_yaml: article().replace("title = ", "title: ")
            => 2:6 ":", "invalid unquoted key", "write `title = …`, with `=` instead of `:`";
        reports a_key_that_is_written_twice: article().replace("reviewed", "title = \"Other\"\nreviewed")
            => 5:1 "title", "duplicate key", "keep one of the two";
        reports a_missing_comma_between_two_entries: article().replace("alpha = 4, beta", "alpha = 4 beta")
            => 24:21 "4 beta", "must be quoted", "write a comma between two entries";
        reports a_date_that_starts_with_its_day: article().replace("2026-02-01", "01.02.2026")
            => 5:12 "0", "leading zero", "such as 2026-01-31";
        passes a_text_in_single_quotes: article().replace("\"Message queue\"", "'Message queue'");
    }
    UnknownKey {
        reports a_misspelt_key_of_a_criterion: article().replace("aliases = [\"throughput\"]", "alisses = [\"throughput\"]")
            => 21:1 "alisses", "`alisses` is not a key of", "did you mean `aliases`?";
        reports a_key_like_no_other: article().replace("version = \"2\"", "colour = \"2\"")
            => 11:1 "colour", "`colour` is not a key of an entry of `technologies`", "known keys: id, name";
        reports a_misspelt_key_that_is_needed: article().replace("title = ", "tittle = ")
            => 2:1 "tittle", "`tittle` is not a key of", "did you mean `title`?";
        reports a_list_with_a_misspelt_name: article().replace(BETA, "").replace("[[technologies]]", "[[technology]]")
            => 7:3 "technology", "`technology` is not a key of", "did you mean `technologies`?";
        passes an_article_with_every_known_key: article();
    }
    MissingKey {
        reports an_article_without_a_title: article().remove("title = \"Message queue\"\n")
            => 2:1 "", "the front matter has no `title`", "add `title = …`";
        reports a_criterion_without_ratings: article().remove("ratings = { alpha = 1, beta = 5 }\n")
            => 26:1 "[[criteria]]", "an entry of `criteria` has no `ratings`", "add `ratings = …`";
        reports an_article_without_technologies: article_without_technologies()
            => 2:1 "", "the front matter has no `technologies`", "add `[[technologies]]`";
        reports a_technology_without_an_id: article().remove("id = \"beta\"\n")
            => 14:1 "[[technologies]]", "an entry of `technologies` has no `id`", "add `id = …`";
        passes an_article_without_what_may_be_left_out: article()
            .remove("aliases = [\"broker\"]\n").remove("version = \"2\"\n")
            .remove("homepage = \"https://alpha.example\"\n").remove("must = { speed = 4 }\n");
    }
    WrongType {
        reports a_number_for_a_text: article().replace("version = \"2\"", "version = 2")
            => 11:11 "2", "`version` must be a text in quotes, not a whole number", "write a text in quotes";
        reports a_text_for_a_date: article().replace("2026-02-01", "\"2026-02-01\"")
            => 5:12 "\"2026-02-01\"", "`reviewed` must be a date such as 2026-01-31, not text", "write the date without quotes: `reviewed = 2026-02-01`";
        reports a_date_with_a_time: article().replace("2026-02-01", "2026-02-01T10:00:00")
            => 5:12 "2026-02-01T10:00:00", "`reviewed` must be a date", "write a date";
        reports a_text_for_a_list: article().replace("[\"broker\"]", "\"broker\"")
            => 4:11 "\"broker\"", "`aliases` must be a list of texts, not a text", "write a list of texts";
        reports a_number_within_a_list_of_texts: article().replace("[\"broker\"]", "[\"broker\", 7]")
            => 4:22 "7", "`aliases` must be a text in quotes, not a whole number", "write a text in quotes";
        reports a_table_for_a_list_of_tables: article().replace("[[use_cases]]", "[use_cases]")
            => 33:1 "[use_cases]", "`use_cases` must be a list of tables", "write a list of tables: `[[use_cases]]`, with two brackets";
        reports texts_for_a_list_of_tables:
            article_without_technologies().replace("reviewed", "technologies = [\"alpha\", \"beta\"]\nreviewed")
            => 5:17 "\"alpha\"", "`technologies` must be a list of tables", "write `[[technologies]]` before each entry";
        reports a_list_for_a_table: article().replace("{ speed = 4 }", "[4]")
            => 37:8 "[4]", "`must` must be a table (`{ … }`), not a list", "write a table";
        reports a_fraction_for_a_weight: article().replace("speed = 3", "speed = 2.5")
            => 36:21 "2.5", "`weights` must be a whole number from 1 to 5", "write a whole number";
        reports a_time_between_reviews_without_a_unit: reviewed_every("6")
            => 6:16 "\"6\"", "`6` is not a time between reviews", "write a number of days, weeks, months or years";
        passes values_of_the_right_type: article();
    }
    InvalidId {
        reports an_id_with_a_capital: article().replace("id = \"shop\"", "id = \"Shop\"")
            => 34:6 "\"Shop\"", "`Shop` cannot be an id", "lowercase ASCII letters, digits and hyphens, at most 24";
        reports an_id_that_ends_with_a_hyphen: article().replace("id = \"shop\"", "id = \"shop-\"")
            => 34:6 "\"shop-\"", "`shop-` cannot be an id", "at most 24";
        reports an_id_of_25_characters: article().replace("id = \"shop\"", "id = \"a234567890123456789012345\"")
            => 34:6 "\"a234567890123456789012345\"", "cannot be an id", "at most 24";
        passes an_id_of_24_characters: article().replace("id = \"shop\"", "id = \"a23456789-12345678901234\"");
    }
    TextLength {
        reports a_name_of_a_single_blank: article().replace("\"Busy shop\"", "\" \"")
            => 35:8 "\" \"", "`name` is empty", "write 1 to 60 characters";
        reports a_version_of_21_characters: article().replace("\"2\"", "\"123456789012345678901\"")
            => 11:11 "\"123456789012345678901\"", "`version` has 21 characters", "write 1 to 20 characters";
        reports a_line_break_in_a_name: article().replace("\"Busy shop\"", "\"Busy\\nshop\"")
            => 35:8 "\"Busy\\nshop\"", "`name` has a line break", "on one line, as plain text";
        passes a_version_of_20_characters: article().replace("\"2\"", "\"äöü45678901234567890\"");
    }
    InvalidUrl {
        reports a_homepage_that_is_no_address: article().replace("https://alpha.example", "alpha.example")
            => 12:12 "\"alpha.example\"", "`alpha.example` is not an address", "write https://…";
        reports a_source_with_a_parenthesis: article().replace("prices.example)", "prices.example/(a))")
            => 67:1 "[^prices]:", "`https://prices.example/(a)` is not an address", "parentheses as %28 and %29";
        reports a_user_name_that_looks_like_a_host: article().replace("https://alpha.example", "https://discord.com@evil.example/")
            => 12:12 "\"https://discord.com@evil.example/\"", "leads to `evil.example`: what comes before the `@`, `discord.com`, is a user name", "without a user name";
        reports a_link_to_a_page_of_the_repository: article().replace("in memory", "[in memory](memory.md)")
            => 50:15 "[in memory](memory.md)", "`memory.md` is not an address", "write a complete https:// address";
        reports an_address_of_301_characters: article().replace("alpha.example", &long_host(301))
            => 12:12 &format!("\"https://{}\"", long_host(301)), "is not an address", "at most 300 characters";
        passes an_at_sign_in_the_path: article().replace("https://alpha.example", "https://alpha.example/@team?a=@b");
        passes an_address_of_300_characters: article().replace("alpha.example", &long_host(300));
        passes an_address_with_escaped_parentheses: article().replace("prices.example)", "prices.example/%28a%29)");
    }
    HowMany {
        reports an_article_on_a_single_technology: article_on_alpha_alone()
            => 2:9 "\"Message queue\"", "declares 1 technologies", "declare 2 to 25";
        reports an_article_with_twenty_six_technologies: article().replace(BETA, &format!("{BETA}{}", entries("technologies", 24)))
            => 2:9 "\"Message queue\"", "declares 26 technologies", "declare 2 to 25", and Gap;
        reports an_article_without_criteria: article_without_criteria()
            => 3:9 "\"Message queue\"", "declares 0 criteria", "declare 1 to 24";
        reports an_article_with_twenty_five_criteria: article().replace("[[use_cases]]", &format!("{}[[use_cases]]", criteria(23)))
            => 2:9 "\"Message queue\"", "declares 25 criteria", "declare 1 to 24", and Gap;
        reports twenty_six_use_cases: article().replace("+++\n\nAlpha", &format!("{}+++\n\nAlpha", use_cases(25)))
            => 2:9 "\"Message queue\"", "declares 26 use cases", "declare 0 to 25";
        reports an_article_with_eleven_owners: article().replace("reviewed =", &format!("owners = [{}]\nreviewed =", "\"@a\", ".repeat(11)))
            => 5:71 "\"@a\"", "the article has 11 owners", "name at most 10";
        passes an_article_with_ten_owners: article().replace("reviewed =", &format!("owners = [{}]\nreviewed =", "\"@a\", ".repeat(10)));
        passes twenty_five_use_cases: article().replace("+++\n\nAlpha", &format!("{}+++\n\nAlpha", use_cases(24)));
    }
    NameCollision {
        reports two_technologies_of_one_name: article().replace("name = \"Beta\"", "name = \"AL-PHA\"")
            => 16:8 "\"AL-PHA\"", "`AL-PHA` already names the technology “Alpha”", "another name";
        reports an_alias_that_is_another_criterion: article().replace("[\"throughput\"]", "[\"throughput\", \"Price\"]")
                .replace("name = \"Cost\"", "name = \"Price\"")
            => 28:8 "\"Price\"", "`Price` already names the criterion “Speed”", "give one of the two another name";
        reports a_file_name_like_another_title: folder().with(&article().called("a"))
                .with(&article().named("messagequeue").replace("\"messagequeue\"", "\"Other\""))
            => 1:1 "", "`messagequeue` already names the topic in", "give one of the two topics another name";
        reports a_copy_and_not_its_original: folder().with(&article()).with(&article().called("message-queue (1)"))
            => 2:9 "\"Message queue\"", "this looks like a copy: its title and aliases already name the topic in", "delete the copy";
        reports a_copy_that_comes_first: folder().with(&article()).with(&article().called("a-message-queue"))
            => 2:9 "\"Message queue\"", "this looks like a copy", "delete the copy";
        reports two_articles_of_one_title: folder().with(&article())
                .with(&article().named("other").replace("\"other\"", "\"Message Queue!\""))
            => 2:9 "\"Message Queue!\"", "already names the topic in", "give one of the two topics another name";
        passes an_alias_like_the_own_id: article().replace("[\"first queue\"]", "[\"first queue\", \"ALPHA\"]");
        passes two_articles_that_share_technologies: folder().with(&article()).with(&article().named("other"));
    }
    IncompleteScale {
        reports a_scale_without_a_middle: article().remove(", 3 = \"Thousands\"")
            => 19:6 "\"speed\"", "the scale of `speed` lacks 3", "write what 1, 3 and 5 mean";
        reports a_scale_that_goes_to_six: article().replace("5 = \"Millions\"", "5 = \"Millions\", 6 = \"More\"")
            => 23:56 "6", "`6` is not a rating", "keys are 1 to 5";
        passes a_scale_of_five_steps: article().replace("3 = \"Thousands\"", "2 = \"Few\", 3 = \"Some\", 4 = \"Many\"");
    }
    NumberRange {
        reports a_rating_of_6: article().replace("alpha = 4", "alpha = 6")
            => 24:21 "6", "6 is outside 1 to 5", "leave the entry out if it is not known";
        reports a_weight_of_0: article().replace("cost = 1", "cost = 0")
            => 36:31 "0", "0 is outside 1 to 5", "write a whole number from 1 to 5";
        passes a_rating_of_5: article().replace("alpha = 4", "alpha = 5");
    }
    UndeclaredReference {
        reports a_rating_of_a_misspelt_technology: article().replace("beta = 5", "btea = 5")
            => 31:24 "btea", "no declared technology has the id `btea`", "did you mean `beta`?";
        reports a_weight_of_an_undeclared_criterion: article().replace("cost = 1", "colour = 1")
            => 36:24 "colour", "no declared criterion has the id `colour`", "use one of: speed, cost";
        reports names_in_place_of_ids_once: article().replace("alpha = 4, beta = 2", "\"First queue\" = 4, Beta = 2")
            => 24:13 "\"First queue\"", "no declared technology has one of the ids `First queue`, `Beta`", "write the ids: `alpha`, `beta`";
        reports a_must_have_by_name_not_id: article().replace("speed = 4", "Speed = 4")
            => 37:10 "Speed", "no declared criterion has the id `Speed`", "did you mean `speed`?";
        passes a_use_case_without_must_haves: article().remove("must = { speed = 4 }\n");
    }
    FutureDate {
        reports a_review_of_tomorrow: article().replace("2026-02-01", "2026-11-24")
            => 5:12 "2026-11-24", "the review date 2026-11-24 is in the future", "today or earlier";
        reports a_source_checked_tomorrow: checked("2026-11-24")
            => 67:1 "[^prices]:", "the source was checked on 2026-11-24, in the future", "today or earlier";
        passes a_review_of_today: article().replace("2026-02-01", "2026-11-23");
        passes a_source_checked_today: checked("2026-11-23");
    }
    OldReview {
        reports a_review_366_days_ago: article().replace("2026-02-01", "2025-11-22")
            => 5:12 "2025-11-22", "the last review, 2025-11-22, is over a year ago", "against its sources";
        reports a_review_that_counts_for_six_months: reviewed_every("6 months").replace("2026-02-01", "2026-05-22")
            => 5:12 "2026-05-22", "is over 6 months ago; its owners: @ada, the platform team", "against its sources";
        passes a_review_365_days_ago: article().replace("2026-02-01", "2025-11-23");
        passes a_review_of_six_months_ago: reviewed_every("6 months").replace("2026-02-01", "2026-05-23");
        passes a_review_that_counts_for_two_years: reviewed_every("2 years").replace("2026-02-01", "2024-11-23");
    }
}

const BETA: &str = "[[technologies]]\nid = \"beta\"\nname = \"Beta\"\n";

/// A host with which `https://` and it have this many characters.
fn long_host(length: usize) -> String {
    let path = "a".repeat(length - "https://alpha.example/".len());
    format!("alpha.example/{path}")
}

/// An article of which one source was checked on this day.
fn checked(day: &str) -> Article {
    article().replace(
        "prices.example), checked 2026-01-15",
        &format!("prices.example), checked {day}"),
    )
}

fn article_on_alpha_alone() -> Article {
    let without_ratings = article()
        .remove(BETA)
        .remove(", beta = 2")
        .remove(", beta = 5");
    let without_speed =
        without_ratings.remove("### Beta\n\nBeta carries a thousand messages a second.[^bench]\n");
    without_speed.remove("### Beta\n\nBeta is free.[^prices]\n")
}

/// More entries of a list of tables, each with an id and a name of its own.
fn entries(list: &str, count: usize) -> String {
    let entry = |at| format!("[[{list}]]\nid = \"entry-{at}\"\nname = \"Entry {at}\"\n");
    (0..count).map(entry).collect()
}

fn criteria(count: usize) -> String {
    let rest = "question = \"?\"\nscale = { 1 = \"a\", 3 = \"b\", 5 = \"c\" }\nratings = {}";
    entries("criteria", count).replace("[[criteria]]", &format!("[[criteria]]\n{rest}"))
}

fn use_cases(count: usize) -> String {
    entries("use_cases", count).replace("[[use_cases]]", "[[use_cases]]\nweights = { speed = 1 }")
}

fn article_without_technologies() -> Article {
    let alpha = "[[technologies]]\nid = \"alpha\"\nname = \"Alpha\"\naliases = [\"first queue\"]\nversion = \"2\"\nhomepage = \"https://alpha.example\"\n";
    article().remove(BETA).remove(alpha)
}

fn article_without_criteria() -> Article {
    let valid = article();
    let criteria = valid.text().find("[[criteria]]").expect("criteria");
    let front_end = valid.text().rfind("+++").expect("front matter");
    let criteria = valid.text()[criteria..front_end].to_owned();
    let chapters = valid.text().find("## Speed").expect("chapters");
    let chapters = valid.text()[chapters..].to_owned();
    valid
        .remove(&criteria)
        .remove(&chapters)
        .replace("+++\ntitle", "+++\ncriteria = []\ntitle")
}

/// The article with owners, and a time between reviews.
fn reviewed_every(time: &str) -> Article {
    let keys = format!("review_every = \"{time}\"\nowners = [\"@ada\", \"the platform team\"]\n");
    article().replace(
        "\n[[technologies]]\nid = \"alpha\"",
        &format!("{keys}\n[[technologies]]\nid = \"alpha\""),
    )
}
