//! Texts -> meanings, which can be compared: texts on like subjects have like meanings, also where
//! they have no word in common.
//!
//! A question's meaning is computed at once. Those of a library's paragraphs take seconds, so they
//! are computed in the background: a [`Meaning`] is there as soon as a text is known, and gets its
//! vector later. Texts are distinguished by their content alone: a paragraph that several languages
//! or versions of a library have in common is computed once.
//!
//! | file | what it does |
//! |---|---|
//! | `tokens` | a text -> the tokens that the model knows |
//! | `model` | tokens -> a vector, by a neural network that is a part of the program |
//! | `vector` | vectors, and how like two of them are |
//! | `memory` | the meanings of all texts that are in use, and which are still to be computed |
//!
//! `models/all-minilm-l6-v2/README.md` says where the model comes from. Without the feature
//! `semantic` there is none, and no meaning ever gets a vector.

mod memory;
#[cfg(feature = "semantic")]
mod model;
#[cfg(feature = "semantic")]
mod tokens;
mod vector;

pub use memory::{Meaning, Memory, TextKey};
#[cfg(feature = "semantic")]
pub use model::SentenceModel;
#[cfg(feature = "semantic")]
pub use tokens::tokens;
pub use vector::Vector;
pub(crate) use vector::WRITTEN;

/// The SHA-256 of the model's network and its weights: vectors of another model cannot be compared
/// with those of this.
pub const MODEL: &str = "4fb7264cf0b7ffbcbe1eac291470003341fe13971e9f3d7143e29f73004272c6";

/// The meanings that this process knows. What a text means depends on nothing but the text, so all
/// libraries share them.
pub static MEMORY: Memory = Memory::new();

/// Whether this program compares what texts mean, and not only their words.
pub(crate) const IS_BUILT_IN: bool = cfg!(feature = "semantic");

/// What a question means; `None` without a model.
pub(crate) fn of_question(text: &str) -> Option<Vector> {
    #[cfg(feature = "semantic")]
    {
        static MODEL: std::sync::LazyLock<SentenceModel> =
            std::sync::LazyLock::new(SentenceModel::new);
        MODEL.embed(text)
    }
    #[cfg(not(feature = "semantic"))]
    {
        let _ = text;
        None
    }
}
