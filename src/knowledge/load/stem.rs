//! What the name of an article file says.

use crate::language::Language;

/// `backend-runtime.de` is the id of a topic and the language of a translation.
pub fn language(stem: &str) -> (String, Option<Language>) {
    let parts = stem
        .rsplit_once('.')
        .map(|(id, code)| (id, Language::of_code(code)));
    match parts {
        Some((id, Some(language))) if language != Language::English => {
            (id.to_owned(), Some(language))
        }
        _ => (stem.to_owned(), None),
    }
}
