//! The rules of the Markdown below the front matter.

use crate::article::{Article, article};

rules! {
    UnknownHeading {
        reports a_misspelt_criterion: article().replace("## Cost", "## Csot")
            => 56:1 "## Csot\n", "the heading “Csot” names no declared criterion", "did you mean `cost`?";
        reports an_undeclared_technology: article().append("\n### Gamma\n\nWhat?[^prices]\n")
            => 69:1 "### Gamma\n", "the heading “Gamma” names no declared technology", "use one of: alpha, beta";
        passes a_heading_by_alias: article().replace("## Speed", "## Throughput");
    }
    HeadingLevel {
        reports a_technology_above_all_criteria: article().replace("## Speed\n", "### Beta\n\n## Speed\n")
            => 42:1 "### Beta\n", "the heading “Beta” is out of place", "write `## Criterion`";
        reports a_heading_of_the_first_level: article().replace("Alpha and", "# Queues\n\nAlpha and")
            => 40:1 "# Queues\n", "the heading “Queues” is out of place", "write `## Criterion`";
        reports a_heading_of_the_fourth_level: article().replace(DETAIL, "#### In detail\n\nMore.")
            => 50:1 "#### In detail\n", "the heading “In detail” is out of place", "below it `### Technology`";
        passes underlined_headings: article().replace("## Speed\n", "Speed\n-----\n");
    }
    RepeatedHeading {
        reports a_second_chapter_on_a_criterion: article().append("\n## speed\n")
            => 69:1 "## speed\n", "“speed” has a heading here already", "join the two sections";
        reports a_second_section_on_a_technology: article().append("\n### First queue\n\nWhat?[^prices]\n")
            => 69:1 "### First queue\n", "“First queue” has a heading here already", "join the two sections";
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
            => 27:6 "\"cost\"", "nothing is said of “Beta” under “Cost”", "write a section and a rating";
        passes both_rating_and_section: article();
    }
    SectionWithoutSource {
        reports a_section_without_a_mark: article().replace("free.[^prices]", "free.")
            => 62:1 "### Beta\n", "the section “Beta” cites no source", "put a footnote mark `[^id]`";
        passes a_mark_in_a_later_paragraph: article().replace("free.[^prices]", "free.\n\nReally.[^prices]");
    }
    SummaryMissing {
        reports a_section_that_starts_with_a_list: article().replace("Beta is free.", "- Beta is free.")
            => 62:1 "### Beta\n", "the section “Beta” does not start with a paragraph", "two or three sentences";
        reports an_empty_section: article().remove("Beta is free.[^prices]\n")
            => 62:1 "### Beta\n", "the section “Beta” does not start with a paragraph", "two or three sentences",
            and SectionWithoutSource;
        passes a_section_with_a_list_below_its_paragraph:
            article().replace("free.[^prices]", "free.[^prices]\n\n- Yes.");
    }
    SummaryLength {
        reports a_first_paragraph_of_501_characters: article().replace("Beta is free.", &"é".repeat(501))
            => 62:1 "### Beta\n", "the first paragraph of “Beta” has 501 characters", "cut it to 500";
        passes a_first_paragraph_of_500_characters: article().replace("Beta is free.", &"é".repeat(500));
        passes a_second_paragraph_of_501_characters: article().replace(DETAIL, &"é".repeat(501));
    }
    DeadFootnote {
        reports a_mark_without_a_definition: article().replace("free.", "free.[^gone]")
            => 64:14 "[^gone]", "the footnote mark `[^gone]` has no definition", "define it: `[^gone]: ";
        passes a_mark_with_a_definition: article();
        passes a_mark_in_code: with("Write `[^gone]`.");
        passes an_escaped_mark: with("Write \\[^gone].");
    }
    UnusedFootnote {
        reports a_footnote_that_backs_nothing: article().append(MORE)
            => 68:1 "[^more]:", "nothing refers to the footnote `[^more]`", "put its mark behind what it backs";
        reports a_label_with_many_blanks: article().append(&MORE.replace("more]", "über   mehr]"))
            => 68:1 "[^über   mehr]:", "nothing refers to the footnote `[^über mehr]`", "remove it";
        passes a_footnote_that_backs_the_introduction:
            article().replace("between programs.", "between programs.[^more]").append(MORE);
    }
    RepeatedFootnote {
        reports a_second_definition: article().append("[^bench]: [More](https://more.example), checked 2026-01-15.\n")
            => 68:1 "[^bench]:", "the footnote `[^bench]` is defined twice", "keep one definition";
        passes two_footnotes_to_one_address: article().replace("https://prices.example", "https://bench.example/2026");
    }
    MalformedSource {
        reports a_source_without_a_link: source("Price lists, checked 2026-01-15.")
            => 67:1 "[^prices]:", "`[^prices]` does not start with a link", "write `[^id]: [Title](https://address)";
        reports a_source_without_a_date: source("[Price lists](https://prices.example).")
            => 67:1 "[^prices]:", "`[^prices]` does not say when it was checked", "checked YYYY-MM-DD";
        reports a_day_that_does_not_exist: source("[Price lists](https://prices.example), checked 2026-02-30.")
            => 67:1 "[^prices]:", "`2026-02-30` in the footnote `[^prices]` is not a date", "checked YYYY-MM-DD";
        reports a_footnote_that_cites_another: source("[Prices](https://prices.example), checked 2026-01-15[^bench].")
            => 67:1 "[^prices]:", "`2026-01-15[^bench]` in the footnote `[^prices]` is not a date", "checked YYYY";
        reports a_link_without_a_title: source("[ ](https://prices.example), checked 2026-01-15.")
            => 67:1 "[^prices]:", "`[^prices]` does not start with a link", "[Title]";
        passes a_source_without_its_full_stop: source("[Price lists](https://prices.example), checked 2026-01-15");
    }
    UnsupportedMarkdown {
        reports a_table: with("| a | b |\n|---|---|\n| 1 | 2 |")
            => 50:1 "| a | b |\n|---|---|\n| 1 | 2 |\n", "answers cannot show a table", "use paragraphs";
        reports an_image: with("So: ![a picture](https://pictures.example)")
            => 50:5 "![a picture](https://pictures.example)", "answers cannot show an image", "use paragraphs";
        reports a_block_of_html: with("<p>\nSo.\n</p>")
            => 50:1 "<p>\nSo.\n</p>\n", "answers cannot show HTML", "use paragraphs";
        reports a_tag_within_a_line: with("So<br>it is.")
            => 50:3 "<br>", "answers cannot show HTML", "use paragraphs";
        reports a_horizontal_rule: with("***")
            => 50:1 "***\n", "answers cannot show a horizontal rule", "use paragraphs";
        reports a_list_within_a_list: with("- a\n  - b\n- c")
            => 51:3 "- b\n", "answers cannot show a list within a list", "flat lists";
        reports code_within_a_list: with("- a\n\n  ```\n  ls\n  ```")
            => 52:3 "```\n  ls\n  ```", "answers cannot show code or a quote within a list", "flat lists";
        reports a_list_entry_of_two_paragraphs: with("- a\n\n  b\n- c")
            => 52:3 "b\n", "answers cannot show a list entry of several paragraphs", "flat lists";
        reports struck_through_text: with("It is ~~slow~~ quick.")
            => 50:7 "~~slow~~", "answers cannot show struck-through text", "**bold**";
        passes everything_that_the_remedy_names:
            with("**Bold**, *italics*, `code`, [link](https://link.example).\n\n1. One\n2. Two\n\n> Quote\n\n```\nls\n```");
    }
}

/// The paragraph of the valid article on which no check depends.
const DETAIL: &str = "It keeps them in memory.";

const MORE: &str = "[^more]: [More](https://more.example), checked 2026-01-15.\n";

/// The valid article with another second source.
fn source(text: &str) -> Article {
    article().replace("[Price lists](https://prices.example), checked 2026-01-15.", text)
}

fn with(markdown: &str) -> Article {
    article().replace(DETAIL, markdown)
}

/// An article that says nothing of Beta's cost.
fn gap() -> Article {
    article().remove(", beta = 5").remove("### Beta\n\nBeta is free.[^prices]\n")
}
