//! The texts of a form that was filled in.

use crate::discord::fields::Fields;

/// How deep the fields of a form may be nested: a label or a row around each, and some more.
const DEEPEST: usize = 4;

/// Each field with its text, in order.
pub fn texts(data: &Fields) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    collect(data, DEEPEST, &mut texts);
    texts
}

/// Reads components by the names of their fields and not by their types, as messages are read.
fn collect(part: &Fields, deeper: usize, texts: &mut Vec<(String, String)>) {
    if let (Some(name), Some(text)) = (part.owned("custom_id"), part.owned("value")) {
        texts.push((name, text));
    }
    if deeper == 0 {
        return;
    }

    for inner in part.objects("components") {
        collect(&inner, deeper - 1, texts);
    }
    if let Some(inner) = part.object("component") {
        collect(&inner, deeper - 1, texts);
    }
}
