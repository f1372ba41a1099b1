//! Words -> sections: what a library says about a question that is put in plain words.
//!
//! | file | what it does |
//! |---|---|
//! | `index` | the sections, indexed by their words |
//! | `words` | running text -> terms: lower case, stop words, stems, concepts |
//! | `thesaurus` | which words people use for the same thing |
//! | `vocabulary` | misspelt words -> what is nearest |

mod find;
mod index;
mod mentions;
mod ordinary;
mod running;
mod sections;
mod thesaurus;
mod vocabulary;
mod words;

pub use find::{Finding, Found, Search};
pub use mentions::{Manner, Mentions, Named};
pub use sections::{Hit, Place, Scope, Sections};
