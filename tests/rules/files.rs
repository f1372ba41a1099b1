//! The rules of files as a whole.

use crate::rules::program;
use crate::support::article::{Article, Checked, Folder, article, folder};
use weighin::knowledge::Diagnostic;

rules! {
    UnreadableFile {
        reports a_file_that_is_not_utf_8: folder().with(&article()).with_file("latin.md", b"+++\ntitle = \"Caf\xe9\"\n")
            => 2:13 "", "cannot read the file: not UTF-8 text, but Latin-1", "save it as UTF-8";
        reports a_file_of_utf_16: folder().with(&article()).with_file("wide.md", utf_16(article().text(), true))
            => 1:1 "", "not UTF-8 text, but UTF-16", "save it as UTF-8";
        reports a_file_of_utf_16_without_its_mark:
            folder().with(&article()).with_file("wide.md", utf_16(article().text(), false))
            => 1:2 "", "not UTF-8 text, but UTF-16", "save it as UTF-8";
        reports a_file_of_more_than_4_mib:
            folder().with(&article()).with_file("large.md", "+++\n".to_owned() + &"x".repeat(4 * 1024 * 1024))
            => 1:1 "", "the file has more than 4 MiB", "split it";
        reports a_folder_with_the_name_of_an_article: folder().with(&article()).with_folder("folder.md")
            => 1:1 "", "this is a folder, not a file", "remove it";
        passes a_file_of_utf_8: folder().with(&article().replace("Alpha and", "Cafés: Alpha and"));
        passes a_file_of_4_mib: folder().with(&article().append(&"\n".repeat(4 * 1024 * 1024 - article().text().len())));
    }
    NotAnArticle {
        reports a_licence_among_the_articles: folder().with(&article()).with_file("LICENSE.md", "# MIT\n\nPermission is granted.\n")
            => 1:1 "", "the file is not an article", "move it out of the knowledge folder";
        reports a_page_of_a_web_site: folder().with(&article()).with_file("_index.md", "+++\ntitle = \"Docs\"\n+++\n")
            => 1:1 "", "the file is not an article", "move it out";
        reports notes_with_front_matter_of_another_kind:
            folder().with(&article()).with_file("notes.md", "---\ntitle: Notes\n---\n\nRemember.\n")
            => 1:1 "", "the file is not an article", "move it out";
        reports an_empty_file_among_the_articles: folder().with(&article()).with_file("empty.md", "")
            => 1:1 "", "the file is not an article", "move it out";
        passes a_readme_beside_the_articles: folder().with(&article()).with_file("README.md", "About.").with_file("readme.md", "About.");
    }
    NotRead {
        reports an_ending_in_capital_letters: folder().with(&article()).with_file("other.MD", article().text())
            => 1:1 "", "not read because of its name", "rename it to `other.md`";
        reports another_ending_of_markdown: folder().with(&article()).with_file("other.markdown", article().text())
            => 1:1 "", "not read because of its name", "rename it to `other.md`";
        reports a_capital_ending_of_questions: folder().with(&article()).with_file("message-queue.Questions.toml", "")
            => 1:1 "", "not read because of its name", "rename it to `message-queue.questions.toml`";
        reports articles_in_a_sub_folder:
            folder().with(&article()).with_folder("more/deep").with_file("more/deep/other.md", article().text())
            => 1:1 "", "articles in a sub-folder are not read: `other.md`", "move the articles up";
        passes a_sub_folder_of_pictures: folder().with(&article()).with_folder("images").with_file("images/a.png", "");
        passes hidden_files_and_folders: folder().with(&article()).with_folder(".git").with_file(".git/a.md", "")
            .with_file(".other.md.swp", "").with_file("other.md~", "");
    }
    TooManyFiles {
        reports a_folder_of_20_001_articles: ErrorsOf(many(20_000))
            => 1:1 "", "the folder has 20001 articles; the last 1 by name are not read", "at most 20000";
        passes a_folder_of_20_000_articles: ErrorsOf(many(19_999));
    }
    TooManyProblems {
        reports the_problem_after_the_thousandth: Last(folder().with(&article().append(&"\n[^x]".repeat(1_001))))
            => 1068:1 "", "the file has 1 more problems, which are not listed", "check again";
        passes an_article_without_problems: article();
    }
    FileName {
        reports a_file_name_with_a_capital: article().called("Message-queue")
            => 1:1 "", "`Message-queue` cannot be the id of a topic", "lowercase ASCII letters";
        reports a_file_name_of_25_characters: article().called("a234567890123456789012345")
            => 1:1 "", "cannot be the id of a topic", "at most 24";
        reports a_language_of_discord: article().called("message-queue.es-ES")
            => 1:1 "", "`message-queue.es-ES` cannot be", "to `message-queue.es.md`; the language codes are de, fr, es, pt-BR, ja";
        reports a_language_without_its_country: article().called("message-queue.pt")
            => 1:1 "", "cannot be the id", "rename the file to `message-queue.pt-BR.md`";
        reports the_language_of_the_original: article().called("message-queue.en")
            => 1:1 "", "cannot be the id", "rename the file to `message-queue.md`";
        reports a_language_that_the_bot_does_not_speak: article().called("message-queue.it")
            => 1:1 "", "cannot be the id", "`it` is not a language for translations; the language codes are de, fr";
        passes a_file_name_of_24_characters: article().called("a23456789-12345678901234");
    }
    Translation {
        reports a_translation_of_nothing: folder().with(&article()).with(&article().called("gone.de"))
            => 1:1 "", "a translation of `gone.md`, but there is no such article", "name it after its original";
        reports a_translation_with_another_rating:
            folder().with(&article()).with(&german().replace("beta = 2", "beta = 3"))
            => 1:1 "", "the ratings differ from the original's: `speed of beta = 3` here, `speed of beta = 2` there", "use the same as";
        reports a_translation_with_another_weight:
            folder().with(&article()).with(&german().replace("cost = 1 }", "cost = 2 }"))
            => 1:1 "", "the use cases differ", "use the same as";
        reports a_translation_that_lacks_a_use_case:
            folder().with(&article()).with(&german().remove("[[use_cases]]\nid = \"shop\"\nname = \"Busy shop\"\nweights = { speed = 3, cost = 1 }\nmust = { speed = 4 }\n"))
            => 1:1 "", "the use cases differ from the original's: 0 here, 1 there", "use the same as";
        passes a_translation_with_other_words: folder().with(&article()).with(&german());
    }
    TranslationBehind {
        reports a_translation_from_before_the_last_review:
            folder().with(&article()).with(&german().replace("reviewed = 2026-02-01", "reviewed = 2026-01-01"))
            => 1:1 "", "the original was reviewed on 2026-02-01, after this translation", "bring it up to date";
        passes a_translation_from_after_the_last_review:
            folder().with(&article()).with(&german().replace("reviewed = 2026-02-01", "reviewed = 2026-03-01"));
    }
    EmptyLibrary {
        reports a_folder_without_articles: folder().with_file("README.md", "About.").with_file("notes.txt", "")
            => 1:1 "", "there is no article in this folder", "add an article";
        passes a_folder_with_one_article: folder().with(&article()).with_file("README.md", "About this folder.");
    }
    OwnNames {
        reports a_section_whose_names_find_another:
            ByProgram(folder().with(&article().reviewed_today()).with_questions("[cost]\nbeta = [\"alpha speed\"]\n"))
            => 46:1 "### Alpha", "the question “Alpha Speed” gets “Cost: Beta”", "another name or alias";
        passes a_section_that_its_names_find: ByProgram(folder().with(&article().reviewed_today()));
    }
    DiscordLimit {
        reports a_first_paragraph_with_too_many_links: ByProgram(folder().with(&with_links(4)))
            => 1:1 "", "“Speed: Alpha and Beta” does not fit Discord", "shorten its first paragraphs";
        passes a_first_paragraph_with_links_that_fit: ByProgram(folder().with(&with_links(3)));
    }
}

