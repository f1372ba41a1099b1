//! What the search keeps of texts: computed once, kept in a file that may be gone, broken or
//! read-only. Each test has texts of its own, for all share what the process knows.

use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;
use weighin::meanings::MeaningStore;
use weighin::search::meaning::{MEMORY, Meaning, Memory};

#[test]
fn a_text_has_a_vector_once_computed() {
    let meaning = MEMORY.meaning("a text that no other test has");
    MeaningStore::open(None).compute_all();
    assert!(meaning.vector().is_some());
}

#[test]
fn the_same_text_is_computed_only_once() {
    let one = MEMORY.meaning("a text that comes up twice");
    let other = MEMORY.meaning("a text that comes up twice");
    assert!(Arc::ptr_eq(&one, &other));
}

#[test]
fn texts_that_nobody_computes_are_not_waited_for() {
    static OWN: Memory = Memory::new();
    let _used = OWN.meaning("a text that came up while others were computed");

    let (done, is_done) = mpsc::channel();
    thread::spawn(move || {
        OWN.wait_until_done();
        done.send(()).ok();
    });
    assert_eq!(is_done.recv_timeout(Duration::from_secs(10)), Ok(()));
}

#[test]
fn a_saved_vector_is_there_at_once_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("search.cache");
    let text = unique("a text that is kept on disk");
    let meaning = saved(&file, &text);
    let vector = meaning.vector().expect("a vector").clone();

    // The text is no longer in use, so only the file knows what it means.
    drop(meaning);
    MeaningStore::open(Some(&file));
    let again = MEMORY.meaning(&text);
    assert_eq!(again.vector(), Some(&vector));
}

#[test]
fn a_saved_vector_reaches_texts_that_wait() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("search.cache");
    let text = unique("a text that comes up before the file");
    drop(saved(&file, &text));

    let meaning = MEMORY.meaning(&text);
    MeaningStore::open(Some(&file));
    assert!(meaning.vector().is_some());
}

#[test]
fn a_file_of_another_model_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("search.cache");
    let of_another_model = format!("weighin search vectors 1\n{}", "0".repeat(64 + 32));
    for (at, useless) in ["", "weighin search vectors 1\n", &of_another_model]
        .iter()
        .enumerate()
    {
        std::fs::write(&file, useless).expect("written");
        let text = unique(&format!("a text with a useless file {at}"));
        let meaning = saved(&file, &text);
        let vector = meaning.vector().expect("a vector").clone();

        drop(meaning);
        MeaningStore::open(Some(&file));
        assert_eq!(MEMORY.meaning(&text).vector(), Some(&vector));
    }
}

/// It may be a file that somebody named by mistake.
#[test]
fn a_file_of_something_else_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("search.cache");
    std::fs::write(&file, "my notes").expect("written");

    let meaning = MEMORY.meaning("a text with the file of something else");
    MeaningStore::open(Some(&file)).compute_all();
    assert!(meaning.vector().is_some());
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), "my notes");
}

#[test]
fn an_unwritable_place_does_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in [
        folder.path().join("not there/search.cache"),
        folder.path().to_owned(),
    ] {
        let meaning = MEMORY.meaning(&format!("a text without a file: {}", file.display()));
        MeaningStore::open(Some(&file)).compute_all();
        assert!(meaning.vector().is_some());
    }
    assert!(folder.path().is_dir());
}

/// A text of this run: other tests read vectors that earlier runs have kept.
fn unique(text: &str) -> String {
    format!("{text}, in process {}", std::process::id())
}

/// A text whose meaning is in a file.
fn saved(file: &Path, text: &str) -> Arc<Meaning> {
    let store = MeaningStore::open(Some(file));
    let meaning = MEMORY.meaning(text);
    store.compute_all();
    assert!(file.is_file());
    meaning
}
