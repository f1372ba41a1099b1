//! The library's version identifies its content: it changes with it, and with nothing else.

use crate::support::article::{Folder, TODAY, article, folder};
use weighin::knowledge::load;

fn version(folder: &Folder) -> String {
    folder.load().library.version().to_owned()
}

#[test]
fn the_version_is_independent_of_the_folder() {
    let first = folder().with(&article()).with(&article().named("other"));
    let second = folder().with(&article().named("other")).with(&article());
    assert_eq!(version(&first), version(&second));
}

#[test]
fn another_day_does_not_change_the_version() {
    let folder = folder().with(&article());
    let tomorrow = load(folder.path(), TODAY.next_day().expect("a tomorrow"))
        .expect("a folder that can be read");
    assert_eq!(version(&folder), tomorrow.library.version());
}

#[test]
fn files_other_than_articles_keep_the_version() {
    let with_others = folder()
        .with(&article())
        .with_file("README.md", "About")
        .with_file("notes.txt", "Notes");
    assert_eq!(version(&folder().with(&article())), version(&with_others));
}

#[test]
fn a_changed_character_changes_the_version() {
    let changed = article().replace("a million", "a billion");
    assert_ne!(
        version(&folder().with(&article())),
        version(&folder().with(&changed))
    );
}

#[test]
fn another_file_name_changes_the_version() {
    let renamed = article().called("massage-queue");
    assert_ne!(
        version(&folder().with(&article())),
        version(&folder().with(&renamed))
    );
}

#[test]
fn another_article_changes_the_version() {
    assert_ne!(
        version(&folder().with(&article())),
        version(&folder().with(&article()).with(&article().named("other")))
    );
}

/// The same characters, divided differently between names and texts.
#[test]
fn other_names_with_equal_characters_change_the_version() {
    let ids = (
        folder().with_file("a.md", "bc"),
        folder().with_file("ab.md", "c"),
    );
    assert_ne!(version(&ids.0), version(&ids.1));
    let whole = (
        folder().with_file("a.md", "b1").with_file("c.md", "2"),
        folder().with_file("a.md", "").with_file("b.md", "1c2"),
    );
    assert_ne!(version(&whole.0), version(&whole.1));
}

#[test]
fn a_changed_question_changes_the_version() {
    let asks = |question: &str| {
        let questions = format!("[cost]\nbeta = [\"{question}\"]\n");
        version(&folder().with(&article()).with_questions(questions))
    };
    assert_ne!(asks("is it dear"), asks("is it free"));
}
