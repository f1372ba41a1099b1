//! What the name of an article file says.

use crate::language::Language;

/// `backend-runtime.de` is the id of a topic and the language of a translation.
pub fn language(stem: &str) -> (String, Option<Language>) {
    if let Some((id, code)) = stem.rsplit_once('.')
        && let Some(language) = Language::of_code(code)
        && language != Language::English
    {
        return (id.to_owned(), Some(language));
    }

    (stem.to_owned(), None)
}
