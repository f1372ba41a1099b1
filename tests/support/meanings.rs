//! What the shipped articles mean, computed once for all processes that the tests start.

use std::path::Path;
use std::sync::LazyLock;

use weighin::edition::Edition;
use weighin::instance::today;
use weighin::knowledge::load;
use weighin::language::Language;
use weighin::meanings::MeaningStore;

const FILE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/search.cache");

/// Only meanings of a library in use are kept, so it stays for all tests of this process.
static FILLED: LazyLock<Edition> = LazyLock::new(|| {
    let knowledge = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let loaded = load(&knowledge, today()).expect("the folder is there");
    let edition = Edition::new(loaded.library, Language::English);
    MeaningStore::open(Some(Path::new(FILE))).compute_all();
    edition
});

/// The file to give to a process as its `search.cache`.
pub fn cache() -> &'static str {
    LazyLock::force(&FILLED);
    FILE
}
