//! What the search keeps of texts: computed once, kept in a file that may be gone, broken or
//! read-only. Each test has texts of its own, for all share what the process knows.

use std::path::Path;
use std::sync::Arc;
use weighin::meanings::Store;
use weighin::search::meaning::{MEMORY, Meaning};

#[test]
fn a_text_has_a_vector_once_it_is_computed() {
    let meaning = MEMORY.meaning("a text that no other test has");
    Store::open(None).compute_all();
    assert!(meaning.vector().is_some());
}

#[test]
fn the_same_text_is_computed_only_once() {
    let one = MEMORY.meaning("a text that comes up twice");
    let other = MEMORY.meaning("a text that comes up twice");
    assert!(Arc::ptr_eq(&one, &other));
}

#[test]
fn a_saved_vector_is_there_at_once_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("search.cache");
    let meaning = saved(&file, "a text that is kept on disk");
    let vector = meaning.vector().expect("a vector").clone();

    // The text is no longer in use, so only the file knows what it means.
    drop(meaning);
    Store::open(Some(&file));
    let again = MEMORY.meaning("a text that is kept on disk");
    assert_eq!(again.vector(), Some(&vector));
}

#[test]
fn a_broken_file_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("search.cache");
    for (at, broken) in ["", "hello", "weighin search vectors 1\n"]
        .iter()
        .enumerate()
    {
        std::fs::write(&file, broken).expect("written");
        let meaning = MEMORY.meaning(&format!("a text with a broken file {at}"));
        Store::open(Some(&file)).compute_all();
        assert!(meaning.vector().is_some());
    }
}

#[test]
fn a_place_that_cannot_be_written_does_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in [
        folder.path().join("not there/search.cache"),
        folder.path().to_owned(),
    ] {
        let meaning = MEMORY.meaning(&format!("a text without a file: {}", file.display()));
        Store::open(Some(&file)).compute_all();
        assert!(meaning.vector().is_some());
    }
    assert!(folder.path().is_dir());
}

/// A text whose meaning is in a file.
fn saved(file: &Path, text: &str) -> Arc<Meaning> {
    let store = Store::open(Some(file));
    let meaning = MEMORY.meaning(text);
    store.compute_all();
    assert!(file.is_file());
    meaning
}
