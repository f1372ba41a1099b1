//! What `weighin check` does with the paths that it is given.

use crate::rules::program::{Run, weighin};
use crate::support::article::{Article, Folder, article, folder};

fn clean() -> Article {
    article().reviewed_today()
}

fn german() -> Article {
    clean()
        .called("message-queue.de")
        .replace("title = \"Message queue\"", "title = \"Warteschlange\"")
}

fn broken(id: &str) -> Article {
    clean().named(id).replace("free.[^prices]", "free.[^gone]")
}

fn check(folder: &Folder, paths: &[&str]) -> Run {
    weighin(folder.path(), &[&["check"], paths].concat())
}

/// The original is in the same folder.
#[test]
fn a_translation_alone_is_compared_with_its_original() {
    let both = folder().with(&clean()).with(&german());
    let run = check(&both, &["message-queue.de.md"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (Some(0), "1 article, 0 errors, 0 warnings\n")
    );

    let other = folder()
        .with(&clean())
        .with(&german().replace("beta = 2", "beta = 3"));
    let run = check(&other, &["message-queue.de.md"]);
    assert!(
        run.code == Some(1) && run.out.contains("`speed of beta = 3` here"),
        "{}",
        run.out
    );

    let alone = check(&folder().with(&german()), &["message-queue.de.md"]);
    assert!(
        alone.code == Some(1)
            && alone
                .out
                .contains("a translation of `message-queue.md`, but there is no such article"),
        "{}",
        alone.out
    );
}

#[test]
fn a_translation_of_a_broken_original_fails() {
    let folder = folder()
        .with(&clean().replace("speed = 4", "speed = 9"))
        .with(&german());
    let run = check(&folder, &["message-queue.de.md"]);
    assert!(
        run.code == Some(1) && run.out.contains("9 is outside 1 to 5"),
        "{}",
        run.out
    );
}

#[test]
fn several_files_and_folders_are_checked_together() {
    let folder = folder()
        .with(&broken("a"))
        .with(&broken("b"))
        .with(&broken("c"))
        .with_folder("more");
    let folder = folder.with_file("more/d.md", broken("d").text());
    let run = check(&folder, &["a.md", "b.md", "more"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.out.ends_with("3 articles, 3 errors, 0 warnings\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_file_named_twice_is_checked_once() {
    let folder = folder().with(&broken("a"));
    let run = check(&folder, &["a.md", "./a.md", "."]);
    assert!(
        run.out.ends_with("1 article, 1 error, 0 warnings\n"),
        "{}",
        run.out
    );
}

#[test]
fn questions_are_checked_with_their_article() {
    let folder = folder()
        .with(&clean())
        .with_questions("[spede]\nbeta = [\"is it quick\"]\n");
    let run = check(&folder, &["message-queue.questions.toml"]);
    assert!(
        run.code == Some(1) && run.out.contains("did you mean `speed`?"),
        "{}",
        run.out
    );
}

#[test]
fn the_missing_one_of_several_paths_is_named() {
    let run = check(
        &folder().with(&clean()),
        &["message-queue.md", "nowhere.md"],
    );
    assert_eq!(run.code, Some(2));
    assert!(run.errors.contains("`nowhere.md`"), "{}", run.errors);
}

#[test]
fn a_named_file_is_an_article_or_error() {
    let folder = folder().with(&clean()).with_file("LICENSE.md", "MIT");
    assert_eq!(check(&folder, &["LICENSE.md"]).code, Some(1));
    assert_eq!(check(&folder, &["."]).code, Some(0));
}

/// Its date is no future one, although it is the next day almost everywhere else.
#[test]
fn a_review_from_the_line_islands_is_current() {
    let today = weighin::instance::latest_today();
    let folder =
        folder().with(&article().replace("reviewed = 2026-02-01", &format!("reviewed = {today}")));
    assert_eq!(check(&folder, &["."]).code, Some(0));
}

#[test]
fn a_misspelt_language_code_lists_the_right_ones() {
    let both = folder()
        .with(&clean())
        .with(&clean().called("message-queue.es-ES"));
    let run = check(&both, &["."]);
    assert!(
        run.code == Some(1) && run.out.contains("language codes are de, fr, es, pt-BR, ja"),
        "{}",
        run.out
    );
    assert!(
        run.out.ends_with("2 articles, 1 error, 0 warnings\n"),
        "{}",
        run.out
    );
}
