//! Which branch, and which folder of it.

use std::path::{Component, Path};

/// A branch, without `refs/heads/`.
///
/// # Errors
/// If `git` has no branches of such a name.
pub fn branch(text: &str) -> Result<String, String> {
    let name = text.strip_prefix("refs/heads/").unwrap_or(text);

    // Source: `git help check-ref-format`.
    let has_odd_character = name
        .chars()
        .any(|c| c.is_control() || " ~^:?*[\\".contains(c));
    let has_odd_part = name
        .split('/')
        .any(|part| part.is_empty() || part.starts_with('.') || part.ends_with(".lock"));
    let is_odd = name.starts_with('-')
        || name.ends_with('.')
        || ["..", "@{"].iter().any(|odd| name.contains(odd));

    if has_odd_character || has_odd_part || is_odd {
        return Err(format!(
            "`{}` cannot be the name of a branch; write one such as main",
            text.escape_debug()
        ));
    }
    Ok(name.to_owned())
}

/// A folder of the repository, with `/` between its parts; empty for the top.
///
/// # Errors
/// If it is outside of the repository.
pub fn folder(text: &str) -> Result<String, String> {
    let mut parts = Vec::new();
    for component in Path::new(text).components() {
        match component {
            Component::CurDir => {}
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::RootDir | Component::ParentDir | Component::Prefix(_) => {
                return Err(outside(text));
            }
        }
    }

    if text.chars().any(char::is_control) {
        return Err(outside(text));
    }
    Ok(parts.join("/"))
}

fn outside(text: &str) -> String {
    format!(
        "`{}` is not a folder of the repository; write one such as knowledge or docs/choices, or leave it empty for the top",
        text.escape_debug()
    )
}
