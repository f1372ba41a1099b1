//! What a message carries besides its text: a picture, and texts to keep.

use crate::answer::{Answer, TextFile};
use crate::discord::limits;
use crate::render::chart::Picture;
use std::sync::Arc;

/// The name under which a picture is attached.
pub(crate) const PICTURE: &str = "weighin.png";

const PNG: &str = "image/png";
const TEXT: &str = "text/plain; charset=utf-8";

/// A file that is uploaded with a message.
#[derive(Debug, Clone)]
pub(crate) enum Attachment {
    Picture(Arc<Picture>),
    Text(TextFile),
}

impl Attachment {
    /// Everything that an answer carries, in the order in which its message lists it.
    pub(crate) fn all(answer: &Answer, picture: Option<Arc<Picture>>) -> Vec<Self> {
        let picture = picture.into_iter().map(Self::Picture);
        let files = answer.files.iter().cloned().map(Self::Text);
        picture.chain(files).take(limits::ATTACHMENTS).collect()
    }

    /// Its name, as it may be in the head of a part of a form.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Picture(_) => PICTURE.to_owned(),
            Self::Text(file) => file_name(&file.name),
        }
    }

    /// Its media type.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Picture(_) => PNG,
            Self::Text(_) => TEXT,
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            Self::Picture(picture) => &picture.png,
            Self::Text(file) => file.content.as_bytes(),
        }
    }
}

/// A name of letters, digits, dots, hyphens and underscores: Discord and browsers replace the rest,
/// each in its own way, and some of it would end the head of a part of a form.
pub(crate) fn file_name(name: &str) -> String {
    let mut safe = String::new();
    for c in name.chars().take(limits::FILE_NAME) {
        let keeps = c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        safe.push(if keeps { c } else { '-' });
    }
    safe
}
