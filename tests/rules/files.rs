//! The rules of files as a whole.

use crate::article::{Article, Checked, article, folder};
use crate::program;

rules! {
    UnreadableFile {
        reports a_file_that_is_not_utf_8: folder().with(&article()).with_file("latin.md", b"+++\ntitle = \"Caf\xe9\"\n")
            => 1:1 "", "cannot read the file: not UTF-8 text", "save it as UTF-8";
        passes a_file_of_utf_8: folder().with(&article().replace("Alpha and", "Cafés: Alpha and"));
    }
    FileName {
        reports a_file_name_with_a_capital: article().called("Message-queue")
            => 1:1 "", "`Message-queue` cannot be the id of a topic", "lowercase ASCII letters";
        reports a_file_name_of_25_characters: article().called("a234567890123456789012345")
            => 1:1 "", "cannot be the id of a topic", "at most 24";
        passes a_file_name_of_24_characters: article().called("a23456789-12345678901234");
    }
    Translation {
        reports a_translation_of_nothing: folder().with(&article()).with(&article().called("gone.de"))
            => 1:1 "", "there is no article `gone.md`", "give it the name of its original";
        reports a_translation_with_another_rating:
            folder().with(&article()).with(&german().replace("beta = 2", "beta = 3"))
            => 1:1 "", "the ratings differ from the original's: `speed of beta = 3` here, `speed of beta = 2` there", "make them those of";
        reports a_translation_with_another_weight:
            folder().with(&article()).with(&german().replace("cost = 1 }", "cost = 2 }"))
            => 1:1 "", "the use cases differ", "make them those of";
        reports a_translation_that_lacks_a_use_case:
            folder().with(&article()).with(&german().remove("[[use_cases]]\nid = \"shop\"\nname = \"Busy shop\"\nweights = { speed = 3, cost = 1 }\nmust = { speed = 4 }\n"))
            => 1:1 "", "the use cases differ from the original's: 0 here, 1 there", "make them those of";
        passes a_translation_with_other_words: folder().with(&article()).with(&german());
    }
    TranslationBehind {
        reports a_translation_from_before_the_last_review:
            folder().with(&article()).with(&german().replace("reviewed = 2026-02-01", "reviewed = 2026-01-01"))
            => 1:1 "", "the original was reviewed on 2026-02-01, after this", "bring it up to date";
        passes a_translation_from_after_the_last_review:
            folder().with(&article()).with(&german().replace("reviewed = 2026-02-01", "reviewed = 2026-03-01"));
    }
    EmptyLibrary {
        reports a_folder_without_articles: folder().with_file("README.md", "About.").with_file("notes.txt", "")
            => 1:1 "", "there is no article in this folder", "add an article";
        passes a_folder_with_one_article: folder().with(&article()).with_file("README.md", "About this folder.");
    }
    DiscordLimit {
        reports a_first_paragraph_with_links_too_long_for_a_field: ByProgram(with_links(4))
            => 1:1 "", "“Speed: Alpha and Beta” does not fit Discord", "shorten its first paragraphs";
        passes a_first_paragraph_with_links_that_fit: ByProgram(with_links(3));
    }
}

/// The article in German, as far as the test needs it.
fn german() -> Article {
    article()
        .called("message-queue.de")
        .replace("title = \"Message queue\"", "title = \"Nachrichtenschlange\"")
        .replace("name = \"Speed\"", "name = \"Tempo\"")
}

/// An article with links of 300 characters in the first paragraph of its first section.
fn with_links(count: usize) -> Article {
    let path = "a".repeat(300 - "https://link.example/".len());
    let links = format!(" [link](https://link.example/{path})").repeat(count);
    article().reviewed_today().replace("million messages a second.[^bench]", &format!("million.{links}[^bench]"))
}

/// Only the program knows of Discord's limits. Every answer that does not fit is reported; the first is enough here.
struct ByProgram(Article);

impl ByProgram {
    fn check(&self) -> Checked {
        let mut checked = program::problems(&folder().with(&self.0));
        checked.problems.truncate(1);
        checked
    }
}