fn utf_16(text: &str, mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xfeff_u16);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect()
}

/// A folder with the article and this many files that are not articles.
fn many(count: usize) -> Folder {
    (0..count).fold(folder().with(&article()), |folder, at| {
        folder.with_file(&format!("z-{at}.md"), "")
    })
}

/// The errors of a folder, without its warnings.
struct ErrorsOf(Folder);

impl ErrorsOf {
    fn check(&self) -> Checked {
        let mut checked = self.0.check();
        checked.problems.retain(Diagnostic::is_error);
        checked
    }
}

/// The last problem of a folder.
struct Last(Folder);

impl Last {
    fn check(&self) -> Checked {
        let Checked {
            mut problems,
            texts,
        } = self.0.check();
        Checked {
            problems: problems.pop().into_iter().collect(),
            texts,
        }
    }
}

/// The article in German, as far as the test needs it.
fn german() -> Article {
    article()
        .called("message-queue.de")
        .replace(
            "title = \"Message queue\"",
            "title = \"Nachrichtenschlange\"",
        )
        .replace("name = \"Speed\"", "name = \"Tempo\"")
}

/// An article with links of 300 characters in the first paragraph of its first section.
fn with_links(count: usize) -> Article {
    let path = "a".repeat(300 - "https://link.example/".len());
    let links = format!(" [link](https://link.example/{path})").repeat(count);
    article().reviewed_today().replace(
        "million messages a second.[^bench]",
        &format!("million.{links}[^bench]"),
    )
}

/// Only the program knows of Discord's limits. Every answer that does not fit is reported; the
/// first is enough here.
struct ByProgram(Folder);

impl ByProgram {
    fn check(&self) -> Checked {
        let mut checked = program::problems(&self.0);
        checked.problems.truncate(1);
        checked
    }
}
