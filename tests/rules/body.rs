//! The rules of the Markdown below the front matter.

use crate::support::article::{Article, article};

rules! {
    UnknownHeading {
        reports a_heading_with_a_misspelt_criterion: article().replace("## Cost", "## Csot")
            => 56:1 "## Csot\n", "the heading “Csot” is not the name of a declared criterion", "did you mean `cost`?";
        reports a_heading_of_an_undeclared_technology: article().append("\n### Gamma\n\nWhat?[^prices]\n")
            => 69:1 "### Gamma\n", "the heading “Gamma” is not the name of a declared technology", "use one of: alpha, beta";
        passes a_heading_by_alias: article().replace("## Speed", "## Throughput");
    }
    HeadingLevel {
        reports a_criterion_of_the_first_level: article().replace("## Speed\n", "# Speed\n")
            => 42:1 "# Speed\n", "the heading “Speed” is out of place", "write `## Criterion`";
        reports the_first_criterion_of_the_third_level: article().replace("## Speed\n", "### Speed\n")
            => 42:1 "### Speed\n", "the heading “Speed” is out of place", "write `## Criterion`";
        reports a_technology_of_the_fourth_level: article().replace("### Beta\n\nBeta is", "#### Beta\n\nBeta is")
            => 62:1 "#### Beta\n", "the heading “Beta” is out of place", "under it `### Technology`";
        reports a_technology_above_all_criteria: article().replace("## Speed\n", "### Beta\n\n## Speed\n")
            => 42:1 "### Beta\n", "the heading “Beta” is out of place", "write `## Criterion`";
        reports a_heading_of_the_first_level: article().replace("Alpha and", "# Queues\n\nAlpha and")
            => 40:1 "# Queues\n", "the heading “Queues” is out of place", "write `## Criterion`";
        reports a_heading_of_the_fourth_level: article().replace(DETAIL, "#### In detail\n\nMore.")
            => 50:1 "#### In detail\n", "the heading “In detail” is out of place", "under it `### Technology`";
        reports a_heading_without_a_blank: article().replace("## Cost\n", "##Cost\n")
            => 56:1 "##Cost\n", "“Cost” is not a heading: there is no space after `#`", "write `## Cost`";
        reports a_technology_without_a_blank: article().replace("### Beta\n\nBeta is", "###Beta\n\nBeta is")
            => 62:1 "###Beta\n", "“Beta” is not a heading: there is no space after `#`", "write `### Beta`";
        reports a_criterion_with_the_marks_of_a_technology: article().replace("## Cost\n", "### Cost\n")
            => 56:1 "### Cost\n", "“Cost” is a criterion, but it has the heading of a technology", "write `## Cost`";
        reports a_technology_with_the_marks_of_a_criterion:
            article().replace("### Beta\n\nBeta is", "## Beta\n\nBeta is")
            => 62:1 "## Beta\n", "“Beta” is a technology, but it has the heading of a criterion", "write `### Beta`";
        passes a_sentence_that_starts_with_a_number_sign: with("#1 in every list.");
        passes headings_underlined_instead_of_marked: article().replace("## Speed\n", "Speed\n-----\n");
    }
    RepeatedHeading {
        reports a_second_chapter_on_a_criterion: article().append("\n## speed\n")
            => 69:1 "## speed\n", "“speed” already has a heading here", "merge the two sections";
        reports a_second_section_on_a_technology: article().append("\n### First queue\n\nWhat?[^prices]\n")
            => 69:1 "### First queue\n", "“First queue” already has a heading here", "merge the two sections";
        passes a_technology_under_two_criteria: article();
    }
    RatingWithoutSection {
        reports a_rating_that_nothing_explains: article().remove("### Beta\n\nBeta is free.[^prices]\n")
            => 31:24 "beta", "“Beta” under “Cost” has a rating but no section", "write `### Beta`";
        passes a_rating_that_a_section_explains: article();
    }
    SectionWithoutRating {
        reports a_section_that_nobody_rated: article().remove(", beta = 5")
            => 62:1 "### Beta\n", "“Beta” under “Cost” has a section but no rating", "add `beta = …`";
        passes a_section_with_a_rating: article();
    }
    Gap {
        reports neither_rating_nor_section: gap()
            => 27:6 "\"cost\"", "there is nothing on “Beta” under “Cost”", "write a section and a rating";
        passes both_rating_and_section: article();
    }
    SectionWithoutSource {
        reports a_section_without_a_mark: article().replace("free.[^prices]", "free.")
            => 62:1 "### Beta\n", "the section “Beta” cites no source", "put a footnote mark `[^id]`";
        passes a_mark_in_a_later_paragraph: article().replace("free.[^prices]", "free for 3 years.\n\nReally.[^prices]");
    }
    SummaryMissing {
        reports a_section_that_starts_with_a_list: article().replace("Beta is free.", "- Beta is free.")
            => 62:1 "### Beta\n", "the section “Beta” does not start with a paragraph", "two or three sentences";
        reports a_section_that_has_no_text: article().remove("Beta is free.[^prices]\n")
            => 62:1 "### Beta\n", "the section “Beta” does not start with a paragraph", "two or three sentences";
        passes a_section_with_a_list_below_its_paragraph:
            article().replace("free.[^prices]", "free.[^prices]\n\n- Yes.");
    }
    SummaryWithoutFact {
        reports a_first_paragraph_of_praise: article().replace("Beta is free.[^prices]", "Beta is really cheap.\n\nIt costs 0 EUR.[^prices]")
            => 62:1 "### Beta\n", "the first paragraph of “Beta” names no fact", "answers quote this paragraph";
        passes a_number_without_a_mark: article().replace("Beta is free.[^prices]", "Beta costs 0 EUR.\n\nSo they say.[^prices]");
        passes a_name_in_code: article().replace("Beta is free.[^prices]", "`beta --price` prints nothing.\n\nSo they say.[^prices]");
    }
    SummaryLength {
        reports a_first_paragraph_of_501_characters: article().replace("Beta is free.", &"é".repeat(501))
            => 62:1 "### Beta\n", "the first paragraph of “Beta” has 501 characters", "shorten it to 500";
        passes a_first_paragraph_of_500_characters: article().replace("Beta is free.", &"é".repeat(500));
        passes a_second_paragraph_of_501_characters: article().replace(DETAIL, &"é".repeat(501));
    }
    DeadFootnote {
        reports a_mark_without_a_definition: article().replace("free.", "free.[^gone]")
            => 64:14 "[^gone]", "the footnote mark `[^gone]` has no definition", "define it: `[^gone]: ";
        reports a_section_that_cites_only_undefined_marks:
            article().replace("free.[^prices]", "free.[^price]")
            => 64:14 "[^price]", "the footnote mark `[^price]` has no definition", "define it";
        passes a_mark_with_a_definition: article();
        passes a_mark_in_another_case: article().replace("free.[^prices]", "free.[^PRICES]");
        passes a_definition_in_another_case: article().replace("[^prices]: ", "[^Prices]: ");
        passes a_mark_in_another_case_outside_of_ascii: article().replace("free.[^prices]", "free.[^prices][^STRASSE Ä]")
            .append("[^straße   ä]: [More](https://more.example), checked 2026-01-15.\n");
        passes a_mark_in_code: with("Write `[^gone]`.");
        passes a_mark_with_an_escaped_bracket: with("Write \\[^gone].");
    }
    UnusedFootnote {
        reports a_footnote_that_backs_nothing: article().append(MORE)
            => 68:1 "[^more]:", "the footnote `[^more]` is not used", "put its mark after the statement";
        reports a_label_with_many_blanks: article().append(&MORE.replace("more]", "über   mehr]"))
            => 68:1 "[^über   mehr]:", "the footnote `[^über mehr]` is not used", "remove it";
        passes a_footnote_that_backs_the_introduction:
            article().replace("between programs.", "between programs.[^more]").append(MORE);
    }
    RepeatedFootnote {
        reports a_second_definition_in_the_same_case: article().append("[^bench]: [More](https://more.example), checked 2026-01-15.\n")
            => 68:1 "[^bench]:", "the footnote `[^bench]` is defined twice", "keep one definition";
        reports a_second_definition_in_another_case:
            article().append("[^BENCH]: [More](https://more.example), checked 2026-01-15.\n")
            => 68:1 "[^BENCH]:", "the footnote `[^BENCH]` is defined twice", "keep one definition";
        passes two_footnotes_to_one_address: article().replace("https://prices.example", "https://bench.example/2026");
    }
    MalformedSource {
        reports a_source_without_a_link: source("Price lists, checked 2026-01-15.")
            => 67:1 "[^prices]:", "`[^prices]` does not start with a link", "write `[^id]: [Title](https://address)";
        reports a_source_without_a_date: source("[Price lists](https://prices.example).")
            => 67:1 "[^prices]:", "`[^prices]` does not say when it was checked", "checked YYYY-MM-DD";
        reports a_day_that_does_not_exist: source("[Price lists](https://prices.example), checked 2026-02-30.")
            => 67:1 "[^prices]:", "`[^prices]` says `2026-02-30`, which is not a date", "checked YYYY-MM-DD";
        reports a_footnote_that_cites_another: source("[Prices](https://prices.example), checked 2026-01-15[^bench].")
            => 67:1 "[^prices]:", "`[^prices]` says `2026-01-15[^bench]`, which is not a date", "checked YYYY";
        reports a_link_without_a_title: source("[ ](https://prices.example), checked 2026-01-15.")
            => 67:1 "[^prices]:", "`[^prices]` does not start with a link", "[Title]";
        passes a_source_without_its_full_stop: source("[Price lists](https://prices.example), checked 2026-01-15");
    }
    SectionLength {
        reports a_section_of_over_20_000_characters: with(&"long line\n".repeat(2_000))
            => 46:1 "### Alpha\n", "the text under “Alpha” has 20041 characters", "shorten it to 20000";
        passes a_section_of_less: with(&"long line\n".repeat(1_900));
    }
    HowMany {
        reports a_source_too_many: with(&marks(999)).append(&definitions(999))
            => 1066:1 "[^n998]:", "the article has 1001 sources", "keep at most 1000";
        passes an_article_with_a_thousand_sources: with(&marks(998)).append(&definitions(998));
    }
    HiddenCharacter {
        reports a_change_of_direction: with("Read \u{202e}this.")
            => 50:6 "\u{202e}", "readers cannot see the character U+202E RIGHT-TO-LEFT OVERRIDE", "delete it";
        reports hidden_characters_in_a_row_once: with("Read \u{200b}\u{2066}\u{200f}this.")
            => 50:6 "\u{200b}\u{2066}\u{200f}", "U+200B ZERO WIDTH SPACE", "delete it";
        reports tag_characters_after_an_emoji: with("Read 🦀\u{e0041}\u{e0042}.")
            => 50:7 "\u{e0041}\u{e0042}", "U+E0041 TAG CHARACTER", "delete it";
        reports a_mark_of_arabic: with("a\u{61c}b") => 50:2 "\u{61c}", "U+061C ARABIC LETTER MARK", "delete it";
        reports a_control_character_in_a_name: article().replace("\"Message queue\"", "\"Message\u{1b} queue\"")
            => 2:17 "\u{1b}", "U+001B ESCAPE", "delete it";
        reports a_hidden_character_in_code: with("`a\u{2067}b`") => 50:3 "\u{2067}", "U+2067 RIGHT-TO-LEFT ISOLATE", "delete it";
        reports one_written_as_an_entity: with("Read &#x202e;this.")
            => 50:1 "Read &#x202e;this.\n", "U+202E RIGHT-TO-LEFT OVERRIDE", "delete it";
        reports one_written_as_an_escape: article().replace("\"Message queue\"", "\"Message\\u200E queue\"")
            => 2:9 "\"Message\\u200E queue\"", "U+200E LEFT-TO-RIGHT MARK", "delete it";
        passes emoji_that_are_joined: with("A family: 👨\u{200d}👩\u{200d}👧, a heart: ❤\u{fe0f}.");
        passes persian_words_with_a_non_joiner: with("می\u{200c}خواهم");
    }
    MixedScript {
        reports a_cyrillic_letter_in_a_name: article().replace("\"Busy shop\"", "\"Busy sh\u{43e}p\"")
            => 35:16 "\u{43e}", "U+043E CYRILLIC SMALL LETTER O, which looks like one", "type the Latin letter";
        reports a_greek_letter_in_the_text: with("So is \u{39f}racle.")
            => 50:7 "\u{39f}", "U+039F GREEK CAPITAL LETTER OMICRON", "type the Latin letter";
        reports one_written_as_an_entity_too: with("p&#1072;ypal")
            => 50:1 "p&#1072;ypal\n", "U+0430 CYRILLIC SMALL LETTER A", "type the Latin letter";
        passes words_of_one_script_each: with("Привет, Ελλάδα, 日本, café, 5 μs, 3 kΩ, Δt, 日本Python.");
    }
    MisleadingLink {
        reports the_address_of_another_site: with("See [https://discord.com/login](https://evil.example/).")
            => 50:5 "[https://discord.com/login](https://evil.example/)", "shows `discord.com`, but it leads to `evil.example`", "in words";
        reports the_name_of_another_site: with("See [discord.com](https://discord.com.evil.example/).")
            => 50:5 "[discord.com](https://discord.com.evil.example/)", "it leads to `discord.com.evil.example`", "in words";
        reports the_title_of_a_source: source("[www.discord.com](https://evil.example/), checked 2026-01-15.")
            => 67:1 "[^prices]:", "shows `discord.com`, but it leads to `evil.example`", "in words";
        passes the_address_of_the_same_site:
            with("See [www.bench.example/a](https://bench.example/b) and [bench.example](https://docs.bench.example/).");
        passes names_of_programs_with_a_dot: with("See [Node.js](https://a.example/), [Socket.IO](https://b.example/).");
    }
    UnclosedCode {
        reports a_block_without_its_end: with("```sh\nls")
            => 50:1 "```sh", "the code block is never closed", "add a line with the same ```";
        reports a_block_with_too_short_an_end: with("~~~~\nls\n~~~")
            => 50:1 "~~~~", "the code block is never closed", "add a line";
        passes a_block_at_the_end_of_the_file: article().append("\n```\nls\n```");
        passes a_block_with_a_longer_end: with("```\nls\n`````");
    }
    UnsupportedMarkdown {
        reports a_table_in_a_section: with("| a | b |\n|---|---|\n| 1 | 2 |")
            => 50:1 "| a | b |\n|---|---|\n| 1 | 2 |\n", "answers cannot show a table", "use paragraphs";
        reports an_image_in_a_section: with("So: ![a picture](https://pictures.example)")
            => 50:5 "![a picture](https://pictures.example)", "answers cannot show an image", "use paragraphs";
        reports a_block_of_html: with("<p>\nSo.\n</p>")
            => 50:1 "<p>\nSo.\n</p>\n", "answers cannot show HTML", "use paragraphs";
        reports a_tag_within_a_line: with("So<br>it is.")
            => 50:3 "<br>", "answers cannot show HTML", "use paragraphs";
        reports a_horizontal_rule_in_a_section: with("***")
            => 50:1 "***\n", "answers cannot show a horizontal rule", "use paragraphs";
        reports a_list_within_a_list: with("- a\n  - b\n- c")
            => 51:3 "- b\n", "answers cannot show a list within a list", "flat lists";
        reports code_within_a_list: with("- a\n\n  ```\n  ls\n  ```")
            => 52:3 "```\n  ls\n  ```", "answers cannot show code or a quote within a list", "flat lists";
        reports a_list_entry_of_two_paragraphs: with("- a\n\n  b\n- c")
            => 52:3 "b\n", "answers cannot show a list entry of several paragraphs", "flat lists";
        reports struck_through_text_in_a_section: with("It is ~~slow~~ quick.")
            => 50:7 "~~slow~~", "answers cannot show struck-through text", "**bold**";
        passes everything_that_the_remedy_names:
            with("**Bold**, *italics*, `code`, [link](https://link.example).\n\n1. One\n2. Two\n\n> Quote\n\n```\nls\n```");
    }
}

/// The paragraph of the valid article on which no check depends.
const DETAIL: &str = "It keeps them in memory.";

/// Marks of as many footnotes as this, without visible text.
fn marks(count: usize) -> String {
    (0..count).map(|at| format!("[^n{at}]")).collect()
}

fn definitions(count: usize) -> String {
    (0..count)
        .map(|at| format!("[^n{at}]: [More](https://more.example/{at}), checked 2026-01-15.\n"))
        .collect()
}

const MORE: &str = "[^more]: [More](https://more.example), checked 2026-01-15.\n";

/// The valid article with another second source.
fn source(text: &str) -> Article {
    article().replace(
        "[Price lists](https://prices.example), checked 2026-01-15.",
        text,
    )
}

fn with(markdown: &str) -> Article {
    article().replace(DETAIL, markdown)
}

/// An article that says nothing of Beta's cost.
fn gap() -> Article {
    article()
        .remove(", beta = 5")
        .remove("### Beta\n\nBeta is free.[^prices]\n")
}
